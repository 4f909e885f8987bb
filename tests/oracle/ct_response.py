"""Three rules to read two CTs, guideline, section 2: each sign belongs to one rule.

The shrinking of a lysis, printed as a gloss of new sclerosis, is a sign of its own. Signs of two rules at once are not
foreseen: a sign of progression, which the guideline states without condition, stays in the conclusion, and new
sclerosis on normal bone is inconclusive whatever else responds. The absence of any sign is not called stable.
"""

from oracle.kernel import Answers, Oracle

SIGNS = {
    ("lysis", "increased"): "progression",
    ("lysis", "decreased"): "response",
    ("soft_tissue", "increased"): "progression",
    ("soft_tissue", "decreased"): "response",
    ("sclerosis_on_lysis", "yes"): "response",
    ("sclerosis_on_normal", "yes"): "inconclusive",
}


def conclude(answers: Answers) -> str:
    said = {SIGNS[question, str(answer)] for question, answer in answers.items() if (question, answer) in SIGNS}
    if not said:
        return "no_sign"
    if len(said) == 1:
        return said.pop()
    return "contrary" if "progression" in said else "inconclusive"


ORACLE = Oracle(
    rule="ct_response",
    section="2",
    domain={
        "lysis": ("increased", "stable", "decreased"),
        "soft_tissue": ("increased", "stable", "decreased"),
        "sclerosis_on_lysis": ("yes", "no"),
        "sclerosis_on_normal": ("yes", "no"),
    },
    conclusions=("progression", "response", "contrary", "inconclusive", "no_sign"),
    conclude=conclude,
)
