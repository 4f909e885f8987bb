"""The form above a list that a reader may restrict; it is hidden where scripts do not run, and the list whole.

What is listed has `data-item`, and stands in blocks of class `filtered`, which go with the last of theirs.
"""

from collections.abc import Mapping

from bonemets.render.html import element, prose

_ALL = "toutes"


def form(lists: Mapping[str, tuple[str, Mapping[str, str]]], counted: str, none: str, total: int) -> str:
    """The form.

    Args:
        lists: For each attribute `data-…` of what is listed, what it is called, and its values with their names.
        counted: What is counted, one of it.
        none: What is said where nothing is left.
        total: How many there are.
    """
    fields = "".join(_select(name, label, options) for name, (label, options) in lists.items())
    return element(
        "form",
        fields
        + element("button", "Tout afficher", type="reset", class_="button")
        + element("p", prose(f"{total} {counted}s sur {total}"), role="status"),
        class_="filter",
        autocomplete="off",
        aria_label=f"Filtrer les {counted}s",
        data_counted=counted,
        data_none=none,
    )


def _select(name: str, label: str, options: Mapping[str, str]) -> str:
    choices = "".join(element("option", prose(text), value=code) for code, text in {"": _ALL, **options}.items())
    return element("label", label + element("select", choices, name_=name))
