"""Age, asked by the creatinine clearance of section 3.4 and by the favourable factors of section 3.8.5."""

from bonemets.guideline.sources import GUIDELINE
from bonemets.kernel.question import Quantity
from bonemets.kernel.text import Text

SEVENTY = 70


class Age(
    Quantity,
    question=Text("Âge", "Age"),
    short=Text("âge", "age"),
    subject=Text("L'âge", "The age"),
    unit=Text("ans", "years"),
    source=GUIDELINE.at("3.4, 3.8.5"),
    possible=(18, 110),
    cuts=(SEVENTY,),
):
    """Age at the time of the decision, in years."""
