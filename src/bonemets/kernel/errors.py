"""The one error a caller of bonemets has to expect."""

from bonemets.kernel.text import Text

_LONGEST = 60


def quoted(given: object) -> str:
    """What was given, short enough to be repeated in a sentence.

    Examples:
        >>> quoted("acute"), len(quoted("9" * 180_000))
        ('acute', 61)
    """
    shown = str(given)
    return shown if len(shown) <= _LONGEST else f"{shown[:_LONGEST]}…"


class InvalidAnswer(ValueError):  # noqa: N818 - named after what it tells, as the interface shows it
    """An answer that cannot be used.

    Args:
        field: Name of the question, or of the argument.
        given: The value as it was given.
        allowed: The values that would be accepted, codes or a range.
        text: What to tell the reader: the field, what was given, what is allowed.

    Examples:
        >>> error = InvalidAnswer("pain", "acute", ("mild",), Text("Douleur : …", "Pain: …"))
        >>> error.field, error.given, error.allowed
        ('pain', 'acute', ('mild',))
        >>> str(error)
        'Douleur : … | Pain: …'
    """

    def __init__(self, field: str, given: object, allowed: tuple[object, ...], text: Text) -> None:
        super().__init__(f"{text.fr} | {text.en}")
        self.field = field
        self.given = given
        self.allowed = allowed
        self.text = text
