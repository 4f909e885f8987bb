"""Section 1, risk factors of bone metastases."""

from bonemets.guideline.sources import BI_2018, GUIDELINE, KUCHUK_2015, RIIHIMAKI_2014, ZHANG_2019
from bonemets.kernel.discrepancy import Discrepancy, Kind
from bonemets.kernel.text import Text

_ZHANG = ZHANG_2019.at("19:238, résumé")
_LIST = GUIDELINE.at("1, facteurs de risque")

EGFR = Discrepancy(
    id="facteurs-egfr",
    section="1",
    kind=Kind.PUBLICATION,
    subject=Text("Mutation de l'EGFR", "EGFR mutation"),
    printed="La mutation de l'EGFR est un facteur de risque, d'après Zhang, 2019.",
    published="La mutation de l'EGFR n'est pas parmi les facteurs du résumé, qui porte sur un registre ; le texte "
    "intégral n'a pas été lu.",
    treatment="Le facteur est gardé comme dans le référentiel, et la réserve est dite.",
    sources=(_LIST, _ZHANG),
    note=Text(
        "La mutation de l'EGFR ne figure pas dans le résumé de la publication citée (Zhang, 2019).",
        "EGFR mutation is not in the abstract of the cited publication (Zhang, 2019).",
    ),
)
TWO_CENTIMETRES = Discrepancy(
    id="facteurs-taille",
    section="1",
    kind=Kind.PUBLICATION,
    subject=Text("Limite de 2 cm", "Limit of 2 cm"),
    printed="« >2 cm », d'après Zhang, 2019.",
    published="Le résumé retient une plus grande taille, sans y donner de limite, et l'exclut pour les cancers non à "
    "petites cellules sans autre précision.",
    treatment="La limite du référentiel est appliquée à la lettre : 2 cm exactement n'est pas un facteur.",
    sources=(_LIST, _ZHANG),
    note=Text(
        "La limite de 2 cm n'est pas dans le résumé de la publication citée (Zhang, 2019) ; 2 cm exactement n'est "
        "pas « plus de 2 cm ».",
        "The limit of 2 cm is not in the abstract of the cited publication (Zhang, 2019); exactly 2 cm is not “more "
        "than 2 cm”.",
    ),
)
MANY_SITES = Discrepancy(
    id="facteurs-nombre-de-sites",
    section="1",
    kind=Kind.SILENCE,
    subject=Text("« Nombre élevé » de sites", "“High number” of sites"),
    printed="Un nombre élevé de sites métastatiques, sans limite.",
    published="Le risque augmente avec le nombre de sites.",
    treatment="La réponse est un jugement de l'équipe ; aucun nombre n'est supposé.",
    sources=(_LIST, _ZHANG),
    note=Text(
        "Le référentiel ne dit pas à partir de quel nombre les sites métastatiques sont nombreux.",
        "The guideline does not say from which number the metastatic sites are many.",
    ),
)
DIFFERENTIATION = Discrepancy(
    id="facteurs-differenciation",
    section="1",
    kind=Kind.PUBLICATION,
    subject=Text("Différenciation médiocre", "Poor differentiation"),
    printed="Absente de la liste.",
    published="Une différenciation médiocre est un facteur pour trois types histologiques.",
    treatment="Elle n'est pas demandée, puisque le référentiel ne la reprend pas ; l'omission est dite.",
    sources=(_ZHANG,),
    note=Text(
        "La publication citée retient aussi, pour trois types histologiques, une différenciation médiocre.",
        "The cited publication also retains, for three histological types, poor differentiation.",
    ),
)
PROGNOSIS = Discrepancy(
    id="pronostic-os-ou-viscere",
    section="1",
    kind=Kind.DISAGREEMENT,
    subject=Text("Pronostic des métastases osseuses et des autres", "Prognosis of bone metastases and of the others"),
    printed="Les métastases osseuses réduisent « significativement » la survie par rapport aux métastases "
    "extra-osseuses ; "
    "puis le pronostic est « plus sombre » en cas de métastases viscérales qu'en cas de métastases osseuses isolées.",
    published="Les deux énoncés viennent de publications différentes, dont les populations ne sont pas les mêmes.",
    treatment="Les deux sont repris, chacun avec ses citations ; aucune règle n'en dépend.",
    sources=(GUIDELINE.at("1"), KUCHUK_2015.at("résumé"), RIIHIMAKI_2014.at("résumé"), BI_2018.at("résumé")),
    note=Text(
        "Le référentiel dit les métastases osseuses plus graves que les autres, puis moins que les viscérales.",
        "The guideline calls bone metastases worse than the others, then better than visceral ones.",
    ),
)
