"""Section 2, response on CT."""

from bonemets.guideline.sources import GUIDELINE
from bonemets.kernel.discrepancy import Discrepancy, Kind
from bonemets.kernel.text import Text

_RULES = GUIDELINE.at("2, scanner")

GLOSS = Discrepancy(
    id="scanner-glose",
    section="2",
    kind=Kind.WORDING,
    subject=Text("Diminution de la lyse", "Decrease of the lysis"),
    printed="La diminution de l'ostéolyse est entre parenthèses, après l'ostéocondensation nouvelle qu'elle semble "
    "expliquer.",
    published="Ce sont deux signes différents.",
    treatment="Chacun des deux compte seul comme un signe de réponse.",
    sources=(_RULES,),
    note=Text(
        "Le référentiel ne cite la diminution de l'ostéolyse qu'entre parenthèses, après l'ostéocondensation "
        "nouvelle ; elle compte ici comme un signe de réponse à part entière.",
        "The guideline only names a decrease of the lysis in brackets, after new sclerosis; here it is a "
        "sign of its own.",
    ),
    short=Text(
        "diminution de l'ostéolyse, entre parenthèses dans le référentiel : comptée ici comme un signe de réponse",
        "decrease of lysis, in brackets in the guideline: counted here as a sign of response",
    ),
)
CONFLICT = Discrepancy(
    id="scanner-signes-contraires",
    section="2",
    kind=Kind.SILENCE,
    subject=Text("Signes contraires", "Conflicting signs"),
    printed="Trois règles de lecture, sans dire que faire quand deux d'entre elles s'appliquent.",
    published="Sans objet.",
    treatment="Un signe de progression vaut par lui-même : avec un autre, il reste dans la conclusion, « signes "
    "contraires, dont un de progression ». Une réponse et une condensation sur os normal donnent « impossibilité de "
    "conclure », que le référentiel attache à cette condensation.",
    sources=(_RULES,),
    note=Text(
        "Le référentiel ne prévoit pas de signes contraires ; chacun reste affiché.",
        "The guideline does not provide for conflicting signs; each is still shown.",
    ),
)
NO_SIGN = Discrepancy(
    id="scanner-sans-signe",
    section="2",
    kind=Kind.SILENCE,
    subject=Text("Aucun changement", "No change"),
    printed="Rien pour des lésions inchangées.",
    published="Sans objet.",
    treatment="Le résultat dit qu'aucun signe n'est présent ; il ne parle pas de maladie stable.",
    sources=(_RULES,),
    note=Text(
        "Le référentiel ne nomme pas l'absence de changement.",
        "The guideline has no name for the absence of change.",
    ),
)
