"""A published site whose server can be stopped, changed and started again at the same address."""

import shutil
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest

from bonemets_site.data.withdrawals import Withdrawal
from bonemets_site.finish import offline
from bonemets_site.paths import SITE
from bonemets_site.serve import serving

COPIED = "() => navigator.serviceWorker.ready.then(() => true)"
NEXT = """async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    const settled = new Promise((done) => registration.addEventListener("updatefound", () => {
        const next = registration.installing;
        next.addEventListener("statechange", () => done(next.state));
    }));
    await registration.update();
    return settled;
}"""
"""Look for another release, and say what has become of it."""


class Publication:
    """A copy of the built site, served."""

    def __init__(self, site: Path, folder: Path) -> None:
        self.folder = shutil.copytree(site, folder)
        self.server = ExitStack()
        self.address = self.server.enter_context(serving(folder))
        offline.apply(folder)

    def stop(self) -> None:
        self.server.close()

    def start(self) -> None:
        port = int(self.address.split(":")[2].split("/")[0])
        assert self.server.enter_context(serving(self.folder, port)) == self.address

    def change(self, path: str, old: str, new: str) -> None:
        file = self.folder / path
        text = file.read_text("utf-8")
        assert old in text
        file.write_text(text.replace(old, new), "utf-8")

    def release(self, *withdrawn: Withdrawal) -> None:
        """Publish the folder as it is now."""
        offline.apply(self.folder, withdrawn)


@contextmanager
def publication(folder: Path) -> Iterator[Publication]:
    """Publish a copy of the built site in a folder for as long as the block runs."""
    if not (SITE / "index.html").is_file():
        pytest.fail(f"No site in {SITE}: run `make build` first.", pytrace=False)
    published = Publication(SITE, folder)
    try:
        yield published
    finally:
        published.stop()
