"""The cells of a page, run one after the other as a notebook does, with what they show.

They run in an interpreter of their own: what a reader types may change anything in it, the rules included.
"""

import ast
import json
import linecache
import traceback
from collections.abc import Callable, Mapping
from contextlib import redirect_stderr, redirect_stdout
from io import StringIO
from typing import Any

from bonemets.kernel.rule import applied

__all__ = ["handle", "learn", "run"]

LONGEST = 100_000
"""Characters of text that a page is asked to show at most."""

_RICH = {"_repr_html_": "html", "_repr_svg_": "svg"}
_variables: dict[str, Any] = {}


def learn(sources: Mapping[str, str]) -> None:
    """Take the source of modules that are imported as byte code, so that a traceback quotes them.

    Args:
        sources: Text of each file, by the name that its code objects carry.
    """
    for name, text in sources.items():
        linecache.cache[name] = (len(text), None, text.splitlines(keepends=True), name)


def run(name: str, code: str) -> dict[str, Any]:
    r"""Run a cell; its variables stay for the next one.

    Each expression that stands by itself shows its value, as at Python's prompt: as HTML or as a drawing where the
    object makes one, in the way of Jupyter, else as Python writes it.

    Args:
        name: Name of the cell in tracebacks, such as `<cell 1>`.
        code: Its text.

    Returns:
        `shown`, what it shows in order, each with its `kind` (`text`, `html`, `svg` or `error`) and its `content`;
        `error`, the class of the exception that ended it, or nothing; `rules`, the version of each rule applied.

    Examples:
        >>> run("<cell 1>", "total = 4 + 5")
        {'shown': [], 'error': '', 'rules': {}}
        >>> run("<cell 2>", "print('total:'); total")["shown"]
        [{'kind': 'text', 'content': 'total:\n9\n'}]
        >>> run("<cell 3>", "totals")["error"]
        'NameError'
    """
    learn({name: code})
    shown: list[dict[str, str]] = []
    error = ""
    printed = StringIO()
    with redirect_stdout(printed), redirect_stderr(printed), applied() as used:
        try:
            for statement in ast.parse(code, name).body:
                if isinstance(statement, ast.Expr):
                    value = eval(compile(ast.Expression(statement.value), name, "eval"), _namespace())
                    if rich := _rich(value):
                        shown += _text(printed)
                        shown.append(rich)
                    elif value is not None:
                        print(repr(value))
                else:
                    exec(compile(ast.Module([statement], []), name, "exec"), _namespace())
        except BaseException as raised:
            error = type(raised).__name__
            report = _traceback(raised, name)
    shown += _text(printed)
    if error:
        shown.append({"kind": "error", "content": report})
    return {"shown": shown, "error": error, "rules": used}


def _namespace() -> dict[str, Any]:
    _variables.setdefault("__name__", "__main__")
    return _variables


def _rich(value: object) -> dict[str, str] | None:
    """What the object's own type draws, if it does."""
    for method, kind in _RICH.items():
        draw = getattr(type(value), method, None)
        if draw and (content := draw(value)):
            return {"kind": kind, "content": str(content)}
    return None


def _text(printed: StringIO) -> list[dict[str, str]]:
    """What has been printed since the last time, cut where no page could show it."""
    text = printed.getvalue()
    printed.seek(0)
    printed.truncate()
    if len(text) > LONGEST:
        text = f"{text[:LONGEST]}\n[…] {len(text) - LONGEST} caractères de plus\n"
    return [{"kind": "text", "content": text}] if text else []


def _traceback(raised: BaseException, name: str) -> str:
    """As Python prints it, from the first line of the cell on; a cell that cannot be read has no such line."""
    place = raised.__traceback__
    while place and place.tb_frame.f_code.co_filename != name:
        place = place.tb_next
    return "".join(traceback.format_exception(type(raised), raised, place))


_METHODS: dict[str, Callable[..., Any]] = {"learn": learn, "run": run}


def handle(method: str, arguments: str) -> str:
    """Call `run` or `learn` for the page.

    Args:
        method: Its name.
        arguments: JSON list of its arguments.

    Returns:
        JSON of what it returns.
    """
    return json.dumps(_METHODS[method](*json.loads(arguments)), ensure_ascii=False)
