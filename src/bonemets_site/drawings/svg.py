"""What a drawing is written with: few elements, whose look is in `docs/assets/drawings.css`."""

from bonemets.render.html import element, escape
from bonemets_site.drawings.geometry import number


def shape(path: str, class_: str = "bone") -> str:
    """A path; its class says what it stands for.

    Args:
        path: Its commands.
        class_: `bone`, `lesion`, `ghost` (what was there), `axis`, or `reach` (not seen, takes a click).
    """
    return f'<path class="{class_}" d="{path}"/>'


def disc(centre: complex, radius: float, class_: str = "bone") -> str:
    """A disc."""
    x, y, r = number(centre.real), number(centre.imag), number(radius)
    return f'<circle class="{class_}" cx="{x}" cy="{y}" r="{r}"/>'


def words(text: str, at: complex, class_: str = "name") -> str:
    """A short text, whose place is that of its first letter or, by its class, of its middle or end."""
    x, y = number(at.real), number(at.imag)
    return f'<text class="{class_}" x="{x}" y="{y}">{escape(text)}</text>'


def picture(content: str, box: tuple[float, float, float, float], class_: str = "drawing") -> str:
    """An SVG that a screen reader skips: what it shows is said in words beside it.

    Args:
        content: Its elements.
        box: Left, top, width and height of what is seen.
        class_: Class of the picture.
    """
    left, top, width, height = map(number, box)
    return element(
        "svg",
        content,
        class_=class_,
        viewBox=f"{left} {top} {width} {height}",
        width=width,
        height=height,
        aria_hidden="true",
        focusable="false",
    )
