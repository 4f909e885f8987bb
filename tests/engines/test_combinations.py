"""Every combination of every rule, computed again by the worker of « Tester ce poste »."""

from bonemets import rules
from engines.visit import Visit, plain

LONGEST = 400
CERTIFICATE = """() => {
    const { textContent } = document.querySelector("[data-tester] [data-part=status]");
    return document.querySelector("#tester-certificate").value || (textContent.includes("impossible") && textContent);
}"""


def test_every_combination_gives_what_is_published(visit: Visit) -> None:
    combinations = sum(rule.combinations for rule in rules())
    visit.open("verification/tester/")
    visit.driver.click("[data-tester] [data-action=run]")
    certificate = plain(visit.driver.until(CERTIFICATE, patience=LONGEST))
    assert "Résultat : CONFORME : toutes les règles donnent les résultats publiés" in certificate
    counted = f"{combinations:,}".replace(",", " ")
    assert f"Essais : {len(rules())} règles sur {len(rules())}, {counted} combinaisons" in certificate
