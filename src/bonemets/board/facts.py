"""What the detectors of disagreements look at."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeVar

from bonemets.board.dossier import Dossier
from bonemets.board.finding import Finding
from bonemets.board.item import Item
from bonemets.kernel.question import Answer, Labelled
from bonemets.kernel.rule import band_words
from bonemets.kernel.text import enumeration, span

A = TypeVar("A", bound=Answer)


@dataclass(frozen=True, slots=True)
class Facts:
    """A file and what the rules say of it."""

    dossier: Dossier
    findings: tuple[Finding, ...]

    def answer(self, item: Item[A], lesion: int | None = None) -> A | None:
        """What the reader answered."""
        answers = self.dossier.lesions[lesion - 1] if lesion else self.dossier.patient
        found = answers.known.get(item.name)
        return found if isinstance(found, item.question) else None

    def of(self, rule: str) -> Iterator[Finding]:
        """What one rule says, of the patient or of each lesion."""
        return (
            finding
            for finding in self.findings
            if finding.rule.name == rule and finding.evaluation.status != "not_applicable"
        )

    def settled(self, rule: str, *conclusions: Labelled) -> Iterator[Finding]:
        """The same, where every conclusion still possible is one of these."""
        return (found for found in self.of(rule) if set(found.evaluation.completions.conclusions) <= set(conclusions))


def said(finding: Finding) -> str:
    """A score with its total and its class, as a statement."""
    conclusions = finding.evaluation.completions.conclusions
    names = enumeration([f"« {band_words(finding.rule, conclusion)} »" for conclusion in conclusions], "ou")
    return f"{totalled(finding)} : {names}"


def totalled(finding: Finding) -> str:
    """A score with its total."""
    points = finding.evaluation.completions.points
    return finding.rule.title.fr + (f", total {span(*points)}" if points else "")
