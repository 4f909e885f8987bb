"""Cells of a page: what they show, what they share, what is said when they fail."""

import importlib
import json
import linecache
import re
from doctest import DocTest, DocTestFinder
from pathlib import Path
from pkgutil import walk_packages
from typing import Any

import pytest

import bonemets
from bonemets import rules
from bonemets.browser import console
from bonemets.browser.api import handle
from bonemets.kernel.answers import Answers
from bonemets.kernel.evaluation import Evaluation
from bonemets.kernel.partial import explore
from bonemets.kernel.rule import Rule, find


@pytest.fixture(autouse=True)
def _fresh(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(console, "_variables", {})


def texts(code: str, name: str = "<cell>") -> list[str]:
    return [part["content"] for part in console.run(name, code)["shown"]]


def kinds(code: str) -> list[str]:
    return [part["kind"] for part in console.run("<cell>", code)["shown"]]


class TestWhatIsShown:
    def test_text_and_values_come_in_their_order(self) -> None:
        assert texts("print(1)\n2\nprint(3)\n'four'") == ["1\n2\n3\n'four'\n"]

    def test_none_an_assignment_and_an_inner_expression_show_nothing(self) -> None:
        assert texts("None\nx = 1\nfor i in [1, 2]: i") == []

    def test_an_object_is_shown_as_it_draws_itself(self) -> None:
        drawn = "class Drawn:\n    def _repr_{0}_(self): return '<{0}></{0}>'\n"
        assert texts(drawn.format("html") + "print(1)\nDrawn()\nprint(2)") == ["1\n", "<html></html>", "2\n"]
        assert kinds(drawn.format("svg") + "Drawn()") == ["svg"]

    def test_a_class_is_not_taken_for_its_objects(self) -> None:
        assert kinds("class Drawn:\n    def _repr_html_(self): return 'x'\nDrawn") == ["text"]

    def test_an_object_that_declines_to_be_drawn_is_written(self) -> None:
        code = "class Plain:\n    def _repr_html_(self): return None\n    def __repr__(self): return 'plain'\nPlain()"
        assert texts(code) == ["plain\n"]

    def test_the_evaluation_of_a_rule_is_shown_as_on_its_page(self) -> None:
        answers = {"site": "upper_limb", "size": "over_two_thirds", "lesion": "lytic", "pain": "mild"}
        code = f"from bonemets import mirels\nfrom bonemets.kernel.evaluation import assess\nassess(mirels, {answers})"
        (part,) = console.run("<cell>", code)["shown"]
        expected = json.loads(handle("respond", json.dumps(["mirels", answers, {}])))["html"]
        link = r' <a href="#ecart-[^"]*">[^<]*</a>'
        assert re.search(link, expected)
        assert part == {"kind": "html", "content": re.sub(link, "", expected)}

    @pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.name)
    def test_what_a_rule_returns_is_shown_as_its_evaluation(self, rule: Rule[..., Any]) -> None:
        answers = {name: question.every()[-1] for name, question in rule.questions.items()}
        evaluation = Evaluation(rule, Answers(known=answers), "complete", explore(rule, answers))
        assert rule(**answers)._repr_html_() == evaluation._repr_html_()

    def test_a_rule_that_does_not_apply_is_shown_as_its_evaluation(self) -> None:
        given = "from bonemets import mirels\nfrom bonemets.kernel.evaluation import assess\n"
        given += "from bonemets.guideline.radiotherapy.mirels import MirelsExclusion\n"
        excluded, assessed = texts(f"{given}mirels.exclude(MirelsExclusion.PELVIS)\nassess(mirels, {{'pelvis': True}})")
        assert excluded == assessed

    def test_a_result_that_no_rule_has_made_is_written(self) -> None:
        given = "from bonemets.kernel.result import Result\nfrom bonemets.guideline.spine.frankel import Deficit\n"
        assert kinds(given + "Result(list(Deficit)[0])") == ["text"]

    def test_warnings_are_shown_too(self) -> None:
        assert "careful" in texts("import sys\nprint('careful', file=sys.stderr)")[0]


def test_a_text_too_long_for_a_page_is_cut_and_what_is_left_out_is_counted() -> None:
    (text,) = texts(f"print('a' * {console.LONGEST + 9})")
    assert text == "a" * console.LONGEST + "\n[…] 10 caractères de plus\n"
    (whole,) = texts(f"print('a' * {console.LONGEST - 1})")
    assert whole == "a" * (console.LONGEST - 1) + "\n"


class TestWhatIsShared:
    def test_a_cell_finds_what_another_has_defined(self) -> None:
        console.run("<cell 1>", "def double(x):\n    return 2 * x")
        assert texts("double(21)") == ["42\n"]

    def test_the_source_of_what_a_cell_has_defined_can_be_read(self) -> None:
        console.run("<cell 1>", "def double(x):\n    return 2 * x\n")
        assert texts("import inspect\nprint(inspect.getsource(double))") == ["def double(x):\n    return 2 * x\n\n"]

    def test_what_ran_before_an_error_stays(self) -> None:
        console.run("<cell 1>", "kept = 1\nlost")
        assert texts("kept") == ["1\n"]


class TestErrors:
    def test_the_traceback_begins_in_the_cell_and_quotes_it(self) -> None:
        found = console.run("<cellule 2>", "def half(x):\n    return 1 / x\n\nhalf(0)")
        (part,) = found["shown"]
        assert (found["error"], part["kind"]) == ("ZeroDivisionError", "error")
        lines = part["content"].splitlines()
        assert lines[:3] == [
            "Traceback (most recent call last):",
            '  File "<cellule 2>", line 4, in <module>',
            "    half(0)",
        ]
        assert lines[-1] == "ZeroDivisionError: division by zero"
        assert "console.py" not in part["content"]

    def test_a_cell_that_cannot_be_read_is_shown_where_it_is_wrong(self) -> None:
        found = console.run("<cellule 1>", "print(1)\nx = = 2")
        (part,) = found["shown"]
        assert found["error"] == "SyntaxError"
        assert part["content"].splitlines()[:2] == ['  File "<cellule 1>", line 2', "    x = = 2"]

    def test_what_was_printed_before_is_shown_first(self) -> None:
        assert kinds("print(1)\n1 / 0") == ["text", "error"]

    def test_a_module_without_its_source_is_quoted_once_it_is_learnt(self) -> None:
        code = compile("def fail():\n    raise ValueError('no')\n", "far/away.py", "exec")
        console._namespace()["module"] = code
        linecache.cache.pop("far/away.py", None)
        assert "raise ValueError" not in texts("exec(module); fail()")[0]
        console.learn({"far/away.py": "def fail():\n    raise ValueError('no')\n"})
        assert "    raise ValueError('no')\n" in texts("fail()")[0]

    @pytest.mark.parametrize("code", ["exit()", "raise KeyboardInterrupt", "raise BaseException"])
    def test_nothing_gets_out_of_a_cell(self, code: str) -> None:
        assert console.run("<cell>", code)["error"]


ENGINES = "bonemets.cohort.engines."


def examples() -> list[DocTest]:
    """The examples of every public function that a cell can have, from its docstring: no page has a table engine."""
    finder = DocTestFinder(exclude_empty=True)
    names = [info.name for info in walk_packages(bonemets.__path__, "bonemets.")]
    modules = [importlib.import_module(name) for name in names if not name.endswith("__main__") and ENGINES not in name]
    found = [test for module in modules for test in finder.find(module, module.__name__) if test.examples]
    return [test for test in found if "._" not in test.name]


@pytest.mark.parametrize("test", examples(), ids=lambda test: test.name)
def test_an_example_shows_in_a_cell_what_its_docstring_says(test: DocTest) -> None:
    module = test.globs["__name__"]
    assert Path(str(test.filename)).suffix == ".py"
    code = "".join(example.source for example in test.examples)
    found = console.run("<example>", f"from {module} import *\n{code}")
    wanted = "".join(example.want for example in test.examples)
    if "Traceback" in wanted:
        assert found["error"] == "InvalidAnswer"
    else:
        shown = [{"kind": "text", "content": wanted}] if wanted else []
        assert (found["shown"], found["error"]) == (shown, "")


def test_every_way_to_apply_a_rule_is_heard_and_only_in_its_cell() -> None:
    """A reader must be told of a withdrawn rule, however the cell has come by its result."""
    ways = {
        "from bonemets import *; from bonemets.guideline.radiotherapy.mirels import *": [],
        "mirels(Site.UPPER_LIMB, Size.UNDER_ONE_THIRD, Lesion.LYTIC, Pain.MILD)": ["mirels"],
        "mirels.exclude(MirelsExclusion.PELVIS)": ["mirels"],
        "from bonemets.kernel.partial import explore; explore(mirels, {})": ["mirels"],
        "import bonemets; bonemets.evaluate('to' + 'mita', {'bone': 'single'})": ["tomita"],
        "[rule.title for rule in bonemets.rules()] and None": [],
    }
    for code, heard in ways.items():
        found = console.run("<cell>", code)
        assert (found["error"], list(found["rules"])) == ("", heard), code
        assert all(version == find(name).version for name, version in found["rules"].items())
