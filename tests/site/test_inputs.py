"""What the site is made from is listed once: make, the build and the tests read the same list."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from bonemets_site import inputs
from bonemets_site.data import build_cache
from bonemets_site.pages import cases, notebooks
from bonemets_site.paths import ROOT
from twice import differences

READ = "from bonemets_site import inputs; inputs.watch(); open({!r}); print('read')"
SWALLOW = "from bonemets_site import inputs\ninputs.watch()\ntry: open({!r})\nexcept Exception: print('hidden')"


def python(code: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)


def make(*arguments: str) -> str:
    """What make says of its variables, or would do."""
    command = ["make", "--no-print-directory", *arguments]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout


def test_everything_that_is_listed_is_there() -> None:
    assert [name for name in inputs.inputs() if not (ROOT / name).exists()] == []


@pytest.mark.parametrize("name", ["README.md", "tests/test_cli.py", "./tests/../README.md"])
def test_a_build_that_reads_anything_else_stops(name: str) -> None:
    done = python(READ.format(name))
    assert (done.returncode, done.stdout) == (1, "")
    assert f"{Path(name).name}, which inputs.txt does not list" in done.stderr


def test_no_handler_of_exceptions_hides_it() -> None:
    done = python(SWALLOW.format("README.md"))
    assert (done.returncode, done.stdout) == (1, "")


@pytest.mark.parametrize("name", [*(str(path.relative_to(ROOT)) for path in inputs.files()[::150]), "/etc/hostname"])
def test_what_is_listed_can_be_read(name: str) -> None:
    assert python(READ.format(name)).stdout == "read\n"


@pytest.mark.parametrize("name", ["LICENSE", "pyproject.toml"])
def test_a_program_that_the_build_runs_is_held_to_it(name: str, tmp_path: Path) -> None:
    (tmp_path / "reads.py").write_text(f"print(open({name!r}).readline())", "utf-8")
    command = [sys.executable, "-m", "bonemets_site.inputs", "reads"]
    done = subprocess.run(command, cwd=ROOT, env={"PYTHONPATH": str(tmp_path)}, capture_output=True, check=False)
    assert (done.returncode == 0) == (name in inputs.inputs())


def test_make_builds_anew_from_the_same_list() -> None:
    asked = make("--eval=listed:;@echo $(INPUTS)", "listed")
    assert tuple(asked.split()) == inputs.inputs()
    changed = "tests/mutants.json"
    assert "bonemets_site build" in make("--just-print", f"--what-if={changed}", "build")


def test_tables_are_made_anew_with_all_that_makes_them() -> None:
    made_from = {path.relative_to(ROOT).as_posix() for path in build_cache.sources("bonemets_site.data.tables")}
    assert {f"src/bonemets_site/data/{name}.py" for name in ("tables", "diagram", "build_cache")} <= made_from
    assert {path.relative_to(ROOT).as_posix() for path in (ROOT / "src/bonemets").rglob("*.py")} <= made_from


def test_a_difference_between_two_sites_is_told(tmp_path: Path) -> None:
    one, other = tmp_path / "one", tmp_path / "other"
    for site, texts in ((one, ("same", "line\nmine")), (other, ("same", "line\nyours"))):
        site.mkdir()
        (site / "same.html").write_text(texts[0])
        (site / "page.html").write_text(texts[1])
        (site / f".ready-{site.name}").touch()
    (one / "alone.html").touch()
    found = list(differences(one, other))
    assert found == [f"alone.html: not in {other}", "page.html: line 2, b'mine' and b'yours'"]


@pytest.mark.parametrize(("write", "old"), [(cases.write_pages, "gone.md"), (notebooks.write_pages, "99-parti.md")])
def test_the_page_of_a_source_that_is_gone_goes_too(write: Callable[[Path], None], old: str, tmp_path: Path) -> None:
    write(tmp_path)
    made = sorted(tmp_path.iterdir())
    (tmp_path / old).touch()
    write(tmp_path)
    assert sorted(tmp_path.iterdir()) == made
