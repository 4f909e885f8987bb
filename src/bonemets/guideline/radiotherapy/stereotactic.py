"""Section 3.5.5: stereotactic radiotherapy of one to three bone metastases."""

from bonemets.guideline.radiotherapy import stereotactic_discrepancies as gaps
from bonemets.guideline.radiotherapy.stereotactic_conditions import (
    MOST_SITES,
    BoardApproval,
    BoneSites,
    LimitedSize,
    StableDisease,
    VisceralDisease,
    WellDelimited,
)
from bonemets.guideline.radiotherapy.stereotactic_obstacles import (
    LEAST_DISTANCE,
    RECENT_MONTHS,
    WIDEST_NARROWING,
    CanalNarrowing,
    CordCompression,
    CordDistance,
    Distance,
    MonthsSinceRadiotherapy,
    Narrowing,
    PriorRadiotherapy,
    RadionuclideTherapy,
    VertebralInstability,
)
from bonemets.guideline.shared import cautions as shared
from bonemets.guideline.shared.life_expectancy import THREE_MONTHS, LifeExpectancy
from bonemets.guideline.sources import GUIDELINE
from bonemets.guideline.surgery import surgery_by_life_expectancy_discrepancies as life_gaps
from bonemets.kernel.caution import Where, near
from bonemets.kernel.result import Conclusion, Criterion, Result, Tone
from bonemets.kernel.rule import rule
from bonemets.kernel.text import Text

_ALTERNATIVE = Text(
    "hors du rachis, en situation oligo-métastatique, irradiation normo-fractionnée étalée possible, à dose "
    "« pseudo-curative »",
    "outside the spine, in oligometastatic disease, normally fractionated radiotherapy possible, at a "
    "“pseudo-curative” dose",
)


class Eligibility(Conclusion):
    """What the list of the guideline says; an obstacle comes before a missing condition."""

    ELIGIBLE = (
        "toutes les conditions réunies, aucune contre-indication de la liste",
        "every condition met, no contraindication of the list",
        Text("stéréotaxie possible, « indication rare »", "stereotactic treatment possible, “rare indication”"),
        Tone.DISCUSS,
    )
    CONDITION_MISSING = (
        "condition manquante, aucune contre-indication de la liste",
        "condition missing, no contraindication of the list",
        _ALTERNATIVE,
        Tone.DISCUSS,
    )
    OBSTACLE = (
        "« contre-indication reconnue » présente",
        "“recognised contraindication” present",
        _ALTERNATIVE,
        Tone.ABSTAIN,
    )


_MISSING = (
    Where(BoneSites, lambda sites: sites > MOST_SITES),
    LimitedSize.NO,
    WellDelimited.NO,
    VisceralDisease.YES,
    StableDisease.NO,
    BoardApproval.NO,
)


_condition = Criterion(
    met=Text("condition réunie", "condition met"), unmet=Text("condition non réunie", "condition not met")
)
_obstacle = Criterion(
    met=Text("contre-indication présente", "contraindication present"), unmet=Text("absente", "absent")
)


@rule(
    section="3.5.5",
    title=Text("Radiothérapie stéréotaxique", "Stereotactic radiotherapy"),
    purpose=Text(
        "Conditions et contre-indications de la radiothérapie stéréotaxique de métastases osseuses, toutes signalées",
        "Conditions and obstacles of stereotactic radiotherapy of bone metastases, all of them reported",
    ),
    sources=(GUIDELINE.at("3.5.5"),),
    version="1.2.1",
    checked="2026-11-29",
    cautions=(
        shared.CORD_COMPRESSION.when(CordCompression.YES),
        gaps.VISCERAL.when(*VisceralDisease),
        gaps.SITES.when(BoneSites(MOST_SITES)),
        gaps.BOUNDS.when(MonthsSinceRadiotherapy(RECENT_MONTHS), Narrowing(WIDEST_NARROWING), Distance(LEAST_DISTANCE)),
        gaps.THREE_MONTHS_TO_LIVE.when(LifeExpectancy(THREE_MONTHS)),
        life_gaps.WEEKS.when(near(LifeExpectancy(THREE_MONTHS))),
        gaps.INSTABILITY.when(*VertebralInstability),
        gaps.RADIONUCLIDE.when(RadionuclideTherapy.YES),
        gaps.SAME_SITE.when(*PriorRadiotherapy),
        gaps.SPINE_ONLY.when(CanalNarrowing.OVER_25, CordDistance.UNDER_5_MM),
        gaps.ORDER.when(*((Eligibility.OBSTACLE, missing) for missing in _MISSING)),
    ),
)
def stereotactic(
    sites: BoneSites,
    limited_size: LimitedSize,
    delimited: WellDelimited,
    visceral: VisceralDisease,
    stable: StableDisease,
    board: BoardApproval,
    cord_compression: CordCompression,
    instability: VertebralInstability,
    radionuclide: RadionuclideTherapy,
    prior_radiotherapy: PriorRadiotherapy,
    canal: CanalNarrowing,
    distance: CordDistance,
    life_expectancy: LifeExpectancy,
) -> Result[Eligibility]:
    """Check every condition and every obstacle of a stereotactic treatment.

    Args:
        sites: Number of sites of bone metastases; 1 to 3.
        limited_size: Whether the metastases are limited in size.
        delimited: Whether imaging delimits the volume well.
        visceral: Visceral metastasis; must be absent.
        stable: Whether the cancer is stable.
        board: Whether the tumour board has validated the treatment.
        cord_compression: Symptomatic cord compression, an obstacle.
        instability: Unstable vertebra, an obstacle; no SINS total is assumed.
        radionuclide: Radionuclide therapy, an obstacle.
        prior_radiotherapy: Radiotherapy of the same site, an obstacle under 3 months.
        canal: Narrowing of the spinal canal, an obstacle over 25%.
        distance: Distance from tumour to cord, an obstacle under 5 mm.
        life_expectancy: Life expectancy in months, an obstacle under 3.

    Returns:
        An obstacle, otherwise a condition that is missing, otherwise eligible. In the reasons, `holds` says that a
        condition is met, or that an obstacle is present.

    Source:
        Guideline, 3.5.5, conditions then contraindications.

    Examples:
        >>> size, visceral, board = (LimitedSize.YES, WellDelimited.YES), VisceralDisease.NO, BoardApproval.YES
        >>> conditions = BoneSites(3), *size, visceral, StableDisease.YES, board
        >>> before = RadionuclideTherapy.NO, PriorRadiotherapy.NONE_OR_FROM_3_MONTHS
        >>> spine = CanalNarrowing.UP_TO_25, CordDistance.FROM_5_MM
        >>> obstacles = CordCompression.NO, VertebralInstability.NO, *before, *spine
        >>> [stereotactic(*conditions, *obstacles, LifeExpectancy(months)).conclusion.code for months in (3, 2.9)]
        ['eligible', 'obstacle']
    """
    conditions = (
        _condition(sites, sites <= MOST_SITES),
        _condition(limited_size),
        _condition(delimited),
        _condition(visceral, visceral is VisceralDisease.NO),
        _condition(stable),
        _condition(board, board is BoardApproval.YES),
    )
    obstacles = (
        _obstacle(cord_compression),
        _obstacle(instability),
        _obstacle(radionuclide),
        _obstacle(prior_radiotherapy, prior_radiotherapy is PriorRadiotherapy.UNDER_3_MONTHS),
        _obstacle(canal, canal is CanalNarrowing.OVER_25),
        _obstacle(distance, distance is CordDistance.UNDER_5_MM),
        _obstacle(life_expectancy, life_expectancy < THREE_MONTHS),
    )
    missing = sum(not condition.holds for condition in conditions)
    present = sum(obstacle.holds is True for obstacle in obstacles)
    without_obstacle = Eligibility.CONDITION_MISSING if missing else Eligibility.ELIGIBLE
    return Result(
        Eligibility.OBSTACLE if present else without_obstacle,
        reasons=(*conditions, *obstacles),
        key=(missing, present),
    )
