"""Section 3.5.5: what stands against a stereotactic treatment; one is enough."""

from bonemets.guideline.shared.life_expectancy import IN_MONTHS
from bonemets.guideline.sources import GUIDELINE
from bonemets.guideline.spine.sins import Stability
from bonemets.kernel.question import Choice, Quantity, YesNo
from bonemets.kernel.text import Text, number

_LIST = GUIDELINE.at("3.5.5, contre-indications")
RECENT_MONTHS = 3
WIDEST_NARROWING = 25
LEAST_DISTANCE = 5


class CordCompression(
    YesNo,
    question=Text("Compression médullaire symptomatique", "Symptomatic spinal cord compression"),
    short=Text("compression médullaire", "cord compression"),
    source=_LIST,
):
    """Whether there is a symptomatic compression of the spinal cord."""


class VertebralInstability(
    YesNo,
    question=Text("Vertèbre instable", "Unstable vertebra"),
    short=Text("instabilité vertébrale", "vertebral instability"),
    source=_LIST,
    hint=Text(
        "Jugement de l'équipe : le référentiel n'y rattache aucun total du SINS (3.8.1), où « "
        f"{Stability.POTENTIALLY_UNSTABLE.label.fr} » commence à {number(Stability.POTENTIALLY_UNSTABLE.lower)} et « "
        f"{Stability.UNSTABLE.label.fr} » à {number(Stability.UNSTABLE.lower)}. Hors du rachis : non.",
        "The team's judgement: the guideline ties it to no SINS total (3.8.1), where “"
        f"{Stability.POTENTIALLY_UNSTABLE.label.en}” starts at {Stability.POTENTIALLY_UNSTABLE.lower:g} and “"
        f"{Stability.UNSTABLE.label.en}” at {Stability.UNSTABLE.lower:g}. Outside the spine: no.",
    ),
):
    """Whether the vertebra is unstable, in the team's judgement."""


class RadionuclideTherapy(
    YesNo,
    question=Text("Radiothérapie métabolique", "Radionuclide therapy"),
    short=Text("radiothérapie métabolique", "radionuclide therapy"),
    source=_LIST,
    hint=Text("Le référentiel ne donne pas de délai.", "The guideline gives no delay."),
):
    """Whether the patient has had radionuclide therapy."""


class MonthsSinceRadiotherapy(
    Quantity,
    question=Text("Mois écoulés depuis la radiothérapie du même site", "Months since radiotherapy of the same site"),
    subject=Text("Le délai depuis la radiothérapie", "The time since radiotherapy"),
    unit=Text("mois", "months"),
    source=_LIST,
    possible=(0, 600),
    cuts=(RECENT_MONTHS,),
    understood=IN_MONTHS,
    example=6,
):
    """Months since the last radiotherapy of the same site."""


class PriorRadiotherapy(
    Choice,
    question=Text("Radiothérapie du même site", "Radiotherapy of the same site"),
    short=Text("radiothérapie du même site", "radiotherapy of the same site"),
    source=_LIST,
    hint=Text("Le référentiel ne dit pas « du même site ».", "The guideline does not say “of the same site”."),
):
    """Whether the same site was irradiated recently."""

    UNDER_3_MONTHS = f"il y a moins de {RECENT_MONTHS} mois", f"less than {RECENT_MONTHS} months ago"
    NONE_OR_FROM_3_MONTHS = (
        f"aucune, ou il y a {RECENT_MONTHS} mois ou plus",
        f"none, or {RECENT_MONTHS} months ago or more",
    )

    @classmethod
    def of(cls, months: MonthsSinceRadiotherapy) -> "PriorRadiotherapy":
        """Class of a delay.

        Examples:
            >>> PriorRadiotherapy.of(MonthsSinceRadiotherapy(3)).code
            'none_or_from_3_months'
        """
        return cls.UNDER_3_MONTHS if months < RECENT_MONTHS else cls.NONE_OR_FROM_3_MONTHS


class Narrowing(
    Quantity,
    question=Text("Part du canal médullaire rétrécie", "Part of the spinal canal narrowed"),
    subject=Text("Le rétrécissement du canal", "The narrowing of the canal"),
    unit=Text("%", "%"),
    source=_LIST,
    possible=(0, 100),
    cuts=(WIDEST_NARROWING,),
):
    """Narrowing of the spinal canal, in percent."""


class CanalNarrowing(
    Choice,
    question=Text("Rétrécissement du canal médullaire", "Narrowing of the spinal canal"),
    short=Text("canal médullaire", "spinal canal"),
    source=_LIST,
):
    """Whether the spinal canal is narrowed beyond the limit."""

    OVER_25 = f"plus de {WIDEST_NARROWING} %", f"more than {WIDEST_NARROWING}%"
    UP_TO_25 = (
        f"{WIDEST_NARROWING} % ou moins, ou lésion hors du rachis",
        f"{WIDEST_NARROWING}% or less, or lesion outside the spine",
    )

    @classmethod
    def of(cls, narrowing: Narrowing) -> "CanalNarrowing":
        """Class of a measured narrowing.

        Examples:
            >>> CanalNarrowing.of(Narrowing(25)).code
            'up_to_25'
        """
        return cls.OVER_25 if narrowing > WIDEST_NARROWING else cls.UP_TO_25


class Distance(
    Quantity,
    question=Text("Millimètres entre la tumeur et la moelle", "Millimetres between tumour and spinal cord"),
    subject=Text("La distance à la moelle", "The distance to the cord"),
    unit=Text("mm", "mm"),
    source=_LIST,
    possible=(0, 500),
    cuts=(LEAST_DISTANCE,),
):
    """Distance between the tumour and the spinal cord, in millimetres."""


class CordDistance(
    Choice,
    question=Text("Distance entre la tumeur et la moelle", "Distance between tumour and spinal cord"),
    short=Text("distance à la moelle", "distance to the cord"),
    source=_LIST,
):
    """Whether the tumour is too close to the spinal cord."""

    UNDER_5_MM = f"moins de {LEAST_DISTANCE} mm", f"less than {LEAST_DISTANCE} mm"
    FROM_5_MM = (
        f"{LEAST_DISTANCE} mm ou plus, ou lésion hors du rachis",
        f"{LEAST_DISTANCE} mm or more, or lesion outside the spine",
    )

    @classmethod
    def of(cls, distance: Distance) -> "CordDistance":
        """Class of a measured distance.

        Examples:
            >>> CordDistance.of(Distance(5)).code
            'from_5_mm'
        """
        return cls.UNDER_5_MM if distance < LEAST_DISTANCE else cls.FROM_5_MM
