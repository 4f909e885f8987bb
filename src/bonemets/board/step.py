"""What the guideline asks for before the decision, to be ticked before the meeting."""

from typing import Any

from bonemets.board import item
from bonemets.board.item import Item
from bonemets.board.topic import Topic
from bonemets.guideline.sources import GUIDELINE
from bonemets.kernel.question import Answer, Labelled
from bonemets.kernel.source import Citation

_LOCAL = (Topic.FRACTURE, Topic.SPINE_SURGERY)
_SPINE = (Topic.INSTABILITY, Topic.COMPRESSION, Topic.SPINE_SURGERY)
_AGENT = (Topic.ANTIRESORPTIVE,)


class Step(Labelled):
    """One line of the checklist; the value is `(topics, section, item that it answers or None, French, English)`."""

    WHOLE_SPINE_MRI = _SPINE, "2, 3.7.1, 3.8", None, "IRM de tout le rachis", "MRI of the whole spine"
    BONE_CT = _LOCAL, "3.7.1", None, "scanner en fenêtre osseuse, centré, sans injection", "centred bone-window CT"
    RADIOGRAPHS = (
        (Topic.FRACTURE,),
        "3.7.1",
        None,
        "radiographies de la lésion, de l'os et des articulations voisines",
        "radiographs of the lesion, the bone and the joints beside it",
    )
    NEUROLOGICAL = _SPINE, "3.8", None, "examen neurologique complet", "complete neurological examination"
    DENTAL_REVIEW = _AGENT, "3.4", item.DENTAL_REVIEW, "évaluation bucco-dentaire par un spécialiste", "dental review"
    PANORAMIC = _AGENT, "3.4", item.PANORAMIC, "panoramique dentaire", "panoramic radiograph of the jaws"
    CREATININE = _AGENT, "3.4", item.RENAL_REVIEW, "fonction rénale (créatininémie)", "renal function (creatinine)"
    VITAMIN_D = _AGENT, "3.4", item.VITAMIN_D, "recherche d'une carence en vitamine D", "vitamin D status"
    INTAKE = _AGENT, "3.4", item.INTAKE, "apport de calcium et de vitamine D", "calcium and vitamin D intake"
    COAGULATION = (
        (Topic.PAIN,),
        "3.6.1",
        item.COAGULATION,
        "coagulation vérifiée, anticoagulants et antiagrégants gérés, avant un geste",
        "coagulation checked and its drugs managed before a procedure",
    )

    def __init__(self, topics: tuple[Topic, ...], section: str, answers: Item[Any] | None, *value: str) -> None:
        super().__init__(*value)
        self.topics, self.section, self.item = topics, section, answers

    @property
    def source(self) -> Citation:
        """Place in the guideline."""
        return GUIDELINE.at(self.section)

    @property
    def answer(self) -> Answer | None:
        """What ticking it answers to its item."""
        answer: Answer | None = self.item.question.from_code("yes") if self.item else None
        return answer


STEP_ITEMS = frozenset(step.item.name for step in Step if step.item)
"""Items that are answered by ticking a step."""
