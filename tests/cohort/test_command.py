"""From a messy file to a scored one by a command, and nothing left of what fails."""

import csv
from collections.abc import Callable
from pathlib import Path

import pytest

from bonemets import evaluate
from bonemets.cli import main
from bonemets.cohort import command, job
from bonemets.cohort.vocabulary import suggest
from bonemets.guideline.spine.sins import Lesion
from bonemets.kernel.errors import InvalidAnswer

MESSY = """\
patient;SINS localisation;Douleur mécanique;lésion;alignement;collapsus;postéro-latéral;mot
1;T10;oui (mécanique);Lytique;normal;60 %;unilatéral;=1+1
2;L3;;mixte;normal;aucune de ces situations;bilat;-5
3;C7;NR;lytique;;45;aucun;@home
4;S3;aucune douleur;blastic;normal;;?;"a;b"
"""

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    monkeypatch.chdir(tmp_path)

    def called(*arguments: str) -> tuple[int, str, str]:
        status = main(["cohort", *arguments])
        out, error = capsys.readouterr()
        return status, out, error

    return called


def read(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file, delimiter=";"))


def test_a_messy_file_is_scored(tmp_path: Path, run: Run) -> None:
    (tmp_path / "r.csv").write_text(MESSY, "cp1252")
    status, out, error = run("r.csv", "--rule", "sins", "-o", "s.csv")
    assert (status, error) == (0, "")
    assert "r.csv : Windows-1252, séparateur point-virgule" in out
    first, second, third, fourth = read(tmp_path / "s.csv")
    answers = {"location": "T10", "pain": "mechanical", "lesion": "lytic", "alignment": "normal"}
    found = evaluate("sins", answers | {"collapse": "60 %", "posterolateral": "unilateral"})
    assert first["sins_status"] == "complete"
    assert float(first["sins_points"]) == found["points"] == 10
    assert first["sins_conclusions"] == "potentially_unstable"
    assert first["sins_cautions"].split() == [one["id"] for one in found["cautions"]]
    assert (second["sins_status"], second["refused"]) == ("incomplete", "postéro-latéral=bilat")
    found = evaluate("sins", {"location": "C7", "lesion": "lytic", "collapse": 45, "posterolateral": "none"})
    assert [float(third["sins_low"]), float(third["sins_high"])] == found["range"]
    assert third["sins_conclusions"].split() == found["conclusions"]
    assert [row["mot"] for row in (first, second, third, fourth)] == ["'=1+1", "-5", "'@home", "a;b"]
    assert "2 cases commençant par =, +, - ou @ : précédées d'une apostrophe" in out
    assert "non lu : postéro-latéral = « bilat » × 1" in out


def test_a_check_writes_a_map_that_is_then_used(tmp_path: Path, run: Run) -> None:
    (tmp_path / "r.csv").write_text(MESSY, "utf-8")
    status, out, _ = run("r.csv", "--rule", "sins", "--check")
    assert status == 0
    assert "« bilat » × 1 : non lu ; proposé : bilateral (mots proches)" in out
    assert not (tmp_path / "s.csv").exists()
    filled = (tmp_path / "MAP.toml").read_text("utf-8")
    (tmp_path / "MAP.toml").write_text(filled.replace('# "bilat" =', '"bilat" ='), "utf-8")
    run("r.csv", "--rule", "sins", "--check")
    assert '# "bilat"' in (tmp_path / "MAP-2.toml").read_text("utf-8")
    status, _, _ = run("r.csv", "--rule", "sins", "--map", "MAP.toml", "-o", "s.csv")
    assert status == 0
    assert [row["refused"] for row in read(tmp_path / "s.csv")] == ["", "", "", ""]


def test_totals_go_on_into_the_strategy(tmp_path: Path, run: Run) -> None:
    (tmp_path / "r.csv").write_text("growth;tomita_visceral;bone\nslow;none;single\nrapid;;single\n", "utf-8")
    status, out, _ = run("r.csv", "--rule", "spine_strategy", "--rule", "tomita", "-o", "s.csv")
    assert status == 0, out
    first, second = csv.DictReader((tmp_path / "s.csv").read_text("utf-8-sig").splitlines(), delimiter=";")
    assert first["tomita_points"] == "2"
    assert first["spine_strategy_conclusions"].split() == evaluate("spine_strategy", {"tomita": 2})["conclusions"]
    assert second["spine_strategy_conclusions"].split() == evaluate("spine_strategy", {})["conclusions"]


def test_an_unusual_number_counts_once_the_map_confirms_it(tmp_path: Path, run: Run) -> None:
    (tmp_path / "r.csv").write_text("clairance\n40\n300\n300\n99999\n", "utf-8")
    told = '[zoledronic_dose.columns]\nclearance = "clairance"\n'
    (tmp_path / "MAP.toml").write_text(told, "utf-8")
    asked = ["r.csv", "--rule", "zoledronic_dose", "--map", "MAP.toml"]
    status, out, _ = run(*asked, "-o", "s.csv", "--report", "r.html")
    assert status == 0
    assert "« 300 » × 2 : inhabituel, laissé de côté" in out
    assert "« 99999 »" in out
    assert [row["refused"] for row in read(tmp_path / "s.csv")] == [
        "",
        "clairance=300 (unconfirmed)",
        "clairance=300 (unconfirmed)",
        "clairance=99999",
    ]
    assert "valeur inhabituelle, à confirmer" in (tmp_path / "r.html").read_text("utf-8").replace("\xa0", " ")
    run(*asked, "--check")
    written = (tmp_path / "MAP-2.toml").read_text("utf-8")
    assert '# confirmed = ["clearance"]' in written
    (tmp_path / "MAP.toml").write_text(written.replace("# confirmed", "confirmed"), "utf-8")
    for engine in ("python", "polars"):
        status, out, _ = run(*asked, "-o", "s.csv", "--report", "r.html", "--engine", engine)
        assert "« 300 » × 2 : inhabituel, compté : confirmé dans les correspondances" in out
        found = read(tmp_path / "s.csv")
        assert [row["refused"] for row in found] == ["", "", "", "clairance=99999"]
        confirmed = evaluate("zoledronic_dose", {"clearance": {"value": 300, "confirmed": True}})
        assert found[1]["zoledronic_dose_conclusions"].split() == confirmed["conclusions"]
    assert "Valeurs inhabituelles, comptées" in (tmp_path / "r.html").read_text("utf-8").replace("\xa0", " ")
    (tmp_path / "MAP.toml").write_text(f'[zoledronic_dose]\nconfirmed = ["poids"]\n{told}', "utf-8")
    status, _, error = run(*asked, "-o", "t.csv")
    assert (status, "la question « poids » n'existe pas" in error) == (2, True)


def test_folders_and_patterns(tmp_path: Path, run: Run) -> None:
    (tmp_path / "parts").mkdir()
    lines = MESSY.splitlines()
    for number, rows in enumerate((lines[1:3], lines[3:]), 1):
        (tmp_path / f"parts/{number}.csv").write_text("\n".join([lines[0], *rows]), "utf-8")
    for name in ("parts", "parts/*.csv", str(tmp_path / "parts/*.csv")):
        status, out, _ = run(name, "--rule", "sins", "-o", "out")
        assert status == 0
        assert "4 lignes, 1 complète, 3 incomplètes" in out
        assert len(read(tmp_path / "out/1.csv") + read(tmp_path / "out/2.csv")) == 4
    (tmp_path / "parts/2.csv").write_text("autre;colonne\n1;2\n", "utf-8")
    status, _, error = run("parts", "--rule", "sins", "-o", "new")
    assert status == 2
    assert "2.csv : les colonnes ne sont pas celles de" in error
    assert not (tmp_path / "new").exists()


@pytest.mark.parametrize(
    ("content", "arguments", "words"),
    [
        (MESSY, ("--rule", "sinz"), "Règle « sinz » inconnue ; règles disponibles : bone_risk_factors"),
        (MESSY, ("--rule", "sins", "--map", "absent.toml"), "« absent.toml » : aucun fichier de ce nom"),
        (MESSY, ("--rule", "sins", "--map", "two.toml"), "deux colonnes pour une question"),
        (MESSY, ("--rule", "sins", "--map", "column.toml"), "pas de colonne « eva » ; colonnes : « patient »"),
        (MESSY, ("--rule", "sins", "--encoding", "ebcdic"), "Encodage « ebcdic » inconnu"),
        ("", ("--rule", "sins"), "fichier vide"),
        ("lesion;pain\n", ("--rule", "sins"), "aucune ligne au-dessous"),
        ("1;2\n3;4\n", ("--rule", "sins"), "pas d'en-tête"),
        ("lesion;sins_points\nlytic;4\n", ("--rule", "sins"), "a déjà une colonne « sins_points »"),
        ("lesion;x\nlytic;1\nlytic;1;2\n", ("--rule", "sins"), "ligne 3 : 3 cases au lieu de 2"),
        ("collapsus;x\n1;1\n3;1\n", ("--rule", "sins"), "« 1 », « 3 » peut être lu de plusieurs façons"),
        ("collapsus;x\n0,6;1\n60;1\n", ("--rule", "sins"), "« 0,6 » peut être lu de plusieurs façons (fraction ou"),
        (
            "lesion;Lésion\nlytic;mixte\n",
            ("--rule", "sins"),
            "Plusieurs colonnes portent le nom de la question sins.lesion : « lesion », « Lésion »",
        ),
        (
            "lesion\n" + "".join(f"lésion {n} mm\n" for n in range(10_001)),
            ("--rule", "sins"),
            "au moins 10 000 textes différents qui ne répondent pas à sins.lesion",
        ),
    ],
)
def test_what_cannot_be_used_is_said_and_leaves_nothing(
    content: str, arguments: tuple[str, ...], words: str, tmp_path: Path, run: Run
) -> None:
    (tmp_path / "r.csv").write_text(content, "utf-8")
    (tmp_path / "two.toml").write_text('[sins.columns]\npain = "a"\npain = "b"\n', "utf-8")
    (tmp_path / "column.toml").write_text('[sins.columns]\npain = "eva"\n', "utf-8")
    before = sorted(tmp_path.iterdir())
    status, _, error = run("r.csv", *arguments, "-o", "s.csv")
    assert status == 2
    assert words in error
    assert sorted(tmp_path.iterdir()) == before


def test_a_work_that_stops_in_the_middle_leaves_the_old_result(
    tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "r.csv").write_text(MESSY, "utf-8")
    (tmp_path / "s.csv").write_text("ancien", "utf-8")
    before = sorted(tmp_path.iterdir())
    monkeypatch.setattr(job, "BLOCK", 2)
    monkeypatch.setattr(command, "_counter", lambda verb: lambda rows: 1 / 0 if verb == "calculé" else None)
    with pytest.raises(ZeroDivisionError):
        run("r.csv", "--rule", "sins", "-o", "s.csv")
    assert sorted(tmp_path.iterdir()) == before
    assert (tmp_path / "s.csv").read_text("utf-8") == "ancien"


def test_what_is_read_is_never_written_over(tmp_path: Path, run: Run) -> None:
    (tmp_path / "r.csv").write_text(MESSY, "utf-8")
    for out, words in (("./r.csv", "c'est le fichier lu"), ("s.sas", "écrire un fichier .csv")):
        status, _, error = run("r.csv", "--rule", "sins", "-o", out)
        assert status == 2
        assert words in error
    status, _, error = run("r.csv", "--rule", "sins")
    assert status == 2
    assert "Dire où écrire le résultat" in error
    assert (tmp_path / "r.csv").read_text("utf-8") == MESSY


def test_suggestions_never_change_what_the_rule_reads() -> None:
    """Whatever is taken by itself is an answer that the rule gives the same result for."""
    for text, one in suggest(Lesion, ["LYTIC", "Lytique", "mixed ", "condensante"]).items():
        assert one
        assert one.code
        assert Lesion.read(one.code)[0].label.fr == {"mixed ": "mixte", "condensante": "condensante"}.get(
            text, "lytique"
        )
    with pytest.raises(InvalidAnswer):
        Lesion.read("Lytique")
