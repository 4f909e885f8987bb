"""What the page of the sheet is answered, what a file holds, and where the limits of the detectors are."""

import json
import re
from collections.abc import Sequence
from html import unescape
from typing import Any

import pytest

from bonemets.board import item, schema
from bonemets.board.answer_map import answer_map
from bonemets.board.described import Bone, MotorDeficit
from bonemets.board.facts import Facts, said, totalled
from bonemets.board.patient_case import described, read
from bonemets.board.sheet import Sheet, sheet
from bonemets.board.topic import Topic
from bonemets.browser import board
from bonemets.guideline.bone_agents.creatinine_clearance import Weight
from bonemets.guideline.shared.age import Age
from bonemets.guideline.sources import GUIDELINE
from bonemets.kernel.errors import InvalidAnswer
from bonemets.kernel.text import Text
from bonemets.render import sheet_html as html
from bonemets.render import sheet_wording as wording

FILE: dict[str, Any] = {"format": "bonemets/fiche-rcp", "version": 1, "topics": ["instability"], "done": []}
FEMUR = {"bone": "lower_limb", "mirels_size": "under_one_third", "mirels_type": "lytic"}
T12 = {"bone": "spine", "level": "t12", "sins_pain": "mechanical", "sins_type": "lytic"}
SOUND = {"alignment": "normal", "collapse": "none", "posterolateral": "none"}


def made(topics: list[Topic], patient: dict[str, Any], *lesions: dict[str, Any]) -> Sheet:
    return sheet(described(topics, patient, lesions))


def plain(text: str) -> str:
    return " ".join(text.split())


def page(found: Sheet) -> str:
    return unescape(plain(html.render(found)))


def file(patient: dict[str, Any] | None = None, *lesions: dict[str, Any]) -> str:
    return json.dumps({**FILE, "patient": patient or {}, "lesions": lesions})


class TestFiles:
    def test_a_number_that_the_form_takes_as_a_class_is_told_with_its_class(self) -> None:
        found = board.opened(file({}, T12 | {"collapse": 30}))
        assert [plain(told) for told in found["classed"]] == ["Collapsus du corps vertébral : 30 % → moins de 50 %"]
        assert found["file"]["lesions"][0]["collapse"] == "under_half"
        assert found["file"]["lesions"][0]["sins_type"] == "lytic"

    def test_a_number_that_is_written_as_its_class_is_not(self) -> None:
        found = board.opened(file({"vertebral": 2}))
        assert found["classed"] == []
        assert found["file"]["patient"] == {"vertebral": "two"}

    def test_a_code_is_not(self) -> None:
        assert board.opened(file({"vertebral": "two"}, T12 | SOUND))["classed"] == []

    def test_a_number_that_the_form_takes_as_it_is_is_not_either(self) -> None:
        found = board.opened(file({"age": 70, "who": None}))
        assert found["classed"] == []
        assert found["file"]["patient"] == {"age": 70, "who": None}

    def test_a_file_is_written_for_a_reader(self) -> None:
        written = schema.written(described([Topic.ANTIRESORPTIVE], {"creatinine": "90 µmol/L"}))
        assert written.startswith('{\n  "format": "bonemets/fiche-rcp",\n  "version": 1,\n')
        assert '"creatinine": "90 µmol/L"' in written
        assert written.endswith("}\n")

    def test_the_longest_file_is_opened_and_one_character_more_is_not(self) -> None:
        whole = file({"age": 70})
        schema.opened(whole + " " * (200_000 - len(whole)))
        with pytest.raises(InvalidAnswer, match="200000 au plus"):
            schema.opened(whole + " " * (200_001 - len(whole)))

    def test_four_brackets_within_one_another_are_opened_and_five_are_not(self) -> None:
        confirmed = {"collapse": {"value": 30, "confirmed": True}}
        assert schema.opened(file({}, T12 | confirmed)).lesions[0].known["collapse"].code == "under_half"
        with pytest.raises(InvalidAnswer, match="4 niveaux au plus"):
            schema.opened(file({}, T12 | {"collapse": {"value": [30], "confirmed": True}}))

    def test_brackets_in_a_text_are_not_counted(self) -> None:
        with pytest.raises(InvalidAnswer) as refused:
            schema.opened(file({}, {"bone": "[[[[[{{{{{"}))
        assert refused.value.field == "lesions.0.bone"

    def test_what_is_no_json_is_quoted_by_its_first_forty_characters(self) -> None:
        with pytest.raises(InvalidAnswer) as refused:
            schema.opened("x" * 41)
        assert refused.value.given == repr("x" * 40)

    @pytest.mark.parametrize(
        ("parts", "field", "wanted"),
        [
            ({"topics": {}}, "topics", "une liste"),
            ({"patient": []}, "patient", "un objet"),
            ({"lesions": {}}, "lesions", "une liste"),
            ({"done": "panoramic"}, "done", "une liste"),
            ({"lesions": [[]]}, "lesions.0", "un objet"),
            ({"done": [1]}, "done", "un code"),
        ],
    )
    def test_a_part_of_another_kind_is_refused_with_what_is_expected(
        self, parts: dict[str, Any], field: str, wanted: str
    ) -> None:
        with pytest.raises(InvalidAnswer, match=f"attendu : {wanted}") as refused:
            schema.checked(parts)
        assert refused.value.field == field


class TestReplies:
    def test_what_to_ask_first_is_named_by_its_place(self) -> None:
        parts = {"topics": ["fracture"], "patient": {}, "lesions": [{}, FEMUR]}
        assert board.respond(parts, {})["next"] == "lesions.1.mirels_pain"
        only = {"topics": ["fracture"], "patient": {}, "lesions": [FEMUR | {"mirels_pain": "mild", "fracture": "no"}]}
        assert board.respond(only, {})["next"] == "lesions.0.disabling_pain"
        whole = {"topics": ["instability"], "patient": {"life_expectancy": 6}, "lesions": [T12 | SOUND]}
        assert board.respond(whole, {})["next"] is None
        patient = {"topics": ["compression"], "patient": {"primary": "nsclc"}, "lesions": []}
        assert str(board.respond(patient, {})["next"]).startswith("patient.")

    def test_what_follows_from_a_fact_is_told_by_its_place_until_it_is_answered(self) -> None:
        lesion = {"bone": "spine", "level": "t12"}
        patient: dict[str, str | None] = {"frankel": "c", "who": "one"}
        parts: dict[str, object] = {"topics": ["compression"], "patient": patient, "lesions": [{}, lesion]}
        told = board.respond(parts, {})["deduced"]
        assert {place for place in told if place.startswith("patient.")} == {
            "patient.motor",
            "patient.motor_deficit",
            "patient.deficit",
        }, "OMS 1 leaves two classes of Karnofsky, and both are asked"
        said = told["patient.motor"].replace("\u00a0", " ")
        assert said.startswith(
            "Fonction motrice avant la radiothérapie : non ambulatoire (déduit de « Grade de Frankel : "
        )
        assert "lesions.1.sins_location" in told
        assert not [place for place in told if place.startswith("lesions.0.")]
        for answer in ("aided", None):
            kept = {**parts, "patient": {**patient, "motor": answer}}
            assert "patient.motor" not in board.respond(kept, {})["deduced"]

    def test_a_phone_is_told_the_most_urgent_line_and_what_is_missing(self) -> None:
        parts = {"topics": ["compression"], "patient": {"frankel": "c"}, "lesions": []}
        line, missing = board.respond(parts, {})["bar"]
        assert line.startswith("Urgence, sans attendre la RCP : compression médullaire avec déficit")
        assert missing == "5 données à obtenir"
        stable = {"topics": ["instability"], "patient": {"life_expectancy": 6}, "lesions": [T12 | SOUND]}
        assert board.respond(stable, {})["bar"] == ("T12 : SINS 8/18, potentiellement instable", "plus rien à obtenir")
        assert board.respond({}, {})["bar"] == ("", "")

    def test_an_unusual_number_waits_for_its_confirmation(self) -> None:
        parts = {"topics": ["antiresorptive"], "patient": {"weight": 30}, "lesions": [], "done": []}
        reply = board.respond(parts, {})
        assert plain(reply["errors"]["patient.weight"]) == "30 kg : valeur inhabituelle. Confirmer ou corriger."
        case, errors = read(parts)
        assert not errors
        assert "weight" not in case.patient.known
        usual, _ = read({"patient": {"weight": 70}})
        assert usual.patient.known["weight"] == Weight(70)
        assert not usual.patient.unconfirmed


class TestCorrespondences:
    def test_a_function_of_another_item_is_no_correspondence(self) -> None:
        declare = answer_map(item.BONE, gives=item.MOTOR_DEFICIT, title=Text("", ""), sources=(GUIDELINE.at("3"),))

        def of_another(deficit: MotorDeficit) -> tuple[MotorDeficit, ...]:
            return (deficit,)

        def to_another(bone: Bone) -> tuple[Bone, ...]:
            return (bone,)

        for wrong in (of_another, to_another):
            with pytest.raises(TypeError, match="its signature is not that of its items"):
                declare(wrong)

    def test_what_the_guideline_does_not_print_is_said_to_be_outside_it(self) -> None:
        """A WHO status of 0 is no Karnofsky index under 50 %."""
        apart = page(made([Topic.SPINE_SURGERY], {"who": "zero", "performance": "poor"}))
        assert "<cite>Hors référentiel : " in apart
        assert apart.count("<cite>") == 2, "the other statement is a table of Tokuhashi"
        inside = page(made([Topic.COMPRESSION], {"frankel": "e", "motor": "paraplegic"}))
        assert "Hors référentiel" not in inside

    def test_two_answers_that_exclude_each_other_are_told_with_their_lesion(self) -> None:
        lesion = {"bone": "upper_limb", "mirels_site": "lower_limb"}
        (apart,) = (one for one in made([Topic.FRACTURE], {}, FEMUR, lesion).contradictions)
        assert (apart.name, apart.lesion) == ("answers_apart", 2)
        assert apart.left.text == "Os atteint : os long du membre supérieur"
        assert apart.right.text == "Localisation de la lésion : membre inférieur"
        same = lesion | {"mirels_site": "upper_limb"}
        assert not made([Topic.FRACTURE], {}, FEMUR, same).disagreements


class TestStatements:
    def test_a_rule_that_rests_on_scores_alone_still_says_its_result(self) -> None:
        """Tokuhashi of 2 + 2 + 2 + 0 + 0 + 2 = 8 and Tomita of 4 + 4 + 1 = 9, on the same row."""
        patient = {"performance": "good", "extraspinal": "zero", "vertebral": "one", "deficit": "none"}
        patient |= {"resectable": "unresectable", "primary": "nsclc", "curable": "incurable"}
        found = made([Topic.SPINE_SURGERY], patient)
        (strategy,) = (one for one in found.assessments if one.rule.name == "spine_strategy")
        assert wording.titled(strategy).startswith("Stratégie selon Tokuhashi et Tomita : ")
        assert "Aucune donnée saisie" not in wording.titled(strategy)
        (mirels,) = made([Topic.FRACTURE], {}, {"bone": "pelvis"}).assessments
        assert wording.titled(mirels).startswith("Score de Mirels non applicable : ")

    def test_a_score_is_stated_with_its_total_and_a_conclusion_without(self) -> None:
        found = made([Topic.FRACTURE], {}, FEMUR | {"mirels_pain": "mild", "fracture": "yes"}, FEMUR)
        facts = Facts(found.case, found.assessments)
        (open_,) = facts.of("mirels")
        assert open_.lesion == 2, "a fractured bone has no score"
        assert totalled(open_) == "Score de Mirels, total 7 à 9"
        assert said(open_).startswith("Score de Mirels, total 7 à 9 : « 4 à 7 : radiothérapie », « 8 : discussion")
        motive = next(iter(facts.of("surgery_indication")))
        assert totalled(motive) == "Indication de la chirurgie"

    def test_an_answer_is_looked_up_where_it_was_given(self) -> None:
        found = made([Topic.FRACTURE, Topic.ANTIRESORPTIVE], {"age": 70}, FEMUR, {"bone": "upper_limb"})
        facts = Facts(found.case, found.assessments)
        assert facts.answer(item.AGE) == Age(70)
        assert facts.answer(item.BONE, 1) is Bone.LOWER_LIMB
        assert facts.answer(item.BONE, 2) is Bone.UPPER_LIMB
        assert facts.answer(item.SIZE, 2) is None
        assert facts.answer(item.LIFE) is None

    def test_the_list_of_factors_is_named_in_a_sentence(self) -> None:
        """Tokuhashi of 2 + 2 + 1 + 0 + 0 + 2 = 7."""
        patient = {"performance": "good", "extraspinal": "zero", "vertebral": "two", "deficit": "none"}
        found = made([Topic.SPINE_SURGERY], patient | {"resectable": "unresectable", "primary_group": "lung_group"})
        (apart,) = (one for one in found.disagreements if one.name == "tokuhashi_factors")
        assert apart.right.text == ("Tokuhashi de 6 ou plus : un des facteurs favorables au résultat fonctionnel")


TOKUHASHI_10 = {"performance": "good", "extraspinal": "zero", "vertebral": "one", "resectable": "none"}
TOKUHASHI_10 |= {"primary_group": "lung_group", "deficit": "none"}
TOKUHASHI_15 = TOKUHASHI_10 | {"primary_group": "thyroid_group"}


@pytest.mark.parametrize(
    ("patient", "months", "apart"),
    [
        (TOKUHASHI_10, "5,9 mois", True),
        (TOKUHASHI_10, "6 mois", False),
        (TOKUHASHI_15, "11,9 mois", True),
        (TOKUHASHI_15, "12 mois", False),
    ],
)
def test_an_estimate_on_the_limit_of_a_class_is_in_it(patient: dict[str, Any], months: str, apart: bool) -> None:
    """2 + 2 + 2 + 2 + 0 + 2 = 10, six months or more; 15, one year or more."""
    found = made([Topic.SPINE_SURGERY], patient | {"life_expectancy": months})
    assert ("life_expectancy_tokuhashi" in {one.name for one in found.disagreements}) is apart


READY = {"visceral": "no", "stable": "yes", "board_approval": "yes", "radionuclide": "no"}
OPEN: Sequence[tuple[float, bool]] = ((1, False), (2, False), (3, True), (4, False))


@pytest.mark.parametrize(("sites", "apart"), OPEN)
def test_three_sites_and_no_other_number_are_between_the_two_statements(sites: float, apart: bool) -> None:
    lesion = {"bone": "pelvis", "limited_size": "yes", "delimited": "yes", "cord_compression": "no"}
    found = made([Topic.STEREOTACTIC], READY | {"sites": sites}, lesion)
    assert ("sites_stereotactic" in {one.name for one in found.disagreements}) is apart


def test_a_vertebra_that_is_open_to_stereotactic_treatment_is_not_set_against_another() -> None:
    sound = {"limited_size": "yes", "delimited": "yes", "cord_compression": "no"}
    found = made(
        [Topic.STEREOTACTIC], READY | {"sites": 2}, T12 | SOUND | {"instability": "yes"}, {"bone": "pelvis"} | sound
    )
    assert "stereotactic_sins" not in {one.name for one in found.disagreements}


def test_no_row_of_the_table_stands_where_no_score_is_on_it() -> None:
    found = made([Topic.INSTABILITY], {}, T12 | SOUND)
    assert not found.disagreements
    assert not re.search("apart__", page(found))
