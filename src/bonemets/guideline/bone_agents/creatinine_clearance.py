"""Section 3.4: creatinine clearance, which the guideline compares and the drug label computes."""

from bonemets.guideline.shared.age import Age
from bonemets.guideline.shared.sex import Sex
from bonemets.guideline.sources import COCKCROFT_1976, ZOMETA
from bonemets.kernel.formula import formula
from bonemets.kernel.question import Quantity
from bonemets.kernel.text import Text, number

LOWEST = 30
CUTS = (LOWEST, 40, 50, 60)

_MICROMOLES = 88.4
_MILLIGRAMS = _MICROMOLES / 10
ROUNDED = 0.004
"""What a constant rounded to 1.23 or 1.04 changes at most, as a share of the clearance."""
_AGES = 140
_DIVISOR = 72
_WOMEN = 0.85
NOISE = 10
MOLAR = {"mmol/L": 1000.0}
"""Understood of a creatinine, without being shown."""

_FORMULA = COCKCROFT_1976.at("p. 31-41")


class Weight(
    Quantity,
    question=Text("Poids", "Weight"),
    short=Text("poids", "weight"),
    subject=Text("Le poids", "The weight"),
    unit=Text("kg", "kg"),
    source=_FORMULA,
    possible=(25, 250),
    plausible=(35, 150),
    example=70,
    hint=Text(
        "Le document du produit ne précise ni poids réel, ni poids idéal.",
        "The drug label says neither actual nor ideal weight.",
    ),
):
    """Body weight."""


class Creatinine(
    Quantity,
    question=Text("Créatininémie", "Serum creatinine"),
    short=Text("créatininémie", "serum creatinine"),
    subject=Text("La créatininémie", "The serum creatinine"),
    unit=Text("µmol/L", "µmol/L"),
    source=_FORMULA,
    possible=(10, 2000),
    plausible=(35, 400),
    units={"mg/L": _MILLIGRAMS, "mg/dL": _MICROMOLES},
    understood=MOLAR,
    example=90,
    decimals=1,
):
    """Serum creatinine; a typed value may carry another unit.

    Examples:
        >>> float(Creatinine.read("1,4 mg/dL")[0]), Creatinine(124).equivalents("124")
        (123.76, ('124 µmol/L', '14 mg/L', '1,4 mg/dL'))
    """


class Clearance(
    Quantity,
    question=Text("Clairance de la créatinine", "Creatinine clearance"),
    short=Text("clairance", "clearance"),
    subject=Text("La clairance", "The clearance"),
    unit=Text("mL/min", "mL/min"),
    source=ZOMETA.at("4.2"),
    possible=(0, 4000),
    plausible=(5, 200),
    cuts=CUTS,
    example=60,
    decimals=1,
    hint=Text(
        "Comparée sans arrondi ; tout près d'une limite, les décimales qui décident sont montrées.",
        "Compared unrounded; one decimal is shown.",
    ),
):
    """Creatinine clearance, known or computed; its upper limit lies beyond all that the formula can give."""


@formula(
    title=Text("formule de Cockcroft et Gault (hors référentiel)", "Cockcroft-Gault formula (not in the guideline)"),
    expression=Text(
        f"({_AGES} - âge) × poids × {number(_MICROMOLES)} / ({_DIVISOR} × créatininémie), "
        f"× {number(_WOMEN)} pour une femme",
        f"({_AGES} - age) × weight × {_MICROMOLES} / ({_DIVISOR} × serum creatinine), × {_WOMEN} for a woman",
    ),
    sources=(_FORMULA, ZOMETA.at("4.2")),
)
def creatinine_clearance(sex: Sex, age: Age, weight: Weight, creatinine: Creatinine) -> Clearance:
    """Estimate the clearance by the formula that the label of zoledronic acid names.

    The tenth decimal takes away the noise of binary arithmetic, far below any measurement: a clearance of exactly 30
    must not become 29.999999999999996.

    Args:
        sex: A woman's result is multiplied by 0.85.
        age: Age in years.
        weight: Body weight in kilograms.
        creatinine: Serum creatinine in µmol/L; 88.4 µmol/L are 1 mg/dL, and no rounded constant is used.

    Returns:
        The clearance in mL/min.

    Source:
        Cockcroft and Gault 1976, p. 31-41; Zometa label, 4.2.

    Examples:
        >>> clearance = creatinine_clearance(Sex.MALE, Age(65), Weight(70), Creatinine.read("1,4 mg/dL")[0])
        >>> clearance.label.fr
        '52,1 mL/min'
    """
    men = (_AGES - age) * weight * _MICROMOLES / (_DIVISOR * creatinine)
    return Clearance(round(men * _WOMEN if sex is Sex.FEMALE else men, NOISE))
