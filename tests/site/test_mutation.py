"""The record of mutation testing is good enough, and each survivor is accounted for."""

import ast

from bonemets_site.mutation.mutants import broken, mutants
from bonemets_site.mutation.record import WANTED, read

SOURCE = """
@dataclass(frozen=True)
class Late:
    days: int = 3

RULE = rule(notes=(gaps.A.when(X, Y), gaps.B.when()))
"""


def test_enough_faults_are_seen() -> None:
    rate = read().total.rate
    assert rate is not None
    assert rate >= WANTED


def test_each_survivor_is_justified() -> None:
    assert not [one for one in read().survivors if not one.why], "say in tests/mutants.json why it may survive"


def test_numbers_and_notes_are_broken_and_declarations_are_not() -> None:
    found = [(mutant.before, mutant.after) for mutant in mutants("m", SOURCE)]
    assert found == [
        ("3", "4"),
        ("(gaps.A.when(X, Y), gaps.B.when())", "(gaps.B.when(),)"),
        ("(gaps.A.when(X, Y), gaps.B.when())", "(gaps.A.when(X, Y),)"),
        ("gaps.A.when(X, Y)", "gaps.A.when(Y)"),
        ("gaps.A.when(X, Y)", "gaps.A.when(X)"),
    ]


def test_a_broken_module_differs_in_one_place() -> None:
    assert ast.unparse(broken(SOURCE, 0)) == ast.unparse(ast.parse(SOURCE)).replace("int = 3", "int = 4")
