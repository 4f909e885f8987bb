"""A rule is a typed function of answers, with where it comes from."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import replace
from functools import cached_property, update_wrapper
from math import gcd, prod
from types import ModuleType
from typing import Any, Generic, ParamSpec, TypeVar, get_args, get_type_hints

from bonemets.kernel.caution import Caution, by_weight
from bonemets.kernel.discovery import declared, of_its_name
from bonemets.kernel.errors import InvalidAnswer, quoted
from bonemets.kernel.formula import formula_of
from bonemets.kernel.question import Answer, Choice, Exclusion, Labelled, Question, wrong_type
from bonemets.kernel.result import Applicability, Band, Reason, Result
from bonemets.kernel.source import Citation
from bonemets.kernel.text import Text, in_order, span

P = ParamSpec("P")
C = TypeVar("C", bound=Labelled)

_PARTS_OF_A_POINT = 100

_RULES: "dict[str, Rule[..., Any]]" = {}
"""Those that were asked for."""

_PLACES: list[ModuleType] = []
"""Packages not all of whose rules were asked for."""

_heard: "ContextVar[dict[str, str] | None]" = ContextVar("heard", default=None)


class Rule(Generic[P, C]):
    """A function of the guideline; calling it applies it.

    Everything a page, a form or an export needs is read from the function's signature.
    Made by [`rule`][bonemets.kernel.rule.rule].

    Examples:
        >>> from bonemets import mirels
        >>> mirels.section, list(mirels.questions), mirels.range
        ('3.5.2', ['site', 'size', 'lesion', 'pain'], (4, 12))
    """

    def __init__(
        self,
        function: Callable[P, Result[C]],
        *,
        section: str,
        title: Text,
        purpose: Text,
        sources: tuple[Citation, ...],
        version: str,
        checked: str,
        exclusions: type[Exclusion] | None,
        cautions: tuple[Caution, ...],
    ) -> None:
        update_wrapper(self, function)
        self.function = function
        self.name = function.__name__
        self.section, self.title, self.purpose, self.sources = section, title, purpose, sources
        if not all(isinstance(each, Caution) for each in cautions):
            raise TypeError(f"{self.name}: give cautions only; a discrepancy makes one by `.when(…)`")
        self.version, self.checked, self.cautions = version, checked, by_weight(cautions)
        self.exclusions: tuple[Exclusion, ...] = tuple(exclusions or ())
        hints = get_type_hints(function)
        (self.conclusions,) = get_args(hints.pop("return"))
        self.questions: dict[str, Question] = hints
        self.parts: dict[str, Question] = {
            f"{name}.{part}": asked
            for name, question in hints.items()
            if (found := formula_of(question))
            for part, asked in found.questions.items()
        }
        if len(set(hints.values())) < len(hints):
            raise TypeError(f"{self.name}: give each parameter a type of its own, an answer is found by its type")

    def __call__(self, *args: P.args, **kwargs: P.kwargs) -> Result[C]:
        """Apply the rule to complete answers.

        Raises:
            InvalidAnswer: An answer is not of the type that its question asks for.
        """
        answers: dict[str, Any] = dict(zip(self.questions, args, strict=False)) | kwargs
        for name, question in self.questions.items():
            if name in answers and not isinstance(answers[name], question):
                raise wrong_type(name, question, answers[name])
        self.record()
        result = self.function(*args, **kwargs)
        return replace(
            result,
            cautions=self.cautions_for(*answers.values(), result.conclusion),
            rule=self.name,
            version=self.version,
            answers=answers,
        )

    def exclude(self, *criteria: Exclusion) -> Result[Applicability]:
        """Result of a rule that does not apply.

        Args:
            *criteria: The exclusions that are met, at least one.

        Examples:
            >>> from bonemets.guideline.radiotherapy.mirels import MirelsExclusion, mirels
            >>> mirels.exclude(MirelsExclusion.PELVIS).conclusion.code
            'not_applicable'
        """
        self.record()
        return Result(
            Applicability.NOT_APPLICABLE,
            reasons=tuple(Reason(criterion, criterion.reason) for criterion in criteria),
            cautions=self.cautions_for(*criteria),
            rule=self.name,
            version=self.version,
        )

    def cautions_for(self, *values: object) -> tuple[Caution, ...]:
        """Cautions that hold for these answers, exclusions and conclusion, the heaviest first."""
        return tuple(caution for caution in self.cautions if caution.concerns(values))

    def record(self) -> None:
        """Tell [`applied`][bonemets.kernel.rule.applied] that this rule gives a result."""
        if (heard := _heard.get()) is not None:
            heard[self.name] = self.version

    def question_of(self, answer: Answer) -> str:
        """Name of the question that this answer belongs to."""
        return next(name for name, question in self.questions.items() if type(answer) is question)

    @property
    def is_score(self) -> bool:
        """Whether the rule adds up points and classes the total."""
        return issubclass(self.conclusions, Band)

    @cached_property
    def range(self) -> tuple[float, float]:
        """Lowest and highest total of a score."""
        points = [[a.points or 0 for a in q] for q in self.questions.values() if issubclass(q, Choice)]
        return sum(map(min, points)), sum(map(max, points))

    @cached_property
    def step(self) -> float:
        """Difference between two totals of a score: 1, or less where an answer carries part of a point."""
        points = [a.points or 0 for q in self.questions.values() if issubclass(q, Choice) for a in q]
        parts = gcd(_PARTS_OF_A_POINT, *(round(value * _PARTS_OF_A_POINT) for value in points))
        return 1 if parts == _PARTS_OF_A_POINT else parts / _PARTS_OF_A_POINT

    @property
    def combinations(self) -> int:
        """How many complete sets of answers behave differently."""
        return prod(len(question.every()) for question in self.questions.values())

    def bounds(self, band: Band) -> tuple[float, float]:
        """Lowest and highest total of a class.

        Examples:
            >>> from bonemets.guideline.radiotherapy.mirels import Management, mirels
            >>> [mirels.bounds(band) for band in Management]
            [(4, 7), (8, 8), (9, 12)]
        """
        return band.lower, band.next.lower - self.step if band.next else self.range[1]


def rule(
    *,
    section: str,
    title: Text,
    purpose: Text,
    sources: tuple[Citation, ...],
    version: str = "1.0.0",
    checked: str,
    exclusions: type[Exclusion] | None = None,
    cautions: tuple[Caution, ...] = (),
) -> Callable[[Callable[P, Result[C]]], Rule[P, C]]:
    """Declare a function as a rule of the guideline.

    Args:
        section: Section of the guideline that the function implements.
        title: Name of the score or of the decision.
        purpose: What it is for, in a few words.
        sources: Guideline and publications, with locators.
        version: Semantic version; a change of results for a patient is a major one.
        checked: Day on which the declaration was last compared with its sources, `YYYY-MM-DD`.
        exclusions: Situations in which the rule does not apply.
        cautions: What must travel with a result, each with the answers or conclusions that call for it.

    Returns:
        A decorator that makes the function a [`Rule`][bonemets.kernel.rule.Rule].

    Raises:
        TypeError: Two parameters are of one type.
    """

    def declare(function: Callable[P, Result[C]]) -> Rule[P, C]:
        return Rule(
            function,
            section=section,
            title=title,
            purpose=purpose,
            sources=sources,
            version=version,
            checked=checked,
            exclusions=exclusions,
            cautions=cautions,
        )

    return declare


def band_words(rule: Rule[..., Any], conclusion: Labelled) -> str:
    """A class with the totals it goes from and to.

    Examples:
        >>> from bonemets.guideline.radiotherapy.mirels import Management, mirels
        >>> band_words(mirels, Management.SURGERY)
        '9 à 12 : chirurgie prophylactique'
    """
    if isinstance(conclusion, Band):
        return f"{span(*rule.bounds(conclusion))} : {conclusion.label.fr}"
    return conclusion.label.fr


@contextmanager
def applied() -> Iterator[dict[str, str]]:
    """Know which rules give a result while the block runs, by whatever way they are applied.

    Yields:
        Version of each of them, by name.

    Examples:
        >>> from bonemets import evaluate
        >>> with applied() as versions:
        ...     found = evaluate("mirels", {"pelvis": True})
        >>> list(versions)
        ['mirels']
    """
    heard: dict[str, str] = {}
    token = _heard.set(heard)
    try:
        yield heard
    finally:
        _heard.reset(token)


def discover(package: ModuleType) -> None:
    """Look for rules in the modules of a package as well; each is imported when it is asked for.

    Args:
        package: Where to look, in all its folders; a rule is in the module that bears its name.
    """
    _PLACES.append(package)


def _take(module: str, found: Rule[..., Any]) -> None:
    """Know a rule.

    Raises:
        TypeError: Its module bears another name, or two rules have one name.
    """
    if module.rpartition(".")[2] != found.name:
        raise TypeError(
            f"{module}: it declares the rule {found.name}, and a rule is looked for in a module of its name"
        )
    if _RULES.setdefault(found.name, found) is not found:
        section = _RULES[found.name].section
        raise TypeError(f"{module}: a rule of section {section} is called {found.name} already; choose another name")


def rules() -> tuple[Rule[..., Any], ...]:
    """Every rule, in the order of the guideline; within a section, in the order of their modules' names.

    Examples:
        >>> from bonemets import rules
        >>> [rule.name for rule in rules() if rule.section.startswith("3.8.5")]
        ['functional_outcome', 'spine_strategy']
    """
    while _PLACES:
        for module, found in declared(_PLACES[-1], Rule):
            if found.function.__module__ == module:
                _take(module, found)
        _PLACES.pop()
    return tuple(sorted(_RULES.values(), key=lambda rule: (in_order(rule.section), rule.function.__module__)))


def find(name: str) -> Rule[..., Any]:
    """Rule with this name; no other is imported for it.

    Raises:
        InvalidAnswer: No rule has this name.

    Examples:
        >>> find("sins").section
        '3.8.1'
    """
    if name not in _RULES:
        for package in _PLACES:
            if isinstance(found := of_its_name(package, name), Rule):
                _take(found.function.__module__, found)
    if name not in _RULES:
        allowed = tuple(rule.name for rule in rules())
        raise InvalidAnswer(
            "rule",
            name,
            allowed,
            Text(
                f"Règle « {quoted(name)} » inconnue ; règles disponibles : {', '.join(allowed)}.",
                f"Unknown rule “{quoted(name)}”; rules: {', '.join(allowed)}.",
            ),
        )
    return _RULES[name]
