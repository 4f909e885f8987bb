"""Texts of a registry and the answers they may say: taken when certain, put forward when likely, never in between."""

from collections import Counter
from typing import Any, ClassVar

import pytest

from bonemets import mirels, rules, sins, spine_strategy, tokuhashi, tomita
from bonemets.cohort import mapping
from bonemets.cohort.mapping import RuleMap
from bonemets.cohort.reading import asked
from bonemets.cohort.vocabulary import Suggestion, answers_of, suggest
from bonemets.kernel.codec import UNKNOWN
from bonemets.kernel.errors import InvalidAnswer
from bonemets.kernel.question import Choice
from bonemets.kernel.rule import Rule


def said(rule: Rule[..., Any], key: str, *texts: str) -> dict[str, Suggestion | None]:
    return suggest(asked(rule)[key], texts)


def one(rule: Rule[..., Any], key: str, text: str) -> Suggestion | None:
    return said(rule, key, text)[text]


def test_a_fraction_where_a_percentage_is_asked_is_doubtful() -> None:
    found = said(sins, "collapse", "0,6", "1", "60", "12,5 %", "0,57")
    assert {text: one.codes for text, one in found.items() if one and one.is_doubtful} == {
        "0,6": ("60 %", "0,6 %"),
        "1": ("100 %", "1 %"),
        "0,57": ("57 %", "0,57 %"),
    }
    assert said(sins, "collapse", "1", "60") == {}


@pytest.mark.parametrize(
    ("text", "region"), [("L 5", "junctional"), ("L-4", "mobile"), ("Th 10", "semirigid"), ("s.2", "rigid")]
)
def test_a_level_is_read_with_whatever_stands_between_its_letter_and_its_number(text: str, region: str) -> None:
    assert one(sins, "location", text) == Suggestion((region,), "même réponse, écrite autrement", is_sure=True)


def test_numbers_that_stand_apart_are_not_joined() -> None:
    assert one(tokuhashi, "extraspinal", "1 0") is None


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.name)
def test_every_code_label_and_spelling_is_certain(rule: Rule[..., Any]) -> None:
    for key, question in asked(rule).items():
        for code, label in answers_of(question).items():
            for text in (code, code.upper(), label, label.upper(), f" {label} "):
                found = one(rule, key, text)
                assert found
                assert code in found.codes, (key, text)
                assert found.is_sure == (len(found.codes) == 1)
        if isinstance(question, type) and issubclass(question, Choice):
            for spelling, code in question.spellings.items():
                found = one(rule, key, spelling)
                assert found == Suggestion((code,), "même réponse, écrite autrement", True)


@pytest.mark.parametrize("text", ["NA", "n.d.", "Non renseigné", "inconnue", "?", "nan"])
def test_what_says_unknown_is_unknown(text: str) -> None:
    found = one(sins, "pain", text)
    assert found
    assert (found.codes, found.is_sure) == ((UNKNOWN,), True)


def test_none_is_an_answer_where_the_question_has_it() -> None:
    found = one(sins, "pain", "None")
    assert found
    assert found.codes == ("none",)


def test_numbers_are_points_or_classes_and_never_taken() -> None:
    points = said(sins, "pain", "0", "1", "3")
    assert [found and (found.codes, found.is_sure) for found in points.values()] == [
        (("none",), False),
        (("occasional",), False),
        (("mechanical",), False),
    ]
    classes = said(sins, "pain", "1", "2", "3")
    assert [found and found.codes for found in classes.values()] == [("mechanical",), ("occasional",), ("none",)]
    both = said(sins, "pain", "1", "3")
    assert [found and found.codes for found in both.values()] == [("occasional", "mechanical"), ("mechanical", "none")]
    assert said(sins, "pain", "1", "7") == {"1": None, "7": None}


def test_a_number_that_is_a_measure_or_points_is_doubtful() -> None:
    found = said(sins, "collapse", "0", "1", "2", "3")
    assert found["3"] == Suggestion(("over_half", "3 %"), "nombre de points, ou mesure", is_doubtful=True)
    assert said(sins, "collapse", "3", "45") == {}
    assert said(sins, "collapse", "3 %") == {}


@pytest.mark.parametrize(
    ("key", "text", "codes"),
    [
        ("pain", "mécanique", ("mechanical",)),
        ("pain", "non mécanique", ("occasional",)),
        ("lesion", "ostéolytique", ("lytic",)),
        ("lesion", "condensant", ("blastic",)),
        ("posterolateral", "bilat", ("bilateral",)),
        ("location", "jonctionnelle", ("junctional",)),
    ],
)
def test_words_that_resemble_are_put_forward(key: str, text: str, codes: tuple[str, ...]) -> None:
    found = one(sins, key, text)
    assert found
    assert (found.codes, found.is_sure) == (codes, False)


def test_the_contrary_never_resembles() -> None:
    found = one(tokuhashi, "visceral", "pas résécable")
    assert found is None or "resectable" not in found.codes
    found = one(tokuhashi, "visceral", "non résécable")
    assert found
    assert found.codes == ("unresectable",)


def test_yes_and_no_of_an_exclusion() -> None:
    found = said(mirels, "pelvis", "O", "non", "x", "")
    assert [one and one.codes for one in found.values()] == [("yes",), ("no",), ("yes",), (UNKNOWN,)]
    found = said(mirels, "pelvis", "0", "1")
    assert [one and (one.codes, one.is_sure) for one in found.values()] == [(("no",), False), (("yes",), False)]


class TestColumns:
    def test_a_name_that_two_rules_ask_for_is_not_taken(self) -> None:
        held = dict.fromkeys(["pain", "sins_lesion", "mirels.lesion", "Alignement spinal"], ())
        found = mapping.columns([mirels, sins], held)
        assert not found["sins"]["pain"].is_sure
        assert not found["mirels"]["pain"].is_sure
        assert found["sins"]["lesion"] == Suggestion(("sins_lesion",), "nom de la question", True)
        assert found["mirels"]["lesion"].code == "mirels.lesion"
        assert found["sins"]["alignment"].is_sure

    def test_two_columns_for_one_question_are_not_taken(self) -> None:
        found = mapping.columns([sins], dict.fromkeys(["lesion", "Lésion"], ()))
        assert found["sins"]["lesion"].codes == ("lesion", "Lésion")
        assert not found["sins"]["lesion"].is_sure

    def test_a_word_that_no_other_question_has_puts_a_column_forward(self) -> None:
        names = ("Karnofsky", "Mets osseuses", "Lésions vertébrales (nb)", "Nombre", "note")
        found = mapping.columns([tokuhashi], dict.fromkeys(names, ()))["tokuhashi"]
        assert {key: found[key].codes for key in ("performance", "extraspinal", "vertebral")} == {
            "performance": ("Karnofsky",),
            "extraspinal": ("Mets osseuses",),
            "vertebral": ("Lésions vertébrales (nb)",),
        }
        assert not any(one.is_sure for one in found.values())

    def test_a_column_that_answers_one_question_is_not_put_forward_for_another(self) -> None:
        found = mapping.columns([sins], dict.fromkeys(["lésion"], ()))["sins"]
        assert {key: one.codes for key, one in found.items()} == {"lesion": ("lésion",)}

    def test_what_is_said_of_a_text_goes_for_its_capitals_and_spaces(self) -> None:
        held = {"douleur": ["oui", "Oui", " OUI ", "oui+", "non"]}
        given = {"sins": RuleMap({"pain": "douleur"}, {"pain": {"oui": "mechanical"}})}
        found, waiting = mapping.suggested([sins], held, given)
        assert found["sins"].values["pain"] == dict.fromkeys(["oui", "Oui", " OUI "], "mechanical")
        assert list(waiting["sins"]["pain"]) == ["oui+", "non"]
        given["sins"].values["pain"]["Oui"] = "none"
        found, _ = mapping.suggested([sins], held, given)
        assert found["sins"].values["pain"] == {"oui": "mechanical", "Oui": "none"}

    def test_a_column_of_answers_is_put_forward(self) -> None:
        found = mapping.columns([sins], {"niveau": ["T10", "D4", "L3", "NR"], "num": ["1", "2"]})
        assert found["sins"]["location"] == Suggestion(("niveau",), "ses textes sont des réponses")

    def test_the_total_of_another_rule_is_taken(self) -> None:
        held = dict.fromkeys(["tokuhashi_points", "tomita_points"], ())
        found = mapping.columns([tokuhashi, tomita, spine_strategy], held)
        assert {key: one.code for key, one in found["spine_strategy"].items()} == {
            "tokuhashi": "tokuhashi_points",
            "tomita": "tomita_points",
        }
        assert all(one.is_sure for one in found["spine_strategy"].values())


class TestFile:
    held: ClassVar = {
        "Douleur": Counter({"oui": 3, "NR": 1}),
        'le "niveau"\x7f': Counter({"T10": 4}),
        "lesion": Counter({"lyse": 2}),
    }

    def test_what_is_written_is_read_as_the_same(self) -> None:
        told = RuleMap({"location": 'le "niveau"\x7f', "lesion": "lesion"}, {"lesion": {"lyse": "lytic"}})
        made, waiting = mapping.suggested([sins], self.held, {"sins": told})
        text = mapping.written([sins], made, waiting, self.held)
        assert mapping.read(text, "MAP.toml") == made
        assert made["sins"].columns["pain"] == "Douleur"
        assert '# "oui" = "?"  # à compléter' in text

    def test_what_the_reader_says_wins_and_an_empty_column_is_none(self) -> None:
        told = RuleMap({"pain": ""}, {})
        made, _ = mapping.suggested([sins], self.held, {"sins": told})
        assert "pain" not in made["sins"].columns

    @pytest.mark.parametrize(
        ("content", "words"),
        [
            ("[sins.columns", "illisible"),
            ('[sins.columns]\nlesion = "a"\nlesion = "b"\n', "deux colonnes pour une question"),
            ('[sins.columns]\nlesion = ["a", "b"]\n', "[sins] ne peut avoir que columns"),
            ('[sins.colonnes]\nlesion = "a"\n', "[sins] ne peut avoir que columns"),
            ('[sins]\nconfirmed = "collapse"\n', "une liste confirmed"),
            ("[sins.values.lesion]\nlyse = 2\n", "doit être formé de lignes"),
            ('sins = "a"\n', "[sins] ne peut avoir que columns"),
        ],
    )
    def test_a_file_that_is_no_map(self, content: str, words: str) -> None:
        with pytest.raises(InvalidAnswer) as refused:
            mapping.read(content, "MAP.toml")
        assert words in refused.value.text.fr
        assert "par exemple" in refused.value.text.fr

    @pytest.mark.parametrize(
        ("told", "words"),
        [
            ({"mirels": RuleMap()}, "la règle « mirels » n'est pas appliquée"),
            ({"sins": RuleMap({"taille": "x"})}, "la question « taille » n'existe pas ; questions : location, pain"),
            ({"sins": RuleMap({"pain": "eva"})}, "pas de colonne « eva » ; colonnes : « Douleur »"),
            ({"sins": RuleMap({}, {"pain": {"oui": "yes"}})}, "« oui » ne peut valoir « yes » ; codes : mechanical"),
        ],
    )
    def test_a_map_of_what_is_not_there(self, told: mapping.Map, words: str) -> None:
        with pytest.raises(InvalidAnswer) as refused:
            mapping.check([sins], told, list(self.held))
        assert words in refused.value.text.fr
        assert "par exemple" in refused.value.text.fr
