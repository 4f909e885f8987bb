"""The search of the built site: its own worker, on its own index, run by Node; the interface is tested in a browser."""

import json
import re
import shutil
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from bonemets.kernel.rule import rules
from bonemets_site.assets.search import write
from bonemets_site.data import vocabulary
from bonemets_site.finish.policy import FRAMED
from bonemets_site.pages.takeaway import FILE
from bonemets_site.paths import SITE

WORKER = Path(__file__).with_name("search_worker.mjs")
TYPED = Path(__file__).with_name("tasks.txt")
READY, RESULT = 1, 3
FIRST = 3

ASKED = """
metastase                               3-8-rachis 3-7-chirurgie 1-generalites
métastases                              3-8-rachis 3-7-chirurgie 1-generalites
fracture imminente                      3-5-2-mirels
epidurite                               2-diagnostic
Zometa                                  3-4-anti-resorptifs
"""
"""Queries that the site promises to answer, and the sections where the answer may be."""

CLINICIAN = """
mirels                                  3-5-2-mirels
fémur menacé                            3-5-2-mirels
risque de fracture d'un os long         3-5-2-mirels
sins                                    3-8-1-sins
instabilite rachidienne                 3-8-1-sins
vertèbres instables                     3-8-1-sins
SINS 8                                  3-8-1-sins
tokuashi                                3-8-3-tokuhashi
espérance de vie rachis                 3-8-3-tokuhashi 3-8-rachis
Karnofsky                               3-8-3-tokuhashi
tomita                                  3-8-4-tomita
résection en bloc                       3-8-4-tomita 3-8-5-strategie
frankel D1                              3-8-2-frankel
deficit neurologique                    3-8-2-frankel
rades                                   3-5-3-rades
compression de la moelle                3-5-3-rades 3-8-rachis
paraplégie                              3-5-3-rades 3-8-2-frankel
marche après radiothérapie              3-5-3-rades
acide zoledronique                      3-4-anti-resorptifs
arrêt du Xgeva                          3-4-anti-resorptifs
zometa insuffisance rénale              3-4-anti-resorptifs
clairance de la créatinine              3-4-anti-resorptifs
ONM                                     3-4-anti-resorptifs
osteonecrose machoire                   3-4-anti-resorptifs
bilan dentaire                          3-4-anti-resorptifs
biphosphonates                          3-4-anti-resorptifs
RT antalgique                           3-5-1-douleur
8 Gy                                    3-5-1-douleur
SBRT                                    3-5-5-stereotaxie
oligometastatique                       3-5-5-stereotaxie
radiothérapie post-opératoire           3-5-4-postoperatoire
vertébroplasties                        3-6-1-cimentoplastie
vis percutanées                         3-6-2-vissage
cryoablation                            3-6-3-ablation
prothèse de hanche                      3-7-2-techniques
complications post-opératoires          3-7-3-complications
PET scan                                2-diagnostic
scinti osseuse                          2-diagnostic
anti-EGFR                               3-2-therapies-ciblees
facteurs de risque                      1-generalites
"""
"""What a clinician types, with its abbreviations, trade names, missing accents and misspellings."""

TASKS = [
    (query, kind, names.split())
    for query, kind, names in (
        re.split(r" {2,}", line) for line in TYPED.read_text("utf-8").splitlines() if line and not line.startswith("#")
    )
]
MIRELS = "referentiel/3-5-2-mirels/"
HOSTILE = "<img src=x onerror=alert(1)> \"'&amp; mirels"
UNSAFE = re.compile(r"<(?!/?mark>)|&(?!(amp|lt|gt|quot|#39);)")

Answer = dict[str, Any]
Ask = Callable[[str], Answer]


def table(text: str) -> dict[str, list[str]]:
    lines = (line.split("  ", 1) for line in text.strip().splitlines())
    return {query: sections.split() for query, sections in lines}


QUERIES = table(ASKED) | table(CLINICIAN)


@contextmanager
def searching(site: Path) -> Iterator[Ask]:
    """The search of a site; how fast it was is printed, for `pytest -rP`."""
    node = subprocess.Popen(["node", WORKER, site], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    questions, answers = node.stdin, node.stdout
    assert questions
    assert answers
    times: dict[str, float] = {}

    def ask(query: str) -> Answer:
        questions.write(json.dumps(query) + "\n")
        questions.flush()
        answer = json.loads(answers.readline())
        assert answer["type"] == RESULT
        times[query] = answer["ms"]
        data: Answer = answer["data"]
        return data

    with node:
        ready = json.loads(answers.readline())
        assert ready["type"] == READY
        yield ask
        questions.close()
    slowest = max(times, key=lambda query: times[query])
    print(f"search: ready in {ready['ms']:.0f} ms; slowest query « {slowest} », {times[slowest]:.0f} ms")


@pytest.fixture(scope="module")
def site() -> Path:
    if not (SITE / "search/search_index.json").is_file():
        pytest.fail(f"No site in {SITE}: run `make build` first.", pytrace=False)
    return SITE


@pytest.fixture(scope="module")
def ask(site: Path) -> Iterator[Ask]:
    with searching(site) as ask:
        yield ask


def pages(answer: Answer) -> list[str]:
    return [group[0]["location"].partition("#")[0] for group in answer["items"]]


def texts(answer: Answer) -> list[str]:
    return [item[field] for group in answer["items"] for item in group for field in ("title", "text")]


@pytest.mark.parametrize("query", QUERIES)
def test_the_answer_is_among_the_first_pages(ask: Ask, query: str) -> None:
    found = pages(ask(query))[:FIRST]
    assert {f"referentiel/{section}/" for section in QUERIES[query]} & set(found), found


@pytest.mark.parametrize(("query", "kind", "names"), TASKS, ids=[query for query, _, _ in TASKS])
def test_a_task_finds_its_calculator_or_its_section_first(ask: Ask, query: str, kind: str, names: list[str]) -> None:
    first = ask(query)["items"][0][0]["location"]
    page, _, anchor = first.partition("#")
    found = anchor.removesuffix("-calculator") if kind == "calculator" else page.removeprefix("referentiel/").strip("/")
    assert found in names, first


ORDER = ["Calculateur", "Référentiel", "Cas", "Preuve", "Code"]


@pytest.mark.parametrize("query", ["tokuhashi", "mirels", "sins", "rades", "dénosumab"])
def test_calculators_come_first_then_sections_then_cases_then_proofs(ask: Ask, query: str) -> None:
    kinds = [kind for kind in map(kind_of, ask(query)["items"]) if kind in ORDER]
    assert kinds == sorted(kinds, key=ORDER.index)
    assert set(kinds[:1]) == {"Calculateur"}
    assert {"Référentiel", "Cas"} <= set(kinds)


def kind_of(group: list[dict[str, Any]]) -> str:
    """What the first hit says it is: the page, or the calculator, and none of its sections, carries it."""
    (kinds,) = [item["tags"] for item in group if "tags" in item]
    (kind,) = kinds
    return str(kind)


def test_every_calculator_is_found_by_its_question_and_by_each_of_its_names(ask: Ask) -> None:
    for rule in rules():
        first = ask(vocabulary.listed(rule.name).asks)["items"][0][0]["location"]
        assert first.endswith(f"#{rule.name}-calculator"), (rule.name, first)
        for name in filter(None, vocabulary.sought(rule.name)["words"].split(", ")):
            found = [item["location"] for group in ask(name)["items"] for item in group]
            assert any(place.endswith(f"#{rule.name}-calculator") for place in found), (rule.name, name)


@pytest.mark.parametrize("query", QUERIES)
def test_code_and_decisions_come_after_the_guideline(ask: Ask, query: str) -> None:
    found = pages(ask(query))
    code = [place for place, page in enumerate(found) if page.startswith(("api/", "adr/"))]
    guideline = [place for place, page in enumerate(found) if page.startswith(("referentiel/", "calculateurs/"))]
    assert not code or code[0] >= min(FIRST, len(guideline))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("metastase", "MÉTASTASES"),
        ("epidurite", "l'épidurite"),
        ("épidurite", "e\N{COMBINING ACUTE ACCENT}pidurite"),
        ("lésion lytique", "lesions lytiques"),
        ("métastase osseuse", "métastases osseuses"),
    ],
)
def test_case_accents_elision_and_plural_change_nothing(ask: Ask, one: str, other: str) -> None:
    assert pages(ask(one))[:FIRST] == pages(ask(other))[:FIRST] != []


def test_a_result_is_its_page_and_the_sections_that_answer(ask: Ask) -> None:
    answer = ask("mirels")
    for group in answer["items"]:
        assert len({item["location"].partition("#")[0] for item in group}) == 1
        is_calculator = group[0]["location"].endswith("-calculator")
        assert sum("#" not in item["location"] for item in group) == (0 if is_calculator else 1)
        assert [item["score"] for item in group] == sorted((item["score"] for item in group), reverse=True)
    for kind in ORDER:
        scores = [group[0]["score"] for group in answer["items"] if kind_of(group) == kind]
        assert scores == sorted(scores, reverse=True)


def test_words_found_are_marked_as_the_page_writes_them(ask: Ask) -> None:
    first = next(group[0] for group in ask("epidurite")["items"] if kind_of(group) == "Référentiel")
    assert "<mark>épidurite</mark>" in first["text"]
    assert first["terms"] == {"épidurite": True}


def test_a_word_found_nowhere_on_the_page_is_said(ask: Ask) -> None:
    answer = ask("mirels introuvable")
    assert pages(answer)[0] == MIRELS
    terms = answer["items"][0][0]["terms"]
    assert terms["mirels"]
    assert [word for word, is_there in terms.items() if not is_there] == ["introuvable"]


@pytest.mark.parametrize(
    ("typed", "completed"), [("métas", "métastases"), ("l'épidu", "l'épidurite"), ("score toku", "tokuhashi")]
)
def test_the_word_being_typed_is_completed(ask: Ask, typed: str, completed: str) -> None:
    assert ask(typed)["suggest"] == [completed]


@pytest.mark.parametrize("query", ["", "   ", "!?", "de la"])
def test_a_query_that_says_nothing_finds_nothing(ask: Ask, query: str) -> None:
    assert ask(query) == {"items": [], "suggest": []}


def test_a_hostile_query_gives_escaped_text(ask: Ask) -> None:
    answer = ask(HOSTILE)
    assert answer["items"]
    assert not [text for text in texts(answer) if UNSAFE.search(text)]
    words = {word for group in answer["items"] for item in group for word in item["terms"]}
    assert all(re.fullmatch(r"[\w.,]+( \w+)*", word) for word in words)


def test_markup_shown_by_a_page_stays_text(site: Path, tmp_path: Path) -> None:
    shutil.copytree(site / "assets/search", tmp_path / "assets/search")
    page = {"location": "a/", "title": "<code>&lt;img&gt;</code>", "text": "<p>src=x &amp; &lt;img onerror=1&gt;</p>"}
    (tmp_path / "search").mkdir()
    (tmp_path / "search/search_index.json").write_text(json.dumps({"config": {}, "docs": [page]}), "utf-8")
    with searching(tmp_path) as ask:
        (item,) = ask("img")["items"][0]
    assert item["title"] == "&lt;<mark>img</mark>&gt;"
    assert item["text"] == "src=x &amp; &lt;<mark>img</mark> onerror=1&gt;"


def test_every_synonym_leads_to_words_of_the_pages(site: Path, ask: Ask) -> None:
    groups = json.loads((site / "assets/search/synonyms.json").read_text("utf-8"))
    spellings = [spelling for group in groups for spelling in group]
    assert len(spellings) == len({spelling.casefold() for spelling in spellings}), "an expression stands in two groups"
    assert [spelling for spelling in spellings if not ask(spelling)["items"]] == []


def test_the_interface_asks_for_our_worker_on_every_page(site: Path) -> None:
    for page in set(site.rglob("*.html")) - {site / "aide" / FILE.name, site / FRAMED}:
        address = re.search(r'"search": "([^"]+)"', page.read_text("utf-8"))
        assert address, page
        assert address[1].endswith("assets/search/worker.js"), page
    assert (site / "assets/search/worker.js").is_file()


def test_the_engine_carries_its_licence(site: Path) -> None:
    engine = (site / "assets/search/engine.js").read_text("utf-8")
    assert "Permission is hereby granted" in engine
    assert "sourceMappingURL" not in engine


def test_a_missing_package_says_what_to_run(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="npm ci"):
        write(tmp_path, tmp_path)
