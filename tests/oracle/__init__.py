"""An oracle the code did not produce: the rules typed a second time, from the publications."""

from importlib import import_module
from pkgutil import iter_modules
from typing import Any

from oracle import notes, tones
from oracle.kernel import Answer, Answers, Oracle, Outlook, outlook
from oracle.notes import Predicate

_MODULES = [import_module(f"{__name__}.{module.name}") for module in iter_modules(__path__)]
ORACLES: dict[str, Oracle] = {module.ORACLE.rule: module.ORACLE for module in _MODULES if hasattr(module, "ORACLE")}


def _typed(name: str, table: dict[str, Any]) -> dict[str, Any]:
    """What a table types for every rule, or a rule's own oracle does."""
    return table | {
        module.ORACLE.rule: getattr(module, name)
        for module in _MODULES
        if hasattr(module, "ORACLE") and hasattr(module, name)
    }


NOTES: dict[str, dict[str, Predicate]] = _typed("NOTES", notes.NOTES)
"""By rule, beside which answers each note stands."""
TONES: dict[str, dict[str, str]] = _typed("TONES", tones.TONES)
"""By rule and tone, the conclusions that have it."""

__all__ = ["NOTES", "ORACLES", "TONES", "Answer", "Answers", "Oracle", "Outlook", "outlook"]
