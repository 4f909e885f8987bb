"""The build: pages made from data, then MkDocs, then what must see the finished pages."""

import os
import subprocess
import sys

from bonemets_site import (
    bibliography,
    bundle,
    cases,
    editor,
    frame,
    notebooks,
    offline,
    pages,
    policy,
    proof,
    published,
    runtime,
    search,
    tables,
    takeaway,
)
from bonemets_site.paths import DOCS, ROOT, SITE


def prepare() -> None:
    """Verify the rules, then make what MkDocs reads and nobody writes by hand."""
    proof.refresh()
    tables.write()
    published.write()
    takeaway.write()
    notebooks.write_pages()
    cases.write_pages()
    pages.write()
    bibliography.write_page()
    runtime.build_runtime(ROOT, DOCS / "assets" / "runtime")
    editor.build(ROOT, DOCS / "assets" / "editor")
    search.copy_engine(ROOT, DOCS / "assets" / "search")


def build() -> None:
    """Build the whole site into `site/`; never quietly, since quiet strict builds pass on broken links."""
    prepare()
    mkdocs = [sys.executable, "-m", "mkdocs", "build", "--strict", "--clean"]
    subprocess.run(mkdocs, cwd=ROOT, check=True, env=os.environ | {"NO_MKDOCS_2_WARNING": "1"})
    bundle.apply(SITE, ROOT)
    frame.apply(SITE)
    policy.apply(SITE)
    offline.apply(SITE)
