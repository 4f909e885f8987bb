"""Linear-quadratic model of a dose given in fractions; the guideline does not use it."""

from bonemets.guideline.sources import FOWLER_1989, GUIDELINE
from bonemets.kernel.question import Quantity
from bonemets.kernel.text import Text

_MODEL = FOWLER_1989.at("p. 679-694")
_GRAY = Text("Gy", "Gy")
_REFERENCE_FRACTION = 2


class AlphaBeta(
    Quantity,
    question=Text("Rapport alpha/bêta du tissu (hors référentiel)", "Alpha/beta ratio of the tissue (external)"),
    short=Text("alpha/bêta", "alpha/beta"),
    subject=Text("Le rapport alpha/bêta", "The alpha/beta ratio"),
    unit=_GRAY,
    source=_MODEL,
    possible=(0.5, 30),
    plausible=(1, 20),
    hint=Text(
        "Paramètre du modèle linéaire-quadratique, propre à chaque tissu ; le référentiel n'en donne aucun.",
        "Parameter of the linear-quadratic model, specific to each tissue; the guideline gives none.",
    ),
):
    """Dose at which the linear and the quadratic part of the effect are equal."""


class TotalDose(
    Quantity,
    question=Text("Dose totale", "Total dose"),
    subject=Text("La dose totale", "The total dose"),
    unit=_GRAY,
    source=GUIDELINE.at("3.5.1"),
    possible=(0, 100),
):
    """Physical dose of the whole schedule."""


class FractionDose(
    Quantity,
    question=Text("Dose par séance", "Dose per fraction"),
    subject=Text("La dose par séance", "The dose per fraction"),
    unit=_GRAY,
    source=GUIDELINE.at("3.5.1"),
    possible=(0, 100),
):
    """Physical dose of one fraction."""


class EffectiveDose(
    Quantity,
    question=Text("Dose biologique effective, BED (hors référentiel)", "Biologically effective dose, BED (external)"),
    subject=Text("La dose biologique effective", "The biologically effective dose"),
    unit=_GRAY,
    source=_MODEL,
    possible=(0, 25_000),
    decimals=2,
):
    """Dose that would have the same effect in fractions too small for the quadratic part to count."""


class EquivalentDose(
    Quantity,
    question=Text(
        f"Dose équivalente en séances de {_REFERENCE_FRACTION} Gy, EQD2 (hors référentiel)",
        f"Equivalent dose in {_REFERENCE_FRACTION} Gy fractions, EQD2 (external)",
    ),
    subject=Text("La dose équivalente", "The equivalent dose"),
    unit=_GRAY,
    source=_MODEL,
    possible=(0, 25_000),
    decimals=2,
):
    """Dose that would have the same effect in fractions of 2 Gy."""


def effective_dose(total: TotalDose, fraction: FractionDose, alpha_beta: AlphaBeta) -> EffectiveDose:
    """Biologically effective dose: D (1 + d / (α/β)).

    Args:
        total: Total dose D.
        fraction: Dose per fraction d.
        alpha_beta: Ratio α/β of the tissue.

    Examples:
        >>> float(effective_dose(TotalDose(30), FractionDose(3), AlphaBeta(10)))
        39.0
    """
    return EffectiveDose(total * (1 + fraction / alpha_beta))


def equivalent_dose(total: TotalDose, fraction: FractionDose, alpha_beta: AlphaBeta) -> EquivalentDose:
    """Equivalent dose in fractions of 2 Gy: D (d + α/β) / (2 + α/β).

    Args:
        total: Total dose D.
        fraction: Dose per fraction d.
        alpha_beta: Ratio α/β of the tissue.

    Examples:
        >>> equivalent_dose(TotalDose(20), FractionDose(4), AlphaBeta(10)).label.en
        '23.33 Gy'
    """
    return EquivalentDose(total * (fraction + alpha_beta) / (_REFERENCE_FRACTION + alpha_beta))
