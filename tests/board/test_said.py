"""What a sheet says, sentence by sentence: written by hand from the tables of the scores and the site's wording."""

import re
from collections.abc import Mapping
from html import unescape
from typing import Any

import pytest
from dossiers import dossiers

import bonemets
from bonemets.board import item
from bonemets.board.answer_maps import motor_of_grade, performance_of_who
from bonemets.board.assessment import RuleAssessment
from bonemets.board.binding import ENABLED_WHEN
from bonemets.board.described import Bone
from bonemets.board.patient_case import described, read
from bonemets.board.schema import MOST_LESIONS, checked
from bonemets.board.sheet import Sheet, sheet
from bonemets.board.step import Step
from bonemets.board.topic import Topic
from bonemets.browser import board
from bonemets.kernel.errors import InvalidAnswer
from bonemets.render import sheet_html as html
from bonemets.render import sheet_text as text
from bonemets.render import sheet_wording as wording

T12: dict[str, object] = {"bone": "spine", "level": "t12", "sins_pain": "mechanical", "sins_type": "lytic"}
SOUND: dict[str, object] = {"alignment": "normal", "collapse": "none", "posterolateral": "none"}
FEMUR = {"bone": "lower_limb", "mirels_size": "under_one_third", "mirels_type": "lytic"}
ADVICE = "avis chirurgical recommandé"
STABLE, POTENTIAL, UNSTABLE = "0 à 6 : stable", "7 à 12 : potentiellement instable", "13 à 18 : instable"


def made(
    topics: list[Topic],
    patient: Mapping[str, object] | None = None,
    *lesions: Mapping[str, object],
    done: list[Step] | None = None,
) -> Sheet:
    return sheet(described(topics, patient, lesions, done or []))


def block(found: Sheet) -> str:
    return " ".join(text.block(found).split())


def page(found: Sheet) -> str:
    """The page with ordinary spaces."""
    return unescape(" ".join(html.render(found).split()))


def shown(markup: str) -> str:
    """Text of a piece of a page, its parts set apart."""
    return re.sub(r"(<[^>]+>)+", "|", markup)


def drawn(found: Sheet) -> str:
    return shown(page(found))


def articles(found: Sheet) -> list[str]:
    return [shown(article) for article in re.findall(r"<article.*?</article>", page(found))]


def test_the_whole_text_of_a_vertebra() -> None:
    """T12 is junctional: 3 + 3 + 2 + 0 + 0 + 0 = 8."""
    found = made([Topic.INSTABILITY], {}, T12 | SOUND, done=[Step.NEUROLOGICAL])
    assert text.block(found, "23/11/2026 14:05").split("\r\n") == [
        "FICHE RCP",
        "QUESTION POSÉE : Cette vertèbre est-elle instable ?",
        "",
        "SYNTHÈSE",
        "T12 : SINS 8/18, potentiellement instable. À obtenir en premier : Espérance de vie estimée.",
        "",
        "LÉSION 1, RACHIS, T12",
        'SCORE SINS : 8/18 -> "7 à 12 : potentiellement instable" ; référentiel : avis chirurgical recommandé',
        " localisation* : jonctionnelle (C1-C2, C7-T2, T11-L1, L5-S1) = 3 ; douleur : oui (mécanique) = 3 ; "
        "lésion : lytique = 2 ; alignement : normal = 0 ; collapsus : aucune de ces situations = 0 ; "
        "postéro-latéral : aucun = 0",
        "* correspondance proposée par le site, à corriger si besoin",
        "",
        "RÉSERVES APPELÉES PAR LES RÉPONSES",
        "- SINS : Sans collapsus, une atteinte de 50 % exactement vaut 0 point à la lettre",
        "",
        "ÉTAT GÉNÉRAL : non renseigné",
        "DONNÉES À OBTENIR, PAR ORDRE D'UTILITÉ : Espérance de vie estimée",
        "AVANT LA RCP. MANQUANT : IRM de tout le rachis",
        "AVANT LA RCP. Fait : examen neurologique complet",
        "",
        "PROPOSITION DE LA RCP : ",
        "CHOIX DU PATIENT : ",
        "",
        f"Référentiel, données au 17/09/2024 ; règles : SINS 1.1.0 ; site {bonemets.__version__}.",
        "Calcul du 23/11/2026 14:05 sur les données saisies, à vérifier.",
        "Aide au calcul non marquée CE ; décision prise en RCP.",
        "",
    ]


def test_the_line_of_a_vertebra() -> None:
    stamp = f"[réf. 17/09/2024, règles 1.1.0, site {bonemets.__version__}]"
    found = made([Topic.INSTABILITY], {}, T12 | SOUND, done=[Step.NEUROLOGICAL])
    assert text.line(found) == (
        f"Fiche RCP : T12 : SINS 8/18, potentiellement instable | manquant : IRM de tout le rachis {stamp}"
    )
    done = made([Topic.INSTABILITY], {}, T12 | SOUND, done=[Step.NEUROLOGICAL, Step.WHOLE_SPINE_MRI])
    assert text.line(done) == f"Fiche RCP : T12 : SINS 8/18, potentiellement instable {stamp}"
    assert "Fait : IRM de tout le rachis ; examen neurologique complet" in block(done)
    assert "MANQUANT" not in block(done)


def test_a_line_without_any_result_is_the_summary() -> None:
    found = made([Topic.INSTABILITY], {}, {"bone": "pelvis"})
    assert text.line(found) == (
        "Fiche RCP : manquant : IRM de tout le rachis, examen neurologique complet "
        f"[réf. 17/09/2024, site {bonemets.__version__}]"
    )
    ticked = made([Topic.INSTABILITY], {}, {"bone": "pelvis"}, done=[Step.NEUROLOGICAL, Step.WHOLE_SPINE_MRI])
    assert text.line(ticked).startswith(
        "Fiche RCP : Aucune règle calculée : les réponses données ne suffisent à aucune. ["
    )


def test_a_line_tells_scores_and_what_is_settled_and_counts_disagreements() -> None:
    lesion = FEMUR | {"mirels_pain": "functional"}
    found = made([Topic.FRACTURE], {"life_expectancy": "1 mois"}, lesion, FEMUR)
    parts = text.line(found).removeprefix("Fiche RCP : ").split(" [")[0].split(" | ")
    assert parts[0].startswith("Avant d'agir : chirurgie : en RCP, selon l'espérance de vie")
    leg = "autre os long du membre inférieur"
    assert parts[1] == f"{leg} (lésion 1) : Mirels 9/12, chirurgie prophylactique", "a bone before what is systemic"
    assert parts[3] == "chirurgie selon l'espérance de vie, moins de 6 semaines (aucun bénéfice de la chirurgie)"
    assert f"{leg} (lésion 2) : Mirels 7-9/12, non tranché" in parts, "every class is still possible"
    assert not [part for part in parts if "(lésion 2) : indication" in part], "an open conclusion is no result"
    assert "désaccords : 1" in parts


def test_a_rule_within_the_first_sentence_has_no_capital() -> None:
    found = made([Topic.FRACTURE], {"life_expectancy": "1 mois"}, FEMUR | {"mirels_pain": "functional"})
    assert " ; chirurgie selon l'espérance de vie, moins de 6 semaines" in wording.headline_of(found)


def test_what_is_still_possible_and_missing_is_told_with_its_points() -> None:
    """8 points are sure, 4 + 3 + 3 are open: 8 to 18."""
    found = made([Topic.INSTABILITY], {}, T12 | {"alignment": None})
    told = block(found)
    assert "SCORE SINS : INCOMPLET, entre 8 et 18/18 -> encore possible" in told
    assert f'-> encore possible : "{POTENTIAL}" ou "{UNSTABLE}" ; à partir de 7 : déjà atteint' in told
    assert "à partir de 13 : pas encore tranché" in told
    assert "INCONNU : alignement (0, 2 ou 4) NON RENSEIGNÉ : collapsus (0, 1, 2 ou 3), postéro-latéral" in told
    assert "Non renseigné : Alignement spinal (inconnu) ; Collapsus du corps vertébral ; Envahissement" in drawn(found)
    assert "T12 : SINS 8-18/18, potentiellement instable ou instable" in text.line(found)


def test_a_class_settled_before_the_total_is_said_to_be_so() -> None:
    """Coccyx apart, 3 + 3 + 2 + 4 = 12, then 2 for the collapse: 14 to 17 whatever the last item."""
    found = made([Topic.INSTABILITY], {}, T12 | {"alignment": "subluxation", "collapse": "under_half"})
    assert f'SCORE SINS : INCOMPLET, entre 14 et 17/18 ; déjà acquis, "{UNSTABLE}" ; référentiel : {ADVICE}' in block(
        found
    )
    assert "à partir de" not in block(found)
    assert "threshold" not in html.render(found)
    complete = made([Topic.INSTABILITY], {}, T12 | SOUND)
    assert "déjà acquis" not in block(complete)
    assert "Non renseigné" not in drawn(complete)


@pytest.mark.parametrize(
    ("second", "asked", "more"),
    [
        ({"level": "l3", "sins_type": "mixed"}, 4, ""),
        ({"level": "l3", "posterolateral": "none"}, 4, " ; puis 1 autre, sur la fiche"),
        ({"posterolateral": "none"}, 4, " ; puis 2 autres, sur la fiche"),
    ],
)
def test_four_requests_are_named_in_a_record_and_the_others_counted(
    second: dict[str, object], asked: int, more: str
) -> None:
    """The first vertebra lacks three items; the same item of two vertebrae is one missing answer."""
    told = block(made([Topic.INSTABILITY], {"life_expectancy": "1 an"}, T12, {"bone": "spine"} | second))
    named = told.split("À OBTENIR, PAR ORDRE D'UTILITÉ : ")[1].split(" AVANT LA RCP")[0]
    assert named.endswith(more)
    assert len(named.removesuffix(more).split(" ; ")) == asked
    assert ("puis" in named) is bool(more)
    assert "Alignement spinal (lésions 1 et 2)" in named


def test_the_reason_of_a_request_is_on_the_page_and_not_in_the_record() -> None:
    """2 + 1 + 3 = 6 before the pain, so 7, 8 or 9: three classes, one for each answer."""
    found = made([Topic.FRACTURE], {}, FEMUR)
    assert "|Douleur (lésion 1)| ; tranche : Score de Mirels|" in drawn(found)
    assert "tranche" not in block(found)
    open_ = made([Topic.INSTABILITY], {}, T12)
    assert "|Alignement spinal (lésion 1)| ; peut changer : Score SINS|" in drawn(open_)


def test_a_rule_that_was_asked_for_and_has_no_answer_is_named() -> None:
    found = made([Topic.FRACTURE], {}, {"bone": "upper_limb"}, {}, {"bone": "pelvis"}, {"bone": "spine"})
    named = {place: [binding.rule.name for binding in bindings] for place, bindings in found.unanswered.items()}
    assert named == {
        None: ["surgery_by_life_expectancy"],
        1: [],
        2: ["mirels", "surgery_indication"],
        3: ["surgery_indication"],
        4: [],
    }
    told = block(found)
    assert "PATIENT Sans réponse, non calculé : Chirurgie selon l'espérance de vie" in told
    assert "LÉSION 2 Sans réponse, non calculé : Score de Mirels et Indication de la chirurgie" in told
    assert "|Aucune donnée saisie.|" in articles(found)[1]
    assert "PATIENT" not in block(made([Topic.INSTABILITY], {}, T12)).replace("CHOIX DU PATIENT", "")
    spine = made([Topic.SPINE_SURGERY], {"life_expectancy": "4 mois"})
    assert [binding.rule.name for binding in spine.unanswered[None]] == ["tokuhashi", "tomita", "functional_outcome"]


def test_scores_that_do_not_apply_are_named() -> None:
    two = made([Topic.FRACTURE], {}, {"bone": "pelvis"}, {"bone": "pelvis", "side": "left"})
    start, end = "Aucune conclusion acquise ; non applicable : ", "À obtenir en premier : Douleurs invalidantes ("
    assert wording.summary(two).startswith(
        f"{start}Mirels (bassin (lésion 1)) et Mirels (bassin, gauche (lésion 2)). {end}"
    )
    one = made([Topic.FRACTURE], {}, {"bone": "pelvis"})
    assert wording.summary(one).startswith(f"{start}Mirels (bassin). {end}")
    assert "bassin : Mirels non applicable" in text.line(one)
    assert "SCORE DE MIRELS : NON APPLICABLE, " in block(one)
    assert "Correspondance" not in block(one)


def test_the_headline_gives_the_conclusions_and_counts_what_does_not_go_together() -> None:
    """T12 with nothing else is 3 + 3 + 2 = 8."""
    one = made([Topic.INSTABILITY], {}, T12 | SOUND, T12 | {"level": "l3"})
    assert wording.summary(one).startswith(
        "T12 (lésion 1) : SINS 8/18, potentiellement instable. À obtenir en premier : "
    )
    two = made([Topic.INSTABILITY], {}, T12 | SOUND, T12 | SOUND)
    assert wording.summary(two).startswith("1 contradiction à vérifier d'abord ; T12 "), "the same vertebra twice"
    both = made([Topic.INSTABILITY], {"life_expectancy": "1 mois"}, T12 | SOUND, T12 | SOUND | {"level": "t11"})
    assert " ; 2 désaccords. Aucune réponse" in wording.summary(both)
    nothing = made([Topic.INSTABILITY], {}, T12)
    assert wording.summary(nothing).startswith("Aucune conclusion acquise. À obtenir en premier : ")


def test_five_conclusions_are_given_and_the_others_counted() -> None:
    levels = ("t11", "t12", "l1", "c7", "t1", "t2", "l5")
    told = wording.summary(made([Topic.INSTABILITY], {}, *(T12 | SOUND | {"level": level} for level in levels)))
    assert told.count("SINS 8/18") == 5
    assert "T1 (lésion 5) : SINS 8/18, potentiellement instable ; 2 autres conclusions acquises. " in told


def test_the_most_urgent_comes_first_everywhere() -> None:
    """Femur 3 + 3 + 3 + 1 = 10; L3 stable, 2 + 0 + 0; T12 8; the compression before all of them."""
    femur = {"bone": "trochanteric", "mirels_size": "over_two_thirds", "mirels_type": "lytic", "mirels_pain": "mild"}
    stable = SOUND | {"bone": "spine", "level": "l3", "sins_pain": "none", "sins_type": "blastic"}
    rades = {
        "primary": "nsclc",
        "interval": "up_to_15_months",
        "visceral": "yes",
        "frankel": "c",
        "deficit_onset": "days_1_to_7",
    }
    topics = [Topic.FRACTURE, Topic.INSTABILITY, Topic.COMPRESSION]
    found = made(topics, rades, stable, femur, T12 | SOUND)
    summary = wording.summary(found)
    assert summary.startswith(
        "Urgence, sans attendre la RCP : compression médullaire avec déficit (Grade de Frankel : C, "
    )
    places = [summary.index(told) for told in ("Urgence", "Rades", "T12 (", "fémur, région", "L3 (")]
    assert places == sorted(places)
    assert wording.lesions_of(found) == (3, 2, 1)
    lined = text.line(found)
    assert lined.index("Urgent") < lined.index("Rades") < lined.index("T12 (") < lined.index("fémur")


def test_a_compressed_vertebra_and_a_broken_bone_come_before_those_that_are_scored() -> None:
    broken = {"bone": "upper_limb", "fracture": "yes"}
    found = made(
        [Topic.FRACTURE, Topic.INSTABILITY, Topic.STEREOTACTIC],
        {},
        {"bone": "pelvis"},
        broken,
        T12 | SOUND,
        {"bone": "spine", "level": "t5", "cord_compression": "yes"},
    )
    assert wording.lesions_of(found) == (4, 3, 2, 1)
    assert wording.summary(found).startswith("Urgence, sans attendre la RCP : compression médullaire, T5 (lésion 4) ; ")


def test_a_deficit_is_told_with_the_compression_and_never_made_up() -> None:
    def told(**patient: object) -> str:
        return wording.summary(made([Topic.COMPRESSION, Topic.SPINE_SURGERY], {"primary": "nsclc", **patient}))

    assert "avec déficit" not in told()
    assert "avec déficit" not in told(frankel="e")
    assert "avec déficit (Grade de Frankel : D3" in told(frankel="d3")
    assert "avec déficit (Déficit moteur : présent)" in told(motor_deficit="present")
    assert "avec déficit (Fonction motrice avant la radiothérapie : paraplégique)" in told(motor="paraplegic")
    assert "avec déficit" not in told(motor="unaided")
    without = told(motor_deficit="absent")
    assert without.startswith("Urgence, sans attendre la RCP : compression médullaire sans déficit (une chirurgie ")
    alone = wording.summary(made([Topic.SPINE_SURGERY], {"frankel": "a"}))
    assert alone.startswith("Urgence si une compression médullaire en est cause : déficit neurologique (Grade de ")


def test_a_lesion_is_named_by_its_bone_level_and_side_and_the_rest_is_under_it() -> None:
    found = made([Topic.FRACTURE], {}, FEMUR | {"side": "left"}, {"bone": "upper_limb", "mirels_type": None})
    assert wording.lesion_name(found.case, 1) == "Lésion 1, autre os long du membre inférieur, gauche"
    first, second = articles(found)
    assert "|Lésion 1, autre os long du membre inférieur, gauche|" in first
    assert "Type de lésion : lytique" in first
    assert "Type de lésion : inconnu" in second
    assert "Os atteint" not in first + second
    assert "Côté" not in first + second


WORST = "Score SINS, lésion la plus cotée : "


def test_the_worst_lesion_is_named_with_what_may_come_before_it() -> None:
    """8 to 18 for T12, 3 to 16 for L3: the second may end above the first."""
    (ranking,) = (
        found := made([Topic.INSTABILITY], {}, {"bone": "spine", "level": "l3", "sins_type": "mixed"}, T12)
    ).rankings
    assert wording.ranked(found, ranking) == (
        f"{WORST}Lésion 2, rachis, T12 ; à confirmer, une donnée manquante peut la placer après : lésion 1."
    )
    assert wording.lesions_of(found) == (2, 1)
    assert f"|{WORST}Lésion 2" in drawn(found)


def test_a_lesion_that_can_only_equal_the_worst_does_not_contest_it() -> None:
    """8 for the first; 2 + 1 + 2 + 0 + 0 = 5 for the second, 8 at most."""
    second = {"bone": "spine", "level": "l3", "sins_type": "lytic", "sins_pain": "occasional"}
    found = made([Topic.INSTABILITY], {}, T12 | SOUND, second | {"alignment": "normal", "collapse": "none"})
    (ranking,) = found.rankings
    assert [assessment.evaluation.completions.points for assessment in ranking.order] == [(8, 8), (5, 8)]
    assert wording.ranked(found, ranking) == f"{WORST}Lésion 1, rachis, T12."


def test_a_single_lesion_is_not_ranked() -> None:
    found = made([Topic.INSTABILITY], {}, T12)
    (ranking,) = found.rankings
    assert wording.ranked(found, ranking) == ""
    assert WORST not in drawn(found)


FRAGILE = "Une seule cotation différente change la catégorie : "
"""Then the items, in any order."""


@pytest.mark.parametrize(
    ("lesion", "said"),
    [
        # 8 points, 7 to stay: two points less on one item
        (
            T12 | SOUND,
            {
                "localisation, accord publié kappa 0,79 (semi-rigide (T3-T10) → 6, rigide (S2-S5) → 5)",
                "douleur, accord publié kappa 0,841 (occasionnelle mais non mécanique → 6, aucune douleur → 5)",
                "lésion, accord publié kappa 0,244 (condensante → 6)",
            },
        ),
        # 3 + 3 + 2 + 2 + 2 + 0 = 12, the last total of its class: one point more on one item
        (
            T12 | {"alignment": "deformity", "collapse": "under_half", "posterolateral": "none"},
            {
                "alignement, accord publié kappa 0,456 (subluxation ou translation → 14)",
                "collapsus, accord publié kappa 0,462 (plus de 50 % → 13)",
                "postéro-latéral, accord publié kappa 0,492 (bilatéral → 15, unilatéral → 13)",
            },
        ),
    ],
)
def test_what_another_rating_of_one_item_changes_is_told_with_the_published_agreement(
    lesion: dict[str, object], said: set[str]
) -> None:
    """Kappas of Fourney 2011, table of the agreement between readers."""
    (assessment,) = made([Topic.INSTABILITY], {}, lesion).assessments
    told = wording.fragile(assessment)
    assert told.startswith(FRAGILE)
    assert set(told.removeprefix(FRAGILE).removesuffix(".").split(" ; ")) == said


def test_a_total_that_no_other_rating_moves_is_said_to_hold_and_an_open_one_is_not() -> None:
    """18 points: four less are still unstable."""
    highest = {"alignment": "subluxation", "collapse": "over_half", "posterolateral": "bilateral"}
    (held,), (open_,) = (made([Topic.INSTABILITY], {}, T12 | rest).assessments for rest in (highest, {}))
    assert wording.fragile(held) == "Aucune cotation différente d'un seul item ne change la catégorie."
    assert wording.fragile(open_) == ""


def test_a_rule_without_points_is_not_said_to_be_fragile() -> None:
    (assessment,) = made([Topic.SPINE_SURGERY, Topic.FRACTURE], {"life_expectancy": "4 mois"}).assessments
    assert wording.fragile(assessment) == ""


def test_how_far_a_score_goes_with_lung_cancer() -> None:
    found = made([Topic.SPINE_SURGERY, Topic.COMPRESSION], {"primary": "nsclc"})
    assert {wording.valid(one) for one in found.validities} >= {
        "Score de Tomita : 5 à 10, croissance « rapide » ; hors d'atteinte : « résection en bloc ».",
        "Score de Rades : 21 à 40, primitif « CBNPC (cancer bronchique non à petites cellules) ».",
    }


def test_a_correspondence_says_what_it_was_read_from_and_whether_the_guideline_draws_it() -> None:
    assert not motor_of_grade.is_external
    assert performance_of_who.is_external
    found = made([Topic.SPINE_SURGERY, Topic.COMPRESSION], {"frankel": "c", "who": "two"})
    said = wording.supposed_answers(found)
    assert (
        "OMS : 2, autonome, levé plus de la moitié du jour → état général : « Karnofsky 50 à 70 % » (hors référentiel)"
    ) in said
    (read,) = (one for one in said if one.startswith("grade : C"))
    motor, deficit = read.partition(" → ")[2].split(" ; ")
    assert motor == "motricité : « non ambulatoire »"
    assert deficit == "déficit : « incomplet (Frankel C ou D) »"
    assert "|Correspondance proposée par le site : Fonction motrice avant la radiothérapie|" in drawn(found)
    without = made([Topic.INSTABILITY], {}, {"bone": "spine", "sins_type": "lytic"})
    assert "Correspondance" not in drawn(without)
    assert "* correspondance" not in block(without)


def test_the_same_correspondence_for_two_lesions_is_said_once() -> None:
    found = made([Topic.INSTABILITY], {}, T12, T12)
    (said,) = wording.supposed_answers(found)
    assert said.startswith("niveau : T12 (lésions 1 et 2) → localisation : ")


def test_a_total_that_a_rule_waits_for_is_told() -> None:
    """6 before the pain: 7 to 9. A pelvis has no total."""
    femur, pelvis = FEMUR | {"disabling_pain": "no"}, {"bone": "pelvis", "disabling_pain": "no"}
    found = made([Topic.FRACTURE], {}, femur, pelvis)
    waiting = {one.lesion: wording.narrowed(one) for one in found.assessments if one.rule.name == "surgery_indication"}
    assert waiting == {1: {"mirels": "de 7 à 9"}, 2: {"mirels": "score non applicable"}}
    assert "(de 7 à 9)" in block(found)
    assert ", de 7 à 9" in drawn(found)


def test_a_conclusion_settled_before_every_answer_is_said_to_be_so() -> None:
    """One obstacle of the list is enough."""
    lesion = {"bone": "spine", "cord_compression": "yes"}
    (assessment,) = (f for f in made([Topic.STEREOTACTIC], {}, lesion).assessments if f.rule.name == "stereotactic")
    assert assessment.evaluation.status == "incomplete"
    assert wording.classed(assessment) == "Conclusion déjà acquise."
    (complete,) = made([Topic.FRACTURE], {"life_expectancy": "4 mois"}).assessments
    assert wording.classed(complete) == ""


def test_the_tone_of_a_class_is_marked_where_it_is_settled_and_nowhere_else() -> None:
    """Mirels of 7, of 9, and open: both classes ask to act, whatever their place; nothing is asked yet."""
    mild, worst, open_ = FEMUR | {"mirels_pain": "mild"}, FEMUR | {"mirels_pain": "functional"}, FEMUR
    tones = [
        re.findall(
            r'data-tone="(\w+)"[^>]*><p class="finding__sentence">Score', page(made([Topic.FRACTURE], {}, lesion))
        )
        for lesion in (mild, worst, open_)
    ]
    assert tones == [["act"], ["act"], []]


def lacks(found: Sheet, one: RuleAssessment) -> bool:
    """Whether a question has no answer; one condition of the screws is of the pelvis, and not asked of a femur."""
    blank = set(one.rule.questions) - set(one.evaluation.answers.known)
    lesion = found.case.lesions[one.lesion - 1] if one.lesion else found.case.patient
    is_femur = lesion.known.get("bone") in (Bone.TROCHANTERIC, Bone.FEMORAL_NECK)
    return bool(blank - ({"too_invasive"} - set(lesion.given) if is_femur else set()))


def test_parts_of_a_finding_are_there_where_there_is_something_to_say() -> None:
    """Over random files, each part of the page is counted against what the rules say."""
    for parts in dossiers(60):
        found = sheet(read(parts)[0])
        if found.case.is_empty or not found.case.topics:
            continue
        markup = page(found)
        applied = [one for one in found.assessments if one.evaluation.status != "not_applicable"]
        light = [[c for c in one.evaluation.cautions if not c.weight.is_pressing] for one in found.assessments]
        remarks = [len(cautions) for cautions in light if cautions]
        said = [len(wording.unsaid(one)) + bool(wording.reserve(one)) for one in found.assessments]
        apart = [len(cautions) - told for cautions, told in zip(light, said, strict=True)]
        assert sorted(map(int, re.findall(r"Réserves : (\d+)", markup))) == sorted(remarks)
        assert sorted(map(int, re.findall(r'data-notes="(\d+)"', markup))) == sorted(filter(None, apart))
        limits = sum(len(one.evaluation.completions.thresholds) for one in applied if one.is_open)
        assert markup.count('class="threshold threshold--') == limits
        reasons = sum(len(one.evaluation.completions.reasons) for one in applied if not one.rule.is_score)
        lists = re.findall(r'<ul class="finding__reasons[^"]*">(.*?)</ul>', markup)
        assert sum(one.count("<li>") for one in lists) == reasons
        assert markup.count("finding__missing") == sum(lacks(found, one) for one in applied)
        assert markup.count("finding__proposals") == sum(bool(one.proposals) for one in found.assessments)
        assert markup.count("step--missing") == len(found.missing)
        assert markup.count("<strong>manquant</strong>") == len(found.missing)
        assert markup.count("step--done") == len(found.steps) - len(found.missing)


def test_a_disagreement_names_its_lesion_once_or_each_lesion_where_they_are_several() -> None:
    """One month to live and a vertebra of 8 points; then a Tokuhashi of 4 and two vertebrae."""
    one = page(made([Topic.INSTABILITY], {"life_expectancy": "1 mois"}, {}, T12 | SOUND))
    assert '<p class="apart__lesion">Lésion 2</p>' in one
    assert "<p>Score SINS, total 8 : « 7 à 12 : potentiellement instable »" in one
    assert "<p>Espérance de vie de " in one
    poor = {"performance": "good", "extraspinal": "three_or_more", "vertebral": "three_or_more", "deficit": "none"}
    patient = poor | {"resectable": "unresectable", "primary": "nsclc"}
    several = page(made([Topic.INSTABILITY, Topic.SPINE_SURGERY], patient, T12 | SOUND, T12 | SOUND))
    assert "apart__lesion" not in several
    assert "<p>Lésion 1 : Score SINS, total 8" in several
    assert "<p>Lésion 2 : Score SINS, total 8" in several


def test_statements_against_the_same_ones_stand_in_one_card() -> None:
    """One month to live, and no surgery by the table: both stand against the vertebra of 8 points."""
    poor = {"performance": "good", "extraspinal": "three_or_more", "vertebral": "three_or_more", "deficit": "none"}
    patient = poor | {"resectable": "unresectable", "primary": "nsclc", "life_expectancy": "1 mois"}
    found = made([Topic.INSTABILITY, Topic.SPINE_SURGERY], patient, T12 | SOUND)
    markup = page(found)
    (card,) = (one for one in markup.split('class="apart"')[1:] if "Espérance de vie de " in one.split("</div>")[0])
    left, right, *rest = card.split("</div>")
    assert [left.count("<blockquote>"), right.count("<blockquote>")] == [2, 1]
    assert "Score de Tokuhashi révisé, total" in left
    assert "Score SINS, total 8" in right
    told = [one.sentence for one in found.disagreements if one.right.text.startswith("Score SINS")]
    assert all(sentence in "".join(rest) for sentence in told)


NEEDED: dict[item.Item[Any], tuple[Bone, ...]] = {
    item.BONE: (),
    item.LEVEL: (Bone.SPINE,),
    item.SIDE: (Bone.TROCHANTERIC, Bone.FEMORAL_NECK, Bone.LOWER_LIMB, Bone.UPPER_LIMB, Bone.PELVIS, Bone.OTHER),
    item.SITE: (Bone.TROCHANTERIC, Bone.FEMORAL_NECK, Bone.LOWER_LIMB, Bone.UPPER_LIMB),
    item.FRACTURE: (Bone.TROCHANTERIC, Bone.FEMORAL_NECK, Bone.LOWER_LIMB, Bone.UPPER_LIMB, Bone.PELVIS),
    item.DISABLING_PAIN: (Bone.TROCHANTERIC, Bone.FEMORAL_NECK, Bone.LOWER_LIMB, Bone.UPPER_LIMB, Bone.PELVIS),
    item.ALIGNMENT: (Bone.SPINE,),
    item.CANAL: (Bone.SPINE,),
    item.DISTANCE: (Bone.SPINE,),
    item.INSTABILITY: (Bone.SPINE,),
    item.THREATENED: (Bone.TROCHANTERIC, Bone.FEMORAL_NECK, Bone.LOWER_LIMB, Bone.UPPER_LIMB),
    item.LONG_BONE_TYPE: (Bone.TROCHANTERIC, Bone.FEMORAL_NECK, Bone.LOWER_LIMB, Bone.UPPER_LIMB),
    item.LYTIC: (Bone.TROCHANTERIC, Bone.FEMORAL_NECK, Bone.PELVIS),
    item.MIRELS_CONDITION: (Bone.TROCHANTERIC, Bone.FEMORAL_NECK, Bone.PELVIS),
    item.TOO_INVASIVE: (Bone.PELVIS,),
    item.PAINFUL: (),
    item.LIMITED_SIZE: (),
}
"""Bones of which an item is asked: those whose rules apply, and where the bone does not answer it; all where empty."""


@pytest.mark.parametrize("asked", NEEDED, ids=lambda asked: asked.name)
def test_an_item_is_asked_of_the_bones_where_it_means_something(asked: item.Item[Any]) -> None:
    assert ENABLED_WHEN[asked].bones == NEEDED[asked]


CALLED: dict[item.Item[Any], tuple[Topic, ...]] = {
    item.SIZE: (Topic.FRACTURE,),
    item.ALIGNMENT: (Topic.INSTABILITY, Topic.SPINE_SURGERY, Topic.STEREOTACTIC),
    item.LEVEL: tuple(topic for topic in Topic if topic not in (Topic.ANTIRESORPTIVE, Topic.ANTIRESORPTIVE_FOLLOW_UP)),
    item.COMPRESSION: (Topic.COMPRESSION, Topic.STEREOTACTIC),
    item.BONE_METASTASES: (Topic.ANTIRESORPTIVE,),
    item.MOTOR_DEFICIT: (Topic.COMPRESSION,),
    item.LIFE: tuple(
        topic for topic in Topic if topic not in (Topic.PAIN, Topic.AFTER_SURGERY, Topic.ANTIRESORPTIVE_FOLLOW_UP)
    ),
    item.REMISSION: (Topic.ANTIRESORPTIVE_FOLLOW_UP,),
    item.CREATININE: (Topic.ANTIRESORPTIVE, Topic.ANTIRESORPTIVE_FOLLOW_UP),
    item.GOAL: (Topic.PAIN,),
    item.BONE_LOSS: (Topic.TECHNIQUE,),
    item.LONG_BONE_TYPE: (Topic.FRACTURE, Topic.TECHNIQUE),
    item.LYTIC: (Topic.TECHNIQUE,),
    item.HYPERVASCULAR: (Topic.TECHNIQUE,),
    item.DAYS: (Topic.AFTER_SURGERY,),
}
"""Questions to the board for which an item is asked."""


@pytest.mark.parametrize("asked", CALLED, ids=lambda asked: asked.name)
def test_an_item_is_asked_for_the_questions_that_need_it(asked: item.Item[Any]) -> None:
    assert ENABLED_WHEN[asked].topics == CALLED[asked]


@pytest.mark.parametrize(
    ("lesion", "expected"),
    [
        ({"bone": "pelvis", "lytic": "yes", "too_invasive": "no"}, "hormis le score de Mirels non coté"),
        ({"bone": "pelvis", "lytic": "no", "too_invasive": "yes"}, "au lieu d'une chirurgie trop invasive"),
        ({"bone": "trochanteric", "mirels_type": "lytic", "mirels_condition": "over_eight"}, "référentiel réunies"),
        ({"bone": "femoral_neck", "mirels_type": "blastic"}, "référentiel non réunies"),
    ],
)
def test_screws_are_answered_for_the_pelvis_and_the_upper_end_of_the_femur(
    lesion: dict[str, object], expected: str
) -> None:
    """Section 3.6.2: pelvis or proximal femur, fractured, lytic, Mirels over 8; or a pelvis too hard to operate."""
    found = made([Topic.TECHNIQUE], {}, {**lesion, "fracture": "yes"})
    (screws,) = (one for one in found.assessments if one.rule.name == "screw_fixation")
    assert expected in wording.result(screws)
    femur = "Chirurgie jugée trop invasive" in drawn(
        made([Topic.TECHNIQUE], {}, {"bone": "trochanteric", "fracture": "yes"})
    )
    assert not femur, "a condition of the pelvis is not asked of a femur"


def test_what_is_answered_or_follows_from_an_answer_is_not_to_be_obtained() -> None:
    """No rule of these questions is begun by an estimate, a neck of the femur and an oligometastatic disease."""
    told = {"life_expectancy": "8 mois", "oligometastatic": "yes"}
    topics = [Topic.TECHNIQUE, Topic.AFTER_SURGERY, Topic.PAIN]
    found = made(topics, told, {"bone": "femoral_neck", "painful": "yes"})
    assert {one.rule.name for one in found.assessments} == {"surgery_by_life_expectancy", "pain_radiotherapy"}
    asked = {one.item for one in found.missing_answers}
    assert item.BONE_LOSS in asked
    assert not asked & {item.LIFE, item.OLIGOMETASTATIC, item.PLACE, item.LONG_BONE, item.REGION, item.SPINAL_LESION}


def test_a_score_given_before_a_bone_broke_is_not_to_be_obtained() -> None:
    found = made([Topic.TECHNIQUE], {}, {"bone": "trochanteric", "fracture": "yes", "mirels_type": "lytic"})
    assert item.MIRELS_CONDITION not in {one.item for one in found.missing_answers}


def test_whoever_knows_the_clearance_has_assessed_the_kidney() -> None:
    known, unknown = ({"calcaemia": "normal", **more} for more in ({"clearance": 75}, {}))
    assert Step.CREATININE not in made([Topic.ANTIRESORPTIVE], known).missing
    assert Step.CREATININE not in made([Topic.ANTIRESORPTIVE], {"creatinine": 80}).missing
    assert Step.CREATININE in made([Topic.ANTIRESORPTIVE], unknown).missing
    assert Step.CREATININE in made([Topic.ANTIRESORPTIVE], known | {"renal_review": "no"}).missing


def test_what_the_board_alone_has_still_to_say_is_said_to_be_so() -> None:
    """Every condition met and every obstacle absent, but for the decision of the board."""
    patient = {"visceral": "no", "stable": "yes", "radionuclide": "no", "life_expectancy": "24 mois", "sites": 1}
    conditions = {"limited_size": "yes", "delimited": "yes", "cord_compression": "no"}
    lesion = {**conditions, "bone": "pelvis", "prior_radiotherapy": "none_or_from_3_months"}
    (stereotactic,) = made([Topic.STEREOTACTIC], patient, lesion).assessments
    assert wording.cells(stereotactic)[1].endswith(" ; reste : validation en RCP")
    (open_,) = made([Topic.STEREOTACTIC], patient | {"stable": None}, lesion).assessments
    assert "reste" not in wording.cells(open_)[1]


@pytest.mark.parametrize("bone", ["spine", "lower_limb", "upper_limb", "other"])
def test_screws_are_not_answered_for_another_bone(bone: str) -> None:
    found = made([Topic.TECHNIQUE], {}, {"bone": bone, "fracture": "yes", "mirels_type": "lytic"})
    assert "screw_fixation" not in {one.rule.name for one in found.assessments}
    assert "Vissage" not in drawn(found)


def test_a_sheet_is_its_summary_in_a_console() -> None:
    found = made([Topic.INSTABILITY], {}, T12 | SOUND)
    assert repr(found) == wording.summary(found)


def test_what_excludes_a_score_is_asked_for_it() -> None:
    assert "mirels" in [rule.name for rule in ENABLED_WHEN[item.FRACTURE].rules]
    assert "rades" in [rule.name for rule in ENABLED_WHEN[item.MOTOR_DEFICIT].rules]
    assert [rule.name for rule in ENABLED_WHEN[item.SIZE].rules] == ["mirels"]


def test_fifty_lesions_are_taken_and_one_more_is_not() -> None:
    assert MOST_LESIONS == 50
    assert checked({"lesions": [{}] * 50})
    with pytest.raises(InvalidAnswer) as refused:
        checked({"lesions": [{}] * 51})
    assert refused.value.field == "lesions"


@pytest.mark.parametrize(
    ("parts", "status"),
    [
        ({"topics": ["fracture"], "patient": {"life_expectancy": "4 mois"}}, "filled"),
        ({"topics": ["fracture"], "patient": {"age": 70}}, "empty"),
        ({"topics": [], "patient": {"age": 70}}, "empty"),
        ({"topics": ["fracture"]}, "empty"),
        ({}, "empty"),
    ],
)
def test_a_sheet_is_empty_without_a_question_or_without_an_answer(parts: dict[str, Any], status: str) -> None:
    assert board.respond(parts, {})["status"] == status
