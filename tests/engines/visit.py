"""A reader's gestures on the pages, the same in every browser."""

import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from calculators import page_of, readable
from copies import Publication
from following import ELSEWHERE, FOLLOW

from bonemets.browser import board
from bonemets.browser.api import respond
from bonemets.kernel.question import Choice
from bonemets.kernel.rule import find
from engines.driver import PATIENCE, PAUSE, Driver

DRAWN = "() => document.body !== null"
ARRIVED = "address => document.querySelector('link[rel=canonical]')?.href.endsWith(address) ?? false"
READY = "() => document.documentElement.dataset.engine === 'ready'"
CHOSEN = "selector => document.querySelector(selector).checked"
SETTLED = """selector =>
    document.querySelector(selector).checked && !document.querySelector(".board [data-result][aria-busy=true]")"""
SPACES = ".replace(/\\s+/g, ' ').trim()"
SAYS = f"(selector, text) => document.querySelector(selector).textContent{SPACES} === text"


def plain(text: str) -> str:
    """A text with one ordinary space between words."""
    return " ".join(text.split())


class Visit:
    """One visit of the site."""

    def __init__(self, driver: Driver, published: Publication) -> None:
        self.driver = driver
        self.published = published

    def open(self, path: str) -> None:
        """Load a page anew."""
        self.driver.open(self.published.address + path)
        self.driver.until(DRAWN)

    def follow(self, path: str) -> None:
        """Go to a page in place, as a link does, so that Python goes on; it is a new page even where it was open."""
        is_open = self.driver.ask(ARRIVED, path)
        for stop in (ELSEWHERE, path) if is_open else (path,):
            self.driver.ask(FOLLOW, self.published.address + stop)
            self.driver.until(ARRIVED, stop)

    def calculator(self, rule: str) -> "Form":
        """Follow a link to the page of a rule, where Python is ready."""
        self.follow(page_of(self.published.folder, rule))
        self.driver.until(READY)
        return Form(self.driver, rule)

    def sheet(self) -> "Sheet":
        """Follow a link to the sheet, where Python is ready."""
        self.follow("fiche-rcp/")
        self.driver.until(READY)
        self.driver.until("() => document.querySelector('form[data-part=lesion]') !== null")
        return Sheet(self.driver)

    def downloaded(self, pattern: str) -> Path:
        """Wait for the one file that the page gave; a browser lays an empty one in its place before it writes."""
        end = time.monotonic() + PATIENCE
        while not any(file.stat().st_size for file in self.driver.downloads.glob(pattern)):
            assert time.monotonic() < end, pattern
            time.sleep(PAUSE)
        (file,) = self.driver.downloads.glob(pattern)
        return file

    def says(self, selector: str, text: str) -> None:
        """Wait until a part of the page says this and nothing else."""
        _says(self.driver, selector, text)


def _says(driver: Driver, selector: str, text: str) -> None:
    """Wait until the first match says this and nothing else.

    Raises:
        AssertionError: It says something else.
    """
    try:
        driver.until(SAYS, selector, plain(text), patience=30)
    except TimeoutError:
        assert plain(str(driver.ask("selector => document.querySelector(selector)?.textContent", selector))) == plain(
            text
        )
        raise


class Form:
    """The calculator of a rule on the page that is open."""

    def __init__(self, driver: Driver, rule: str) -> None:
        self.driver = driver
        self.rule = rule
        self.root = f'.calculator[data-rule="{rule}"]'

    def press(self, action: str) -> None:
        self.driver.click(f'{self.root} .calculator__actions [data-action="{action}"]')

    def answer(self, name: str, value: str | None) -> None:
        """Click a row, unless it is chosen, or type a number; `None` says that the answer is unknown."""
        question = f'{self.root} .question[data-question="{name}"]'
        if issubclass(find(self.rule).questions[name], Choice):
            radio = f'[type=radio][value="{value or ""}"]'
            if not self.driver.ask(CHOSEN, f"{question} {radio}"):
                self.driver.click(f"{question} label:has({radio})")
        elif value is None:
            self.driver.click(f"{question} label:has([data-unknown])")
        else:
            self.driver.write(f"{question} input[type=text]", value)

    def fill(self, answers: Mapping[str, str | None]) -> None:
        for name, value in answers.items():
            self.answer(name, value)

    def expect_result_of(self, answers: Mapping[str, Any]) -> None:
        """What is shown is what Python says here of the same answers."""
        _says(self.driver, f"{self.root} [data-result]", readable(respond(self.rule, answers, {})["html"]))


class Sheet:
    """The tumour board sheet on the page that is open."""

    def __init__(self, driver: Driver) -> None:
        self.driver = driver

    def press(self, action: str) -> None:
        self.driver.click(f".board [data-action={action}]")

    def says(self, part: str, text: str) -> None:
        _says(self.driver, f".board [data-{part}]", text)

    def fill(self, parts: Mapping[str, Any]) -> None:
        """Tick the questions asked and answer for the patient and for the first lesion.

        What an answer makes appear moves the others: the sheet has to follow before the next.
        """
        for topic in parts["topics"]:
            self._choose("form[data-part=topics]", f'[name="{topic}"]')
        for part, answers in (("patient", parts["patient"]), ("lesion", parts["lesions"][0])):
            for name, value in answers.items():
                self._choose(f'form[data-part={part}] [data-question="{name}"]', f'[value="{value}"]')

    def _choose(self, place: str, control: str) -> None:
        self.driver.click(f"{place} label:has({control})")
        self.driver.until(SETTLED, f"{place} {control}")

    def expect_result_of(self, parts: Mapping[str, Any]) -> None:
        """What is shown is what Python says here of the same case."""
        self.says("result", readable(board.respond(parts, {})["html"]))
