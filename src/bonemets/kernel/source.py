"""Publications, and the places in them that a rule is read from."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Source:
    """A publication.

    Args:
        key: Key in `docs/references.bib`, also the end of its anchor in the bibliography page.
        label: First author and year, as the guideline cites.
        reference: Full reference on one line.
        url: DOI address or other stable address; empty when none is certain.
        external: Whether the publication comes from outside the guideline, which neither lists nor cites it.

    Examples:
        >>> from bonemets.guideline.sources import FISHER_2010, MIRELS_1989
        >>> str(MIRELS_1989)
        'Mirels, 1989'
        >>> MIRELS_1989.external, FISHER_2010.external
        (False, True)
    """

    key: str
    label: str
    reference: str
    url: str
    external: bool

    def at(self, locator: str) -> "Citation":
        """Cite one place of the publication.

        Args:
            locator: Page, table or section, as a reader would look it up.

        Examples:
            >>> from bonemets.guideline.sources import MIRELS_1989
            >>> MIRELS_1989.at("p. 256-264").source is MIRELS_1989
            True
        """
        return Citation(self, locator)

    def __str__(self) -> str:
        return self.label


@dataclass(frozen=True, slots=True)
class Citation:
    """A place in a publication.

    Args:
        source: The publication.
        locator: Page, table or section.

    Examples:
        >>> from bonemets.guideline.sources import GUIDELINE, MIRELS_1989
        >>> str(MIRELS_1989.at("p. 256-264"))
        'Mirels, 1989, p. 256-264'
        >>> str(GUIDELINE.at("3.5.2"))
        'Référentiel, 2024, 3.5.2'
    """

    source: Source
    locator: str

    def __str__(self) -> str:
        return f"{self.source}, {self.locator}"
