"""The local server answers as GitHub Pages does, so that what is tested here is what is published."""

import gzip
import http.client
import socket
from collections.abc import Iterator
from dataclasses import dataclass
from http.client import HTTPResponse
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from bonemets_site.serve import serving

HOME = "<!doctype html><title>Accueil</title>" * 50


@dataclass(frozen=True)
class Answer:
    status: int
    headers: dict[str, str]
    body: bytes


class Client:
    """One kept-alive connection, which sends the path as it is typed."""

    def __init__(self, base: str) -> None:
        address = urlsplit(base)
        assert address.hostname is not None
        self.connection = http.client.HTTPConnection(address.hostname, address.port, timeout=5)

    def get(self, path: str, method: str = "GET", **headers: str) -> Answer:
        self.connection.putrequest(method, path, skip_accept_encoding=True)
        for name, value in headers.items():
            self.connection.putheader(name.replace("_", "-"), value)
        self.connection.endheaders()
        response: HTTPResponse = self.connection.getresponse()
        return Answer(response.status, dict(response.getheaders()), response.read())


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    outside = tmp_path_factory.mktemp("machine")
    (outside / "secret.txt").write_text("secret", "utf-8")
    root = outside / "site"
    (root / "referentiel" / "3-5-2-mirels").mkdir(parents=True)
    (root / "empty").mkdir()
    (root / "index.html").write_text(HOME, "utf-8")
    (root / "404.html").write_text("Page absente", "utf-8")
    (root / "referentiel" / "3-5-2-mirels" / "index.html").write_text("Mirels", "utf-8")
    (root / "link.txt").symlink_to(outside / "secret.txt")
    for suffix in ("css", "js", "mjs", "json", "webmanifest", "svg", "wasm", "xml", "txt", "csv"):
        (root / f"file.{suffix}").write_bytes(b"x" * 2000)
    for suffix in ("zip", "bin", "woff2", "png", "gz"):
        (root / f"file.{suffix}").write_bytes(b"x" * 2000)
    return root


@pytest.fixture
def client(site: Path) -> Iterator[Client]:
    with serving(site) as base:
        client = Client(base)
        yield client
        client.connection.close()


def test_the_address_is_local_and_under_the_published_sub_path(site: Path) -> None:
    with serving(site) as base:
        address = urlsplit(base)
    assert (address.scheme, address.hostname, address.path) == ("http", "127.0.0.1", "/bonemets/")


@pytest.mark.parametrize("path", ["/", "/os/guide/"])
def test_a_site_is_served_at_the_path_it_was_built_for(tmp_path: Path, path: str) -> None:
    home = f'<link rel="canonical" href="https://example.org{path}">'
    (tmp_path / "index.html").write_text(home, "utf-8")
    (tmp_path / "404.html").write_text("Page absente", "utf-8")
    with serving(tmp_path) as base:
        assert urlsplit(base).path == path
        client = Client(base)
        found, absent = client.get(path), client.get(f"{path}absent/")
        client.connection.close()
    assert (found.status, found.body.decode()) == (200, home)
    assert (absent.status, absent.body.decode()) == (404, "Page absente")


def test_home_page(client: Client) -> None:
    answer = client.get("/bonemets/")
    assert answer.status == 200
    assert answer.body.decode() == HOME
    assert answer.headers["Content-Type"] == "text/html; charset=utf-8"
    assert answer.headers["Cache-Control"] == "max-age=600"


@pytest.mark.parametrize(
    ("address", "status", "location"),
    [
        ("/", 302, "/bonemets/"),
        ("/bonemets", 301, "/bonemets/"),
        ("/bonemets/referentiel/3-5-2-mirels", 301, "/bonemets/referentiel/3-5-2-mirels/"),
        ("/bonemets/referentiel/3-5-2-mirels?h=os", 301, "/bonemets/referentiel/3-5-2-mirels/?h=os"),
    ],
)
def test_redirects(client: Client, address: str, status: int, location: str) -> None:
    answer = client.get(address)
    assert (answer.status, answer.headers["Location"]) == (status, location)


def test_a_query_does_not_change_the_page(client: Client) -> None:
    assert client.get("/bonemets/referentiel/3-5-2-mirels/?h=os").body == b"Mirels"


@pytest.mark.parametrize(
    "address",
    [
        "/bonemets/absent/",
        "/bonemets/empty",
        "/bonemets/empty/",
        "/bonemets/file.css/",
        "/bonemetsfile.css",
        "/elsewhere/",
        "/bonemets/" + "a" * 5000,
    ],
)
def test_an_unknown_address_gets_the_page_made_for_it(client: Client, address: str) -> None:
    answer = client.get(address)
    assert (answer.status, answer.body.decode()) == (404, "Page absente")


@pytest.mark.parametrize(
    "address",
    [
        "/bonemets/../secret.txt",
        "/bonemets/%2e%2e/secret.txt",
        "/bonemets/..%2fsecret.txt",
        "/bonemets/referentiel/../../secret.txt",
        "/bonemets//../secret.txt",
        "/bonemets/%2fetc/passwd",
        "/bonemets//etc/passwd",
        "/bonemets/..\\secret.txt",
        "/bonemets/link.txt",
        "/bonemets/file.css%00.html",
        "/../secret.txt",
    ],
)
def test_nothing_outside_the_site_is_sent(client: Client, address: str) -> None:
    answer = client.get(address)
    assert (answer.status, answer.body.decode()) == (404, "Page absente")


@pytest.mark.parametrize(
    ("suffix", "media_type"),
    [
        ("css", "text/css; charset=utf-8"),
        ("js", "text/javascript; charset=utf-8"),
        ("mjs", "text/javascript; charset=utf-8"),
        ("json", "application/json; charset=utf-8"),
        ("webmanifest", "application/manifest+json"),
        ("svg", "image/svg+xml"),
        ("wasm", "application/wasm"),
        ("xml", "application/xml"),
        ("txt", "text/plain; charset=utf-8"),
        ("csv", "text/csv; charset=utf-8"),
    ],
)
def test_text_and_wasm_are_compressed_for_who_accepts_it(client: Client, suffix: str, media_type: str) -> None:
    plain = client.get(f"/bonemets/file.{suffix}")
    packed = client.get(f"/bonemets/file.{suffix}", Accept_Encoding="gzip, deflate, br")
    assert plain.headers["Content-Type"] == packed.headers["Content-Type"] == media_type
    assert plain.headers["Vary"] == packed.headers["Vary"] == "Accept-Encoding"
    assert "Content-Encoding" not in plain.headers
    assert packed.headers["Content-Encoding"] == "gzip"
    assert len(packed.body) < len(plain.body)
    assert gzip.decompress(packed.body) == plain.body


@pytest.mark.parametrize("accepted", ["", "identity", "gzip;q=0", "br, gzip; q=0.0, deflate"])
def test_compression_is_not_forced_on_anyone(client: Client, accepted: str) -> None:
    assert "Content-Encoding" not in client.get("/bonemets/", Accept_Encoding=accepted).headers


@pytest.mark.parametrize(
    ("suffix", "media_type"),
    [
        ("zip", "application/zip"),
        ("bin", "application/octet-stream"),
        ("woff2", "font/woff2"),
        ("png", "image/png"),
        ("gz", "application/gzip"),
    ],
)
def test_archives_and_images_are_sent_as_they_are(client: Client, suffix: str, media_type: str) -> None:
    answer = client.get(f"/bonemets/file.{suffix}", Accept_Encoding="gzip")
    assert answer.headers["Content-Type"] == media_type
    assert "Content-Encoding" not in answer.headers
    assert len(answer.body) == 2000


@pytest.mark.parametrize("accepted", ["identity", "gzip"])
def test_an_unchanged_file_is_not_sent_twice(client: Client, accepted: str) -> None:
    first = client.get("/bonemets/", Accept_Encoding=accepted)
    again = client.get("/bonemets/", Accept_Encoding=accepted, If_None_Match=first.headers["ETag"])
    assert (again.status, again.body) == (304, b"")
    assert again.headers["ETag"] == first.headers["ETag"]


def test_a_changed_file_is_sent_again(tmp_path: Path) -> None:
    page = tmp_path / "index.html"
    page.write_text("before", "utf-8")
    with serving(tmp_path) as base:
        client = Client(base)
        etag = client.get("/bonemets/").headers["ETag"]
        page.write_text("after", "utf-8")
        answer = client.get("/bonemets/", If_None_Match=etag)
        client.connection.close()
    assert (answer.status, answer.body) == (200, b"after")


def test_head_gives_the_headers_of_get(client: Client) -> None:
    get, head = client.get("/bonemets/"), client.get("/bonemets/", method="HEAD")
    assert (head.status, head.body) == (200, b"")
    assert head.headers["Content-Length"] == get.headers["Content-Length"]


def test_a_site_without_404_page_still_says_not_found(tmp_path: Path) -> None:
    with serving(tmp_path) as base:
        client = Client(base)
        answer = client.get("/bonemets/")
        client.connection.close()
    assert (answer.status, answer.body) == (404, b"Not Found")


def test_a_stopped_server_answers_no_one_not_even_on_an_open_connection(site: Path) -> None:
    with serving(site) as base:
        client = Client(base)
        assert client.get("/bonemets/").status == 200
    client.connection.auto_open = False
    with pytest.raises((ConnectionError, http.client.HTTPException)):
        client.get("/bonemets/")
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection(("127.0.0.1", urlsplit(base).port or 0), timeout=1)
