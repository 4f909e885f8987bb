"""A value that was given and is not used is told by whatever leaves the sheet, and never taken for none."""

from bonemets.browser.board import respond

GIVEN = {
    "topics": ["fracture", "antiresorptive"],
    "patient": {"life_expectancy": "abc", "clearance": "300"},
    "lesions": [{"bone": "trochanteric", "mirels_size": "400"}],
    "done": [],
}
EXPECTANCY = (
    "L'espérance de vie doit être un nombre, par exemple 6 mois (ou en semaines, jours ou ans) ; valeur donnée : abc."
)
CLEARANCE = "Clairance de la créatinine : 300 mL/min : valeur inhabituelle. Confirmer ou corriger."
SIZE = "Lésion 1 : La part de la corticale doit aller de 0 à 1 ; valeur donnée : 400."


def plain(text: str) -> str:
    return " ".join(text.split())


def test_the_copied_text_says_each_value_and_the_line_how_many() -> None:
    reply = respond(GIVEN, {})
    copied = plain(reply["text"])
    for said in (EXPECTANCY, CLEARANCE, SIZE):
        assert f"NON UTILISÉ : {said}" in copied
    assert "| valeurs non utilisées : 3 [" in plain(reply["line"])


def test_the_sheet_on_the_page_and_on_paper_says_them_too() -> None:
    shown = plain(respond(GIVEN, {})["html"])
    assert "Valeurs données et non utilisées" in shown
    for said in ("valeur donnée : abc", "300 mL/min : valeur inhabituelle", "valeur donnée : 400"):
        assert said in shown


def test_a_case_of_unusable_values_alone_is_not_said_to_be_empty() -> None:
    reply = respond({**GIVEN, "patient": {"life_expectancy": "abc"}, "lesions": []}, {})
    assert plain(reply["sentence"]) == f"Aucune donnée utilisable. {EXPECTANCY}"


def test_once_confirmed_or_corrected_nothing_is_said_of_it() -> None:
    patient = {"life_expectancy": "6", "clearance": {"value": "300", "confirmed": True}}
    reply = respond({**GIVEN, "patient": patient, "lesions": [{"bone": "trochanteric"}]}, {})
    for text in (reply["text"], reply["line"], reply["html"]):
        assert "utilisé" not in plain(text).lower()
