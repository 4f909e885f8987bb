"""A formula gives a quantity to a reader who does not know it, from other answers."""

from collections.abc import Callable
from functools import update_wrapper
from typing import Any, Generic, ParamSpec, TypeVar, get_type_hints

from bonemets.kernel.question import Quantity, Question, wrong_type
from bonemets.kernel.source import Citation
from bonemets.kernel.text import Text

P = ParamSpec("P")
Q = TypeVar("Q", bound=Quantity)

_FORMULAS: "dict[type[Quantity], Formula[..., Any]]" = {}


class Formula(Generic[P, Q]):
    """A typed function that returns a quantity; calling it applies it.

    What it takes is read from its signature. Every rule that asks for the quantity takes these answers too, under
    dotted names: `clearance.age` is the argument `age` of the formula of the question `clearance`.
    Made by [`formula`][bonemets.kernel.formula.formula].

    Examples:
        >>> from bonemets.guideline.bone_agents.creatinine_clearance import creatinine_clearance
        >>> list(creatinine_clearance.questions), creatinine_clearance.quantity.__name__
        (['sex', 'age', 'weight', 'creatinine'], 'Clearance')
    """

    def __init__(
        self, function: Callable[P, Q], *, title: Text, expression: Text, sources: tuple[Citation, ...]
    ) -> None:
        update_wrapper(self, function)
        self.function = function
        self.name = function.__name__
        self.title, self.expression, self.sources = title, expression, sources
        hints = get_type_hints(function)
        self.quantity: type[Q] = hints.pop("return")
        self.questions: dict[str, Question] = hints

    def __call__(self, *args: P.args, **kwargs: P.kwargs) -> Q:
        """Compute the quantity.

        Raises:
            InvalidAnswer: An answer is not of the type that the formula takes, or the result is out of range.
        """
        for name, answer in (dict(zip(self.questions, args, strict=False)) | kwargs).items():
            if not isinstance(answer, self.questions[name]):
                raise wrong_type(name, self.questions[name], answer)
        return self.function(*args, **kwargs)


def formula(
    *, title: Text, expression: Text, sources: tuple[Citation, ...]
) -> Callable[[Callable[P, Q]], Formula[P, Q]]:
    """Declare a function as the formula of the quantity it returns.

    Args:
        title: Name of the formula; it says where the guideline does not give it.
        expression: The formula in words and signs.
        sources: Publications, with locators.

    Returns:
        A decorator that makes the function a [`Formula`][bonemets.kernel.formula.Formula] and registers it.
    """

    def declare(function: Callable[P, Q]) -> Formula[P, Q]:
        made = Formula(function, title=title, expression=expression, sources=sources)
        _FORMULAS[made.quantity] = made
        return made

    return declare


def formula_of(question: Question) -> Formula[..., Any] | None:
    """Formula that gives the answer to a question, if there is one.

    Examples:
        >>> from bonemets.guideline.bone_agents.creatinine_clearance import Clearance
        >>> from bonemets.guideline.shared.life_expectancy import LifeExpectancy
        >>> formula_of(Clearance).name, formula_of(LifeExpectancy)
        ('creatinine_clearance', None)
    """
    return _FORMULAS.get(question) if issubclass(question, Quantity) else None
