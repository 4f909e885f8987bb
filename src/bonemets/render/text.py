"""A result as plain text for a patient record, which wraps its lines by itself: ISO-8859-15, CRLF."""

from collections.abc import Iterator
from functools import lru_cache

import bonemets
from bonemets.kernel.evaluation import Evaluation
from bonemets.kernel.rule import band_words
from bonemets.kernel.text import enumeration, number
from bonemets.render import wording

_PLAIN = str.maketrans({"≥": ">=", "≤": "<=", "→": "->", "’": "'", "–": "-", "«": '"', "»": '"', "…": "..."})


@lru_cache(4096)
def plain(text: str) -> str:
    """Only characters that a hospital record takes.

    Examples:
        >>> plain("« ≥ 9 » → chirurgie")
        '">= 9" -> chirurgie'
    """
    return text.replace("« ", "«").replace(" »", "»").translate(_PLAIN)


def block(evaluation: Evaluation, now: str = "") -> str:
    r"""Several lines to paste into a record, unknown items listed, without identity.

    Args:
        evaluation: Answers and what the rule says of them.
        now: Time of the calculation as `DD/MM/YYYY HH:MM`; left out where it is empty.

    Examples:
        >>> from bonemets.kernel.evaluation import assess
        >>> from bonemets.guideline.radiotherapy.mirels import mirels
        >>> answers = {"site": "peritrochanteric", "size": "one_to_two_thirds", "lesion": "lytic", "pain": "moderate"}
        >>> print(block(assess(mirels, answers)).replace("\r\n", "\n").splitlines()[0])
        SCORE DE MIRELS : 10/12 -> "9 à 12 : chirurgie prophylactique"
    """
    rule = evaluation.rule
    lines = list(body(evaluation))
    for caution in evaluation.cautions:
        lines.extend(paragraph(wording.caution(caution)))
    lines += paragraph(
        f"Source : référentiel Métastases osseuses des cancers bronchiques, {rule.section}, "
        f"données au {wording.KNOWLEDGE}. Règle {rule.name.upper()} {rule.version}, site {bonemets.__version__}."
    )
    return joined([*lines, *closing(now)])


def body(evaluation: Evaluation) -> Iterator[str]:
    """Title, thresholds, answers and what is missing, as lines."""
    rule, so_far = evaluation.rule, evaluation.completions
    yield from paragraph(title(evaluation))
    if evaluation.status == "incomplete":
        for limit in so_far.thresholds:
            yield from paragraph(f"-> {wording.threshold(evaluation, limit)}", " ")
        yield from paragraph(f"-> {wording.category(evaluation)}", " ")
    if said := str(wording.proposal(evaluation)):
        yield from paragraph(f"-> {said}", " ")
    if evaluation.status != "not_applicable":
        for value in wording.computed(evaluation):
            yield from paragraph(f"- {value}", " ")
        for reason in so_far.reasons:
            yield from paragraph(f"- {wording.answered(reason)}", " ")
        unusable = wording.unusable(evaluation.answers)
        for one in wording.missing(evaluation):
            if one.name not in unusable:
                state = "INCONNU" if one.is_unknown else "NON RENSEIGNÉ"
                yield from paragraph(f"- {one.question} : {state}{f' ({one.points})' if one.points else ''}", " ")
        for said in unusable.values():
            yield from paragraph(f"- NON UTILISÉ : {said}", " ")
    if evaluation.status == "incomplete" and so_far.decisive:
        names = enumeration([rule.questions[name].short.fr for name in so_far.decisive])
        yield from paragraph(f"Peut changer {'la catégorie' if rule.is_score else 'la conclusion'} : {names}")


def closing(now: str) -> list[str]:
    """The last two lines of every block."""
    at = (
        f"Calcul du {now} sur les données saisies, à vérifier."
        if now
        else "Calcul sur les données saisies, à vérifier."
    )
    return [at, "Aide au calcul non marquée CE ; décision prise en RCP."]


@lru_cache(4096)
def paragraph(line: str, indent: str = "") -> tuple[str, ...]:
    """A line in the characters of a record; nothing where it says nothing."""
    return (indent + plain(line),) if line else ()


def joined(lines: list[str]) -> str:
    """Lines as a record takes them."""
    return "\r\n".join(lines) + "\r\n"


def line(evaluation: Evaluation) -> str:
    """The result on one line, with the class of a score, or the classes still possible, and the cautions that press.

    Examples:
        >>> from bonemets.kernel.evaluation import assess
        >>> from bonemets.guideline.diagnosis.skeletal_event import skeletal_event
        >>> line(assess(skeletal_event, {"complication": "fracture"}))
        'Complication osseuse : événement osseux [SKELETAL_EVENT 1.1.1, réf. 17/09/2024]'
    """
    rule, so_far = evaluation.rule, evaluation.completions
    pressing = wording.in_short(evaluation.pressing)
    stamp = f"{f' ; {pressing}' if pressing else ''} [{rule.name.upper()} {rule.version}, réf. {wording.KNOWLEDGE}]"
    if evaluation.status == "not_applicable" or not so_far.points:
        follows = f" → {so_far.proposal.fr}" if so_far.proposal else ""
        first = f" ; à obtenir en premier : {rule.questions[so_far.next].short.fr}" if so_far.next else ""
        values = "".join(f" ; {value}" for value in wording.computed(evaluation))
        return plain(f"{str(wording.headline(evaluation)).rstrip('.')}{follows}{first}{values}{stamp}")
    low, high = so_far.points
    total = number(low) if evaluation.status == "complete" else f"{number(low)}-{number(high)}"
    classed = " ou ".join(conclusion.label.fr for conclusion in so_far.conclusions)
    known = [f"{wording.type_short(r)} {number(r.points)}" for r in so_far.reasons if r.points is not None]
    unknown = [f"{rule.questions[name].short.fr} ?" for name in rule.questions if name not in evaluation.answers.known]
    told = f"{rule.title.fr} {total}/{number(rule.range[1])} : {classed} ({', '.join(known + unknown)})"
    return plain(f"{told}{stamp}")


def title(evaluation: Evaluation) -> str:
    """The result in capitals, with the class of a complete score."""
    rule, so_far = evaluation.rule, evaluation.completions
    name = rule.title.fr.upper()
    if evaluation.status == "not_applicable":
        reasons = wording.not_applicable(evaluation)
        return f"{name} : NON APPLICABLE, {reasons}"
    if not so_far.points:
        settled = so_far.conclusions
        return f"{name} : {settled[0].label.fr if len(settled) == 1 else 'INCOMPLET'}"
    low, high = so_far.points
    if evaluation.status == "complete":
        return f"{name} : {number(low)}/{number(rule.range[1])} -> « {band_words(rule, so_far.conclusions[0])} »"
    return f"{name} : INCOMPLET, entre {number(low)} et {number(high)}/{number(rule.range[1])}"
