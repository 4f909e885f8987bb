"""Section 3.7.2."""

from bonemets.guideline.sources import GUIDELINE
from bonemets.kernel.discrepancy import Discrepancy, Kind
from bonemets.kernel.text import Text

OVERLAP = Discrepancy(
    id="arthroplastie-recouvrement",
    section="3.7.2",
    kind=Kind.DISAGREEMENT,
    subject=Text("De 6 mois à 1 an", "From 6 months to 1 year"),
    printed="Arthroplastie au-delà de 6 mois ; section 3.7 : gestes « moins agressifs » jusqu'à 1 an.",
    published="Sans objet.",
    treatment="Les deux règles sont gardées, chacune à sa section ; entre 6 mois et 1 an, le référentiel "
    "ne dit pas laquelle l'emporte.",
    sources=(GUIDELINE.at("3.7"), GUIDELINE.at("3.7.2")),
    note=Text(
        "De 6 mois à 1 an, la section 3.7.2 propose l'arthroplastie et la section 3.7 des gestes moins agressifs.",
        "From 6 months to 1 year, section 3.7.2 proposes arthroplasty and section 3.7 less aggressive surgery.",
    ),
)
SIX_MONTHS = Discrepancy(
    id="arthroplastie-six-mois",
    section="3.7.2",
    kind=Kind.SILENCE,
    subject=Text("6 mois exactement", "Exactly 6 months"),
    printed="Pronostic vital « supérieur à 6 mois ».",
    published="Sans objet.",
    treatment="À 6 mois exactement, la condition n'est pas remplie, à la lettre.",
    sources=(GUIDELINE.at("3.7.2"),),
    note=Text(
        "6 mois exactement n'est pas « supérieur à 6 mois » : condition non remplie, à la lettre.",
        "Exactly 6 months is not “over 6 months”: condition not met, to the letter.",
    ),
)
SHORT = Discrepancy(
    id="technique-six-semaines",
    section="3.7.2",
    kind=Kind.DISAGREEMENT,
    subject=Text("Moins de 6 semaines", "Less than 6 weeks"),
    printed="Aucune condition de survie pour l'ostéosynthèse ; section 3.7 : aucun bénéfice d'une intervention "
    "au-dessous de 6 semaines.",
    published="Sans objet.",
    treatment="Au-dessous de 6 semaines, aucune technique n'est proposée : la section 3.7 prévaut.",
    sources=(GUIDELINE.at("3.7"), GUIDELINE.at("3.7.2")),
    note=Text(
        "La section 3.7.2 ne répète pas ce seuil ; il vient de la section 3.7.",
        "Section 3.7.2 does not repeat this threshold; it comes from section 3.7.",
    ),
)
RESECTION = Discrepancy(
    id="technique-resection",
    section="3.7.2",
    kind=Kind.DISAGREEMENT,
    subject=Text("Plus de 1 an", "More than 1 year"),
    printed="Section 3.7 : « résection-reconstruction » au-delà de 1 an ; cette section n'en décrit pas la technique.",
    published="Sans objet.",
    treatment="La classe de la section 3.7 est rappelée à côté de la technique ; aucune n'est remplacée.",
    sources=(GUIDELINE.at("3.7"), GUIDELINE.at("3.7.2")),
    note=Text(
        "Au-delà de 1 an, la section 3.7 propose une « résection-reconstruction », non décrite ici.",
        "Beyond 1 year, section 3.7 proposes resection and reconstruction, not described here.",
    ),
)
