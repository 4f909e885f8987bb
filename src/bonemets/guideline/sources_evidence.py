"""Publications that no rule cites.

Generated from `docs/references.bib` by `python -m bonemets_site.pages.bibliography`: edit the former, run the latter.
"""

# ruff: noqa: E501

from bonemets.kernel.source import Source

AGARAWAL_2006 = Source(
    key="agarawal2006",
    label="Agarawal, 2006",
    reference="Agarawal JP, Swangsilpa T, van der Linden Y, et al. The role of external beam radiotherapy in the management of bone metastases. Clin Oncol (R Coll Radiol). 2006 ; 18 : 747-760.",
    url="",
    external=False,
)

ALCORN_2024 = Source(
    key="alcorn2024",
    label="Alcorn, 2024",
    reference="Alcorn S, Cortés ÁA, Bradfield L, et al. External Beam Radiation Therapy for Palliation of Symptomatic Bone Metastases: An ASTRO Clinical Practice Guideline. Pract Radiat Oncol. 2024.",
    url="https://scholars.duke.edu/publication/1634048",
    external=True,
)

ALTSITZIOGLOU_2025 = Source(
    key="altsitzioglou2025",
    label="Altsitzioglou, 2025",
    reference="Altsitzioglou P, Tsukamoto S, Errani C, et al. Predicting the Risk for Pathological Fracture in Bone Metastases. Curr Oncol. 2025 ; 32(6) : 309.",
    url="https://doi.org/10.3390/curroncol32060309",
    external=True,
)

AMENDOLA_2023 = Source(
    key="amendola2023",
    label="Amendola, 2023",
    reference="Amendola RL, Miller MA, Kaupp SM, et al. Modification to Mirels scoring system location component improves fracture prediction for metastatic disease of the proximal femur. BMC Musculoskelet Disord. 2023.",
    url="https://doi.org/10.1186/s12891-023-06182-7",
    external=True,
)

ARISTOT = Source(
    key="aristot",
    label="Référentiels Aristot",
    reference="Référentiels Auvergne-Rhône-Alpes en oncologie thoracique. Métastases osseuses : quand proposer la radiothérapie (préventive, antalgique, ou à visée curative).",
    url="https://referentiels-aristot.com/241-metastases-osseuses/246-modalites-therapeutiques/248-traitement-local-de-la-metastase-osseuse-par-la-radiotherapie/249-quand-proposer-la-radiotherapie-preventive-antalgique-ou-visee-curative/",
    external=True,
)

ARISTOTDOSES_2021 = Source(
    key="aristotdoses2021",
    label="Référentiels Aristot, doses, 2021",
    reference="Référentiels Auvergne-Rhône-Alpes en oncologie thoracique. Métastases osseuses : volumes, doses et techniques de radiothérapie. 2021.",
    url="https://pdfslide.fr/documents/page-28-prparation-rfrentiel-mtastases.html",
    external=True,
)

ARISTOTMEMBRES_2021 = Source(
    key="aristotmembres2021",
    label="Référentiels Aristot, membres, 2021",
    reference="Référentiels Auvergne-Rhône-Alpes en oncologie thoracique. Chirurgie des métastases osseuses des membres. 2021.",
    url="https://fr.readkong.com/page/chirurgie-des-metastases-osseuses-des-membres-4038757",
    external=True,
)

ARISTOTRACHIS = Source(
    key="aristotrachis",
    label="Référentiels Aristot, rachis",
    reference="Référentiels Auvergne-Rhône-Alpes en oncologie thoracique. Chirurgie des métastases osseuses rachidiennes.",
    url="https://referentiels-aristot.com/241-metastases-osseuses/246-modalites-therapeutiques/260-chirurgie-des-metastases-osseuses-rachidiennes",
    external=True,
)

BINDELS_2025 = Source(
    key="bindels2025",
    label="Bindels, 2025",
    reference="Bindels BJJ, Kuijten RH, Groot OQ, et al. External validation of twelve existing survival prediction models for patients with spinal metastases. Spine J. 2025 ; 25(7) : 1347-1359.",
    url="https://doi.org/10.1016/j.spinee.2025.01.014",
    external=True,
)

BODY_1992 = Source(
    key="body1992",
    label="Body, 1992",
    reference="Body JJ. Metastatic bone disease: clinical and therapeutic aspects. Bone. 1992 ; 13(Suppl 1) : S57-S62.",
    url="",
    external=False,
)

CAMPOS_2014 = Source(
    key="campos2014",
    label="Campos, 2014",
    reference="Campos M, Urrutia J, Zamora T, et al. The Spine Instability Neoplastic Score: an independent reliability and reproducibility analysis. Spine J. 2014 ; 14 : 1466-1469.",
    url="",
    external=False,
)

CASSIDY_2018 = Source(
    key="cassidy2018",
    label="Cassidy, 2018",
    reference="Cassidy JT, Baker JF, Lenehan B. The role of prognostic scoring systems in assessing surgical candidacy for patients with vertebral metastasis: a narrative review. Global Spine J. 2018 ; 8(6) : 638-651.",
    url="https://doi.org/10.1177/2192568217750125",
    external=True,
)

CHAMBARD_2018 = Source(
    key="chambard2018",
    label="Chambard, 2018",
    reference="Chambard L, Girard N, Ollier E, et al. Bone, muscle, and metabolic parameters predict survival in patients with synchronous bone metastases from lung cancers. Bone. 2018 ; 108 : 202-209.",
    url="",
    external=False,
)

COLEMAN_2010 = Source(
    key="coleman2010",
    label="Coleman, 2010",
    reference="Coleman RE, Lipton A, Roodman GD, et al. Metastasis and bone loss: advancing treatment and prevention. Cancer Treat Rev. 2010 ; 36 : 615-620.",
    url="",
    external=False,
)

COLEMAN_2012 = Source(
    key="coleman2012",
    label="Coleman, 2012",
    reference="Coleman R, Gnant M, Morgan G, et al. Effects of bone-targeted agents on cancer progression and mortality. J Natl Cancer Inst. 2012 ; 104 : 1059-1067.",
    url="",
    external=False,
)

COSTA_2008 = Source(
    key="costa2008",
    label="Costa, 2008",
    reference="Costa L, Badia X, Chow E, et al. Impact of skeletal complications on patients' quality of life, mobility, and functional independence. Support Care Cancer. 2008 ; 16(8) : 879-889.",
    url="",
    external=False,
)

DELEA_2006 = Source(
    key="delea2006",
    label="Delea, 2006",
    reference="Delea TE, McKiernan J, Brandman J, et al. Impact of skeletal complications on total medical care costs among patients with bone metastases of lung cancer. J Thorac Oncol. 2006 ; 1 : 571-576.",
    url="",
    external=False,
)

DENNIS_2013 = Source(
    key="dennis2013",
    label="Dennis, 2013",
    reference="Dennis K, Makhani L, Zeng L, et al. Single fraction conventional external beam radiation therapy for bone metastases: a systematic review of randomised controlled trials. Radiother Oncol. 2013 ; 106 : 5-14.",
    url="",
    external=False,
)

DESAI_2024 = Source(
    key="desai2024",
    label="Desai, 2024",
    reference="Desai VS, Amendola RL, Mann KA, et al. Internal validation of modified Mirels' scoring system for pathologic femur fractures. BMC Musculoskelet Disord. 2024 ; 25(1) : 719.",
    url="https://doi.org/10.1186/s12891-024-07836-w",
    external=True,
)

DIMAIO_2004 = Source(
    key="dimaio2004",
    label="Di Maio, 2004",
    reference="Di Maio M, Gridelli C, Gallo C, et al. Prevalence and management of pain in Italian patients with advanced non-small-cell lung cancer. Br J Cancer. 2004 ; 90 : 2288-2296.",
    url="",
    external=False,
)

EGGERMONT_2018 = Source(
    key="eggermont2018",
    label="Eggermont, 2018",
    reference="Eggermont F, Derikx LC, Verdonschot N, et al. Can patient-specific finite element models better predict fractures in metastatic bone disease than experienced clinicians? Towards computational modelling in daily clinical practice. Bone Joint Res. 2018 ; 7(6) : 430-439.",
    url="https://doi.org/10.1302/2046-3758.76.BJR-2017-0325.R2",
    external=True,
)

GANGI_2010 = Source(
    key="gangi2010",
    label="Gangi, 2010",
    reference="Gangi A, Buy X. Percutaneous bone tumor management. Semin Intervent Radiol. 2010 ; 27(2) : 124-136.",
    url="",
    external=False,
)

GILES_2025 = Source(
    key="giles2025",
    label="Giles, 2025",
    reference="Giles W, Low L, Watts AL, et al. Multicentre external validation of the New England Spinal Metastasis Score (NESMS) in operative and nonoperative patients with metastatic spinal cord compression. Spine J. 2025.",
    url="https://doi.org/10.1016/j.spinee.2025.08.333",
    external=True,
)

GILLESPIE_2024 = Source(
    key="gillespie2024",
    label="Gillespie, 2024",
    reference="Gillespie EF, Yang JC, Mathis NJ, et al. Prophylactic Radiation Therapy Versus Standard of Care for Patients With High-Risk Asymptomatic Bone Metastases: A Multicenter, Randomized Phase II Clinical Trial. J Clin Oncol. 2024 ; 42(1) : 38-46.",
    url="https://doi.org/10.1200/JCO.23.00753",
    external=True,
)

GUCKENBERGER_2024 = Source(
    key="guckenberger2024",
    label="Guckenberger, 2024",
    reference="Guckenberger M, Andratschke N, Belka C, et al. ESTRO clinical practice guideline: Stereotactic body radiotherapy for spine metastases. Radiother Oncol. 2024 ; 109966.",
    url="https://doi.org/10.1016/j.radonc.2023.109966",
    external=True,
)

HARTSELL_2005 = Source(
    key="hartsell2005",
    label="Hartsell, 2005",
    reference="Hartsell WF, Scott CB, Bruner DW, et al. Randomized trial of short- versus long-course radiotherapy for palliation of painful bone metastases. J Natl Cancer Inst. 2005 ; 97 : 798-804.",
    url="",
    external=False,
)

HA_2015 = Source(
    key="ha2015",
    label="Ha, 2015",
    reference="Ha KY, Kim YH, Ahn JH, et al. Factors Affecting Survival in Patients Undergoing Palliative Spine Surgery for Metastatic Lung and Hepatocellular Cancer: Dose the Type of Surgery Influence the Surgical Results for Metastatic Spine Disease? Clin Orthop Surg. 2015 ; 7(3) : 344-350.",
    url="https://doi.org/10.4055/cios.2015.7.3.344",
    external=False,
)

HEALTHQUALITYONTARIO_2016 = Source(
    key="healthqualityontario2016",
    label="Health Quality Ontario, 2016",
    reference="Health Quality Ontario. Vertebral Augmentation Involving Vertebroplasty or Kyphoplasty for Cancer-Related Vertebral Compression Fractures: An Economic Analysis. Ont Health Technol Assess Ser. 2016 ; 16(12) : 1-34.",
    url="",
    external=False,
)

HELLMANN_2019 = Source(
    key="hellmann2019",
    label="Hellmann, 2019",
    reference="Hellmann MD, Paz-Ares L, Bernabe Caro R, et al. Nivolumab plus Ipilimumab in Advanced Non-Small-Cell Lung Cancer. N Engl J Med. 2019 ; 381(21) : 2020-2031.",
    url="https://doi.org/10.1056/NEJMoa1910231",
    external=False,
)

HIPP_1995 = Source(
    key="hipp1995",
    label="Hipp, 1995",
    reference="Hipp JA, Springfield DS, Hayes WC. Predicting pathologic fracture risk in the management of metastatic bone defects. Clin Orthop Relat Res. 1995 ; 312 : 120-135.",
    url="",
    external=False,
)

HUSAIN_2017 = Source(
    key="husain2017",
    label="Husain, 2017",
    reference="Husain ZA, Sahgal A, De Salles A, et al. Stereotactic body radiotherapy for de novo spinal metastases: systematic review. International Stereotactic Radiosurgery Society practice guidelines. J Neurosurg Spine. 2017 ; 27(3) : 295-302.",
    url="https://research.vumc.nl/en/publications/stereotactic-body-radiotherapy-for-de-novo-spinal-metastases-syst",
    external=False,
)

HWANG_2018 = Source(
    key="hwang2018",
    label="Hwang, 2018",
    reference="Hwang WL, Pike LRG, Royce TJ, et al. Safety of combining radiotherapy with immune-checkpoint inhibition. Nat Rev Clin Oncol. 2018 ; 15(8) : 477-494.",
    url="",
    external=False,
)

JAKOBS_2007 = Source(
    key="jakobs2007",
    label="Jakobs, 2007",
    reference="Jakobs TF, Trumm C, Reiser M, et al. Percutaneous vertebroplasty in tumoral osteolysis. Eur Radiol. 2007 ; 17 : 2166-2175.",
    url="",
    external=False,
)

KASTLER_2014 = Source(
    key="kastler2014",
    label="Kastler, 2014",
    reference="Kastler A, Alnassan H, Aubry S, et al. Microwave thermal ablation of spinal metastatic bone tumors. J Vasc Interv Radiol. 2014 ; 25 : 1470-1475.",
    url="",
    external=False,
)

LANDI_2019 = Source(
    key="landi2019",
    label="Landi, 2019",
    reference="Landi L, D'Incà F, Gelibter A, et al. Bone metastases and immunotherapy in patients with advanced non-small-cell lung cancer. J Immunother Cancer. 2019 ; 7(1) : 316.",
    url="https://doi.org/10.1186/s40425-019-0793-8",
    external=False,
)

LAREDO_2004 = Source(
    key="laredo2004",
    label="Laredo, 2004",
    reference="Laredo JD, Hamze B. Complications of percutaneous vertebroplasty and their prevention. Skeletal Radiol. 2004 ; 33 : 493-505.",
    url="",
    external=False,
)

LEE_2021 = Source(
    key="lee2021",
    label="Lee, 2021",
    reference="Lee CH, Hong JT, Lee SH, et al. Is the Spinal Instability Neoplastic Score Accurate and Reliable in Predicting Vertebral Compression Fractures for Spinal Metastasis? A Systematic Review and Qualitative Analysis. J Korean Neurosurg Soc. 2021 ; 64(1) : 4-12.",
    url="https://doi.org/10.3340/jkns.2020.0105",
    external=True,
)

LIEDE_2018 = Source(
    key="liede2018",
    label="Liede, 2018",
    reference="Liede A, Hernandez RK, Wade SW, et al. An observational study of concomitant immunotherapies and denosumab in patients with advanced melanoma or lung cancer. Oncoimmunology. 2018 ; 7(12) : e1480301.",
    url="https://doi.org/10.1080/2162402X.2018.1480301",
    external=False,
)

LIPTON_2008 = Source(
    key="lipton2008",
    label="Lipton, 2008",
    reference="Lipton A, Jun S. RANKL inhibition in the treatment of bone metastases. Curr Opin Support Palliat Care. 2008 ; 2(3) : 197-203.",
    url="",
    external=False,
)

LIU_2011 = Source(
    key="liu2011",
    label="Liu, 2011",
    reference="Liu T, Xu JY, Xu W, et al. Fluorine-18 deoxyglucose positron emission tomography, magnetic resonance imaging and bone scintigraphy for the diagnosis of bone metastases in patients with lung cancer: which one is the best? A meta-analysis. Clin Oncol (R Coll Radiol). 2011 ; 23(5) : 350-358.",
    url="https://doi.org/10.1016/j.clon.2010.10.002",
    external=True,
)

LI_2020 = Source(
    key="li2020",
    label="Li, 2020",
    reference="Li X, Wang L, Chen S, et al. Adverse impact of bone metastases on clinical outcomes of patients with advanced non-small cell lung cancer treated with immune checkpoint inhibitors. Thorac Cancer. 2020 ; 11 : 2812-2819.",
    url="",
    external=False,
)

LUTZ_2011 = Source(
    key="lutz2011",
    label="Lutz, 2011",
    reference="Lutz S, Berk L, Chang E, et al. Palliative radiotherapy for bone metastases: an ASTRO evidence-based guideline. Int J Radiat Oncol Biol Phys. 2011 ; 79 : 965-976.",
    url="https://doi.org/10.1016/j.ijrobp.2010.11.026",
    external=False,
)

MJELSTAD_2019 = Source(
    key="mjelstad2019",
    label="Mjelstad, 2019",
    reference="Mjelstad A, Zakariasson G, Valachis A. Optimizing antiresorptive treatment in patients with bone metastases: time to initiation, switching strategies, and treatment duration. Support Care Cancer. 2019 ; (10).",
    url="https://doi.org/10.1007/s00520-019-04676-6",
    external=True,
)

NEWMAN_2020 = Source(
    key="newman2020",
    label="Newman, 2020",
    reference="Newman WC, Laufer I, Bilsky MH. Neurologic, Oncologic, Mechanical, and Systemic and Other Decision Frameworks for Spinal Disease. Neurosurg Clin N Am. 2020 ; 31(2) : 151-166.",
    url="https://doi.org/10.1016/j.nec.2019.11.005",
    external=True,
)

NG_2021 = Source(
    key="ng2021",
    label="Ng, 2021",
    reference="Ng TL, et al. Long-term impact of bone-modifying agents for the treatment of bone metastases: a systematic review. Support Care Cancer. 2021 ; 29(2) : 925-943.",
    url="https://doi.org/10.1007/s00520-020-05556-0",
    external=True,
)

NICE_2008 = Source(
    key="nice2008",
    label="NICE, 2008",
    reference="National Institute for Health and Care Excellence. Metastatic spinal cord compression: diagnosis and management of adults at risk of and with metastatic spinal cord compression. Clinical guideline CG75. 2008.",
    url="",
    external=True,
)

NICE_2023 = Source(
    key="nice2023",
    label="NICE, 2023",
    reference="National Institute for Health and Care Excellence. Spinal metastases and metastatic spinal cord compression. NICE guideline NG234. 2023.",
    url="https://www.nice.org.uk/guidance/NG234/chapter/recommendations",
    external=True,
)

NIELSEN_1991 = Source(
    key="nielsen1991",
    label="Nielsen, 1991",
    reference="Nielsen OS, Munro AJ, Tannock IF. Bone metastases: pathophysiology and management policy. J Clin Oncol. 1991 ; 9 : 509-524.",
    url="",
    external=False,
)

PAZARES_2021 = Source(
    key="pazares2021",
    label="Paz-Ares, 2021",
    reference="Paz-Ares L, Ciuleanu TE, Cobo M, et al. First-line nivolumab plus ipilimumab combined with two cycles of chemotherapy in patients with non-small-cell lung cancer (CheckMate 9LA): an international, randomised, open-label, phase 3 trial. Lancet Oncol. 2021 ; 22 : 198-211.",
    url="https://doi.org/10.1016/S1470-2045%2820%2930641-0",
    external=False,
)

PLANCHARD_2018 = Source(
    key="planchard2018",
    label="Planchard, 2018",
    reference="Planchard D, Popat S, Kerr K, et al. Metastatic non-small cell lung cancer: ESMO Clinical Practice Guidelines for diagnosis, treatment and follow-up. Ann Oncol. 2018 ; 29(Suppl 4) : iv192-iv237.",
    url="",
    external=False,
)

PONTAROLLO_2020 = Source(
    key="pontarollo2020",
    label="Pontarollo, 2020",
    reference="Pontarollo G, Confavreux CB, Pialat JB, et al. Bone decalcification to assess programmed cell death ligand 1 expression in bone metastases of non-small cell lung cancers. J Bone Oncol. 2020 ; 21 : 100275.",
    url="",
    external=False,
)

REDUSE = Source(
    key="reduse",
    label="Essai REDUSE",
    reference="Swiss Group for Clinical Cancer Research. Prevention of Symptomatic Skeletal Events With Denosumab Administered Every 4 Weeks Versus Every 12 Weeks. NCT02051218, SAKK 96/12.",
    url="https://clinicaltrials.gov/ct2/show/NCT02051218",
    external=True,
)

RICHTLIJNENDATABASE = Source(
    key="richtlijnendatabase",
    label="Richtlijnendatabase",
    reference="Richtlijnendatabase. Botmetastasen: prognose fractuurrisico.",
    url="https://richtlijnendatabase.nl/richtlijn/botmetastasen/prognose_fractuurrisico_bij_rl_botmetastasen.html",
    external=True,
)

ROSADO_2026 = Source(
    key="rosado2026",
    label="Rosado, 2026",
    reference="Rosado J, Vaz V, Miguel S, et al. External Validation of PathFx 3.0 Model on a Single-Centre Portuguese Population. Cureus. 2026.",
    url="https://doi.org/10.7759/cureus.104218",
    external=True,
)

RYU_2023 = Source(
    key="ryu2023",
    label="Ryu, 2023",
    reference="Ryu S, Deshmukh S, Timmerman RD, et al. Stereotactic Radiosurgery vs Conventional Radiotherapy for Localized Vertebral Metastases of the Spine: Phase 3 Results of NRG Oncology/RTOG 0631 Randomized Clinical Trial. JAMA Oncol. 2023 ; 9(6) : 800-807.",
    url="https://doi.org/10.1001/jamaoncol.2023.0356",
    external=True,
)

SCHOENFELD_2022 = Source(
    key="schoenfeld2022",
    label="Schoenfeld, 2022",
    reference="Schoenfeld AJ, Ferrone ML, Blucher JA, et al. Prospective comparison of the accuracy of the New England Spinal Metastasis Score (NESMS) to legacy scoring systems in prognosticating outcomes following treatment of spinal metastases. Spine J. 2022 ; 22(1) : 39-48.",
    url="https://doi.org/10.1016/j.spinee.2021.03.007",
    external=True,
)

SCHULMAN_2007 = Source(
    key="schulman2007",
    label="Schulman, 2007",
    reference="Schulman KL, Kohles J. Economic burden of metastatic bone disease in the U.S. Cancer. 2007 ; 109 : 2334-2342.",
    url="",
    external=False,
)

SCHULTE_2013 = Source(
    key="schulte2013",
    label="Schulte, 2013",
    reference="Schulte TL, Keiler A, Riechelmann F, et al. Biomechanical comparison of vertebral augmentation with silicone and PMMA cement and two filling grades. Eur Spine J. 2013 ; 22 : 2695-2701.",
    url="",
    external=False,
)

SCHULTHEISS_2008 = Source(
    key="schultheiss2008",
    label="Schultheiss, 2008",
    reference="Schultheiss TE. The radiation dose-response of the human spinal cord. Int J Radiat Oncol Biol Phys. 2008 ; 71(5) : 1455-1459.",
    url="https://doi.org/10.1016/j.ijrobp.2007.11.075",
    external=False,
)

SUGIURA_2008 = Source(
    key="sugiura2008",
    label="Sugiura, 2008",
    reference="Sugiura H, Yamada K, Sugiura T, et al. Predictors of survival in patients with bone metastasis of lung cancer. Clin Orthop Relat Res. 2008 ; 466 : 729-736.",
    url="https://doi.org/10.1007/s11999-007-0051-0",
    external=False,
)

TAT_2023 = Source(
    key="tat2023",
    label="Tat, 2023",
    reference="Tat J, Bodansky D, Sheth U, et al. Predicting Pathological Fractures at Metastatic Humeral Lesions. JBJS Open Access. 2023.",
    url="https://doi.org/10.2106/JBJS.OA.22.00070",
    external=True,
)

TOKUHASHI_2014 = Source(
    key="tokuhashi2014",
    label="Tokuhashi, 2014",
    reference="Tokuhashi Y, Uei H, Oshima M, et al. Scoring system for prediction of metastatic spine tumor prognosis. World J Orthop. 2014 ; 5(3) : 262-271.",
    url="https://doi.org/10.5312/wjo.v5.i3.262",
    external=True,
)

TRUONG_2023 = Source(
    key="truong2023",
    label="Truong, 2023",
    reference="Truong, Al-Shakfa, Roberge, et al. Assessing the Performance of Prognostic Scores in Patients with Spinal Metastases from Lung Cancer Undergoing Non-surgical Treatment. Asian Spine J. 2023 ; 17(4).",
    url="https://asianspinejournal.org/journal/view.php?number=1543",
    external=True,
)

TSUANG_2023 = Source(
    key="tsuang2023",
    label="Tsuang, 2023",
    reference="Tsuang, Jeon, Huang, et al. Overall Survival of Non-Small Cell Lung Cancer With Spinal Metastasis: A Systematic Review and Meta-Analysis. Neurospine. 2023 ; 20(2) : 567-576.",
    url="https://doi.org/10.14245/ns.2245026.513",
    external=True,
)

VANDERLINDEN_2003 = Source(
    key="vanderlinden2003",
    label="Van der Linden, 2003",
    reference="Van der Linden YM, Kroon HM, Dijkstra SP, et al. Simple radiographic parameter predicts fracturing in metastatic femoral bone lesions: results from a randomised trial. Radiother Oncol. 2003 ; 69 : 21-31.",
    url="https://doi.org/10.1016/S0167-8140%2803%2900232-9",
    external=False,
)

VANDERLINDEN_2004 = Source(
    key="vanderlinden2004",
    label="Van der Linden, 2004",
    reference="Van der Linden YM, Dijkstra PDS, Kroon HM, et al. Comparative analysis of risk factors for pathological fracture with femoral metastases. J Bone Joint Surg Br. 2004 ; 86(4) : 566-573.",
    url="https://pubmed.ncbi.nlm.nih.gov/15174555/",
    external=True,
)

WOLANCZYK_2016 = Source(
    key="wolanczyk2016",
    label="Wolanczyk, 2016",
    reference="Wolanczyk MJ, Fakhrian K, Adamietz IA. Radiotherapy, Bisphosphonates and Surgical Stabilization of Complete or Impending Pathologic Fractures in Patients with Metastatic Bone Disease. J Cancer. 2016 ; 7(1) : 121-124.",
    url="",
    external=False,
)

YUCEL_2015 = Source(
    key="yucel2015",
    label="Yücel, 2015",
    reference="Yücel B, Celasun MG, Öztoprak B, et al. The negative prognostic impact of bone metastasis with a tumor mass. Clinics (Sao Paulo). 2015 ; 70 : 535-540.",
    url="http://www.scielo.br/scielo.php?script=sci_arttext&pid=S1807-59322015000800535",
    external=False,
)

ZAIRI_2013 = Source(
    key="zairi2013",
    label="Zairi, 2013",
    reference="Zairi F, D'Houtaud S, Assaker R. Traitement chirurgical des métastases vertébrales. Bull Cancer. 2013 ; 100 : 1141-1151.",
    url="",
    external=False,
)

ZAMPA_2008 = Source(
    key="zampa2008",
    label="Zampa, 2008",
    reference="Zampa G, Moscato M, Brannigan BW, et al. Prolonged control of bone metastases in non-small-cell lung cancer patients treated with gefitinib. Lung Cancer. 2008 ; 60 : 452-454.",
    url="",
    external=False,
)

ZHAO_2012 = Source(
    key="zhao2012",
    label="Zhao, 2012",
    reference="Zhao E, Xu H, Wang L, et al. Bone marrow and the control of immunity. Cell Mol Immunol. 2012 ; 9(1) : 11-19.",
    url="https://doi.org/10.1038/cmi.2011.47",
    external=False,
)
