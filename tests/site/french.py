"""The French that readers see: text of the pages, and strings of the code that make text while a page is used."""

import ast
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from built import HOLE, PAGES, read
from hunspell import Hunspell

from bonemets.kernel.rule import rules
from bonemets.render.typography import french
from bonemets_site.paths import FRONTEND, ROOT

ENGLISH = ("api/", "adr/")
PUBLICATIONS = {ROOT / "src/bonemets/guideline" / name for name in ("sources.py", "sources_evidence.py")}
WORDS = Path(__file__).with_name("words.txt")
_FRENCH_LETTER = re.compile("[àâçéèêëîïôœùûüÀÂÇÉÈÊÎÔŒÙÛ«]")
_ADDRESS = re.compile(r"\b[\w-]+(?:\.[a-z]{2,})+\b(?:/\S*)?|\b10\.\d{4,9}/\S+")
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_CODE = re.compile(r"\w*[\d_]\w*")
_JS_STRING = re.compile(r'"((?:[^"\\\n]|\\.)*)"|`((?:[^`\\]|\\.)*)`')
_NAMING = re.compile(r"\b(?:author|title|journal|institution|key) = \{(.*)\},$", re.M)


def on_pages() -> dict[str, str]:
    """Each run of French text of the built site, and the first place where it is."""
    return _first((page.name, page.passages) for page in map(read, PAGES))


def read_aloud() -> dict[str, str]:
    """Each French attribute that only a screen reader says, and the first place where it is."""
    return _first((page.name, page.spoken) for page in map(read, PAGES))


def _first(texts: Iterable[tuple[str, list[tuple[int, str]]]]) -> dict[str, str]:
    found: dict[str, str] = {}
    for page, passages in texts:
        if not page.startswith(ENGLISH):
            for line, text in passages:
                found.setdefault(text, f"{page}:{line}")
    return found


def in_code() -> dict[str, str]:
    """Each French string of the code as shown, one with a French letter or the French of a `Text`, and where it is."""
    found: dict[str, str] = {}
    for file in sorted(set((ROOT / "src/bonemets").rglob("*.py")) - PUBLICATIONS):
        for line, text in _python_strings(ast.parse(file.read_text("utf-8"))):
            found.setdefault(french(text), f"{file.relative_to(ROOT)}:{line}")
    for file in sorted(FRONTEND.glob("*.mjs")):
        source = file.read_text("utf-8")
        for string in _JS_STRING.finditer(source):
            text = re.sub(r"\$\{[^}]*\}", HOLE, string[1] or string[2] or "")
            text = re.sub(r"\\u(\w{4})", lambda escape: chr(int(escape[1], 16)), text)
            if _FRENCH_LETTER.search(text):
                found.setdefault(text, f"{file.relative_to(ROOT)}:{source.count(chr(10), 0, string.start()) + 1}")
    return found


def _python_strings(tree: ast.Module) -> Iterator[tuple[int, str]]:
    comments = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in (node for node in ast.walk(tree) if isinstance(node, ast.expr)):
        is_text = isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Text"
        shown = node.args[0] if isinstance(node, ast.Call) and is_text and node.args else node
        text = _text(shown)
        if id(node) not in comments and _WORD.search(text) and (is_text or _FRENCH_LETTER.search(text)):
            yield shown.lineno, text


def _text(node: ast.AST) -> str:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if isinstance(node, ast.JoinedStr):
        return "".join(_text(part) or HOLE for part in node.values)
    return ""


class Dictionary:
    """The French dictionary, the names of the bibliography and of the rules, and the words of the project."""

    def __init__(self) -> None:
        self._french = Hunspell("index", hunspell_data_dir=str(ROOT / "node_modules/dictionary-fr"))
        names = " ".join(_NAMING.findall((ROOT / "docs/references.bib").read_text("utf-8")))
        codes = " ".join(rule.name.replace("_", " ") for rule in rules())
        self.project = project_words()
        self._known = {*_WORD.findall(names), *codes.split(), *codes.upper().split(), *self.project}
        self._known |= {part for word in self._known for part in re.split("['’-]", word)}
        self.asked: set[str] = set()

    def unknown(self, text: str) -> list[str]:
        """The words of a text that nothing knows."""
        plain = _CODE.sub(" ", _ADDRESS.sub(" ", text)).replace("’", "'")
        return [word for word in _WORD.findall(plain) if not self._knows(word)]

    def _knows(self, word: str) -> bool:
        if self._french.spell(word):
            return True
        short = word.partition("'")[2] if word[:2].lower() in ("l'", "d'", "n'", "s'", "m'", "j'", "c'") else word
        parts = [short] if self._is_listed(short) else short.split("-")
        return all(self._french.spell(part) or self._is_listed(part) for part in parts)

    def _is_listed(self, word: str) -> bool:
        forms = {word, word[:1].lower() + word[1:]}
        self.asked |= forms
        return bool(forms & self._known)


def project_words() -> set[str]:
    """The words of the project list, a word a line, a comment after a number sign."""
    lines = (line.partition("#")[0].strip() for line in WORDS.read_text("utf-8").splitlines())
    return {line for line in lines if line}
