"""What is wrong with the address of a link by itself, wherever it stands."""

import re
from collections.abc import Iterator
from ipaddress import ip_address
from typing import NamedTuple
from urllib.parse import urlsplit

from plugins.spanish import nearest
from plugins.web.sanitise import SCHEMES, seen


class Fault(NamedTuple):
    """What is said of an address."""

    message: str
    fix: str
    instead: str = ""
    """The address that was meant, if that is certain."""


_SCHEME = re.compile(r"(?P<scheme>[a-z][a-z0-9+.-]*):", re.IGNORECASE)  # RFC 3986, 3.1
_HALF = re.compile(r"(?P<scheme>https?)(?::?/{0,3})(?=[\w-]+\.\w)", re.IGNORECASE)
_DOMAIN = re.compile(
    r"(?:www\.\S+|(?:[\w-]+\.)+(?:cl|com|org|net|edu|gov|info|tv|app|ar|pe|es|be|co)(?:[:/?#]\S*)?)",
    re.IGNORECASE,
)
_EMAIL = re.compile(r"[^\s@/:]+@[^\s@/:]+\.\w+")
_PHONE = re.compile(r"\+?\d[\d ()-]{6,}\d")
_ON_A_DISK = re.compile(
    r"(?:file:/*)?[A-Za-z]:[\\/]|file:|/(?:home|Users|Volumes|media)/", re.IGNORECASE
)
_NUMBER = re.compile(r"0x[0-9a-f]*|\d+")
"""A host that ends so is an IP address, however it is written (url.spec.whatwg.org, 3.5)."""

_OWN = ("localhost", "local", "internal", "lan", "home.arpa", "invalid", "test")
"""Names that lead nowhere outside of one's own network (RFC 2606, 6761, 6762, 8375; ICANN 2024)."""

_IN_WORDS = re.compile(r"https?://[^\s<>«»“”\"']+")


def is_on_a_disk(written: str) -> bool:
    r"""Return whether *written* is a place on somebody's own disk: `C:\Users\…`, `file:///…`."""
    return _ON_A_DISK.match(written) is not None


def link_fault(written: str) -> Fault | None:
    """Return what is wrong with a link to *written*, if anything is."""
    address = seen(written).strip()
    if address in {"", "#"}:
        return Fault("un enlace no dice adónde lleva", "Escriba la dirección entre los paréntesis")
    if is_on_a_disk(address):
        return Fault(
            f"«{address}» es un lugar de su computador: nadie más puede verlo",
            "Copie el archivo junto al artículo y escriba solo su nombre",
        )
    scheme = _SCHEME.match(address)
    if scheme is None or "." in scheme["scheme"]:
        return _of_no_scheme(address)
    return _of_scheme(address, scheme["scheme"].lower())


def is_own_network(host: str) -> bool:
    """Return whether *host* is one that only one's own computer or network knows."""
    try:
        return not ip_address(host).is_global
    except ValueError:
        is_named = not _NUMBER.fullmatch(host.rpartition(".")[2])
        return not is_named or "." not in host or host.endswith(tuple(f".{name}" for name in _OWN))


def faults_in_words(text: str) -> Iterator[Fault]:
    """Yield what is wrong with the addresses that stand in *text*, which is no Markdown."""
    for address in _IN_WORDS.findall(text):
        if fault := link_fault(address.rstrip(".,;:)!?")):
            yield fault


def _of_no_scheme(address: str) -> Fault | None:
    if address.startswith("//"):
        return _of_host(address, address)
    if half := _HALF.match(address):
        whole = f"{half['scheme'].lower()}://{address[half.end() :]}"
        return Fault(f"a «{address}» le falta parte de «https://»", f"Escriba {whole}", whole)
    if _EMAIL.fullmatch(address):
        return _completed(address, "mailto:", "es un correo, y el enlace a un correo empieza con")
    if _PHONE.fullmatch(address):
        number = re.sub(r"[^\d+]", "", address)
        message = f"«{address}» es un teléfono, y el enlace a un teléfono empieza con «tel:»"
        return Fault(message, f"Escriba tel:{number}", f"tel:{number}")
    if address.startswith("localhost"):
        return _of_host(address, f"//{address}")
    if _DOMAIN.fullmatch(address):
        return _completed(address, "https://", "es la dirección de otro sitio y le falta")
    if re.fullmatch(r"@\w[\w.]*", address):
        message = f"«{address}» es una cuenta, no una dirección"
        return Fault(
            message, f"Escriba la dirección entera: https://www.instagram.com/{address[1:]}"
        )
    return None


def _of_scheme(address: str, scheme: str) -> Fault | None:
    rest = address[len(scheme) + 1 :]
    if scheme in {"http", "https"}:
        if not rest.startswith("//") or rest.startswith("///"):
            whole = f"{scheme}://{rest.lstrip('/')}"
            return Fault(f"«{address}» no es una dirección entera", f"Escriba {whole}", whole)
        return _of_host(address, rest)
    if scheme == "localhost":
        return _of_host(address, f"//{address}")
    if scheme in SCHEMES:
        return None
    if rest.startswith("/") and nearest(scheme, ("http", "https")):
        whole = f"https://{rest.lstrip('/')}"
        return Fault(f"«{scheme}:» no es «https:»", f"Escriba {whole}", whole)
    return Fault(
        f"el enlace «{address}» empieza con «{scheme}:», que aquí no se publica",
        "Use una dirección que empiece con https://, mailto: o tel:, o quite el enlace",
    )


def _of_host(address: str, rest: str) -> Fault | None:
    """Return what is wrong with an *address* whose `//host/…` is *rest*."""
    try:
        parts = urlsplit(rest)
        host = (parts.hostname or "").rstrip(".").lower()
    except ValueError:
        return Fault(f"«{address}» no es una dirección", "Cópiela entera del navegador")
    if host and not is_own_network(host):
        return None
    if "." not in host and ":" not in host and host != "localhost":
        message = f"«{address}» no es la dirección entera de un sitio: falta su final, como «.cl»"
        return Fault(message, "Cópiela entera del navegador")
    message = f"«{address}» solo se abre en su computador o en la red de la oficina"
    if parts.path.count("/") > 1 and host in {"localhost", "127.0.0.1", "::1"}:
        own = parts._replace(scheme="", netloc="").geturl()
        return Fault(message, f"Si es de este sitio, escriba solo {own}", own)
    return Fault(message, "Escriba la dirección pública, o quite el enlace")


def _completed(address: str, start: str, what: str) -> Fault:
    return Fault(f"«{address}» {what} «{start}»", f"Escriba {start}{address}", f"{start}{address}")
