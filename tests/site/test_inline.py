"""Values in prose, against the publication they are quoted from."""

from bonemets_site.fences.inline import value


def test_agreement_on_each_item_of_the_sins() -> None:
    """Fourney 2011, by item, the best first."""
    assert value("sins", "agreement") == (
        "douleur 0,841, localisation 0,79, postéro-latéral 0,492, collapsus 0,462, alignement 0,456, lésion 0,244"
    )
