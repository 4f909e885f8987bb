"""A conclusion may declare a proposal and a tone; a result may say a proposal that it computed."""

from typing import Any

import pytest

from bonemets.guideline.radiotherapy.mirels import Pain, Size
from bonemets.guideline.sources import GUIDELINE
from bonemets.kernel.evaluation import assess
from bonemets.kernel.result import Band, Conclusion, Result, Tone
from bonemets.kernel.rule import Rule, rule
from bonemets.kernel.text import Text
from bonemets.render import text, wording
from bonemets.render.result_html import result


class Outcome(Conclusion):
    WAIT = "attendre", "wait", Text("revoir à un mois", "see again in a month"), Tone.NEUTRAL
    TREAT = "traiter", "treat", Tone.ACT
    NOTHING = "rien", "nothing"


class Classes(Band):
    LOW = 0, "bas", "low", Tone.FAVOURABLE
    HIGH = 2, "haut", "high", Text("avis", "advice"), Tone.DISCUSS


def test_a_conclusion_declares_its_proposal_and_its_tone_or_neither() -> None:
    assert [(one.tone, one.proposal and one.proposal.fr) for one in Outcome] == [
        (Tone.NEUTRAL, "revoir à un mois"),
        (Tone.ACT, None),
        (None, None),
    ]
    assert [(one.lower, one.tone, one.proposal and one.proposal.fr) for one in Classes] == [
        (0, Tone.FAVOURABLE, None),
        (2, Tone.DISCUSS, "avis"),
    ]


@pytest.fixture
def dosed() -> Rule[..., Any]:
    @rule(
        section="1",
        title=Text("Essai", "Trial"),
        purpose=Text("essai", "trial"),
        sources=(GUIDELINE.at("1"),),
        checked="2026-11-28",
    )
    def dosed(pain: Pain, size: Size) -> Result[Outcome]:
        if pain is Pain.MILD:
            return Result(Outcome.WAIT)
        return Result(Outcome.TREAT, proposal=Text(f"{size.points or 0:g} séances", f"{size.points or 0:g} fractions"))

    return dosed


def test_a_computed_proposal_is_said_instead_of_the_declared_one(dosed: Rule[..., Any]) -> None:
    found = assess(dosed, {"pain": "functional", "size": "over_two_thirds"})
    assert found.to_dict()["proposal"] == {"fr": "3 séances", "en": "3 fractions"}
    assert str(wording.proposal(found)) == "Proposition du référentiel : 3 séances"
    assert "3 séances" in result(found).replace("\u00a0", " ")
    assert "3 séances" in text.block(found)


def test_a_proposal_is_said_once_no_missing_answer_can_change_it(dosed: Rule[..., Any]) -> None:
    assert assess(dosed, {"pain": "mild"}).to_dict()["proposal"] == {
        "fr": "revoir à un mois",
        "en": "see again in a month",
    }
    treated = assess(dosed, {"pain": "functional"}).to_dict()
    assert (treated["conclusions"], treated["proposal"]) == (["treat"], None)
    assert assess(dosed, {"size": "over_two_thirds"}).to_dict()["proposal"] is None


def test_the_door_gives_the_tone_of_each_conclusion_still_possible_that_has_one(dosed: Rule[..., Any]) -> None:
    assert assess(dosed, {}).to_dict()["tones"] == {"wait": "neutral", "treat": "act"}
    assert assess(dosed, {"pain": "mild"}).to_dict()["tones"] == {"wait": "neutral"}
