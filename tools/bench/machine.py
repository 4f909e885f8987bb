"""What every measure shares: the machine, the memory of a browser's processes, and how the browser is started."""

import os
import platform
import re
import subprocess
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from playwright.sync_api import Browser

FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync"]
PATIENCE = 120_000


def renderers(browser: Browser) -> list[int]:
    """Processes that pages and their workers run in."""
    session = browser.new_browser_cdp_session()
    found = session.send("SystemInfo.getProcessInfo")["processInfo"]
    session.detach()
    return [process["id"] for process in found if process["type"] == "renderer"]


def memory(processes: Iterable[int]) -> int:
    """Bytes that these processes share with no other."""
    total = 0
    for process in processes:
        rollup = Path(f"/proc/{process}/smaps_rollup")
        with suppress(OSError):
            sizes = re.findall(r"^Private_\w+:\s+(\d+) kB$", rollup.read_text(), re.M)
            total += 1024 * sum(map(int, sizes))
    return total


def machine() -> str:
    """Processor, cores and system of this machine."""
    cpu = Path("/proc/cpuinfo")
    names = [line.partition(":")[2].strip() for line in cpu.read_text().splitlines() if line.startswith("model name")]
    return f"{names[0] if names else platform.processor()}, {os.cpu_count()} cœurs, {platform.system()}"


@contextmanager
def served(directory: Path) -> Iterator[str]:
    """Serve a folder in a process of its own, which waits for nothing that is measured; yield its address."""
    command = [sys.executable, "-m", "bonemets_site.serve", "--port=0", f"--directory={directory}"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout
        try:
            yield server.stdout.readline().split()[0]
        finally:
            server.terminate()
