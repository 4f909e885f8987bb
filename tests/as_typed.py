"""Answers as people type them."""

from typing import Any

from hypothesis import strategies as st

from bonemets.kernel.question import Choice, Quantity, Question
from bonemets.kernel.rule import Rule

SPACES = ("", " ", "\u00a0", "\u202f")
ODD = [
    "",
    " ",
    "?",
    " ? ",
    "!",
    "5 8",
    "1.400",
    "> 60",
    "-5",
    "oui",
    "YES",
    "é" * 20,
    "é" * 21,
    "x" * 80,
    "a\nb",
    "\u2028",
]
"""What is no number, or hardly one."""


@st.composite
def numbers(draw: st.DrawFn, question: type[Quantity]) -> tuple[str, float, str]:
    """A number as somebody types it, the same number as Python writes it, and the unit it is typed in."""
    units = {question.unit.fr: 1.0, **question.units}
    unit = draw(st.sampled_from(sorted(units)))
    low, high = (limit / units[unit] for limit in question.possible)
    decimals = ""
    if question.step:
        step = int(question.step)
        whole = step * draw(st.integers(int(low / step), int(high / step)))
    else:
        whole = draw(st.integers(int(low) + 1, max(int(low) + 1, int(high) - 1)))
        decimals = draw(st.sampled_from(["", "5", "25"])) if low < whole < high - 1 else ""
    digits = f"{whole:,}".replace(",", draw(st.sampled_from(SPACES)))
    point = draw(st.sampled_from([",", "."])) if decimals else ""
    spelled = [unit, unit.upper(), unit.removesuffix("s"), unit.replace("µ", "u"), *([""] if units[unit] == 1 else [])]
    text = draw(st.sampled_from(["", "+"])) + digits + point + decimals
    text += draw(st.sampled_from(SPACES)) + draw(st.sampled_from(spelled))
    return text, float(f"{whole}.{decimals or 0}"), unit


@st.composite
def answer(draw: st.DrawFn, question: Question) -> object:
    """A code, a number with or without its unit, unknown, confirmed, or what cannot be used."""
    measure = question.measure() if issubclass(question, Choice) else question
    codes = [one.code for one in question] if issubclass(question, Choice) else []
    ways: list[st.SearchStrategy[object]] = [st.none(), st.sampled_from([*codes, *ODD])]
    if measure and measure.is_day:
        ways.append(st.sampled_from(["23/11/2026", "2026-11-23"]))
    elif measure:
        ways.append(numbers(measure).map(lambda drawn: drawn[0]))
    value = draw(st.one_of(ways))
    return {"value": value, "confirmed": True} if value is not None and draw(st.booleans()) else value


@st.composite
def answers(draw: st.DrawFn, rule: Rule[..., Any]) -> dict[str, object]:
    """Some answers to a rule."""
    asked = rule.questions | rule.parts
    names = draw(st.sets(st.sampled_from(sorted(asked)), max_size=6))
    found = {name: draw(answer(asked[name])) for name in sorted(names)}
    for exclusion in draw(st.sets(st.sampled_from(rule.exclusions))) if rule.exclusions else ():
        found[exclusion.code] = draw(st.sampled_from(["yes", "no"]))
    return found


@st.composite
def form_answer(draw: st.DrawFn, question: Question) -> object:
    """What a form can be given for one question: one of its codes, unknown, or any text where there is a field."""
    if issubclass(question, Choice):
        return draw(st.sampled_from([None, *(one.code for one in question)]))
    return draw(answer(question))
