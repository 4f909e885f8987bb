"""Drawings: the anatomy that they show, the rules that they follow, and what they cost a page."""

import cmath
import re
import zlib
from collections.abc import Sequence
from math import degrees

import pytest
from built import PAGES
from markdown import Markdown
from pymdownx.superfences import SuperFencesException

from bonemets import rules
from bonemets.board.described import Level
from bonemets.guideline.bone_agents.antiresorptive_follow_up import Agent
from bonemets.guideline.radiotherapy.mirels import CorticalFraction, Site, Size
from bonemets.guideline.spine.frankel import Grade
from bonemets.guideline.spine.sins import Collapse, HeightLoss, Location, Posterolateral
from bonemets_site.drawings import collapse, cortex, frankel, limbs, posterolateral, spine, timeline
from bonemets_site.drawings.registry import DRAWINGS, Drawing
from bonemets_site.drawings.vertebra import THORACIC
from bonemets_site.fences.board import board_html
from bonemets_site.fences.calculator import calculator_html
from bonemets_site.fences.drawn import beside, fence, gallery
from bonemets_site.pages.takeaway import page
from bonemets_site.paths import DOCS

BYTES = 20_000
EVERY_DRAWING = pytest.mark.parametrize("drawing", DRAWINGS, ids=lambda one: one.name)


def area(points: Sequence[complex]) -> float:
    return abs(sum((a.conjugate() * b).imag for a, b in zip(points, [*points[1:], points[0]], strict=True))) / 2


# The spine


def test_the_spine_has_every_vertebra_once_and_in_order() -> None:
    """Seven cervical, twelve thoracic, five lumbar, five sacral; C1 is a ring, and has no body."""
    names = [piece.level.label.fr for piece in spine.pieces()]
    counted = (("C", range(2, 8)), ("T", range(1, 13)), ("L", range(1, 6)), ("S", range(1, 6)))
    assert names == [f"{letter}{place}" for letter, places in counted for place in places]
    heights = [piece.at.imag for piece in spine.pieces()]
    assert heights == sorted(heights)


@pytest.mark.parametrize(
    ("first", "apex", "last", "forward"),
    [("C2", "C4", "C7", True), ("T1", "T7", "T12", False), ("L1", "L3", "S1", True), ("S1", "S3", "S5", False)],
)
def test_lordosis_and_kyphosis(first: str, apex: str, last: str, forward: bool) -> None:
    """The patient looks to the left: a lordosis bulges to the left of the chord between its ends."""
    at = {piece.level.label.fr: piece.at for piece in spine.pieces()}
    chord, bulge = at[last] - at[first], at[apex] - at[first]
    assert ((chord.conjugate() * bulge).imag > 0) is forward


def test_vertebrae_grow_down_to_the_sacrum_and_shrink_below() -> None:
    areas = {piece.level.label.fr: piece.vertebra.height * piece.vertebra.depth for piece in spine.pieces()}
    counted = (("C", range(3, 8)), ("T", range(1, 13)), ("L", range(1, 6)))
    free = [areas[f"{letter}{place}"] for letter, places in counted for place in places]
    assert free == sorted(free)
    sacrum = [areas[f"S{place}"] for place in range(1, 6)]
    assert sacrum == sorted(sacrum, reverse=True)


def test_a_plumb_line_from_c7_falls_near_the_back_of_the_sacral_plate() -> None:
    at = {piece.level.label.fr: piece for piece in spine.pieces()}
    sacrum = at["S1"]
    back = sacrum.plate(-1) + sacrum.vertebra.depth / 2 * cmath.exp(-1j * cmath.pi * sacrum.tilt / 180)
    assert abs(at["C7"].at.real - back.real) < 25


def test_the_regions_are_those_of_the_guideline_with_the_occiput() -> None:
    """3.8.1, whose junctional region begins at the occiput in Fisher 2010."""
    found = {
        (spine.short(levels[0]), spine.short(levels[-1])): place and place.points for place, levels in spine.runs()
    }
    assert found == {
        ("C0", "C2"): 3,
        ("C3", "C6"): 2,
        ("C7", "T2"): 3,
        ("T3", "T10"): 1,
        ("T11", "L1"): 3,
        ("L2", "L4"): 2,
        ("L5", "S1"): 3,
        ("S2", "S5"): 0,
        ("coccyx", "coccyx"): None,
    }


def test_every_level_is_drawn_in_its_region_and_the_coccyx_apart() -> None:
    parts = spine.parts()
    for level in Level:
        place = spine.region(level)
        assert spine.drawn(level) in (parts[place] if place else spine.ground())
    assert set(parts) == set(Location)


# The long bones


def test_the_neck_of_the_femur_makes_its_angle_with_the_shaft() -> None:
    root = (limbs.SUPERIOR + limbs.INFERIOR) / 2
    neck = 0 - root
    shaft = (limbs.SHAFT_LATERAL[2] + limbs.SHAFT_MEDIAL[-3]) / 2 - (limbs.LATERAL + limbs.MEDIAL) / 2
    angle = degrees(abs(cmath.phase(neck / shaft)))
    assert 120 <= angle <= 135


def test_the_trochanters_stand_where_they_stand() -> None:
    """A right femur from the front: the greater outside, its tip level with the head, the lesser inside and lower."""
    greater = min(limbs.GREATER_TROCHANTER, key=lambda point: point.imag)
    lesser = max(limbs.LESSER_TROCHANTER[1:-1], key=lambda point: point.real)
    assert greater.real < lesser.real < limbs.HEAD
    assert abs(greater.imag) < limbs.HEAD / 2
    assert lesser.imag > limbs.INFERIOR.imag


def test_the_trochanteric_region_holds_both_trochanters_and_neither_neck_nor_head() -> None:
    region = limbs.parts()[Site.PERITROCHANTERIC]
    assert limbs.trochanters() in region
    assert limbs.neck() not in "".join(limbs.parts().values())
    assert limbs.neck() in limbs.ground()


# Parts of a bone


@pytest.mark.parametrize("size", Size)
def test_the_cortex_shows_a_part_of_its_class(size: Size) -> None:
    assert Size.of(CorticalFraction(cortex.part(size))) is size


@pytest.mark.parametrize("answer", [Collapse.OVER_HALF, Collapse.UNDER_HALF])
def test_the_collapse_shows_a_loss_of_its_class(answer: Collapse) -> None:
    front = collapse.KEPT[answer][0]
    assert Collapse.of(HeightLoss(100 * (1 - front))) is answer


def test_the_involved_body_is_involved_over_half_and_the_other_one_under() -> None:
    body = THORACIC.height * THORACIC.depth
    assert area(collapse.SPOT) < 0.3 * body < 0.5 * body < area(collapse.INVOLVED)


def test_the_posterior_elements_are_taken_on_as_many_sides_as_said() -> None:
    taken = {answer: drawn.count('class="lesion"') for answer, drawn in posterolateral.pictures().items()}
    assert taken == {Posterolateral.BILATERAL: 2, Posterolateral.UNILATERAL: 1, Posterolateral.NONE: 0}


def test_frankel_keeps_more_from_grade_to_grade() -> None:
    """3.8.2: A nothing, B sensation, C movement without walking, D walking with a frame, a cane or no aid, E all."""
    felt, moved = ("none", "some", "all"), ("none", "useless", "useful", "all")
    kept = [frankel.KEPT[grade] for grade in Grade]
    assert [felt.index(one.sensation) for one in kept] == [0, 1, 1, 1, 1, 1, 2]
    assert [moved.index(one.movement) for one in kept] == [0, 0, 1, 2, 2, 2, 3]
    assert [one.aid for one in kept] == ["", "", "wheelchair", "frame", "cane", "", ""]


# The time line


def test_the_time_line_has_the_limits_of_the_guideline() -> None:
    """3.4: spacing after 6 to 12 months of monthly doses, two years at least, relay after more than 6 months."""
    found = [(one.agent, one.conclusion.code, one.start, one.end) for one in timeline.shown()]
    zoledronic, denosumab = Agent.ZOLEDRONIC_ACID, Agent.DENOSUMAB
    assert found == [
        (zoledronic, "continuation", 0, 6),
        (zoledronic, "spacing_possible", 6, 12),
        (zoledronic, "spacing", 12, 24),
        (zoledronic, "reassessment", 24, None),
        (denosumab, "continuation", 0, 24),
        (denosumab, "reassessment", 24, None),
        (denosumab, "relay", 6, None),
    ]
    assert [one.words for one in timeline.shown()][-1] == "plus de 6 mois"


# All of them


@EVERY_DRAWING
def test_a_drawing_has_a_part_for_each_answer(drawing: Drawing) -> None:
    parts = drawing.parts()
    assert list(parts) == list(drawing.question)
    assert len(set(parts.values())) == len(parts)


@EVERY_DRAWING
def test_what_is_drawn_stays_in_its_frame(drawing: Drawing) -> None:
    left, top, width, height = drawing.box
    for content in [*drawing.parts().values(), drawing.ground() if drawing.ground else ""]:
        for x, y in re.findall(r"M(-?[\d.]+) ?(-?[\d.]+)", content):
            assert left <= float(x) <= left + width
            assert top <= float(y) <= top + height


def test_a_drawing_keeps_the_security_policy_and_is_skipped_by_a_screen_reader() -> None:
    html = gallery()
    assert not re.search(r"\s(style|fill|stroke|on\w+)=", html)
    assert html.count("<svg") == html.count('aria-hidden="true"') > len(DRAWINGS)
    assert 'id="' not in "".join(re.findall(r"<svg.*?</svg>", html))


def test_a_drawing_that_does_not_exist_breaks_the_build() -> None:
    with pytest.raises(SuperFencesException, match="no such drawing"):
        fence("skull\n", "drawing", "drawing", {}, Markdown())


def test_the_drawings_of_a_page_cost_less_than_their_budget() -> None:
    cost = {}
    for built in PAGES:
        drawn = "".join(re.findall(r'<svg class="drawing.*?</svg>', built.read_text("utf-8"), re.DOTALL))
        cost[built] = len(zlib.compress(drawn.encode(), 9))
    assert max(cost.values()) > 5_000
    assert {built: size for built, size in cost.items() if size > BYTES} == {}


# In a form


@EVERY_DRAWING
def test_a_calculator_shows_the_drawing_of_each_of_its_questions(drawing: Drawing) -> None:
    (rule,) = [rule for rule in rules() if drawing.question in rule.questions.values()]
    form = calculator_html(rule)
    for answer, content in drawing.parts().items():
        assert content in form, answer


@EVERY_DRAWING
def test_every_part_is_the_label_of_its_radio_and_adds_no_word_to_its_name(drawing: Drawing) -> None:
    shown = beside(drawing.question, "key")
    labels = re.findall(r'<label class="drawn__part" for="(.*?)" data-answer="(.*?)">(.*?)</label>', shown.whole)
    assert [(id_, code) for id_, code, _ in labels] == [
        (f"key-{answer.code}", answer.code) for answer in drawing.question if drawing.is_map
    ]
    for _, code, content in labels:
        assert shown.id_of(drawing.question.from_code(code)) == f' id="key-{code}"'
        assert "<text" not in content
    assert all("<text" not in shown.of(answer) for answer in drawing.question)


def test_the_style_shows_which_part_of_a_map_is_chosen() -> None:
    """Without script: each code has its rule, once."""
    style = (DOCS / "assets/drawings.css").read_text("utf-8")
    for drawing in DRAWINGS:
        for answer in drawing.question:
            selector = f'.question:has([value="{answer.code}"]:checked) [data-answer="{answer.code}"] .bone'
            assert style.count(selector) == (1 if drawing.is_map else 0), answer
    assert sorted(set(re.findall(r'data-answer="(\w+)"', style))) == sorted(
        answer.code for drawing in DRAWINGS if drawing.is_map for answer in drawing.question
    )


def test_questions_of_the_sheet_and_of_the_copy_to_take_away_are_not_drawn() -> None:
    made = board_html() + page(())
    assert not [drawing.name for drawing in DRAWINGS if f"drawing--{drawing.name}" in made]
