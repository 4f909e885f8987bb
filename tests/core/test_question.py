"""A measured question: the values that stand for every behaviour, and what is said of a number that is refused."""

import pytest

from bonemets.guideline.shared.life_expectancy import LifeExpectancy
from bonemets.guideline.spine.tokuhashi import Karnofsky
from bonemets.kernel.errors import InvalidAnswer
from bonemets.kernel.question import Quantity
from bonemets.kernel.text import Text


def measure(possible: tuple[float, float], cuts: tuple[float, ...], step: float | None = None) -> type[Quantity]:
    class Measure(
        Quantity,
        question=Text("Mesure", "Measure"),
        subject=Text("La mesure", "The measure"),
        unit=Text("", ""),
        source=LifeExpectancy.source,
        possible=possible,
        cuts=cuts,
        step=step,
    ):
        pass

    return Measure


@pytest.mark.parametrize(
    ("possible", "cuts", "step", "expected"),
    [
        ((0, 10), (4,), None, [2, 4, 7]),
        ((0, 10), (0, 10), None, [0, 5, 10]),
        ((0, 10), (-1, 4, 11), None, [2, 4, 7]),
        ((0, 3), (0, 1), 1, [0, 1, 2]),
        ((0, 3), (2, 3), 1, [0, 2, 3]),
        ((0, 10), (5,), 5, [0, 5, 10]),
    ],
)
def test_each_cut_and_one_value_between_two(
    possible: tuple[float, float], cuts: tuple[float, ...], step: float | None, expected: list[float]
) -> None:
    assert list(measure(possible, cuts, step).every()) == expected


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (999_999_999_999_999, "999 999 999 999 999."),
        (-999_999_999_999_999, "-999 999 999 999 999."),
        (1e15, "hors de toute mesure."),
        (1.2e15, "hors de toute mesure."),
        (-1e15, "hors de toute mesure."),
        (float("inf"), "hors de toute mesure."),
        (float("nan"), "hors de toute mesure."),
    ],
)
def test_a_number_that_nobody_could_read_is_not_written_out(value: float, said: str) -> None:
    with pytest.raises(InvalidAnswer) as caught:
        LifeExpectancy(value)
    assert caught.value.text.fr.endswith(f"valeur donnée : {said}")


@pytest.mark.parametrize(
    ("asked", "example"),
    [(measure((0, 10), ()), "5"), (measure((2, 5), ()), "3,5"), (measure((0, 10), (), 1), "10"), (Karnofsky, "100 %")],
)
def test_what_is_no_number_is_refused_with_an_example(asked: type[Quantity], example: str) -> None:
    with pytest.raises(InvalidAnswer) as caught:
        asked.read("beaucoup")
    assert caught.value.text.fr.endswith(f"doit être un nombre, par exemple {example} ; valeur donnée : beaucoup.")


@pytest.mark.parametrize("given", [True, False, [], {}, object()])
def test_what_is_neither_a_number_nor_a_text_is_no_measure(given: object) -> None:
    with pytest.raises(InvalidAnswer, match="doit être un nombre"):
        LifeExpectancy.read(given)
