"""Cockcroft and Gault: published values, the edges of the dose classes, the other units."""

from fractions import Fraction

import pytest

from bonemets import InvalidAnswer, creatinine_clearance, zoledronic_dose
from bonemets.guideline.bone_agents.creatinine_clearance import CUTS, Clearance, Creatinine, Weight
from bonemets.guideline.shared.age import Age
from bonemets.guideline.shared.sex import Sex


def exact(sex: Sex, age: int, weight: Fraction, creatinine: Fraction) -> Fraction:
    """The formula in exact arithmetic, with 88.4 µmol/L for 1 mg/dL, 72, and 0.85 for women."""
    men = (140 - age) * weight * Fraction("88.4") / (72 * creatinine)
    return men * Fraction("0.85") if sex is Sex.FEMALE else men


def test_a_published_value_with_its_dose() -> None:
    """Man of 65 years and 70 kg, 1.4 mg/dL: 52.1 mL/min on a public calculator; 3.5 mg by the label."""
    clearance = creatinine_clearance(Sex.MALE, Age(65), Weight(70), Creatinine.read("1,4 mg/dL")[0])
    assert clearance.label.fr == "52,1 mL/min"
    assert zoledronic_dose(clearance).conclusion.code == "mg_3_5"


def test_a_clearance_of_32_takes_3_mg() -> None:
    """Published as a worked answer: 32 mL/min, 3 mg."""
    assert zoledronic_dose(Clearance(32)).conclusion.code == "mg_3_0"


@pytest.mark.parametrize(("sex", "constant"), [(Sex.MALE, 1.2278), (Sex.FEMALE, 1.0436)])
def test_the_constant_in_micromoles(sex: Sex, constant: float) -> None:
    """1.2278 for men, 1.0436 for women: 88.4 / 72, and not the rounded 1.23 and 1.04, nor the wrong 1.25."""
    clearance = creatinine_clearance(sex, Age(40), Weight(100), Creatinine(100))
    assert clearance / 100 == pytest.approx(constant, abs=5e-5)


@pytest.mark.parametrize(
    ("typed", "units"),
    [
        ("123,76", ("124 µmol/L", "14 mg/L", "1,4 mg/dL")),
        ("123,76 µmol/L", ("124 µmol/L", "14 mg/L", "1,4 mg/dL")),
        ("14 mg/L", ("14 mg/L", "124 µmol/L", "1,4 mg/dL")),
        ("1,4 mg/dL", ("1,4 mg/dL", "124 µmol/L", "14 mg/L")),
        ("1.4 mg/dL", ("1,4 mg/dL", "124 µmol/L", "14 mg/L")),
    ],
)
def test_one_creatinine_in_three_units(typed: str, units: tuple[str, ...]) -> None:
    creatinine = Creatinine.read(typed)[0]
    assert creatinine == pytest.approx(123.76)
    assert creatinine.equivalents(typed) == units


@pytest.mark.parametrize("sex", Sex)
@pytest.mark.parametrize("cut", CUTS)
def test_an_exact_edge_is_not_lost_in_binary_arithmetic(sex: Sex, cut: int) -> None:
    """The creatinine that gives the edge exactly, where it can be typed with two decimals in µmol/L or in mg/dL."""
    tried = 0
    for age in range(20, 110, 3):
        for weight in range(40, 151):
            creatinine = exact(sex, age, Fraction(weight), Fraction(cut))
            if not 10 <= creatinine <= 2000:
                continue
            typed = [float(creatinine)] if (creatinine * 100).denominator == 1 else []
            if ((milligrams := creatinine / Fraction("88.4")) * 100).denominator == 1:
                typed.append(Creatinine.read(f"{float(milligrams)} mg/dL".replace(".", ","))[0])
            for value in typed:
                assert creatinine_clearance(sex, Age(age), Weight(weight), Creatinine(value)).code == cut
                tried += 1
    assert tried > 20


@pytest.mark.parametrize("sex", Sex)
@pytest.mark.parametrize("cut", CUTS)
def test_the_smallest_step_of_a_measure_stays_on_its_side(sex: Sex, cut: int) -> None:
    """One tenth of a µmol/L, or of a kilogram, on each side of an edge."""
    age = 70
    for weight in range(40, 141):
        creatinine = exact(sex, age, Fraction(weight), Fraction(cut))
        for tenths in (int(creatinine * 10), int(creatinine * 10) + 1):
            measured = Fraction(tenths, 10)
            expected = exact(sex, age, Fraction(weight), measured)
            found = float(creatinine_clearance(sex, Age(age), Weight(weight), Creatinine(float(measured))))
            assert (found < cut, found == cut) == (expected < cut, expected == cut)


def test_all_that_can_be_measured_gives_a_clearance() -> None:
    for sex in Sex:
        for age in (18, 110):
            for weight in (25, 250):
                for creatinine in (10, 2000):
                    found = creatinine_clearance(sex, Age(age), Weight(weight), Creatinine(creatinine))
                    assert 0 < found < Clearance.possible[1]


def test_quantities_are_not_mixed_up() -> None:
    with pytest.raises(InvalidAnswer) as caught:
        creatinine_clearance(Sex.MALE, Weight(65), Age(70), Creatinine(120))  # type: ignore[arg-type]
    assert caught.value.field == "age"


@pytest.mark.parametrize("typed", ["1,4 mg/dl", "14 MG/L", "123,76 \u03bcmol/l", "123,76 \u00b5mol/L"])
def test_units_are_read_as_people_type_them(typed: str) -> None:
    assert Creatinine.read(typed)[0] == pytest.approx(123.76)
