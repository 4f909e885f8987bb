"""What describes a patient or a lesion without being an item of a score: the sheet reads proposals from it."""

from bonemets.guideline.sources import BUCCHERI_1996, GUIDELINE
from bonemets.guideline.spine.sins import THORACIC
from bonemets.kernel.question import Choice, Quantity, YesNo
from bonemets.kernel.text import Text


class WhoStatus(
    Choice,
    question=Text("Indice OMS (hors référentiel)", "WHO performance status (not in the guideline)"),
    short=Text("OMS", "WHO status"),
    source=BUCCHERI_1996.at("p. 1135-1141"),
    spellings={
        f"{scale}{number}": code
        for scale in ("", "oms ", "who ", "ecog ", "ps ")
        for number, code in enumerate(("zero", "one", "two", "three", "four"))
    },
    hint=Text(
        "Le référentiel demande l'indice de Karnofsky ; l'OMS n'en donne que les classes possibles.",
        "The guideline asks for the Karnofsky index; the WHO status only gives its possible classes.",
    ),
):
    """General condition, as most records state it."""

    ZERO = "0, activité normale", "0, fully active"
    ONE = "1, activité physique restreinte", "1, restricted in strenuous activity"
    TWO = "2, autonome, levé plus de la moitié du jour", "2, self-caring, up more than half the day"
    THREE = "3, autonomie limitée, alité plus de la moitié du jour", "3, limited self-care, in bed over half the day"
    FOUR = "4, dépendance complète", "4, completely disabled"


class MotorDeficit(
    Choice,
    question=Text("Déficit moteur", "Motor deficit"),
    short=Text("déficit moteur", "motor deficit"),
    source=GUIDELINE.at("3.5.3"),
    hint=Text(
        "Sans déficit, le score de Rades ne s'applique pas.",
        "Without a deficit the Rades score does not apply.",
    ),
):
    """Whether there is a motor deficit, without which the Rades score has no meaning."""

    PRESENT = "présent", "present"
    ABSENT = "absent", "absent"


class Bone(
    Choice,
    question=Text("Os atteint", "Bone involved"),
    short=Text("os", "bone"),
    source=GUIDELINE.at("3.5.2, 3.8.1"),
):
    """Bone that carries the lesion."""

    SPINE = "rachis", "spine"
    TROCHANTERIC = "fémur, région trochantérienne", "femur, peritrochanteric region"
    FEMORAL_NECK = "fémur, tête ou col", "femur, head or neck"
    LOWER_LIMB = "autre os long du membre inférieur", "other long bone of the lower limb"
    UPPER_LIMB = "os long du membre supérieur", "long bone of the upper limb"
    PELVIS = "bassin", "pelvis"
    OTHER = "autre os", "other bone"


LONG_BONES = frozenset({Bone.TROCHANTERIC, Bone.FEMORAL_NECK, Bone.LOWER_LIMB, Bone.UPPER_LIMB})


class Side(Choice, question=Text("Côté", "Side"), short=Text("côté", "side"), source=GUIDELINE.at("3.7.1")):
    """Side of the lesion."""

    RIGHT = "droit", "right"
    LEFT = "gauche", "left"
    MIDLINE = "médian", "midline"


class Level(
    Choice,
    question=Text("Niveau vertébral", "Vertebral level"),
    short=Text("niveau", "level"),
    source=GUIDELINE.at("3.8.1, tableau"),
    spellings={f"{letter}{number}": f"{letter}{number}" for letter in "ctls" for number in range(1, 13)}
    | {f"{thoracic}{number}": f"t{number}" for thoracic in THORACIC for number in range(1, 13)},
    hint=Text(
        "Lésion à cheval sur deux niveaux : répondre à l'item « Localisation », la plus haute cotation.",
        "Lesion across two levels: answer the item “Location”, the higher rating.",
    ),
):
    """Vertebra that carries the lesion, from the occiput to the coccyx."""

    OCCIPUT = "occiput", "occiput"
    C1 = "C1", "C1"
    C2 = "C2", "C2"
    C3 = "C3", "C3"
    C4 = "C4", "C4"
    C5 = "C5", "C5"
    C6 = "C6", "C6"
    C7 = "C7", "C7"
    T1 = "T1", "T1"
    T2 = "T2", "T2"
    T3 = "T3", "T3"
    T4 = "T4", "T4"
    T5 = "T5", "T5"
    T6 = "T6", "T6"
    T7 = "T7", "T7"
    T8 = "T8", "T8"
    T9 = "T9", "T9"
    T10 = "T10", "T10"
    T11 = "T11", "T11"
    T12 = "T12", "T12"
    L1 = "L1", "L1"
    L2 = "L2", "L2"
    L3 = "L3", "L3"
    L4 = "L4", "L4"
    L5 = "L5", "L5"
    S1 = "S1", "S1"
    S2 = "S2", "S2"
    S3 = "S3", "S3"
    S4 = "S4", "S4"
    S5 = "S5", "S5"
    COCCYX = "coccyx", "coccyx"


_LIST = GUIDELINE.at("3.5.5, 3.8.3, 3.8.4")


class CompleteList(
    YesNo,
    question=Text("La liste des lésions est complète", "The list of lesions is complete"),
    short=Text("liste complète", "complete list"),
    source=_LIST,
    hint=Text(
        "Oui : toutes les métastases osseuses connues y sont, et les nombres en sont déduits.",
        "Yes: it holds every known bone metastasis, and the counts are read from it.",
    ),
):
    """Whether every known bone metastasis stands in the list of lesions, whose counts are then those of the patient."""


class ListedOutside(
    Quantity,
    question=Text("Lésions décrites hors du rachis", "Lesions described outside the spine"),
    subject=Text("Le nombre de lésions décrites", "The number of lesions described"),
    unit=Text("", ""),
    source=_LIST,
    possible=(0, 50),
    cuts=(1, 3),
    step=1,
):
    """How many lesions of the list lie outside the spine."""


class ListedVertebrae(
    Quantity,
    question=Text("Vertèbres décrites", "Vertebrae described"),
    subject=Text("Le nombre de vertèbres décrites", "The number of vertebrae described"),
    unit=Text("", ""),
    source=_LIST,
    possible=(1, 33),
    cuts=(2, 3),
    step=1,
):
    """How many vertebrae of the list carry a lesion; the sacrum is one."""


class ListedBones(
    Quantity,
    question=Text("Lésions osseuses décrites", "Bone lesions described"),
    subject=Text("Le nombre de lésions décrites", "The number of lesions described"),
    unit=Text("", ""),
    source=_LIST,
    possible=(1, 83),
    cuts=(2,),
    step=1,
):
    """How many bone metastases the list holds."""


class ListedSites(
    Quantity,
    question=Text("Sites décrits", "Sites described"),
    subject=Text("Le nombre de sites décrits", "The number of sites described"),
    unit=Text("", ""),
    source=_LIST,
    possible=(1, 83),
    cuts=(3,),
    step=1,
):
    """How many sites the list holds; vertebrae that touch each other are one."""
