"""What a reader is told, word for word, of a complete, an incomplete, an empty and a not applicable file.

The skeleton of a result and its words are those of the page conventions; the points are those of the publications.
"""

import re
from typing import Any

import pytest

from bonemets.guideline.bone_agents.creatinine_clearance import Weight
from bonemets.kernel.evaluation import Evaluation, assess
from bonemets.kernel.question import Quantity
from bonemets.kernel.rule import find
from bonemets.kernel.text import Text
from bonemets.render import text, wording
from bonemets.render.result_html import result

EIGHT = {"site": "lower_limb", "size": "one_to_two_thirds", "lesion": "lytic", "pain": "mild"}
TEN = {"site": "peritrochanteric", "size": "one_to_two_thirds", "lesion": "lytic", "pain": "moderate"}
SPINE = {"location": "junctional", "pain": "mechanical", "lesion": "lytic", "posterolateral": "none"}
RAISED = {"examination": "pet", "uptake": "increased"}
PATIENT = {
    "clearance.sex": "male",
    "clearance.age": 65,
    "clearance.weight": 70,
    "clearance.creatinine": "14 mg/L",
}


def paragraphs(evaluation: Evaluation) -> list[tuple[str, str]]:
    """Class and text of each paragraph and item of a result, but for what is no pressing caution and the disclaimer."""
    page = re.sub(
        r'<ul class="result__(reservations|notes)">.*?</ul>|<svg.*?</svg> ?|</?(strong|span).*?>',
        "",
        result(evaluation),
    )
    found = re.findall(r'<(?:p|li)(?: class="([^"]+)")?>(.*?)</(?:p|li)>', page)
    plain = [(name, re.sub(r"[\u00a0\u202f]", " ", words).replace("&#x27;", "'")) for name, words in found]
    return [(name.removeprefix("result__"), words) for name, words in plain if name != "result__disclaimer"]


OPERATION = (
    "caution caution--before-acting",
    "Avant d'agir : La chirurgie se décide en RCP selon l'espérance de vie, l'état général, le bénéfice attendu "
    "et les "
    "risques : au-dessous de 6 semaines, aucun bénéfice selon le référentiel (3.7).",
)
OPERATION_IN_SHORT = (
    " ; Avant d'agir : chirurgie : en RCP, selon l'espérance de vie et l'état général ; aucun bénéfice à moins de 6 "
    "semaines"
)
RESULTS: list[tuple[str, dict[str, Any], list[tuple[str, str]]]] = [
    (
        "mirels",
        TEN,
        [
            ("badge", "Agir"),
            ("sentence", "Score de Mirels : 10 sur 12 (possible de 4 à 12)"),
            ("category", "Catégorie du référentiel : « 9 à 12 : chirurgie prophylactique »"),
            OPERATION,
            ("", "Localisation de la lésion : région trochantérienne (3)"),
            ("", "Taille de la lésion : 1/3 à 2/3 de la corticale (2)"),
            ("", "Type de lésion : lytique (3)"),
            ("", "Douleur : modérée (2)"),
            ("detail", "Total : 10"),
            (
                "neighbour",
                "Seuil voisin : 8 (2 points au-dessous). Un point de moins ou de plus ne change pas la catégorie.",
            ),
        ],
    ),
    (
        "mirels",
        TEN | {"pain": None},
        [
            ("badge", "Agir"),
            ("sentence", "Score de Mirels incomplet : entre 9 et 11 sur 12"),
            ("category", "Catégorie du référentiel, déjà acquise : « 9 à 12 : chirurgie prophylactique »"),
            OPERATION,
            ("threshold threshold--reached", "À partir de 8 (discussion en RCP) : déjà atteint"),
            ("threshold threshold--reached", "À partir de 9 (chirurgie prophylactique) : déjà atteint"),
            ("next", "Aucune réponse manquante ne peut changer la catégorie."),
            ("", "Localisation de la lésion : région trochantérienne (3)"),
            ("", "Taille de la lésion : 1/3 à 2/3 de la corticale (2)"),
            ("", "Type de lésion : lytique (3)"),
            ("detail", "Acquis : 8"),
        ],
    ),
    (
        "sins",
        SPINE,
        [
            ("sentence", "Score SINS incomplet : entre 8 et 15 sur 18"),
            (
                "category",
                "Catégorie du référentiel encore possible : « 7 à 12 : potentiellement instable » ou "
                "« 13 à 18 : instable »",
            ),
            (
                "threshold threshold--reached",
                "À partir de 7 (potentiellement instable ; avis chirurgical recommandé) : déjà atteint",
            ),
            (
                "threshold threshold--open",
                "À partir de 13 (instable ; avis chirurgical recommandé) : pas encore tranché",
            ),
            (
                "next",
                "À obtenir en premier : alignement. Peut encore changer la catégorie : alignement et collapsus.",
            ),
            ("", "Localisation : jonctionnelle (C1-C2, C7-T2, T11-L1, L5-S1) (3)"),
            ("", "Douleur mécanique : oui (mécanique) (3)"),
            ("", "Lésion osseuse : lytique (2)"),
            ("", "Envahissement postéro-latéral : aucun (0)"),
            ("detail", "Acquis : 8"),
        ],
    ),
    ("mirels", {}, [("sentence", "Aucune donnée saisie.")]),
    (
        "mirels",
        {"pelvis": True},
        [
            (
                "sentence",
                "Score de Mirels non applicable : il a été établi pour les os longs et ne cote pas le bassin ; le "
                "référentiel y décrit la cimentoplastie (3.6.1) et le vissage percutané (3.6.2).",
            )
        ],
    ),
    (
        "flare",
        RAISED,
        [
            ("sentence", "Flare ou progression : réponses incomplètes."),
            ("category", "3 conclusions encore possibles"),
            ("", "« flare possible »"),
            ("", "« progression métastatique »"),
            ("", "« indéterminé entre flare et progression »"),
            ("next", "À obtenir en premier : délai. Peut encore changer la conclusion : délai et efficacité."),
            ("", "Examen qui montre le changement : TEP-TDM au FDG"),
            ("", "Fixation par rapport à l'examen précédent : foyers connus plus intenses, ou nouveaux foyers"),
        ],
    ),
    (
        "flare",
        RAISED | {"months": 3, "effective": "yes"},
        [
            ("badge", "Favorable"),
            ("sentence", "Flare ou progression : flare possible."),
            (
                "proposal",
                "Proposition du référentiel : n'équivaut pas à une progression et ne justifie pas de changer de "
                "traitement",
            ),
            ("", "Examen qui montre le changement : TEP-TDM au FDG"),
            ("", "Fixation par rapport à l'examen précédent : foyers connus plus intenses, ou nouveaux foyers"),
            ("", "Délai depuis le début du traitement : 3 mois → avant 6 mois, un flare est possible"),
            ("", "Traitement efficace par ailleurs : oui → condition du flare"),
        ],
    ),
    (
        "antiresorptive_start",
        {"bone_metastases": "none"},
        [
            ("sentence", "Début d'un anti-résorptif : début non proposé par le référentiel."),
            ("category", "Conclusion, déjà acquise : « début non proposé par le référentiel »"),
            ("next", "Aucune réponse manquante ne peut changer la conclusion."),
            ("", "Métastases osseuses découvertes : aucune → condition absente"),
        ],
    ),
]


@pytest.mark.parametrize(("rule", "answers", "expected"), RESULTS)
def test_the_result_says_it_in_the_fixed_order(
    rule: str, answers: dict[str, Any], expected: list[tuple[str, str]]
) -> None:
    assert paragraphs(assess(find(rule), answers)) == expected


@pytest.mark.parametrize(
    ("answers", "opening"),
    [
        (TEN, '<div class="result result--complete" data-tone="act">'),
        (EIGHT, '<div class="result result--complete" data-tone="discuss">'),
        (TEN | {"pain": None}, '<div class="result result--incomplete" data-tone="act">'),
        ({"site": "lower_limb"}, '<div class="result result--incomplete"><p'),
        ({}, '<div class="result result--empty"><p'),
        ({"pelvis": True}, '<div class="result result--not-applicable"><p'),
    ],
)
def test_the_frame_of_a_result_names_its_state_and_the_tone_of_its_settled_class(
    answers: dict[str, Any], opening: str
) -> None:
    assert result(assess(find("mirels"), answers)).startswith(opening)


@pytest.mark.parametrize(
    ("answers", "said"),
    [
        ({"bone": "multiple"}, "Seuils voisins : 5 (1 point au-dessous) ; 8 (2 points au-dessus). "
         "Un point de moins change la catégorie."),
        ({"bone": "single"}, "Seuils voisins : 3 (2 points au-dessous) ; 6 (1 point au-dessus). "
         "Un point de plus change la catégorie."),
        ({"bone": "multiple", "visceral": "incurable"}, "Seuil voisin : 7 (3 points au-dessous). "
         "Un point de moins ou de plus ne change pas la catégorie."),
        ({"growth": "slow", "bone": "single"}, "Seuil voisin : 4 (2 points au-dessus). "
         "Un point de moins ou de plus ne change pas la catégorie."),
    ],
)  # fmt: skip
def test_the_classes_beside_a_total(answers: dict[str, Any], said: str) -> None:
    assert wording.neighbour(assess(find("tomita"), {"growth": "rapid", "visceral": "none"} | answers)) == said


def test_a_total_between_two_limits_of_one_point() -> None:
    assert wording.neighbour(assess(find("mirels"), EIGHT)) == (
        "Seuils voisins : 7 (1 point au-dessous) ; 9 (1 point au-dessus). "
        "Un point de moins ou un point de plus change la catégorie."
    )


LINES: list[tuple[str, dict[str, Any], str]] = [
    (
        "mirels",
        TEN,
        "Score de Mirels 10/12 : chirurgie prophylactique (localisation 3, taille 2, type 3, douleur "
        f"2){OPERATION_IN_SHORT}",
    ),
    (
        "mirels",
        TEN | {"pain": None},
        "Score de Mirels 9-11/12 : chirurgie prophylactique (localisation 3, taille 2, type 3, douleur "
        f"?){OPERATION_IN_SHORT}",
    ),
    (
        "rades",
        {"primary": "nsclc", "interval": "up_to_15_months", "visceral": "no", "motor": "unaided"},
        "Score de Rades 33-38/44 : groupe II, taux intermédiaire de patients ambulatoires après radiothérapie ou "
        "groupe "
        "III, fort taux de patients ambulatoires après radiothérapie (primitif 5, intervalle 6, viscérales 8, "
        "motricité "
        "10, délai ?) ; Urgent : compression médullaire : irradiation exclusive en urgence, ou chirurgie puis "
        "irradiation, sans attendre la RCP",
    ),
    (
        "mirels",
        {"pelvis": True},
        "Score de Mirels non applicable : il a été établi pour les os longs et ne cote pas le bassin ; le référentiel "
        "y décrit la cimentoplastie (3.6.1) et le vissage percutané (3.6.2)",
    ),
    ("skeletal_event", {"complication": "fracture"}, "Complication osseuse : événement osseux"),
    (
        "pain_schedules",
        {"schedule": "gy_8_in_1", "alpha_beta": 10},
        "Schéma de radiothérapie antalgique : séance unique ; Dose totale : 8 Gy ; Dose par séance : 8 Gy ; "
        "Dose biologique effective, BED (hors référentiel) : 14,40 Gy ; "
        "Dose équivalente en séances de 2 Gy, EQD2 (hors référentiel) : 12 Gy",
    ),
    (
        "zoledronic_dose",
        PATIENT,
        "Dose d'acide zolédronique : 3,5 mg, selon le résumé des caractéristiques du produit -> perfusion mensuelle "
        "d'au moins 15 minutes, hydratation ce jour et le lendemain, paracétamol possible ; Clairance de la "
        "créatinine : 52,1 mL/min, formule de Cockcroft et Gault (hors référentiel) ; sexe masculin, âge 65 ans, "
        "poids "
        "70 kg, créatininémie 14 mg/L ; Avant d'agir : mâchoire : évaluation bucco-dentaire et panoramique "
        "avant, sauf "
        "urgence, puis tous les six mois",
    ),
    (
        "antiresorptive_start",
        {"bone_metastases": "multiple", "life_expectancy": 12, "clearance": 20},
        "Début d'un anti-résorptif : réponses incomplètes ; à obtenir en premier : calcémie ; Avant d'agir : "
        "mâchoire "
        ": évaluation bucco-dentaire et panoramique avant, sauf urgence, puis tous les six mois ; dénosumab "
        "contre-indiqué (produit) : hypocalcémie sévère non traitée, lésion dentaire ou buccale non cicatrisée ; "
        "dénosumab : risque d'hypocalcémie accru à cette clairance (produit)",
    ),
]


@pytest.mark.parametrize(("rule", "answers", "said"), LINES)
def test_one_line_keeps_what_was_computed(rule: str, answers: dict[str, Any], said: str) -> None:
    assert text.line(assess(find(rule), answers)) == f"{said} [{rule.upper()} {find(rule).version}, réf. 17/09/2024]"


def test_the_block_of_an_incomplete_score() -> None:
    said = text.block(assess(find("sins"), SPINE | {"alignment": None}), "23/11/2026 14:05")
    lines = said.split("\r\n")
    assert lines[:9] == [
        "SCORE SINS : INCOMPLET, entre 8 et 15/18",
        " -> À partir de 7 (potentiellement instable ; avis chirurgical recommandé) : déjà atteint",
        " -> À partir de 13 (instable ; avis chirurgical recommandé) : pas encore tranché",
        ' -> Catégorie du référentiel encore possible : "7 à 12 : potentiellement instable" ou "13 à 18 : instable"',
        " - Localisation : jonctionnelle (C1-C2, C7-T2, T11-L1, L5-S1) (3)",
        " - Douleur mécanique : oui (mécanique) (3)",
        " - Lésion osseuse : lytique (2)",
        " - Envahissement postéro-latéral : aucun (0)",
        " - Alignement spinal : INCONNU (0, 2 ou 4)",
    ]
    assert " - Collapsus du corps vertébral : NON RENSEIGNÉ (0, 1, 2 ou 3)" in lines
    assert "Peut changer la catégorie : alignement et collapsus" in lines
    assert "Calcul du 23/11/2026 14:05 sur les données saisies, à vérifier." in lines
    assert lines[-1] == ""


@pytest.mark.parametrize("answers", [TEN, TEN | {"pain": None}, {"pelvis": True}])
def test_nothing_is_said_to_change_what_is_settled(answers: dict[str, Any]) -> None:
    assert "Peut changer" not in text.block(assess(find("mirels"), answers))


def test_the_block_of_a_complete_score_and_of_a_decision_open_on_their_result() -> None:
    opened = [
        text.block(assess(find(rule), answers)).split("\r\n")[:lines]
        for lines, rule, answers in (
            (2, "mirels", TEN),
            (1, "mirels", {"pelvis": True}),
            (2, "flare", RAISED),
            (2, "flare", RAISED | {"months": 3, "effective": "yes"}),
        )
    ]
    assert opened == [
        ['SCORE DE MIRELS : 10/12 -> "9 à 12 : chirurgie prophylactique"',
         " - Localisation de la lésion : région trochantérienne (3)"],
        ["SCORE DE MIRELS : NON APPLICABLE, il a été établi pour les os longs et ne cote pas le bassin ; le "
         "référentiel y décrit la cimentoplastie (3.6.1) et le vissage percutané (3.6.2)."],
        ["FLARE OU PROGRESSION : INCOMPLET",
         ' -> Conclusion encore possible : "flare possible", "progression métastatique" ou "indéterminé entre '
         'flare et progression"'],
        ["FLARE OU PROGRESSION : flare possible",
         " -> Proposition du référentiel : n'équivaut pas à une progression et ne justifie pas de changer de "
         "traitement"],
    ]  # fmt: skip


@pytest.mark.parametrize(("rule", "answers"), [("mirels", {}), ("mirels", {"pain": None}), ("flare", RAISED)])
def test_no_sum_is_written_out_without_points(rule: str, answers: dict[str, Any]) -> None:
    assert wording.detail(assess(find(rule), answers)) == ""


class Halves(
    Quantity,
    question=Text("Mesure", "Measure"),
    subject=Text("La mesure", "The measure"),
    unit=Text("unités", "units"),
    source=Weight.source,
    possible=(0, 100),
    plausible=(10, 20),
    units={"doubles": 2},
):
    pass


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (4, []),
        (5, ["5 doubles (10 unités)"]),
        (10, ["10 doubles (20 unités)"]),
        (11, []),
    ],
)
def test_another_unit_is_offered_where_it_would_be_plausible_both_ends_included(value: float, said: list[str]) -> None:
    assert wording.readings(Halves(value)) == said
