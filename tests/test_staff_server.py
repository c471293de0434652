"""The web server of docs/interna.md, really run: nobody gets a byte without a password."""

import re
import ssl
import subprocess
from base64 import b64encode
from collections.abc import Iterator
from http.client import HTTPConnection, HTTPSConnection
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.pages.servers import free_port, nginx_with

GUIDE = (ROOT / "docs" / "interna.md").read_text("utf-8")
FILES: dict[str, str | bytes] = {
    "index.html": "<p>Edición interna</p>",
    "preparacion/index.html": "<p>En preparación</p>",
    "404.html": "<p>No está</p>",
    "agenda/agenda.ics": "BEGIN:VCALENDAR",
    "fotos/3f/una.jpg": b"\xff\xd8",
    "_headers": "/*\n  X: y\n",
    ".sala-de-prensa": "interna",
}
PASSWORD = "solo de prueba"  # noqa: S105 - of this test
WITH = {"Authorization": f"Basic {b64encode(f'persona:{PASSWORD}'.encode()).decode()}"}


class Ports:
    plain, secure = free_port(), free_port()


def settings(folder: Path) -> str:
    """Return what the guide says, for this machine: its ports, a certificate of its own, one password."""
    told: str
    [told] = re.findall(r"^```nginx\n(.*?)^```$", GUIDE, re.M | re.S)
    made = subprocess.run(
        ["openssl", "passwd", "-apr1", PASSWORD], capture_output=True, text=True, check=True
    )
    (folder / "claves").write_text(f"persona:{made.stdout}")
    subprocess.run(
        [
            *("openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "1"),
            *(
                "-subj",
                "/CN=localhost",
                "-keyout",
                f"{folder}/clave.pem",
                "-out",
                f"{folder}/cert.pem",
            ),
        ],
        capture_output=True,
        check=True,
    )
    for written, here in {
        "listen 80;": f"listen 127.0.0.1:{Ports.plain};",
        "listen 443 ssl;": f"listen 127.0.0.1:{Ports.secure} ssl;",
        "/etc/ssl/interna.crt": f"{folder}/cert.pem",
        "/etc/ssl/interna.key": f"{folder}/clave.pem",
        "/var/www/interna": f"{folder}/site",
        "/etc/nginx/claves": f"{folder}/claves",
    }.items():
        assert written in told
        told = told.replace(written, here)
    return told


@pytest.fixture(scope="module", autouse=True)
def server() -> Iterator[None]:
    with nginx_with(FILES, settings):
        yield


def get(address: str, headers: dict[str, str]) -> tuple[int, bytes, dict[str, str]]:
    context = ssl._create_unverified_context()  # noqa: S323 - its certificate is of this test
    connection = HTTPSConnection("localhost", Ports.secure, timeout=60, context=context)
    connection.request("GET", address, headers=headers)
    answer = connection.getresponse()
    found = answer.status, answer.read(), dict(answer.getheaders())
    connection.close()
    return found


@pytest.mark.parametrize(
    "address",
    [
        "/",
        "/preparacion/",
        "/agenda/agenda.ics",
        "/fotos/3f/una.jpg",
        "/no-existe",
        "/404.html",
        "/_headers",
    ],
)
@pytest.mark.parametrize("headers", [{}, {"Authorization": "Basic cGVyc29uYTpvdHJh"}])
def test_without_a_password_there_is_nothing(address: str, headers: dict[str, str]) -> None:
    status, body, _ = get(address, headers)

    # What is refused before asking says no more than that it is not there.
    assert status == 401 or (address == "/_headers" and status == 404)
    assert not any(
        data.encode() in body if isinstance(data, str) else data in body
        for name, data in FILES.items()
        if name != "404.html"
    )


@pytest.mark.parametrize(
    "address", ["/", "/preparacion/", "/agenda/agenda.ics", "/fotos/3f/una.jpg"]
)
def test_with_it_pages_are_shown_and_kept_by_nobody(address: str) -> None:
    status, body, headers = get(address, WITH)
    file = FILES[f"{address[1:]}index.html" if address.endswith("/") else address[1:]]

    assert (status, body) == (200, file.encode() if isinstance(file, str) else file)
    assert headers["X-Robots-Tag"] == "noindex, nofollow"
    assert headers["Cache-Control"] == "private, no-cache"


@pytest.mark.parametrize("address", ["/no-existe", "/_headers", "/.sala-de-prensa", "/fotos/"])
def test_what_is_no_page_is_answered_in_spanish(address: str) -> None:
    status, body, _ = get(address, WITH)

    assert (status, body.decode()) == (404, FILES["404.html"])


def test_nothing_is_asked_for_in_the_open() -> None:
    connection = HTTPConnection("localhost", Ports.plain, timeout=60)
    connection.request("GET", "/preparacion/", headers={"Host": "interna.ejemplo.cl"})
    answer = connection.getresponse()

    assert answer.status == 301
    assert answer.headers["Location"] == "https://interna.ejemplo.cl/preparacion/"
    connection.close()
