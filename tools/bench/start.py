"""How soon Python answers on a first visit, in WebKit and Firefox against Chromium, in interleaved rounds.

Each start has a browser, a page and a storage of its own. WebKit is started twice more with options of its engine,
which no page can set: they tell what its compilers cost the start. The figures are for ADR 14.
"""

import argparse
import os
from collections.abc import Callable
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from unittest.mock import patch

from bench.machine import served
from bonemets_site.paths import SITE
from engines.chromium import Chromium
from engines.driver import Driver
from engines.firefox import Firefox
from engines.webkit import WebKit

PAGE = "referentiel/3-5-2-mirels/"
READY = """() => new Promise((done) => {
    const look = () => document.documentElement.dataset.engine === "ready" && done(performance.now());
    new MutationObserver(look).observe(document.documentElement, { attributeFilter: ["data-engine"] });
    look();
})"""
"""Milliseconds from the beginning of the navigation."""

QUICK_TIERS = {"JSC_useOMGJIT": "0"}
AT_ONCE = QUICK_TIERS | {"JSC_useWasmIPInt": "0", "JSC_useWasmLLInt": "0"}
STARTS: dict[str, tuple[Callable[[Path, str], Driver], dict[str, str]]] = {
    "Chromium": (Chromium, {}),
    "Firefox": (Firefox, {}),
    "WebKit": (WebKit, {}),
    "WebKit without OMG": (WebKit, QUICK_TIERS),
    "WebKit, BBQ at the first call": (WebKit, AT_ONCE),
}


def start(browser: Callable[[Path, str], Driver], options: dict[str, str], site: str) -> float:
    """Seconds until Python is ready, on the first visit of a new browser."""
    with TemporaryDirectory(ignore_cleanup_errors=True) as folder, patch.dict(os.environ, options):
        driver = browser(Path(folder), site)
        try:
            driver.open(site + PAGE)
            return float(driver.ask(READY)) / 1000
        finally:
            driver.close()


def main() -> None:
    """Measure, and print the rows of the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    rounds = parser.parse_args().rounds
    found: dict[str, list[float]] = {name: [] for name in STARTS}
    with served(SITE) as site:
        for _ in range(rounds):
            for name, (browser, options) in STARTS.items():
                found[name].append(start(browser, options, site))
                print(f"{name}: {found[name][-1]:.2f} s", flush=True)
    for name, seconds in found.items():
        times = [one / other for one, other in zip(seconds, found["Chromium"], strict=True)]
        print(
            f"| {name} | {', '.join(f'{one:.1f}' for one in seconds)} | {median(seconds):.1f} "
            f"| {median(times):.1f} ({min(times):.1f}–{max(times):.1f}) |"
        )


if __name__ == "__main__":
    main()
