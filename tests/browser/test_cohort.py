"""The page of a cohort: from a messy file to a scored one, in the reader's browser alone."""

import csv
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from accessibility import violations
from held import Held
from playwright.sync_api import Locator, Page, expect
from tabbing import tab_to

from bonemets.cli import main

MESSY = """\
num;SINS localisation;douleur;lésion;alignement;collapsus;postéro-latéral;mot
1;T10;mécanique;Lytique;normal;60 %;unilatéral;=1+1
2;L3;oui (mécanique);mixte;normal;aucune de ces situations;aucun;-5
3;C7;NR;lytique;;3;aucun;@home
"""
SHOWN = 60_000

Opened = Callable[..., Locator]


@pytest.fixture
def messy(tmp_path: Path) -> Path:
    path = tmp_path / "registre.csv"
    path.write_bytes(MESSY.encode("cp1252"))
    return path


@pytest.fixture
def asked(page: Page) -> list[str]:
    """Requests that are no file of this site."""
    found: list[str] = []
    page.on("request", lambda request: found.append(f"{request.method} {request.url}"))
    return found


@pytest.fixture
def opened(page: Page, base_url: str) -> Opened:
    def go(path: Path, rule: str = "Score SINS") -> Locator:
        page.goto(base_url + "cohorte/")
        section = page.locator("[data-cohort]")
        section.get_by_label(rule).check()
        section.get_by_label("Choisir un fichier CSV").set_input_files(path)
        return section

    return go


def plain(text: str) -> str:
    return re.sub(r"\s+", " ", text)


def status(section: Locator) -> Locator:
    return section.locator("[data-part=status]")


def decided(section: Locator) -> None:
    """Decide what is not certain, as a reader who knows the file does."""
    expect(section.get_by_role("heading", name="Ce qui a été compris")).to_be_visible(timeout=SHOWN)
    section.get_by_label("« 3 » × 1").select_option("3 % (mesure)")
    expect(status(section)).to_contain_text("Vérifier ce qui a été compris")
    section.get_by_label("Douleur mécanique").select_option("douleur")
    section.get_by_role("button", name="Accepter toutes les propositions").click()
    expect(section.get_by_label("« mécanique » × 1")).to_have_count(1)


def test_a_messy_file_becomes_the_same_scored_file_as_by_the_command(
    opened: Opened, messy: Path, page: Page, asked: list[str], base_url: str, tmp_path: Path
) -> None:
    section = opened(messy)
    decided(section)
    assert "Windows-1252, séparateur point-virgule" in plain(section.locator("[data-part=said]").inner_text())
    asked.clear()
    section.get_by_role("button", name="Calculer").click()
    expect(section.get_by_role("heading", name="Résultats")).to_be_visible(timeout=SHOWN)
    expect(status(section)).to_contain_text("3 lignes, 2 complètes")
    found = section.locator("[data-part=found]")
    expect(found.get_by_role("table", name="Classes")).to_contain_text("potentiellement instable")
    expect(found.get_by_role("table", name="Ce que coûte")).to_contain_text("Alignement spinal")
    expect(found).to_contain_text("précédées d'une apostrophe")
    with page.expect_download() as kept:
        section.get_by_role("button", name="Enregistrer le fichier calculé").click()
    assert kept.value.suggested_filename == "registre-calcule.csv"
    kept.value.save_as(tmp_path / "page.csv")
    with page.expect_download() as told:
        section.get_by_role("button", name="Enregistrer les correspondances").click()
    told.value.save_as(tmp_path / "MAP.toml")
    with page.expect_download() as report:
        section.get_by_role("button", name="Enregistrer le rapport").click()
    assert report.value.suggested_filename == "rapport-cohorte.html"
    command = ["cohort", str(messy), "--rule", "sins", "--map", f"{tmp_path}/MAP.toml", "-o", f"{tmp_path}/command.csv"]
    assert main(command) == 0
    assert (tmp_path / "page.csv").read_bytes() == (tmp_path / "command.csv").read_bytes()
    assert [one for one in asked if not one.startswith(("GET blob:", f"GET {base_url}"))] == []


def test_nothing_is_computed_before_what_is_doubtful_is_decided(opened: Opened, messy: Path) -> None:
    section = opened(messy)
    expect(status(section)).to_contain_text("peuvent se lire de plusieurs façons", timeout=SHOWN)
    expect(section.get_by_role("button", name="Calculer")).to_be_disabled()
    section.get_by_label("« 3 » × 1").select_option("moins de 50 %")
    expect(section.get_by_role("button", name="Calculer")).to_be_enabled()


def test_two_columns_for_one_question_wait_for_a_choice(opened: Opened, tmp_path: Path) -> None:
    (tmp_path / "r.csv").write_text("lesion;Lésion\nlytic;mixte\n", "utf-8")
    section = opened(tmp_path / "r.csv")
    expect(section).to_contain_text("à trancher : lesion ou Lésion", timeout=SHOWN)
    calculate = section.get_by_role("button", name="Calculer")
    expect(calculate).to_be_disabled()
    section.get_by_label("Lésion osseuse").select_option(label="aucune colonne")
    expect(calculate).to_be_enabled()
    section.get_by_label("Lésion osseuse").select_option("Lésion")
    calculate.click()
    expect(status(section)).to_contain_text("1 ligne", timeout=SHOWN)
    expect(section.locator("[data-part=found]")).not_to_contain_text("Lésion osseuse : manque")


def test_correspondences_come_back_from_their_file(opened: Opened, messy: Path, tmp_path: Path) -> None:
    (tmp_path / "MAP.toml").write_text('[mirels.columns]\nlesion = "lésion"\nsize = ""\n', "utf-8")
    section = opened(messy)
    expect(section.get_by_role("heading", name="Ce qui a été compris")).to_be_visible(timeout=SHOWN)
    section.get_by_label("Charger des correspondances").set_input_files(tmp_path / "MAP.toml")
    expect(section.get_by_role("heading", name="Score de Mirels")).to_be_visible()
    expect(section.get_by_label("Score de Mirels (3.5.2)")).to_be_checked()


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "fichier vide"),
        (b"1;2\n3;4\n", "pas d'en-tête"),
        ("é;b\n".encode() + "è;1\n".encode("cp1252"), "encodages mélangés"),
        (b"PK\x03\x04 classeur", "classeur Excel"),
    ],
)
def test_what_cannot_be_read_is_said(opened: Opened, tmp_path: Path, content: bytes, words: str) -> None:
    (tmp_path / "r.csv").write_bytes(content)
    section = opened(tmp_path / "r.csv")
    expect(status(section)).to_contain_text(words, timeout=SHOWN)
    expect(section.get_by_role("button", name="Calculer")).to_be_hidden()


def test_work_can_be_interrupted_and_begun_again(opened: Opened, tmp_path: Path) -> None:
    (tmp_path / "r.csv").write_text("num;lesion\n" + "1;lytic\n" * 150_000, "utf-8")
    section = opened(tmp_path / "r.csv")
    expect(section.get_by_role("heading", name="Ce qui a été compris")).to_be_visible(timeout=SHOWN)
    section.get_by_role("button", name="Calculer").click()
    expect(status(section)).to_contain_text("lignes sur")
    section.get_by_role("button", name="Interrompre").click()
    expect(status(section)).to_contain_text("Interrompu : aucun résultat.")
    expect(section.get_by_role("heading", name="Résultats")).to_be_hidden()
    section.get_by_role("button", name="Tout oublier").click()
    expect(status(section)).to_contain_text("Aucun fichier ouvert")


def test_nothing_of_it_is_there_when_the_page_is_shown_again(opened: Opened, messy: Path, page: Page) -> None:
    section = opened(messy)
    expect(section.get_by_role("heading", name="Ce qui a été compris")).to_be_visible(timeout=SHOWN)
    page.get_by_role("link", name="Fiche RCP").first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Fiche RCP")
    page.go_back()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Cohorte")
    expect(page.locator("[data-part=understood]")).to_be_hidden()
    assert page.evaluate("localStorage.length + sessionStorage.length") <= 2


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1366])
def test_every_state_can_be_read_by_all(opened: Opened, messy: Path, page: Page, scheme: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 768})
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    section = opened(messy)
    decided(section)
    assert violations(page) == []
    section.get_by_role("button", name="Calculer").click()
    expect(section.get_by_role("heading", name="Résultats")).to_be_visible(timeout=SHOWN)
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_a_file_that_is_chosen_before_the_script_is_there_is_read(page: Page, base_url: str, messy: Path) -> None:
    held = Held(page.context, "**/cohort.mjs")
    page.goto(base_url + "cohorte/")
    section = page.locator("[data-cohort]")
    section.get_by_label("Score SINS").check()
    section.get_by_label("Choisir un fichier CSV").set_input_files(messy)
    held.release()
    expect(section.locator("[data-part=understood]")).to_be_visible(timeout=SHOWN)


def test_all_of_it_is_done_from_the_keyboard(page: Page, base_url: str, messy: Path) -> None:
    # Asked for before the page is there: a key may overtake the order that keeps the system's window from opening.
    page.on("filechooser", lambda asked_for: asked_for.set_files(messy))
    page.goto(base_url + "cohorte/")
    section = page.locator("[data-cohort]")
    tab_to(page, section.get_by_label("Choisir un fichier CSV"))
    page.keyboard.press("Space")
    expect(status(section)).to_contain_text("Choisir au moins une règle", timeout=SHOWN)
    tab_to(page, section.get_by_label("Score SINS"))
    page.keyboard.press("Space")
    expect(section.get_by_role("heading", name="Ce qui a été compris")).to_be_visible(timeout=SHOWN)
    doubtful = section.get_by_label("« 3 » × 1")
    tab_to(page, doubtful)
    page.keyboard.type("3 % (")
    expect(doubtful).to_have_count(1)
    calculate = section.get_by_role("button", name="Calculer")
    expect(calculate).to_be_enabled()
    tab_to(page, calculate)
    page.keyboard.press("Enter")
    expect(section.get_by_role("heading", name="Résultats")).to_be_visible(timeout=SHOWN)
    tab_to(page, section.get_by_role("button", name="Enregistrer le fichier calculé"))
    with page.expect_download() as kept:
        page.keyboard.press("Enter")
    assert kept.value.suggested_filename == "registre-calcule.csv"


def test_work_is_interrupted_from_the_keyboard(opened: Opened, page: Page, tmp_path: Path) -> None:
    (tmp_path / "r.csv").write_text("num;lesion\n" + "1;lytic\n" * 150_000, "utf-8")
    section = opened(tmp_path / "r.csv")
    expect(section.get_by_role("heading", name="Ce qui a été compris")).to_be_visible(timeout=SHOWN)
    section.get_by_role("button", name="Calculer").focus()
    page.keyboard.press("Enter")
    expect(status(section)).to_contain_text("lignes sur")
    section.get_by_role("button", name="Interrompre").focus()
    page.keyboard.press("Enter")
    expect(status(section)).to_contain_text("Interrompu : aucun résultat.")


def test_what_is_printed_is_what_was_found(opened: Opened, messy: Path, page: Page) -> None:
    section = opened(messy)
    decided(section)
    section.get_by_role("button", name="Calculer").click()
    expect(section.get_by_role("heading", name="Résultats")).to_be_visible(timeout=SHOWN)
    page.emulate_media(media="print")
    expect(section.get_by_role("table", name="Classes")).to_be_visible()
    expect(section.locator("[data-part=found]")).to_contain_text("lignes")
    for hidden in section.get_by_role("button").all():
        expect(hidden).to_be_hidden()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_nothing_that_is_handed_back_is_a_formula(opened: Opened, page: Page, tmp_path: Path) -> None:
    hostile = ["=1+1", "+1+1", "-1+1", "@SUM(A1)", "\uff1d1+1", '=HYPERLINK("http://x";"y")', "-5", "+3,5"]
    cells = ['"' + cell.replace('"', '""') + '"' for cell in hostile]
    (tmp_path / "r.csv").write_text("=num;lesion\n" + "".join(f"{cell};lytic\n" for cell in cells), "utf-8")
    section = opened(tmp_path / "r.csv")
    expect(section.get_by_role("heading", name="Ce qui a été compris")).to_be_visible(timeout=SHOWN)
    section.get_by_role("button", name="Calculer").click()
    expect(section.get_by_role("heading", name="Résultats")).to_be_visible(timeout=SHOWN)
    with page.expect_download() as kept:
        section.get_by_role("button", name="Enregistrer le fichier calculé").click()
    kept.value.save_as(tmp_path / "page.csv")
    with (tmp_path / "page.csv").open(encoding="utf-8-sig", newline="") as found:
        first = [row[0] for row in csv.reader(found, delimiter=";")]
    assert first == ["'=num", *(f"'{cell}" for cell in hostile[:6]), "-5", "+3,5"]
