"""Section 3."""

from bonemets.guideline.sources import GUIDELINE
from bonemets.kernel.discrepancy import Discrepancy, Kind
from bonemets.kernel.text import Text

_LOCAL = GUIDELINE.at("3, traitements locaux")

THREE_SITES = Discrepancy(
    id="traitement-trois-sites",
    section="3",
    kind=Kind.DISAGREEMENT,
    subject=Text("Deux sites ou trois", "Two sites or three"),
    printed="Traitements locaux pour 2 sites ou moins ; la section 3.5.5 retient de 1 à 3 sites pour la stéréotaxie.",
    published="Sans objet.",
    treatment="Deux questions à part : trois sites dépassent l'énoncé général et restent dans celui de la stéréotaxie.",
    sources=(_LOCAL, GUIDELINE.at("3.5.5")),
    note=Text(
        "3 sites : au-delà de cet énoncé, mais dans celui de la radiothérapie stéréotaxique (3.5.5), de 1 à 3 sites.",
        "3 sites: beyond this statement, yet within that on stereotactic radiotherapy (3.5.5), 1 to 3 sites.",
    ),
)
NOT_REPEATED = Discrepancy(
    id="traitement-limite-non-reprise",
    section="3",
    kind=Kind.DISAGREEMENT,
    subject=Text(
        "Une limite que les sections suivantes ne reprennent pas", "A limit that later sections do not repeat"
    ),
    printed="Traitements locaux pour 2 sites ou moins ; les sections 3.5 à 3.8, stéréotaxie exceptée, n'ont pas de "
    "limite de nombre.",
    published="Sans objet.",
    treatment="Au-delà de 2 sites, rien n'est écarté : chaque section garde ses propres conditions.",
    sources=(_LOCAL,),
    note=Text(
        "Les sections 3.5 à 3.8, stéréotaxie exceptée, ne reprennent pas cette limite ; chacune a ses conditions.",
        "Sections 3.5 to 3.8, stereotactic radiotherapy excepted, do not repeat this limit; each has its conditions.",
    ),
)
SITE = Discrepancy(
    id="traitement-site-non-defini",
    section="3",
    kind=Kind.SILENCE,
    subject=Text("« Sites métastatiques »", "“Metastatic sites”"),
    printed="Un nombre de « sites métastatiques », sans dire si les sites hors de l'os comptent.",
    published="Sans objet.",
    treatment="Le nombre est demandé avec les mots du référentiel, et le doute est dit.",
    sources=(_LOCAL,),
    note=Text(
        "Le référentiel ne dit pas si les sites hors de l'os comptent.",
        "The guideline does not say whether sites outside bone count.",
    ),
)
STABILISE = Discrepancy(
    id="traitement-stabiliser",
    section="3",
    kind=Kind.WORDING,
    subject=Text("« Stabiliser la fracture »", "“Stabilise the fracture”"),
    printed="Les traitements locaux visent à « stabiliser la fracture », y compris d'os qui ne sont pas fracturés.",
    published="Sans objet.",
    treatment="Lu « stabiliser l'os ».",
    sources=(_LOCAL,),
    note=Text("« Stabiliser la fracture » est lu « stabiliser l'os ».", "“Fracture” is read as “bone”."),
)
