"""The faces that the pages are set in, cut from their npm packages to what French and its mathematics need (ADR 13)."""

from base64 import b64encode
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

from bonemets_site.data import build_cache
from bonemets_site.paths import DOCS, ROOT

FOLDER = DOCS / "assets" / "fonts"
SHEET = "faces.css"
WEIGHTS = (400, 700)
_WEIGHTS = " ".join(map(str, WEIGHTS))
CHARACTERS = (
    "".join(map(chr, (*range(0x20, 0x7F), *range(0xA0, 0x100))))
    + "ŒœŸ‐‑–—‘’‚“”„†‡•…‰‹›€™\u2009\u202f"
    + "′″⁄←↑→↓∑−√∞≈≠≤≥Ωαβγδκλμπστ"
)
_FEATURES = ["ccmp", "kern", "liga", "locl", "mark", "mkmk"]

STANDING_IN = {
    "Bonemets Arial": (("Arial", "Liberation Sans", "Helvetica"), (100.8, 98.7)),
    "Bonemets Roboto": (("Roboto",), (101.6, 104.5)),
    "Bonemets DejaVu": (("DejaVu Sans",), (88.8, 82.5)),
}
"""Faces of machines, by the name under which the sheets ask for them, with the sizes in percent, upright and bold, at
which the text of the guideline's pages takes the room that it takes in ours."""


@dataclass(frozen=True, slots=True)
class Face:
    """A face of the site.

    Its name is ours: the licence keeps the original's for the unmodified font.

    Args:
        name: Family, in the style sheets and in the file.
        file: Name of the file and of its licence, without suffix.
        package: Folder of its npm package, below `node_modules`.
        source: The font in that folder.
        licence: The licence in that folder.
    """

    name: str
    file: str
    package: str
    source: str
    licence: str

    @property
    def path(self) -> Path:
        """The font, as it is installed."""
        return ROOT / "node_modules" / self.package / self.source

    @property
    def terms(self) -> str:
        """The text of its licence."""
        return (ROOT / "node_modules" / self.package / self.licence).read_text("utf-8")


TEXT = Face(
    "Bonemets Text",
    "text",
    "@ibm/plex-sans-variable",
    "fonts/complete/woff2/IBM Plex Sans Var-Roman.woff2",
    "LICENSE.txt",
)
CODE = Face("Bonemets Code", "code", "source-code-pro", "WOFF2/VF/SourceCodeVF-Upright.ttf.woff2", "LICENSE.md")


def write() -> None:
    """Put the faces, their licences and the sheet that declares them where MkDocs takes them.

    Raises:
        FileNotFoundError: A package is not installed.
    """
    for face in (TEXT, CODE):
        if not face.path.is_file():
            raise FileNotFoundError(f"no font in {face.path}: run `npm ci`")
    made_from = (Path(__file__), ROOT / "pyproject.toml", TEXT.path, CODE.path)
    build_cache.copy("fonts", made_from, _make, FOLDER)


def embedded() -> str:
    """Style of the face of texts for a page that leaves the site, which holds the font itself."""
    content = b64encode((FOLDER / f"{TEXT.file}.woff2").read_bytes()).decode()
    notice = TEXT.terms.partition("\n")[0].strip()
    source = f'url("data:font/woff2;base64,{content}") format("woff2")'
    return f"/*! {notice}. SIL Open Font License 1.1 */\n{_rule(TEXT.name, src=source, font_weight=_WEIGHTS)}"


def cut(face: Face) -> TTFont:
    """A face with the characters and the weights that the site uses."""
    font = TTFont(face.path, recalcTimestamp=False)
    options = Options(flavor="woff2", layout_features=_FEATURES, hinting=False, notdef_outline=True)
    subsetter = Subsetter(options)
    subsetter.populate(text=CHARACTERS)
    subsetter.subset(font)
    limits = {axis.axisTag: WEIGHTS if axis.axisTag == "wght" else axis.defaultValue for axis in font["fvar"].axes}
    font = instantiateVariableFont(font, limits)
    for record in font["name"].names:
        if record.nameID in (1, 4, 6, 16):
            record.string = face.name.replace(" ", "") if record.nameID == 6 else face.name
    font.flavor = "woff2"
    return font


def _make(folder: Path) -> None:
    fonts = {face: cut(face) for face in (TEXT, CODE)}
    rules = list(_stand_ins(fonts[TEXT]))
    for face, font in fonts.items():
        font.save(folder / f"{face.file}.woff2")
        (folder / f"{face.file}.txt").write_text(face.terms, "utf-8")
        source = f'url("{face.file}.woff2") format("woff2")'
        rules.append(_rule(face.name, src=source, font_weight=_WEIGHTS, font_display="swap"))
    (folder / SHEET).write_text("".join(rules), "utf-8")


def _stand_ins(font: TTFont) -> Iterator[str]:
    """Faces of the machine as large as ours: nothing moves on the page when ours arrives."""
    line, em = font["hhea"], font["head"].unitsPerEm
    for name, (families, sizes) in STANDING_IN.items():
        for weight, bold, size in zip(WEIGHTS, ("", " Bold"), sizes, strict=True):
            yield _rule(
                name,
                src=", ".join(f'local("{family}{bold}")' for family in families),
                font_weight=str(weight),
                size_adjust=f"{size}%",
                ascent_override=f"{line.ascent / em / size * 1e4:.1f}%",
                descent_override=f"{-line.descent / em / size * 1e4:.1f}%",
                line_gap_override="0%",
            )


def _rule(family: str, **descriptors: str) -> str:
    lines = "".join(f"  {name.replace('_', '-')}: {value};\n" for name, value in descriptors.items())
    return f'@font-face {{\n  font-family: "{family}";\n{lines}}}\n'
