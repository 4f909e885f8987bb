"""Time line of the bone agents: what the rule of the follow-up says at each duration, agent by agent."""

from dataclasses import dataclass
from itertools import groupby

from bonemets.guideline.bone_agents.antiresorptive_follow_up import (
    Agent,
    FollowUp,
    Interval,
    Remission,
    Stopping,
    TotalMonths,
    TreatmentMonths,
    antiresorptive_follow_up,
)
from bonemets.guideline.bone_agents.creatinine_clearance import Clearance
from bonemets.kernel.text import number, opened
from bonemets_site.data.intervals import interval
from bonemets_site.drawings.geometry import line, rounded
from bonemets_site.drawings.svg import disc, shape, words

BOX = (0.0, 0.0, 352.0, 172.0)

_LEFT, _MONTH = 8.0, 11.4
_OPEN = 5
"""Months drawn after the last limit."""
_LANES = {Agent.ZOLEDRONIC_ACID: 22.0, Agent.DENOSUMAB: 84.0}
_HEIGHT = 26.0
_AXIS = 146.0


@dataclass(frozen=True, slots=True)
class Phase:
    """What the rule says over a run of durations.

    Args:
        agent: Of the treatment.
        conclusion: What the rule says.
        start: Months from which.
        end: Months up to which; none where it has no end.
        words: The run in words.
    """

    agent: Agent
    conclusion: FollowUp
    start: float
    end: float | None
    words: str


def phases(agent: Agent, stopping: Stopping = Stopping.NO) -> list[Phase]:
    """What follows with monthly doses of one agent only, no remission and kidneys that allow everything."""
    every = TreatmentMonths.every()

    def said(months: TreatmentMonths) -> FollowUp:
        given = agent, stopping, months, TotalMonths(months), Interval.UP_TO_5_WEEKS, Remission.NO, _KIDNEYS
        return antiresorptive_follow_up(*given).conclusion

    runs = [(conclusion, list(run)) for conclusion, run in groupby(every, said)]
    return [
        Phase(agent, conclusion, _start(run[0]), _end(run[-1]), interval(TreatmentMonths, run[0], run[-1], every))
        for conclusion, run in runs
    ]


_KIDNEYS = Clearance(Clearance.possible[1])


def _start(months: float) -> float:
    return max((cut for cut in TreatmentMonths.cuts if cut <= months), default=0)


def _end(months: float) -> float | None:
    return min((cut for cut in TreatmentMonths.cuts if cut >= months), default=None)


def shown() -> list[Phase]:
    """Phases in the order of their numbers: of each agent, then the relay that the end of one of them calls for."""
    relayed = (one for agent in Agent for one in phases(agent, Stopping.YES) if one.conclusion is FollowUp.RELAY)
    return [*(one for agent in Agent for one in phases(agent)), *relayed]


def picture() -> str:
    """Bars by agent over the axis of months; each bears the number of its words."""
    content = "".join(words(opened(agent.label.fr), complex(_LEFT, top - 6), "lane") for agent, top in _LANES.items())
    for place, phase in enumerate(shown()):
        content += _bar(phase, place + 1)
    return content + _axis()


def _bar(phase: Phase, place: int) -> str:
    start, end = _x(phase.start), _x(_last() + _OPEN if phase.end is None else phase.end)
    is_relay = phase.conclusion is FollowUp.RELAY
    top = _LANES[phase.agent] + (_HEIGHT + 4 if is_relay else 0)
    bottom = top + (_HEIGHT * 0.7 if is_relay else _HEIGHT)
    point = 0 if phase.end is not None else 10
    middle = complex((start + end) / 2, (top + bottom) / 2)
    body = [start + 1 + top * 1j, end - 1 - point + top * 1j]
    tip = [end - 1 + middle.imag * 1j] if point else []
    corners = [*body, *tip, end - 1 - point + bottom * 1j, start + 1 + bottom * 1j]
    tone = "relay" if is_relay else "phase" + ("" if phase.conclusion is FollowUp.CONTINUATION else " phase--told")
    return shape(rounded(corners, 3), tone) + disc(middle, 8, "badge") + words(str(place), middle + 4.5j, "badge-name")


def _last() -> float:
    return max(TreatmentMonths.cuts)


def _x(months: float) -> float:
    return _LEFT + _MONTH * months


def _axis() -> str:
    end = complex(_x(_last() + _OPEN), _AXIS)
    content = shape(line([complex(_LEFT, _AXIS), end]), "axis")
    for months in (0, *TreatmentMonths.cuts):
        at = complex(_x(months), _AXIS)
        content += shape(line([at - 3j, at + 4j]), "axis") + words(number(months), at + 18j, "tick")
    return content + words(TreatmentMonths.unit.fr, end + 18j, "unit-name")
