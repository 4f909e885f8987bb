"""Sex, asked by the risk factors of section 1 and by the creatinine clearance of section 3.4."""

from bonemets.core.question import Choice
from bonemets.core.text import Text
from bonemets.sources import GUIDELINE


class Sex(
    Choice,
    question=Text("Sexe", "Sex"),
    short=Text("sexe", "sex"),
    source=GUIDELINE.at("1, 3.4"),
):
    """Sex of the patient."""

    FEMALE = "féminin", "female"
    MALE = "masculin", "male"
