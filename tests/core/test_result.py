"""A result is what it says, not what it was made from."""

from bonemets.guideline.radiotherapy.mirels import Management, Pain
from bonemets.kernel.result import Result


def test_the_answers_are_kept_beside_a_result_and_are_no_part_of_it() -> None:
    kept = Result(Management.SURGERY, points=9, answers={"pain": Pain.MILD})
    assert kept == Result(Management.SURGERY, points=9)
    assert hash(kept) == hash(Result(Management.SURGERY, points=9))
    assert kept.answers == {"pain": Pain.MILD}
    assert "MILD" not in repr(kept)
