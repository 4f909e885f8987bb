"""Section 3.2."""

from bonemets.guideline.sources import BROUNS_2023, FURUGAKI_2011, GUIDELINE
from bonemets.kernel.discrepancy import Discrepancy, Kind
from bonemets.kernel.text import Text

_OSIMERTINIB = GUIDELINE.at("3.2, étude sous osimertinib")

PERIODS = Discrepancy(
    id="osimertinib-periodes",
    section="3.2",
    kind=Kind.DISAGREEMENT,
    subject=Text("Trois périodes qui font 40 %", "Three periods that make 40%"),
    printed="39 % des patients ont eu un événement osseux : 28 % avant l'osimertinib, 11 % pendant, 1 % après.",
    published="Le résumé de la publication porte les mêmes nombres.",
    treatment="Les quatre nombres sont repris ; l'écart d'un point est attribué à l'arrondi.",
    sources=(_OSIMERTINIB, BROUNS_2023.at("4(5):100513")),
    note=Text("28, 11 et 1 % font 40 %, et non 39 %.", "28, 11 and 1% make 40%, not 39%."),
)
DENOMINATOR = Discrepancy(
    id="osimertinib-denominateur",
    section="3.2",
    kind=Kind.WORDING,
    subject=Text("16 % de quels patients", "16% of which patients"),
    printed="« Seulement 16 % des patients » sous anti-résorptif, après une phrase sur l'ensemble des 250 patients.",
    published="16 % des patients qui ont des métastases osseuses.",
    treatment="Le pourcentage est rapporté aux patients qui ont des métastases osseuses.",
    sources=(_OSIMERTINIB, BROUNS_2023.at("4(5):100513")),
    note=Text(
        "16 % se rapportent aux patients qui ont des métastases osseuses.", "16% is of patients with bone metastases."
    ),
)
CELL_LINE = Discrepancy(
    id="itk-lignee-cellulaire",
    section="3.2",
    kind=Kind.PUBLICATION,
    subject=Text("Une lignée cellulaire parmi les preuves", "A cell line among the evidence"),
    printed="Trois publications citées pour le retard des complications osseuses sous inhibiteur de tyrosine kinase.",
    published="L'une des trois est un travail de laboratoire sur une lignée cellulaire.",
    treatment="Les trois citations sont gardées ; la nature de la dernière est dite.",
    sources=(GUIDELINE.at("3.2"), FURUGAKI_2011.at("titre")),
    note=Text("L'une des trois publications porte sur une lignée cellulaire.", "One of the three is on a cell line."),
)
TITLE = Discrepancy(
    id="therapies-ciblees-titre",
    section="3.2",
    kind=Kind.WORDING,
    subject=Text("Deux titres pour les thérapies ciblées", "Two headings for targeted therapies"),
    printed="La section 3.1 s'intitule « Chimiothérapie et thérapies ciblées » et ne traite que de chimiothérapie ; "
    "les thérapies ciblées ont la section 3.2.",
    published="Sans objet.",
    treatment="La page 3.1 s'intitule « Chimiothérapie ».",
    sources=(GUIDELINE.at("3.1"),),
    note=Text("Le titre de la section 3.1 annonce aussi la 3.2.", "The heading of 3.1 announces 3.2 as well."),
)
