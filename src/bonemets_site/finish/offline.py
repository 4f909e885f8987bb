"""What lets the site work without network: the list of its files in the service worker, and its published status."""

import base64
import hashlib
import json
from collections.abc import Sequence
from pathlib import Path
from urllib.parse import quote

from bonemets_site.data.revision import revision
from bonemets_site.data.withdrawals import Notices, Withdrawal, notices, withdrawals
from bonemets_site.finish import bundle
from bonemets_site.paths import FRONTEND, SITE

SOURCES = FRONTEND / "copy"
WORKER = "sw.js"
REPLACEMENT = "recall.js"
STATUS = "status.json"
PUBLISHED = ("assets/runtime/manifest.json", "verification/tables/index.json")
"""Lists of checksums whose own are published, for « Tester ce poste » to compare with."""

LEFT_OUT = (
    "*.map",
    "*.gz",
    "*.csv",
    "*.parquet",
    "*.ipynb",
    "aide/bonemets-a-emporter.html",
    "api/bonemets/browser/cohort/*",
    "api/bonemets/cohort/**/*",
    "assets/cohort.mjs",
    "assets/icons/card.png",
    "cohorte/*",
    "assets/javascripts/lunr/**/*",
    "assets/javascripts/workers/*",
    "objects.inv",
    ".*",
)
"""Files that no page asks for, and those that are only offered to be kept elsewhere: out of an old copy, they would
bring what has been withdrawn since to a place that never hears of it."""


def copied(site: Path) -> dict[str, str]:
    """SHA-256, in base 64, of every file that the copy on a device holds, by address from the home page."""
    out = {path for pattern in LEFT_OUT for path in site.rglob(pattern)} | bundle.absorbed(site)
    out |= {site / WORKER, site / STATUS}
    files = sorted(path for path in site.rglob("*") if path.is_file() and path not in out)
    return {
        quote(path.relative_to(site).as_posix()): base64.b64encode(hashlib.sha256(path.read_bytes()).digest()).decode()
        for path in files
    }


def apply(site: Path, withdrawn: Sequence[Withdrawal] | None = None, told: Notices | None = None) -> None:
    """Write the files of a built site into its service worker, and the status that pages compare themselves with.

    Args:
        site: Folder of the built site, last changed by now.
        withdrawn: Rules that give no result any more; those of `withdrawals.toml` if left out.
        told: Pages, sentences and releases that are withdrawn; those of `withdrawals.toml` if left out.
    """
    files = json.dumps(copied(site), indent=0)
    source = (SOURCES / WORKER).read_text("utf-8")
    release = hashlib.sha256((source + files).encode()).hexdigest()[:16]
    (site / WORKER).write_text(source.replace("__RELEASE__", release).replace("__FILES__", files), "utf-8")
    listed = withdrawals() if withdrawn is None else withdrawn
    status = {
        "release": release,
        "checksums": {name: hashlib.sha256((site / name).read_bytes()).hexdigest() for name in PUBLISHED},
        "issued": revision().day,
        "withdrawn": [one.status() for one in listed],
        **(notices() if told is None else told).status(),
    }
    (site / STATUS).write_text(json.dumps(status, ensure_ascii=False, indent=1) + "\n", "utf-8")


def recall(site: Path) -> None:
    """Put in the place of the service worker of a built site one that throws every copy away and leaves."""
    (site / WORKER).write_text((SOURCES / REPLACEMENT).read_text("utf-8"), "utf-8")


if __name__ == "__main__":
    recall(SITE)
