"""Section 2: imaging."""

from bonemets.guideline.sources_evidence import LIU_2011
from bonemets.kernel.evidence import Bearing, Evidence, Unverified
from bonemets.kernel.text import Text

COMPARED = Evidence(
    id="imagerie-tep-irm-scintigraphie-2011",
    sections=("2",),
    rules=("imaging",),
    bearing=Bearing.CONFIRMS,
    subject=Text("TEP, IRM et scintigraphie comparées", "PET, MRI and bone scintigraphy compared"),
    statement="Par patient, la TEP au FDG a une sensibilité de 91,9 % et une spécificité de 96,8 %, l'IRM de 80,0 % et "
    "90,6 %, la scintigraphie de 91,8 % et 68,8 %. La TEP l'emporte donc sur la scintigraphie par la spécificité.",
    population="cancers du poumon ; méta-analyse de 14 articles publiés de 1995 à 2010",
    size=None,
    source=LIU_2011.at("résumé"),
    search="PET MRI bone scintigraphy lung cancer bone metastases meta-analysis diagnostic accuracy",
    checked="2026-11-29",
)
WHOLE_BODY = Unverified(
    id="imagerie-tep-irm-corps-entier",
    sections=("2",),
    subject=Text("IRM du corps entier", "Whole-body MRI"),
    reason="recherche du 29/11/2026 : les comparaisons trouvées portent sur la prostate ou sur tous les cancers, "
    "aucune sur le poumon",
    address="",
    search="whole-body MRI PET-CT bone metastases lung cancer diagnosis comparison guideline",
    noted="2026-11-29",
)
