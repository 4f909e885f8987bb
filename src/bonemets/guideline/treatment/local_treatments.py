"""Section 3: local treatments by the number of metastatic sites."""

from bonemets.guideline.sources import GUIDELINE
from bonemets.guideline.treatment import local_treatments_discrepancies as gaps
from bonemets.kernel.question import Quantity
from bonemets.kernel.result import Conclusion, Reason, Result, Tone
from bonemets.kernel.rule import rule
from bonemets.kernel.text import Text

_LOCAL = GUIDELINE.at("3, traitements locaux")
_MOST = 2
_STEREOTACTIC_ONLY = 3


class MetastaticSites(
    Quantity,
    question=Text("Nombre de sites métastatiques", "Number of metastatic sites"),
    short=Text("nombre de sites", "number of sites"),
    subject=Text("Le nombre de sites métastatiques", "The number of metastatic sites"),
    unit=Text("", ""),
    source=_LOCAL,
    possible=(1, 100),
    plausible=(1, 30),
    cuts=(_MOST,),
    step=1,
    hint=Text(
        "Le référentiel ne dit pas si les sites hors de l'os comptent.",
        "The guideline does not say whether sites outside bone count.",
    ),
):
    """Number of metastatic sites."""


class Local(Conclusion):
    """Whether the general statement opens local treatments."""

    USABLE = (
        "traitements locaux utilisables",
        "local treatments usable",
        Text(
            "radiothérapie, cimentoplastie et ablation, ou chirurgie, pour détruire la tumeur, stabiliser l'os et "
            "soulager la douleur",
            "radiotherapy, cementoplasty and ablation, or surgery, to destroy the tumour, stabilise bone and relieve "
            "pain",
        ),
        Tone.DISCUSS,
    )
    BEYOND = (
        f"plus de {_MOST} sites, hors de cet énoncé",
        f"more than {_MOST} sites, beyond this statement",
        Tone.DISCUSS,
    )


@rule(
    section="3",
    title=Text("Traitements locaux", "Local treatments"),
    purpose=Text(
        "Ce que le nombre de sites métastatiques ouvre comme traitements locaux",
        "Local treatments that the number of metastatic sites opens",
    ),
    sources=(GUIDELINE.at("3"),),
    checked="2026-11-23",
    cautions=(
        gaps.THREE_SITES.when(MetastaticSites(_STEREOTACTIC_ONLY)),
        gaps.NOT_REPEATED.when(Local.BEYOND),
        gaps.SITE.when(),
    ),
)
def local_treatments(sites: MetastaticSites) -> Result[Local]:
    """Say whether the number of sites opens local treatments.

    Args:
        sites: Number of metastatic sites, 2 at most.

    Returns:
        Local treatments usable, or a number beyond this statement, which rules nothing out.

    Source:
        Guideline, 3, sentence on local treatments.

    Examples:
        >>> [local_treatments(MetastaticSites(number)).conclusion.code for number in (2, 3)]
        ['usable', 'beyond']
    """
    is_covered = sites <= _MOST
    return Result(
        Local.USABLE if is_covered else Local.BEYOND,
        reasons=(
            Reason(
                sites,
                Text(f"{_MOST} ou moins", f"{_MOST} or fewer")
                if is_covered
                else Text(f"plus de {_MOST}", f"over {_MOST}"),
                is_covered,
            ),
        ),
    )
