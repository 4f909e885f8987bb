"""Follow-up of an antiresorptive agent; guideline, section 3.4.

Once a stop is decided, only denosumab given for more than 6 months calls for a bisphosphonate, and so says a stop of it
that is only discussed. Otherwise: at least 2 years,
then a reassessment; a stop is discussed beyond 2 years in prolonged bone remission; monthly zoledronic acid
may be spaced after « 6 à 12 mois », read possible from 6 and met from 12, as bonemets declares. Six months exactly
are not « plus de 6 mois », 24 months exactly are not « au-delà de 2 ans », 5 weeks exactly are not « plus de ».
"""

from oracle.kernel import Answers, Oracle


def conclude(answers: Answers) -> str:
    months = float(answers["months"])
    denosumab = answers["agent"] == "denosumab"
    if answers["stopping"] == "yes":
        return "relay" if denosumab and months > 6 else "no_relay"
    if months >= 24:
        if months == 24 or answers["remission"] == "no":
            return "reassessment"
        return "stop_discussed_with_relay" if denosumab else "stop_discussed"
    if denosumab or answers["interval"] == "over_5_weeks" or months < 6:
        return "continuation"
    return "spacing_possible" if months < 12 else "spacing"


def interval(weeks: float) -> str:
    return "over_5_weeks" if weeks > 5 else "up_to_5_weeks"


ORACLE = Oracle(
    rule="antiresorptive_follow_up",
    section="3.4",
    domain={
        "agent": ("zoledronic_acid", "denosumab"),
        "stopping": ("yes", "no"),
        "months": (0, 5.9, 6, 6.1, 11.9, 12, 12.1, 23.9, 24, 24.1, 120, 120.1, 600),
        "interval": ("up_to_5_weeks", "over_5_weeks"),
        "remission": ("yes", "no"),
    },
    conclusions=(
        "continuation",
        "spacing_possible",
        "spacing",
        "reassessment",
        "stop_discussed",
        "stop_discussed_with_relay",
        "relay",
        "no_relay",
    ),
    conclude=conclude,
    measures={"interval": interval},
    measured={"interval": (1, 2.9, 3, 4, 4.9, 5, 5.01, 5.1, 6, 12, 26, 26.1, 104)},
    plausible={"months": (0, 120), "interval": (3, 26)},
)
