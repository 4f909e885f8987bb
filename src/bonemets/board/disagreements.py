"""The closed list of disagreements that the sheet looks for."""

from collections.abc import Iterator

from bonemets.board import item
from bonemets.board.assessment import RuleAssessment
from bonemets.board.disagreement import Detector, Disagreement, Statement, stated
from bonemets.board.facts import Facts, said, totalled
from bonemets.board.surgery import SURGERY
from bonemets.guideline.interventional.ablation import AblationUse
from bonemets.guideline.interventional.cementoplasty import CementUse
from bonemets.guideline.interventional.percutaneous_goal import PainType, Technique
from bonemets.guideline.radiotherapy.mirels import Management
from bonemets.guideline.radiotherapy.rades import Group
from bonemets.guideline.radiotherapy.stereotactic import Eligibility
from bonemets.guideline.radiotherapy.stereotactic_conditions import MOST_SITES
from bonemets.guideline.radiotherapy.stereotactic_obstacles import VertebralInstability
from bonemets.guideline.shared.life_expectancy import ONE_YEAR, SIX_MONTHS, LifeExpectancy
from bonemets.guideline.shared.totals import FAVOURABLE_TOKUHASHI, FAVOURABLE_TOMITA, TokuhashiTotal, TomitaTotal
from bonemets.guideline.sources import GUIDELINE
from bonemets.guideline.spine import sins
from bonemets.guideline.spine.functional_outcome import functional_outcome
from bonemets.guideline.spine.sins import Stability
from bonemets.guideline.spine.spine_strategy import OVERLAP, Agreement, TokuhashiStrategy
from bonemets.guideline.spine.tokuhashi import Survival
from bonemets.guideline.spine.tomita import Strategy
from bonemets.guideline.surgery.surgery_by_life_expectancy import Horizon
from bonemets.guideline.surgery.surgery_indication import Motive
from bonemets.guideline.surgery.surgical_technique import SurgicalTechnique
from bonemets.guideline.treatment.local_treatments import Local, MetastaticSites, local_treatments
from bonemets.kernel.question import Choice
from bonemets.kernel.result import Conclusion
from bonemets.kernel.text import number

_OPERATIONS = (
    SurgicalTechnique.OSTEOSYNTHESIS,
    SurgicalTechnique.OSTEOSYNTHESIS_AND_CEMENT,
    SurgicalTechnique.ARTHROPLASTY,
    SurgicalTechnique.ARTHROPLASTY_NOT_MET,
)
_BOTH = Technique.ABLATION_AND_CONSOLIDATION
_NO_ABLATION = (AblationUse.SAFETY_NOT_SHOWN, AblationUse.NOT_LISTED, AblationUse.PAIN_TOO_LOW)
_NO_CEMENT = (CementUse.CONTRAINDICATED, CementUse.LONG_BONE, CementUse.ABLATION_PREFERRED, CementUse.NOT_LISTED)
_CEMENT = (CementUse.LISTED, CementUse.COAGULATION_MISSING)
_ADVISED = (Stability.POTENTIALLY_UNSTABLE, Stability.UNSTABLE)
_TABLE = GUIDELINE.at("3.8.5, tableau")
_FACTORS = GUIDELINE.at("3.8.5, facteurs")
_NO_TOTAL = "L'instabilité vertébrale écarte la stéréotaxie, mais le référentiel n'y rattache aucun total du SINS."


def _score(assessment: RuleAssessment) -> Statement:
    return Statement(said(assessment), GUIDELINE.at(assessment.rule.section))


def _proposed(assessment: RuleAssessment) -> Statement:
    """A result with what the guideline puts forward for it."""
    conclusions = assessment.evaluation.completions.conclusions
    if assessment.rule.name == "tokuhashi":
        strategies = [TokuhashiStrategy.of(total).label.fr for total in assessment.evaluation.completions.totals]
        proposals = [f"« {strategy} »" for strategy in dict.fromkeys(strategies)]
    else:
        texts = {one.proposal.fr for one in conclusions if isinstance(one, Conclusion) and one.proposal}
        proposals = sorted(texts)
    return Statement(" ; ".join([said(assessment), *proposals]), GUIDELINE.at(assessment.rule.section))


def _horizon(facts: Facts) -> Horizon | None:
    months = facts.answer(item.LIFE)
    return Horizon.of(months) if months is not None else None


def _estimated(months: LifeExpectancy) -> Statement:
    return Statement(f"estimation de l'équipe : {months.label.fr}", GUIDELINE.at("3.7"))


def _expected(months: LifeExpectancy | None) -> Statement:
    """A life expectancy with what the guideline puts forward for it."""
    assert months is not None
    horizon = Horizon.of(months)
    assert horizon.proposal
    text = f"espérance de vie de {months.label.fr}, {horizon.label.fr} : {horizon.proposal.fr}"
    return Statement(text, GUIDELINE.at("3.7"))


def tokuhashi_tomita(facts: Facts) -> Iterator[Disagreement]:
    """The two surgical proposals stand on two rows of the table."""
    for assessment in facts.settled("spine_strategy", Agreement.DISCORDANT):
        left, right = (
            " ou ".join(dict.fromkeys(f"« {strategy.of(total).label.fr} »" for total in assessment.totals[name]))
            for name, strategy in (("tokuhashi", TokuhashiStrategy), ("tomita", Strategy))
        )
        yield Disagreement(
            "tokuhashi_tomita",
            Statement(f"Tokuhashi : {left}", _TABLE),
            Statement(f"Tomita : {right}", _TABLE),
            "Les deux propositions sont sur deux lignes du tableau ; le référentiel ne dit pas laquelle suivre.",
        )


def tokuhashi_factors(facts: Facts) -> Iterator[Disagreement]:
    """The table says conservative, the list says favourable."""
    for assessment in facts.of("tokuhashi"):
        totals = [TokuhashiTotal(total) for total in assessment.evaluation.completions.totals]
        if all(total in OVERLAP for total in totals):
            yield Disagreement(
                "tokuhashi_factors",
                Statement(f"{said(assessment)}, « {TokuhashiStrategy.of(totals[0]).label.fr} »", _TABLE),
                Statement(f"Tokuhashi de {FAVOURABLE_TOKUHASHI} ou plus : {_favourable()}", _FACTORS),
                "Le tableau et la liste de la même section ne vont pas dans le même sens pour ce total.",
            )


def tomita_factors(facts: Facts) -> Iterator[Disagreement]:
    """The table says supportive care, the list says favourable."""
    for assessment in facts.of("tomita"):
        totals = [TomitaTotal(total) for total in assessment.evaluation.completions.totals]
        if totals == [TomitaTotal(FAVOURABLE_TOMITA)]:
            yield Disagreement(
                "tomita_factors",
                Statement(said(assessment), _TABLE),
                Statement(f"Tomita de {FAVOURABLE_TOMITA} ou moins : {_favourable()}", _FACTORS),
                "Le tableau et la liste de la même section ne vont pas dans le même sens pour ce total.",
            )


def _favourable() -> str:
    title = functional_outcome.title.fr
    return f"un des {title[0].lower()}{title[1:]}"


def life_expectancy_tokuhashi(facts: Facts) -> Iterator[Disagreement]:
    """The estimate of the team is outside the class of the score."""
    months = facts.answer(item.LIFE)
    if months is None:
        return
    against = {
        Survival.UNDER_6_MONTHS: months >= SIX_MONTHS,
        Survival.FROM_6_MONTHS: months < SIX_MONTHS,
        Survival.FROM_1_YEAR: months < ONE_YEAR,
    }
    for assessment in facts.settled("tokuhashi", *(band for band, differs in against.items() if differs)):
        yield Disagreement(
            "life_expectancy_tokuhashi",
            _estimated(months),
            _score(assessment),
            "L'estimation et la classe du score ne coïncident pas ; selon le référentiel, aucun score n'évalue la "
            "survie de façon assez fiable.",
        )


def surgery_life_expectancy(facts: Facts) -> Iterator[Disagreement]:
    """A proposal of surgery, and no benefit expected from surgery; a motive that is the Mirels class is told once."""
    if _horizon(facts) is not Horizon.UNDER_SIX_WEEKS:
        return
    prophylactic = {one.lesion for one in facts.settled("mirels", Management.SURGERY)}
    for rule, conclusions in SURGERY.items():
        for assessment in facts.settled(rule, *conclusions):
            if rule == "surgery_indication" and assessment.lesion in prophylactic:
                continue
            yield Disagreement(
                "surgery_life_expectancy",
                _expected(facts.answer(item.LIFE)),
                _proposed(assessment),
                "Pour cette espérance de vie, le référentiel ne reconnaît aucun bénéfice à la chirurgie.",
                assessment.lesion,
            )


def heavy_surgery_life_expectancy(facts: Facts) -> Iterator[Disagreement]:
    """Resection in one piece, and a life expectancy that does not pass one year."""
    if _horizon(facts) is not Horizon.SIX_WEEKS_TO_ONE_YEAR:
        return
    months = facts.answer(item.LIFE)
    assert months is not None
    for assessment in facts.settled("tomita", Strategy.EN_BLOC):
        yield Disagreement(
            "heavy_surgery_life_expectancy",
            _estimated(months),
            _score(assessment),
            "Le référentiel réserve la chirurgie lourde à visée curatrice à une espérance de survie prolongée (3.8.5).",
        )


def mirels_indication(facts: Facts) -> Iterator[Disagreement]:
    """Radiotherapy by the score, and surgery that cures a symptom."""
    indications = {one.lesion: one for one in facts.settled("surgery_indication", Motive.CURATIVE)}
    for assessment in facts.settled("mirels", Management.RADIOTHERAPY):
        if assessment.lesion in indications:
            yield Disagreement(
                "mirels_indication",
                _score(assessment),
                _score(indications[assessment.lesion]),
                "Le score porte sur le risque de fracture, l'indication curative sur la douleur.",
                assessment.lesion,
            )


def cement_threatened(facts: Facts) -> Iterator[Disagreement]:
    """Cement for a bone that the team does not call threatened, and that the score sends to surgery."""
    threatened = {one.lesion: one for one in facts.settled("mirels", Management.SURGERY)}
    for assessment in facts.settled("cementoplasty", *_CEMENT):
        if assessment.lesion in threatened:
            yield Disagreement(
                "cement_threatened",
                _proposed(threatened[assessment.lesion]),
                _proposed(assessment),
                "Le référentiel excepte de la cimentoplastie les os longs porteurs menacés de fracture, sans y "
                "rattacher de total.",
                assessment.lesion,
            )


def cement_inflammatory(facts: Facts) -> Iterator[Disagreement]:
    """Cement for a pain that the guideline sends to ablation."""
    for assessment in facts.settled("cementoplasty", *_CEMENT):
        answer = facts.answer(item.PAIN_TYPE, assessment.lesion)
        if answer is PainType.INFLAMMATORY:
            yield _pain("cement_inflammatory", answer, assessment)


def ablation_mechanical(facts: Facts) -> Iterator[Disagreement]:
    """Ablation for a pain that the guideline sends to consolidation."""
    for assessment in facts.settled("ablation", AblationUse.POSSIBLE):
        told = facts.answer(item.PAIN_TYPE, assessment.lesion), facts.answer(item.SPINE_PAIN, assessment.lesion)
        for answer in told:
            if answer in (PainType.MECHANICAL, sins.Pain.MECHANICAL):
                yield _pain("ablation_mechanical", answer, assessment)


def _pain(name: str, answer: Choice, assessment: RuleAssessment) -> Disagreement:
    return Disagreement(
        name,
        stated(answer, source=GUIDELINE.at("3.6, objectif")),
        _score(assessment),
        "À visée palliative, le référentiel rattache l'ablation aux douleurs inflammatoires et la consolidation aux "
        "douleurs mécaniques.",
        assessment.lesion,
    )


def arthroplasty_horizon(facts: Facts) -> Iterator[Disagreement]:
    """A prosthesis by the technique, and a less aggressive surgery by the life expectancy."""
    if _horizon(facts) is not Horizon.SIX_WEEKS_TO_ONE_YEAR:
        return
    for assessment in facts.settled("surgical_technique", SurgicalTechnique.ARTHROPLASTY):
        yield Disagreement(
            "arthroplasty_horizon",
            _expected(facts.answer(item.LIFE)),
            _proposed(assessment),
            "Les deux sections ne donnent pas la même limite : 3.7 parle de toute chirurgie, 3.7.2 de l'arthroplastie.",
            assessment.lesion,
        )


def technique_without_motive(facts: Facts) -> Iterator[Disagreement]:
    """A technique for a bone that has none of the motives of surgery."""
    techniques = {one.lesion: one for one in facts.settled("surgical_technique", *_OPERATIONS)}
    for assessment in facts.settled("surgery_indication", Motive.NONE):
        if assessment.lesion in techniques:
            yield Disagreement(
                "technique_without_motive",
                _score(assessment),
                _proposed(techniques[assessment.lesion]),
                "La technique se choisit une fois l'indication posée ; aucune des indications citées n'est présente.",
                assessment.lesion,
            )


def goal_conditions(facts: Facts) -> Iterator[Disagreement]:
    """A technique by the goal and the pain, of which the own section does not find the conditions."""
    for technique, rule, conclusions in (
        (Technique.ABLATION, "ablation", _NO_ABLATION),
        (Technique.CONSOLIDATION, "cementoplasty", _NO_CEMENT),
    ):
        goals = {one.lesion: one for one in facts.settled("percutaneous_goal", technique, _BOTH)}
        for assessment in facts.settled(rule, *conclusions):
            if assessment.lesion in goals:
                yield Disagreement(
                    "goal_conditions",
                    _score(goals[assessment.lesion]),
                    _score(assessment),
                    "Le but et le type de douleur désignent une technique dont la section propre ne trouve pas les "
                    "conditions.",
                    assessment.lesion,
                )


def stereotactic_sins(facts: Facts) -> Iterator[Disagreement]:
    """Stereotactic treatment still open for a vertebra that the SINS does not call stable."""
    advised = {assessment.lesion: assessment for assessment in facts.settled("sins", *_ADVISED)}
    for assessment in facts.of("stereotactic"):
        if Eligibility.ELIGIBLE in assessment.evaluation.completions.conclusions and assessment.lesion in advised:
            yield Disagreement(
                "stereotactic_sins",
                Statement(
                    "stéréotaxie encore ouverte : l'instabilité de la vertèbre n'y est pas retenue",
                    GUIDELINE.at("3.5.5, contre-indications"),
                ),
                _score(advised[assessment.lesion]),
                _NO_TOTAL,
                assessment.lesion,
            )


def instability_sins(facts: Facts) -> Iterator[Disagreement]:
    """A vertebra called unstable, which closes stereotactic treatment, and stable by the SINS."""
    for assessment in facts.settled("sins", Stability.STABLE):
        answer = facts.answer(item.INSTABILITY, assessment.lesion)
        if answer is VertebralInstability.YES:
            yield Disagreement(
                "instability_sins",
                stated(answer),
                _score(assessment),
                _NO_TOTAL,
                assessment.lesion,
            )


def rades_sins(facts: Facts) -> Iterator[Disagreement]:
    """No benefit of surgery for walking, or none needed, and surgical advice for a vertebra."""
    for group in _walks_without_surgery(facts):
        for assessment in facts.settled("sins", *_ADVISED):
            yield Disagreement(
                "rades_sins",
                _proposed(group),
                _proposed(assessment),
                "Le premier score porte sur la marche, le second sur la stabilité ; le référentiel les traite à part.",
                assessment.lesion,
            )


def rades_table(facts: Facts) -> Iterator[Disagreement]:
    """No benefit of surgery for walking, or none needed, and surgery by the table."""
    for group in _walks_without_surgery(facts):
        for rule in ("tokuhashi", "tomita"):
            for assessment in facts.settled(rule, *SURGERY[rule]):
                yield Disagreement(
                    "rades_table",
                    _proposed(group),
                    _proposed(assessment),
                    "Le score de Rades porte sur la marche, le tableau sur la survie et l'étendue ; le référentiel n'a "
                    "pas de règle qui les réunisse.",
                )


def _walks_without_surgery(facts: Facts) -> Iterator[RuleAssessment]:
    """Groups of which the guideline says that surgery brings nothing, or that the result is excellent without it."""
    for group in (Group.GROUP_I, Group.GROUP_III):
        yield from facts.settled("rades", group)


def _without_surgery(facts: Facts) -> Statement | None:
    """The lowest row of the table, as far as the two scores stand on it."""
    rows = [
        *(
            (assessment, TokuhashiStrategy.CONSERVATIVE)
            for assessment in facts.settled("tokuhashi", Survival.UNDER_6_MONTHS)
        ),
        *((assessment, Strategy.SUPPORTIVE) for assessment in facts.settled("tomita", Strategy.SUPPORTIVE)),
    ]
    told = [f"{totalled(assessment)} : « {row.label.fr} »" for assessment, row in rows]
    return Statement(" ; ".join(told), _TABLE) if told else None


def table_against_surgery(facts: Facts) -> Iterator[Disagreement]:
    """No surgery by the table, while another score asks for surgical advice or leaves surgery open."""
    table = _without_surgery(facts)
    if not table:
        return
    for assessment in (*facts.settled("sins", *_ADVISED), *facts.settled("rades", Group.GROUP_II)):
        yield Disagreement(
            "table_against_surgery",
            table,
            _proposed(assessment),
            "Le tableau porte sur la survie et l'étendue, le SINS sur la stabilité, le score de Rades sur la marche ; "
            "le référentiel n'a pas de règle qui les réunisse.",
            assessment.lesion,
        )


def sites_stereotactic(facts: Facts) -> Iterator[Disagreement]:
    """Three sites are open to stereotactic treatment, and beyond the statement on local treatments."""
    sites = facts.answer(item.SITES)
    if sites is None or sites > MOST_SITES or not any(facts.of("stereotactic")):
        return
    beyond = local_treatments(MetastaticSites(sites))
    if beyond.conclusion is Local.BEYOND:
        yield Disagreement(
            "sites_stereotactic",
            Statement(f"{number(sites)} sites osseux : {beyond.conclusion.label.fr}", GUIDELINE.at("3")),
            Statement(f"stéréotaxie : {MOST_SITES} sites au plus", GUIDELINE.at("3.5.5, conditions")),
            "Les deux sections ne donnent pas la même limite ; elles ne portent pas sur la même question.",
        )


DETECTORS: dict[str, Detector] = {
    detect.__name__: detect
    for detect in (
        tokuhashi_tomita,
        tokuhashi_factors,
        tomita_factors,
        life_expectancy_tokuhashi,
        surgery_life_expectancy,
        heavy_surgery_life_expectancy,
        mirels_indication,
        cement_threatened,
        cement_inflammatory,
        ablation_mechanical,
        arthroplasty_horizon,
        technique_without_motive,
        goal_conditions,
        stereotactic_sins,
        instability_sins,
        rades_sins,
        rades_table,
        table_against_surgery,
        sites_stereotactic,
    )
}
"""The closed list by name, in the order in which the sheet shows what they find."""


def disagreements(facts: Facts) -> tuple[Disagreement, ...]:
    """Everything that the detectors find, in the order of the list."""
    return tuple(found for detect in DETECTORS.values() for found in detect(facts))
