"""The guideline itself: which edition stands."""

from bonemets.guideline.sources import GUIDELINE
from bonemets.kernel.evidence import Bearing, Evidence
from bonemets.kernel.text import Text

EDITION = Evidence(
    id="referentiel-edition",
    sections=(),
    rules=(),
    bearing=Bearing.CONFIRMS,
    subject=Text("Édition en vigueur", "Edition in force"),
    statement="À l'adresse du référentiel, le texte le plus récent qui ait été retrouvé est toujours celui du "
    "17 septembre 2024. Des copies de deux éditions antérieures existent, du 23 novembre 2016 et du 7 mai 2021.",
    population="référentiel entier",
    size=None,
    source=GUIDELINE.at("en-tête"),
    search="oncologik.fr métastases osseuses des cancers bronchiques",
    checked="2026-11-29",
)
