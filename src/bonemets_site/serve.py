"""Serve `site/` as GitHub Pages would: same path, same redirects, same headers, same compression.

A page that works here works once published, and what is measured here is what a reader downloads.
"""

import argparse
import gzip
import re
import socket
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any
from urllib.parse import unquote, urlsplit

BASE = "/bonemets/"
"""Sub-path of the published site, when its home page names none."""

_OWN = re.compile(r'<link rel="canonical" href="([^"]+)"')
_COMPRESSED = {
    ".bib": "text/plain; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json; charset=utf-8",
    ".map": "application/json; charset=utf-8",
    ".md": "text/markdown; charset=utf-8",
    ".mjs": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
    ".wasm": "application/wasm",
    ".webmanifest": "application/manifest+json",
    ".xml": "application/xml",
}
_AS_IS = {
    ".gz": "application/gzip",
    ".ico": "image/vnd.microsoft.icon",
    ".jpg": "image/jpeg",
    ".pdf": "application/pdf",
    ".png": "image/png",
    ".webp": "image/webp",
    ".woff": "font/woff",
    ".woff2": "font/woff2",
    ".zip": "application/zip",
}
_GZIP_REFUSED = re.compile(r"gzip\s*;\s*q=0(\.0*)?\s*(,|$)")

_Request = socket.socket | tuple[bytes, socket.socket]


def base(site: Path) -> str:
    """Path that a site was built for: that of the address which its home page gives as its own."""
    home = site / "index.html"
    own = _OWN.search(home.read_text("utf-8")) if home.is_file() else None
    return urlsplit(own[1]).path if own else BASE


@dataclass(frozen=True)
class _Content:
    """A file as it is sent."""

    media_type: str
    etag: str
    body: bytes
    packed: bytes | None


@lru_cache(maxsize=1024)
def _content(path: Path, modified: int) -> _Content:
    """Read a file once for each time it is written; `modified` only tells these apart."""
    body = path.read_bytes()
    suffix = path.suffix.lower()
    return _Content(
        media_type=_COMPRESSED.get(suffix) or _AS_IS.get(suffix, "application/octet-stream"),
        etag=sha256(body).hexdigest()[:16],
        body=body,
        packed=_packed(body) if suffix in _COMPRESSED else None,
    )


@lru_cache(maxsize=1024)
def _packed(body: bytes) -> bytes:
    """Compress the same bytes once, whatever the copies of a site that hold them."""
    return gzip.compress(body, compresslevel=6, mtime=0)


class _Handler(BaseHTTPRequestHandler):
    """Answers GET and HEAD from the folder of the server."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    server: "_Server"

    def do_GET(self) -> None:
        address, mark, query = self.path.partition("?")
        if address == "/" and self.server.base != "/":
            return self._redirect(HTTPStatus.FOUND, self.server.base)
        target = self._locate(address)
        if target is None:
            return self._send(HTTPStatus.NOT_FOUND, self.server.root / "404.html")
        if target.is_dir():
            return self._redirect(HTTPStatus.MOVED_PERMANENTLY, f"{address}/{mark}{query}")
        return self._send(HTTPStatus.OK, target)

    def do_HEAD(self) -> None:
        self.do_GET()

    def _locate(self, address: str) -> Path | None:
        """File to send, folder whose address lacks its slash, or nothing."""
        if not f"{address}/".startswith(self.server.base):
            return None
        inside = unquote(address.removeprefix(self.server.base.rstrip("/"))).lstrip("/")
        try:
            target = (self.server.root / inside).resolve()
            if not target.is_relative_to(self.server.root):
                return None
            page = target / "index.html"
            if address.endswith("/"):
                return page if page.is_file() else None
            return target if target.is_file() or page.is_file() else None
        except (OSError, ValueError):  # a name too long for the disk, a null byte
            return None

    def _send(self, status: HTTPStatus, path: Path) -> None:
        if not path.is_file():
            return self._answer(status, {"Content-Type": "text/plain"}, status.phrase.encode())
        content = _content(path, path.stat().st_mtime_ns)
        packed = content.packed if self._accepts_gzip() else None
        etag = f'"{content.etag}"' if packed is None else f'W/"{content.etag}"'
        headers = {"Cache-Control": "max-age=600", "ETag": etag}
        if content.packed is not None:
            headers["Vary"] = "Accept-Encoding"
        if status is HTTPStatus.OK and content.etag in self.headers.get("If-None-Match", ""):
            return self._answer(HTTPStatus.NOT_MODIFIED, headers)
        headers["Content-Type"] = content.media_type
        if packed is not None:
            headers["Content-Encoding"] = "gzip"
        return self._answer(status, headers, content.body if packed is None else packed)

    def _accepts_gzip(self) -> bool:
        accepted = self.headers.get("Accept-Encoding", "")
        return "gzip" in accepted and not _GZIP_REFUSED.search(accepted)

    def _redirect(self, status: HTTPStatus, address: str) -> None:
        self._answer(status, {"Location": address})

    def _answer(self, status: HTTPStatus, headers: dict[str, str], body: bytes = b"") -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        if status is not HTTPStatus.NOT_MODIFIED:
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def log_request(self, code: int | str = "-", size: int | str = "-") -> None:
        """Stay silent: only errors are worth a line."""


class _Server(ThreadingHTTPServer):
    """A server that knows its folder and hangs up on everyone when it closes."""

    request_queue_size = 128

    def __init__(self, host: str, port: int, directory: Path) -> None:
        self.root = directory.resolve()
        self.base = base(directory)
        self._connected: set[socket.socket] = set()
        super().__init__((host, port), _Handler)

    @property
    def url(self) -> str:
        host, port = self.server_address[:2]
        return f"http://{host!s}:{port}{self.base}"

    def process_request(self, request: _Request, client_address: Any) -> None:
        if isinstance(request, socket.socket):
            self._connected.add(request)
        super().process_request(request, client_address)

    def shutdown_request(self, request: _Request) -> None:
        if isinstance(request, socket.socket):
            self._connected.discard(request)
        super().shutdown_request(request)

    def server_close(self) -> None:
        # A kept-alive connection would go on answering after the server has stopped.
        super().server_close()
        for connection in tuple(self._connected):
            with suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)

    def handle_error(self, request: _Request, client_address: Any) -> None:
        # A browser that leaves a page hangs up on what it was still loading.
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


@contextmanager
def serving(directory: Path, port: int = 0) -> Iterator[str]:
    """Serve a folder in the background for as long as the block runs.

    Args:
        directory: Root of the built site.
        port: Port on 127.0.0.1, or 0 for any free one.

    Yields:
        Address of the home page, such as `http://127.0.0.1:8000/bonemets/`.
    """
    with _Server("127.0.0.1", port, directory) as server:
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
        thread.start()
        try:
            yield server.url
        finally:
            server.shutdown()
            thread.join()


def main() -> None:
    """Serve the built site until interrupted."""
    parser = argparse.ArgumentParser(prog="python -m bonemets_site.serve", description=main.__doc__)
    parser.add_argument("--directory", type=Path, default=Path("site"), help="built site (default: site)")
    parser.add_argument("--host", default="127.0.0.1", help="address to listen on (default: 127.0.0.1)")
    parser.add_argument("--port", type=int, default=8000, help="port, 0 for any free one (default: 8000)")
    options = parser.parse_args()
    if not (options.directory / "index.html").is_file():
        parser.error(f"no site in {options.directory}: run `make build` first")
    try:
        server = _Server(options.host, options.port, options.directory)
    except OSError as error:
        parser.error(f"cannot listen on port {options.port} ({error.strerror}): choose another, make serve PORT=8001")
    with server, suppress(KeyboardInterrupt):
        print(f"{server.url}  (Ctrl+C to stop)", flush=True)
        server.serve_forever()


if __name__ == "__main__":
    main()
