"""Beside which answers each note stands, typed from what the note says.

A predicate reads the answers of one patient by question, a measure as the class that it stands for, the conclusion
under `conclusion`, and a number typed instead of a class under the name of the question and `#`.
"""

from collections.abc import Callable, Mapping
from typing import Any, TypeAlias

Patient: TypeAlias = Mapping[str, Any]
Predicate: TypeAlias = Callable[[Patient], bool]

SIX_WEEKS = 6 * 7 / 30.44


def always(patient: Patient) -> bool:
    return True


def is_(question: str, *codes: object) -> Predicate:
    return lambda patient: patient.get(question) in codes


def concludes(*codes: str) -> Predicate:
    return is_("conclusion", *codes)


def measures(question: str, value: float) -> Predicate:
    return lambda patient: patient.get(f"{question}#") == value


def both(*predicates: Predicate) -> Predicate:
    return lambda patient: all(predicate(patient) for predicate in predicates)


def either(*predicates: Predicate) -> Predicate:
    return lambda patient: any(predicate(patient) for predicate in predicates)


def neither(*predicates: Predicate) -> Predicate:
    return lambda patient: not any(predicate(patient) for predicate in predicates)


def answered(question: str) -> Predicate:
    return lambda patient: question in patient


def given_a_dose(patient: Patient) -> bool:
    return bool(patient["clearance"] >= 30)


def beside_a_limit(patient: Patient) -> bool:
    """A constant rounded to 1.23 or 1.04 changes a clearance by 0.4% at most."""
    return any(abs(patient["clearance"] - limit) <= 0.004 * limit for limit in (30, 40, 50, 60))


def above(question: str, limit: float) -> Predicate:
    return lambda patient: patient[question] > limit


def below(question: str, limit: float) -> Predicate:
    return lambda patient: patient[question] < limit


def next_to(question: str, *limits: float) -> Predicate:
    """Say whether a number is within 2% of a limit and not on it."""
    return lambda patient: any(0 < abs(patient[question] - limit) <= 0.02 * limit for limit in limits)


def near_a_third(patient: Patient) -> bool:
    size = patient.get("size#")
    return size is not None and next_to("size#", 1 / 3, 2 / 3)(patient)


def contrary_signs(patient: Patient) -> bool:
    """Two of the three readings of a CT at once: progression, response, sclerosis that settles nothing."""
    progression = "increased" in (patient["lysis"], patient["soft_tissue"])
    response = "decreased" in (patient["lysis"], patient["soft_tissue"]) or patient["sclerosis_on_lysis"] == "yes"
    return [progression, response, patient["sclerosis_on_normal"] == "yes"].count(True) > 1


STEREOTACTIC_CONDITION_MISSING = either(
    above("sites", 3),
    is_("limited_size", "no"),
    is_("delimited", "no"),
    is_("visceral", "yes"),
    is_("stable", "no"),
    is_("board", "no"),
)
RAISED = is_("uptake", "increased")

PROPOSED = concludes("either_agent", "either_agent_after_calcium", "denosumab", "denosumab_after_calcium")
GOES_ON = neither(concludes("relay", "relay_low_clearance", "no_relay"))
RELAYS = "relay", "relay_low_clearance", "stop_discussed_with_relay", "stop_discussed_low_clearance"

NOTES: dict[str, dict[str, Predicate]] = {
    "bone_risk_factors": {
        "facteurs-egfr": always,
        "facteurs-taille": always,
        "facteurs-nombre-de-sites": always,
        "facteurs-differenciation": always,
    },
    "skeletal_event": {
        "compression-medullaire-urgence": is_("complication", "cord_compression"),
        "evenements-denominateur": concludes("skeletal_event"),
    },
    "biopsy": {
        "biopsie-exception": concludes("not_needed"),
        "biopsie-deux-conditions": either(is_("very_lytic", "no"), is_("soft_tissue_extension", "no")),
    },
    "ct_response": {
        "condensation-sous-inhibiteur": either(is_("sclerosis_on_lysis", "yes"), is_("sclerosis_on_normal", "yes")),
        "scanner-glose": is_("lysis", "decreased"),
        "scanner-signes-contraires": contrary_signs,
        "scanner-sans-signe": concludes("no_sign"),
    },
    "flare": {
        "flare-six-mois": both(RAISED, is_("months", 6)),
        "flare-semaines": both(RAISED, next_to("months", 6)),
        "flare-progression-efficace": both(concludes("progression"), is_("effective", "yes")),
        "flare-inefficace": both(RAISED, is_("effective", "no"), below("months", 6)),
        "flare-origine": RAISED,
        "flare-tep": both(RAISED, is_("examination", "pet")),
        "flare-non-decrit": concludes("not_described"),
    },
    "imaging": {
        "imagerie-plusieurs-lesions-vues": both(
            is_("moment", "staging"), is_("lesions", "several_with_vertebra", "several_elsewhere")
        ),
        "imagerie-lesion-vue-en-scintigraphie": both(
            is_("moment", "staging", "staging_metastatic"),
            is_("lesions", "single_vertebra", "single_elsewhere"),
            is_("pet_done", "no"),
        ),
        "irm-deja-faite": both(
            is_("moment", "follow_up", "follow_up_pain"),
            is_("lesions", "single_vertebra", "single_elsewhere", "several_with_vertebra"),
        ),
        "scintigraphie-faux-negatifs": concludes("scan", "pet_scan", "mri_scan", "pet_mri_scan"),
        "tep-gcsf": is_("gcsf", "up_to_15_days", "over_15_days"),
        "imagerie-suivi": is_("moment", "follow_up", "follow_up_pain"),
        "imagerie-lesion-unique": is_("lesions", "single_vertebra"),
    },
    "local_treatments": {
        "traitement-trois-sites": is_("sites", 3),
        "traitement-limite-non-reprise": above("sites", 2),
        "traitement-site-non-defini": always,
    },
    "antiresorptive_checklist": {
        "liste-prealable-fait-n-est-pas-normal": concludes("complete", "to_complete"),
        "anti-resorptif-machoire-suivi": concludes("urgent"),
        "liste-prealable-urgence-clairance": both(is_("urgency", "yes"), is_("renal_review", "no")),
        "anti-resorptif-nephrotoxiques": is_("renal_review", "yes"),
        "anti-resorptif-apport-avant": concludes("complete"),
        "anti-resorptif-apport-hypercalcemie": is_("intake", "no"),
        "anti-resorptif-liste-et-urgence": both(is_("urgency", "yes"), concludes("complete")),
    },
    "dental_review_due": {"evaluation-dentaire-six-mois": is_("elapsed", 6)},
    "creatinine_before_dose": {
        "acide-zoledronique-creatininemie": always,
        "acide-zoledronique-creatininemie-limite": is_("first", 124),
        "acide-zoledronique-creatininemie-baisse": concludes("resumed"),
    },
    "zoledronic_dose": {
        "anti-resorptif-machoire": given_a_dose,
        "anti-resorptif-nephrotoxiques": given_a_dose,
        "anti-resorptif-calcium-vitamine-d": given_a_dose,
        "clairance-constantes-arrondies": beside_a_limit,
        "clairance-estimee-par-le-laboratoire": always,
        "acide-zoledronique-doses-renales": always,
        "acide-zoledronique-moins-de-30": below("clearance", 30),
        "denosumab-moins-de-30": below("clearance", 30),
        "acide-zoledronique-classes-entieres": both(below("clearance", 50), lambda patient: patient["clearance"] >= 30),
    },
    "antiresorptive_follow_up": {
        "anti-resorptif-machoire": concludes(*RELAYS),
        "anti-resorptif-machoire-suivi": GOES_ON,
        "anti-resorptif-calcium-vitamine-d": GOES_ON,
        "anti-resorptif-nephrotoxiques": either(
            both(is_("agent", "zoledronic_acid"), GOES_ON), concludes("relay", "stop_discussed_with_relay")
        ),
        "espacement-etudie-dans-le-sein": concludes("spacing_possible", "spacing"),
        "anti-resorptif-six-mois": is_("months", 6),
        "acide-zoledronique-espacement": concludes("spacing_possible"),
        "anti-resorptif-mois-de-traitement": concludes("spacing_possible", "spacing"),
        "anti-resorptif-deux-ans": is_("total", 24),
        "anti-resorptif-duree-totale": always,
        "osteonecrose-espacement": both(is_("agent", "zoledronic_acid"), is_("interval", "over_5_weeks")),
        "denosumab-rebond": concludes(*RELAYS),
    },
    "antiresorptive_start": {
        "anti-resorptif-machoire": PROPOSED,
        "denosumab-contre-indications": PROPOSED,
        "anti-resorptif-nephrotoxiques": PROPOSED,
        "clairance-estimee-par-le-laboratoire": PROPOSED,
        "anti-resorptif-traitement-systemique": PROPOSED,
        "anti-resorptif-grossesse": PROPOSED,
        "anti-resorptif-survie-globale": PROPOSED,
        "anti-resorptif-une-ou-plusieurs": is_("bone_metastases", "single"),
        "anti-resorptif-trois-mois": is_("life_expectancy", 3),
        "esperance-de-vie-en-semaines": next_to("life_expectancy", 3),
        "anti-resorptif-rythme": lambda patient: patient["conclusion"] != "not_proposed",
        "denosumab-moins-de-30": concludes("denosumab", "denosumab_after_calcium"),
        "anti-resorptif-hypocalcemie": is_("calcaemia", "low"),
        "anti-resorptif-hypercalcemie": is_("calcaemia", "high"),
    },
    "pain_radiotherapy": {
        "metastase-compliquee-urgence": is_("complicated", "yes"),
        "antalgique-non-compliquee": always,
    },
    "pain_schedules": {
        "antalgique-seance-unique": is_("schedule", "gy_8_in_1"),
        "antalgique-etalement": is_("schedule", "gy_30_in_10", "gy_24_in_6", "gy_20_in_5"),
    },
    "mirels": {
        "chirurgie-esperance-de-vie": concludes("surgery"),
        "mirels-huit": concludes("board"),
        "mirels-tete-col-femur": is_("site", "lower_limb", "peritrochanteric"),
        "mirels-tiers": either(is_("size", "one_to_two_thirds"), near_a_third),
        "mirels-sans-douleur": is_("pain", "mild"),
        "mirels-handicapante": is_("pain", "functional"),
        "mirels-domaine": is_("exclusion", "pelvis", "already_fractured"),
    },
    "rades": {
        "compression-medullaire-urgence": always,
        "compression-sans-deficit": is_("exclusion", "no_motor_deficit"),
        "rades-viscerales": answered("visceral"),
        "rades-groupe-1": concludes("group_i"),
        "rades-groupe-2": concludes("group_ii"),
        "rades-quinze-mois": is_("interval", "up_to_15_months"),
        "rades-sans-deficit": is_("exclusion", "no_motor_deficit"),
    },
    "postoperative_radiotherapy": {
        "postoperatoire-delai": lambda patient: 15 <= patient["days"] <= 21,
        "postoperatoire-retard": concludes("late", "late_or_single"),
        "postoperatoire-8-gy": always,
        "postoperatoire-esperance-de-vie": always,
    },
    "stereotactic": {
        "compression-medullaire-urgence": is_("cord_compression", "yes"),
        "stereotaxie-viscerales": answered("visceral"),
        "stereotaxie-sites": is_("sites", 3),
        "stereotaxie-bornes": either(measures("prior_radiotherapy", 3), measures("canal", 25), measures("distance", 5)),
        "stereotaxie-esperance-de-vie": is_("life_expectancy", 3),
        "esperance-de-vie-en-semaines": next_to("life_expectancy", 3),
        "stereotaxie-instabilite": always,
        "stereotaxie-metabolique": is_("radionuclide", "yes"),
        "stereotaxie-meme-site": always,
        "stereotaxie-rachis": either(is_("canal", "over_25"), is_("distance", "under_5_mm")),
        "stereotaxie-obstacle-d-abord": both(concludes("obstacle"), STEREOTACTIC_CONDITION_MISSING),
    },
    "percutaneous_goal": {
        "percutane-periodicite": is_("goal", "palliative"),
        "percutane-autre-douleur": concludes("not_stated"),
        "percutane-prealables": concludes("prerequisite_missing"),
    },
    "cementoplasty": {
        "geste-percutane-prealables": concludes("listed", "coagulation_missing", "ablation_preferred"),
        "cimentoplastie-cyphoplastie": concludes("listed", "coagulation_missing"),
        "cimentoplastie-os-long": is_("long_bone", "yes"),
        "cimentoplastie-preventive": is_("risk_zone", "yes"),
    },
    "screw_fixation": {
        "geste-percutane-prealables": concludes("conditions_met", "pelvic_use", "score_not_rated"),
        "vissage-mirels": either(is_("site", "pelvis"), both(is_("site", "proximal_femur"), is_("fracture", "yes"))),
        "vissage-preventif": both(is_("fracture", "no"), is_("site", "proximal_femur", "other")),
        "vissage-bassin": concludes("pelvic_use"),
        "vissage-deux-emplois-ensemble": both(
            is_("site", "pelvis"), is_("too_invasive", "yes"), concludes("conditions_met")
        ),
        "vissage-phrase-rompue": concludes("not_met", "score_not_rated"),
    },
    "ablation": {
        "geste-percutane-prealables": concludes("possible", "curative_aim"),
        "ablation-quatre": is_("pain", 4),
        "ablation-oligo-metastatique": concludes("curative_aim"),
        "ablation-micro-ondes": is_("method", "microwave"),
        "ablation-situation-d-abord": both(concludes("not_listed"), lambda patient: patient["pain"] <= 4),
    },
    "surgery_indication": {
        "chirurgie-esperance-de-vie": concludes("curative", "preventive", "both"),
        "chirurgie-os-fracture": is_("fracture", "yes"),
        "chirurgie-douleur-deux-fois": concludes("both"),
        "chirurgie-douleur-sans-seuil": is_("disabling_pain", "yes"),
        "mirels-huit": both(is_("mirels", 8), is_("fracture", "no")),
    },
    "surgery_by_life_expectancy": {
        "chirurgie-esperance-de-vie": concludes("six_weeks_to_one_year", "over_one_year"),
        "chirurgie-bornes": is_("life_expectancy", SIX_WEEKS, 12),
        "esperance-de-vie-en-semaines": next_to("life_expectancy", SIX_WEEKS, 12),
        "arthroplastie-recouvrement": both(concludes("six_weeks_to_one_year"), above("life_expectancy", 6)),
        "chirurgie-rachis-et-membres": concludes("six_weeks_to_one_year"),
    },
    "treatment_after_surgery": {
        "radiotherapie-apres-chirurgie-champ": always,
        "suites-delai": either(concludes("before_three_weeks"), is_("days", 21)),
        "suites-urgence": concludes("before_three_weeks", "not_healed"),
        "suites-cicatrisation-d-abord": both(is_("healed", "no"), below("days", 21)),
    },
    "preoperative_examinations": {"examens-biopsie": is_("cause", "uncertain")},
    "surgical_technique": {
        "chirurgie-esperance-de-vie": neither(concludes("no_benefit", "not_listed")),
        "chirurgie-thrombose-infection": concludes(
            "osteosynthesis", "osteosynthesis_and_cement", "arthroplasty", "arthroplasty_not_met"
        ),
        "radiotherapie-apres-chirurgie-champ": concludes(
            "osteosynthesis", "osteosynthesis_and_cement", "arthroplasty", "arthroplasty_not_met"
        ),
        "arthroplastie-six-mois": both(is_("life_expectancy", 6), concludes("arthroplasty_not_met")),
        "esperance-de-vie-en-semaines": next_to("life_expectancy", SIX_WEEKS, 6, 12),
        "arthroplastie-recouvrement": both(
            concludes("arthroplasty"), lambda patient: 6 < patient["life_expectancy"] <= 12
        ),
        "technique-resection": above("life_expectancy", 12),
        "technique-six-semaines": concludes("no_benefit"),
    },
    "sins": {
        "sins-cinquante": measures("collapse", 50),
        "sins-alignement": is_("alignment", "subluxation"),
        "sins-occiput": is_("location", "junctional"),
        "sins-douleur": is_("pain", "mechanical"),
        "sins-douleur-constante": is_("pain", "occasional", "none"),
        "sins-atteinte-cinquante": is_("collapse", "involved_over_half", "none"),
    },
    "frankel": {
        "deficit-neurologique-urgence": is_("grade", "a", "b", "c", "d1", "d2", "d3"),
        "frankel-sous-grades": is_("grade", "d1", "d2", "d3"),
        "frankel-reflexes": is_("grade", "e"),
    },
    "tokuhashi": {
        "deficit-neurologique-urgence": is_("deficit", "complete", "incomplete"),
        "scores-de-survie-reserve": always,
        "tokuhashi-viscerales": answered("visceral"),
        "tokuhashi-item-manquant": always,
        "tokuhashi-trois-foyers": is_("extraspinal", "three_or_more"),
        "tokuhashi-bornes": concludes("from_6_months", "from_1_year"),
        "tokuhashi-carcinoide": is_("primary", "thyroid_group"),
    },
    "tomita": {
        "scores-de-survie-reserve": always,
        "tomita-viscerales": answered("visceral"),
        "tomita-croissance": is_("growth", "slow", "moderate"),
        "tomita-curable": is_("visceral", "curable"),
        "strategie-nuances-tomita": concludes("en_bloc", "intralesional"),
    },
    "spine_strategy": {
        "scores-de-survie-reserve": always,
        "strategie-cote-a-cote": concludes("discordant"),
        "strategie-seuils": either(is_("tokuhashi", 6, 7, 8), is_("tomita", 8)),
        "strategie-nuances-tokuhashi": below("tokuhashi", 12),
        "strategie-nuances-tomita": below("tomita", 6),
    },
    "functional_outcome": {
        "scores-de-survie-reserve": always,
        "strategie-seuils": either(is_("tokuhashi", 6, 7, 8), is_("tomita", 8)),
        "pronostic-extra-cerebrale": always,
        "pronostic-age": is_("age", 70),
        "pronostic-non-defini": always,
    },
    "trial_status": {
        "essais-deja-clos": is_("trial", "prism", "telocap02"),
        "essais-statut": concludes("closed"),
    },
}
"""By rule, every note and the patients it speaks to."""

ALONE: dict[tuple[str, str], Mapping[str, tuple[str, ...]]] = {
    ("bone_risk_factors", "facteurs-egfr"): {"egfr": ("yes", "no")},
    ("bone_risk_factors", "facteurs-nombre-de-sites"): {"many_sites": ("yes", "no")},
    ("pain_radiotherapy", "antalgique-non-compliquee"): {"complicated": ("yes", "no")},
    ("postoperative_radiotherapy", "postoperatoire-8-gy"): dict.fromkeys(
        ("long_bone", "organs", "short_life_expectancy", "hard_to_move"), ("yes", "no")
    ),
    ("postoperative_radiotherapy", "postoperatoire-esperance-de-vie"): {"short_life_expectancy": ("yes", "no")},
    ("stereotactic", "stereotaxie-instabilite"): {"instability": ("yes", "no")},
    ("functional_outcome", "pronostic-extra-cerebrale"): {"local_involvement": ("yes", "no")},
    ("functional_outcome", "pronostic-non-defini"): dict.fromkeys(
        ("early_discovery", "low_comorbidity"), ("yes", "no")
    ),
}
"""Notes that stand beside every complete set of answers: the single answers that call for each of them."""
