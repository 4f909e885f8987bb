"""The case tables as pages."""

from pathlib import Path
from shutil import rmtree

from bonemets_site.data.cases import anchor
from bonemets_site.paths import CASES, DOCS

PAGES = DOCS / "verification" / "cas"


def write_pages(folder: Path = PAGES) -> None:
    """Copy each table into the site, with a heading that the rules can link to, and nothing else."""
    rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for file in CASES.glob("*.md"):
        title, _, rest = file.read_text("utf-8").partition("\n")
        (folder / file.name).write_text(f"{title} {{ #{anchor(file.stem)} }}\n{rest}", "utf-8")
