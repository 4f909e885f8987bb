"""An oracle the code did not produce: the rules typed a second time, from the publications."""

from oracle import (
    frankel,
    functional_outcome,
    mirels,
    rades,
    sins,
    spine_strategy,
    tokuhashi,
    tomita,
)
from oracle.kernel import Answer, Answers, Oracle, Outlook, outlook

ORACLES: dict[str, Oracle] = {
    oracle.rule: oracle
    for oracle in (
        mirels.ORACLE,
        rades.ORACLE,
        sins.ORACLE,
        frankel.ORACLE,
        tokuhashi.ORACLE,
        tomita.ORACLE,
        spine_strategy.ORACLE,
        functional_outcome.ORACLE,
    )
}

__all__ = ["ORACLES", "Answer", "Answers", "Oracle", "Outlook", "outlook"]
