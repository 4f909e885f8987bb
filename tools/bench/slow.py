"""A slow processor and a slow network for all that a page does, its workers included.

The browser's own emulation of a slow processor refuses workers, and Python runs in one.
"""

import asyncio
import os
import signal
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from threading import Event, Thread
from urllib.parse import urlsplit

PERIOD = 0.02
"""Seconds in which a process is let run once."""
CHUNK = 8192


@contextmanager
def slowed(processes: Sequence[int], times: float) -> Iterator[None]:
    """Let processes run for a part of the time only, as long as the block runs.

    Args:
        processes: Their numbers.
        times: How many times slower.
    """
    done = Event()

    def tell(what: signal.Signals) -> None:
        for process in processes:
            with suppress(ProcessLookupError):
                os.kill(process, what)

    def take_turns() -> None:
        while not done.is_set():
            tell(signal.SIGSTOP)
            done.wait(PERIOD * (1 - 1 / times))
            tell(signal.SIGCONT)
            time.sleep(PERIOD / times)

    thread = Thread(target=take_turns, daemon=True)
    thread.start()
    try:
        yield
    finally:
        done.set()
        thread.join()
        tell(signal.SIGCONT)


class _Line:
    """A line that all connections share.

    Args:
        target: Address of the server behind it.
        rate: Bytes in a second, towards the browser.
        latency: Seconds that each request takes more.
    """

    def __init__(self, target: str, rate: float, latency: float) -> None:
        self._target = urlsplit(target)
        self._rate = rate
        self._latency = latency
        self._free = 0.0

    async def connect(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        above = await asyncio.open_connection(self._target.hostname, self._target.port)
        with suppress(ConnectionError, asyncio.CancelledError):
            await asyncio.gather(self._ask(reader, above[1]), self._answer(above[0], writer))

    async def _ask(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while data := await reader.read(CHUNK):
            await asyncio.sleep(self._latency)
            writer.write(data)
            await writer.drain()
        writer.close()

    async def _answer(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while data := await reader.read(CHUNK):
            now = time.monotonic()
            self._free = max(now, self._free) + len(data) / self._rate
            await asyncio.sleep(self._free - now)
            writer.write(data)
            await writer.drain()
        writer.close()


@contextmanager
def relayed(target: str, rate: float, latency: float) -> Iterator[str]:
    """Put a slow line before a server for as long as the block runs.

    Args:
        target: Address of a page of the server.
        rate: Bytes in a second.
        latency: Seconds.

    Yields:
        Address of the same page through the line.
    """
    loop = asyncio.new_event_loop()
    thread = Thread(target=loop.run_forever, daemon=True)
    thread.start()
    line = _Line(target, rate, latency)
    starting = asyncio.run_coroutine_threadsafe(asyncio.start_server(line.connect, "127.0.0.1", 0), loop)
    port = starting.result().sockets[0].getsockname()[1]
    try:
        yield urlsplit(target)._replace(netloc=f"127.0.0.1:{port}").geturl()
    finally:
        asyncio.run_coroutine_threadsafe(_stop(starting.result()), loop).result()
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
        loop.close()


async def _stop(server: asyncio.Server) -> None:
    server.close()
    others = asyncio.all_tasks() - {asyncio.current_task()}
    for task in others:
        task.cancel()
    await asyncio.gather(*others, return_exceptions=True)
