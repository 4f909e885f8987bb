"""Radiotherapy as the first treatment of pain: the four conditions of the first sentence of section 3.5.1."""

from oracle.kernel import Answers, Oracle, every, met

CONDITIONS = every("yes", "painful", "drug_resistant") | every("no", "complicated", "interventional")


def conclude(answers: Answers) -> str:
    return "first_line" if all(met(CONDITIONS, answers)) else "not_stated"


ORACLE = Oracle(
    rule="pain_radiotherapy",
    section="3.5.1",
    domain=dict.fromkeys(("painful", "complicated", "drug_resistant", "interventional"), ("yes", "no")),
    conclusions=("first_line", "not_stated"),
    conclude=conclude,
    criteria=CONDITIONS,
)
