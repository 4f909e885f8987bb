"""The Chromium of this machine, for the tests and the benchmark."""

import os
import shutil

NAMES = ("chromium-headless-shell", "chromium", "google-chrome", "google-chrome-stable")
"""The first one draws no window around a page, which costs the others two thirds of the processor time."""


def chromium() -> str:
    """Path of the browser that `CHROMIUM` names, or of the first that is installed.

    Raises:
        FileNotFoundError: There is none; the message says what to install.
    """
    found = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)
    if not found:
        raise FileNotFoundError("no Chromium here: apt-get install chromium, or set CHROMIUM to the path of one")
    return found
