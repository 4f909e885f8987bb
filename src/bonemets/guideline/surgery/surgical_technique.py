"""Section 3.7.2: osteosynthesis or arthroplasty."""

from bonemets.guideline.shared import cautions as shared
from bonemets.guideline.shared.life_expectancy import ONE_YEAR, SIX_MONTHS, SIX_WEEKS, LifeExpectancy
from bonemets.guideline.sources import GUIDELINE
from bonemets.guideline.surgery import cautions
from bonemets.guideline.surgery import surgery_by_life_expectancy_discrepancies as life_gaps
from bonemets.guideline.surgery import surgical_technique_discrepancies as gaps
from bonemets.guideline.surgery.surgery_by_life_expectancy import Horizon
from bonemets.kernel.caution import Where, near
from bonemets.kernel.question import Choice, YesNo
from bonemets.kernel.result import Conclusion, Criterion, Reason, Result, Tone, first_that_holds
from bonemets.kernel.rule import rule
from bonemets.kernel.text import Text, number

_FIXATION = GUIDELINE.at("3.7.2, ostéosynthèse")
_ARTHROPLASTY = GUIDELINE.at("3.7.2, arthroplasties")
_MONTHS = number(SIX_MONTHS)


class LesionPlace(
    Choice,
    question=Text("Siège de la lésion", "Site of the lesion"),
    short=Text("siège", "site"),
    source=GUIDELINE.at("3.7.2, localisations"),
    hint=Text("Os longs cités : fémur, humérus, tibia.", "Long bones named: femur, humerus, tibia."),
):
    """Part of the bone that carries the lesion."""

    SHAFT = (
        "diaphyse ou région métaphyso-diaphysaire d'un os long",
        "diaphysis or meta-diaphyseal region of a long bone",
    )
    FEMORAL_HEAD_OR_NECK = "tête ou col du fémur", "femoral head or neck"
    OTHER_JOINT = "autre atteinte articulaire", "another joint"
    OTHER = "autre siège", "another site"


class BoneLoss(
    YesNo,
    question=Text("Perte osseuse importante", "Major bone loss"),
    short=Text("perte osseuse", "bone loss"),
    source=_FIXATION,
):
    """Whether much bone is lost."""


class AssociatedRadiotherapy(
    YesNo,
    question=Text("Radiothérapie associée", "Associated radiotherapy"),
    short=Text("radiothérapie", "radiotherapy"),
    source=_FIXATION,
):
    """Whether radiotherapy goes with the surgery."""


_NAIL_OR_PLATE = Text("clou centromédullaire ou plaque à vis verrouillées", "intramedullary nail or locking plate")


class SurgicalTechnique(Conclusion):
    """Techniques that the guideline puts forward."""

    NO_BENEFIT = (
        f"espérance de vie de {Horizon.UNDER_SIX_WEEKS.label.fr}",
        f"life expectancy of {Horizon.UNDER_SIX_WEEKS.label.en}",
        Horizon.UNDER_SIX_WEEKS.proposal,
        Tone.ABSTAIN,
    )
    OSTEOSYNTHESIS = "ostéosynthèse", "osteosynthesis", _NAIL_OR_PLATE, Tone.DISCUSS
    OSTEOSYNTHESIS_AND_CEMENT = (
        "ostéosynthèse, avec curetage et ciment possibles",
        "osteosynthesis, with possible curettage and cement",
        _NAIL_OR_PLATE,
        Tone.DISCUSS,
    )
    ARTHROPLASTY = "arthroplastie", "arthroplasty", Text("prothèse cimentée", "cemented prosthesis"), Tone.DISCUSS
    ARTHROPLASTY_NOT_MET = (
        f"stabilisation moins agressive (3.7) : l'arthroplastie demande plus de {_MONTHS} mois",
        f"less aggressive stabilisation (3.7): arthroplasty asks for more than {_MONTHS} months",
        Horizon.SIX_WEEKS_TO_ONE_YEAR.proposal,
        Tone.DISCUSS,
    )
    NOT_LISTED = "siège non cité par le référentiel", "site not named by the guideline", Tone.DISCUSS


_OPERATIONS = (
    SurgicalTechnique.OSTEOSYNTHESIS,
    SurgicalTechnique.OSTEOSYNTHESIS_AND_CEMENT,
    SurgicalTechnique.ARTHROPLASTY,
    SurgicalTechnique.ARTHROPLASTY_NOT_MET,
)
_PLACES = {
    LesionPlace.SHAFT: Text("siège préférentiel de l'ostéosynthèse", "preferred site of osteosynthesis"),
    LesionPlace.FEMORAL_HEAD_OR_NECK: Text("siège préférentiel de l'arthroplastie", "preferred site of arthroplasty"),
    LesionPlace.OTHER_JOINT: Text("peut relever d'une arthroplastie", "arthroplasty is possible"),
    LesionPlace.OTHER: Text("aucune technique citée", "no technique named"),
}


_cement = Criterion(
    met=Text("curetage et ciment, s'il y a ostéosynthèse", "curettage and cement, with an osteosynthesis"),
    unmet=Text("sans effet", "no effect"),
)


def _survival(life_expectancy: LifeExpectancy, holds: bool) -> Reason:
    horizon = Horizon.of(life_expectancy).label
    met, is_met = ("remplie", "met") if holds else ("non remplie", "not met")
    return Reason(
        life_expectancy,
        Text(
            f"condition de l'arthroplastie {met} ; section 3.7 : « {horizon.fr} »",
            f"condition of arthroplasty {is_met}; section 3.7: “{horizon.en}”",
        ),
        holds,
    )


@rule(
    section="3.7.2",
    title=Text("Technique chirurgicale", "Surgical technique"),
    purpose=Text(
        "Ostéosynthèse ou arthroplastie, selon le siège et l'espérance de vie",
        "Osteosynthesis or arthroplasty, by site and life expectancy",
    ),
    sources=(GUIDELINE.at("3.7.2"), GUIDELINE.at("3.7")),
    version="1.3.0",
    checked="2026-11-29",
    cautions=(
        shared.LIFE_EXPECTANCY.when(*_OPERATIONS),
        cautions.THROMBOSIS_INFECTION.when(*_OPERATIONS),
        cautions.POSTOPERATIVE_FIELD.when(*_OPERATIONS),
        gaps.SIX_MONTHS.when((LifeExpectancy(SIX_MONTHS), SurgicalTechnique.ARTHROPLASTY_NOT_MET)),
        life_gaps.WEEKS.when(*(near(LifeExpectancy(limit)) for limit in (SIX_WEEKS, SIX_MONTHS, ONE_YEAR))),
        gaps.OVERLAP.when((SurgicalTechnique.ARTHROPLASTY, Where(LifeExpectancy, lambda months: months <= ONE_YEAR))),
        gaps.RESECTION.when(Where(LifeExpectancy, lambda months: months > ONE_YEAR)),
        gaps.SHORT.when(SurgicalTechnique.NO_BENEFIT),
    ),
)
def surgical_technique(
    place: LesionPlace,
    life_expectancy: LifeExpectancy,
    bone_loss: BoneLoss,
    radiotherapy: AssociatedRadiotherapy,
) -> Result[SurgicalTechnique]:
    """Choose between osteosynthesis and arthroplasty.

    Args:
        place: Shaft of a long bone, femoral head or neck, another joint, or elsewhere.
        life_expectancy: In months; arthroplasty asks for more than 6.
        bone_loss: Major bone loss, for which curettage and cement may be added.
        radiotherapy: Associated radiotherapy, for which they may be added too.

    Returns:
        The technique, its condition on survival not met, or a site that the guideline does not name.

    Source:
        Guideline, 3.7.2; 3.7 for the life expectancy under which no surgery is expected to help.

    Examples:
        >>> surgical_technique(
        ...     LesionPlace.FEMORAL_HEAD_OR_NECK, LifeExpectancy(6), BoneLoss.NO, AssociatedRadiotherapy.NO
        ... ).conclusion.code
        'arthroplasty_not_met'
    """
    with_loss = bone_loss is BoneLoss.YES
    with_radiotherapy = radiotherapy is AssociatedRadiotherapy.YES
    lives_long_enough = life_expectancy > SIX_MONTHS
    is_shaft = place is LesionPlace.SHAFT
    return first_that_holds(
        (Horizon.of(life_expectancy) is Horizon.UNDER_SIX_WEEKS, SurgicalTechnique.NO_BENEFIT),
        (place is LesionPlace.OTHER, SurgicalTechnique.NOT_LISTED),
        (is_shaft and (with_loss or with_radiotherapy), SurgicalTechnique.OSTEOSYNTHESIS_AND_CEMENT),
        (is_shaft, SurgicalTechnique.OSTEOSYNTHESIS),
        (lives_long_enough, SurgicalTechnique.ARTHROPLASTY),
        otherwise=SurgicalTechnique.ARTHROPLASTY_NOT_MET,
        reasons=(
            Reason(place, _PLACES[place]),
            _survival(life_expectancy, lives_long_enough),
            _cement(bone_loss, with_loss),
            _cement(radiotherapy, with_radiotherapy),
        ),
    )
