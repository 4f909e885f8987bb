"""Section 2: decalcification of a bone biopsy."""

from bonemets.guideline.diagnosis import biopsy_discrepancies as gaps
from bonemets.guideline.sources import CONFAVREUX_2014, GUIDELINE
from bonemets.kernel.question import YesNo
from bonemets.kernel.result import Conclusion, Reason, Result, Tone
from bonemets.kernel.rule import rule
from bonemets.kernel.text import Text

_BIOPSY = GUIDELINE.at("2, biopsies")


class VeryLytic(
    YesNo,
    question=Text("Lésion très lytique", "Very lytic lesion"),
    short=Text("très lytique", "very lytic"),
    source=_BIOPSY,
):
    """Whether the lesion to be biopsied is very lytic."""


class SoftTissueExtension(
    YesNo,
    question=Text("Extension aux parties molles", "Extension to the soft tissue"),
    short=Text("parties molles", "soft tissue"),
    source=_BIOPSY,
):
    """Whether the lesion extends to the soft tissue."""


class Decalcification(Conclusion):
    """What the pathology laboratory is asked for."""

    EDTA = (
        "décalcification à l'EDTA",
        "EDTA decalcification",
        Text(
            "demandée au laboratoire, elle permet le diagnostic histologique et moléculaire",
            "asked of the laboratory, it allows histological and molecular diagnosis",
        ),
        Tone.ACT,
    )
    NOT_NEEDED = (
        "décalcification non nécessaire",
        "decalcification not needed",
        Text(
            "le matériel se prête tel quel au diagnostic histologique et moléculaire",
            "the material suits histological and molecular diagnosis as it is",
        ),
        Tone.FAVOURABLE,
    )


@rule(
    section="2",
    title=Text("Décalcification d'une biopsie osseuse", "Decalcification of a bone biopsy"),
    purpose=Text(
        "Préparer une biopsie guidée par l'imagerie au diagnostic moléculaire",
        "Prepare an image-guided biopsy for molecular diagnosis",
    ),
    sources=(_BIOPSY, CONFAVREUX_2014.at("3:580")),
    version="1.0.2",
    checked="2026-11-28",
    cautions=(gaps.EXCEPTION.when(Decalcification.NOT_NEEDED), gaps.BOTH.when(VeryLytic.NO, SoftTissueExtension.NO)),
)
def biopsy(very_lytic: VeryLytic, soft_tissue_extension: SoftTissueExtension) -> Result[Decalcification]:
    """Say whether a bone biopsy has to be decalcified.

    Args:
        very_lytic: Whether the lesion is very lytic.
        soft_tissue_extension: Whether it extends to the soft tissue.

    Returns:
        No decalcification for a very lytic lesion with soft tissue, decalcification by EDTA for any other.

    Source:
        Guideline, 2, biopsies; Confavreux 2014.

    Examples:
        >>> biopsy(VeryLytic.YES, SoftTissueExtension.NO).conclusion.code
        'edta'
    """
    spared = very_lytic is VeryLytic.YES and soft_tissue_extension is SoftTissueExtension.YES
    return Result(
        Decalcification.NOT_NEEDED if spared else Decalcification.EDTA,
        reasons=(Reason(very_lytic), Reason(soft_tissue_extension)),
    )
