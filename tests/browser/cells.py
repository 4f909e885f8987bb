"""A cell of code as its reader uses it."""

from playwright.sync_api import Page, expect


class Cell:
    """A cell of the page that is open."""

    def __init__(self, page: Page, number: int) -> None:
        self.page = page
        self.root = page.get_by_role("group", name=f"Cellule {number}", exact=True)
        self.editor = self.root.get_by_role("textbox")
        self.status = self.root.get_by_role("status")
        self.shown = self.root.locator(".runner__shown")

    def press(self, label: str) -> None:
        self.root.get_by_role("button", name=label, exact=True).click()

    def open(self) -> "Cell":
        self.press("Modifier et exécuter")
        expect(self.editor).to_be_focused()
        return self

    def write(self, code: str) -> "Cell":
        self.editor.fill(code)
        return self

    def run(self) -> "Cell":
        self.editor.press("Control+Enter")
        expect(self.status).not_to_be_empty()
        return self
