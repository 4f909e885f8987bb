"""Section 2: where the work-up stands, the questions that decide which imaging comes next."""

from bonemets.guideline.sources import GUIDELINE
from bonemets.kernel.question import Choice, Quantity, YesNo
from bonemets.kernel.text import Text

_MRI = GUIDELINE.at("2, IRM")
_PET = GUIDELINE.at("2, TEP-TDM")
_SCAN = GUIDELINE.at("2, scintigraphie")
WASHOUT = 15


class DaysSinceGcsf(
    Quantity,
    question=Text("Jours depuis la dernière injection de G-CSF", "Days since the last G-CSF injection"),
    short=Text("jours depuis le G-CSF", "days since G-CSF"),
    subject=Text("Le délai depuis le G-CSF", "The time since G-CSF"),
    unit=Text("jours", "days"),
    source=_PET,
    possible=(0, 3650),
    cuts=(WASHOUT,),
    step=1,
):
    """Whole days since the last injection of a granulocyte growth factor."""


class Moment(
    Choice,
    question=Text("Moment du bilan", "Moment of the work-up"),
    short=Text("moment", "moment"),
    source=_SCAN,
):
    """When the examination would take place."""

    STAGING = (
        "bilan initial, tumeur non connue comme métastatique",
        "initial work-up, not known to be metastatic",
    )
    STAGING_METASTATIC = (
        "bilan initial, tumeur déjà connue comme métastatique",
        "initial work-up, already known to be metastatic",
    )
    FOLLOW_UP = "suivi, sans douleur osseuse nouvelle", "follow-up, without new bone pain"
    FOLLOW_UP_PAIN = "suivi, douleur osseuse nouvelle", "follow-up, new bone pain"


class KnownLesions(
    Choice,
    question=Text("Lésions osseuses déjà vues", "Bone lesions already seen"),
    short=Text("lésions", "lesions"),
    source=_MRI,
    hint=Text(
        "Une lésion unique s'entend en TEP-TDM ou en scintigraphie.",
        "A single lesion is one on PET-CT or on bone scan.",
    ),
):
    """How many bone lesions are known, and whether a vertebra is involved."""

    NONE = "aucune, ou pas encore d'examen", "none, or not examined yet"
    SINGLE_VERTEBRA = "une seule, vertébrale", "a single one, in a vertebra"
    SINGLE_ELSEWHERE = "une seule, hors du rachis", "a single one, outside the spine"
    SEVERAL_WITH_VERTEBRA = "plusieurs, dont une vertèbre au moins", "several, with a vertebra at least"
    SEVERAL_ELSEWHERE = "plusieurs, hors du rachis", "several, outside the spine"


class PetDone(
    YesNo,
    question=Text("TEP au FDG déjà faite pour ce bilan", "FDG-PET already done for this work-up"),
    short=Text("TEP déjà faite", "PET done"),
    source=_SCAN,
):
    """Whether this work-up already has its FDG-PET."""


class RecentGcsf(
    Choice,
    question=Text("Dernière injection de G-CSF", "Last G-CSF injection"),
    short=Text("G-CSF", "G-CSF"),
    source=_PET,
    hint=Text(
        f"Le {WASHOUT}e jour compte encore dans les {WASHOUT} jours.",
        f"Day {WASHOUT} still counts within the {WASHOUT} days.",
    ),
):
    """How recent the last growth factor is."""

    NONE = "aucun facteur de croissance", "no growth factor"
    UP_TO_15_DAYS = f"{WASHOUT} jours ou moins", f"{WASHOUT} days or less"
    OVER_15_DAYS = f"plus de {WASHOUT} jours", f"more than {WASHOUT} days"

    @classmethod
    def of(cls, days: DaysSinceGcsf) -> "RecentGcsf":
        """Class of a number of days.

        Examples:
            >>> RecentGcsf.of(DaysSinceGcsf(15)).code, RecentGcsf.of(DaysSinceGcsf(16)).code
            ('up_to_15_days', 'over_15_days')
        """
        return cls.UP_TO_15_DAYS if days <= WASHOUT else cls.OVER_15_DAYS


class DistalPain(
    YesNo,
    question=Text("Douleur distale d'un membre inférieur", "Distal pain in a lower limb"),
    short=Text("douleur distale", "distal pain"),
    source=_PET,
):
    """Whether a lower limb is painful beyond the femur."""
