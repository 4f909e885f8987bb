"""Section 3.4: serum creatinine before each dose of zoledronic acid, which the drug label compares with the first."""

from bonemets.guideline.bone_agents import creatinine_before_dose_discrepancies as gaps
from bonemets.guideline.bone_agents.creatinine_clearance import LOWEST, MOLAR, NOISE, Creatinine
from bonemets.guideline.sources import GUIDELINE, ZOMETA
from bonemets.kernel.caution import Weight
from bonemets.kernel.question import Quantity, YesNo
from bonemets.kernel.result import Conclusion, Reason, Result, Tone, first_that_holds
from bonemets.kernel.rule import rule
from bonemets.kernel.text import Text

_BEFORE_EACH_DOSE = ZOMETA.at("4.2")
_NORMAL_UP_TO = 124
_RISE_FROM_NORMAL, _RISE_FROM_ABNORMAL = 44, 88
_BACK_WITHIN = 10
_LEAST, _MOST = Creatinine.possible


class FirstCreatinine(
    Quantity,
    question=Text("Créatininémie avant la première dose", "Serum creatinine before the first dose"),
    short=Text("créatininémie initiale", "first serum creatinine"),
    subject=Text("La créatininémie initiale", "The first serum creatinine"),
    unit=Creatinine.unit,
    source=_BEFORE_EACH_DOSE,
    possible=Creatinine.possible,
    plausible=Creatinine.plausible,
    cuts=(_LEAST, _NORMAL_UP_TO, _MOST),
    units=Creatinine.units,
    understood=MOLAR,
    example=80,
    decimals=Creatinine.decimals,
):
    """Serum creatinine when zoledronic acid was begun; its ends are tried too, for a rise depends on them."""


class PresentCreatinine(
    Quantity,
    question=Text("Créatininémie avant cette dose", "Serum creatinine before this dose"),
    short=Text("créatininémie du jour", "present serum creatinine"),
    subject=Text("La créatininémie avant cette dose", "The serum creatinine before this dose"),
    unit=Creatinine.unit,
    source=_BEFORE_EACH_DOSE,
    possible=Creatinine.possible,
    plausible=Creatinine.plausible,
    units=Creatinine.units,
    understood=MOLAR,
    example=90,
    decimals=Creatinine.decimals,
):
    """Serum creatinine now; its own question, for the rule compares it with the first."""


class Suspended(
    YesNo,
    question=Text("Traitement déjà suspendu pour une créatininémie en hausse", "Already withheld for a rise"),
    short=Text("déjà suspendu", "already withheld"),
    source=_BEFORE_EACH_DOSE,
):
    """Whether a dose has been withheld already because of the creatinine."""


class CreatinineRise(
    Quantity,
    question=Text("Hausse de la créatininémie", "Rise of serum creatinine"),
    subject=Text("La hausse de la créatininémie", "The rise of serum creatinine"),
    unit=Creatinine.unit,
    source=_BEFORE_EACH_DOSE,
    possible=(-_MOST, _MOST),
    decimals=Creatinine.decimals,
):
    """Difference between the two; negative where the creatinine fell."""


class NextDose(Conclusion):
    """What the label says of the coming dose."""

    NOT_WITHHELD = (
        "la créatininémie ne fait pas suspendre cette dose",
        "the creatinine does not withhold this dose",
        Text("dose à fixer selon la clairance du jour", "dose to be set by the present clearance"),
        Tone.FAVOURABLE,
    )
    WITHHELD = (
        "suspendre : créatininémie en hausse",
        "withhold: rise of creatinine",
        Text(
            f"reprise à la même dose quand la créatininémie est revenue à ± {_BACK_WITHIN} % de la valeur initiale",
            f"resumed at the same dose once the creatinine is within {_BACK_WITHIN}% of the first",
        ),
        Tone.ABSTAIN,
    )
    RESUMED = (
        f"reprise possible : créatininémie à {_BACK_WITHIN} % au plus au-dessus de la valeur initiale",
        f"may be resumed: creatinine at most {_BACK_WITHIN}% above the first",
        Text("à la même dose qu'avant la suspension", "at the dose given before"),
        Tone.FAVOURABLE,
    )
    STILL_WITHHELD = (
        f"rester suspendu : créatininémie à plus de {_BACK_WITHIN} % au-dessus de la valeur initiale",
        f"still withheld: creatinine more than {_BACK_WITHIN}% above the first",
        Text(
            f"reprise à la même dose quand la créatininémie est revenue à ± {_BACK_WITHIN} % de la valeur initiale",
            f"resumed at the same dose once the creatinine is within {_BACK_WITHIN}% of the first",
        ),
        Tone.ABSTAIN,
    )


@rule(
    section="3.4",
    title=Text("Créatininémie avant une dose d'acide zolédronique", "Creatinine before a dose of zoledronic acid"),
    purpose=Text(
        "Donner, suspendre ou reprendre selon la hausse de la créatininémie, hors référentiel",
        "Give, withhold or resume by the rise of serum creatinine; not in the guideline",
    ),
    sources=(ZOMETA.at("4.2"), GUIDELINE.at("3.4")),
    version="1.1.0",
    checked="2026-11-29",
    cautions=(
        gaps.OUTSIDE.when(
            weight=Weight.BEFORE_ACTING,
            line=Text(
                f"règle du produit, hors référentiel ; clairance du jour à connaître, aucune dose sous {LOWEST} mL/min",
                f"rule of the label, not in the guideline; clearance to be known, no dose below {LOWEST} mL/min",
            ),
        ),
        gaps.BOUNDARY.when(FirstCreatinine(_NORMAL_UP_TO)),
        gaps.FALLEN.when(NextDose.RESUMED),
    ),
)
def creatinine_before_dose(
    suspended: Suspended, first: FirstCreatinine, present: PresentCreatinine
) -> Result[NextDose]:
    """Say whether a rise of creatinine withholds the next dose of zoledronic acid.

    Args:
        suspended: Whether a dose has been withheld for this reason already.
        first: Serum creatinine before the first dose; up to 124 µmol/L a rise of 44 counts, above it a rise of 88.
        present: Serum creatinine before the coming dose.

    Returns:
        Not withheld, or withheld; after a suspension resumed at 10 % above the first value or less, or still withheld.
        The rise is in `values`.

    Source:
        Zometa label, 4.2, external to the guideline, which only asks to adapt the dose to renal function.

    Examples:
        >>> first = FirstCreatinine(80)
        >>> [
        ...     creatinine_before_dose(Suspended.NO, first, PresentCreatinine(now)).conclusion.code
        ...     for now in (123.9, 124)
        ... ]
        ['not_withheld', 'withheld']
    """
    is_normal = first <= _NORMAL_UP_TO
    limit = _RISE_FROM_NORMAL if is_normal else _RISE_FROM_ABNORMAL
    rise = CreatinineRise(round(present - first, NOISE))
    is_back = rise <= round(first * _BACK_WITHIN / 100, NOISE)
    compared = Text(
        f"une hausse de {limit} µmol/L ou plus fait suspendre", f"a rise of {limit} µmol/L or more withholds the dose"
    )
    result = first_that_holds(
        (suspended is Suspended.YES and is_back, NextDose.RESUMED),
        (suspended is Suspended.YES, NextDose.STILL_WITHHELD),
        (rise >= limit, NextDose.WITHHELD),
        otherwise=NextDose.NOT_WITHHELD,
        reasons=(Reason(suspended), Reason(first, compared), Reason(present)),
    )
    return Result(result.conclusion, reasons=result.reasons, values=(rise,))
