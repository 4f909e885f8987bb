"""Section 1: where bone metastases sit, and how many there are."""

from dataclasses import dataclass

from bonemets.guideline.sources import GUIDELINE, KUCHUK_2015
from bonemets.kernel.source import Citation
from bonemets.kernel.text import Text, number


@dataclass(frozen=True, slots=True)
class Share:
    """A part of a whole, in percent; the two ends differ where the guideline gives a range.

    Args:
        label: What is counted.
        low: Lowest share.
        high: Highest share.
        parts: What the share is made of.
    """

    label: Text
    low: float
    high: float
    parts: tuple["Share", ...] = ()

    @classmethod
    def exactly(cls, label: Text, percent: float, *parts: "Share") -> "Share":
        """A share without a range."""
        return cls(label, percent, percent, parts)

    @property
    def percent(self) -> Text:
        """The share in words.

        Examples:
            >>> Share(Text("fracture", "fracture"), 7, 35).percent.fr
            '7 à 35 %'
        """
        if self.low == self.high:
            return Text(f"{number(self.low)} %", f"{self.low:g}%")
        return Text(f"{number(self.low)} à {number(self.high)} %", f"{self.low:g} to {self.high:g}%")


@dataclass(frozen=True, slots=True)
class Distribution:
    """Shares that the guideline gives together.

    Args:
        title: What is distributed.
        counted: What the shares are told apart by.
        measure: What each share is a share of.
        shares: The shares, in the order of the guideline.
        sources: Where they come from.
    """

    title: Text
    counted: Text
    measure: Text
    shares: tuple[Share, ...]
    sources: tuple[Citation, ...]


SITES = Distribution(
    title=Text("Siège des métastases osseuses", "Site of bone metastases"),
    counted=Text("Siège", "Site"),
    measure=Text("Part des métastases", "Share of metastases"),
    shares=(
        Share.exactly(
            Text("rachis", "spine"),
            40,
            Share.exactly(Text("rachis dorsal", "thoracic spine"), 20),
            Share.exactly(Text("rachis lombaire", "lumbar spine"), 15),
            Share.exactly(Text("rachis cervical", "cervical spine"), 5),
        ),
        Share.exactly(Text("os longs, surtout le fémur", "long bones, mostly the femur"), 32),
        Share.exactly(Text("gril costal", "rib cage"), 18),
        Share.exactly(Text("bassin", "pelvis"), 10),
    ),
    sources=(GUIDELINE.at("1"), KUCHUK_2015.at("p. 197-202")),
)
"""Distribution of bone metastases over the skeleton."""

MULTIPLICITY = Distribution(
    title=Text("Nombre de métastases osseuses", "Number of bone metastases"),
    counted=Text("Nombre", "Number"),
    measure=Text("Fréquence", "Frequency"),
    shares=(
        Share.exactly(Text("métastases multiples", "multiple metastases"), 80),
        Share.exactly(Text("métastase solitaire", "solitary metastasis"), 20),
    ),
    sources=(GUIDELINE.at("1"),),
)
"""How often bone metastases are multiple."""
