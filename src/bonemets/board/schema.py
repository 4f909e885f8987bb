"""The file of a case: JSON, versioned, checked to the last key when it is opened."""

import json
import re
from collections.abc import Iterable, Mapping
from typing import Any

from bonemets.board.patient_case import PatientCase, read
from bonemets.kernel.errors import InvalidAnswer, quoted
from bonemets.kernel.text import Text

FORMAT = "bonemets/fiche-rcp"
VERSION = 1
LONGEST = 200_000
"""Characters, and bytes, that a file may have: several times what the largest case takes."""
_MARK = "\ufeff"
"""The byte-order mark, which some editors put before a text."""

MOST_LESIONS = 50
_DEEPEST = 4
"""A case holds lesions, which hold a confirmed value: brackets within brackets. Beyond, the parser itself fails."""

_STRING = re.compile(r'"[^"\\]*(?:\\.?[^"\\]*)*"?', re.S)
"""A text, closed or not, so that it is never read twice."""

_PARTS: dict[str, type] = {"topics": list, "patient": dict, "lesions": list, "done": list}


def written(case: PatientCase) -> str:
    """A case as the text of a file; it holds no identity and no date.

    Examples:
        >>> from bonemets.board.patient_case import described
        >>> from bonemets.board.topic import Topic
        >>> case = described([Topic.FRACTURE], {"life_expectancy": "4 mois"}, [{"bone": "pelvis"}])
        >>> opened(written(case)) == case
        True
    """
    return json.dumps(plain(case), ensure_ascii=False, indent=2) + "\n"


def plain(case: PatientCase) -> dict[str, Any]:
    """A case as plain values, with the name and the version of the format."""
    return {
        "format": FORMAT,
        "version": VERSION,
        "topics": [topic.code for topic in case.topics],
        "patient": dict(case.patient.given),
        "lesions": [dict(lesion.given) for lesion in case.lesions],
        "done": [step.code for step in case.done],
    }


def opened(text: str) -> PatientCase:
    """Read a file, all of it or nothing.

    Args:
        text: What the file holds.

    Raises:
        InvalidAnswer: Not a case of this version, or an answer that is not allowed; the field tells the place.

    Examples:
        >>> opened("{}")
        Traceback (most recent call last):
        bonemets.kernel.errors.InvalidAnswer: format : « None » n'est pas admis ; attendu : bonemets/fiche-rcp. | ...
    """
    case, errors = readable(text)
    for error in errors.values():
        raise error
    if case.patient.unconfirmed or any(lesion.unconfirmed for lesion in case.lesions):
        names = [name for answers in (case.patient, *case.lesions) for name in answers.unconfirmed]
        raise _refused(names[0], "valeur inhabituelle", "la même valeur, confirmée")
    return case


def readable(text: str) -> tuple[PatientCase, dict[str, InvalidAnswer]]:
    """Read what can be read of a file.

    Args:
        text: What the file holds.

    Returns:
        The case, and by place the answers that cannot be used.

    Raises:
        InvalidAnswer: Not a case of this version.
    """
    if len(text) > LONGEST:
        raise _refused("fichier", f"{len(text)} caractères", f"{LONGEST} au plus")
    if _depth(text) > _DEEPEST:
        raise _refused("fichier", "parties trop imbriquées", f"{_DEEPEST} niveaux au plus")
    try:
        found = json.loads(text.removeprefix(_MARK), object_pairs_hook=_once, parse_constant=_no_constant)
    except InvalidAnswer:
        raise
    except (ValueError, RecursionError):
        raise _refused("fichier", f"{text[:40]!r}", "un texte JSON") from None
    if not isinstance(found, dict):
        raise _refused("fichier", type(found).__name__, "un objet JSON")
    for key, wanted in (("format", FORMAT), ("version", VERSION)):
        if found.get(key) != wanted or isinstance(found.get(key), bool):
            raise _refused(key, found.get(key), wanted)
    parts = {key: value for key, value in found.items() if key not in ("format", "version")}
    return read(checked(parts))


def checked(parts: Mapping[str, Any]) -> Mapping[str, Any]:
    """The parts of a case, once each is known to be of its kind.

    Raises:
        InvalidAnswer: An unknown part, or one of another kind.
    """
    for key, value in parts.items():
        if key not in _PARTS:
            raise _refused(key, value, ", ".join(_PARTS))
        if not isinstance(value, _PARTS[key]):
            raise _refused(key, value, "une liste" if _PARTS[key] is list else "un objet")
    lesions = parts.get("lesions", [])
    if len(lesions) > MOST_LESIONS:
        raise _refused("lesions", len(lesions), f"{MOST_LESIONS} au plus")
    for place, lesion in enumerate(lesions):
        if not isinstance(lesion, dict):
            raise _refused(f"lesions.{place}", lesion, "un objet")
    for key in ("topics", "done"):
        for code in parts.get(key, []):
            if not isinstance(code, str):
                raise _refused(key, code, "un code")
    return parts


def _depth(text: str) -> int:
    """Most brackets open at once, those in texts left out; known before the parser, which calls itself at each."""
    depth = deepest = 0
    for bracket in re.findall(r"[][{}]", _STRING.sub("", text)):
        depth += 1 if bracket in "[{" else -1
        deepest = max(deepest, depth)
    return deepest


def _once(pairs: Iterable[tuple[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key, value in pairs:
        if key in found:
            raise _refused(key, "donné deux fois", "une seule valeur")
        found[key] = value
    return found


def _no_constant(name: str) -> None:
    raise _refused("fichier", name, "un nombre")


def _refused(field: str, given: object, allowed: object) -> InvalidAnswer:
    return InvalidAnswer(
        field,
        given,
        (allowed,),
        Text(
            f"{quoted(field)} : « {quoted(given)} » n'est pas admis ; attendu : {allowed}.",
            f"{quoted(field)}: “{quoted(given)}” is not allowed; expected: {allowed}.",
        ),
    )
