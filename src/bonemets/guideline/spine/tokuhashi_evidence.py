"""Sections 3.8.3 and 3.8.4: survival with metastases of the spine."""

from bonemets.guideline.sources_evidence import (
    ARISTOTRACHIS,
    BINDELS_2025,
    GILES_2025,
    NICE_2023,
    SCHOENFELD_2022,
    TRUONG_2023,
    TSUANG_2023,
)
from bonemets.kernel.evidence import Bearing, Evidence, Unverified
from bonemets.kernel.text import Text

_BOTH = ("3.8.3", "3.8.4")
_SEARCH = "survival prediction spinal metastases external validation Tokuhashi Tomita NESMS SORG"

TWELVE = Evidence(
    id="survie-douze-modeles-2025",
    sections=_BOTH,
    rules=("tokuhashi", "tomita"),
    bearing=Bearing.CONFIRMS,
    subject=Text("Douze modèles de survie comparés", "Twelve survival models compared"),
    statement="Aucun modèle n'est bien calibré. L'aire sous la courbe va de 0,79 à 0,81 pour Katagiri révisé, "
    "de 0,76 à 0,77 pour Bollen, de 0,75 à 0,77 pour OSRI et de 0,59 à 0,76 pour les neuf autres, dont Tokuhashi "
    "révisé et Tomita.",
    population="métastases du rachis, tous cancers, un centre de recours, 2016 à 2021",
    size=953,
    source=BINDELS_2025.at("résumé"),
    search=_SEARCH,
    checked="2026-11-29",
)
NESMS = Evidence(
    id="survie-nesms-2022",
    sections=_BOTH,
    rules=("tokuhashi", "tomita"),
    bearing=Bearing.ADDS,
    subject=Text("Un autre score : NESMS", "Another score: NESMS"),
    statement="Pour la survie à un an, le score NESMS distingue mieux les patients (statistique c de 0,79) que Tomita "
    "(0,69), Tokuhashi (0,67) et le SINS (0,54), qui n'est pas un score de survie.",
    population="métastases du rachis, cohorte prospective, 2017 à 2019",
    size=202,
    source=SCHOENFELD_2022.at("résumé"),
    search=_SEARCH,
    checked="2026-11-29",
)
NESMS_OUTSIDE = Evidence(
    id="survie-nesms-2025",
    sections=_BOTH,
    rules=("tokuhashi", "tomita"),
    bearing=Bearing.ADDS,
    subject=Text("NESMS vérifié ailleurs", "NESMS validated elsewhere"),
    statement="Dans deux centres, la mortalité augmente par paliers quand ce score se dégrade, que les patients soient "
    "opérés ou non.",
    population="compression médullaire confirmée par l'imagerie, étude rétrospective",
    size=322,
    source=GILES_2025.at("résumé"),
    search=_SEARCH,
    checked="2026-11-29",
)
TARGETED = Evidence(
    id="survie-poumon-therapie-ciblee-2023",
    sections=("3.8.3", "3.8.5"),
    rules=("tokuhashi", "spine_strategy"),
    bearing=Bearing.NUANCES,
    subject=Text("Poumon : le poids d'une thérapie ciblée", "Lung: the weight of targeted therapy"),
    statement="Une thérapie ciblée va avec une survie plus longue (rapport de risques 0,3 ; intervalle à 95 % de "
    "0,17 à 0,5), ce qu'aucun item du score de Tokuhashi ne compte. La survie médiane est de 5,3 mois.",
    population="cancer du poumon, métastases du rachis non opérées, étude rétrospective",
    size=127,
    source=TRUONG_2023.at("résumé"),
    search="lung cancer spinal metastases survival targeted therapy prognostic score",
    checked="2026-11-29",
)
LUNG = Evidence(
    id="survie-poumon-meta-analyse-2023",
    sections=("3.8.3", "3.8.5"),
    rules=("tokuhashi", "spine_strategy"),
    bearing=Bearing.NUANCES,
    subject=Text("Poumon : survie médiane", "Lung: median survival"),
    statement="La survie médiane est de 6,72 mois après chirurgie et de 5,99 mois sans elle. La meilleure est celle "
    "des patients inclus depuis 2010.",
    population="CBNPC avec métastases du rachis ; méta-analyse de 62 études",
    size=5242,
    source=TSUANG_2023.at("résumé"),
    search="non-small cell lung cancer spinal metastasis overall survival meta-analysis",
    checked="2026-11-29",
)
FRENCH = Evidence(
    id="tokuhashi-aristot",
    sections=("3.8.3", "3.8.5"),
    rules=("tokuhashi", "spine_strategy"),
    bearing=Bearing.NUANCES,
    subject=Text("L'autre référentiel français", "The other French guideline"),
    statement="Le référentiel Aristot recommande la chirurgie au-dessus de 9 et juge son bénéfice très improbable sous "
    "6. Il note que le score donne 0 point à tout cancer du poumon, sans égard à son profil moléculaire, dont la "
    "connaissance a changé le pronostic.",
    population="cancers du poumon, métastases du rachis",
    size=None,
    source=ARISTOTRACHIS.at("stratégie décisionnelle"),
    search="référentiels Aristot chirurgie des métastases osseuses rachidiennes Tokuhashi",
    checked="2026-11-29",
)
NICE = Evidence(
    id="rachis-nice-2023",
    sections=("3.8", "3.8.3"),
    rules=("tokuhashi",),
    bearing=Bearing.REPLACES,
    subject=Text("Guide du NICE, nouvelle édition", "NICE guideline, new edition"),
    statement="Le guide britannique de 2023 remplace celui de 2008, d'où ce site tire la reproduction du tableau de "
    "Tokuhashi à six items. Sa revue des scores de survie retient 25 études, toutes rétrospectives, dont "
    "certaines sur Tokuhashi et Tomita.",
    population="métastases du rachis et compression médullaire, tous cancers",
    size=None,
    source=NICE_2023.at("présentation, et revue L"),
    search="NICE NG234 spinal metastases update prognostic tools",
    checked="2026-11-29",
)
NICE_ADVICE = Unverified(
    id="rachis-nice-scores",
    sections=("3.8", "3.8.1", "3.8.3"),
    subject=Text("Ce que NICE recommande des scores", "What NICE recommends about scores"),
    reason="le texte des recommandations sur les scores n'a pas pu être lu",
    address="https://www.nice.org.uk/guidance/NG234/chapter/recommendations",
    search="NICE NG234 recommendations scoring systems spinal stability prognosis",
    noted="2026-11-29",
)
SIMPLE = Unverified(
    id="survie-poumon-score-simple",
    sections=("3.8.3",),
    subject=Text("Score simple pour le poumon, 368 patients", "Simple score for lung cancer, 368 patients"),
    reason="relevé le 28/11/2026, non retrouvé le 29/11/2026 : ni titre ni auteurs connus",
    address="https://pmc.ncbi.nlm.nih.gov/articles/PMC10317599",
    search="PMC10317599 lung cancer spinal metastases prognostic score",
    noted="2026-11-28",
)
IMMUNOTHERAPY = Unverified(
    id="survie-immunotherapie",
    sections=("3.8.3",),
    subject=Text("Immunothérapie et survie", "Immunotherapy and survival"),
    reason="résumé d'une cohorte de 997 patients lu le 29/11/2026 ; ni titre, ni auteurs, ni revue : la "
    "publication reste à retrouver",
    address="https://synapsesocial.com/hi/papers/69fbe3aa164b5133a91a2dfe",
    search="immune checkpoint inhibitor lung cancer spinal metastases survival surgery",
    noted="2026-11-29",
)
