"""Read the case tables of ``tests/cases``, which clinicians read on the site.

A file holds one rule: a table of answers with the expected result, then a table of refused answers.
A blank cell is a question without answer, ``?`` an answer that is unknown, a back-quoted word a machine code,
anything else a number (French comma allowed) or a fraction.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

Answer: TypeAlias = str | int | float | bool | None

FOLDER = Path(__file__).parent / "cases"
ACCEPTED = "Réponses et résultat attendu"
REFUSED = "Réponses refusées"
NOT_APPLICABLE = "non applicable"
FIXED_COLUMNS = frozenset({"Cas", "Exclusion", "Points", "Conclusion", "Nature", "Source"})
KINDS = ("publication", "référentiel", "arithmétique", "convention")
"""Where the expected result of a case comes from: printed in a publication, read in a sentence of the guideline, added
up by hand from a table of points, or decided by the site where neither says it."""
REFUSAL = "refus"
"""What is counted of a refused answer, beside the kinds of cases."""

_CODE = re.compile(r"`([^`]+)`")
_ARITHMETIC = re.compile(r": (\d+(?: \+ \d+)+) = (\d+)")


@dataclass(frozen=True)
class Case:
    """Answers of one patient and the result a clinician expects."""

    rule: str
    name: str
    answers: dict[str, Answer]
    exclusions: tuple[str, ...]
    points: tuple[int, int] | None
    """Lowest and highest possible total; equal when every question is answered; None without a total."""
    conclusions: tuple[str, ...]
    """Conclusions still possible; none when the rule does not apply."""
    kind: str
    """One of the kinds."""
    source: str
    line: int

    @property
    def given(self) -> dict[str, Answer]:
        """Answers and ticked exclusions, as the JSON door takes them."""
        return self.answers | dict.fromkeys(self.exclusions, True)

    @property
    def applicable(self) -> bool:
        return bool(self.conclusions)

    @property
    def terms(self) -> tuple[int, ...] | None:
        """Item points written in the name of the case, in the order of the columns."""
        match = _ARITHMETIC.search(self.name)
        return tuple(int(term) for term in match[1].split(" + ")) if match else None

    @property
    def sum_in_name(self) -> int | None:
        match = _ARITHMETIC.search(self.name)
        return int(match[2]) if match else None

    @property
    def identifier(self) -> str:
        return f"{self.rule}-line-{self.line}"


@dataclass(frozen=True)
class Refusal:
    """One answer that no rule may turn into a result."""

    rule: str
    name: str
    field: str
    answer: Answer
    source: str
    line: int

    @property
    def identifier(self) -> str:
        return f"{self.rule}-line-{self.line}"


@dataclass(frozen=True)
class Casebook:
    """The two tables of one rule."""

    rule: str
    title: str
    provenance: str
    questions: tuple[str, ...]
    cases: tuple[Case, ...]
    refusals: tuple[Refusal, ...]


def parse_answer(cell: str) -> Answer:
    """Read one cell: ``?``, a back-quoted code, a fraction, a number."""
    if cell == "?":
        return None
    if code := _CODE.fullmatch(cell):
        return code[1]
    numerator, slash, denominator = cell.partition("/")
    if slash:
        return int(numerator) / int(denominator)
    number = cell.replace(",", ".")
    return float(number) if "." in number else int(number)


def read(path: Path) -> Casebook:
    """Read the case table of one rule."""
    rule = path.stem
    lines = path.read_text(encoding="utf-8").splitlines()
    accepted = list(rows(lines, ACCEPTED))
    columns = [column for column in accepted[0][1] if column not in FIXED_COLUMNS]
    questions = {column: _only_code(column) for column in columns}
    return Casebook(
        rule=rule,
        title=lines[0].removeprefix("# "),
        provenance=lines[2],
        questions=tuple(questions.values()),
        cases=tuple(_case(rule, number, row, questions) for number, row in accepted),
        refusals=tuple(
            Refusal(
                rule=rule,
                name=row["Cas"],
                field=_only_code(row["Question"]),
                answer=parse_answer(row["Réponse"]),
                source=row["Source"],
                line=number,
            )
            for number, row in rows(lines, REFUSED)
        ),
    )


def read_all() -> dict[str, Casebook]:
    """Read every case table, by rule."""
    return {path.stem: read(path) for path in sorted(FOLDER.glob("*.md"))}


def _case(rule: str, line: int, row: dict[str, str], questions: dict[str, str]) -> Case:
    applicable = row["Conclusion"] != NOT_APPLICABLE
    return Case(
        rule=rule,
        name=row["Cas"],
        answers={question: parse_answer(row[column]) for column, question in questions.items() if row[column]},
        exclusions=tuple(_CODE.findall(row.get("Exclusion", ""))),
        points=_interval(row["Points"]),
        conclusions=tuple(_CODE.findall(row["Conclusion"])) if applicable else (),
        kind=row["Nature"],
        source=row["Source"],
        line=line,
    )


def _interval(cell: str) -> tuple[int, int] | None:
    if not cell:
        return None
    lowest, _, highest = cell.partition("-")
    return int(lowest), int(highest or lowest)


def _only_code(cell: str) -> str:
    (code,) = _CODE.findall(cell)
    return str(code)


def rows(lines: list[str], heading: str) -> Iterator[tuple[int, dict[str, str]]]:
    """Yield the line number and the cells of each row of the table under a heading."""
    start = lines.index(f"## {heading}")
    header: list[str] | None = None
    for number, line in enumerate(lines[start + 1 :], start=start + 2):
        if line.startswith("## "):
            return
        if not line.startswith("|") or set(line) <= set("|-: "):
            continue
        cells = [cell.strip() for cell in line.strip()[1:-1].split("|")]
        if header is None:
            header = cells
        else:
            yield number, dict(zip(header, cells, strict=True))
