"""An oracle the code did not produce: the rules typed a second time, from the publications."""

from importlib import import_module
from pkgutil import iter_modules

from oracle import notes
from oracle.kernel import Answer, Answers, Oracle, Outlook, outlook
from oracle.notes import Predicate

_MODULES = [import_module(f"{__name__}.{module.name}") for module in iter_modules(__path__)]
ORACLES: dict[str, Oracle] = {module.ORACLE.rule: module.ORACLE for module in _MODULES if hasattr(module, "ORACLE")}
NOTES: dict[str, dict[str, Predicate]] = notes.NOTES | {
    module.ORACLE.rule: module.NOTES for module in _MODULES if hasattr(module, "ORACLE") and hasattr(module, "NOTES")
}
"""By rule, the notes that `notes.py` types, or that a rule's own oracle does."""

__all__ = ["NOTES", "ORACLES", "Answer", "Answers", "Oracle", "Outlook", "outlook"]
