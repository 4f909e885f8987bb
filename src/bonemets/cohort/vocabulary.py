"""What a registry may write for an answer: the words of each question first, then what only looks like them.

What is certain says the same in other letters: a code, a label in French or English, another spelling that the kernel
accepts. Anything else, a number of points, the number of a class, a word that resembles, is put forward and never taken
by itself.
"""

import re
import unicodedata
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from bonemets.kernel.codec import UNKNOWN
from bonemets.kernel.errors import InvalidAnswer
from bonemets.kernel.parse import typed
from bonemets.kernel.question import Choice, Exclusion, Quantity, Question, YesNo

YES, NO = "yes", "no"

_UNKNOWN_WORDS = frozenset(
    {
        *("", "na", "nd", "nr", "nc", "nsp", "np", "nan", "null", "inconnu", "inconnue", "unknown", "missing"),
        *("manquant", "manquante", "donneemanquante", "nonrenseigne", "nonrenseignee", "nonconnu", "nonconnue"),
        *("nondisponible", "nonprecise", "nonprecisee", "nonevalue", "nonevaluee", "nonfait", "nesaitpas"),
        *("notavailable", "notassessed", "notknown", "notdone", "indetermine", "indeterminee"),
    }
)
"""Without spaces."""

_NUMBERS_FOR_UNKNOWN = frozenset({"9", "99", "999", "9999", "-1", "-9", "-99", "-999"})
_YES_WORDS = {"o": YES, "oui": YES, "y": YES, "yes": YES, "vrai": YES, "true": YES, "v": YES, "x": YES}
_NO_WORDS = {"n": NO, "non": NO, "no": NO, "faux": NO, "false": NO, "f": NO}
_SIGNS = (("≤", " au plus "), ("<=", " au plus "), ("≥", " au moins "), (">=", " au moins "))
_STRICT = (("<", " moins "), (">", " plus "))
_EMPTY_WORDS = frozenset({"de", "des", "du", "d", "la", "le", "les", "l", "of", "the", "than", "a", "score"})
_SAME = {"more": "plus", "over": "plus", "less": "moins", "under": "moins", "droite": "droit", "gauche": "gauche"}
_NEGATIONS = frozenset({"non", "pas", "sans", "aucun", "aucune", "no", "not", "none", "without", "ni"})
_LONG_ENOUGH = 4
_INSIDE = 5
_PERCENT = "%"


@dataclass(frozen=True, slots=True)
class Suggestion:
    """What a text may mean.

    Args:
        codes: Codes that it may stand for, one where there is no doubt about which.
        why: Why, for the reader.
        is_sure: Whether it says the same in other letters.
        is_doubtful: Whether it would be read as a measure, and may be something else.
    """

    codes: tuple[str, ...]
    why: str
    is_sure: bool = False
    is_doubtful: bool = False

    @property
    def code(self) -> str | None:
        """The one code, where there is one."""
        return self.codes[0] if len(self.codes) == 1 else None


def plain(text: str) -> str:
    """Words of a text, without accents, capitals or punctuation, comparisons in words.

    Examples:
        >>> plain("Péri-trochantérienne"), plain("> 2/3"), plain("moins de 50 %")
        ('peri trochanterienne', 'plus 2 3', 'moins 50')
    """
    for sign, said in (*_SIGNS, *_STRICT):
        text = text.replace(sign, said)
    words = _words(text)
    kept = [_SAME.get(word, word) for word in words if word not in _EMPTY_WORDS] if len(words) > 1 else words
    return " ".join(kept or words)


def _words(text: str) -> list[str]:
    bare = "".join(c for c in unicodedata.normalize("NFKD", text.replace("⁄", "/")) if not unicodedata.combining(c))
    return re.findall(r"[a-z0-9]+", bare.casefold().replace("œ", "oe"))


def answers_of(question: Question | Exclusion) -> dict[str, str]:
    """The codes of a closed question, with their labels in French; nothing for a measured one."""
    if isinstance(question, Exclusion):
        return {YES: "oui", NO: "non"}
    return {member.code: member.label.fr for member in question} if issubclass(question, Choice) else {}


def suggest(question: Question | Exclusion, texts: Collection[str]) -> dict[str, Suggestion | None]:
    """What each text of a column may mean as an answer.

    Args:
        question: The question, or the exclusion.
        texts: Every text of the column: numbers are read together, as points or as classes.

    Returns:
        By text, a suggestion, or nothing where none comes to mind. A text that can only be a measure is not in it. One
        that may be a measure, points or the number of a class is never sure: 3 is 3 % of height, or 3 points; nor is
        a fraction where a percentage is asked: 0.6 is 0.6 % of height, or 60 %.

    Examples:
        >>> from bonemets.guideline.spine.sins import Lesion
        >>> found = suggest(Lesion, ["Lytique", "mixed", "condensant", "0", "NR", "osseuse"])
        >>> [one and (one.codes, one.is_sure) for one in found.values()]
        [(('lytic',), True), (('mixed',), True), (('blastic',), False), (('blastic',), False), (('?',), True), None]
    """
    forms = _forms(question)
    numbers = _numbers(question, texts)
    fractions = _fractions(question, texts)
    found: dict[str, Suggestion | None] = {}
    for text in texts:
        measured = _measured(question, text)
        if measured is None:
            found[text] = _one(text, question, forms, numbers)
        elif text.strip() in fractions:
            found[text] = Suggestion((fractions[text.strip()], measured), "fraction ou pourcentage", is_doubtful=True)
        elif text.strip() in numbers:
            other = numbers[text.strip()]
            found[text] = Suggestion((*other.codes, measured), f"{other.why}, ou mesure", is_doubtful=True)
    return found


def _one(
    text: str,
    question: Question | Exclusion,
    forms: Mapping[str, Collection[str]],
    numbers: Mapping[str, Suggestion],
) -> Suggestion | None:
    words, letters = plain(text), "".join(_words(text))
    if found := forms.get(words) or (None if letters.isdigit() else forms.get(letters)):
        return Suggestion(tuple(found), "même réponse, écrite autrement", len(found) == 1)
    if letters in _UNKNOWN_WORDS:
        return Suggestion((UNKNOWN,), "réponse inconnue", True)
    if found := _yes_no(question, words):
        return Suggestion((found,), "même réponse, écrite autrement", True)
    if text.strip() in numbers:
        return numbers[text.strip()]
    if text.strip() in _NUMBERS_FOR_UNKNOWN:
        return Suggestion((UNKNOWN,), "code habituel d'une donnée manquante")
    mistyped = dict.fromkeys(code for form, codes in forms.items() if _is_mistyped(words, form) for code in codes)
    if mistyped:
        return Suggestion(tuple(mistyped), "à une lettre près")
    alike = dict.fromkeys(code for form, codes in forms.items() if _resembles(words, form) for code in codes)
    return Suggestion(tuple(alike), "mots proches") if alike else None


def _measured(question: Question | Exclusion, text: str) -> str | None:
    """A text that the one reader takes as a measure, with its unit; nothing where it does not."""
    number, measure = typed(text), _measure(question)
    if isinstance(question, Exclusion) or measure is None or not number or plain(text) in _forms(question):
        return None
    try:
        question.read(text)
    except InvalidAnswer:
        return None
    return text.strip() if number.unit else f"{text.strip()} {measure.unit.fr}".rstrip()


def _fractions(question: Question | Exclusion, texts: Iterable[str]) -> dict[str, str]:
    """Numbers without a unit that may be parts of one where a percentage is asked, as percentages."""
    measure = _measure(question)
    if measure is None or measure.unit.fr != _PERCENT:
        return {}
    values = {text.strip(): float(number.digits) for text in texts if (number := typed(text)) and not number.unit}
    if not any(0 < value < 1 for value in values.values()):
        return {}
    shown = {text: f"{100 * value:g} {_PERCENT}" for text, value in values.items() if 0 < value <= 1}
    return {text: percentage.replace(".", ",") for text, percentage in shown.items()}


def _measure(question: Question | Exclusion) -> type[Quantity] | None:
    """The measure that a question takes, where it takes one."""
    if isinstance(question, Exclusion):
        return None
    return question.measure() if issubclass(question, Choice) else question


def _yes_no(question: Question | Exclusion, words: str) -> str | None:
    if isinstance(question, Exclusion) or issubclass(question, YesNo):
        return (_YES_WORDS | _NO_WORDS).get(words)
    return None


def _forms(question: Question | Exclusion) -> dict[str, list[str]]:
    """By plain form, the codes that it says."""
    if isinstance(question, Exclusion):
        return {"oui": [YES], "non": [NO], "yes": [YES], "no": [NO]}
    if not issubclass(question, Choice):
        return {}
    found: dict[str, list[str]] = {}
    for member in question:
        for form in (member.code, member.label.fr, member.label.en):
            found.setdefault(plain(form), []).append(member.code)
    for spelling, code in question.spellings.items():
        found.setdefault(plain(spelling), []).append(code)
    return {form: list(dict.fromkeys(codes)) for form, codes in found.items() if form}


def _numbers(question: Question | Exclusion, texts: Iterable[str]) -> dict[str, Suggestion]:
    """Numbers of a column, read as points where all are, and as the numbers of the classes where all are."""
    values = {text.strip(): float(number.digits) for text in texts if (number := typed(text)) and not number.unit}
    values = {text: value for text, value in values.items() if text not in _NUMBERS_FOR_UNKNOWN}
    readings = [
        (why, reading)
        for why, reading in _number_readings(question)
        if values and all(value in reading for value in values.values())
    ]
    found: dict[str, Suggestion] = {}
    for text, value in values.items():
        codes = dict.fromkeys(code for _, reading in readings for code in reading[value])
        if codes:
            found[text] = Suggestion(tuple(codes), " ou ".join(why for why, _ in readings))
    return found


def _number_readings(question: Question | Exclusion) -> list[tuple[str, dict[float, list[str]]]]:
    codes = list(answers_of(question))
    if not codes:
        return []
    ranks = {float(rank): [code] for rank, code in enumerate(codes, 1)}
    if isinstance(question, Exclusion) or issubclass(question, YesNo):
        return [("1 pour oui, 0 pour non", {1: [YES], 0: [NO]}), ("numéro de la réponse", ranks)]
    points: dict[float, list[str]] = {}
    for member in question if issubclass(question, Choice) else ():
        if member.points is not None:
            points.setdefault(member.points, []).append(member.code)
    return [("nombre de points", points), ("numéro de la réponse", ranks)]


def _is_mistyped(words: str, form: str) -> bool:
    """Whether one letter is wrong, and no number."""
    digits = [re.findall(r"\d+", text) for text in (words, form)]
    is_near = digits[0] == digits[1] and abs(len(words) - len(form)) < 2
    return is_near and len(form) > _LONG_ENOUGH and _distance(words, form) < 2


def _resembles(words: str, form: str) -> bool:
    """Whether two texts have words in common, or a word that is almost the same, and agree on being negative."""
    left, right = set(words.split()), set(form.split())
    if bool(left & _NEGATIONS) != bool(right & _NEGATIONS) or not left or not right:
        return False
    telling = {word for word in left & right if len(word) >= _LONG_ENOUGH or word.isdigit()}
    if telling and (left <= right or right <= left):
        return True
    return any(_alike(one, other) for one in left for other in right)


def _alike(one: str, other: str) -> bool:
    """Beginning or end of the other, or one or two letters away from it.

    Examples:
        >>> _alike("lyt", "lytique"), _alike("osteolytique", "lytique"), _alike("condensant", "condensante")
        (False, True, True)
        >>> _alike("bilateral", "unilateral")
        False
    """
    short, long = sorted((one, other), key=len)
    if len(short) < _LONG_ENOUGH or short.isdigit():
        return False
    if long.startswith(short) or (len(short) >= _INSIDE and long.endswith(short)):
        return True
    return len(short) > _INSIDE and len(long) - len(short) < 2 and _distance(short, long) < 2


def _distance(one: str, other: str) -> int:
    """Letters to add, take away or change."""
    row = list(range(len(other) + 1))
    for line, left in enumerate(one, 1):
        previous, row[0] = row[0], line
        for place, right in enumerate(other, 1):
            previous, row[place] = row[place], min(row[place] + 1, row[place - 1] + 1, previous + (left != right))
    return row[-1]
