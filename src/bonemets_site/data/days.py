"""Days as the pages write them."""

from bonemets.kernel.day import read, written


def french(iso: str) -> str:
    """A day the French way.

    Examples:
        >>> french("2026-11-23")
        '23/11/2026'
    """
    return written(read(iso)).fr
