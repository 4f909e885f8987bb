"""Every form of the sheet carries what a rule calls urgent or before acting (design: invariant 10)."""

import pytest
from dossiers import dossiers

from bonemets import rules
from bonemets.board.patient_case import read
from bonemets.board.sheet import sheet
from bonemets.guideline.shared.cautions import CORD_COMPRESSION
from bonemets.kernel.caution import by_weight
from bonemets.render import sheet_html, sheet_text, text, wording
from bonemets.render import sheet_wording as wording_of_sheet
from bonemets.render.sheet_wording import SAID_BY
from pressing import MEND, PRESSING, heavier, in_order, on_the_page, squeezed


@pytest.mark.parametrize(
    ("topics", "patient", "lesion", "told"),
    [
        (["compression"], {"motor": "aided"}, {}, "Groupe II"),
        (["compression"], {"motor": "paraplegic"}, {}, "Groupe I"),
        (["fracture"], {}, {"mirels_pain": "moderate", "mirels_size": "under_one_third"}, "8"),
    ],
)
def test_the_record_carries_the_reservation_of_a_class(
    topics: list[str], patient: dict[str, object], lesion: dict[str, object], told: str
) -> None:
    """The classes whose reading the publications change: Rades I and II, and 8 points of Mirels."""
    rades = {"primary": "nsclc", "interval": "up_to_15_months", "visceral": "yes", "deficit_onset": "days_1_to_7"}
    femur = {"bone": "lower_limb", "mirels_type": "lytic"}
    parts = {"topics": topics, "patient": rades | patient, "lesions": [femur | lesion], "done": []}
    block = sheet_text.block(sheet(read(parts)[0]))
    reserved = [line for line in block.replace("\r\n  ", " ").split("\r\n") if line.startswith(" Vigilance : ")]
    assert reserved, block
    assert told in " ".join(reserved)


@pytest.mark.parametrize("topic", ["compression", "stereotactic"])
def test_a_compression_is_urgent_though_nothing_else_is_known(topic: str) -> None:
    """L166: it is irradiated as an emergency, and no rule of the sheet has what it asks for."""
    patient = {"primary": None, "visceral": None, "frankel": None, "deficit_onset": None}
    lesion = {"bone": "spine", "level": "t7", "cord_compression": "yes"}
    found = sheet(read({"topics": [topic], "patient": patient, "lesions": [lesion], "done": []})[0])
    urgent = "Urgence, sans attendre la RCP : compression médullaire"
    assert wording_of_sheet.headline_of(found).startswith(f"{urgent}, T7")
    assert wording_of_sheet.in_brief(found)[0] == urgent
    for form in (sheet_text.block(found), sheet_text.short(found), sheet_text.line(found)):
        assert "irradiation exclusive en urgence" in form
    assert "irradiation exclusive en urgence" in sheet_html.render(found)


@pytest.fixture
def heavy(monkeypatch: pytest.MonkeyPatch) -> None:
    for rule in rules():
        monkeypatch.setattr(rule, "cautions", heavier(rule))


@pytest.mark.usefixtures("heavy")
def test_no_form_of_the_sheet_lacks_what_a_rule_calls_pressing() -> None:
    met = 0
    for parts in dossiers(40):
        case = read(parts)[0]
        found = sheet(case)
        if case.is_empty or not case.topics:
            continue
        pressing = [one for assessment in found.assessments for one in assessment.evaluation.pressing]
        met += len(pressing)
        page = on_the_page(sheet_html.render(found))
        assert sorted(page) == sorted((one.weight.code, squeezed(wording.caution(one))) for one in pressing), MEND
        block, line = squeezed(sheet_text.block(found)), squeezed(sheet_text.line(found))
        listed = [one.id for one in pressing]
        told = {*listed, *([CORD_COMPRESSION.id] if found.compressed else [])}
        pressing = [one for one in pressing if not told & SAID_BY.get(one.id, set())]
        brief = squeezed(sheet_text.short(found))
        short = [text.plain(wording.short_caution(one)) for one in by_weight(dict.fromkeys(pressing))]
        assert in_order(line, short), MEND
        assert in_order(brief, short), MEND
        for one in pressing:
            assert squeezed(text.plain(wording.caution(one))) in block, MEND
        plain = [assessment.evaluation.to_dict() for assessment in found.assessments]
        ids = [one["id"] for assessment in plain for one in assessment["cautions"] if one["weight"] in PRESSING]
        assert ids == listed, MEND
    assert met > 100
