"""Section 2: which imaging, besides CT, at this moment."""

from bonemets.guideline.diagnosis import cautions
from bonemets.guideline.diagnosis import imaging_discrepancies as gaps
from bonemets.guideline.diagnosis.work_up import WASHOUT, DistalPain, KnownLesions, Moment, PetDone, RecentGcsf
from bonemets.guideline.sources import GUIDELINE
from bonemets.kernel.question import Choice
from bonemets.kernel.result import Conclusion, Reason, Result, Tone
from bonemets.kernel.rule import rule
from bonemets.kernel.text import Text


class Examinations(Conclusion):
    """What the guideline allows or asks for; a code is made of the codes of its examinations."""

    NONE = "aucun de ces examens à ce stade", "none of these examinations at this stage", Tone.NEUTRAL
    PET = "TEP-TDM possible", "PET-CT possible", Tone.NEUTRAL
    MRI = "IRM proposée", "MRI proposed", Tone.ACT
    SCAN = "scintigraphie osseuse possible", "bone scan possible", Tone.NEUTRAL
    PET_MRI = "TEP-TDM possible, IRM proposée", "PET-CT possible, MRI proposed", Tone.ACT
    PET_SCAN = "TEP-TDM ou scintigraphie osseuse possibles", "PET-CT or bone scan possible", Tone.NEUTRAL
    MRI_SCAN = "IRM proposée, scintigraphie osseuse possible", "MRI proposed, bone scan possible", Tone.ACT
    PET_MRI_SCAN = (
        "IRM proposée, TEP-TDM ou scintigraphie osseuse possibles",
        "MRI proposed, PET-CT or bone scan possible",
        Tone.ACT,
    )


_WITH_SCAN = (Examinations.SCAN, Examinations.PET_SCAN, Examinations.MRI_SCAN, Examinations.PET_MRI_SCAN)
_STATEMENTS: dict[Choice, Text] = {
    Moment.STAGING: Text(
        "TEP-TDM utile pour cartographier les lésions lytiques ; scintigraphie en option, si ni elle ni une TEP n'est "
        "déjà faite",
        "PET-CT useful to map lytic lesions; bone scan optional, where neither it nor PET is done yet",
    ),
    Moment.STAGING_METASTATIC: Text(
        "pas de TEP-TDM à ce stade ; scintigraphie en option, si ni elle ni une TEP n'est déjà faite",
        "no PET-CT at this stage; bone scan optional, where neither it nor PET is done yet",
    ),
    Moment.FOLLOW_UP: Text(
        "pas de scintigraphie systématique ; TEP-TDM possible, si elle n'est pas déjà faite",
        "no systematic bone scan; PET-CT possible, where it is not done yet",
    ),
    Moment.FOLLOW_UP_PAIN: Text(
        "scintigraphie ou TEP-TDM possibles, si aucune TEP n'est déjà faite",
        "bone scan or PET-CT possible, where no PET is done yet",
    ),
    KnownLesions.SINGLE_VERTEBRA: Text(
        "IRM centrée et avis spécialisé ; IRM de tout le rachis, pour chercher une épidurite",
        "centred MRI and specialist opinion; MRI of the whole spine, in search of epidural disease",
    ),
    KnownLesions.SINGLE_ELSEWHERE: Text("IRM centrée et avis spécialisé", "centred MRI and specialist opinion"),
    KnownLesions.SEVERAL_WITH_VERTEBRA: Text(
        "IRM de tout le rachis, pour chercher une épidurite",
        "MRI of the whole spine, in search of epidural disease",
    ),
    PetDone.YES: Text(
        "la scintigraphie, moins performante, n'a plus de place dans ce bilan",
        "bone scan, which performs less well, has no place left in this work-up",
    ),
    RecentGcsf.UP_TO_15_DAYS: Text(
        f"pas de TEP au FDG jusqu'au {WASHOUT}e jour compris : la fixation osseuse est augmentée",
        f"no FDG-PET up to and including day {WASHOUT}: bone uptake is raised",
    ),
    DistalPain.YES: Text(
        "une TEP-TDM s'étend à la totalité des membres inférieurs, à la demande du praticien",
        "a PET-CT extends to the whole lower limbs, at the physician's request",
    ),
    DistalPain.NO: Text("une TEP-TDM comprend au moins les fémurs", "a PET-CT includes the femurs at least"),
}
_MRI_FOR = (KnownLesions.SINGLE_VERTEBRA, KnownLesions.SINGLE_ELSEWHERE, KnownLesions.SEVERAL_WITH_VERTEBRA)
_SEVERAL = (KnownLesions.SEVERAL_WITH_VERTEBRA, KnownLesions.SEVERAL_ELSEWHERE)
_SINGLE = (KnownLesions.SINGLE_VERTEBRA, KnownLesions.SINGLE_ELSEWHERE)
_STAGING = (Moment.STAGING, Moment.STAGING_METASTATIC)
_FOLLOW_UP = (Moment.FOLLOW_UP, Moment.FOLLOW_UP_PAIN)


def _possible(pet: bool, mri: bool, scan: bool) -> Examinations:
    chosen = [name for name, holds in (("pet", pet), ("mri", mri), ("scan", scan)) if holds]
    return Examinations.from_code("_".join(chosen) or "none")


@rule(
    section="2",
    title=Text("Imagerie osseuse", "Bone imaging"),
    purpose=Text(
        "Examens que le référentiel propose ou admet, en plus du scanner, à ce moment du bilan",
        "Examinations that the guideline proposes or allows, besides CT, at this moment of the work-up",
    ),
    sources=(GUIDELINE.at("2"),),
    version="3.0.0",
    checked="2026-11-29",
    cautions=(
        cautions.NEGATIVE_SCAN.when(*_WITH_SCAN),
        gaps.FIFTEENTH_DAY.when(RecentGcsf.UP_TO_15_DAYS, RecentGcsf.OVER_15_DAYS),
        gaps.FOLLOW_UP.when(Moment.FOLLOW_UP, Moment.FOLLOW_UP_PAIN),
        gaps.SINGLE_LESION.when(KnownLesions.SINGLE_VERTEBRA),
        gaps.SEVERAL_SEEN.when(*((Moment.STAGING, several) for several in _SEVERAL)),
        gaps.SEEN_ON_SCAN.when(*((moment, single, PetDone.NO) for moment in _STAGING for single in _SINGLE)),
        gaps.REPEATED_MRI.when(*((moment, lesions) for moment in _FOLLOW_UP for lesions in _MRI_FOR)),
    ),
)
def imaging(
    moment: Moment,
    lesions: KnownLesions,
    pet_done: PetDone,
    gcsf: RecentGcsf,
    distal_pain: DistalPain,
) -> Result[Examinations]:
    """Say which imaging the guideline proposes or allows at this moment.

    Args:
        moment: Initial work-up or follow-up.
        lesions: Bone lesions already seen; a vertebra calls for MRI of the spine, a single lesion for a centred one;
            several at staging are a tumour known to be metastatic, without PET-CT; a single one at staging, without
            PET, was seen on a bone scan, which is not repeated.
        pet_done: Whether this work-up already has an FDG-PET.
        gcsf: Time since the last granulocyte growth factor; no FDG-PET within 15 days.
        distal_pain: Distal pain in a lower limb, which extends a PET-CT beyond the femurs.

    Returns:
        The examinations, and in the reasons what each answer asks for.

    Source:
        Guideline, 2, MRI, PET-CT, bone scan.

    Examples:
        >>> vertebra, recent = KnownLesions.SEVERAL_WITH_VERTEBRA, RecentGcsf.UP_TO_15_DAYS
        >>> imaging(Moment.FOLLOW_UP, vertebra, PetDone.NO, recent, DistalPain.NO).conclusion.code
        'mri'
    """
    to_do = pet_done is PetDone.NO
    is_known = moment is Moment.STAGING_METASTATIC or (moment is Moment.STAGING and lesions in _SEVERAL)
    is_on_scan = moment in _STAGING and lesions in _SINGLE
    return Result(
        _possible(
            pet=to_do and not is_known and gcsf is not RecentGcsf.UP_TO_15_DAYS,
            mri=lesions in _MRI_FOR,
            scan=to_do and moment is not Moment.FOLLOW_UP and not is_on_scan,
        ),
        reasons=(
            Reason(moment, _STATEMENTS[Moment.STAGING_METASTATIC if is_known else moment]),
            *(Reason(answer, _STATEMENTS.get(answer)) for answer in (lesions, pet_done, gcsf, distal_pain)),
        ),
    )
