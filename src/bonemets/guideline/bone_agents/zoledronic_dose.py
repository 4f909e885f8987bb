"""Section 3.4: dose of zoledronic acid by creatinine clearance."""

from bonemets.guideline.bone_agents import antiresorptive_start_discrepancies as start_gaps
from bonemets.guideline.bone_agents import cautions
from bonemets.guideline.bone_agents import zoledronic_dose_discrepancies as gaps
from bonemets.guideline.bone_agents.creatinine_clearance import CUTS, ROUNDED, Clearance
from bonemets.guideline.sources import GUIDELINE, ROSEN_2003, ZOMETA
from bonemets.kernel.caution import Weight, Where
from bonemets.kernel.result import Conclusion, Reason, Result, Tone
from bonemets.kernel.rule import rule
from bonemets.kernel.text import Text, number

FULL, _MODERATE, _LOWER, _LEAST = 4, 3.5, 3.3, 3
_THIRTY, _FORTY, _FIFTY, _SIXTY = CUTS
_MINUTES = 15

_INFUSION = Text(
    f"perfusion mensuelle d'au moins {_MINUTES} minutes, hydratation ce jour et le lendemain, paracétamol possible",
    f"monthly infusion over at least {_MINUTES} minutes, hydration that day and the next, paracetamol possible",
)


_LABEL = Text("selon le résumé des caractéristiques du produit", "by the drug label")


class Dose(Conclusion):
    """Dose of one infusion; below the full dose it comes from the drug label."""

    MG_4_0 = f"{number(FULL)} mg, sans réduction", f"{FULL} mg, not reduced", _INFUSION, Tone.FAVOURABLE
    MG_3_5 = f"{number(_MODERATE)} mg, {_LABEL.fr}", f"{_MODERATE} mg, {_LABEL.en}", _INFUSION, Tone.ACT
    MG_3_3 = f"{number(_LOWER)} mg, {_LABEL.fr}", f"{_LOWER} mg, {_LABEL.en}", _INFUSION, Tone.ACT
    MG_3_0 = f"{number(_LEAST)} mg, {_LABEL.fr}", f"{_LEAST} mg, {_LABEL.en}", _INFUSION, Tone.ACT
    NO_DOSE = (
        f"aucune dose, clairance inférieure à {_THIRTY} mL/min",
        f"no dose, clearance below {_THIRTY} mL/min",
        Text(
            "« contre-indication » de l'acide zolédronique ; la dose de dénosumab ne s'adapte pas à la fonction rénale",
            "“contraindication” to zoledronic acid; denosumab is not adapted to renal function",
        ),
        Tone.ABSTAIN,
    )

    @classmethod
    def of(cls, clearance: Clearance) -> "Dose":
        """Dose for a clearance, which is not rounded.

        Examples:
            >>> [Dose.of(Clearance(value)).code for value in (60.1, 60, 49.5, 30, 29.9)]
            ['mg_4_0', 'mg_3_5', 'mg_3_3', 'mg_3_0', 'no_dose']
        """
        if clearance > _SIXTY:
            return cls.MG_4_0
        if clearance >= _FIFTY:
            return cls.MG_3_5
        if clearance >= _FORTY:
            return cls.MG_3_3
        return cls.MG_3_0 if clearance >= _THIRTY else cls.NO_DOSE


_CLASSES = {
    Dose.MG_4_0: Text(f"supérieure à {_SIXTY}", f"above {_SIXTY}"),
    Dose.MG_3_5: Text(f"supérieure ou égale à {_FIFTY}, jusqu'à {_SIXTY} compris", f"{_FIFTY} or more, up to {_SIXTY}"),
    Dose.MG_3_3: Text(f"supérieure ou égale à {_FORTY}, inférieure à {_FIFTY}", f"{_FORTY} or more, below {_FIFTY}"),
    Dose.MG_3_0: Text(f"supérieure ou égale à {_THIRTY}, inférieure à {_FORTY}", f"{_THIRTY} or more, below {_FORTY}"),
    Dose.NO_DOSE: Text(f"inférieure à {_THIRTY}", f"below {_THIRTY}"),
}

_GIVEN = tuple(dose for dose in Dose if dose is not Dose.NO_DOSE)


def _is_beside_a_limit(clearance: Clearance) -> bool:
    """Whether a constant rounded to two decimals, as many calculators have it, could give the other dose."""
    return any(abs(clearance - limit) <= ROUNDED * limit for limit in CUTS)


@rule(
    section="3.4",
    title=Text("Dose d'acide zolédronique", "Dose of zoledronic acid"),
    purpose=Text(
        "Dose d'une perfusion selon la clairance de la créatinine, doses du produit hors référentiel",
        "Dose of one infusion by creatinine clearance; the label's doses are not in the guideline",
    ),
    sources=(GUIDELINE.at("3.4"), ROSEN_2003.at("p. 3150-3157"), ZOMETA.at("4.2")),
    version="1.1.1",
    checked="2026-11-29",
    cautions=(
        cautions.JAW.when(*_GIVEN),
        gaps.CONSTANTS.when(Where(Clearance, _is_beside_a_limit)),
        cautions.NEPHROTOXIC.when(*_GIVEN),
        cautions.SUPPLEMENTS.when(*_GIVEN),
        cautions.LABORATORY_ESTIMATE,
        gaps.TABLE.when(),
        gaps.CONTRAINDICATION.when(Dose.NO_DOSE),
        start_gaps.LOW_CLEARANCE.when(
            Dose.NO_DOSE, weight=Weight.BEFORE_ACTING, line=start_gaps.LOW_CLEARANCE_IN_SHORT
        ),
        gaps.WHOLE_NUMBERS.when(Dose.MG_3_3, Dose.MG_3_0),
    ),
)
def zoledronic_dose(clearance: Clearance) -> Result[Dose]:
    """Give the dose of one infusion of zoledronic acid.

    Args:
        clearance: Creatinine clearance, known or given by
            [`creatinine_clearance`][bonemets.guideline.bone_agents.creatinine_clearance.creatinine_clearance].

    Returns:
        4 mg above 60 mL/min, 3.5 mg from 50 to 60, 3.3 mg from 40, 3 mg from 30, and no dose below.

    Source:
        Guideline, 3.4, for 4 mg, the infusion and the limit of 30 mL/min; Zometa label, 4.2, for the other doses.

    Examples:
        >>> zoledronic_dose(Clearance(52.1)).conclusion.label.fr
        '3,5 mg, selon le résumé des caractéristiques du produit'
    """
    dose = Dose.of(clearance)
    return Result(dose, reasons=(Reason(clearance, _CLASSES[dose]),))
