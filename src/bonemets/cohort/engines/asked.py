"""How cells are read, as it travels to another process: by names, since a rule is code that is there too."""

from bonemets.cohort.reading import Reading, asked, reading_of


class Asked:
    """A reading that can be sent.

    Args:
        reading: How cells are read here.
    """

    def __init__(self, reading: Reading) -> None:
        self.rule, self.confirmed = reading.rule.name, tuple(sorted(reading.confirmed))
        self.by_question = {name: reading.columns.get(name) for name in asked(reading.rule)}
        self.values = {name: dict(texts) for name, texts in reading.values.items()}

    @property
    def columns(self) -> list[str]:
        """Columns that answer something, each once."""
        return list(dict.fromkeys(column for column in self.by_question.values() if column))

    def reading(self) -> Reading:
        """The same where it was sent to."""
        return reading_of(self.rule, self.columns, self.by_question, self.values, self.confirmed)
