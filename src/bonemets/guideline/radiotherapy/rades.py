"""Section 3.5.3: walking after radiotherapy of a spinal cord compression (Rades ambulatory score)."""

from bonemets.guideline.radiotherapy import rades_discrepancies as gaps
from bonemets.guideline.shared import cautions as shared
from bonemets.guideline.shared.life_expectancy import IN_MONTHS
from bonemets.guideline.sources import GUIDELINE, RADES_2008, RADES_2011
from bonemets.kernel.question import Choice, Exclusion, Quantity
from bonemets.kernel.result import Band, Result, Tone, additive
from bonemets.kernel.rule import rule
from bonemets.kernel.text import Text

_TABLE = GUIDELINE.at("3.5.3, tableau")
_FIFTEEN_MONTHS = 15
_WEEK, _FORTNIGHT = 7, 14


class MonthsSinceDiagnosis(
    Quantity,
    question=Text("Mois entre le diagnostic et la compression", "Months from diagnosis to compression"),
    subject=Text("Le délai depuis le diagnostic", "The time since diagnosis"),
    unit=Text("mois", "months"),
    source=_TABLE,
    possible=(0, 1200),
    plausible=(0, 300),
    cuts=(_FIFTEEN_MONTHS,),
    understood=IN_MONTHS,
    example=24,
):
    """Months from the diagnosis of the tumour to the cord compression; fractions of a month are allowed."""


class DaysOfDeficit(
    Quantity,
    question=Text("Jours d'installation du déficit", "Days over which the deficit developed"),
    subject=Text("Le délai d'apparition du déficit", "The time over which the deficit developed"),
    unit=Text("jours", "days"),
    source=_TABLE,
    possible=(1, 3650),
    plausible=(1, 120),
    cuts=(_WEEK, _FORTNIGHT),
    step=1,
    understood={"semaines": _WEEK},
    example=5,
):
    """Whole days over which the motor deficit developed before radiotherapy; a started day counts."""


class Primary(
    Choice, question=Text("Type de primitif", "Primary tumour"), short=Text("primitif", "primary"), source=_TABLE
):
    """Primary tumour, with non-small-cell and small-cell lung cancer apart."""

    BREAST = 8, "sein", "breast"
    PROSTATE = 7, "prostate", "prostate"
    MYELOMA_LYMPHOMA = 9, "myélome ou lymphome", "myeloma or lymphoma"
    NSCLC = 5, "CBNPC (cancer bronchique non à petites cellules)", "non-small-cell lung cancer"
    SCLC = 6, "CBPC (cancer bronchique à petites cellules)", "small-cell lung cancer"
    UNKNOWN_PRIMARY = 5, "cancer de primitif inconnu", "cancer of unknown primary"
    KIDNEY = 6, "rein", "kidney"
    COLORECTAL = 6, "colorectal", "colorectal"
    OTHER = 6, "autre", "other"


class Interval(
    Choice,
    question=Text(
        "Intervalle entre le diagnostic de la tumeur et la compression médullaire",
        "Interval from tumour diagnosis to cord compression",
    ),
    short=Text("intervalle", "interval"),
    source=_TABLE,
    hint=Text(
        "15 mois exactement : non précisé par le référentiel, compté dans la première classe.",
        "Exactly 15 months: not covered by the guideline, counted in the first class.",
    ),
):
    """Time from the diagnosis of the tumour to the cord compression."""

    UP_TO_15_MONTHS = 6, "15 mois ou moins", "15 months or less"
    OVER_15_MONTHS = 8, "plus de 15 mois", "more than 15 months"

    @classmethod
    def of(cls, months: MonthsSinceDiagnosis) -> "Interval":
        """Class of a number of months.

        Examples:
            >>> Interval.of(MonthsSinceDiagnosis(15)).code, Interval.of(MonthsSinceDiagnosis(15.1)).code
            ('up_to_15_months', 'over_15_months')
        """
        return cls.UP_TO_15_MONTHS if months <= _FIFTEEN_MONTHS else cls.OVER_15_MONTHS


class Visceral(
    Choice,
    question=Text("Métastases viscérales lors de la radiothérapie", "Visceral metastases at radiotherapy"),
    short=Text("viscérales", "visceral"),
    source=_TABLE,
):
    """Visceral metastases when radiotherapy starts."""

    YES = 5, "oui", "yes"
    NO = 8, "non", "no"


class Motor(
    Choice,
    question=Text("Fonction motrice avant la radiothérapie", "Motor function before radiotherapy"),
    short=Text("motricité", "motor"),
    source=_TABLE,
    hint=Text(
        "Les quatre niveaux s'excluent : un patient paraplégique n'est pas coté « non ambulatoire ».",
        "The four levels exclude each other: a paraplegic patient is not rated “non-ambulatory”.",
    ),
):
    """Motor function before radiotherapy."""

    UNAIDED = 10, "ambulatoire sans aide", "ambulatory without aid"
    AIDED = 9, "ambulatoire avec aide", "ambulatory with aid"
    NON_AMBULATORY = 3, "non ambulatoire", "non-ambulatory"
    PARAPLEGIC = 1, "paraplégique", "paraplegic"


class DeficitOnset(
    Choice,
    question=Text(
        "Délai de survenue du déficit moteur avant la radiothérapie",
        "Time over which the motor deficit developed before radiotherapy",
    ),
    short=Text("délai", "onset"),
    source=_TABLE,
    hint=Text("Compter tout jour commencé.", "Count any started day."),
):
    """Time over which the motor deficit developed before radiotherapy."""

    DAYS_1_TO_7 = 4, "1 à 7 jours", "1 to 7 days"
    DAYS_8_TO_14 = 7, "8 à 14 jours", "8 to 14 days"
    OVER_14_DAYS = 9, "plus de 14 jours", "more than 14 days"

    @classmethod
    def of(cls, days: DaysOfDeficit) -> "DeficitOnset":
        """Class of a whole number of days.

        Examples:
            >>> [DeficitOnset.of(DaysOfDeficit(days)).code for days in (7, 8, 14, 15)]
            ['days_1_to_7', 'days_8_to_14', 'days_8_to_14', 'over_14_days']
        """
        if days <= _WEEK:
            return cls.DAYS_1_TO_7
        return cls.DAYS_8_TO_14 if days <= _FORTNIGHT else cls.OVER_14_DAYS


class RadesExclusion(Exclusion):
    """Patients that the score was not made for."""

    NO_MOTOR_DEFICIT = (
        "aucun déficit moteur",
        "no motor deficit",
        "il suppose un déficit moteur, et le délai d'apparition n'a pas de valeur sans déficit.",
        "it supposes a motor deficit, and its time of onset has no value without one.",
    )


_LOW_DOSE = "8 Gy en 1 fraction"
_LONGER = "20 Gy en 5 fractions ou 30 Gy en 10"


class Group(Band):
    """The three prognostic groups for walking after radiotherapy, with the doses the guideline proposes."""

    GROUP_I = (
        21,
        "groupe I, faible taux de patients ambulatoires après radiothérapie",
        "group I, low rate of ambulatory patients after radiotherapy",
        Text(
            f"{_LOW_DOSE} ; pas de bénéfice de la chirurgie",
            "8 Gy in 1 fraction; no benefit of surgery",
        ),
        Tone.ACT,
    )
    GROUP_II = (
        29,
        "groupe II, taux intermédiaire de patients ambulatoires après radiothérapie",
        "group II, intermediate rate of ambulatory patients after radiotherapy",
        Text(
            f"{_LONGER}, avec ou sans chirurgie ; pas de bénéfice significatif de la laminectomie",
            "20 Gy in 5 fractions or 30 Gy in 10 fractions, with or without surgery; "
            "no significant benefit of laminectomy",
        ),
        Tone.ACT,
    )
    GROUP_III = (
        38,
        "groupe III, fort taux de patients ambulatoires après radiothérapie",
        "group III, high rate of ambulatory patients after radiotherapy",
        Text(
            f"{_LONGER} ; excellent résultat sans chirurgie",
            "20 Gy in 5 fractions or 30 Gy in 10 fractions; excellent result without surgery",
        ),
        Tone.ACT,
    )


@rule(
    section="3.5.3",
    title=Text("Score de Rades", "Rades ambulatory score"),
    purpose=Text(
        "Statut ambulatoire attendu après radiothérapie d'une compression médullaire métastatique",
        "Ambulatory status expected after radiotherapy of a metastatic spinal cord compression",
    ),
    sources=(GUIDELINE.at("3.5.3"), RADES_2011.at("p. 1503-1506"), RADES_2008.at("p. 905-908")),
    version="1.1.1",
    checked="2026-11-29",
    exclusions=RadesExclusion,
    cautions=(
        shared.CORD_COMPRESSION,
        shared.WITHOUT_DEFICIT.when(RadesExclusion.NO_MOTOR_DEFICIT),
        gaps.VISCERAL.when(*Visceral),
        gaps.GROUP_I.when(Group.GROUP_I),
        gaps.GROUP_II.when(Group.GROUP_II),
        gaps.FIFTEEN_MONTHS.when(Interval.UP_TO_15_MONTHS),
        gaps.NO_DEFICIT.when(RadesExclusion.NO_MOTOR_DEFICIT),
    ),
)
def rades(
    primary: Primary, interval: Interval, visceral: Visceral, motor: Motor, deficit_onset: DeficitOnset
) -> Result[Group]:
    """Score the chance of walking after radiotherapy of a metastatic spinal cord compression.

    Other scores of the same first author, for survival, have overlapping totals; this is the ambulatory one.

    Args:
        primary: Primary tumour, 5 to 9 points.
        interval: Time from diagnosis to compression, 6 or 8 points; exactly 15 months is in the first class.
        visceral: Visceral metastases, 5 or 8 points.
        motor: Motor function before radiotherapy, 1 to 10 points.
        deficit_onset: Time over which the motor deficit developed, 4 to 9 points.

    Returns:
        The total, from 21 to 44, and the prognostic group with the doses that the guideline proposes.

    Source:
        Guideline, 3.5.3; Rades 2011, p. 1503-1506; Rades 2008, p. 905-908.

    Examples:
        >>> rades(
        ...     Primary.NSCLC, Interval.UP_TO_15_MONTHS, Visceral.YES, Motor.PARAPLEGIC, DeficitOnset.DAYS_1_TO_7
        ... ).points
        21
    """
    return additive(Group, primary, interval, visceral, motor, deficit_onset)
