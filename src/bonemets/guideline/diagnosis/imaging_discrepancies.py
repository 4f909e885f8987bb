"""Section 2, choice of imaging."""

from bonemets.guideline.sources import GUIDELINE
from bonemets.kernel.discrepancy import Discrepancy, Kind
from bonemets.kernel.text import Text

_PET = GUIDELINE.at("2, TEP-TDM")
_SCAN = GUIDELINE.at("2, scintigraphie")

FIFTEENTH_DAY = Discrepancy(
    id="tep-gcsf",
    section="2",
    kind=Kind.PUBLICATION,
    subject=Text("15 jours après le G-CSF", "15 days after G-CSF"),
    printed="Pas de TEP au FDG « dans les 15 jours », sans source.",
    published="Hors référentiel, dans une série de lymphomes (résumé PubMed 16133379) : fixation de la moelle encore "
    "élevée de 15 à 21 jours après la fin du facteur de croissance, revenue à sa valeur au bout d'un mois environ.",
    treatment="Le 15e jour compte dans le délai ; l'examen est possible à partir du 16e.",
    sources=(_PET,),
    note=Text(
        "Le 15e jour est compris dans le délai. Hors référentiel : la fixation de la moelle peut rester élevée de 15 à "
        "21 jours après le G-CSF, et ne revenir à sa valeur qu'au bout d'un mois environ.",
        "Day 15 is within the delay. Outside the guideline: marrow uptake may stay raised 15 to 21 days after G-CSF, "
        "and only return to its value after about a month.",
    ),
    short=Text(
        "15e jour compris dans le délai ; la moelle peut rester hyperfixante un mois environ (hors référentiel)",
        "day 15 within the delay; marrow uptake may stay raised for about a month (not in the guideline)",
    ),
)
FOLLOW_UP = Discrepancy(
    id="imagerie-suivi",
    section="2",
    kind=Kind.SILENCE,
    subject=Text("TEP-TDM et scintigraphie en cours de suivi", "PET-CT and bone scan during follow-up"),
    printed="Pas de scintigraphie systématique sans douleur osseuse nouvelle ; la TEP-TDM du suivi n'est évoquée que "
    "par la lecture de la réponse.",
    published="Sans objet.",
    treatment="En suivi, l'examen que le référentiel n'écarte pas est dit possible, jamais proposé.",
    sources=(_PET, _SCAN),
    note=Text(
        "En suivi, le référentiel n'écarte que la scintigraphie systématique sans douleur nouvelle ; « possible » ne "
        "veut pas dire proposé.",
        "During follow-up the guideline only rules out a systematic bone scan without new pain; “possible” does not "
        "mean proposed.",
    ),
)
SINGLE_LESION = Discrepancy(
    id="imagerie-lesion-unique",
    section="2",
    kind=Kind.SILENCE,
    subject=Text("Lésion unique d'une vertèbre", "Single lesion in a vertebra"),
    printed="Une lésion unique demande une image centrée ; une atteinte vertébrale, une IRM du rachis complet.",
    published="Sans objet.",
    treatment="Les deux demandes sont montrées ensemble ; le référentiel ne dit pas si l'une suffit.",
    sources=(_PET, GUIDELINE.at("2, IRM")),
    note=Text(
        "Lésion unique et vertébrale : deux règles du référentiel s'appliquent, et il ne dit pas si une IRM suffit.",
        "Single and vertebral lesion: two rules of the guideline apply, and it does not say whether one MRI suffices.",
    ),
)
SEVERAL_SEEN = Discrepancy(
    id="imagerie-plusieurs-lesions-vues",
    section="2",
    kind=Kind.SILENCE,
    subject=Text("Plusieurs lésions osseuses déjà vues au bilan initial", "Several bone lesions seen at staging"),
    printed="Pas de TEP-TDM au bilan initial d'une tumeur déjà connue comme métastatique, sans dire ce qui la fait "
    "connaître.",
    published="Sans objet.",
    treatment="Plusieurs lésions osseuses déjà vues valent une tumeur connue comme métastatique : pas de TEP-TDM.",
    sources=(_PET,),
    note=Text(
        "Plusieurs lésions osseuses déjà vues : la tumeur est tenue pour déjà connue comme métastatique, sans TEP-TDM "
        "au bilan initial.",
        "Several bone lesions already seen: the tumour is read as known to be metastatic, without a PET-CT at staging.",
    ),
)
SEEN_ON_SCAN = Discrepancy(
    id="imagerie-lesion-vue-en-scintigraphie",
    section="2",
    kind=Kind.SILENCE,
    subject=Text("Lésion unique au bilan initial, sans TEP", "Single lesion at staging, without PET"),
    printed="Une lésion unique « en TEP-TDM ou en scintigraphie » demande une IRM centrée et un avis spécialisé ; rien "
    "n'est dit d'une lésion vue au scanner.",
    published="Sans objet.",
    treatment="Au bilan initial, sans TEP, la lésion unique est lue comme vue en scintigraphie, qui n'est pas proposée "
    "de nouveau.",
    sources=(_PET, _SCAN),
    note=Text(
        "Lésion unique au bilan initial, sans TEP : lue comme vue en scintigraphie, qui n'est pas à refaire ; si le "
        "scanner seul la montre, la scintigraphie reste une option.",
        "Single lesion at staging, without PET: read as seen on a bone scan, which is not to be repeated; where only "
        "CT shows it, a bone scan remains an option.",
    ),
    short=Text(
        "lésion unique sans TEP : lue comme vue en scintigraphie, qui n'est pas à refaire",
        "single lesion without PET: read as seen on a bone scan, which is not to be repeated",
    ),
)
REPEATED_MRI = Discrepancy(
    id="irm-deja-faite",
    section="2",
    kind=Kind.SILENCE,
    subject=Text("IRM du rachis à répéter", "Spinal MRI to be repeated"),
    printed="Une IRM du rachis complet en cas d'atteinte vertébrale, sans dire quand la répéter.",
    published="Sans objet.",
    treatment="L'IRM reste proposée pendant le suivi, avec cette réserve.",
    sources=(GUIDELINE.at("2, IRM"),),
    note=Text(
        "IRM proposée si elle n'est pas déjà faite, ou devant un signe nouveau : le référentiel ne dit pas de la "
        "répéter.",
        "MRI put forward where it is not done yet, or for a new sign: the guideline does not say to repeat it.",
    ),
)
SAME_SCAN = Discrepancy(
    id="scintigraphie-deux-noms",
    section="2",
    kind=Kind.WORDING,
    subject=Text("Une scintigraphie, deux noms", "One bone scan, two names"),
    printed="Une scintigraphie « au Technetium », puis une autre « aux biphosphonates », et un « elle » ambigu.",
    published="Il s'agit du même examen : des bisphosphonates marqués au technétium.",
    treatment="Une seule scintigraphie osseuse, optionnelle au bilan initial et sans place après une TEP au FDG.",
    sources=(_SCAN,),
    note=Text(
        "Les deux scintigraphies que nomme le référentiel sont le même examen.",
        "The two bone scans that the guideline names are the same examination.",
    ),
)
