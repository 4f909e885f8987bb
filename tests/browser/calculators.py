"""A calculator as its reader uses it, and what it must then show."""

import html
import re
from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from playwright.sync_api import Locator, Page, expect

from bonemets import rules
from bonemets.browser.api import respond
from bonemets.kernel.question import Answer, Choice, Question
from bonemets.kernel.rule import find

RULES = [rule.name for rule in rules()]
SPINE_AND_LIMB_SCORES = [rule.name for rule in rules() if rule.section in ("3.5.2", "3.5.3") or "3.8" in rule.section]

Answers = Mapping[str, str | None]
"""What is clicked or typed, by question; `None` says that the answer is unknown."""


def page_of(site: Path, rule: str) -> str:
    """Address of the page that carries the calculator of a rule, from the home page."""
    for file in sorted((site / "referentiel").glob("*/index.html")):
        if f'data-rule="{rule}"' in file.read_text("utf-8"):
            return f"{file.parent.relative_to(site).as_posix()}/"
    raise AssertionError(f"No page of the guideline carries the calculator of {rule}.")


def every_answer(rule: str) -> dict[str, list[str]]:
    """What can be chosen or typed for each question: all the codes, or one number per behaviour."""
    return {name: [written(answer) for answer in question.every()] for name, question in find(rule).questions.items()}


def complete_answers(rule: str) -> dict[str, str]:
    """One complete set of answers, none of which needs to be confirmed."""
    return {name: _simplest(question) for name, question in find(rule).questions.items()}


def _simplest(question: Question) -> str:
    if issubclass(question, Choice):
        return question.every()[0].code
    values = (*question.every(), question(question.plausible[0]))
    return min((written(value) for value in values if value.is_plausible), key=len)


ZONE = "Europe/Paris"
"""Where the reader of these tests lives, whatever the clock of the machine says."""


def reader_day() -> date:
    """The day that it is for the reader, which near midnight is not the machine's."""
    return datetime.now(ZoneInfo(ZONE)).date()


def proposed(rule: str) -> dict[str, str]:
    """What the page proposes before anything is answered: its own day, where one is asked for."""
    today = f"{reader_day():%d/%m/%Y}"
    days = [name for name, question in find(rule).questions.items() if getattr(question, "is_day", False)]
    return dict.fromkeys(days, today)


def written(answer: Answer) -> str:
    """A code, or a number as it is typed in French."""
    return f"{answer.code}".replace(".", ",")


def readable(markup: str) -> str:
    """The text of a result, as the page must show it."""
    return html.unescape(re.sub(r"<[^>]+>", "", markup))


def row(control: Locator) -> Locator:
    """The whole row of a radio or of a box, which can be clicked anywhere."""
    return control.locator("xpath=ancestor::label")


class Calculator:
    """The form of a rule and its result, on the page that is open."""

    def __init__(self, page: Page, rule: str) -> None:
        self.page = page
        self.rule = rule
        self.root = page.locator(f'.calculator[data-rule="{rule}"]')
        self.result = self.root.locator("[data-result]")
        self.sentence = self.result.locator(".result__sentence")
        self.banner = self.root.locator("[data-banner]")
        self.done = self.root.locator("[data-done]")

    def ready(self) -> "Calculator":
        expect(self.page.locator("html")).to_have_attribute("data-engine", "ready", timeout=60_000)
        return self

    def question(self, name: str) -> Locator:
        return self.root.locator(f'.question[data-question="{name}"]')

    def radio(self, name: str, code: str) -> Locator:
        return self.question(name).locator(f'input[type=radio][value="{code}"]')

    def field(self, name: str) -> Locator:
        return self.question(name).locator("input[type=text]")

    def exclusion(self, name: str) -> Locator:
        return self.root.locator(f'.exclusions input[name="{name}"]')

    def answer(self, name: str, value: str | None) -> None:
        """Click a row, type a number, or tick an exclusion; `None` says that the answer is unknown."""
        question = find(self.rule).questions.get(name)
        if question is None:
            row(self.exclusion(name)).click()
        elif issubclass(question, Choice):
            self.choose(self.radio(name, value or ""))
        elif value is None:
            self.choose(self.question(name).locator("[data-unknown]"))
        else:
            self.field(name).fill(value)

    def choose(self, control: Locator) -> None:
        """Click a row, unless it is chosen already: it would be taken back."""
        if not control.is_checked():
            row(control).click()
        expect(control).to_be_checked()

    def fill(self, answers: Answers) -> None:
        for name, value in answers.items():
            self.answer(name, value)

    def forget(self, name: str) -> None:
        """Take an answer back: its segment is chosen again."""
        row(self.question(name).locator("input:checked")).click()

    def press(self, label: str) -> None:
        self.root.get_by_role("button", name=label, exact=True).click()

    def expect_result_of(self, answers: Mapping[str, object]) -> None:
        """What is shown is what Python says here of the same answers, to the letter."""
        expected = respond(self.rule, answers, {})
        expect(self.result).to_have_text(readable(expected["html"]))

    def read(self) -> dict[str, Any]:
        """What the controls of the form hold."""
        found: dict[str, Any] = self.root.locator("form").evaluate(
            "form => Object.fromEntries([...form.querySelectorAll('input:not(.units input)')]"
            ".filter(input => input.checked || (input.type === 'text' && input.value))"
            ".map(input => [input.name || input.dataset.unknown, input.dataset.unknown ? '' : input.value]))"
        )
        return found
