"""The faces hold every character that a page shows, and say what their licences ask."""

import re

import pytest
from built import PAGES
from fontTools.ttLib import TTFont

from bonemets_site.assets.typeface import CHARACTERS, CODE, FOLDER, TEXT, WEIGHTS, Face
from bonemets_site.paths import DOCS, FRONTEND

KEYS = "⌘"
"""Shown on a Macintosh, which has it."""
SPACES = "\n\r\t"


def font(face: Face) -> TTFont:
    return TTFont(FOLDER / f"{face.file}.woff2")


def shown() -> dict[str, str]:
    """Each character of the pages, with a page that has it."""
    found: dict[str, str] = {}
    for page in PAGES:
        text = re.sub(r"<(script|style)\b.*?</\1>|<[^>]*>", "", page.read_text("utf-8"), flags=re.S)
        found |= dict.fromkeys(text, page.parent.name)
    return found


def test_every_character_of_the_pages_is_in_the_face_of_texts() -> None:
    known = {chr(code) for code in font(TEXT).getBestCmap()} | set(KEYS + SPACES)
    missing = {character: page for character, page in shown().items() if character not in known}
    assert not missing, "add them to bonemets_site.assets.typeface.CHARACTERS"


def test_every_character_that_scripts_and_sheets_write_is_too() -> None:
    known = {chr(code) for code in font(TEXT).getBestCmap()} | set(KEYS + SPACES)
    files = [*FRONTEND.glob("*.mjs"), *(DOCS / "assets").glob("*.css")]
    written = {name: name.read_text("utf-8") for name in files}
    missing = {name.name: set(text) - known for name, text in written.items() if set(text) - known}
    assert not missing, "add them to bonemets_site.assets.typeface.CHARACTERS"


@pytest.mark.parametrize("sign", "≤≥×±½→−′µμ\u202f\u00a0«»œŒÉÀç°")
def test_french_and_its_mathematics(sign: str) -> None:
    assert sign in CHARACTERS
    for face in (TEXT, CODE):
        assert ord(sign) in font(face).getBestCmap()


@pytest.mark.parametrize("face", [TEXT, CODE], ids=lambda face: face.file)
def test_a_cut_face_does_not_bear_the_reserved_name(face: Face) -> None:
    names = font(face)["name"].names
    reserved = {
        str(record) for record in names if record.nameID in (1, 4, 6, 16) and re.search("Plex|Source", str(record))
    }
    assert not reserved
    assert "Reserved Font Name" in (FOLDER / f"{face.file}.txt").read_text("utf-8")


@pytest.mark.parametrize("face", [TEXT, CODE], ids=lambda face: face.file)
def test_one_axis_with_the_weights_of_the_sheets(face: Face) -> None:
    (axis,) = font(face)["fvar"].axes
    assert (axis.axisTag, axis.minValue, axis.maxValue) == ("wght", *WEIGHTS)
    used = {
        int(weight)
        for sheet in (DOCS / "assets").glob("*.css")
        for weight in re.findall(r"font-weight: (\d+)", sheet.read_text("utf-8"))
    }
    assert min(used) >= WEIGHTS[0]
    assert max(used) <= WEIGHTS[1]


def test_one_l_and_i_are_three_shapes() -> None:
    made = font(TEXT)
    names, outlines = made.getBestCmap(), made["glyf"]
    shapes = {str(outlines[names[ord(sign)]].getCoordinates(outlines)[0]) for sign in "1lI|"}
    assert len(shapes) == 4


def test_letters_on_the_sheet_are_as_high_as_ours_whatever_the_face() -> None:
    made = font(TEXT)
    height = made["OS/2"].sxHeight / made["head"].unitsPerEm
    assert f"font-size-adjust: ex-height {height:g};" in (DOCS / "assets/board.css").read_text("utf-8")
