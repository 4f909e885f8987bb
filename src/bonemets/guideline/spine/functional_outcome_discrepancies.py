"""Section 3.8.5."""

from bonemets.guideline.sources import AMELOT_2017, GUIDELINE
from bonemets.kernel.discrepancy import Discrepancy, Kind
from bonemets.kernel.text import Text

EXTRACEREBRAL = Discrepancy(
    id="pronostic-extra-cerebrale",
    section="3.8.5",
    kind=Kind.WORDING,
    subject=Text("« Extra-cérébrale »", "“Extra-cerebral”"),
    printed="« Pas d'atteinte locale extra-cérébrale ».",
    published="Très probablement « extra-vertébrale » ; non vérifié.",
    treatment="La question porte sur une atteinte locale hors de la vertèbre, et le doute est dit.",
    sources=(GUIDELINE.at("3.8.5, facteurs"),),
    note=Text(
        "Le référentiel écrit « extra-cérébrale », lu ici « extra-vertébrale » ; non vérifié.",
        "The guideline prints “extra-cerebral”, read here as “extra-vertebral”; not verified.",
    ),
)
AGE = Discrepancy(
    id="pronostic-age",
    section="3.8.5",
    kind=Kind.PUBLICATION,
    subject=Text("70 ans exactement, et au-delà", "Exactly 70 years, and above"),
    printed="Âge inférieur à 70 ans.",
    published="Amelot, 2017, listé dans la bibliographie du référentiel sans y être cité, conclut que l'âge avancé "
    "n'est pas une contre-indication.",
    treatment="À 70 ans exactement le facteur n'est pas présent, à la lettre ; l'âge n'exclut rien.",
    sources=(AMELOT_2017.at("p. 759-767"),),
    note=Text(
        "70 ans exactement n'est pas « inférieur à 70 ans » ; l'âge n'est pas une contre-indication (Amelot, 2017).",
        "Exactly 70 is not “under 70”; age is not a contraindication (Amelot, 2017).",
    ),
)
UNDEFINED = Discrepancy(
    id="pronostic-non-defini",
    section="3.8.5",
    kind=Kind.SILENCE,
    subject=Text("Facteurs sans seuil", "Factors without a threshold"),
    printed="« Découverte précoce », « peu de comorbidité (score ASA) », sans seuil.",
    published="Sans objet.",
    treatment="La réponse est un jugement de la RCP ; aucun délai ni aucune classe ASA n'est supposé.",
    sources=(GUIDELINE.at("3.8.5, facteurs"),),
    note=Text(
        "« Découverte précoce » et « peu de comorbidité » ne sont pas définies par un seuil : jugement de la RCP.",
        "“Early discovery” and “low comorbidity” have no threshold: the board's judgement.",
    ),
)
