"""Faults put into a module, one at a time, in its syntax tree: nothing is written to disk."""

import ast
import hashlib
import json
from collections import Counter
from collections.abc import Callable, Iterator
from copy import copy
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from bonemets_site.paths import ROOT

_SOURCES = ROOT / "src"

_GENERATED = {"bonemets.guideline.sources", "bonemets.guideline.sources_evidence"}
"""Written by the build from the bibliography, and compared with it letter by letter on disk, where no fault is put."""

_COMPARISONS: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
}
_OPERATIONS: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Div,
    ast.Div: ast.Mult,
    ast.FloorDiv: ast.Mult,
    ast.Mod: ast.Mult,
}
_LEFT_AS_THEY_ARE = ("annotation", "returns")
"""Fields that no program runs."""

_NAMED = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef
_COMPOUND = _NAMED | ast.If | ast.For | ast.While | ast.With | ast.Try | ast.Match | ast.match_case | ast.ExceptHandler
"""Nodes that contain statements."""
_HEADS = ast.expr | ast.arguments | ast.withitem | ast.pattern
"""What these have beside the statements in them."""

_Put = Callable[[ast.AST], None]
_Line = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Mutant:
    """A module with one fault.

    Args:
        module: Its dotted name.
        place: Which fault of the module it is.
        key: What the fault is known by, as long as its line is written as it is.
        before: The expression as it stands.
        after: The expression with the fault.
    """

    module: str
    place: int
    key: str
    before: str
    after: str


@cache
def modules() -> dict[str, Path]:
    """Every module of the package, by dotted name."""
    found = {}
    for path in sorted((_SOURCES / "bonemets").rglob("*.py")):
        name = ".".join(path.relative_to(_SOURCES).with_suffix("").parts)
        found[name.removesuffix(".__init__")] = path
    return found


@cache
def faulty() -> dict[str, tuple[Mutant, ...]]:
    """Every fault of every module that can have one."""
    found = {name: mutants(name, path.read_text("utf-8")) for name, path in modules().items() if name not in _GENERATED}
    return {name: faults for name, faults in found.items() if faults}


def tail(module: str) -> str:
    """Last part of the name of a module, which it keeps when it changes folder.

    Examples:
        >>> tail("bonemets.guideline.spine.sins")
        'sins'
    """
    return module.rpartition(".")[2]


def mutants(module: str, source: str) -> tuple[Mutant, ...]:
    """Every fault that a module can be given.

    A fault is known by what it changes, where: the line as it is written, in which function, in which file. So what was
    found of it holds when its module changes folder, or another line of the module changes.

    Examples:
        >>> [(mutant.before, mutant.after) for mutant in mutants("m", "late = days > 15 or not healed")]
        [('days > 15 or not healed', 'days > 15 and (not healed)'), ('days > 15', 'days >= 15'), \
('15', '16'), ('not healed', 'healed')]
    """
    alike: Counter[tuple[str, ...]] = Counter()
    found = []
    for place, (old, new, _, line) in enumerate(_faults(ast.parse(source))):
        before, after = ast.unparse(old), ast.unparse(new)
        named = (tail(module), *line, before, after)
        alike[named] += 1
        key = hashlib.sha256(json.dumps([*named, alike[named]]).encode()).hexdigest()[:12]
        found.append(Mutant(module, place, key, before, after))
    return tuple(found)


def broken(source: str, place: int) -> ast.Module:
    """Syntax tree of a module with one fault."""
    tree = ast.parse(source)
    for at, (_, new, put, _) in enumerate(_faults(tree)):
        if at == place:
            put(new)
            break
    return ast.fix_missing_locations(tree)


def _faults(tree: ast.AST) -> Iterator[tuple[ast.expr, ast.expr, _Put, _Line]]:
    for node, put, line in _expressions(tree, ()):
        for new in _variants(node):
            yield node, ast.copy_location(new, node), put, line


def _expressions(node: ast.AST, line: _Line) -> Iterator[tuple[ast.expr, _Put, _Line]]:
    """Every expression under a node, how to put another in its place, and the line where it stands."""
    for field, value in ast.iter_fields(node):
        if field in _LEFT_AS_THEY_ARE or (field == "decorator_list" and _is_dataclass(value)):
            continue
        children = value if isinstance(value, list) else [value]
        for place, child in enumerate(children):
            if not isinstance(child, ast.AST):
                continue
            here = _line(node, child, line)
            if isinstance(child, ast.expr):
                yield child, _putter(node, field, place if isinstance(value, list) else None), here
            yield from _expressions(child, here)


def _line(parent: ast.AST, child: ast.AST, line: _Line) -> _Line:
    """Names of the functions and classes around, then the line: a statement without the statements in it."""
    if isinstance(parent, _NAMED):
        line = (*line, parent.name)
    is_simple = isinstance(child, ast.stmt) and not isinstance(child, _COMPOUND)
    is_head = isinstance(parent, _COMPOUND) and isinstance(child, _HEADS)
    return (*line, ast.unparse(child)) if is_simple or is_head else line


def _putter(parent: ast.AST, field: str, place: int | None) -> _Put:
    def put(new: ast.AST) -> None:
        if place is None:
            setattr(parent, field, new)
        else:
            getattr(parent, field)[place] = new

    return put


def _is_dataclass(decorators: list[ast.expr]) -> bool:
    return any(ast.unparse(decorator).startswith("dataclass") for decorator in decorators)


def _variants(node: ast.expr) -> Iterator[ast.expr]:
    match node:
        case ast.Compare(ops=operators):
            for place, operator in enumerate(operators):
                new = copy(node)
                new.ops = [*operators[:place], _COMPARISONS[type(operator)](), *operators[place + 1 :]]
                yield new
        case ast.BoolOp(op=operator, values=values):
            yield ast.BoolOp(ast.And() if isinstance(operator, ast.Or) else ast.Or(), values)
        case ast.BinOp(left, operator, right) if type(operator) in _OPERATIONS:
            yield ast.BinOp(left, _OPERATIONS[type(operator)](), right)
        case ast.UnaryOp(ast.Not() | ast.USub(), operand):
            yield operand
        case ast.IfExp(test, body, orelse) if not isinstance(test, ast.Compare | ast.BoolOp | ast.UnaryOp):
            yield ast.IfExp(ast.UnaryOp(ast.Not(), test), body, orelse)
        case ast.Constant(bool() as value):
            yield ast.Constant(not value)
        case ast.Constant(int() | float() as value):
            yield ast.Constant(value + 1 if isinstance(value, int) else value * 1.5)
        case ast.Call(ast.Attribute(attr="when") as function, triggers, []):
            for place in range(len(triggers)):
                yield ast.Call(function, triggers[:place] + triggers[place + 1 :], [])
        case ast.Tuple(elements, context) if any(_is_note(element) for element in elements):
            for place, element in enumerate(elements):
                if _is_note(element):
                    yield ast.Tuple(elements[:place] + elements[place + 1 :], context)


def _is_note(node: ast.expr) -> bool:
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "when"
