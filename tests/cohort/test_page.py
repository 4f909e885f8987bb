"""What the page of a cohort asks of Python gives the file that the command gives."""

import json
from base64 import b64encode
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from bonemets.browser import cohort
from bonemets.browser.api import handle
from bonemets.cli import main

FILE = """\
num;niveau;douleur;Lésion osseuse;alignement;collapsus;postéro-latéral
1;T10;mécanique;lytique;normal;60 %;bilatéral
2;L2;occasionnelle mais non mécanique;mixte;normal;3;aucun
3;C7;NR;condensante;;;=x
"""


def call(method: str, *arguments: Any) -> Any:
    return json.loads(handle("cohort", json.dumps([method, *arguments])))


@pytest.fixture(autouse=True)
def _forgotten() -> Iterator[None]:
    yield
    call("forget")


def opened(text: str, rules: list[str], encoding: str = "") -> Any:
    content = text.encode("cp1252")
    assert call("begin", "r.csv", len(content)) == {"error": ""}
    for at in range(0, len(content), 64):
        call("add", b64encode(content[at : at + 64]).decode())
    return call("read", rules, encoding)


def computed() -> str:
    call("start")
    parts = []
    while True:
        reply = call("step")
        assert reply["error"] == ""
        parts.append(reply["text"])
        if reply["finished"]:
            assert reply["done"] == reply["rows"]
            return "".join(parts)


def asked(reply: Any, key: str) -> Any:
    return next(one for one in reply["rules"][0]["questions"] if one["key"] == key)


def test_page_and_command_write_the_same_bytes(tmp_path: Path) -> None:
    reply = opened(FILE, ["sins"])
    assert asked(reply, "location")["forward"] == ["niveau"]
    assert [one["forward"] for one in asked(reply, "pain")["texts"]] == [["mechanical"]]
    decided = {
        "sins": {
            "columns": {"location": "niveau"},
            "values": {"pain": {"mécanique": "mechanical"}, "collapse": {"3": "3 %"}},
        },
    }
    reply = call("decide", ["sins"], decided)
    assert asked(reply, "location")["column"] == "niveau"
    assert not reply["open"]
    text = computed()
    (tmp_path / "r.csv").write_text(FILE, "cp1252")
    (tmp_path / "MAP.toml").write_text(call("save")["text"], "utf-8")
    status = main(
        ["cohort", f"{tmp_path}/r.csv", "--rule", "sins", "--map", f"{tmp_path}/MAP.toml", "-o", f"{tmp_path}/s.csv"]
    )
    assert status == 0
    assert (tmp_path / "s.csv").read_bytes().decode("utf-8") == text
    assert "complete;" in text
    assert "'=x" in text


def test_nothing_is_computed_before_a_doubtful_number_is_decided() -> None:
    reply = opened(FILE, ["sins"])
    assert reply["open"]
    (doubtful,) = asked(reply, "collapse")["texts"]
    assert doubtful["isOpen"]
    assert doubtful["forward"] == ["over_half", "involved_over_half", "3 %"]
    call("start")
    assert "peut être lu de plusieurs façons" in call("step")["error"]


def test_results_are_shown_and_kept() -> None:
    opened(FILE, ["sins"])
    call("decide", ["sins"], {"sins": {"columns": {}, "values": {"collapse": {"3": "under_half"}}}})
    computed()
    found = call("found")
    assert "postéro-latéral" in found["html"]
    assert found["sentence"].startswith("Score SINS")
    assert call("report_of", "29/11/2026 10:00")["text"].startswith("<!doctype html>")


def test_a_map_that_was_kept_is_taken_with_its_rules() -> None:
    opened(FILE, ["sins"])
    reply = call("load", [], '[mirels.columns]\nlesion = "Lésion osseuse"\n', "MAP.toml")
    assert reply["names"] == ["mirels"]
    assert asked(reply, "lesion")["column"] == "Lésion osseuse"
    assert call("load", [], "[mirels", "MAP.toml")["error"].startswith("MAP.toml")


def test_what_cannot_be_read_is_said() -> None:
    assert "Choisir au moins une règle" in opened(FILE, [])["error"]
    assert "fichier vide" in opened("", ["sins"])["error"].replace("\xa0", " ")
    assert "encodages mélangés" in opened("é;b\n" + "é".encode().decode("cp1252") + ";1\n", ["sins"])["error"]
    assert opened("Ã©;b\n1;2\n", ["sins"], "UTF-8")["columns"] == ["é", "b"]
    assert "200 000 000 octets au plus" in call("begin", "r.csv", cohort.MOST_BYTES + 1)["error"].replace("\u202f", " ")
    with pytest.raises(KeyError):
        call("_desk")


def test_a_file_of_too_many_rows_is_for_the_command(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cohort, "MOST_ROWS", 2)
    assert "bonemets cohort r.csv" in opened(FILE, ["sins"])["error"]


def test_what_is_forgotten_is_gone() -> None:
    opened(FILE, ["sins"])
    call("forget")
    assert cohort._desk.job is None
    assert cohort._desk.content.getbuffer().nbytes == 0
    assert "Aucun fichier" in call("decide", ["sins"], {})["error"]
