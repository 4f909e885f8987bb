"""Section 3.5.2: risk of fracture of a long bone."""

from bonemets.guideline.sources_evidence import (
    ALTSITZIOGLOU_2025,
    AMENDOLA_2023,
    ARISTOT,
    DESAI_2024,
    EGGERMONT_2018,
    RICHTLIJNENDATABASE,
    TAT_2023,
)
from bonemets.kernel.evidence import Bearing, Evidence, Unverified
from bonemets.kernel.text import Text

_SEARCH = "Mirels score validation fracture prediction metastasis long bone"

DUTCH = Evidence(
    id="mirels-recommandation-neerlandaise",
    sections=("3.5.2",),
    rules=("mirels",),
    bearing=Bearing.CONTRADICTS,
    subject=Text("Score déconseillé aux Pays-Bas", "Score advised against in the Netherlands"),
    statement="La recommandation néerlandaise déconseille le score de Mirels, qui prédit mal et fait trop traiter. "
    "En cas de doute, elle lui préfère une atteinte de la corticale de plus de 3 cm dans l'axe, étudiée au fémur "
    "proximal sur la radiographie, et admet en complément la résistance osseuse calculée sur le scanner.",
    population="métastases osseuses, tous cancers ; critère étudié au fémur proximal",
    size=None,
    source=RICHTLIJNENDATABASE.at("début de la page"),
    search="richtlijnendatabase botmetastasen fractuurrisico",
    checked="2026-11-29",
)
FRENCH = Evidence(
    id="mirels-aristot",
    sections=("3.5.2",),
    rules=("mirels",),
    bearing=Bearing.NUANCES,
    subject=Text("L'autre référentiel français", "The other French guideline"),
    statement="Pour un score de 9 ou plus, le référentiel Aristot met en discussion une consolidation chirurgicale "
    "première quand le scanner montre aussi une lyse de la corticale de plus de 30 % dans le plan axial et de plus de "
    "50 % du pourtour ; il tient ces critères pour un pis-aller.",
    population="cancers du poumon, os longs",
    size=None,
    source=ARISTOT.at("prévention de la morbidité"),
    search="référentiels Aristot métastases osseuses radiothérapie préventive Mirels",
    checked="2026-11-29",
)
HUMERUS = Evidence(
    id="mirels-humerus-2023",
    sections=("3.5.2",),
    rules=("mirels",),
    bearing=Bearing.NUANCES,
    subject=Text("Humérus : seuil de 8", "Humerus: threshold of 8"),
    statement="À l'humérus, le seuil qui prédit le mieux la fracture est 8 : sensibilité 83,6 %, spécificité 79,5 %. "
    "Une rupture de la corticale la prédit aussi.",
    population="métastases de l'humérus, dont 61 fractures ; série rétrospective d'un seul centre",
    size=188,
    source=TAT_2023.at("résumé"),
    search="Mirels humerus upper limb metastasis fracture threshold",
    checked="2026-11-29",
)
MODIFIED = Evidence(
    id="mirels-modifie-2023",
    sections=("3.5.2",),
    rules=("mirels",),
    bearing=Bearing.ADDS,
    subject=Text("Score modifié pour le fémur proximal", "Modified score for the proximal femur"),
    statement="Un score modifié cote de 1 à 3 le siège dans le fémur proximal, selon la perte de résistance calculée "
    "en 32 points ; ses auteurs concluent à une meilleure prédiction de la fracture.",
    population="métastases du fémur, tirées d'une étude transversale",
    size=48,
    source=AMENDOLA_2023.at("résumé, début"),
    search=_SEARCH,
    checked="2026-11-29",
)
INTERNAL = Evidence(
    id="mirels-modifie-2024",
    sections=("3.5.2",),
    rules=("mirels",),
    bearing=Bearing.ADDS,
    subject=Text("Score modifié : validation interne", "Modified score: internal validation"),
    statement="La même équipe retrouve, sur d'autres patients suivis 4 mois, une meilleure prédiction avec le score "
    "modifié qu'avec l'original. Aucune équipe extérieure ne l'a encore vérifié dans ce qui a été lu.",
    population="lésions du fémur proximal, série rétrospective ; effectif non lu",
    size=None,
    source=DESAI_2024.at("résumé, début"),
    search=_SEARCH,
    checked="2026-11-29",
)
COMPUTED = Evidence(
    id="fracture-elements-finis-2018",
    sections=("3.5.2",),
    rules=("mirels",),
    bearing=Bearing.ADDS,
    subject=Text("Résistance calculée sur le scanner", "Strength computed from CT"),
    statement="La résistance du fémur calculée sur le scanner par éléments finis reconnaît les patients à haut risque "
    "avec une sensibilité de 89 %, contre 0 à 33 % pour des cliniciens expérimentés.",
    population="métastases du fémur irradiées pour douleur, dont 9 fractures ; cohorte prospective",
    size=39,
    source=EGGERMONT_2018.at("résumé, début"),
    search="finite element CT metastatic femur fracture prediction prospective",
    checked="2026-11-29",
)
REVIEW = Evidence(
    id="fracture-revue-2025",
    sections=("3.5.2",),
    rules=("mirels",),
    bearing=Bearing.NUANCES,
    subject=Text("Prédire la fracture : revue de 2025", "Predicting fracture: a 2025 review"),
    statement="Les auteurs jugent les méthodes actuelles subjectives et peu prédictives, et ne trouvent pas de modèle "
    "d'ensemble qui classe bien les patients selon leur risque.",
    population="métastases osseuses, tous cancers ; revue",
    size=None,
    source=ALTSITZIOGLOU_2025.at("résumé, début"),
    search=_SEARCH,
    checked="2026-11-29",
)
RIGIDITY = Unverified(
    id="fracture-rigidite-scanner",
    sections=("3.5.2",),
    subject=Text("Rigidité calculée sur le scanner", "Rigidity computed from CT"),
    reason="recherche du 29/11/2026 : une seule série de cas a été trouvée, de 7 patients choisis",
    address="",
    search="CT-based structural rigidity analysis finite element metastatic femur fracture prediction",
    noted="2026-11-29",
)
