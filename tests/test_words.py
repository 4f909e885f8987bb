"""The words told beside an answer are on the same side as the conclusion.

A result may be right and the sentence beside an answer wrong, « facteur absent » beside a factor that counted. Whether
an answer meets a criterion comes from the oracle; only the first words of the sentence are typed from the program.
"""

from typing import Any

import pytest

from bonemets import evaluate, rules
from bonemets.browser.api import respond
from oracle import ORACLES

WHEN_MET: dict[str, dict[str, str]] = {
    "bone_risk_factors": {"": "facteur présent"},
    "local_treatments": {"": "2 ou moins"},
    "antiresorptive_checklist": {"": "fait"},
    "antiresorptive_start": {
        "bone_metastases": "condition remplie",
        "life_expectancy": "plus de 3 mois",
        "clearance": "supérieure ou égale à 30",
    },
    "pain_radiotherapy": {"": "condition remplie"},
    "postoperative_radiotherapy": {
        "": "critère présent pour 8 Gy en séance unique",
        "days": "dans le délai de 15 à 21 jours",
        "healed": "condition remplie",
    },
    "stereotactic": {
        **dict.fromkeys(("sites", "limited_size", "delimited", "visceral", "stable", "board"), "condition réunie"),
        "": "contre-indication présente",
    },
    "percutaneous_goal": {"": "préalable réuni"},
    "cementoplasty": {
        "": "indication listée",
        "long_bone": "os long menacé de fracture, excepté",
        "bulk": "ablation préférée",
        "puncture_infection": "contre-indication",
        "sepsis": "contre-indication",
        "coagulation": "vérifiée et gérée",
    },
    "screw_fixation": {"": "condition remplie"},
    "ablation": {"": "critère présent"},
    "surgery_indication": {"": "indication curative", "mirels": "indication préventive"},
    "treatment_after_surgery": {"days": "délai de cette section passé", "healed": "condition remplie"},
    "surgical_technique": {"": "curetage et ciment"},
    "functional_outcome": {"": "facteur favorable présent"},
}
"""First words told of an answer that meets its criterion, by rule and question; "" stands for the other ones."""


@pytest.mark.parametrize("rule", WHEN_MET)
def test_a_criterion_is_told_met_where_the_answer_meets_it_and_nowhere_else(rule: str) -> None:
    oracle = ORACLES[rule]
    for question, meets in oracle.criteria.items():
        words = WHEN_MET[rule].get(question) or WHEN_MET[rule][""]
        for answer in oracle.domain[question]:
            (reason,) = evaluate(rule, oracle.confirmed({question: answer}))["reasons"]
            assert reason["fr"].startswith(words) is (meets(answer) is True), f"{question} = {answer}: {reason['fr']}"


def test_every_rule_with_criteria_has_its_words() -> None:
    assert set(WHEN_MET) | {"preoperative_examinations"} == {
        rule for rule, oracle in ORACLES.items() if oracle.criteria
    }


MONTHLY = {"agent": "zoledronic_acid", "stopping": "no", "months": 14, "interval": 4, "remission": "no"}
LONG = {"agent": "denosumab", "months": 7}

TOLD: list[tuple[str, dict[str, Any], str, str]] = [
    ("imaging", {"moment": "staging", "lesions": "none"}, "moment", "TEP-TDM utile pour cartographier"),
    ("imaging", {"moment": "staging", "lesions": "several_elsewhere"}, "moment", "pas de TEP-TDM à ce stade"),
    ("imaging", {"moment": "staging_metastatic"}, "moment", "pas de TEP-TDM à ce stade"),
    ("imaging", {"moment": "follow_up_pain", "pet_done": "yes"}, "moment", "scintigraphie ou TEP-TDM possibles, si"),
    ("flare", {"months": 5.9}, "months", "avant 6 mois"),
    ("flare", {"months": 6}, "months", "6 mois exactement"),
    ("flare", {"months": 6.1}, "months", "au-delà de 6 mois"),
    ("ct_response", {"lysis": "increased"}, "lysis", "« progression »"),
    ("ct_response", {"lysis": "decreased"}, "lysis", "« réponse »"),
    ("ct_response", {"soft_tissue": "increased"}, "soft_tissue", "« progression »"),
    ("ct_response", {"soft_tissue": "decreased"}, "soft_tissue", "« réponse »"),
    ("ct_response", {"sclerosis_on_lysis": "yes"}, "sclerosis_on_lysis", "« réponse »"),
    ("ct_response", {"sclerosis_on_normal": "yes"}, "sclerosis_on_normal", "« impossibilité de conclure »"),
    ("antiresorptive_checklist", {"urgency": "yes"}, "urgency", "la liste n'est pas exigée"),
    ("antiresorptive_checklist", {"urgency": "no"}, "urgency", "la liste est demandée"),
    ("antiresorptive_follow_up", {"months": 6, "total": 23.9}, "total", "moins de 24 mois"),
    ("antiresorptive_follow_up", {"months": 6, "total": 24}, "total", "24 mois, à réévaluer"),
    ("antiresorptive_follow_up", {"months": 6, "total": 24.1}, "total", "plus de 24 mois"),
    ("antiresorptive_follow_up", {"months": 25, "total": 12}, "total", "plus courte que la durée avec cet agent"),
    ("antiresorptive_follow_up", LONG | {"clearance": 29.9}, "clearance", "inférieure à 30, « contre-indication »"),
    ("antiresorptive_follow_up", LONG | {"clearance": 30}, "clearance", "supérieure ou égale à 30 : relais"),
    ("antiresorptive_follow_up", MONTHLY | {"clearance": 20}, "clearance", "n'intervient ici que pour un relais"),
    ("antiresorptive_follow_up", MONTHLY | {"months": 5.9}, "interval", "pas d'espacement avant 6 mois"),
    ("antiresorptive_follow_up", MONTHLY | {"months": 6}, "interval", "espacement envisageable"),
    ("antiresorptive_follow_up", MONTHLY | {"months": 11.9}, "interval", "espacement envisageable"),
    ("antiresorptive_follow_up", MONTHLY | {"months": 12}, "interval", "condition d'espacement remplie"),
    ("antiresorptive_follow_up", MONTHLY | {"interval": 5.1}, "interval", "ostéonécroses"),
    ("antiresorptive_follow_up", MONTHLY | {"interval": 6, "months": 6}, "interval", "ostéonécroses"),
    (
        "antiresorptive_follow_up",
        MONTHLY | {"interval": 6, "months": 5.9},
        "interval",
        "espacé avant 6 mois ; le référentiel demande d'abord 6 à 12 mois de rythme mensuel",
    ),
    ("antiresorptive_follow_up", MONTHLY | {"agent": "denosumab"}, "interval", "le référentiel ne prévoit le déno"),
    ("antiresorptive_follow_up", MONTHLY, "stopping", "arrêt non décidé"),
    ("antiresorptive_follow_up", MONTHLY | {"agent": "denosumab", "months": 6}, "stopping", "arrêt non décidé"),
    (
        "antiresorptive_follow_up",
        MONTHLY | {"agent": "denosumab", "months": 6.1},
        "stopping",
        "plus de 6 mois de dénosumab : tout arrêt demanderait un relais",
    ),
    ("antiresorptive_follow_up", MONTHLY | {"stopping": "yes"}, "stopping", "effet qui persiste"),
    (
        "antiresorptive_follow_up",
        MONTHLY | {"agent": "denosumab", "stopping": "yes", "months": 6},
        "stopping",
        "6 mois de dénosumab ou moins, pas de relais",
    ),
    (
        "antiresorptive_follow_up",
        MONTHLY | {"agent": "denosumab", "stopping": "yes", "months": 6.1},
        "stopping",
        "plus de 6 mois de dénosumab, relais",
    ),
    ("antiresorptive_follow_up", {"months": 24.1, "remission": "yes"}, "remission", "arrêt à discuter"),
    (
        "antiresorptive_follow_up",
        {"months": 24, "total": 24, "remission": "yes"},
        "remission",
        "l'arrêt se discute au-delà",
    ),
    ("antiresorptive_follow_up", {"months": 24.1, "remission": "no"}, "remission", "l'arrêt se discute en rémission"),
    ("pain_schedules", {"schedule": "gy_8_in_1"}, "schedule", "le référentiel signale des effets secondaires"),
    ("pain_schedules", {"schedule": "gy_20_in_5"}, "schedule", "le référentiel attribue aux schémas étalés"),
    ("postoperative_radiotherapy", {"days": 14}, "days", "avant le délai de 15 jours"),
    ("postoperative_radiotherapy", {"days": 22}, "days", "après le délai de 21 jours"),
    ("treatment_after_surgery", {"days": 14}, "days", "avant le délai des sections 3.5.4 et 3.7.1"),
    ("treatment_after_surgery", {"days": 15}, "days", "avant le délai de cette section, dans celui de la section"),
    ("treatment_after_surgery", {"days": 20}, "days", "avant le délai de cette section, dans celui de la section"),
    ("preoperative_examinations", {"region": "spine"}, "region", "IRM de tout le rachis"),
    ("preoperative_examinations", {"region": "other"}, "region", "aucun examen complémentaire"),
    ("preoperative_examinations", {"hypervascular": "yes"}, "hypervascular", "angioscanner ou artériographie"),
    ("preoperative_examinations", {"hypervascular": "no"}, "hypervascular", "aucun examen complémentaire"),
    ("preoperative_examinations", {"cause": "uncertain_and_urgent", "region": "spine"}, "cause", "biopsie"),
    ("preoperative_examinations", {"cause": "uncertain", "region": "other"}, "cause", "bilan étiologique minimal"),
    (
        "preoperative_examinations",
        {"cause": "uncertain", "region": "spine"},
        "cause",
        "bilan étiologique minimal, électrophorèse",
    ),
    ("preoperative_examinations", {"cause": "established", "region": "spine"}, "cause", "aucun examen complémentaire"),
    ("surgical_technique", {"life_expectancy": 6}, "life_expectancy", "condition de l'arthroplastie non remplie"),
    ("surgical_technique", {"life_expectancy": 6.1}, "life_expectancy", "condition de l'arthroplastie remplie"),
    ("surgery_by_life_expectancy", {"life_expectancy": "41 jours"}, "life_expectancy", "moins de 6 semaines"),
    ("surgery_by_life_expectancy", {"life_expectancy": 12}, "life_expectancy", "de 6 semaines à 1 an"),
    ("surgery_by_life_expectancy", {"life_expectancy": 12.1}, "life_expectancy", "plus de 1 an"),
]


@pytest.mark.parametrize(("rule", "answers", "question", "words"), TOLD, ids=[f"{n[0]}-{n[3]}" for n in TOLD])
def test_an_answer_is_told_on_its_side_of_a_limit(
    rule: str, answers: dict[str, Any], question: str, words: str
) -> None:
    (told,) = (reason["fr"] for reason in evaluate(rule, answers)["reasons"] if reason["question"] == question)
    assert told.startswith(words)


PRINTED: list[tuple[str, dict[str, str], tuple[str, ...]]] = [
    ("zoledronic_dose", {"clearance": "90"}, ("4 mg", "15 minutes", "hydratation", "lendemain", "paracétamol")),
    ("zoledronic_dose", {"clearance": "29"}, ("aucune dose", "30 mL/min", "contre-indication")),
    (
        "antiresorptive_start",
        {"bone_metastases": "single", "life_expectancy": "12", "clearance": "90", "calcaemia": "normal"},
        (
            "4 mg par mois",
            "dose à adapter à la fonction rénale",
            "120 mg par mois",
            "par voie sous-cutanée",
            "calcium et vitamine D",
        ),
    ),
    (
        "antiresorptive_follow_up",
        {
            **{
                "agent": "zoledronic_acid",
                "stopping": "no",
                "months": "12",
                "total": "12",
                "interval": "up_to_5_weeks",
            },
            **{"remission": "no", "clearance": "60"},
        },
        ("toutes les 12 semaines",),
    ),
    (
        "creatinine_before_dose",
        {"suspended": "no", "first": "80", "present": "124"},
        ("suspendre", "44 µmol/L", "10 %", "hors référentiel"),
    ),
    ("dental_review_due", {"elapsed": "6"}, ("six mois", "mâchoire")),
    ("antiresorptive_checklist", dict.fromkeys(ORACLES["antiresorptive_checklist"].domain, "yes"), ("six mois",)),
    (
        "postoperative_radiotherapy",
        {"days": "18", "healed": "yes", "long_bone": "yes", "hard_to_move": "yes"},
        ("30 Gy en 10 fractions", "8 Gy en séance unique"),
    ),
    ("treatment_after_surgery", {"days": "20", "healed": "yes"}, ("moins de 3 semaines après l'opération",)),
    ("treatment_after_surgery", {"days": "21", "healed": "yes"}, ("3 semaines passées",)),
    ("surgery_by_life_expectancy", {"life_expectancy": "24"}, ("résection-reconstruction", "radiothérapie")),
    ("surgery_by_life_expectancy", {"life_expectancy": "1"}, ("aucun bénéfice",)),
    (
        "flare",
        {"uptake": "increased", "months": "3", "effective": "yes"},
        ("ne justifie pas de changer de traitement",),
    ),
]


@pytest.mark.parametrize(("rule", "answers", "figures"), PRINTED, ids=[f"{n[0]}-{n[2][0]}" for n in PRINTED])
def test_the_figures_of_the_guideline_are_told(rule: str, answers: dict[str, str], figures: tuple[str, ...]) -> None:
    told = " ".join(respond(rule, answers, {})["text"].split())
    assert not [figure for figure in figures if figure not in told], told


def test_the_doses_of_calcium_and_vitamin_d_are_those_of_the_guideline() -> None:
    """1 g a day; « 100.000 UI/3 mois » is a hundred thousand units."""
    (rule,) = (rule for rule in rules() if rule.name == "antiresorptive_checklist")
    hint = rule.questions["intake"].hint
    assert hint is not None
    assert "1 g par jour" in hint.fr
    assert "100 000 UI tous les 3 mois" in hint.fr


@pytest.mark.parametrize(("region", "is_asked"), [("other", True), ("spine", False)])
@pytest.mark.parametrize("cause", ["uncertain", "uncertain_and_urgent"])
def test_a_doubt_on_the_cause_adds_no_imaging_in_the_spine(region: str, cause: str, is_asked: bool) -> None:
    """Section 3.7.1 prints MRI or PET « dans les autres localisations »."""
    (said,) = (
        reason["fr"]
        for reason in evaluate("preoperative_examinations", {"region": region, "cause": cause})["reasons"]
        if reason["question"] == "cause"
    )
    assert ("IRM ou TEP" in said) is is_asked
