"""The closed list of disagreements that the sheet looks for."""

from collections.abc import Iterator

from bonemets.board import item
from bonemets.board.answer_map import MARK
from bonemets.board.answer_maps import ANSWER_MAPS
from bonemets.board.assessment import RuleAssessment
from bonemets.board.disagreement import Detector, Disagreement, Statement
from bonemets.board.facts import Facts, said, totalled
from bonemets.board.item import Scope
from bonemets.guideline.radiotherapy.mirels import Management
from bonemets.guideline.radiotherapy.rades import Group
from bonemets.guideline.radiotherapy.stereotactic import Eligibility
from bonemets.guideline.radiotherapy.stereotactic_conditions import MOST_SITES
from bonemets.guideline.shared.life_expectancy import ONE_YEAR, SIX_MONTHS, LifeExpectancy
from bonemets.guideline.shared.totals import FAVOURABLE_TOKUHASHI, FAVOURABLE_TOMITA, TokuhashiTotal, TomitaTotal
from bonemets.guideline.sources import GUIDELINE
from bonemets.guideline.spine.outcome import functional_outcome
from bonemets.guideline.spine.sins import Stability
from bonemets.guideline.spine.strategy import OVERLAP, Agreement, TokuhashiStrategy
from bonemets.guideline.spine.tokuhashi import Survival
from bonemets.guideline.spine.tomita import Strategy
from bonemets.guideline.surgery.by_life_expectancy import Horizon
from bonemets.guideline.treatment.local import Local, MetastaticSites, local_treatments
from bonemets.kernel.text import number

_ADVISED = (Stability.POTENTIALLY_UNSTABLE, Stability.UNSTABLE)
_TABLE = GUIDELINE.at("3.8.5, tableau")
_FACTORS = GUIDELINE.at("3.8.5, facteurs")


def _score(assessment: RuleAssessment) -> Statement:
    return Statement(said(assessment), GUIDELINE.at(assessment.rule.section))


def _proposed(assessment: RuleAssessment) -> Statement:
    """A score with the proposal of its class, where the class is settled."""
    conclusions = assessment.evaluation.completions.conclusions
    proposals = {conclusion.proposal.fr for conclusion in conclusions if conclusion.proposal}  # type: ignore[attr-defined]
    return Statement(f"{said(assessment)} ; {' ; '.join(sorted(proposals))}", GUIDELINE.at(assessment.rule.section))


def _horizon(facts: Facts) -> Horizon | None:
    months = facts.answer(item.LIFE)
    return Horizon.of(months) if months is not None else None


def _no_benefit(months: LifeExpectancy | None) -> Statement:
    horizon = Horizon.UNDER_SIX_WEEKS
    assert months is not None
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
            Statement(f"estimation de l'équipe : {months.label.fr}", GUIDELINE.at("3.7")),
            _score(assessment),
            "L'estimation et la classe du score ne coïncident pas ; selon le référentiel, aucun score n'évalue la "
            "survie de façon assez fiable.",
        )


def mirels_life_expectancy(facts: Facts) -> Iterator[Disagreement]:
    """Prophylactic surgery, and no benefit expected from surgery."""
    if _horizon(facts) is Horizon.UNDER_SIX_WEEKS:
        for assessment in facts.settled("mirels", Management.SURGERY):
            yield Disagreement(
                "mirels_life_expectancy",
                _score(assessment),
                _no_benefit(facts.answer(item.LIFE)),
                "Le total mène à la chirurgie ; pour cette espérance de vie, le référentiel ne lui reconnaît aucun "
                "bénéfice.",
                assessment.lesion,
            )


def sins_life_expectancy(facts: Facts) -> Iterator[Disagreement]:
    """Surgical advice, and no benefit expected from surgery."""
    if _horizon(facts) is Horizon.UNDER_SIX_WEEKS:
        for assessment in facts.settled("sins", *_ADVISED):
            yield Disagreement(
                "sins_life_expectancy",
                _proposed(assessment),
                _no_benefit(facts.answer(item.LIFE)),
                "Le total mène à un avis chirurgical ; pour cette espérance de vie, le référentiel ne reconnaît aucun "
                "bénéfice à la chirurgie.",
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
                "L'instabilité vertébrale écarte la stéréotaxie, mais le référentiel n'y rattache aucun total du SINS.",
                assessment.lesion,
            )


def rades_sins(facts: Facts) -> Iterator[Disagreement]:
    """No benefit of surgery for walking, and surgical advice for a vertebra."""
    for group in facts.settled("rades", Group.GROUP_I):
        for assessment in facts.settled("sins", *_ADVISED):
            yield Disagreement(
                "rades_sins",
                _proposed(group),
                _proposed(assessment),
                "Le premier score porte sur la marche, le second sur la stabilité ; le référentiel les traite à part.",
                assessment.lesion,
            )


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


def answers_apart(facts: Facts) -> Iterator[Disagreement]:
    """Two answers of the reader that a map does not let stand together, such as Frankel E and « paraplégique »."""
    places = [(None, facts.case.patient), *enumerate(facts.case.lesions, 1)]
    for place, answers in places:
        scope = Scope.LESION if place else Scope.PATIENT
        for answer_map in ANSWER_MAPS.values():
            kept = answers.known.get(answer_map.gives.name)
            read = [answers.known[taken.name] for taken in answer_map.takes if taken.name in answers.known]
            if answer_map.gives.scope is not scope or kept is None or len(read) < len(answer_map.takes):
                continue
            if kept not in answer_map(*read):
                told = " ; ".join(f"{type(one).question.fr} : {one.label.fr}" for one in read)
                yield Disagreement(
                    "answers_apart",
                    Statement(told, type(read[0]).source),
                    Statement(f"{type(kept).question.fr} : {kept.label.fr}", type(kept).source),
                    f"Ces réponses ne vont pas ensemble selon une {MARK.fr} ; elles sont gardées telles quelles.",
                    place,
                )


DETECTORS: dict[str, Detector] = {
    detect.__name__: detect
    for detect in (
        tokuhashi_tomita,
        tokuhashi_factors,
        tomita_factors,
        life_expectancy_tokuhashi,
        mirels_life_expectancy,
        sins_life_expectancy,
        stereotactic_sins,
        rades_sins,
        table_against_surgery,
        sites_stereotactic,
        answers_apart,
    )
}
"""The closed list by name, in the order in which the sheet shows what they find."""


def disagreements(facts: Facts) -> tuple[Disagreement, ...]:
    """Everything that the detectors find, in the order of the list."""
    return tuple(found for detect in DETECTORS.values() for found in detect(facts))
