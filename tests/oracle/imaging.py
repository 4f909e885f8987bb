"""Examinations besides CT, guideline, section 2: for each of the three, what rules it out or calls for it.

PET-CT: not at the baseline of a tumour already known as metastatic, not within the fifteen days that follow a
growth factor, the fifteenth included, not when it is already done. MRI: of the whole spine where a vertebra is
involved, centred on a single lesion. Bone scan: optional at baseline, not after an FDG-PET, never systematic during
follow-up without new bone pain. Distal pain only extends the field of PET. Convention declared by bonemets: during
follow-up, an examination that the guideline does not rule out is possible; several bone lesions already seen at staging
are a tumour known to be metastatic; a single one at baseline, without PET, was seen on a bone scan, not to be repeated.
"""

from oracle.kernel import Answers, Oracle

MRI = {"single_vertebra", "single_elsewhere", "several_with_vertebra"}
BASELINE = {"staging", "staging_metastatic"}
SCAN = {"staging", "staging_metastatic", "follow_up_pain"}


def conclude(answers: Answers) -> str:
    undone = answers["pet_done"] == "no"
    several = answers["lesions"] in ("several_with_vertebra", "several_elsewhere")
    metastatic = answers["moment"] == "staging_metastatic" or (answers["moment"] == "staging" and several)
    pet = undone and not metastatic and answers["gcsf"] != "up_to_15_days"
    mri = answers["lesions"] in MRI
    seen_on_scan = answers["moment"] in BASELINE and answers["lesions"] in ("single_vertebra", "single_elsewhere")
    scan = undone and answers["moment"] in SCAN and not seen_on_scan
    return "_".join(name for name, wanted in (("pet", pet), ("mri", mri), ("scan", scan)) if wanted) or "none"


def gcsf(days: float) -> str:
    """Class of the days since the last injection; « dans les 15 jours » takes the fifteenth."""
    return "up_to_15_days" if days <= 15 else "over_15_days"


ORACLE = Oracle(
    rule="imaging",
    section="2",
    domain={
        "moment": ("staging", "staging_metastatic", "follow_up", "follow_up_pain"),
        "lesions": ("none", "single_vertebra", "single_elsewhere", "several_with_vertebra", "several_elsewhere"),
        "pet_done": ("yes", "no"),
        "gcsf": ("none", "up_to_15_days", "over_15_days"),
        "distal_pain": ("yes", "no"),
    },
    conclusions=("none", "pet", "mri", "scan", "pet_mri", "pet_scan", "mri_scan", "pet_mri_scan"),
    conclude=conclude,
    measures={"gcsf": gcsf},
    measured={"gcsf": (0, 1, 14, 15, 16, 30, 365, 3650)},
)
