"""Section 3.4: the dental review, repeated while an antiresorptive agent is given."""

from bonemets.guideline.sources import GUIDELINE
from bonemets.kernel.discrepancy import Discrepancy, Kind
from bonemets.kernel.text import Text

SIX_MONTHS_OLD = Discrepancy(
    id="evaluation-dentaire-six-mois",
    section="3.4",
    kind=Kind.SILENCE,
    subject=Text("Évaluation bucco-dentaire de six mois exactement", "Dental review exactly six months old"),
    printed="Une évaluation « semestrielle », sans dire ce que vaut celle qui a six mois exactement.",
    published="Sans objet.",
    treatment="À six mois exactement, l'évaluation est à refaire.",
    sources=(GUIDELINE.at("3.4, évaluation bucco-dentaire"),),
    note=Text(
        "Six mois exactement : lu comme un semestre écoulé, l'évaluation est à refaire.",
        "Exactly six months: read as half a year gone, the review is due.",
    ),
)
