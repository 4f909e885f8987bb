"""The guideline itself: which edition stands, and what the openings of the earlier ones say."""

from bonemets.guideline.sources import GUIDELINE
from bonemets.kernel.evidence import Bearing, Edition, Evidence, Stated
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

EDITIONS = (
    Edition(
        data="2016-11-23",
        addresses=("https://studylibfr.com/doc/870355/m%C3%A9tastases-osseuses-des-cancers-du-poumon",),
        read="en-tête et début de la section 1",
        checked="2026-11-29",
    ),
    Edition(
        data="2021-05-07",
        addresses=(
            "https://fr.readkong.com/page/metastases-osseuses-des-cancers-bronchiques-oncologik-4305172",
            "https://issuu.com/oncolor/docs/pocket_thorax_issuu/s/12812698",
        ),
        read="en-tête et début de la section 1, complétés par le guide de poche de la même année",
        checked="2026-11-29",
    ),
    Edition(
        data="2024-09-17",
        addresses=("http://oncologik.fr/referentiels/dsrc/metastases-osseuses-des-cancers-bronchiques",),
        read="texte entier, extrait automatiquement",
        checked="2026-11-29",
    ),
)
"""The editions of which a copy was found, the oldest first."""

_SITES = "rachis 40 %, os longs 32 %, gril costal 18 %, bassin 10 %"
_RISKS = "sexe masculin, tumeur de plus de 2 cm, nombreux sites métastatiques, ganglions envahis, mutation EGFR"
_EVENTS = "radiothérapie 50 à 70 %, fracture 7 à 35 %, chirurgie 5 à 9 %, compression médullaire 1 à 15 %"
_REGIONS = "Bourgogne-Franche-Comté, Grand Est, Île-de-France"

STATED = (
    Stated("", Text("Titre", "Title"), ("cancers du poumon", "cancers bronchiques", "cancers bronchiques")),
    Stated(
        "",
        Text("Régions des auteurs", "Regions of the authors"),
        ("Alsace, Bourgogne, Champagne-Ardenne, Franche-Comté, Lorraine", _REGIONS, _REGIONS),
    ),
    Stated("1", Text("Patients qui ont des métastases osseuses", "Patients with bone metastases"), ("20 à 40 %",) * 3),
    Stated("1", Text("Part des métastases multiples", "Share of multiple metastases"), ("80 %",) * 3),
    Stated("1", Text("Sièges", "Sites"), (_SITES,) * 3),
    Stated("1", Text("Facteurs de risque", "Risk factors"), ("", _RISKS, _RISKS)),
    Stated(
        "1",
        Text("Ce qui change le pronostic", "What changes the outlook"),
        ("", "", "pire avec des métastases viscérales, hépatiques surtout ; meilleur avec une mutation EGFR"),
    ),
    Stated("1", Text("Fréquence des événements osseux", "Frequency of skeletal events"), (_EVENTS,) * 3),
    Stated("1", Text("L'hypercalcémie est un événement osseux", "Hypercalcaemia is a skeletal event"), ("non",) * 3),
)
"""What the openings that were read state, in the order of the guideline."""
