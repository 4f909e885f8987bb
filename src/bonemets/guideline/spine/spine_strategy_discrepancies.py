"""Section 3.8.5."""

from bonemets.guideline.sources import GUIDELINE, KIM_2014, TOKUHASHI_2005, TOMITA_2001
from bonemets.kernel.discrepancy import Discrepancy, Kind
from bonemets.kernel.text import Text

_TOKUHASHI = TOKUHASHI_2005.at("p. 2186-2191")
_TOMITA = TOMITA_2001.at("p. 298-306")

NOT_JOINT = Discrepancy(
    id="strategie-cote-a-cote",
    section="3.8.5",
    kind=Kind.SILENCE,
    subject=Text("Scores discordants", "Discordant scores"),
    printed="Deux stratégies côte à côte, sans règle pour des scores discordants.",
    published="Aucune règle commune n'a été trouvée. Pour un cancer du poumon (Tokuhashi 10 au plus, Tomita 5 au "
    "moins si la croissance est rapide), les lignes hautes ne peuvent pas concorder.",
    treatment="Les deux propositions sont montrées ; aucune n'est préférée.",
    sources=(GUIDELINE.at("3.8.5, tableau"), _TOKUHASHI, _TOMITA),
    note=Text(
        "Les deux scores ne mènent pas à la même ligne du tableau ; le référentiel ne donne pas de règle pour ce cas.",
        "The two scores do not lead to the same row; the guideline gives no rule for this case.",
    ),
)
OVERLAP = Discrepancy(
    id="strategie-seuils",
    section="3.8.5",
    kind=Kind.DISAGREEMENT,
    subject=Text("Seuils qui se contredisent", "Thresholds that contradict each other"),
    printed="Tableau : Tokuhashi 0-8, traitement conservateur ; Tomita 8-10, soins de support. Liste qui suit : "
    "meilleur pronostic fonctionnel après chirurgie si Tokuhashi ≥ 6 et Tomita ≤ 8.",
    published="Les seuils de la liste viennent très probablement de Kim, 2014, qui propose des scores ajustés.",
    treatment="Tableau et liste sont deux règles à part ; la contradiction est signalée pour un Tokuhashi de 6 à 8 et "
    "pour un Tomita de 8.",
    sources=(GUIDELINE.at("3.8.5"), KIM_2014.at("12:245")),
    note=Text(
        "À ce total, le tableau du référentiel et sa liste de facteurs favorables se contredisent (Tokuhashi de 6 à 8, "
        "Tomita 8).",
        "At this total the guideline's table and its list of favourable factors disagree (Tokuhashi 6 to 8, Tomita 8).",
    ),
)
TOKUHASHI_NUANCES = Discrepancy(
    id="strategie-nuances-tokuhashi",
    section="3.8.5",
    kind=Kind.PUBLICATION,
    subject=Text("Nuances perdues : Tokuhashi", "Nuances lost: Tokuhashi"),
    printed="0-8 : traitement conservateur ; 9-11 : chirurgie palliative.",
    published="0-8 : traitement conservateur ou chirurgie palliative ; 9-11 : exérèse possible pour une lésion unique "
    "sans métastase d'organe.",
    treatment="Les mots du référentiel sont repris, les nuances d'origine sont montrées.",
    sources=(_TOKUHASHI,),
    note=Text(
        "La publication d'origine admet aussi une chirurgie palliative de 0 à 8, et une exérèse de 9 à 11 pour une "
        "lésion unique sans métastase d'organe.",
        "The original also allows palliative surgery from 0 to 8, and excision from 9 to 11 for a single lesion "
        "without organ metastasis.",
    ),
)
TOMITA_NUANCES = Discrepancy(
    id="strategie-nuances-tomita",
    section="3.8.5",
    kind=Kind.PUBLICATION,
    subject=Text("Nuances perdues : Tomita", "Nuances lost: Tomita"),
    printed="2-3 : résection en bloc ; 4-5 : résection intra-lésionnelle.",
    published="2-3 : exérèse large ou marginale ; 4-5 : exérèse marginale ou intra-lésionnelle.",
    treatment="Les mots du référentiel sont repris, les nuances d'origine sont montrées.",
    sources=(_TOMITA,),
    note=Text(
        "La publication d'origine admet aussi une exérèse marginale.",
        "The original also allows a marginal excision.",
    ),
)
MERGED_CELL = Discrepancy(
    id="strategie-cellule",
    section="3.8.5",
    kind=Kind.WORDING,
    subject=Text("Cellule fusionnée perdue", "Lost merged cell"),
    printed="La ligne Tomita 4-5 n'a pas de cellule Tokuhashi dans le texte extrait.",
    published="Sans objet.",
    treatment="La cellule Tokuhashi 12-15 est lue comme couvrant Tomita 2-3 et 4-5.",
    sources=(GUIDELINE.at("3.8.5, tableau"),),
    note=Text("Tokuhashi 12-15 couvre Tomita 2-3 et 4-5.", "Tokuhashi 12-15 spans Tomita 2-3 and 4-5."),
)
