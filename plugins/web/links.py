"""What is wrong with the address of a link by itself, wherever it stands."""

import re
from collections.abc import Iterator
from html import escape
from ipaddress import ip_address
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

from plugins.spanish import nearest
from plugins.web.domains import is_without_scheme
from plugins.web.sanitise import SCHEMES, sanitised, seen


class Fault(NamedTuple):
    """What is said of an address."""

    message: str
    fix: str
    instead: str = ""
    """The address that was meant, if that is certain."""


_PLAIN = re.compile(r"[\w./#?=&%+~@,-]*")
"""What the sanitiser keeps, as nearly every address is."""

_SCHEME = re.compile(r"(?P<scheme>[a-z][a-z0-9+.-]*):", re.IGNORECASE)  # RFC 3986, 3.1
_HALF = re.compile(r"(?P<scheme>https?)(?::?/{0,3})(?=[\w-]+\.\w)", re.IGNORECASE)
_EMAIL = re.compile(r"[^\s@/:]+@[^\s@/:]+\.\w+")
_FILE = re.compile(
    r"[^/?#]*\.(?:csv|docx?|ics|jpe?g|m4a|md|mp3|mp4|od[pst]|ogg|pdf|png|pptx?|rtf|txt|vtt|webp|xlsx?)",
    re.IGNORECASE,
)
"""The name of a file, though it has a full stop or an @ before its ending."""

_PHONE = re.compile(r"\+?\d[\d ()-]{6,}\d")

_LABEL = re.compile(r"(?!-)[\w-]{1,63}(?<!-)")
"""Part of a host's name (RFC 1035, 2.3.1), in the letters of any language (RFC 5890)."""

_ON_A_DISK = re.compile(
    r"(?:file:/*)?[A-Za-z]:[\\/]|file:|/(?:home|Users|Volumes|media)/", re.IGNORECASE
)
_NUMBER = re.compile(r"0x[0-9a-f]*|\d+")
"""A host that ends so is an IP address, however it is written (url.spec.whatwg.org, 3.5)."""

_OWN = ("localhost", "local", "internal", "lan", "home.arpa", "invalid", "test")
"""Names that lead nowhere outside of one's own network (RFC 2606, 6761, 6762, 8375; ICANN 2024)."""

_IN_WORDS = re.compile(r"https?://[^\s<>«»“”\"']+")


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
    if scheme and "." not in scheme["scheme"]:
        fault = _of_scheme(address, scheme["scheme"].lower())
    else:
        fault = None if _FILE.fullmatch(address) else _of_no_scheme(address)
    if fault or _PLAIN.fullmatch(address) or "href" in sanitised(f'<a href="{escape(address)}">'):
        return fault
    message = f"«{address}» tiene signos que una dirección no puede llevar"
    return Fault(message, "Cópiela entera del navegador, o escríbala de nuevo")


def is_on_a_disk(written: str) -> bool:
    r"""Return whether *written* is a place on somebody's own disk: `C:\Users\…`, `file:///…`."""
    return _ON_A_DISK.match(written) is not None


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
    if is_without_scheme(address):
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
            bare = rest.lstrip("/\\")
            whole = f"{scheme}://{bare}"
            return Fault(f"«{address}» no es una dirección entera", f"Escriba {whole}", whole)
        return _of_host(address, rest)
    if scheme == "localhost":
        return _of_host(address, f"//{address}")
    if scheme in SCHEMES:
        return _of_contact(address, scheme, rest)
    if rest.startswith("/") and nearest(scheme, ("http", "https")):
        whole = f"https://{rest.lstrip('/')}"
        return Fault(f"«{scheme}:» no es «https:»", f"Escriba {whole}", whole)
    if _FILE.fullmatch(rest):
        message = f"«{address}» se lee como una dirección que empieza con «{scheme}:»"
        return Fault(message, f"Si es un archivo, escriba ./{address}", f"./{address}")
    return Fault(
        f"el enlace «{address}» empieza con «{scheme}:», que aquí no se publica",
        "Use una dirección que empiece con https://, mailto: o tel:, o quite el enlace",
    )


def _of_contact(address: str, scheme: str, rest: str) -> Fault | None:
    """Return what is wrong with the *address* of a mailbox (RFC 6068) or a telephone (RFC 3966)."""
    if scheme == "tel":
        is_right = re.search(r"\d", rest) is not None
        fix = "Escriba el número entero: tel:+56552123456"
    else:
        to, query, more = rest.partition("?")
        bare = "".join(unquote(to).split())
        is_right = bool(query) or all(map(_EMAIL.fullmatch, bare.split(",")))
        if is_right and bare != to:
            whole = f"mailto:{bare}{query}{more}"
            return Fault(f"el correo «{address}» lleva espacios", f"Escriba {whole}", whole)
        fix = "Escriba el correo entero: mailto:nombre@servidor.cl"
    return None if is_right else Fault(f"«{address}» no dice a quién", fix)


def _of_host(address: str, rest: str) -> Fault | None:
    """Return what is wrong with an *address* whose `//host/…` is *rest*."""
    try:
        parts = urlsplit(rest)
        host = (parts.hostname or "").rstrip(".").lower()
        is_name = ":" in host or all(map(_LABEL.fullmatch, host.split(".")))
        is_whole = parts.port != 0 and ("." not in host or is_name)
    except ValueError:
        is_whole = False
    if not is_whole:
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
