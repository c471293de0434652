"""Addresses that are asked for, of a server on this machine."""

from collections.abc import Iterator
from itertools import count
from pathlib import Path
from time import monotonic

import pytest

from plugins.commands import BuildError
from plugins.link_preview import fetching
from plugins.link_preview.fetching import AGENT, MOST_HOPS, FetchError, fetch, is_loopback
from plugins.link_preview.looking import View, look
from tests.link_preview.samples import codes, page, picture
from tests.link_preview.town import Reply, Town, served


@pytest.fixture
def town() -> Iterator[Town]:
    with served() as town:
        yield town


def local(town: Town, html: str = "") -> bytes:
    """Return the good page as that of *town*."""
    return (html or page()).replace("https://www.mariaelena.cl", town.address).encode()


def asked(town: Town, path: str) -> View:
    return look(f"{town.address}{path}", Path("nowhere"), monotonic)


FERIA = "/noticias/2026/11/feria/"


def test_the_page_its_picture_and_robots_are_read_and_nothing_else(town: Town) -> None:
    town.replies = {
        FERIA: Reply(local(town)),
        "/fotos/feria.jpg": Reply(picture(), "image/jpeg"),
    }
    seen = asked(town, FERIA)

    assert town.asked == [(FERIA, AGENT), ("/robots.txt", AGENT), ("/fotos/feria.jpg", AGENT)]
    assert {card.picture.size for card in seen.cards if card.picture} == {(1200, 630)}
    assert codes(seen) == ["local-address", "http-picture"]


def test_redirects_are_followed_and_told(town: Town) -> None:
    town.replies = {
        "/viejo/": Reply(status=301, headers={"Location": "/medio/?a=ñ"}),
        "/medio/?a=%C3%B1": Reply(status=302, headers={"Location": f"{town.address}{FERIA}"}),
        FERIA: Reply(local(town)),
    }
    seen = asked(town, "/viejo/")

    assert seen.hops == (f"{town.address}/viejo/", f"{town.address}/medio/?a=%C3%B1")
    assert seen.looked.source == f"{town.address}{FERIA}"


def test_redirects_in_a_circle_end(town: Town) -> None:
    town.replies = {"/a/": Reply(status=308, headers={"Location": "/a/"})}

    with pytest.raises(FetchError, match=r"lleva de una dirección a otra más de 5 veces"):
        asked(town, "/a/")
    assert len(town.asked) == MOST_HOPS + 1


@pytest.mark.parametrize(
    ("reply", "words"),
    [
        (Reply(status=404), r"/x/» no existe \(el servidor respondió 404\)\. Revise la dirección"),
        (Reply(status=403), r"no deja leer \(el servidor respondió 403\)"),
        (Reply(status=599), r"no da la página \(el servidor respondió 599\)"),
        (Reply(status=301), r"respondió 301"),
        (Reply(b"%PDF", "application/pdf"), r"no es una página: .* «application/pdf»"),
        (Reply(b"x", headers={"Content-Encoding": "br"}), r"llega comprimida \(«br»\)"),
        (Reply(b"<html>", promised=100), r"no atiende, o no respondió como un servidor"),
        (
            Reply(status=302, headers={"Location": "http://www.muni.cl/"}),
            r"«http://www\.muni\.cl/» va sin cifrar",
        ),
        (
            Reply(status=302, headers={"Location": "javascript:alert(1)"}),
            r"«javascript:alert\(1\)» debe empezar con https://",
        ),
        (
            Reply(status=302, headers={"Location": "http://[mal"}),
            r"que no es una dirección|no es una",
        ),
    ],
)
def test_what_is_no_page_is_told(town: Town, reply: Reply, words: str) -> None:
    town.replies = {"/x/": reply}

    with pytest.raises(BuildError, match=words) as raised:
        asked(town, "/x/")
    assert str(raised.value).endswith(".")


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("http://www.mariaelena.cl/", "va sin cifrar, y no se pide. Escríbala con https://"),
        ("https://yo:clave@muni.cl/", "lleva un nombre de usuario o una clave"),
        ("https://", "debe empezar con https:// y el nombre de un servidor"),
        ("https://a b/", "no es una dirección: tiene espacios"),
        ("https://[::1/", "no es una dirección"),
    ],
)
def test_addresses_that_are_not_asked_for(address: str, words: str) -> None:
    with pytest.raises(FetchError) as raised:
        fetch(address, 100, monotonic)
    assert words in str(raised.value)


def test_nobody_listens() -> None:
    with served() as town:
        address = town.address
    with pytest.raises(FetchError, match="no atiende"):
        fetch(address, 100, monotonic)


def test_a_server_that_says_nothing_is_left(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetching, "PATIENCE", 0.2)
    town.replies = {"/x/": Reply(is_silent=True)}

    with pytest.raises(FetchError, match=r"no respondió en 0 segundos"):
        asked(town, "/x/")


def test_a_server_that_never_ends_is_left(town: Town) -> None:
    town.replies = {"/x/": Reply(b"a" * 3_000_000)}
    times = count(0.0, 8.0)

    with pytest.raises(FetchError, match=r"no respondió en 20 segundos"):
        fetch(f"{town.address}/x/", 3_000_000, lambda: next(times))


def test_the_beginning_of_a_long_page_is_enough(town: Town) -> None:
    town.replies = {FERIA: Reply(local(town) + b"<p>" + b"a" * 5_000_000)}

    assert asked(town, FERIA).cards[0].title


def test_a_picture_without_end_is_not_read_to_it(town: Town) -> None:
    town.replies = {
        FERIA: Reply(local(town)),
        "/fotos/feria.jpg": Reply(picture() + bytes(12_000_000), "image/jpeg"),
    }
    seen = asked(town, FERIA)

    [found] = [each.problem for each in seen.findings if each.problem.code == "no-picture"]
    assert found.message == "La imagen pesa más de 12 MB"


def test_what_the_server_says_of_the_picture_counts(town: Town) -> None:
    town.replies = {FERIA: Reply(local(town)), "/fotos/feria.jpg": Reply(picture(), "text/plain")}
    assert "served-type" in codes(asked(town, FERIA))

    del town.replies["/fotos/feria.jpg"]
    seen = asked(town, FERIA)
    [found] = [each.problem for each in seen.findings if each.problem.code == "no-picture"]
    assert "no existe (el servidor respondió 404)" in found.message


def test_the_alphabet_of_the_server_counts(town: Town) -> None:
    latin = local(town).decode().encode("cp1252")
    town.replies = {FERIA: Reply(latin, "text/html; charset=iso-8859-1")}
    assert "alphabet" not in codes(asked(town, FERIA))

    town.replies = {FERIA: Reply(latin)}
    assert "alphabet" in codes(asked(town, FERIA))


def test_robots_and_headers_of_the_server_count(town: Town) -> None:
    town.replies = {
        FERIA: Reply(local(town), headers={"X-Robots-Tag": "noindex"}),
        "/robots.txt": Reply(b"User-agent: Twitterbot\nDisallow: /\n", "text/plain"),
    }

    assert {"robots", "noindex"} <= set(codes(asked(town, FERIA)))


@pytest.mark.parametrize(
    ("host", "is_ours"),
    [
        ("localhost", True),
        ("127.0.0.2", True),
        ("::1", True),
        ("10.0.0.1", False),
        ("muni.cl", False),
    ],
)
def test_this_machine(host: str, is_ours: bool) -> None:
    assert is_loopback(host) is is_ours
