"""What a page would show as urgent or before acting is in every form that leaves it (design: invariant 10).

No caution weighs that much by itself in every rule: each rule is given heavier ones, its own, so that every answer and
every conclusion that calls for one today is tried, in every form, over every combination.
"""

import html as markup
import random
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from bonemets import evaluate, rules
from bonemets.kernel.caution import Weight, by_weight
from bonemets.kernel.evaluation import assess, evaluation_of
from bonemets.kernel.rule import Rule, find
from bonemets.render import text, wording
from bonemets.render.result_html import result
from bonemets_site.fences.form import by_hand
from bonemets_site.fences.paper import sheet as paper
from oracle import ORACLES, Oracle
from oracle.weights import BEFORE_ACTING, NOTE, URGENT
from pressing import MEND, heavier, in_order, on_the_page, squeezed

SHORT = 2 * 76
"""Characters of two lines, where a record cuts them."""


@pytest.fixture
def heavy(monkeypatch: pytest.MonkeyPatch) -> None:
    for rule in rules():
        monkeypatch.setattr(rule, "cautions", heavier(rule))


def given(oracle: Oracle) -> Iterator[dict[str, Any]]:
    """Every combination, every exclusion, and each answer and each measure by itself."""
    yield from map(oracle.confirmed, oracle.combinations())
    yield from ({code: True} for code in oracle.exclusions)
    for question, values in [*oracle.domain.items(), *oracle.measured.items()]:
        yield from (oracle.confirmed({question: value}) for value in values)


@pytest.mark.usefixtures("heavy")
@pytest.mark.parametrize("oracle", ORACLES.values(), ids=ORACLES)
def test_no_form_of_a_result_lacks_what_its_page_shows_as_pressing(oracle: Oracle) -> None:
    rule, met = find(oracle.rule), set()
    for answers in given(oracle):
        found = assess(rule, answers)
        pressing = [caution for caution in found.cautions if caution.weight.is_pressing]
        page = on_the_page(result(found))
        assert page == [(one.weight.code, squeezed(wording.caution(one))) for one in pressing], MEND
        plain = found.to_dict()
        told = [(one["id"], one["weight"]) for one in plain["cautions"]]
        assert told[: len(pressing)] == [(one.id, one.weight.code) for one in pressing], MEND
        assert [one["id"] for one in plain["notes"]] == [name for name, _ in told]
        line = squeezed(text.line(found))
        assert in_order(line, [text.plain(one.line.fr.rstrip(".")) for one in pressing]), MEND
        assert [line.count(squeezed(f"{weight.label.fr.capitalize()} : ")) for weight in Weight] == [
            int(any(one.weight is weight for one in pressing)) for weight in Weight
        ], MEND
        block = squeezed(text.block(found))
        assert in_order(block, [text.plain(wording.caution(one)) for one in found.cautions]), MEND
        met |= {one.id for one in pressing}
    assert met == {one.id for one in rule.cautions if one.weight.is_pressing}, "a caution that nothing called for"


@pytest.mark.usefixtures("heavy")
@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.name)
def test_a_form_filled_in_by_hand_says_each_and_when_it_holds(rule: Rule[..., Any]) -> None:
    pressing = [one for one in rule.cautions if one.weight.is_pressing]
    assert pressing
    for form in (by_hand(rule), *([paper(rule)] if rule.is_score else [])):
        said = squeezed(markup.unescape(form))
        assert in_order(said, [wording.caution_by_hand(one) for one in pressing]), MEND
    for one in pressing:
        assert bool(wording.condition(one)) is bool(one.triggers)


@pytest.mark.usefixtures("heavy")
@pytest.mark.parametrize("oracle", ORACLES.values(), ids=ORACLES)
def test_a_notebook_shows_them_too(oracle: Oracle) -> None:
    rule = find(oracle.rule)
    answers = assess(rule, oracle.confirmed(next(oracle.combinations()))).answers.known
    made = rule(**answers)
    pressing = [one for one in made.cautions if one.weight.is_pressing]
    assert on_the_page(evaluation_of(made)._repr_html_() or "") == on_the_page(made._repr_html_() or "")
    shown = [said for _, said in on_the_page(made._repr_html_() or "")]
    assert [squeezed(wording.caution(one)) for one in pressing] == shown


@pytest.mark.parametrize("oracle", ORACLES.values(), ids=ORACLES)
def test_what_presses_whatever_is_answered_is_told_before_the_answer(oracle: Oracle) -> None:
    """A question still open hides nothing that each of its answers would call for."""
    draw = random.Random(f"{oracle.rule} open")
    for _ in range(20):
        patient = {question: draw.choice(values) for question, values in oracle.domain.items()}
        for question, values in oracle.domain.items():
            told = [pressing(oracle, patient | {question: value}) for value in values]
            assert set.intersection(*told) <= pressing(oracle, patient | {question: None}), (question, patient)


def pressing(oracle: Oracle, answers: dict[str, Any]) -> set[str]:
    return {one.id for one in assess(find(oracle.rule), oracle.confirmed(answers)).pressing}


def test_each_caution_weighs_what_the_review_asks() -> None:
    weights = {one.id: one.weight.code for rule in rules() for one in rule.cautions}
    named = {"urgent": URGENT, "before_acting": BEFORE_ACTING, "note": NOTE}
    assert {name for names in named.values() for name in names} <= weights.keys()
    expected = {name: next((code for code, of in named.items() if name in of), "reservation") for name in weights}
    assert {name: code for name, code in weights.items() if code != expected[name]} == {}


def test_today_s_notes_are_cautions_with_their_words_and_their_sources() -> None:
    for rule in rules():
        for one in rule.cautions:
            assert one.sources, one.id
            assert all(source.locator for source in one.sources), one.id
            assert one.text.fr, one.id
            assert one.line.fr, one.id
            assert "\n" not in one.line.fr, one.id
            assert len(one.line.fr) <= SHORT, f"{one.id}: say it in a short line, and keep the rest for its text"


def test_the_heaviest_come_first_and_the_others_keep_their_order() -> None:
    (first, second, *_) = find("mirels").cautions
    note, urgent = replace(first, weight=Weight.NOTE), replace(second, weight=Weight.URGENT)
    assert by_weight([note, first, second, urgent]) == (urgent, first, second, note)


def test_a_caution_of_the_door_says_all_that_it_is_made_of() -> None:
    answers = {"site": "upper_limb", "size": "over_two_thirds", "lesion": "mixed", "pain": "moderate"}
    (told,) = evaluate("mirels", answers)["cautions"]
    assert told["id"] == "mirels-huit"
    assert (told["weight"], told["origin"], told["sources"]) == (
        "reservation",
        "publication",
        ["Mirels, 1989, p. 256-264"],
    )
    assert told["line"] == {"fr": told["fr"], "en": told["en"]}
