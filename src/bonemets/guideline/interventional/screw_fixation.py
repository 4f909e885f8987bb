"""Section 3.6.2: conditions of percutaneous screw fixation."""

from bonemets.guideline.interventional import cautions
from bonemets.guideline.interventional import screw_fixation_discrepancies as gaps
from bonemets.guideline.radiotherapy.mirels import Management
from bonemets.guideline.shared.totals import MirelsTotal
from bonemets.guideline.sources import DESCHAMPS_2016, GUIDELINE, MIRELS_1989
from bonemets.guideline.surgery.surgery_indication import PathologicalFracture
from bonemets.kernel.question import Choice, YesNo
from bonemets.kernel.result import Conclusion, Criterion, Reason, Result, Tone, first_that_holds
from bonemets.kernel.rule import rule
from bonemets.kernel.text import Text, number

_CONDITIONS = GUIDELINE.at("3.6.2, lésions visées")
_HIGHEST_BELOW = number(Management.BOARD.lower)


class ScrewSite(
    Choice,
    question=Text("Siège de la lésion", "Site of the lesion"),
    short=Text("siège", "site"),
    source=_CONDITIONS,
):
    """Bone that carries the lesion."""

    PELVIS = "bassin", "pelvis"
    PROXIMAL_FEMUR = "fémur proximal", "proximal femur"
    OTHER = "autre siège", "other site"


class LyticLesion(
    YesNo,
    question=Text("Lésion lytique", "Lytic lesion"),
    short=Text("lyse", "lysis"),
    source=_CONDITIONS,
):
    """Whether the lesion is lytic."""


class MirelsCondition(
    Choice,
    question=Text("Score de Mirels", "Mirels score"),
    short=Text("Mirels", "Mirels"),
    source=_CONDITIONS,
    hint=Text(
        "Le score ne cote ni le bassin ni un os fracturé : un total n'existe que s'il a été établi avant la fracture.",
        "The score rates neither the pelvis nor a fractured bone: a total exists only if rated before the fracture.",
    ),
):
    """The Mirels score, as the guideline asks for it."""

    OVER_EIGHT = f"supérieur à {_HIGHEST_BELOW}", f"over {_HIGHEST_BELOW}"
    UP_TO_EIGHT = f"{_HIGHEST_BELOW} ou moins", f"{_HIGHEST_BELOW} or less"
    NOT_RATED = "non coté", "not rated"

    @classmethod
    def of(cls, total: MirelsTotal) -> "MirelsCondition":
        """Answer for a total.

        Examples:
            >>> MirelsCondition.of(MirelsTotal(8)).code, MirelsCondition.of(MirelsTotal(9)).code
            ('up_to_eight', 'over_eight')
        """
        return cls.OVER_EIGHT if Management.of(total) is Management.SURGERY else cls.UP_TO_EIGHT


class TooInvasive(
    YesNo,
    question=Text("Chirurgie jugée trop invasive", "Surgery judged too invasive"),
    short=Text("chirurgie trop invasive", "surgery too invasive"),
    source=GUIDELINE.at("3.6.2, bassin"),
    hint=Text("Condition décrite au bassin.", "Condition described for the pelvis."),
):
    """Whether surgery would be too invasive for this fracture."""


class ScrewUse(Conclusion):
    """How far the printed conditions are met."""

    CONDITIONS_MET = "conditions du référentiel réunies", "conditions of the guideline met", Tone.DISCUSS
    PELVIC_USE = (
        "indication décrite au bassin, au lieu d'une chirurgie trop invasive",
        "use described in the pelvis, instead of too invasive a surgery",
        Tone.DISCUSS,
    )
    SCORE_NOT_RATED = (
        "conditions réunies, hormis le score de Mirels non coté",
        "conditions met, except that the Mirels score is not rated",
        Tone.DISCUSS,
    )
    NOT_MET = "conditions du référentiel non réunies", "conditions of the guideline not met", Tone.NEUTRAL


_condition = Criterion(
    met=Text("condition remplie", "condition met"), unmet=Text("condition non remplie", "condition not met")
)


@rule(
    section="3.6.2",
    title=Text("Vissage percutané", "Percutaneous screw fixation"),
    purpose=Text(
        "Conditions du vissage percutané au bassin et au fémur proximal",
        "Conditions of percutaneous screws in the pelvis and proximal femur",
    ),
    sources=(GUIDELINE.at("3.6.2"), DESCHAMPS_2016.at("p. 1631-1639"), MIRELS_1989.at("p. 256-264")),
    version="1.1.1",
    checked="2026-11-29",
    cautions=(
        cautions.PREREQUISITES.when(ScrewUse.CONDITIONS_MET, ScrewUse.PELVIC_USE, ScrewUse.SCORE_NOT_RATED),
        gaps.MIRELS.when(ScrewSite.PELVIS, (ScrewSite.PROXIMAL_FEMUR, PathologicalFracture.YES)),
        gaps.UNFRACTURED.when(
            (PathologicalFracture.NO, ScrewSite.PROXIMAL_FEMUR), (PathologicalFracture.NO, ScrewSite.OTHER)
        ),
        gaps.PELVIS.when(ScrewUse.PELVIC_USE),
        gaps.ORDER.when((ScrewUse.CONDITIONS_MET, ScrewSite.PELVIS, TooInvasive.YES)),
        gaps.BROKEN_SENTENCE.when(ScrewUse.NOT_MET, ScrewUse.SCORE_NOT_RATED),
    ),
)
def screw_fixation(
    site: ScrewSite,
    fracture: PathologicalFracture,
    lytic: LyticLesion,
    mirels: MirelsCondition,
    too_invasive: TooInvasive,
) -> Result[ScrewUse]:
    """Check the printed conditions of percutaneous screw fixation.

    Args:
        site: Pelvis, proximal femur or elsewhere.
        fracture: Established pathological fracture.
        lytic: Whether the lesion is lytic.
        mirels: Mirels score over 8, up to 8, or not rated; a total is accepted.
        too_invasive: Whether surgery would be too invasive, for the use described in the pelvis.

    Returns:
        Conditions met, use described in the pelvis, conditions met but for a score not rated, or conditions not met.

    Source:
        Guideline, 3.6.2: the first sentence for the four conditions, the second for the pelvis.

    Examples:
        >>> screw_fixation(
        ...     ScrewSite.PELVIS,
        ...     PathologicalFracture.YES,
        ...     LyticLesion.YES,
        ...     MirelsCondition.NOT_RATED,
        ...     TooInvasive.NO,
        ... ).conclusion.code
        'score_not_rated'
    """
    is_pelvis = site is ScrewSite.PELVIS
    is_listed = site is not ScrewSite.OTHER
    is_broken = fracture is PathologicalFracture.YES
    is_lytic = lytic is LyticLesion.YES
    is_too_invasive = too_invasive is TooInvasive.YES
    is_high = mirels is MirelsCondition.OVER_EIGHT
    without_score = is_listed and is_broken and is_lytic
    unrated = Reason(mirels, Text("ni remplie, ni exclue", "neither met nor excluded"))
    return first_that_holds(
        (without_score and is_high, ScrewUse.CONDITIONS_MET),
        (is_pelvis and is_broken and is_too_invasive, ScrewUse.PELVIC_USE),
        (without_score and mirels is MirelsCondition.NOT_RATED, ScrewUse.SCORE_NOT_RATED),
        otherwise=ScrewUse.NOT_MET,
        reasons=(
            _condition(site, is_listed),
            _condition(fracture, is_broken),
            _condition(lytic, is_lytic),
            unrated if mirels is MirelsCondition.NOT_RATED else _condition(mirels, is_high),
            _condition(too_invasive, is_too_invasive),
        ),
    )
