"""The tables to download: their files are what the index says, and the script of the page recomputes them."""

import csv
import hashlib
import json
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from html import unescape
from itertools import product
from pathlib import Path
from typing import Any

import pytest

from bonemets import rules
from bonemets.kernel.rule import Rule
from bonemets_site.data.published import LARGEST, published
from bonemets_site.fences.evidence import evidence
from bonemets_site.paths import DOCS, SITE
from bonemets_site.serve import serving
from casebook import read_all
from differences import Comparison

PAGE = DOCS / "verification" / "preuves" / "index.md"
TABLES = Path("verification") / "tables"
QUICK = [rule.name for rule in rules() if rule.combinations <= LARGEST]
EVERY_RULE = pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.name)


@pytest.fixture(scope="module")
def script(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The script that the page shows, and nothing else."""
    (shown,) = re.findall(r"```python\n(.*?)```", PAGE.read_text("utf-8"), re.S)
    file = tmp_path_factory.mktemp("script") / "recalculer.py"
    file.write_text(shown, "utf-8")
    return file


@pytest.fixture
def altered(tmp_path: Path) -> Iterator[tuple[Path, str]]:
    """A site of tables alone, that a test may alter."""
    folder = tmp_path / TABLES
    folder.mkdir(parents=True)
    for name in ("index.json", "tomita.json"):
        (folder / name).write_bytes((SITE / TABLES / name).read_bytes())
    with serving(tmp_path) as address:
        yield folder, address


def run(script: Path, address: str, *rules: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run([sys.executable, script, address, *rules], capture_output=True, text=True, check=False)


def write(folder: Path, table: dict[str, Any]) -> None:
    """Write a table, and its checksum in the index as whoever altered it on purpose would."""
    content = json.dumps(table).encode()
    index = json.loads((folder / "index.json").read_bytes())
    index["rules"]["tomita"]["files"]["tomita.json"] = hashlib.sha256(content).hexdigest()
    (folder / "tomita.json").write_bytes(content)
    (folder / "index.json").write_text(json.dumps(index))


def test_the_script_of_the_page_recomputes_the_tables(script: Path) -> None:
    with serving(SITE) as address:
        done = run(script, address, *QUICK)
    assert done.returncode == 0, done.stderr
    expected = [f"{rule.name} {rule.version} : {rule.combinations} combinaisons identiques" for rule in rules()]
    assert done.stdout.splitlines() == [line for line in expected if line.split()[0] in QUICK]


def test_the_script_refuses_a_file_that_was_altered(script: Path, altered: tuple[Path, str]) -> None:
    folder, address = altered
    file = folder / "tomita.json"
    file.write_bytes(file.read_bytes().replace(b"[0,", b"[1,", 1))
    done = run(script, address, "tomita")
    assert done.returncode == 1
    assert "somme de contrôle" in done.stderr


@pytest.mark.parametrize("key", ["conclusion", "points"])
def test_the_script_finds_a_single_wrong_result(script: Path, altered: tuple[Path, str], key: str) -> None:
    folder, address = altered
    table = json.loads((folder / "tomita.json").read_bytes())
    table[key][-1] -= 1
    write(folder, table)
    done = run(script, address, "tomita")
    assert done.returncode == 1
    assert "donne" in done.stderr


@EVERY_RULE
def test_files_are_those_of_the_index(rule: Rule[..., Any]) -> None:
    found = published()[rule.name]
    assert set(found.files) == {f"{rule.name}.json"} | ({f"{rule.name}.csv"} if rule.name in QUICK else set())
    for name, digest in found.files.items():
        assert hashlib.sha256((SITE / TABLES / name).read_bytes()).hexdigest() == digest
    assert found.combinations == rule.combinations == sum(found.classes.values())
    assert sum(found.totals.values()) == (rule.combinations if rule.is_score else 0)


@pytest.mark.parametrize("rule", QUICK)
def test_both_files_say_the_same(rule: str) -> None:
    table = json.loads((SITE / TABLES / f"{rule}.json").read_bytes())
    with (SITE / TABLES / f"{rule}.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    comparison = Comparison(
        rule, "the JSON table", "mend bonemets_site/data/published.py, which writes both, then `make build`"
    )
    for place, answers in enumerate(product(*table["questions"].values())):
        plain = [str(answer if isinstance(answer, str) else answer["value"]) for answer in answers]
        points = str(table["points"][place]) if table["points"] else ""
        conclusion = table["conclusions"][table["conclusion"][place]]
        expected = dict(zip(rows[0], [*plain, points, conclusion], strict=True))
        comparison.compare(dict(zip(table["questions"], answers, strict=True)), expected, rows[place])
    comparison.check()
    assert len(rows) == place + 1


def test_the_page_shows_every_rule_with_its_checksums() -> None:
    html = (SITE / "verification" / "preuves" / "index.html").read_text("utf-8")
    for name, found in published().items():
        assert f'id="preuve-{name.replace("_", "-")}"' in html
        for digest in found.files.values():
            assert digest in html


KINDS = {
    "publication": "d'une publication",
    "référentiel": "du référentiel",
    "arithmétique": "d'arithmétique",
    "convention": "d'une convention du site",
}


@EVERY_RULE
def test_cases_are_counted_by_where_their_results_come_from(rule: Rule[..., Any]) -> None:
    casebook = read_all()[rule.name]
    counts = Counter(case.kind for case in casebook.cases)
    said = [f"{counts[kind]} {words}" for kind, words in KINDS.items() if counts[kind]]
    expected = f"cas : {', '.join([*said, f'{len(casebook.refusals)} refus'])} ;"
    _, _, after = evidence().partition(f'id="preuve-{rule.name.replace("_", "-")}"')
    shown = (
        unescape(re.sub(r"<[^>]+>", "", after[: after.index("</dl>")])).replace("\u00a0", " ").replace("\u202f", " ")
    )
    assert expected in shown
    assert f"{len(casebook.cases) + len(casebook.refusals)} {expected}" in shown


def test_what_is_drawn_is_what_is_written() -> None:
    bars = re.findall(
        r'x="0%" width="([\d.]+)%".*?<td class="number">[^<]*</td><td class="number">([\d,]+)', evidence()
    )
    assert len(bars) > len(rules())
    for width, percent in bars:
        assert f"{float(width):.1f}" == percent.replace(",", ".")
