"""Section 3.5.5: what the guideline requires of a stereotactic treatment, all of it at once."""

from bonemets.guideline.sources import GUIDELINE
from bonemets.kernel.question import Choice, Quantity, YesNo
from bonemets.kernel.text import Text

_CONDITIONS = GUIDELINE.at("3.5.5, conditions")
MOST_SITES = 3


class BoneSites(
    Quantity,
    question=Text("Nombre de sites de métastases osseuses", "Number of sites of bone metastases"),
    short=Text("nombre de sites", "number of sites"),
    subject=Text("Le nombre de sites", "The number of sites"),
    unit=Text("", ""),
    source=_CONDITIONS,
    possible=(1, 100),
    cuts=(MOST_SITES,),
    step=1,
):
    """Number of bones or regions that carry metastases."""


class LimitedSize(
    YesNo,
    question=Text("Métastases de taille limitée", "Metastases of limited size"),
    short=Text("taille", "size"),
    source=_CONDITIONS,
    hint=Text("Le référentiel ne donne pas de taille.", "The guideline gives no size."),
):
    """Whether the metastases are limited in size, in the board's judgement."""


class WellDelimited(
    YesNo,
    question=Text("Volume bien délimité en imagerie", "Volume well delimited on imaging"),
    short=Text("délimitation", "delimitation"),
    source=_CONDITIONS,
):
    """Whether imaging delimits the volume well."""


class VisceralDisease(
    YesNo,
    question=Text("Métastase viscérale", "Visceral metastasis"),
    short=Text("métastase viscérale", "visceral metastasis"),
    source=_CONDITIONS,
):
    """Whether there is a visceral metastasis."""


class StableDisease(
    YesNo,
    question=Text("Cancer stabilisé", "Stable cancer"),
    short=Text("stabilité du cancer", "stability of the cancer"),
    source=_CONDITIONS,
    hint=Text("Le référentiel ne donne pas de durée.", "The guideline gives no duration."),
):
    """Whether the cancer is stable, in the board's judgement."""


class BoardApproval(
    Choice,
    question=Text("Validation en RCP", "Validation by the tumour board"),
    short=Text("validation en RCP", "board validation"),
    source=_CONDITIONS,
):
    """Whether the tumour board has validated the treatment."""

    YES = "oui", "yes"
    NO = "non, ou pas encore", "no, or not yet"
