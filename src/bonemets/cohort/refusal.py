"""What is said of a file, a column or a rule that cannot be used."""

from bonemets.kernel.errors import InvalidAnswer, quoted
from bonemets.kernel.text import Text

_SHOWN = 12


def refusal(what: str, given: object, allowed: object, fr: str, en: str) -> InvalidAnswer:
    """Error that names the thing, what was given and what is allowed.

    Args:
        what: The file, column, question or option.
        given: What was given.
        allowed: What would be accepted.
        fr: The sentence in French, with an example.
        en: The sentence in English.

    Examples:
        >>> refusal("engine", "sas", ("polars",), "Moteur inconnu.", "Unknown engine.").allowed
        ('polars',)
    """
    return InvalidAnswer(what, given, allowed if isinstance(allowed, tuple) else (allowed,), Text(fr, en))


def listed(names: "tuple[str, ...] | list[str]") -> str:
    """Names between quotation marks, the first ones where they are many.

    Examples:
        >>> listed(("age", "sexe"))
        '« age », « sexe »'
    """
    shown = ", ".join(f"« {quoted(name)} »" for name in names[:_SHOWN])
    return shown if len(names) <= _SHOWN else f"{shown} et {len(names) - _SHOWN} autres"
