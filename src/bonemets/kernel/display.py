"""How an object shows itself in a notebook: as the renderer that was attached shows it, for the kernel has none."""

from collections.abc import Callable

Render = Callable[[object], str | None]
"""Gives what a notebook shows of an object, or nothing where there is nothing to show."""


class Displayed:
    """An object that a notebook shows as HTML, and that may tell itself in a sentence."""

    __slots__ = ()

    def _repr_html_(self) -> str | None:
        return _attached["html"](self)

    def __repr__(self) -> str:
        return _attached["sentence"](self) or super().__repr__()


_attached: dict[str, Render] = dict.fromkeys(("html", "sentence"), lambda value: None)


def attach(html: Render, sentence: Render) -> None:
    """Have every displayed object shown by these functions.

    Args:
        html: What a notebook shows.
        sentence: What Python's prompt shows.
    """
    _attached.update(html=html, sentence=sentence)
