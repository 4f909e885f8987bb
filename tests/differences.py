"""Tell a failed comparison to whoever must mend it: what differs and nothing else, on which answers, what to do."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields, is_dataclass
from typing import Any

import pytest

SHOWN = 5
"""How many kinds of differences a failure shows."""
LONGEST = 100
_AROUND = LONGEST // 3

Answers = Mapping[str, object]
Unlike = tuple[str, object, object]
"""Where two values differ, what was expected there and what was found."""


class _Absent:
    def __repr__(self) -> str:
        return "nothing"


ABSENT = _Absent()


def unlike(expected: object, found: object, path: str = "") -> Iterator[Unlike]:
    """Yield the smallest parts that differ; a list of another length is a part of its own.

    Examples:
        >>> list(unlike({"points": 7, "reasons": [{"fr": "un"}]}, {"points": 7, "reasons": [{"fr": "deux"}]}))
        [('reasons[0].fr', 'un', 'deux')]
    """
    if is_dataclass(expected) and type(expected) is type(found):
        expected, found = _parts(expected), _parts(found)
    if isinstance(expected, Mapping) and isinstance(found, Mapping):
        for key in dict.fromkeys((*expected, *found)):
            inner = f"{path}.{key}" if path else str(key)
            yield from unlike(expected.get(key, ABSENT), found.get(key, ABSENT), inner)
    elif _is_list(expected) and _is_list(found) and len(expected) == len(found):  # type: ignore[arg-type]
        for place, (one, other) in enumerate(zip(expected, found, strict=True)):  # type: ignore[call-overload]
            yield from unlike(one, other, f"{path}[{place}]")
    elif expected != found:
        yield path, expected, found


def _parts(value: Any) -> dict[str, object]:
    return {part.name: getattr(value, part.name) for part in fields(value) if part.compare}


def _is_list(value: object) -> bool:
    return isinstance(value, Sequence) and not isinstance(value, str | bytes)


@dataclass
class Comparison:
    """Compares results on many sets of answers, then fails once, on all of them.

    Args:
        rule: Name of the rule.
        expected_from: Where the expected results come from.
        to_do: What to do where they differ.
    """

    rule: str
    expected_from: str
    to_do: str
    _tried: int = 0
    _kinds: dict[tuple[tuple[str, str, str], ...], list[Answers]] = field(default_factory=dict)

    def compare(self, answers: Answers, expected: object, found: object) -> None:
        """Compare the results of one set of answers."""
        self._tried += 1
        if expected != found:
            parts = unlike(expected, found)
            kind = tuple((path, *_short(repr(one), repr(other))) for path, one, other in parts)
            self._kinds.setdefault(kind, []).append(answers)

    def check(self) -> None:
        """Fail where something differs, without the traceback, which would print every object around."""
        if self._kinds:
            pytest.fail("\n".join(self._told()), pytrace=False)

    def _told(self) -> Iterator[str]:
        wrong = [answers for alike in self._kinds.values() for answers in alike]
        yield (
            f"{self.rule}: {len(wrong)} of {self._tried} sets of answers do not give what {self.expected_from} says. "
            "Only what differs is shown."
        )
        if shared := _shared(wrong):
            yield f"All of them have: {_written(shared)}"
        for kind, alike in sorted(self._kinds.items(), key=lambda item: -len(item[1]))[:SHOWN]:
            yield f"\n  {len(alike)} × first with {_written(alike[0]) or 'no answer'}"
            for path, expected, found in kind:
                yield f"    {path or 'result'}: expected {expected}, found {found}"
        if len(self._kinds) > SHOWN:
            yield f"\n  and {len(self._kinds) - SHOWN} other kinds of differences"
        yield f"\nTo do: {self.to_do}"
        yield f"Try one: bonemets {self.rule} {_written(wrong[0])}".rstrip()
        yield f"All that concerns this rule: make check RULE={self.rule}"


def check(rule: str, answers: Answers, expected: object, found: object, expected_from: str, to_do: str) -> None:
    """Compare the results of a single set of answers, and fail where they differ."""
    comparison = Comparison(rule, expected_from, to_do)
    comparison.compare(answers, expected, found)
    comparison.check()


def _written(answers: Answers) -> str:
    """Answers as the command line takes them."""
    return " ".join(f"{name}={'?' if answer is None else _code(answer)}" for name, answer in answers.items())


def _code(answer: object) -> object:
    if isinstance(answer, Mapping):
        return answer.get("value")
    return getattr(answer, "code", answer)


def _shared(sets: Iterable[Answers]) -> Answers:
    """Answers that all the sets have."""
    first, *others = sets
    shared = {name: answer for name, answer in first.items() if all(other.get(name) == answer for other in others)}
    return shared if others and len(shared) < len(first) else {}


def _short(expected: str, found: str) -> tuple[str, str]:
    """Two texts, cut around the first place where they differ."""
    if max(len(expected), len(found)) <= LONGEST:
        return expected, found
    same = next(
        (i for i, (a, b) in enumerate(zip(expected, found, strict=False)) if a != b), min(len(expected), len(found))
    )
    start = max(0, same - _AROUND)
    return _cut(expected, start), _cut(found, start)


def _cut(text: str, start: int) -> str:
    end = start + LONGEST
    return f"{'…' if start else ''}{text[start:end]}{'…' if end < len(text) else ''}"
