"""Local treatments for two metastatic sites at most; guideline, section 3."""

from oracle.kernel import Answer, Answers, Oracle


def few(sites: Answer) -> bool:
    return int(sites) <= 2


def conclude(answers: Answers) -> str:
    return "usable" if few(answers["sites"]) else "beyond"


ORACLE = Oracle(
    rule="local_treatments",
    section="3",
    domain={"sites": (1, 2, 3, 4, 30, 31, 100)},
    conclusions=("usable", "beyond"),
    conclude=conclude,
    plausible={"sites": (1, 30)},
    criteria={"sites": few},
)
