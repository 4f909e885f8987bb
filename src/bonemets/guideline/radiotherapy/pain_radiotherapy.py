"""Section 3.5.1: place of radiotherapy against the pain of a bone metastasis."""

from bonemets.guideline.radiotherapy import pain_radiotherapy_discrepancies as gaps
from bonemets.guideline.shared import cautions as shared
from bonemets.guideline.sources import GUIDELINE
from bonemets.kernel.question import YesNo
from bonemets.kernel.result import Conclusion, Criterion, Reason, Result, Tone, checklist
from bonemets.kernel.rule import rule
from bonemets.kernel.text import Text

_PLACE = GUIDELINE.at("3.5.1")


class Painful(
    YesNo,
    question=Text("Métastase osseuse douloureuse", "Painful bone metastasis"),
    short=Text("douleur", "pain"),
    source=_PLACE,
):
    """Whether the metastasis hurts."""


class Complicated(
    YesNo,
    question=Text("Métastase compliquée", "Complicated metastasis"),
    short=Text("complication", "complication"),
    source=_PLACE,
    hint=Text(
        "Le référentiel ne définit pas le terme ; il traite à part le risque de fracture (3.5.2) et la compression "
        "médullaire (3.5.3).",
        "The guideline does not define the word; it deals apart with fracture risk (3.5.2) and cord compression "
        "(3.5.3).",
    ),
):
    """Whether the metastasis is complicated, in the board's judgement."""


class DrugResistant(
    YesNo,
    question=Text("Douleur résistante aux antalgiques", "Pain resistant to analgesics"),
    short=Text("résistance aux antalgiques", "resistance to analgesics"),
    source=_PLACE,
):
    """Whether the pain resists analgesic drugs."""


class InterventionalAccess(
    YesNo,
    question=Text("Accessible à la radiologie interventionnelle", "Within reach of interventional radiology"),
    short=Text("accès à la radiologie interventionnelle", "access to interventional radiology"),
    source=_PLACE,
):
    """Whether a procedure of interventional radiology is possible."""


class Place(Conclusion):
    """Place that the guideline gives to radiotherapy."""

    FIRST_LINE = (
        "radiothérapie en premier, selon le référentiel",
        "radiotherapy first, according to the guideline",
        Text(
            "à visée palliative ; efficacité attendue pendant 3 à 6 mois",
            "with a palliative aim; expected to help for 3 to 6 months",
        ),
        Tone.ACT,
    )
    NOT_STATED = (
        "situation que cet énoncé du référentiel ne couvre pas",
        "situation that this statement of the guideline does not cover",
        Tone.DISCUSS,
    )


def _condition(answer: YesNo, holds: bool, otherwise: Text) -> Reason:
    return Criterion(met=Text("condition remplie", "condition met"), unmet=otherwise)(answer, holds)


@rule(
    section="3.5.1",
    title=Text("Radiothérapie antalgique", "Radiotherapy for pain"),
    purpose=Text(
        "Quand le référentiel place la radiothérapie en premier contre la douleur",
        "When the guideline puts radiotherapy first against pain",
    ),
    sources=(GUIDELINE.at("3.5.1"),),
    version="1.1.1",
    checked="2026-11-29",
    cautions=(shared.COMPLICATION.when(Complicated.YES), gaps.UNCOMPLICATED.when(*Complicated)),
)
def pain_radiotherapy(
    painful: Painful,
    complicated: Complicated,
    drug_resistant: DrugResistant,
    interventional: InterventionalAccess,
) -> Result[Place]:
    """Say whether radiotherapy comes first against the pain of a bone metastasis.

    Args:
        painful: Whether the metastasis is painful.
        complicated: Whether it is complicated; the guideline does not define the word.
        drug_resistant: Whether the pain resists analgesic drugs.
        interventional: Whether interventional radiology can reach it.

    Returns:
        First treatment when the four conditions hold; otherwise the statement does not apply.

    Source:
        Guideline, 3.5.1, first statement.

    Examples:
        >>> answers = Painful.YES, Complicated.NO, DrugResistant.YES
        >>> pain_radiotherapy(*answers, InterventionalAccess.NO).conclusion.code
        'first_line'
        >>> pain_radiotherapy(*answers, InterventionalAccess.YES).conclusion.code
        'not_stated'
    """
    return checklist(
        Place.FIRST_LINE,
        Place.NOT_STATED,
        Place.NOT_STATED,
        _condition(painful, painful is Painful.YES, Text("pas de douleur à traiter", "no pain to treat")),
        _condition(
            complicated,
            complicated is Complicated.NO,
            Text("risque de fracture en 3.5.2, compression en 3.5.3", "fracture risk in 3.5.2, compression in 3.5.3"),
        ),
        _condition(
            drug_resistant,
            drug_resistant is DrugResistant.YES,
            Text("antalgiques encore efficaces", "analgesics still effective"),
        ),
        _condition(
            interventional,
            interventional is InterventionalAccess.NO,
            Text("techniques décrites en 3.6", "techniques described in 3.6"),
        ),
    )
