"""The command line: what it lists, what it prints, how it refuses."""

import json

import pytest

from bonemets import evaluate, rules
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
    assert " - Délai depuis le début du traitement : 3 mois -> avant 6 mois, un flare" in lines


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
