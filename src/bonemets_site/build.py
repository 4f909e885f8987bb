"""The build: pages made from data, then MkDocs or Zensical, then what must see the finished pages."""

from bonemets_site import inputs, runtime
from bonemets_site.assets import scripts, search, typeface
from bonemets_site.data import joinable, proof, published, tables
from bonemets_site.finish import bundle, frame, offline, policy, theme
from bonemets_site.pages import api, bibliography, cases, feed, history, notebooks, site_map, takeaway
from bonemets_site.paths import BUILDER, DOCS, MAPS, ROOT, SITE
from bonemets_site.runtime import editor

OPTIONS = ("build", "--strict", "--clean")
"""Of both builders; never quietly, since quiet strict builds pass on broken links."""


def prepare() -> None:
    """Verify the rules, then make what the builder reads and nobody writes by hand."""
    proof.refresh()
    tables.write()
    published.write()
    joinable.write()
    typeface.write()
    takeaway.write()
    notebooks.write_pages()
    cases.write_pages()
    api.write()
    site_map.write()
    history.write()
    feed.write()
    bibliography.write_page()
    runtime.build_runtime(ROOT, DOCS / "assets" / "runtime")
    editor.build(ROOT, DOCS / "assets" / "editor")
    scripts.write(ROOT, DOCS / "assets", MAPS)
    search.write(ROOT, DOCS / "assets" / "search")


def build() -> None:
    """Build the whole site.

    The time of the build is in no file, so that the same sources give the same bytes.
    """
    inputs.watch()
    prepare()
    settings = {"NO_MKDOCS_2_WARNING": "1", "SITE_DIR": SITE.name, "SOURCE_DATE_EPOCH": "0"}
    inputs.run(BUILDER, *OPTIONS, env=settings)
    theme.apply(SITE)
    bundle.apply(SITE, ROOT)
    frame.apply(SITE)
    policy.apply(SITE)
    offline.apply(SITE)
