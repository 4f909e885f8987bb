"""Rules are withdrawn in one file, which is read strictly: a mistake in it stops the build."""

import hashlib
import json
from pathlib import Path

import pytest

from bonemets_site.data.withdrawals import read, read_notices, withdrawals
from bonemets_site.finish import offline
from bonemets_site.paths import ROOT

ENTRY = 'rule = "mirels"\nversions = ["1.0.0"]\ndate = 2026-12-01\nreason = "essai"\n'


@pytest.fixture(autouse=True)
def _published(tmp_path: Path) -> None:
    for name in offline.PUBLISHED:
        (tmp_path / name).parent.mkdir(parents=True)
        (tmp_path / name).write_text("{}", "utf-8")


def test_the_pages_read_what_is_written(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("<h1>Accueil</h1>", "utf-8")
    offline.apply(tmp_path, read(f"[[withdrawn]]\n{ENTRY}"))
    status = json.loads((tmp_path / "status.json").read_text("utf-8"))
    assert status["withdrawn"] == [{"rule": "mirels", "versions": ["1.0.0"], "date": "01/12/2026", "reason": "essai"}]
    assert status["checksums"] == dict.fromkeys(offline.PUBLISHED, hashlib.sha256(b"{}").hexdigest())
    assert f'RELEASE = "{status["release"]}"' in (tmp_path / "sw.js").read_text("utf-8")


@pytest.mark.parametrize(
    "wrong",
    [
        ENTRY.replace('rule = "mirels"', 'rule = "nothing"'),
        ENTRY.replace('["1.0.0"]', "[]"),
        ENTRY.replace('["1.0.0"]', "[1]"),
        ENTRY.replace("date = 2026-12-01\n", ""),
        ENTRY.replace('"essai"', '""'),
        ENTRY + 'replaced_by = "sins"\n',
    ],
)
def test_a_mistake_stops_the_build(wrong: str) -> None:
    with pytest.raises((ValueError, LookupError)):
        read(f"[[withdrawn]]\n{wrong}")


def test_what_is_withdrawn_is_announced() -> None:
    """Each has its alert, on the page and in the feed, whose id starts with the rule's name."""
    configuration = (ROOT / "mkdocs.yml").read_text("utf-8")
    assert [one.rule for one in withdrawals() if f"id: {one.rule.replace('_', '-')}-" not in configuration] == []


def test_a_release_changes_with_any_file_and_with_nothing_else(tmp_path: Path) -> None:
    def release() -> str:
        offline.apply(tmp_path, ())
        found: str = json.loads((tmp_path / "status.json").read_text("utf-8"))["release"]
        return found

    (tmp_path / "index.html").write_text("<h1>Accueil</h1>", "utf-8")
    first = release()
    assert release() == first
    (tmp_path / "index.html").write_text("<h1>Bienvenue</h1>", "utf-8")
    assert release() != first


PAGE = '[[pages]]\npage = "aide/"\ndate = 2026-12-01\nreason = "essai"\n'
OLDEST = '[oldest]\nday = 2026-12-01\ndate = 2026-12-02\nreason = "essai"\n'


def test_pages_sentences_and_releases_are_withdrawn_too(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("<h1>Accueil</h1>", "utf-8")
    offline.apply(tmp_path, (), read_notices(PAGE + 'sentence = "faux"\n' + OLDEST))
    status = json.loads((tmp_path / "status.json").read_text("utf-8"))
    page = {"page": "aide/", "sentence": "faux", "before": "", "date": "01/12/2026", "reason": "essai"}
    assert status["pages"] == [page]
    assert status["oldest"] == {"day": "2026-12-01", "date": "02/12/2026", "reason": "essai"}


@pytest.mark.parametrize(
    "wrong",
    [
        PAGE.replace('page = "aide/"\n', ""),
        PAGE.replace('"essai"', '""'),
        PAGE + "sentence = 1\n",
        PAGE + 'version = "1"\n',
        OLDEST.replace("day = 2026-12-01\n", ""),
        OLDEST.replace("day = 2026-12-01", 'day = "2026-12-01"'),
        OLDEST.replace("[oldest]", "[eldest]"),
    ],
)
def test_a_mistake_in_a_notice_stops_the_build(wrong: str) -> None:
    with pytest.raises(ValueError, match="withdrawals"):
        read_notices(wrong)
