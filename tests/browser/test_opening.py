"""Files and links that are opened over a case: each opening is told, and none takes a case away unasked."""

import json
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Dialog, Error, FilePayload, Page, expect
from test_board import FEMUR, FICHE, PARTS, SPINE, Board
from test_engine import CALL
from test_link import check

from bonemets.board import schema
from bonemets.board.item import ITEMS, Scope
from bonemets.board.topic import Topic

REFUSED = "Fichier refusé. Aucune donnée n'a été chargée."
MESSAGES = {
    "deep lists": ("[" * 3_000 + "]" * 3_000, "trop imbriquées"),
    "deep objects": ('{"a":' * 2_000 + "1" + "}" * 2_000, "trop imbriquées"),
    "empty": ("", "Il est vide ou ne peut pas être lu."),
    "large": (" " * (schema.LONGEST + 1), "octets"),
}
HUGE = """input => {
    const file = new File([], "fiche.json", { type: "application/json" });
    Object.defineProperty(file, "size", { value: 3e8 });
    file.text = () => { throw new Error("read"); };
    Object.defineProperty(input, "files", { value: [file] });
    input.dispatchEvent(new Event("change", { bubbles: true }));
}"""
BROKEN = """addEventListener("message", ({ data }) => {
    if (data.method === "evaluate") JSON.stringify = () => { throw new RangeError("stack"); };
});
"""
"""What a full stack does to Python at one call: an exception that is not Python's."""

STATE = "async () => (await import(new URL('assets/engine.mjs', __md_scope))).engine.state"
LINK = "v1/fiche@1.0.0/topic.instability=yes;lesion1.here=yes;lesion1.bone=spine;lesion1.sins_pain=none"


def file(content: str) -> FilePayload:
    return {"name": "fiche.json", "mimeType": "application/json", "buffer": content.encode()}


def case(**parts: Any) -> FilePayload:
    return file(json.dumps({"format": schema.FORMAT, "version": schema.VERSION, **PARTS, **parts}))


@pytest.fixture
def board(page: Page, site: Path) -> Board:
    page.goto(FICHE)
    return Board(page).ready()


def test_no_file_stops_python_and_each_refusal_is_told(board: Board, page: Page) -> None:
    for content, told in MESSAGES.values():
        page.locator("[data-file]").set_input_files(file(content))
        expect(board.done).to_contain_text(REFUSED)
        expect(board.done).to_contain_text(told)
    page.locator("[data-file]").set_input_files(case())
    expect(board.done).to_have_text("Fichier ouvert")
    board.expect_sheet_of(PARTS)
    page.once("dialog", lambda dialog: dialog.dismiss())
    page.locator("[data-file]").evaluate(HUGE)
    expect(board.done).to_contain_text("300\u202f000\u202f000 octets")


def test_where_python_has_broken_down_it_is_told_and_can_be_started_again(page: Page, site: Path) -> None:
    broken = BROKEN + (site / "assets/worker.mjs").read_text("utf-8")
    page.context.route("**/worker.mjs", lambda route: route.fulfill(body=broken, content_type="text/javascript"))
    page.goto(FICHE)
    board = Board(page).ready()
    board.fill(PARTS)
    board.expect_sheet_of(PARTS)
    with pytest.raises(Error, match="stack"):
        page.evaluate(CALL, ["evaluate", "mirels", {}])
    assert page.evaluate(STATE) == "failed"
    page.locator("[data-file]").set_input_files(case(lesions=[]))
    expect(board.done).to_have_text("Le calcul ne répond pas sur ce poste\u00a0: rien n'a été fait.")
    board.press("Enregistrer dans un fichier")
    expect(board.done).to_have_text(
        "Fichier enregistré tel que saisi\u00a0: le calcul, qui ne répond pas, ne l'a pas lu."
    )
    board.press("Relancer le calcul")
    board.ready()
    board.answer(board.lesions.nth(1), "mirels_pain", "moderate")
    board.expect_sheet_of({**PARTS, "lesions": [SPINE, {**FEMUR, "mirels_pain": "moderate"}]})


@pytest.mark.parametrize("is_taken", [True, False])
def test_a_link_over_a_dossier_asks_first(board: Board, page: Page, is_taken: bool) -> None:
    asked: list[str] = []

    def reply(dialog: Dialog) -> None:
        asked.append(dialog.message)
        if is_taken:
            dialog.accept()
        else:
            dialog.dismiss()

    board.fill(PARTS)
    page.on("dialog", reply)
    page.evaluate("hash => { location.hash = hash; }", f"{LINK}/{check(LINK)}")
    if is_taken:
        expect(board.banner).to_have_text("Données reçues par un lien")
        board.expect_sheet_of({"topics": ["instability"], "lesions": [{"bone": "spine", "sins_pain": "none"}]})
    else:
        expect(board.banner).to_have_text("Lien non ouvert\u00a0: le dossier en cours est gardé.")
        board.expect_sheet_of(PARTS)
    assert asked == ["Un dossier est ouvert dans cette page. Le remplacer par celui du lien\u202f?"]


def test_the_most_lesions_and_the_longest_link_are_told_before_they_are_passed(board: Board, page: Page) -> None:
    lesion = {name: item.question.every()[0].code for name, item in ITEMS[Scope.LESION].items()}
    full = [{**lesion, "bone": "spine"}] * schema.MOST_LESIONS
    topics = [topic.code for topic in Topic]
    page.locator("[data-file]").set_input_files(case(topics=topics, lesions=full))
    expect(board.done).to_have_text("Fichier ouvert")
    add = board.root.get_by_role("button", name="Ajouter une lésion")
    expect(add).to_be_disabled()
    expect(board.root.get_by_text(f"{schema.MOST_LESIONS} lésions, le plus qu'une fiche prenne.")).to_be_visible()
    expect(board.lesions.first.get_by_role("button", name="Dupliquer")).to_be_disabled()
    board.press("Créer un lien")
    expect(board.done).to_have_text("Ce dossier est trop long pour un lien\u00a0: l'enregistrer dans un fichier.")
    page.once("dialog", lambda dialog: dialog.accept())
    board.press("Retirer la lésion 1")
    expect(add).to_be_enabled()
