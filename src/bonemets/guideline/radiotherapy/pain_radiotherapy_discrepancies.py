"""Section 3.5.1."""

from bonemets.guideline.sources import CHOW_2007, COLEMAN_2020, GUIDELINE, LOVELOCK_2010, LUTZ_2017
from bonemets.kernel.discrepancy import Discrepancy, Kind
from bonemets.kernel.text import Text

_SCHEDULES = GUIDELINE.at("3.5.1, modalités")

UNCOMPLICATED = Discrepancy(
    id="antalgique-non-compliquee",
    section="3.5.1",
    kind=Kind.SILENCE,
    subject=Text("« Non compliquée »", "“Uncomplicated”"),
    printed="Métastases « non compliquées », sans définition ; le risque de fracture et la compression médullaire ont "
    "leur section, 3.5.2 et 3.5.3.",
    published="Sans objet.",
    treatment="La réponse est un jugement de la RCP ; la question rappelle les deux complications traitées à part.",
    sources=(GUIDELINE.at("3.5.1"),),
    note=Text(
        "Le référentiel ne définit pas « non compliquée » : jugement de la RCP.",
        "The guideline does not define “uncomplicated”: the board's judgement.",
    ),
)
SINGLE_FRACTION = Discrepancy(
    id="antalgique-seance-unique",
    section="3.5.1",
    kind=Kind.PUBLICATION,
    subject=Text("Séance unique de 8 Gy", "Single fraction of 8 Gy"),
    printed="« Effets secondaires aigus potentiellement sévères et tardifs ».",
    published="Lutz, 2017 : soulagement équivalent, pas d'effet tardif inacceptable, davantage de ré-irradiations. "
    "Coleman, 2020 : séance unique proposée pour la douleur non compliquée.",
    treatment="La remarque du référentiel est rendue telle quelle ; aucun schéma n'est classé contre la douleur.",
    sources=(LUTZ_2017.at("p. 4-12"), COLEMAN_2020.at("p. 1650-1663")),
    note=Text(
        "Contre la douleur, les recommandations américaines de 2017 trouvent la séance unique équivalente, avec plus "
        "de ré-irradiations et sans effet tardif inacceptable (hors référentiel).",
        "Against pain, the American guideline of 2017 finds a single fraction equivalent, with more "
        "re-irradiation and "
        "no unacceptable late effect (external).",
    ),
    short=Text(
        "séance unique : équivalente contre la douleur, avec plus de ré-irradiations (recommandations "
        "américaines de 2017, hors référentiel)",
        "single fraction: equal pain relief, more re-irradiation (American guideline of 2017, not in this guideline)",
    ),
)
SPREADING = Discrepancy(
    id="antalgique-etalement",
    section="3.5.1",
    kind=Kind.PUBLICATION,
    subject=Text("Effet de l'étalement", "Effect of spreading the dose"),
    printed="Survie sans progression et contrôle local meilleurs à 12 mois, à fonction motrice égale ; sans citation.",
    published="Lutz, 2017 : les quatre schémas soulagent également. La fonction motrice renvoie à la compression "
    "médullaire, d'où l'énoncé vient probablement ; non vérifié.",
    treatment="L'énoncé est rapporté tel quel à la section 3.5.1 ; aucun schéma n'est classé contre la douleur.",
    sources=(_SCHEDULES, LUTZ_2017.at("p. 4-12")),
    note=Text(
        "L'avantage de l'étalement est énoncé sans citation et ne porte pas sur la douleur, que les quatre schémas "
        "soulagent également (hors référentiel).",
        "The benefit of spreading is printed without citation and is not about pain, which the four schedules "
        "relieve "
        "equally (external).",
    ),
)
CITATIONS = Discrepancy(
    id="antalgique-citations",
    section="3.5.1",
    kind=Kind.PUBLICATION,
    subject=Text("Citations", "Citations"),
    printed="Lovelock, 2010, à l'appui des schémas ; Chow, 2007, absent de la bibliographie.",
    published="Lovelock, 2010, étudie la séance unique à haute dose. La publication de Chow, 2007, a été retrouvée "
    "d'après le contexte.",
    treatment="Les deux citations sont gardées, et leur défaut est dit.",
    sources=(LOVELOCK_2010.at("p. 1282-1287"), CHOW_2007.at("p. 1423-1436")),
    note=Text("Une citation est hors sujet, une autre manque.", "One citation is off topic, another is missing."),
)
