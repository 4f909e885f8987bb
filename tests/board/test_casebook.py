"""The casebook put through the sheet: every patient of the notebooks as a file, and what each rule must say of it.

Totals are added up here by hand, item by item, in the order of the published tables; `1:3` is an item not known.
"""

from pathlib import Path

import pytest

from bonemets.board import schema
from bonemets.board.fragility import reratings
from bonemets.board.patient_case import read
from bonemets.board.sheet import Sheet, sheet
from bonemets.browser.board import opened, respond
from bonemets.render import sheet_html as html
from bonemets.render.sheet_wording import MOST_CONCLUSIONS, conclusions, summary

FOLDER = Path(__file__).parent / "cases"
MOTIVES = "curative preventive both none"
EITHER = "either_agent either_agent_after_calcium"
DENOSUMAB = "denosumab denosumab_after_calcium"
Said = tuple[int, str, str, str]
"""Lesion or 0 for the patient, rule, points item by item where it is a score, conclusions still possible."""

CASES: dict[str, list[Said]] = {
    "01-compression-et-femur": [
        (1, "sins", "3+3+2+0+2+1", "potentially_unstable"),
        (2, "mirels", "3+1+3+1:3", "board surgery"),
        (2, "surgery_indication", "", MOTIVES),
        (0, "rades", "5+6+5+9+4", "group_ii"),
        (0, "tokuhashi", "1+1+0+0+0+1", "under_6_months"),
        (0, "tomita", "4+4+2", "supportive"),
        (0, "spine_strategy", "", "concordant"),
        (0, "functional_outcome", "", "some_factors"),
    ],
    "02-decouverte": [
        (1, "mirels", "2+1:3+3+1:3", "radiotherapy board surgery"),
        (1, "surgery_indication", "", MOTIVES),
        (0, "antiresorptive_start", "", f"{EITHER} {DENOSUMAB} not_proposed"),
        (0, "zoledronic_dose", "", "mg_4_0 mg_3_5 mg_3_3 mg_3_0 no_dose"),
    ],
    "03-flare-ou-progression": [
        (1, "pain_radiotherapy", "", "first_line not_stated"),
        (1, "ablation", "", "pain_too_low possible"),
    ],
    "04a-debuter-un-anti-resorptif": [
        (0, "antiresorptive_start", "", "either_agent"),
        (0, "zoledronic_dose", "", "mg_3_5"),
        (0, "antiresorptive_checklist", "", "complete to_complete"),
    ],
    "04b-debuter-un-anti-resorptif": [
        (0, "antiresorptive_start", "", "either_agent"),
        (0, "zoledronic_dose", "", "mg_3_0"),
        (0, "antiresorptive_checklist", "", "complete"),
    ],
    "04c-debuter-un-anti-resorptif": [
        (0, "antiresorptive_start", "", "denosumab_after_calcium"),
        (0, "zoledronic_dose", "", "no_dose"),
        (0, "antiresorptive_checklist", "", "complete to_complete"),
    ],
    "05-arreter-le-denosumab": [
        (0, "antiresorptive_follow_up", "", "relay"),
    ],
    "06-cote-douloureuse": [
        (1, "pain_radiotherapy", "", "not_stated"),
        (1, "cementoplasty", "", "contraindicated ablation_preferred coagulation_missing listed"),
        (1, "ablation", "", "possible"),
    ],
    "07-1-femur-menace": [
        (1, "mirels", "2+1+3+1", "radiotherapy"),
        (1, "surgery_indication", "", "none"),
        (0, "surgery_by_life_expectancy", "", "six_weeks_to_one_year"),
    ],
    "07-2-femur-menace": [
        (1, "mirels", "2+1+3+2", "board"),
        (1, "surgery_indication", "", "none"),
        (0, "surgery_by_life_expectancy", "", "six_weeks_to_one_year"),
    ],
    "07-3-femur-menace": [
        (1, "mirels", "2+1+3+3", "surgery"),
        (1, "surgery_indication", "", "both"),
        (0, "surgery_by_life_expectancy", "", "six_weeks_to_one_year"),
    ],
    "08-bassin": [
        (1, "mirels", "", ""),
        (1, "surgery_indication", "", "curative none"),
        (1, "pain_radiotherapy", "", "first_line not_stated"),
        (1, "cementoplasty", "", "coagulation_missing listed"),
    ],
    "09-col-du-femur-fracture": [
        (1, "mirels", "", ""),
        (1, "surgery_indication", "", "curative"),
        (0, "surgery_by_life_expectancy", "", "six_weeks_to_one_year"),
    ],
    "10a-compression-medullaire": [(0, "rades", "5+6+5+3+9", "group_i")],
    "10b-compression-medullaire": [(0, "rades", "5+8+8+9+7", "group_ii")],
    "10c-compression-medullaire": [(0, "rades", "5+8+8+10+7", "group_iii")],
    "10d-compression-medullaire": [(0, "rades", "", "")],
    "11-stabilite-du-rachis": [
        (1, "sins", "2+3+1+0+0+0", "stable"),
        (2, "sins", "2+3+2+0+0+0", "potentially_unstable"),
        (3, "sins", "3+3+2+2+2+0", "potentially_unstable"),
        (4, "sins", "3+3+2+2+3+0", "unstable"),
    ],
    "12-tokuhashi-ou-tomita": [
        (0, "tokuhashi", "2+1+2+2+0+1", "under_6_months"),
        (0, "tomita", "4+0+2", "palliative"),
        (0, "spine_strategy", "", "discordant"),
        (0, "functional_outcome", "", "every_factor"),
    ],
    "13-dossier-incomplet": [
        (1, "sins", "2+3+2+0+0:3+0:3", "potentially_unstable unstable"),
        (0, "rades", "5+6+5+1:10+4:9", "group_i group_ii"),
        (0, "tokuhashi", "0:2+0:2+0:2+0+0+0:2", "under_6_months"),
        (0, "tomita", "4+4+1:2", "supportive"),
        (0, "spine_strategy", "", "concordant"),
        (0, "functional_outcome", "", "some_factors"),
    ],
    "14-oligometastases": [
        (1, "sins", "1+1+2+0+0+0", "stable"),
        (1, "stereotactic", "", "obstacle"),
        (2, "stereotactic", "", "eligible"),
    ],
    "15-essais-a-deux-dates": [],
    "16-cohorte": [
        (1, "mirels", "2+1+2+1", "radiotherapy"),
        (2, "mirels", "2+1+3+2", "board"),
        (3, "mirels", "3+2+3+3", "surgery"),
        (4, "mirels", "1+1+1+1", "radiotherapy"),
        (5, "mirels", "1+2+3+2", "board"),
        (6, "mirels", "3+2+3+2", "surgery"),
        (7, "mirels", "2+2+3+1:3", "board surgery"),
        (8, "mirels", "3+3+3+1:3", "surgery"),
        (9, "mirels", "2+1+1+1:3", "radiotherapy"),
        (10, "mirels", "", ""),
        *((lesion, "surgery_indication", "", "curative none") for lesion in (1, 2, 4, 5, 9)),
        *((lesion, "surgery_indication", "", "curative preventive both") for lesion in (3, 6, 8)),
        (7, "surgery_indication", "", MOTIVES),
    ],
    "17-fiche-rcp": [
        (1, "sins", "3+3+2+0+0:3+0:3", "potentially_unstable unstable"),
        (2, "mirels", "3+1+3+1:3", "board surgery"),
        (2, "surgery_indication", "", MOTIVES),
        (0, "rades", "5+6+5+9+4", "group_ii"),
        (0, "tokuhashi", "1+1+0+0+0+1", "under_6_months"),
        (0, "tomita", "4+2:4+2", "supportive"),
        (0, "spine_strategy", "", "concordant"),
        (0, "functional_outcome", "", "some_factors"),
        (0, "surgery_by_life_expectancy", "", "under_six_weeks"),
    ],
}
WITHOUT_PATIENT = {"18"}
"""The validation of a score on thousands of rows: no patient of it is discussed."""

DISAGREEMENTS = {
    "01-compression-et-femur": ["table_against_surgery", "table_against_surgery"],
    "12-tokuhashi-ou-tomita": ["tokuhashi_tomita", "tokuhashi_factors"],
    "13-dossier-incomplet": ["table_against_surgery"],
    "17-fiche-rcp": [*["surgery_life_expectancy"] * 2, *["table_against_surgery"] * 2],
}
FIRST = {
    "01-compression-et-femur": ("life_expectancy", None),
    "13-dossier-incomplet": ("frankel", None),
    "16-cohorte": ("mirels_pain", 7),
}
"""What to ask first: the most urgent score that the answer can change, or the surgery that it stands against."""


NOT_RATED = {"mirels": {"site"}, "rades": {"primary"}, "tokuhashi": {"primary"}, "tomita": {"growth"}}
"""Items that follow from the bone, or from a known lung cancer."""


def made(name: str) -> Sheet:
    return sheet(schema.opened((FOLDER / f"{name}.json").read_text("utf-8")))


def ends(points: str) -> tuple[int, int] | None:
    """Lowest and highest total of `2+1:3`."""
    items = [item.split(":") for item in points.split("+") if item]
    return (sum(int(low) for low, *_ in items), sum(int(item[-1]) for item in items)) if items else None


def test_every_notebook_has_its_file() -> None:
    numbers = {path.name[:2] for path in (FOLDER.parents[2] / "notebooks").glob("*.ipynb")} - WITHOUT_PATIENT
    assert {name[:2] for name in CASES} == numbers
    assert {path.stem for path in FOLDER.glob("*.json")} == set(CASES)


@pytest.mark.parametrize("name", CASES)
def test_the_sheet_says_what_the_case_says_and_nothing_else(name: str) -> None:
    found = {
        (one.lesion or 0, one.rule.name): (
            one.evaluation.completions.points,
            " ".join(conclusion.code for conclusion in one.evaluation.completions.conclusions),
        )
        for one in made(name).assessments
    }
    assert found == {(lesion, rule): (ends(points), codes) for lesion, rule, points, codes in CASES[name]}


@pytest.mark.parametrize("name", CASES)
def test_one_conclusion_left_is_settled_and_counted_and_several_are_open(name: str) -> None:
    left = [len(codes.split()) for *_, codes in CASES[name]]
    settled, applied = left.count(1), len(left) - left.count(0)
    found = made(name)
    assert sum(one.is_settled for one in found.assessments) == settled
    assert sum(one.is_open for one in found.assessments) == applied - settled
    drawn = html.render(found)
    for state, count in (("settled", settled), ("open", applied - settled), ("not-applicable", left.count(0))):
        assert drawn.count(f'class="finding finding--{state}"') == count
    assert len(conclusions(found)) <= settled
    told = summary(found)
    assert all(conclusion.lower() in told.lower() for conclusion in conclusions(found)[:MOST_CONCLUSIONS])
    assert ("Aucune conclusion acquise" in told) is (bool(left) and not settled and "Urgence" not in told)


@pytest.mark.parametrize("name", CASES)
def test_the_disagreements_are_those_of_the_case(name: str) -> None:
    assert [one.name for one in made(name).disagreements] == DISAGREEMENTS.get(name, [])


@pytest.mark.parametrize("name", ["07-2-femur-menace", "10b-compression-medullaire", "12-tokuhashi-ou-tomita"])
def test_the_bone_and_the_primary_are_not_rated_again(name: str) -> None:
    for assessment in made(name).assessments:
        if assessment.rule.is_score:
            rated = {one.question for one in reratings(assessment)}
            assert rated
            assert not rated & NOT_RATED[assessment.rule.name]


@pytest.mark.parametrize("name", FIRST)
def test_what_to_ask_first_is_what_the_case_asks_first(name: str) -> None:
    asked = made(name).next
    assert asked
    assert (asked.item.name, asked.lesion) == FIRST[name]


@pytest.mark.parametrize("name", CASES)
def test_a_file_with_measures_gives_the_page_the_same_results(name: str) -> None:
    """The form takes classes where the file holds numbers: they are told, and change no total."""
    reply = opened((FOLDER / f"{name}.json").read_text("utf-8"))
    parts = {part: reply["file"][part] for part in ("topics", "patient", "lesions", "done")}
    shown = {(one.lesion, one.rule.name): one.evaluation.completions for one in sheet(read(parts)[0]).assessments}
    for one in made(name).assessments:
        kept, so_far = shown[one.lesion, one.rule.name], one.evaluation.completions
        assert (kept.points, kept.conclusions) == (so_far.points, so_far.conclusions)
    assert len(shown) == len(made(name).assessments)
    assert not respond(parts, {})["errors"]
