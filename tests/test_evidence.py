"""What was published since: dated, found in the bibliography, shown on its section, and read by no rule."""

import json
import re
import shutil
import subprocess
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from bonemets.guideline.edition_evidence import EDITIONS, STATED
from bonemets.guideline.evidence import SUFFIX, evidence, unverified
from bonemets.guideline.sources import RADES_2008, RADES_2011
from bonemets.guideline.sources_evidence import ARISTOT
from bonemets.kernel.evidence import Bearing, Evidence, Unverified
from bonemets.kernel.rule import Rule, find, rules
from bonemets.render.html import prose
from bonemets_site.data import upkeep
from bonemets_site.data.imports import imports
from bonemets_site.data.references import entries
from bonemets_site.data.unread import UNREAD
from bonemets_site.fences import editions, since
from bonemets_site.fences.calculator import calculator_html
from bonemets_site.fences.movement import movement, ordered
from bonemets_site.pages import feed
from bonemets_site.paths import DOCS, ROOT
from test_chain import SECTIONS, page_of

EVERY: tuple[Evidence | Unverified, ...] = (*evidence(), *unverified())
EVERY_ENTRY = pytest.mark.parametrize("entry", EVERY, ids=lambda entry: entry.id)
ADDS, CONFIRMS, CONTRADICTS, NUANCES = Bearing.ADDS, Bearing.CONFIRMS, Bearing.CONTRADICTS, Bearing.NUANCES
READ = pytest.mark.parametrize("entry", evidence(), ids=lambda entry: entry.id)
GUIDELINE_DAY = "2024-09-17"

COMPUTED = """
import hashlib, json
from bonemets import evaluate, rules
from bonemets_site.data.published import rows, table
found = {}
for rule in rules():
    content = table(rule)
    one_by_one = [{}, *({name: value} for name, values in content["questions"].items() for value in values)]
    said = [evaluate(rule.name, answers) for answers in one_by_one]
    said += [evaluate(rule.name, {box: True}) for box in content["boxes"]]
    for part, text in {"evaluate": json.dumps(said), "json": json.dumps(content), "csv": rows(content)}.items():
        found[f"{rule.name} {part}"] = hashlib.sha256(text.encode()).hexdigest()
print(json.dumps(found))
"""
"""The digest of what `evaluate` says of each answer, and of every published table."""


def computed(parent: Path) -> dict[str, str]:
    """What the package in a folder computes."""
    environment = {"PYTHONPATH": str(parent), "PYTHONDONTWRITEBYTECODE": "1"}
    here = f"import bonemets\nassert bonemets.__file__.startswith({str(parent)!r})"
    done = subprocess.run(
        [sys.executable, "-c", here + COMPUTED], env=environment, cwd=ROOT, capture_output=True, text=True, check=True
    )
    found: dict[str, str] = json.loads(done.stdout)
    return found


@EVERY_ENTRY
def test_an_entry_concerns_sections_that_exist(entry: Evidence | Unverified) -> None:
    assert set(entry.sections) <= set(SECTIONS), f"{entry.id}: name sections of the guideline"
    assert len(set(entry.sections)) == len(entry.sections)


@EVERY_ENTRY
def test_an_entry_has_a_day_and_a_search_to_run_again(entry: Evidence | Unverified) -> None:
    day = entry.checked if isinstance(entry, Evidence) else entry.noted
    assert date.fromisoformat(day).isoformat() == day > GUIDELINE_DAY, f"{entry.id}: give the day it was read"
    assert entry.search, f"{entry.id}: say what to search again"


@READ
def test_an_entry_is_sourced_with_a_locator_and_an_address(entry: Evidence) -> None:
    key = entry.source.source.key
    assert key in entries(), f"{entry.id}: add {key} to docs/references.bib"
    assert entries()[key].url, f"{entry.id}: give {key} the address at which it was read"
    assert entry.source.locator, f"{entry.id}: say which part of it was read"


@READ
def test_an_entry_says_what_of_whom_in_both_languages(entry: Evidence) -> None:
    assert entry.statement.endswith("."), f"{entry.id}: state it as sentences"
    assert entry.population
    assert entry.size is None or entry.size > 0
    assert entry.subject.fr
    assert entry.subject.en


@pytest.mark.parametrize("entry", unverified(), ids=lambda entry: entry.id)
def test_what_could_not_be_read_says_why_and_nothing_else(entry: Unverified) -> None:
    assert entry.reason, f"{entry.id}: say why nothing is said"
    assert entry.sections, f"{entry.id}: name its sections"


@READ
def test_an_entry_is_told_under_rules_of_its_sections(entry: Evidence) -> None:
    assert all(find(name).section in entry.sections for name in entry.rules), f"{entry.id}: name rules of its sections"


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.name)
def test_a_result_has_below_it_what_was_published_on_its_rule_and_no_more(rule: Rule[..., Any]) -> None:
    said = calculator_html(rule)
    told = "".join(re.findall(r'<details class="calculator__since".*?</details>', said))
    mine = {entry for entry in evidence() if rule.name in entry.rules}
    assert {entry for entry in evidence() if f">{entry.source.source.label}<" in told} >= mine
    assert told.count("<li>") == len(mine)
    assert f'identifier="s-{rule.section.replace(".", "-")}-depuis"' in told or not mine
    result = re.search(r'data-result="".*?<div class="calculator__actions"', said)
    assert result
    assert "calculator__since" not in result[0], "what was published since is no part of a result"


def test_a_question_has_moved_since_the_first_publication_that_moves_it() -> None:
    confirms, nuances = (next(one for one in evidence() if one.bearing is bearing) for bearing in (CONFIRMS, NUANCES))
    dated = [replace(nuances, source=replace(nuances.source, source=source)) for source in (RADES_2008, RADES_2011)]
    undated = replace(nuances, source=replace(nuances.source, source=ARISTOT))
    assert movement([confirms]) == "sans changement"
    assert movement([confirms, *dated]) == "en mouvement dès 2008"
    assert movement([undated, dated[1]]) == "en mouvement dès 2011"
    assert movement([undated, confirms]) == "en mouvement"
    assert movement([replace(dated[1], bearing=ADDS), confirms]) == "complété dès 2011"


@pytest.mark.parametrize("section", sorted({section for entry in evidence() for section in entry.sections}))
def test_a_section_says_in_one_line_whether_it_moved_with_a_source(section: str) -> None:
    found = evidence(section)
    line = since.section(section).partition("<details ")[0]
    assert movement(found).capitalize() in line
    assert f'identifier="ref-{ordered(found)[0].source.source.key}"' in line
    assert ordered(found)[0].bearing is CONTRADICTS or CONTRADICTS not in {one.bearing for one in found}


def test_identifiers_are_unique() -> None:
    ids = [entry.id for entry in EVERY]
    assert len(ids) == len(set(ids)), "two entries share an identifier"


@pytest.mark.parametrize("section", sorted({section for entry in EVERY for section in entry.sections}))
def test_an_entry_is_shown_on_its_sections(section: str) -> None:
    assert f"```since\n{section}\n```" in page_of(section), f"section {section}: add the block to its page"
    shown = since.section(section)
    assert all(f'id="depuis-{entry.id}"' in shown for entry in EVERY if section in entry.sections)


def test_everything_is_on_one_page() -> None:
    page = (DOCS / "verification" / "depuis.md").read_text("utf-8")
    assert "```since\n*\n```" in page
    assert "```since\nagenda\n```" in page
    shown = since.registry()
    assert [shown.count(f'id="depuis-{entry.id}"') for entry in EVERY] == [1] * len(EVERY)


def test_the_feed_tells_every_publication_once_and_leads_to_it() -> None:
    items = list(ElementTree.fromstring(feed.feed(feed.SINCE, feed.published(), "https://example.org/")).iter("item"))
    assert {item.findtext("guid") for item in items} == {f"depuis-{entry.id}" for entry in evidence()}
    assert len(items) == len(evidence())
    for item in items:
        assert item.findtext("link") == f"https://example.org/verification/depuis/#{item.findtext('guid')}"


def test_each_edition_has_a_day_an_address_and_a_column() -> None:
    assert sorted(one.data for one in EDITIONS) == [one.data for one in EDITIONS]
    assert EDITIONS[-1].data == GUIDELINE_DAY
    for one in EDITIONS:
        assert date.fromisoformat(one.checked) > date.fromisoformat(GUIDELINE_DAY)
        assert one.addresses
        assert one.read
    assert all(len(fact.values) == len(EDITIONS) for fact in STATED)
    assert all(fact.values[-1] for fact in STATED), "the present edition was read whole"


def test_what_changed_stands_apart_from_what_did_not() -> None:
    changed, same = re.findall("<table.*?</table>", editions.compared(), re.DOTALL)[1:]
    for fact in STATED:
        assert (prose(fact.subject.fr) in changed) == fact.has_changed
        assert (prose(fact.subject.fr) in same) != fact.has_changed


def test_each_difference_from_another_guideline_has_a_section_a_source_and_a_day() -> None:
    page = (DOCS / "verification" / "depuis.md").read_text("utf-8")
    rows = [line.strip("|").split("|") for line in page.splitlines() if line.startswith("| ")][1:]
    assert len(rows) > 1
    for question, _, _, differs, source, day in rows:
        assert "](../referentiel/" in question
        assert differs.strip() in ("oui", "non")
        (key,) = re.findall(r"\[@(\w+),", source)
        assert entries()[key].url
        assert date(*reversed([int(part) for part in day.strip().split("/")])) > date.fromisoformat(GUIDELINE_DAY)


def test_a_block_where_nothing_was_published_stops_the_build() -> None:
    with pytest.raises(ValueError, match="nothing concerns this section"):
        since.section("3.1")


def test_nothing_that_is_computed_depends_on_the_registry(tmp_path: Path) -> None:
    """Without its entries, every result and every published table has the same bytes."""
    whole, emptied = tmp_path / "whole", tmp_path / "emptied"
    for folder, left_out in ((whole, ()), (emptied, (f"*{SUFFIX}.py",))):
        ignored = shutil.ignore_patterns("__pycache__", *left_out)
        shutil.copytree(ROOT / "src" / "bonemets", folder / "bonemets", ignore=ignored)
    assert list(whole.rglob(f"*{SUFFIX}.py"))
    assert not list(emptied.rglob(f"*{SUFFIX}.py"))
    with_it, without = computed(whole), computed(emptied)
    assert len(with_it) == 3 * len(rules())
    assert [name for name in with_it if with_it[name] != without.get(name)] == []


def test_no_other_module_of_the_package_imports_the_registry() -> None:
    """The Python of the pages is packed without it."""
    package = ROOT / "src" / "bonemets"
    others = [path for path in package.rglob("*.py") if not path.stem.endswith(UNREAD)]
    assert list(package.rglob(f"*{UNREAD}.py"))
    read = [one for path in others for one in imports(path.read_text("utf-8"), path.name)]
    assert [one.place for one in read if one.module.endswith(UNREAD) or one.attribute.endswith(UNREAD)] == []


def test_a_thing_is_late_the_day_after_a_year() -> None:
    (oldest, *_) = sorted(upkeep.upkeep(), key=lambda one: one.due)
    assert oldest not in upkeep.late(oldest.due)
    assert oldest in upkeep.late(date.fromordinal(oldest.due.toordinal() + 1))


def test_every_rule_and_every_entry_falls_due() -> None:
    assert len(upkeep.upkeep()) == len(rules()) + len(EVERY)
    assert upkeep.late(date(9999, 1, 1)) == upkeep.upkeep()


def test_what_is_late_is_told_by_section() -> None:
    with pytest.raises(SystemExit) as ended:
        upkeep.main(["9999-01-01"])
    told = str(ended.value.code)
    assert all(section in told for entry in EVERY for section in entry.sections)
    assert all(f"{rule.section}: règle {rule.name}, {rule.checked}" in told for rule in rules())
    assert upkeep.WHOLE in told


def test_nothing_is_late_on_the_day_of_the_oldest() -> None:
    oldest = min(one.checked for one in upkeep.upkeep())
    with pytest.raises(SystemExit) as ended:
        upkeep.main([oldest.isoformat()])
    assert not ended.value.code


def test_what_nobody_has_read_comes_first() -> None:
    read = [one.is_read for one in upkeep.upkeep()]
    assert read == sorted(read)
    assert not read[0]
