"""Every page of the site in each engine: nothing to complain of, on a telephone too, in both themes."""

from pathlib import Path

import pytest

from engines.visit import Visit

LOOK = Path(__file__).with_name("look.js").read_text("utf-8")
DRESSED = "() => document.querySelector('[data-next-theme]') !== null"
LONGEST = 1200
PHONE = (320, 640)
CONTRAST = 100
"""Between paper and text, of 255; `tests/browser` measures it colour by colour."""


@pytest.mark.timeout(LONGEST)
def test_every_page_is_sound_on_a_telephone_and_in_both_themes(visit: Visit) -> None:
    driver, folder = visit.driver, visit.published.folder
    pages = sorted(
        path.relative_to(folder).as_posix().removesuffix("index.html") for path in folder.rglob("index.html")
    )
    driver.resize(*PHONE)
    found = []
    for address in pages:
        visit.open(address)
        driver.until(DRESSED)
        page = driver.ask(LOOK)
        light, dark = page["light"], page["dark"]
        sound = {
            "its title": page["title"],
            "its width": page["wide"] <= 0,
            "its images": not page["broken"],
            "its themes": (light["scheme"], dark["scheme"]) == ("default", "slate"),
            "light": light["text"] + CONTRAST < light["paper"],
            "dark": dark["paper"] + CONTRAST < dark["text"],
        }
        found += [f"{address or 'home page'}: {name}" for name, is_sound in sound.items() if not is_sound]
        found += driver.complaints()
    assert len(pages) > 60
    assert found == []
