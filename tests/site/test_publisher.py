"""The site is not published before its publisher has said who he is, nor where other sites share its origin."""

from pathlib import Path

import pytest

from bonemets_site.data import publisher

OWN = "https://bonemets.example/"


@pytest.fixture
def filled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file in which every field says something."""
    file = tmp_path / "publisher.toml"
    file.write_text("".join(f'{name} = "dit"\n' for name in publisher.publisher()), "utf-8")
    monkeypatch.setattr(publisher, "FILE", file)
    monkeypatch.setenv("SITE_URL", OWN)
    publisher.publisher.cache_clear()
    return file


@pytest.fixture(autouse=True)
def _reread() -> object:
    yield
    publisher.publisher.cache_clear()


def said() -> str:
    with pytest.raises(SystemExit) as ended:
        publisher.main()
    return str(ended.value.code or "")


@pytest.mark.usefixtures("filled")
def test_a_site_that_says_all_on_a_host_of_its_own_may_be_published() -> None:
    assert said() == ""


def test_each_empty_field_is_named(filled: Path) -> None:
    names = list(publisher.publisher())
    filled.write_text("".join(f'{name} = " "\n' for name in names), "utf-8")
    publisher.publisher.cache_clear()
    assert said().splitlines() == [f"publisher.toml: {name} is empty" for name in names]


@pytest.mark.usefixtures("filled")
@pytest.mark.parametrize(
    "address",
    [
        "",
        "http://bonemets.example/",
        "https://account.github.io/",
        "https://account.github.io/bonemets/",
        "https://hospital.example/bonemets/",
    ],
)
def test_an_origin_that_is_not_its_own_is_refused(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SITE_URL", address)
    assert said() == publisher.unfit(address) != ""
