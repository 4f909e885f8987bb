"""What a notebook shows of an object; attached when the package is imported, so that the kernel imports no renderer."""

from bonemets.kernel.evaluation import Evaluation, evaluation_of
from bonemets.kernel.result import Result
from bonemets.render.result_html import result


def html(value: object) -> str | None:
    """A result as on the page of its rule, a sheet as on its own page; a result that no rule has signed has no page.

    Args:
        value: What the notebook shows.
    """
    if isinstance(value, Result):
        return result(evaluation_of(value), linked=False) if value.rule else None
    if isinstance(value, Evaluation):
        return result(value, linked=False)
    from bonemets.render import sheet_html  # a page without a sheet never waits for it

    return sheet_html.drawn(value)


def sentence(value: object) -> str | None:
    """The sentence that is the result of a sheet.

    Args:
        value: What the prompt shows.
    """
    from bonemets.render import sheet_wording  # the same

    return sheet_wording.told(value)
