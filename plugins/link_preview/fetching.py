"""Asking for a page or a picture as a network does: redirects are followed, and nothing waits for ever."""

import http.client
import socket
import ssl
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from email.message import Message
from http import HTTPStatus
from ipaddress import ip_address
from typing import Final
from urllib.parse import SplitResult, quote, urljoin, urlsplit

from plugins.commands import BuildError, reason
from plugins.web import AddressError, web_address

AGENT: Final = "vista-redes/1 (sala de prensa; revisa la tarjeta de un enlace)"
"""What we call ourselves: the page a server gives a network's crawler may be another one."""

MOST_HOPS = 5
PATIENCE = 20.0
"""Seconds for one address; networks wait less (WhatsApp, 10)."""

PAGE_LIMIT = 1_000_000
"""Bytes of a page that are read; Facebook's crawler reads as many (1 MB, measured by others)."""

PICTURE_LIMIT = 12_000_000
"""Bytes of a picture that are read: more than any network takes."""

_CHUNK = 65_536
_UNQUOTED = "/%:@!$&'()*+,;=~"
"""What an address may have as it is (RFC 3986, 3.3), or quoted already."""

_MOVED = frozenset({301, 302, 303, 307, 308})
_WORDS: Final[dict[int, str]] = {
    HTTPStatus.UNAUTHORIZED: "pide una clave",
    HTTPStatus.FORBIDDEN: "no deja leer",
    HTTPStatus.NOT_FOUND: "no existe",
    HTTPStatus.GONE: "ya no existe",
    HTTPStatus.TOO_MANY_REQUESTS: "recibió demasiados pedidos",
}


class FetchError(BuildError):
    """Nothing could be read at an address; the text says why, and what to do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a server gave."""

    address: str
    """Where it was, in the end."""

    hops: tuple[str, ...] = ()
    """Where it was asked for before, from the first on."""

    type: str
    """`text/html`, in small letters."""

    charset: str
    data: bytes
    is_cut: bool
    """Whether there is more of it."""

    robots: str
    """The header `X-Robots-Tag`."""


def fetch(address: str, limit: int, clock: Callable[[], float]) -> Answer:
    """
    Return what is at *address*, at most *limit* bytes of it.

    Args:
        address: With https://, or of this machine.
        limit: Bytes.
        clock: Tells seconds, from any moment on.

    Raises:
        FetchError: There is nothing, or it takes too long, or it is no address for this.
    """
    end = clock() + PATIENCE
    hops: list[str] = []
    while True:
        response = _asked(_checked(address), end - clock())
        with closing(response):
            moved = response.getheader("Location") if response.status in _MOVED else None
            if moved is None:
                return _answer(response, address, tuple(hops), limit, lambda: end - clock())
        hops.append(address)
        if len(hops) > MOST_HOPS:
            raise FetchError(
                f"«{hops[0]}» lleva de una dirección a otra más de {MOST_HOPS} veces. Revise hacia"
                " dónde redirige el servidor."
            )
        address = _joined(address, moved)


def is_loopback(host: str) -> bool:
    """Return whether *host* is this machine."""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _joined(address: str, moved: str) -> str:
    try:
        return urljoin(address, quote(moved, safe=f"{_UNQUOTED}?#[]"))
    except ValueError:
        raise FetchError(f"«{address}» lleva a «{moved[:200]}», que no es una dirección.") from None


def _checked(address: str) -> SplitResult:
    try:
        parts = urlsplit(web_address(address))
    except AddressError as error:
        raise FetchError(f"«{address}» {error}. {error.fix}.") from None
    if parts.scheme != "https" and not is_loopback(parts.hostname or ""):
        raise FetchError(
            f"«{address}» va sin cifrar, y no se pide. Escríbala con https://; solo las de esta"
            " máquina van con http://."
        )
    return parts


def _asked(parts: SplitResult, left: float) -> http.client.HTTPResponse:
    """Return the answer of the server of *parts*, which waits at most *left* seconds for a word."""
    name = parts.netloc
    target = quote(parts.path or "/", safe=_UNQUOTED)
    if parts.query:
        target += "?" + quote(parts.query, safe=f"{_UNQUOTED}?[]")
    kind = http.client.HTTPSConnection if parts.scheme == "https" else http.client.HTTPConnection
    connection = kind(parts.hostname or "", parts.port, timeout=max(left, 0.01))
    headers = {"User-Agent": AGENT, "Accept-Encoding": "identity", "Connection": "close"}
    try:
        connection.request("GET", target, headers=headers)
        return connection.getresponse()
    except (OSError, http.client.HTTPException) as error:
        connection.close()
        raise _refused(name, error) from error


def _refused(name: str, error: Exception) -> FetchError:
    """Return what to say of *error*, met when the server *name* was asked."""
    if isinstance(error, TimeoutError):
        return FetchError(f"«{name}» no respondió en {PATIENCE:.0f} segundos. Pruebe más tarde.")
    if isinstance(error, socket.gaierror):
        return FetchError(
            f"No se encuentra el servidor «{name}». Revise la dirección, y la conexión a Internet."
        )
    if isinstance(error, ssl.SSLError):
        return FetchError(
            f"El certificado de «{name}» no sirve, y ninguna red leerá la página. Avise a quien"
            " administra ese servidor."
        )
    if isinstance(error, OSError) and not isinstance(error, ConnectionError):
        return FetchError(f"No se pudo leer «{name}»: {reason(error)}.")
    return FetchError(f"«{name}» no atiende, o no respondió como un servidor de páginas.")


def _answer(
    response: http.client.HTTPResponse,
    address: str,
    hops: tuple[str, ...],
    limit: int,
    left: Callable[[], float],
) -> Answer:
    if response.status != HTTPStatus.OK:
        words = _WORDS.get(response.status, "no da la página")
        raise FetchError(
            f"«{address}» {words} (el servidor respondió {response.status}). Revise la dirección."
        )
    coding = response.getheader("Content-Encoding", "identity").strip().casefold()
    if coding != "identity":
        raise FetchError(
            f"«{address}» llega comprimida («{coding[:20]}») aunque no se pidió así, y hay redes que"
            " no la leerán. Corrija el servidor."
        )
    data, is_cut = _body(response, address, limit, left)
    said = Message()
    said["Content-Type"] = response.getheader("Content-Type", "")
    return Answer(
        address=address,
        hops=hops,
        type=said.get_content_type().casefold() if said["Content-Type"] else "",
        charset=said.get_content_charset(""),
        data=data,
        is_cut=is_cut,
        robots=response.getheader("X-Robots-Tag", ""),
    )


def _body(
    response: http.client.HTTPResponse, address: str, limit: int, left: Callable[[], float]
) -> tuple[bytes, bool]:
    """Return at most *limit* bytes of *response*, and whether there are more."""
    name = urlsplit(address).netloc
    promised = response.length  # None if it does not say; `read1` counts nothing off in Python 3.11
    data = bytearray()
    try:
        while len(data) <= limit and (promised is None or len(data) < promised):
            if left() <= 0:
                raise TimeoutError
            part = response.read1(_CHUNK)
            if not part:
                break
            data += part
        if promised is not None and len(data) < min(promised, limit):
            raise http.client.IncompleteRead(bytes(data))
    except (OSError, http.client.HTTPException) as error:
        raise _refused(name, error) from error
    return bytes(data[:limit]), len(data) > limit
