"""Section 3.8.2."""

from bonemets.guideline.sources import FRANKEL_1969
from bonemets.kernel.discrepancy import Discrepancy, Kind
from bonemets.kernel.text import Text

SUBGRADES = Discrepancy(
    id="frankel-sous-grades",
    section="3.8.2",
    kind=Kind.PUBLICATION,
    subject=Text("Sous-grades D1 à D3", "Subgrades D1 to D3"),
    printed="D1 avec déambulateur, D2 avec canne, D3 sans appareillage, sans source.",
    published="Frankel, 1969 n'a pas de sous-grades ; deux versions incompatibles circulent, l'une par l'aide à la "
    "marche, l'autre par la force motrice et les sphincters.",
    treatment="La version du référentiel (aide à la marche) est appliquée ; les trois valent D pour Tokuhashi.",
    sources=(FRANKEL_1969.at("p. 179-192"),),
    note=Text(
        "D1 à D3 selon l'aide à la marche ; une autre version cote la force motrice et les sphincters.",
        "D1 to D3 by walking aid; another version rates motor power and sphincters.",
    ),
)
REFLEXES = Discrepancy(
    id="frankel-reflexes",
    section="3.8.2",
    kind=Kind.PUBLICATION,
    subject=Text("Grade E", "Grade E"),
    printed="Fonctions neurologiques normales.",
    published="Le grade E admet des réflexes anormaux persistants.",
    treatment="E est retenu même si des réflexes restent anormaux.",
    sources=(FRANKEL_1969.at("p. 179-192"),),
    note=Text(
        "Le grade E d'origine admet des réflexes anormaux.",
        "The original grade E allows abnormal reflexes.",
    ),
)
