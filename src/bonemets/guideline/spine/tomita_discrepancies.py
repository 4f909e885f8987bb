"""Section 3.8.4."""

from bonemets.guideline.sources import GUIDELINE, TOMITA_2001
from bonemets.kernel.discrepancy import Discrepancy, Kind
from bonemets.kernel.text import Text

_TOMITA = TOMITA_2001.at("p. 298-306")

GROWTH = Discrepancy(
    id="tomita-croissance",
    section="3.8.4",
    kind=Kind.PUBLICATION,
    subject=Text("Vitesse de croissance de chaque primitif", "Growth class of each primary"),
    printed="Lente, modérée, rapide, sans liste de primitifs.",
    published="Lente : sein, thyroïde, prostate ; modérée : rein, utérus ; rapide : poumon, estomac, primitif inconnu. "
    "Une revue donne 3 pour « rapide », ce qui rendrait 10 impossible.",
    treatment="La vitesse est demandée ; la liste d'origine est montrée comme information hors référentiel. Le poumon "
    "y est rapide (4 points) : le total d'un cancer bronchique va alors de 5 à 10.",
    sources=(_TOMITA,),
    note=Text(
        "La publication d'origine classe le cancer du poumon en croissance rapide (hors référentiel).",
        "The original publication counts lung cancer as rapid growth (outside the guideline).",
    ),
)
RANGE = Discrepancy(
    id="tomita-etendue",
    section="3.8.4",
    kind=Kind.PUBLICATION,
    subject=Text("Étendue du score", "Range of the score"),
    printed="Non donnée.",
    published="De 2 à 10.",
    treatment="Le score va de 2 à 10.",
    sources=(_TOMITA,),
    note=Text("Le total va de 2 à 10.", "The total goes from 2 to 10."),
)
CURABLE = Discrepancy(
    id="tomita-curable",
    section="3.8.4",
    kind=Kind.PUBLICATION,
    subject=Text("« Curable(s) »", "“Curable”"),
    printed="« Curable(s) ».",
    published="« Treatable » : accessibles à un traitement, par exemple chirurgie ou embolisation.",
    treatment="Le mot du référentiel est gardé, le sens d'origine est montré. « Curable » n'est pas « résécable » "
    "(Tokuhashi).",
    sources=(_TOMITA,),
    note=Text(
        "« Curable » se lit « accessible à un traitement » dans la publication d'origine.",
        "“Curable” reads “treatable” in the original.",
    ),
)
VISCERAL = Discrepancy(
    id="tomita-viscerales",
    section="3.8.4",
    kind=Kind.SILENCE,
    subject=Text("« Viscérales » non défini", "“Visceral” left undefined"),
    printed="« Métastases viscérales », curables ou non, sans dire quels organes.",
    published="Le résumé de la publication ne donne pas de liste.",
    treatment="La réponse est laissée à la RCP, et le doute est dit : cerveau, plèvre et poumon controlatéral sont "
    "les cas "
    "les plus fréquents d'un cancer bronchique.",
    sources=(GUIDELINE.at("3.8.4"),),
    note=Text(
        "« Viscéral » n'est pas défini : le cerveau, la plèvre et le poumon controlatéral relèvent du jugement de "
        "la RCP.",
        "“Visceral” is not defined: brain, pleura and the other lung are for the board to judge.",
    ),
)
