"""The command line: what it lists, what it prints, how it refuses."""

import io
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from bonemets import evaluate, rules
from bonemets.browser.board import respond
from bonemets.cli import main
from bonemets.kernel.evaluation import assess
from bonemets.kernel.rule import find
from bonemets.render import text

TEN = ("site=peritrochanteric", "size=one_to_two_thirds", "lesion=lytic", "pain=moderate")
ANSWERS = {"site": "peritrochanteric", "size": "one_to_two_thirds", "lesion": "lytic", "pain": "moderate"}


def printed(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert main(arguments) == 0
    return capsys.readouterr().out


def test_without_a_name_every_rule_is_listed_with_its_section(capsys: pytest.CaptureFixture[str]) -> None:
    lines = printed(capsys).splitlines()
    assert [line.split()[:2] for line in lines] == [[rule.section, rule.name] for rule in rules()]
    assert "3.5.2  mirels               Score de Mirels" in lines


def test_a_name_alone_lists_the_questions_the_codes_and_the_exclusions(capsys: pytest.CaptureFixture[str]) -> None:
    lines = printed(capsys, "mirels").splitlines()
    assert lines[:3] == [
        "site: Localisation de la lésion",
        "    upper_limb           membre supérieur",
        "    lower_limb           membre inférieur",
    ]
    assert lines[-1] == "already_fractured=yes: os déjà fracturé"


def test_a_measure_is_listed_with_its_range_and_the_parts_of_its_formula(capsys: pytest.CaptureFixture[str]) -> None:
    lines = printed(capsys, "zoledronic_dose").splitlines()
    assert lines[0] == "clearance: Clairance de la créatinine [0 … 4 000]"
    assert "clearance.age: Âge [18 … 110]" in lines


def test_answers_give_the_text_of_the_record(capsys: pytest.CaptureFixture[str]) -> None:
    block = text.block(assess(find("mirels"), ANSWERS))
    assert printed(capsys, "mirels", *TEN).splitlines() == block.splitlines()


def test_a_question_mark_is_unknown_and_a_number_is_measured(capsys: pytest.CaptureFixture[str]) -> None:
    lines = printed(capsys, "flare", "examination=pet", "uptake=increased", "months=3", "effective=?").splitlines()
    assert " - Traitement efficace par ailleurs : INCONNU" in lines
    assert " - Délai depuis le début du traitement : 3 mois -> avant 6 mois, un flare est possible" in lines


@pytest.mark.parametrize("day", ["23112026", "23/11/2026"])
def test_what_is_given_is_read_as_in_a_form(day: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert "23/11/2026" in printed(capsys, "trial_status", f"day={day}")
    assert "45,5" in printed(capsys, "zoledronic_dose", "clearance=45,5")


def test_json_is_the_evaluation_in_plain_letters(capsys: pytest.CaptureFixture[str]) -> None:
    out = printed(capsys, "mirels", *TEN, "--json")
    assert json.loads(out) == evaluate("mirels", ANSWERS)
    assert "région trochantérienne" in out
    assert out.startswith('{\n  "rule": "mirels"')


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("mirels", "site:lower_limb"), "« site:lower_limb » : écrire question=réponse."),
        (("mirels", "site=nowhere"), "Localisation de la lésion : « nowhere » n'est pas une réponse"),
        (("flare", "months=x"), "doit être un nombre"),
        (("flare", "months=nan"), "doit être un nombre"),
        (("mirels", "site=lower_limb", "site=upper_limb"), "« site=upper_limb » : écrire une seule réponse à site."),
        (("zoledronic_dose", "clearance=300"), "clearance : valeur inhabituelle, 300 mL/min ; non utilisée."),
        (("zoledronic_dose", "clearance=300"), "--confirm clearance"),
        (("zoledronic_dose", "--confirm", "clearance", "clearance=?"), "« --confirm clearance » : écrire le nom d'une"),
        (("mirels", "site=lower_limb", "--confirm", "size"), "« --confirm size » : écrire le nom d'une question"),
        (("sheet",), "« sheet » : écrire bonemets sheet FICHIER.json."),
        (("sheet", "/nowhere.json"), "« /nowhere.json » : écrire le nom d'un fichier lisible"),
        (("nowhere",), "Règle « nowhere » inconnue"),
    ],
)
def test_what_cannot_be_used_is_said_on_the_other_channel(
    arguments: tuple[str, ...], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments) == 2
    out, error = capsys.readouterr()
    assert out == ""
    assert said in error


def test_two_shapes_at_once_are_refused() -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["mirels", "--json", "--line"])
    assert stopped.value.code == 2


@pytest.mark.parametrize(
    ("rule", "typed", "same"),
    [("tokuhashi", "performance=70", "performance=moderate"), ("sins", "collapse=60 %", "collapse=over_half")],
)
def test_a_number_answers_a_question_with_classes(
    rule: str, typed: str, same: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert printed(capsys, rule, typed, "--line") == printed(capsys, rule, same, "--line")


def test_an_unusual_value_counts_once_it_is_confirmed(capsys: pytest.CaptureFixture[str]) -> None:
    confirmed = printed(capsys, "zoledronic_dose", "clearance=300", "--confirm", "clearance", "--json")
    given = {"clearance": {"value": "300", "confirmed": True}}
    assert json.loads(confirmed) == evaluate("zoledronic_dose", given)


@pytest.mark.parametrize("encoding", ["latin-1", "cp850", "ascii"])
def test_a_terminal_without_a_character_gets_the_nearest(encoding: str, monkeypatch: pytest.MonkeyPatch) -> None:
    written = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(written, encoding=encoding))
    for rule in rules():
        assert main([rule.name]) == 0
    sys.stdout.flush()
    assert b"Clairance de la cr" in written.getvalue()


SHEET: dict[str, Any] = {
    "format": "bonemets/fiche-rcp",
    "version": 1,
    "topics": ["instability"],
    "patient": {},
    "lesions": [{"bone": "spine", "level": "D12", "sins_pain": "mechanical"}],
    "done": [],
}


def test_a_sheet_is_printed_as_its_page_shows_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "fiche.json"
    file.write_text("\ufeff" + json.dumps(SHEET), "utf-8")
    page = respond({name: part for name, part in SHEET.items() if name not in ("format", "version")}, {})
    assert printed(capsys, "sheet", str(file)).splitlines() == page["text"].splitlines()
    assert printed(capsys, "sheet", str(file), "--line").strip() == page["line"]
    assert printed(capsys, "sheet", str(file), "--html").strip() == page["html"]
    (assessment,) = json.loads(printed(capsys, "sheet", str(file), "--json"))["findings"]
    assert {"weight", "line", "sources"} <= assessment["cautions"][0].keys()
    assert (assessment["rule"], assessment["lesion"], assessment["proposed"]) == ("sins", 1, ["location"])


def test_a_sheet_with_an_answer_that_cannot_be_used_is_printed_without_it_and_says_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "fiche.json"
    file.write_text(json.dumps({**SHEET, "patient": {"age": "vieux", "weight": 30}}), "utf-8")
    assert main(["sheet", str(file)]) == 2
    out, error = capsys.readouterr()
    assert "SCORE SINS" in out
    assert "L'âge doit être un nombre" in error
    assert "patient.weight : valeur inhabituelle, 30 kg ; non utilisée." in error


def test_a_reader_who_stops_early_is_shown_no_fault_of_the_program() -> None:
    command = [
        sys.executable,
        "-c",
        "import sys; from bonemets.cli import main; sys.exit(main(sys.argv[1:]))",
        "mirels",
    ]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.close()
        assert process.stderr.read() == ""
    assert process.returncode == 0


def test_texts_prints_what_every_rule_can_say(capsys: pytest.CaptureFixture[str]) -> None:
    said = printed(capsys, "texts")
    for rule in rules():
        assert f"{rule.section} {rule.name} {rule.version} · {rule.title.fr}" in said
        for text_of in (*(one.label.fr for one in rule.conclusions), *(one.text.fr for one in rule.cautions)):
            assert text_of in said, rule.name


def test_texts_prints_the_rules_that_are_named(capsys: pytest.CaptureFixture[str]) -> None:
    said = printed(capsys, "texts", "mirels", "sins").splitlines()
    assert [line.split()[1] for line in said if line and not line.startswith(" ")] == ["mirels", "sins"]
