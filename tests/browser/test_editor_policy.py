"""What is typed over a selection in a cell's editor: the browser writes no inline style, which the policy refuses."""

from pathlib import Path

from playwright.sync_api import Page, expect

CASE = "cas/07-femur-menace/"
LISTEN = """() => {
    window.refused = [];
    document.addEventListener("securitypolicyviolation", ({ violatedDirective }) => refused.push(violatedDirective));
}"""


def test_typing_over_everything_breaks_no_rule_of_the_policy(page: Page, site: Path) -> None:
    page.goto(CASE)
    page.get_by_role("button", name="Modifier et exécuter").first.click()
    editor = page.locator(".runner__editor").first.get_by_role("textbox")
    expect(editor).to_be_focused()
    page.evaluate(LISTEN)
    editor.press("Control+a")
    editor.press_sequentially("x = 1")
    assert editor.inner_text() == "x = 1"
    editor.press("Control+z")
    expect(editor).not_to_have_text("x = 1")
    assert page.evaluate("refused") == []
