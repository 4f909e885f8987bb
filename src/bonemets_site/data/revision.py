"""Which state of the sources was tested and built: the only day that a build tells, whenever it runs."""

import subprocess
from dataclasses import dataclass

from bonemets_site import inputs
from bonemets_site.data.days import french
from bonemets_site.paths import ROOT


@dataclass(frozen=True, slots=True)
class Revision:
    """The last change of some inputs, as the history tells it.

    Args:
        commit: Name of the revision; empty where the sources came without their history.
        day: Its day; empty in the same case.
        changed: Whether they were changed since.
    """

    commit: str
    day: str
    changed: bool

    @property
    def said(self) -> str:
        """As the pages tell it.

        Examples:
            >>> Revision("0123456789abcdef", "2026-11-23", False).said
            'révision 0123456789ab du 23/11/2026'
            >>> Revision("0123456789abcdef", "2026-11-23", True).said
            'révision 0123456789ab du 23/11/2026, modifiée depuis'
            >>> Revision("", "", False).said
            'révision inconnue'
        """
        if not self.commit:
            return "révision inconnue"
        dated = f"révision {self.commit[:12]} du {french(self.day)}"
        return f"{dated}, modifiée depuis" if self.changed else dated


def revision(mark: str = "") -> Revision:
    """Revision of the inputs.

    Args:
        mark: Only those that carry this word in `inputs.txt`.
    """
    listed = ("--", *inputs.inputs(mark))
    commit, _, day = _git("log", "-1", "--format=%H %cs", *listed).partition(" ")
    return Revision(commit, day, bool(_git("status", "--porcelain", *listed)))


def _git(*arguments: str) -> str:
    """What git says; nothing where there is no git, or no history."""
    try:
        found = subprocess.run(["git", *arguments], cwd=ROOT, capture_output=True, text=True, check=False)
    except FileNotFoundError:
        return ""
    return found.stdout.strip() if found.returncode == 0 else ""
