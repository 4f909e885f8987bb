"""Follow-up of an antiresorptive agent; guideline, section 3.4.

Once a stop is decided, only denosumab given for more than 6 months calls for a bisphosphonate, and so says a stop of it
that is only discussed. Otherwise: at least 2 years,
then a reassessment; a stop is discussed beyond 2 years in prolonged bone remission; monthly zoledronic acid
may be spaced after « 6 à 12 mois », read possible from 6 and met from 12, as bonemets declares. Six months exactly
are not « plus de 6 mois », 24 months exactly are not « au-delà de 2 ans », 5 weeks exactly are not « plus de ».
The two years are counted over all the agents (20 months of one, then 6 of the other, are 26), the relay and the spacing
over the present one. Below 30 mL/min the guideline forbids the zoledronic acid that a relay would be.
"""

from oracle.kernel import Answers, Oracle


def conclude(answers: Answers) -> str:
    months = float(answers["months"])
    denosumab = answers["agent"] == "denosumab"
    low = float(answers["clearance"]) < 30
    if answers["stopping"] == "yes":
        if not denosumab or months <= 6:
            return "no_relay"
        return "relay_low_clearance" if low else "relay"
    lasted = max(months, float(answers["total"]))
    if lasted >= 24:
        if lasted == 24 or answers["remission"] == "no":
            return "reassessment"
        if not denosumab or months <= 6:
            return "stop_discussed"
        return "stop_discussed_low_clearance" if low else "stop_discussed_with_relay"
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
        "months": (0, 5.9, 6, 6.1, 11.9, 12, 23.9, 24, 24.1, 120.1),
        "total": (0, 23.9, 24, 24.1, 120.1),
        "interval": ("up_to_5_weeks", "over_5_weeks"),
        "remission": ("yes", "no"),
        "clearance": (4.9, 29.97, 30, 200.1),
    },
    conclusions=(
        "continuation",
        "spacing_possible",
        "spacing",
        "reassessment",
        "stop_discussed",
        "stop_discussed_with_relay",
        "stop_discussed_low_clearance",
        "relay",
        "relay_low_clearance",
        "no_relay",
    ),
    conclude=conclude,
    measures={"interval": interval},
    measured={"interval": (1, 2.9, 3, 4, 4.9, 5, 5.01, 5.1, 6, 12, 26, 26.1, 104)},
    plausible={"months": (0, 120), "total": (0, 120), "clearance": (5, 200), "interval": (3, 26)},
)
