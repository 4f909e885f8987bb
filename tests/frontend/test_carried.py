"""What is typed in a form comes back from a link, and from a file, as the same answers, or the reader is told."""

import json
import subprocess
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from as_typed import form_answer
from bonemets import rules
from bonemets.board.item import ITEMS, Scope
from bonemets.board.patient_case import read as case_of
from bonemets.browser.board import opened, saved
from bonemets.kernel.answers import Answers, confirmation, read
from bonemets.kernel.question import Quantity, Question
from bonemets.kernel.rule import Rule
from bonemets_site.paths import FRONTEND, ROOT
from forms import written

Given = Mapping[str, Any]
Carry = Callable[..., dict[str, Any]]
LONGEST_TEXT = 40


def is_field(question: Question) -> bool:
    """Whether a form asks for it in a field."""
    return issubclass(question, Quantity)


WITH_FIELDS = [rule for rule in rules() if any(map(is_field, (rule.questions | rule.parts).values()))]


@pytest.fixture(scope="module")
def carry(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Carry]:
    """What the scripts of the page make of answers, in the form of a rule or in a part of the sheet."""
    with subprocess.Popen(
        ["node", FRONTEND / "tests" / "carry.mjs"],
        cwd=ROOT,
        env=written(tmp_path_factory.mktemp("forms")),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as page:
        assert page.stdin
        assert page.stdout

        def carry(form: str, plain: Given, part: str = "") -> dict[str, Any]:
            print(json.dumps({"form": form, "part": part, "plain": plain}), file=page.stdin, flush=True)
            found: dict[str, Any] = json.loads(page.stdout.readline())  # type: ignore[union-attr]
            return found

        yield carry
        page.stdin.close()


@st.composite
def forms(draw: st.DrawFn) -> tuple[Rule[..., Any], dict[str, Any]]:
    """A rule, and what its form can be given."""
    rule = draw(st.sampled_from(WITH_FIELDS) | st.sampled_from(rules()))
    asked = rule.questions | rule.parts
    fields = sorted(name for name in asked if is_field(asked[name])) or sorted(asked)
    names = draw(st.sets(st.sampled_from(fields), min_size=1) | st.sets(st.sampled_from(sorted(asked)), min_size=1))
    ticked = draw(st.sets(st.sampled_from(rule.exclusions))) if rule.exclusions else ()
    return rule, {name: draw(form_answer(asked[name])) for name in names} | {one.code: "yes" for one in ticked}


@st.composite
def cases(draw: st.DrawFn) -> dict[str, Any]:
    """A case as the form of the sheet can be given."""
    parts: dict[str, Any] = {"topics": [], "patient": {}, "lesions": [{}], "done": []}
    for scope, answers in ((Scope.PATIENT, parts["patient"]), (Scope.LESION, parts["lesions"][0])):
        for name in draw(st.sets(st.sampled_from(sorted(ITEMS[scope])), max_size=4)):
            answers[name] = draw(form_answer(ITEMS[scope][name].question))
    return parts


def as_read(answers: Answers) -> tuple[object, ...]:
    refused = {name: error.text for name, error in answers.refused.items()}
    return (
        answers.known, answers.measures, answers.parts, set(answers.unknown), answers.unconfirmed, refused,
        answers.exclusions,
    )  # fmt: skip


def bare(given: Any) -> Any:
    return confirmation(given)[1]


def trimmed(given: Any) -> Any:
    if isinstance(given, dict):
        return given | {"value": given["value"].strip()}
    return given.strip() if isinstance(given, str) else given


def is_kept_back(rule: Rule[..., Any], name: str, text: str | None) -> bool:
    """Days, texts longer than any answer, and characters that nobody sees."""
    asked = (rule.questions | rule.parts).get(name)
    if asked and issubclass(asked, Quantity) and asked.is_day:
        return True
    return len((text or "").encode()) > LONGEST_TEXT or any(unicodedata.category(one)[0] == "C" for one in text or "")


@given(forms())
@settings(max_examples=300, deadline=None)
def test_a_link_gives_back_what_was_typed_or_says_what_it_leaves_out(
    carry: Carry, form: tuple[Rule[..., Any], dict[str, Any]]
) -> None:
    rule, plain = form
    found = carry(rule.name, plain)
    typed = found["typed"] or {}
    assert as_read(read(rule, typed)) == as_read(read(rule, {name: trimmed(plain[name]) for name in typed}))
    assert all(isinstance(bare(plain[name]), str) and not bare(plain[name]).strip() for name in plain.keys() - typed)
    kept_back = {name for name, given in typed.items() if is_kept_back(rule, name, bare(given))}
    assert set(found["left"]) == kept_back
    carried = {name: given for name, given in typed.items() if name not in kept_back}
    assert set(found["again"]) == {name for name, given in carried.items() if isinstance(given, dict)}
    if found["hash"]:
        assert found["received"] == {name: bare(given) for name, given in carried.items()}
    else:
        assert not carried or len(json.dumps(carried)) > 200, "a short link is made"


@given(cases())
@settings(max_examples=150, deadline=None)
def test_a_file_gives_back_what_was_typed_or_says_what_it_leaves_out(carry: Carry, parts: dict[str, Any]) -> None:
    """Through the form, the file that Python writes, and the form again."""

    def shown(given: dict[str, Any]) -> dict[str, Any]:
        patient = carry("board", given["patient"], "patient")["typed"] or {}
        lesions = [carry("board", one, "lesion")["typed"] or {} for one in given["lesions"]]
        return {**given, "patient": patient, "lesions": lesions}

    typed = shown(parts)
    before, errors = case_of(typed)
    file = saved(typed)
    again = opened(file["text"])
    after, none = case_of(shown(again["file"]))
    assert (again["error"], again["left_out"], none) == ("", [], {})
    unconfirmed = [f"{place}.{name}" for place, one in before.places.items() for name in one.unconfirmed]
    assert sorted(file["left_out"]) == sorted([*errors, *unconfirmed])
    for place, answers in before.places.items():
        found = after.places[place]
        done = {step.item.name for step in after.done if step.item}
        kept = {name: one for name, one in answers.known.items() if name not in done}
        assert (found.known, set(found.unknown)) == (kept, set(answers.unknown))
