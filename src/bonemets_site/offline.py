"""What lets the site work without network: the list of its files in the service worker, and its published status."""

import base64
import hashlib
import json
from collections.abc import Sequence
from pathlib import Path
from urllib.parse import quote

from bonemets_site import bundle
from bonemets_site.withdrawals import Withdrawal, withdrawals

WORKER = "sw.js"
STATUS = "status.json"
LEFT_OUT = (
    "*.map",
    "*.gz",
    "*.csv",
    "*.ipynb",
    "assets/javascripts/lunr/**/*",
    "assets/javascripts/workers/*",
    "objects.inv",
    ".*",
)
"""Files that no page asks for, and those that are only offered to be kept elsewhere."""


def copied(site: Path) -> dict[str, str]:
    """SHA-256, in base 64, of every file that the copy on a device holds, by address from the home page."""
    out = {path for pattern in LEFT_OUT for path in site.rglob(pattern)} | bundle.absorbed(site)
    out |= {site / WORKER, site / STATUS}
    files = sorted(path for path in site.rglob("*") if path.is_file() and path not in out)
    return {
        quote(path.relative_to(site).as_posix()): base64.b64encode(hashlib.sha256(path.read_bytes()).digest()).decode()
        for path in files
    }


def apply(site: Path, withdrawn: Sequence[Withdrawal] | None = None) -> None:
    """Write the files of a built site into its service worker, and the status that pages compare themselves with.

    Args:
        site: Folder of the built site, last changed by now.
        withdrawn: Rules that give no result any more; those of `withdrawals.toml` if left out.
    """
    files = json.dumps(copied(site), indent=0)
    release = hashlib.sha256(files.encode()).hexdigest()[:16]
    source = (Path(__file__).parents[2] / "docs" / WORKER).read_text("utf-8")
    (site / WORKER).write_text(source.replace("__RELEASE__", release).replace("__FILES__", files), "utf-8")
    listed = withdrawals() if withdrawn is None else withdrawn
    status = {"release": release, "withdrawn": [one.status() for one in listed]}
    (site / STATUS).write_text(json.dumps(status, ensure_ascii=False, indent=1) + "\n", "utf-8")
