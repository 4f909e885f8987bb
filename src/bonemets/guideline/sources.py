"""Publications that the rules cite.

Generated from `docs/references.bib` by `python -m bonemets_site.pages.bibliography`: edit the former, run the latter.
"""

# ruff: noqa: E501

from bonemets.kernel.source import Source

AMELOT_2017 = Source(
    key="amelot2017",
    label="Amelot, 2017",
    reference="Amelot A, Balabaud L, Choi D, et al. Surgery for metastatic spine tumors in the elderly. Advanced age is not a contraindication to surgery! Spine J. 2017 ; 17 : 759-767.",
    url="https://pubmed.ncbi.nlm.nih.gov/26239762/",
    external=False,
)

BI_2018 = Source(
    key="bi2018",
    label="Bi, 2018",
    reference="Bi J, Han G, Wei X, et al. The features and prognostic impact of extracranial metastases in patients with epidermal growth factor receptor-mutant lung adenocarcinoma. J Cancer Res Ther. 2018 ; 14(4) : 799-806.",
    url="",
    external=False,
)

BROUNS_2023 = Source(
    key="brouns2023",
    label="Brouns, 2023",
    reference="Brouns AJWM, van Veelen A, Veerman GDM, et al. Incidence of Bone Metastases and Skeletal-Related Events in Patients With EGFR-Mutated NSCLC Treated With Osimertinib. JTO Clin Res Rep. 2023 ; 4(5) : 100513.",
    url="https://doi.org/10.1016/j.jtocrr.2023.100513",
    external=False,
)

BUCCHERI_1996 = Source(
    key="buccheri1996",
    label="Buccheri, 1996",
    reference="Buccheri G, Ferrigno D, Tamburini M. Karnofsky and ECOG performance status scoring in lung cancer: a prospective, longitudinal study of 536 patients from a single institution. Eur J Cancer. 1996 ; 32A(7) : 1135-1141.",
    url="",
    external=True,
)

CHOW_2007 = Source(
    key="chow2007",
    label="Chow, 2007",
    reference="Chow E, et al. Palliative radiotherapy trials for bone metastases: a systematic review. J Clin Oncol. 2007 ; 25(11) : 1423-1436.",
    url="",
    external=False,
)

COCKCROFT_1976 = Source(
    key="cockcroft1976",
    label="Cockcroft, 1976",
    reference="Cockcroft DW, Gault MH. Prediction of creatinine clearance from serum creatinine. Nephron. 1976 ; 16(1) : 31-41.",
    url="https://doi.org/10.1159/000180580",
    external=True,
)

COLEMAN_2020 = Source(
    key="coleman2020",
    label="Coleman, 2020",
    reference="Coleman R, Hadji P, Body JJ, et al. Bone health in cancer: ESMO Clinical Practice Guidelines. Ann Oncol. 2020 ; 31(12) : 1650-1663.",
    url="https://doi.org/10.1016/j.annonc.2020.07.019",
    external=False,
)

CONFAVREUX_2014 = Source(
    key="confavreux2014",
    label="Confavreux, 2014",
    reference="Confavreux CB, Girard N, Pialat JB, et al. Mutational profiling of bone metastases from lung adenocarcinoma: results of a prospective study (POUMOS-TEC). Bonekey Rep. 2014 ; 3 : 580.",
    url="",
    external=False,
)

DESCHAMPS_2016 = Source(
    key="deschamps2016",
    label="Deschamps, 2016",
    reference="Deschamps F, de Baere T, Hakime A, et al. Percutaneous osteosynthesis in the pelvis in cancer patients. Eur Radiol. 2016 ; 26 : 1631-1639.",
    url="",
    external=False,
)

DUPUY_2010 = Source(
    key="dupuy2010",
    label="Dupuy, 2010",
    reference="Dupuy DE, Shulman M. Current status of thermal ablation treatments for lung malignancies. Semin Intervent Radiol. 2010 ; 27(3) : 268-275.",
    url="",
    external=False,
)

FISHER_2010 = Source(
    key="fisher2010",
    label="Fisher, 2010",
    reference="Fisher CG, DiPaola CP, Ryken TC, et al. A novel classification system for spinal instability in neoplastic disease: an evidence-based approach and expert consensus from the Spine Oncology Study Group. Spine (Phila Pa 1976). 2010 ; 35(22) : E1221-E1229.",
    url="https://doi.org/10.1097/BRS.0b013e3181e16ae2",
    external=True,
)

FISHER_2014 = Source(
    key="fisher2014",
    label="Fisher, 2014",
    reference="Fisher CG, Schouten R, Versteeg AL, et al. Reliability of the Spinal Instability Neoplastic Score (SINS) among radiation oncologists: an assessment of instability secondary to spinal metastases. Radiat Oncol. 2014 ; 9 : 69.",
    url="https://doi.org/10.1186/1748-717X-9-69",
    external=False,
)

FOURNEY_2011 = Source(
    key="fourney2011",
    label="Fourney, 2011",
    reference="Fourney DR, Frangou EM, Ryken TC, et al. Spinal instability neoplastic score: an analysis of reliability and validity from the Spine Oncology Study Group. J Clin Oncol. 2011 ; 29(22) : 3072-3077.",
    url="https://doi.org/10.1200/JCO.2010.34.3897",
    external=True,
)

FOWLER_1989 = Source(
    key="fowler1989",
    label="Fowler, 1989",
    reference="Fowler JF. The linear-quadratic formula and progress in fractionated radiotherapy. Br J Radiol. 1989 ; 62(740) : 679-694.",
    url="https://doi.org/10.1259/0007-1285-62-740-679",
    external=True,
)

FRANKEL_1969 = Source(
    key="frankel1969",
    label="Frankel, 1969",
    reference="Frankel HL, Hancock DO, Hyslop G, et al. The value of postural reduction in the initial management of closed injuries of the spine with paraplegia and tetraplegia. Paraplegia. 1969 ; 7 : 179-192.",
    url="https://doi.org/10.1038/sc.1969.30",
    external=False,
)

FURUGAKI_2011 = Source(
    key="furugaki2011",
    label="Furugaki, 2011",
    reference="Furugaki K, Moriya Y, Iwai T, et al. Erlotinib inhibits osteolytic bone invasion of human non-small-cell lung cancer cell line NCI-H292. Clin Exp Metastasis. 2011 ; 28(7) : 649-659.",
    url="https://doi.org/10.1007/s10585-011-9398-4",
    external=False,
)

GROVER_2019 = Source(
    key="grover2019",
    label="Grover, 2019",
    reference="Grover P, Karivedu V, Zhu Z, et al. Bone metastases treated with immune checkpoint inhibitors: A single center experience. J Clin Oncol. 2019 ; 37(15 suppl) : e14105.",
    url="",
    external=False,
)

GUIDELINE = Source(
    key="guideline",
    label="Référentiel, 2024",
    reference="OncoBFC, NEON, ONCORIF. Métastases osseuses des cancers bronchiques. Référentiel, données acquises au 17 septembre 2024. 2024.",
    url="http://oncologik.fr/referentiels/dsrc/metastases-osseuses-des-cancers-bronchiques",
    external=False,
)

HENRY_2011 = Source(
    key="henry2011",
    label="Henry, 2011",
    reference="Henry DH, Costa L, Goldwasser F, et al. Randomized, double-blind study of denosumab versus zoledronic acid in the treatment of bone metastases in patients with advanced cancer (excluding breast and prostate cancer) or multiple myeloma. J Clin Oncol. 2011 ; 29(9) : 1125-1132.",
    url="",
    external=False,
)

HIRSH_2004 = Source(
    key="hirsh2004",
    label="Hirsh, 2004",
    reference="Hirsh V, Tchekmedyian NS, Rosen LS, et al. Clinical benefit of zoledronic acid in patients with lung cancer and other solid tumors: analysis based on history of skeletal complications. Clin Lung Cancer. 2004 ; 6(3) : 170-174.",
    url="",
    external=False,
)

IANNESSI_2013 = Source(
    key="iannessi2013",
    label="Iannessi, 2013",
    reference="Iannessi A, Garnon J, Cormier É, et al. Interventional radiology for bone metastases. Bull Cancer. 2013 ; 100 : 1163-1173.",
    url="",
    external=False,
)

KIM_2014 = Source(
    key="kim2014",
    label="Kim, 2014",
    reference="Kim J, Lee SH, Park SJ, et al. Analysis of the predictive role and new proposal for surgical strategies based on the modified Tomita and Tokuhashi scoring systems for spinal metastasis. World J Surg Oncol. 2014 ; 12 : 245.",
    url="http://www.wjso.com/content/12/1/245",
    external=False,
)

KUCHUK_2015 = Source(
    key="kuchuk2015",
    label="Kuchuk, 2015",
    reference="Kuchuk M, Kuchuk I, Sabri E, et al. The incidence and clinical impact of bone metastases in non-small cell lung cancer. Lung Cancer. 2015 ; 89 : 197-202.",
    url="https://doi.org/10.1016/j.lungcan.2015.04.007",
    external=False,
)

LOVELOCK_2010 = Source(
    key="lovelock2010",
    label="Lovelock, 2010",
    reference="Lovelock DM, Zhang Z, Jackson A, et al. Correlation of local failure with measures of dose insufficiency in the high-dose single-fraction treatment of bony metastases. Int J Radiat Oncol Biol Phys. 2010 ; 77 : 1282-1287.",
    url="",
    external=False,
)

LUTZ_2017 = Source(
    key="lutz2017",
    label="Lutz, 2017",
    reference="Lutz S, Balboni T, Jones J, et al. Palliative radiation therapy for bone metastases: update of an ASTRO evidence-based guideline. Pract Radiat Oncol. 2017 ; 7(1) : 4-12.",
    url="https://doi.org/10.1016/j.prro.2016.08.001",
    external=True,
)

MIRELS_1989 = Source(
    key="mirels1989",
    label="Mirels, 1989",
    reference="Mirels H. Metastatic disease in long bones. A proposed scoring system for diagnosing impending pathologic fractures. Clin Orthop Relat Res. 1989 ; 249 : 256-264.",
    url="https://doi.org/10.1097/00003086-198912000-00027",
    external=False,
)

PALUSSIERE_2013 = Source(
    key="palussiere2013",
    label="Palussière, 2013",
    reference="Palussière J, Buy X, Fonck M. Percutaneous ablation of metastases: where are we and new techniques. Bull Cancer. 2013 ; 100 : 373-379.",
    url="",
    external=False,
)

PETERS_2020 = Source(
    key="peters2020",
    label="Peters, 2020",
    reference="Peters S, Danson S, Hasan B, et al. A Randomized Open-Label Phase III Trial Evaluating the Addition of Denosumab to Standard First-Line Treatment in Advanced NSCLC: The European Thoracic Oncology Platform (ETOP) and European Organisation for Research and Treatment of Cancer (EORTC) SPLENDOUR Trial. J Thorac Oncol. 2020 ; 15 : 1647-1656.",
    url="https://doi.org/10.1016/j.jtho.2020.06.011",
    external=False,
)

PLUQUET_2010 = Source(
    key="pluquet2010",
    label="Pluquet, 2010",
    reference="Pluquet E, Cadranel J, Legendre A, et al. Osteoblastic reaction in non-small cell lung carcinoma and its association to epidermal growth factor receptor tyrosine kinase inhibitors response and prolonged survival. J Thorac Oncol. 2010 ; 5(4) : 491-496.",
    url="https://doi.org/10.1097/JTO.0b013e3181cf0440",
    external=False,
)

PRASAD_2018 = Source(
    key="prasad2018",
    label="Prasad, 2018",
    reference="Prasad KT, Kaur H, Muthu V, et al. Interconversion of two commonly used performance tools: An analysis of 5844 paired assessments in 1501 lung cancer patients. World J Clin Oncol. 2018 ; 9(7) : 140-147.",
    url="https://doi.org/10.5306/wjco.v9.i7.140",
    external=True,
)

RADES_2008 = Source(
    key="rades2008",
    label="Rades, 2008",
    reference="Rades D, et al. A score predicting posttreatment ambulatory status in patients irradiated for metastatic spinal cord compression. Int J Radiat Oncol Biol Phys. 2008 ; 72(3) : 905-908.",
    url="https://doi.org/10.1016/j.ijrobp.2008.02.018",
    external=True,
)

RADES_2011 = Source(
    key="rades2011",
    label="Rades, 2011",
    reference="Rades D, Douglas S, Huttenlocher S, et al. Validation of a score predicting post-treatment ambulatory status after radiotherapy for metastatic spinal cord compression. Int J Radiat Oncol Biol Phys. 2011 ; 79 : 1503-1506.",
    url="https://research.uni-luebeck.de/en/publications/validation-of-a-score-predicting-post-treatment-ambulatory-status",
    external=False,
)

RIIHIMAKI_2014 = Source(
    key="riihimaki2014",
    label="Riihimäki, 2014",
    reference="Riihimäki M, Hemminki A, Fallah M, et al. Metastatic sites and survival in lung cancer. Lung Cancer. 2014 ; 86(1) : 78-84.",
    url="https://doi.org/10.1016/j.lungcan.2014.07.020",
    external=False,
)

ROSEN_2003 = Source(
    key="rosen2003",
    label="Rosen, 2003",
    reference="Rosen LS, Gordon D, Tchekmedyian S, et al. Zoledronic acid versus placebo in the treatment of skeletal metastases in patients with lung cancer and other solid tumors: a phase III, double-blind, randomized trial. The Zoledronic Acid Lung Cancer and Other Solid Tumors Study Group. J Clin Oncol. 2003 ; 21 : 3150-3157.",
    url="",
    external=False,
)

SFSCMFCO_2013 = Source(
    key="sfscmfco2013",
    label="SFSCMFCO, 2013",
    reference="Société Française de Stomatologie, Chirurgie Maxillo-Faciale et Chirurgie Orale. Ostéonécrose des mâchoires en chirurgie oromaxillofaciale et traitements médicamenteux à risque (antirésorbeurs osseux, antiangiogéniques). Recommandations de bonne pratique. juillet 2013.",
    url="",
    external=False,
)

TOKUHASHI_2005 = Source(
    key="tokuhashi2005",
    label="Tokuhashi, 2005",
    reference="Tokuhashi Y, Matsuzaki H, Oda H, et al. A revised scoring system for preoperative evaluation of metastatic spine tumor prognosis. Spine (Phila Pa 1976). 2005 ; 30(19) : 2186-2191.",
    url="https://doi.org/10.1097/01.brs.0000180401.06919.a5",
    external=False,
)

TOMITA_2001 = Source(
    key="tomita2001",
    label="Tomita, 2001",
    reference="Tomita K, Kawahara N, Kobayashi T, et al. Surgical strategy for spinal metastases. Spine (Phila Pa 1976). 2001 ; 26(3) : 298-306.",
    url="https://doi.org/10.1097/00007632-200102010-00016",
    external=False,
)

TOWNSEND_1995 = Source(
    key="townsend1995",
    label="Townsend, 1995",
    reference="Townsend PW, Smalley SR, Cozad SC, et al. Role of postoperative radiation therapy after stabilization of fractures caused by metastatic disease. Int J Radiat Oncol Biol Phys. 1995 ; 31 : 43-49.",
    url="",
    external=False,
)

VANPOZNAK_2021 = Source(
    key="vanpoznak2021",
    label="Van Poznak, 2021",
    reference="Van Poznak CH, Unger JM, Darke AK, et al. Association of Osteonecrosis of the Jaw With Zoledronic Acid Treatment for Bone Metastases in Patients With Cancer. JAMA Oncol. 2021 ; 7(2) : 246-254.",
    url="https://doi.org/10.1001/jamaoncol.2020.6353",
    external=False,
)

XGEVA = Source(
    key="xgeva",
    label="Xgeva, résumé des caractéristiques du produit",
    reference="Agence européenne des médicaments. Xgeva (dénosumab) : résumé des caractéristiques du produit.",
    url="",
    external=True,
)

YANG_2020 = Source(
    key="yang2020",
    label="Yang, 2020",
    reference="Yang M, Yu X. Management of bone metastasis with intravenous bisphosphonates in breast cancer: a systematic review and meta-analysis of dosing frequency. Support Care Cancer. 2020 ; 28(6) : 2533-2540.",
    url="",
    external=False,
)

ZHANG_2017 = Source(
    key="zhang2017",
    label="Zhang, 2017",
    reference="Zhang G, Cheng R, Zhang Z, et al. Bisphosphonates enhance antitumor effect of EGFR-TKIs in patients with advanced EGFR mutant NSCLC and bone metastases. Sci Rep. 2017 ; 7 : 42979.",
    url="",
    external=False,
)

ZHANG_2019 = Source(
    key="zhang2019",
    label="Zhang, 2019",
    reference="Zhang C, Mao M, Guo X, et al. Nomogram based on homogeneous and heterogeneous associated factors for predicting bone metastases in patients with different histological types of lung cancer. BMC Cancer. 2019 ; 19 : 238.",
    url="https://doi.org/10.1186/s12885-019-5445-3",
    external=False,
)

ZHANG_2020 = Source(
    key="zhang2020",
    label="Zhang, 2020",
    reference="Zhang HR, Xu MY, Yang XG, et al. Percutaneous vertebral augmentation procedures in the management of spinal metastases. Cancer Lett. 2020 ; 475 : 136-142.",
    url="",
    external=False,
)

ZOMETA = Source(
    key="zometa",
    label="Zometa, résumé des caractéristiques du produit",
    reference="Agence européenne des médicaments. Zometa (acide zolédronique) : résumé des caractéristiques du produit.",
    url="",
    external=True,
)
