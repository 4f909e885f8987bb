"""Words for an interval of a measured answer, whose ends are cut points or stand between two of them."""

from collections.abc import Sequence

from bonemets.kernel.question import Quantity


def interval(quantity: type[Quantity], first: Quantity, last: Quantity, every: Sequence[Quantity]) -> str:
    """Say a run of the representatives of a quantity.

    Args:
        quantity: What is measured.
        first: The least of the run.
        last: The greatest.
        every: All representatives, in order.

    Examples:
        >>> from bonemets.guideline.bone_agents.antiresorptive_follow_up import TreatmentMonths
        >>> months = TreatmentMonths.every()
        >>> interval(TreatmentMonths, months[1], months[2], months)
        'de 6 mois et moins de 12 mois'
    """
    lower = "" if first == every[0] else _low(quantity, first)
    upper = "" if last == every[-1] else _high(quantity, last)
    if first == last and float(first) in quantity.cuts:
        return f"{first.label.fr} exactement"
    if not lower:
        return upper.replace("et ", "", 1)
    if not upper:
        return lower.replace("de ", "", 1) + " ou plus" if lower.startswith("de ") else lower
    return f"{lower} {upper}"


def _low(quantity: type[Quantity], value: Quantity) -> str:
    if float(value) in quantity.cuts:
        return f"de {value.label.fr}"
    return f"plus de {quantity(max(cut for cut in quantity.cuts if cut < value)).label.fr}"


def _high(quantity: type[Quantity], value: Quantity) -> str:
    if float(value) in quantity.cuts:
        return f"jusqu'à {value.label.fr}"
    return f"et moins de {quantity(min(cut for cut in quantity.cuts if cut > value)).label.fr}"
