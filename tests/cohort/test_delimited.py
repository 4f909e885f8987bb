"""Files of text as hospitals have them, and those that are no tables."""

import io
import tracemalloc

import pytest

from bonemets.cohort import delimited
from bonemets.cohort.delimited import LONGEST_LINE, Described, describe
from bonemets.kernel.errors import InvalidAnswer


def found(content: bytes, encoding: str | None = None) -> tuple[Described, list[list[str]]]:
    described = describe(io.BytesIO(content), "f.csv", encoding)
    return described, list(delimited.rows(io.BytesIO(content), described))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("separator", [";", ",", "\t"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_encoding_separator_and_ends_of_lines_are_found(encoding: str, separator: str, end: str) -> None:
    rows = [["âge", "siège"], ["64", f"un{separator}deux"], ["", "os « long »"]]
    text = end.join(separator.join(f'"{cell}"' for cell in row) for row in rows)
    described, cells = found(text.encode(encoding))
    assert described.separator == separator
    assert described.encoding == {"utf-8": "utf-8-sig"}.get(encoding, encoding)
    assert [list(described.header), *cells] == rows


def test_what_was_found_is_said() -> None:
    described, _ = found("âge;poids\n64;71,5\n".encode("cp1252"))
    assert described.sentence == "f.csv : Windows-1252, séparateur point-virgule, virgule décimale, 2 colonnes."
    assert found(b"a,b\n1.5,2\n")[0].decimal == "."
    assert len(described.sha256) == 64


def test_excel_may_name_the_separator_above_the_header() -> None:
    described, cells = found(b"sep=;\na,b;c\n1;2\n")
    assert (described.header, cells) == (("a,b", "c"), [["1", "2"]])


def test_a_quoted_header_may_have_two_lines_and_a_row_no_cell() -> None:
    described, cells = found(b'a;"b\nc"\n1;2\n;\n\n3\n')
    assert (described.header, cells) == (("a", "b\nc"), [["1", "2"], ["3", ""]])


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "fichier vide"),
        (b"\n\n", "fichier vide"),
        (b"\xef\xbb\xbf\r\n", "fichier vide"),
        (b"12;T10\n13;L2\n", "pas d'en-tête, la première ligne est « 12 ; T10 »"),
        (b"a;b;a\n1;2;3\n", "plusieurs colonnes portent le même nom (« a »)"),
        (b"a;b\n1;2;3\n", "ligne 2 : 3 cases au lieu de 2"),
        (b'a;b\n"1;2\n' + b"3;4\n" * 40_000, "après la ligne 1 : une case commence par un guillemet"),
        (b'a;b\n1;2\n"3;4\n5;6\n', "après la ligne 2 : une case commence par un guillemet"),
        (b'a;b\n"1;2\n3;4\n5;"6\n', "après la ligne 1 : une case commence par un guillemet"),
        ("é;b\n".encode() + "è;2\n".encode("cp1252"), "encodages mélangés (ligne 2 en Windows-1252, ligne 1 en UTF-8)"),
        (b"a;b\n\x81\xe9;2\n", "encodages mélangés"),
        (b"PK\x03\x04", "c'est un classeur Excel ou une archive"),
        (b"PAR1....", "c'est un fichier Parquet"),
        (b"a\0b;c\0\n", "ce n'est pas un texte"),
    ],
)
def test_what_is_no_table_is_refused_in_a_sentence(content: bytes, words: str) -> None:
    with pytest.raises(InvalidAnswer) as refused:
        found(content)
    assert words in refused.value.text.fr
    assert refused.value.text.fr.startswith("f.csv")
    assert refused.value.allowed


def test_who_knows_the_encoding_says_it() -> None:
    mixed = "é;b\n".encode() + "è;2\n".encode("cp1252")
    assert found(mixed, "windows-1252")[1] == [["è", "2"]]
    with pytest.raises(InvalidAnswer, match="n'est pas en UTF-8"):
        found(mixed, "utf-8")
    with pytest.raises(InvalidAnswer, match="Encodage « latin9 » inconnu ; encodages lus : UTF-8"):
        found(b"a;b\n", "latin9")


def test_an_accent_at_the_very_end_is_seen() -> None:
    assert found("a;b\n1;é".encode("cp1252"))[1] == [["1", "é"]]


class Endless(io.RawIOBase):
    """A line of two gigabytes, which nobody can have read to its end."""

    given = 0

    def read(self, size: int = -1) -> bytes:
        assert 0 < size <= 1 << 20
        self.given += size
        assert self.given < 2_000_000_000
        return b"9" * size


def test_a_line_of_two_gigabytes_is_refused_before_it_is_in_memory() -> None:
    endless = Endless()
    tracemalloc.start()
    try:
        with pytest.raises(InvalidAnswer, match="plus de 1 000 000 octets sans retour à la ligne"):
            describe(endless, "f.csv")  # type: ignore[arg-type]
        assert tracemalloc.get_traced_memory()[1] < 20_000_000
    finally:
        tracemalloc.stop()
    assert endless.given <= 4 * LONGEST_LINE


def test_a_long_line_is_refused_wherever_it_begins() -> None:
    with pytest.raises(InvalidAnswer, match="ligne 3"):
        found(b"a;b\n1;2\n" + b"x" * (LONGEST_LINE + 1) + b";2\n")
    assert len(found(b"a;b\n" + b"x" * (LONGEST_LINE // 8) + b";2\n")[1]) == 1


def test_columns_are_surveyed() -> None:
    content = b"a;b\n1;x\n2;x\n3;y\n"
    described = describe(io.BytesIO(content), "f.csv")
    count, held = delimited.survey(delimited.rows(io.BytesIO(content), described), described.header, 2)
    assert count == 3
    assert held["b"] == {"x": 2, "y": 1}
