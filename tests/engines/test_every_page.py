"""Every page of the site in Firefox: nothing to complain of, on a telephone too, in both themes."""

import json
import shutil
from pathlib import Path

from copies import Publication

from bonemets_site.pages.takeaway import FILE
from engines.driver import Driver

TRIED = ("firefox",)
LONGEST = 600
SCRIPT = Path(__file__).with_name("walk.js")
FRAME = f'<!doctype html><meta charset="utf-8"><title>walk</title><body><script src="{SCRIPT.name}"></script>'


def test_every_page_is_sound_on_a_telephone_and_in_both_themes(engine: Driver, published: Publication) -> None:
    folder = published.folder
    pages = sorted(
        path.relative_to(folder).as_posix().removesuffix("index.html") for path in folder.rglob("index.html")
    )
    shutil.copy(SCRIPT, folder)
    (folder / "walk.json").write_text(json.dumps(pages), "utf-8")
    (folder / "walk.html").write_text(FRAME, "utf-8")
    engine.complaints()
    engine.open(published.address + "walk.html")
    seen = engine.until("() => globalThis.seen", patience=LONGEST)
    engine.open(published.address)
    assert engine.complaints() == []
    assert sorted(seen) == pages
    for address, page in seen.items():
        assert page["title"], address
        assert page["wide"] <= 0, f"{address or 'home page'} is {page['wide']} pixels wider than a telephone"
        assert page["images"] == [], address
        if address.endswith(FILE.name):
            continue  # one file to take away, without the frame of the site
        light, dark = page["themes"]
        assert (light["scheme"], dark["scheme"]) == ("default", "slate"), address
        assert light["text"] + 100 < light["paper"], address
        assert dark["paper"] + 100 < dark["text"], address
