"""Sex, asked by the risk factors of section 1 and by the creatinine clearance of section 3.4."""

from bonemets.guideline.sources import GUIDELINE
from bonemets.kernel.question import Choice
from bonemets.kernel.text import Text


class Sex(
    Choice,
    question=Text("Sexe", "Sex"),
    short=Text("sexe", "sex"),
    source=GUIDELINE.at("1, 3.4"),
    spellings={"f": "female", "femme": "female", "m": "male", "homme": "male"},
):
    """Sex of the patient."""

    FEMALE = "féminin", "female"
    MALE = "masculin", "male"
