"""Registry of the gaps between the guideline and the publications it rests on, one module per rule.

Each gap says what the guideline prints, what the publication says, what bonemets does and why.
Identifiers are permanent: they are anchors of the site.
"""

from bonemets.core.discrepancy import Discrepancy
from bonemets.discrepancies import (
    ablation,
    aftercare,
    antiresorptive_checklist,
    antiresorptive_follow_up,
    antiresorptive_start,
    biopsy,
    cementoplasty,
    ct_response,
    examinations,
    flare,
    frankel,
    imaging,
    mirels,
    outcome,
    pain_radiotherapy,
    percutaneous,
    postoperative,
    rades,
    risk_factors,
    screw_fixation,
    sins,
    skeletal_event,
    stereotactic,
    strategy,
    surgery_indication,
    surgery_life_expectancy,
    surgical_technique,
    targeted_therapies,
    tokuhashi,
    tomita,
    treatment,
    trials,
    zoledronic_dose,
)

_MODULES = (
    skeletal_event,
    risk_factors,
    ct_response,
    imaging,
    flare,
    biopsy,
    treatment,
    targeted_therapies,
    antiresorptive_start,
    zoledronic_dose,
    antiresorptive_checklist,
    antiresorptive_follow_up,
    pain_radiotherapy,
    mirels,
    rades,
    postoperative,
    stereotactic,
    percutaneous,
    cementoplasty,
    screw_fixation,
    ablation,
    surgery_life_expectancy,
    surgery_indication,
    examinations,
    aftercare,
    surgical_technique,
    sins,
    frankel,
    tokuhashi,
    tomita,
    strategy,
    outcome,
    trials,
)


def discrepancies(section: str | None = None) -> tuple[Discrepancy, ...]:
    """The registry, or the part of it that concerns a section.

    Args:
        section: Section number such as `"3.5.2"`; all sections when left out.

    Examples:
        >>> [gap.id for gap in discrepancies("3.8.2")]
        ['frankel-sous-grades', 'frankel-reflexes']
    """
    registry = [value for module in _MODULES for value in vars(module).values() if isinstance(value, Discrepancy)]
    return tuple(gap for gap in registry if section in (None, gap.section))
