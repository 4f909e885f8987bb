"""Section 3.4: going on with an antiresorptive agent, spacing it, reassessing it, and what follows its end."""

from bonemets.guideline.bone_agents import antiresorptive_follow_up_discrepancies as gaps
from bonemets.guideline.bone_agents import cautions
from bonemets.guideline.bone_agents.creatinine_clearance import LOWEST, Clearance
from bonemets.guideline.shared.life_expectancy import IN_MONTHS
from bonemets.guideline.sources import COLEMAN_2020, GUIDELINE, VANPOZNAK_2021, YANG_2020
from bonemets.kernel.caution import Weight
from bonemets.kernel.question import Choice, Quantity, YesNo
from bonemets.kernel.result import Conclusion, Reason, Result, Tone, first_that_holds
from bonemets.kernel.rule import rule
from bonemets.kernel.text import Text

_DURATION = GUIDELINE.at("3.4, durée")
_YEAR = 12
_SPACING_FROM, _SPACING_MET = 6, 12
_RELAY_AFTER = 6
_REASSESSED_FROM = 2 * _YEAR
_SPACED_WEEKS = 12
_JAW_WEEKS = 5


class TreatmentMonths(
    Quantity,
    question=Text("Durée du traitement", "Duration of treatment"),
    short=Text("durée", "duration"),
    subject=Text("La durée du traitement", "The duration of treatment"),
    unit=Text("mois", "months"),
    source=_DURATION,
    possible=(0, 600),
    plausible=(0, 120),
    cuts=tuple(sorted({_SPACING_FROM, _SPACING_MET, _RELAY_AFTER, _REASSESSED_FROM})),
    units={"ans": _YEAR},
    understood=IN_MONTHS,
    example=_SPACING_MET,
    decimals=1,
    hint=Text("Avec cet agent.", "With this agent."),
):
    """Months of treatment with the present agent."""


class TotalMonths(
    Quantity,
    question=Text("Durée totale des anti-résorptifs", "Total duration of antiresorptive agents"),
    short=Text("durée totale", "total duration"),
    subject=Text("La durée totale", "The total duration"),
    unit=Text("mois", "months"),
    source=_DURATION,
    possible=(0, 600),
    plausible=(0, 120),
    cuts=(_REASSESSED_FROM,),
    units={"ans": _YEAR},
    understood=IN_MONTHS,
    example=_REASSESSED_FROM,
    decimals=1,
    hint=Text(
        "Tous agents confondus ; la même durée, si un seul a été donné.",
        "All agents together; the same duration where only one was given.",
    ),
):
    """Months of treatment with any agent, for the guideline counts two years of treatment and not of one agent."""


class WeeksBetweenDoses(
    Quantity,
    question=Text("Semaines entre deux doses", "Weeks between two doses"),
    subject=Text("L'intervalle entre deux doses", "The interval between two doses"),
    unit=Text("semaines", "weeks"),
    source=_DURATION,
    possible=(1, 104),
    plausible=(3, 26),
    cuts=(_JAW_WEEKS,),
    understood={"jours": 1 / 7},
    example=4,
):
    """Weeks from one dose to the next."""


class Agent(Choice, question=Text("Agent en cours", "Present agent"), short=Text("agent", "agent"), source=_DURATION):
    """Antiresorptive agent that the patient receives."""

    ZOLEDRONIC_ACID = "acide zolédronique", "zoledronic acid"
    DENOSUMAB = "dénosumab", "denosumab"


class Stopping(
    YesNo,
    question=Text("Arrêt déjà décidé par l'équipe", "End already decided by the team"),
    short=Text("arrêt décidé", "end decided"),
    source=_DURATION,
):
    """Whether the team has already decided to end the treatment, for any reason."""


class Interval(
    Choice,
    question=Text("Intervalle entre les doses", "Interval between doses"),
    short=Text("intervalle", "interval"),
    source=_DURATION,
):
    """Present interval between doses."""

    UP_TO_5_WEEKS = f"mensuel, {_JAW_WEEKS} semaines au plus", f"monthly, {_JAW_WEEKS} weeks at most"
    OVER_5_WEEKS = f"espacé, plus de {_JAW_WEEKS} semaines", f"spaced, more than {_JAW_WEEKS} weeks"

    @classmethod
    def of(cls, weeks: WeeksBetweenDoses) -> "Interval":
        """Class of a number of weeks.

        Examples:
            >>> Interval.of(WeeksBetweenDoses(5)).code, Interval.of(WeeksBetweenDoses(5.1)).code
            ('up_to_5_weeks', 'over_5_weeks')
        """
        return cls.OVER_5_WEEKS if weeks > _JAW_WEEKS else cls.UP_TO_5_WEEKS


class Remission(
    YesNo,
    question=Text("Rémission osseuse prolongée", "Prolonged bone remission"),
    short=Text("rémission osseuse", "bone remission"),
    source=_DURATION,
    hint=Text("Le référentiel n'en donne pas la durée.", "The guideline does not say how long."),
):
    """Whether the disease has been in bone remission for long."""


_RELAY = Text(
    "bisphosphonate à l'arrêt du dénosumab, avis spécialisé au besoin",
    "bisphosphonate after denosumab, specialist advice where needed",
)
_RELAY_REFUSED = Text(
    f"avis spécialisé : « contre-indication » de l'acide zolédronique au-dessous de {LOWEST} mL/min",
    f"specialist advice: below {LOWEST} mL/min the guideline calls zoledronic acid a “contraindication”",
)


class FollowUp(Conclusion):
    """What the guideline says at this point of the treatment."""

    CONTINUATION = "poursuite", "continuation", Tone.FAVOURABLE
    SPACING_POSSIBLE = (
        "poursuite, espacement envisageable",
        "continuation, spacing possible",
        Text(
            f"acide zolédronique toutes les {_SPACED_WEEKS} semaines, dès {_SPACING_FROM} mois de rythme mensuel",
            f"zoledronic acid every {_SPACED_WEEKS} weeks, from {_SPACING_FROM} months of monthly treatment",
        ),
        Tone.DISCUSS,
    )
    SPACING = (
        "poursuite, condition d'espacement remplie",
        "continuation, condition for spacing met",
        Text(f"acide zolédronique toutes les {_SPACED_WEEKS} semaines", f"zoledronic acid every {_SPACED_WEEKS} weeks"),
        Tone.DISCUSS,
    )
    REASSESSMENT = "réévaluation au cas par cas", "reassessment, case by case", Tone.DISCUSS
    STOP_DISCUSSED = "arrêt à discuter", "end to be discussed", Tone.DISCUSS
    STOP_DISCUSSED_WITH_RELAY = (
        "arrêt à discuter, avec le relais qu'il demande",
        "end to be discussed, with what must follow it",
        Text(f"en cas d'arrêt : {_RELAY.fr}", f"at the end: {_RELAY.en}"),
        Tone.DISCUSS,
    )
    STOP_DISCUSSED_LOW_CLEARANCE = (
        f"arrêt à discuter : il demande un relais, et la clairance est inférieure à {LOWEST} mL/min",
        f"end to be discussed: it calls for a relay, and clearance is below {LOWEST} mL/min",
        _RELAY_REFUSED,
        Tone.DISCUSS,
    )
    RELAY = "arrêt décidé, relais par bisphosphonate", "end decided, bisphosphonate to follow", _RELAY, Tone.ACT
    RELAY_LOW_CLEARANCE = (
        f"arrêt décidé, relais recommandé mais clairance inférieure à {LOWEST} mL/min",
        f"end decided, relay recommended but clearance below {LOWEST} mL/min",
        _RELAY_REFUSED,
        Tone.DISCUSS,
    )
    NO_RELAY = "arrêt décidé, pas de relais prévu", "end decided, nothing planned to follow", Tone.NEUTRAL


def _side(months: float) -> tuple[bool, bool]:
    """Where a duration stands from the two years after which the treatment is reassessed."""
    return months < _REASSESSED_FROM, months > _REASSESSED_FROM


def _duration(total: TotalMonths, lasted: float) -> Text:
    said = Text(f"{_REASSESSED_FROM} mois, à réévaluer", f"{_REASSESSED_FROM} months, to be reassessed")
    if lasted < _REASSESSED_FROM:
        said = Text(
            f"moins de {_REASSESSED_FROM} mois : durée minimale non atteinte",
            f"under {_REASSESSED_FROM} months: the minimum is not reached",
        )
    elif lasted > _REASSESSED_FROM:
        said = Text(
            f"plus de {_REASSESSED_FROM} mois, à réévaluer", f"over {_REASSESSED_FROM} months, to be reassessed"
        )
    if _side(total) != _side(lasted):
        return Text(
            f"plus courte que la durée avec cet agent, retenue à sa place : {said.fr}",
            f"shorter than the time with this agent, which is kept instead: {said.en}",
        )
    return said


def _kidney(clearance: Clearance, needs_relay: bool) -> Text:
    if not needs_relay:
        return Text("n'intervient ici que pour un relais", "only matters here for a relay")
    if clearance < LOWEST:
        return Text(
            f"inférieure à {LOWEST}, « contre-indication » de l'acide zolédronique",
            f"below {LOWEST}, “contraindication” to zoledronic acid",
        )
    return Text(
        f"supérieure ou égale à {LOWEST} : relais par acide zolédronique, dose selon la clairance",
        f"{LOWEST} or more: relay by zoledronic acid, dose by clearance",
    )


def _spacing(agent: Agent, months: TreatmentMonths, interval: Interval) -> Text:
    if agent is Agent.DENOSUMAB:
        return Text(
            "le référentiel ne prévoit le dénosumab que tous les mois", "the guideline gives denosumab monthly only"
        )
    if interval is Interval.OVER_5_WEEKS and months < _SPACING_FROM:
        return Text(
            f"espacé avant {_SPACING_FROM} mois ; le référentiel demande d'abord {_SPACING_FROM} à {_SPACING_MET} mois "
            "de rythme mensuel",
            f"spaced before {_SPACING_FROM} months; the guideline first asks for {_SPACING_FROM} to {_SPACING_MET} "
            "months of monthly treatment",
        )
    if interval is Interval.OVER_5_WEEKS:
        return Text("ostéonécroses de la mâchoire moins fréquentes", "less osteonecrosis of the jaw")
    if months < _SPACING_FROM:
        return Text(f"pas d'espacement avant {_SPACING_FROM} mois", f"no spacing before {_SPACING_FROM} months")
    if months < _SPACING_MET:
        return Text("espacement envisageable", "spacing possible")
    return Text("condition d'espacement remplie", "condition for spacing met")


def _end(agent: Agent, months: TreatmentMonths, stopping: Stopping) -> Text:
    if stopping is Stopping.NO and agent is Agent.DENOSUMAB and months > _RELAY_AFTER:
        return Text(
            f"plus de {_RELAY_AFTER} mois de dénosumab : tout arrêt demanderait un relais",
            f"over {_RELAY_AFTER} months of denosumab: any end would call for a relay",
        )
    if stopping is Stopping.NO:
        return Text("arrêt non décidé", "end not decided")
    if agent is Agent.ZOLEDRONIC_ACID:
        return Text("effet qui persiste dans l'os, pas de relais", "effect that lasts in bone, nothing to follow")
    if months > _RELAY_AFTER:
        return Text(
            f"plus de {_RELAY_AFTER} mois de dénosumab, relais", f"over {_RELAY_AFTER} months of denosumab, relay"
        )
    return Text(f"{_RELAY_AFTER} mois de dénosumab ou moins, pas de relais", f"{_RELAY_AFTER} months or less, no relay")


_NEEDS_RELAY = (
    FollowUp.RELAY,
    FollowUp.RELAY_LOW_CLEARANCE,
    FollowUp.STOP_DISCUSSED_WITH_RELAY,
    FollowUp.STOP_DISCUSSED_LOW_CLEARANCE,
)
_GOES_ON = tuple(
    outcome for outcome in FollowUp if outcome not in (FollowUp.RELAY, FollowUp.RELAY_LOW_CLEARANCE, FollowUp.NO_RELAY)
)


@rule(
    section="3.4",
    title=Text("Suivi d'un anti-résorptif", "Follow-up of an antiresorptive agent"),
    purpose=Text(
        "Poursuite, espacement, réévaluation, arrêt à discuter et relais",
        "Continuation, spacing, reassessment, end to be discussed and what follows it",
    ),
    sources=(
        GUIDELINE.at("3.4"),
        YANG_2020.at("p. 2533-2540"),
        VANPOZNAK_2021.at("p. 246-254"),
        COLEMAN_2020.at("p. 1650-1663"),
    ),
    version="3.1.0",
    checked="2026-11-28",
    cautions=(
        cautions.JAW.when(*_NEEDS_RELAY),
        cautions.JAW_REVIEW.when(*_GOES_ON),
        cautions.NEPHROTOXIC.when(
            FollowUp.RELAY,
            FollowUp.STOP_DISCUSSED_WITH_RELAY,
            *((Agent.ZOLEDRONIC_ACID, outcome) for outcome in _GOES_ON),
        ),
        cautions.SUPPLEMENTS.when(*_GOES_ON),
        cautions.BREAST_EVIDENCE.when(FollowUp.SPACING_POSSIBLE, FollowUp.SPACING),
        gaps.SIX_MONTHS.when(TreatmentMonths(_RELAY_AFTER)),
        gaps.SPACING.when(FollowUp.SPACING_POSSIBLE),
        gaps.MONTHS.when(FollowUp.SPACING_POSSIBLE, FollowUp.SPACING),
        gaps.TWO_YEARS.when(TotalMonths(_REASSESSED_FROM)),
        gaps.TOTAL.when(),
        gaps.JAW.when((Agent.ZOLEDRONIC_ACID, Interval.OVER_5_WEEKS)),
        gaps.REBOUND.when(
            *_NEEDS_RELAY,
            weight=Weight.BEFORE_ACTING,
            line=Text(
                "relais recommandé à l'arrêt ; fractures vertébrales multiples après l'arrêt du dénosumab (produit)",
                "relay recommended at the end; multiple vertebral fractures after denosumab ends (label)",
            ),
        ),
    ),
)
def antiresorptive_follow_up(
    agent: Agent,
    stopping: Stopping,
    months: TreatmentMonths,
    total: TotalMonths,
    interval: Interval,
    remission: Remission,
    clearance: Clearance,
) -> Result[FollowUp]:
    """Say what the guideline puts forward for a treatment under way.

    Args:
        agent: Zoledronic acid, which stays in bone, or denosumab, which does not.
        stopping: Whether the end has been decided already; denosumab given more than 6 months is then followed by a
            bisphosphonate.
        months: Months with the present agent, for spacing and relay.
        total: Months with any agent, at least those of the present one: at least 24, then reassessed; the end is
            discussed beyond 24 months only.
        interval: Monthly zoledronic acid may be spaced from 6 months, and the condition is met at 12.
        remission: Prolonged bone remission, for which the end is discussed.
        clearance: Creatinine clearance, below 30 mL/min a contraindication to the zoledronic acid of a relay.

    Returns:
        What follows a decided end; otherwise end to be discussed, for denosumab with the relay that it calls for and
        what forbids it, reassessment, spacing or continuation.

    Source:
        Guideline, 3.4, duration; Yang 2020 and Van Poznak 2021 for spacing, Coleman 2020 for the end of denosumab.

    Examples:
        >>> monthly = Interval.UP_TO_5_WEEKS, Remission.NO, Clearance(60)
        >>> [
        ...     antiresorptive_follow_up(
        ...         Agent.ZOLEDRONIC_ACID, Stopping.NO, TreatmentMonths(months), TotalMonths(months), *monthly
        ...     ).conclusion.code
        ...     for months in (5.9, 6, 12, 24)
        ... ]
        ['continuation', 'spacing_possible', 'spacing', 'reassessment']
    """
    is_stopping = stopping is Stopping.YES
    can_space = agent is Agent.ZOLEDRONIC_ACID and interval is Interval.UP_TO_5_WEEKS
    lasted = max(months, total)
    is_discussed = remission is Remission.YES and lasted > _REASSESSED_FROM
    needs_relay = agent is Agent.DENOSUMAB and months > _RELAY_AFTER
    refuses_relay = needs_relay and clearance < LOWEST
    discussed = Text("arrêt à discuter", "end to be discussed")
    not_yet = Text(
        f"l'arrêt se discute au-delà de {_REASSESSED_FROM} mois", f"end discussed over {_REASSESSED_FROM} months"
    )
    absent = Text("l'arrêt se discute en rémission osseuse prolongée", "end discussed in prolonged bone remission")
    return first_that_holds(
        (is_stopping and refuses_relay, FollowUp.RELAY_LOW_CLEARANCE),
        (is_stopping and needs_relay, FollowUp.RELAY),
        (is_stopping, FollowUp.NO_RELAY),
        (is_discussed and refuses_relay, FollowUp.STOP_DISCUSSED_LOW_CLEARANCE),
        (is_discussed and needs_relay, FollowUp.STOP_DISCUSSED_WITH_RELAY),
        (is_discussed, FollowUp.STOP_DISCUSSED),
        (lasted >= _REASSESSED_FROM, FollowUp.REASSESSMENT),
        (can_space and months >= _SPACING_MET, FollowUp.SPACING),
        (can_space and months >= _SPACING_FROM, FollowUp.SPACING_POSSIBLE),
        otherwise=FollowUp.CONTINUATION,
        reasons=(
            Reason(agent),
            Reason(stopping, _end(agent, months, stopping)),
            Reason(months),
            Reason(total, _duration(total, lasted)),
            Reason(interval, _spacing(agent, months, interval)),
            Reason(remission, discussed if is_discussed else not_yet if remission is Remission.YES else absent),
            Reason(clearance, _kidney(clearance, needs_relay)),
        ),
    )
