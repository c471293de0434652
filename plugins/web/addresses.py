"""Web addresses as settings give them: of the site itself, and of what it links to."""

import re
from ipaddress import AddressValueError, IPv4Address, IPv6Address
from urllib.parse import urlsplit

_LABEL = re.compile(r"(?!-)[a-z0-9-]{1,63}(?<!-)")
"""Part of a host name (RFC 1123, 2.1; in lower case, RFC 3986, 6.2.2.1)."""

HOST_LIMIT = 253
"""Characters of a host name (RFC 1035, 3.1)."""

PORT_LIMIT = 65535
_EXAMPLE = "https://www.ejemplo.cl"
_UNWRITTEN = re.compile(r"[\s\"'<>\\^`{|}\x00-\x1f\x7f]")
"""What no address holds unencoded (RFC 3986, 2)."""


class AddressError(ValueError):
    """Something is no address that can be used; `str()` says why and `fix` the mend, in Spanish."""

    def __init__(self, message: str, fix: str) -> None:
        super().__init__(message)
        self.fix = fix


def web_address(text: str) -> str:
    """
    Return *text*, the whole address of a page.

    Raises:
        AddressError: It is none, or none that a page may link to (`javascript:`, a user's name).
    """
    _check_whole(text, f"{_EXAMPLE}/transparencia/")
    return text


def site_address(text: str) -> str:
    """
    Return *text*, the address of a site that lives at the root of its host: `https://host[:port]`.

    Raises:
        AddressError: It is none: it has a path, a query, a user, or a host that is no host.
    """
    _check_whole(text, _EXAMPLE)
    scheme, _, rest = text.partition("://")
    host = re.split(r"[/?#]", rest)[0]
    if extra := rest.removeprefix(host):
        raise AddressError(
            f"lleva «{extra}» detrás del nombre del servidor; el sitio vive en su raíz,"
            " sin ruta ni barra final",
            f"Escriba {scheme}://{host}",
        )
    return text


def _check_whole(text: str, example: str) -> None:
    if unwritten := _UNWRITTEN.search(text):
        sign = unwritten.group()
        name = (
            "espacios" if sign.isspace() else f"«{sign}»" if sign.isprintable() else "signos raros"
        )
        raise AddressError(f"no es una dirección: tiene {name}", f"Escríbala así: {example}")
    try:
        address = urlsplit(text)
        port = address.port
    except ValueError:
        raise AddressError("no es una dirección", f"Escríbala así: {example}") from None
    if address.scheme not in {"http", "https"} or not address.netloc:
        raise AddressError(
            f"debe empezar con https:// y el nombre de un servidor, no «{text}»",
            f"Escríbala así: {example}",
        )
    if "@" in address.netloc:
        raise AddressError(
            "lleva un nombre de usuario o una clave, que todos verían",
            f"Quite lo que va antes de la @: {address.scheme}://{address.netloc.rpartition('@')[2]}",
        )
    if port == 0 or address.netloc.endswith(":"):
        raise AddressError("tiene un puerto que no existe", f"Van de 1 a {PORT_LIMIT}, o ninguno")
    _check_host(address.hostname or "", address.netloc, example)


def _check_host(host: str, written: str, example: str) -> None:
    if written.startswith("["):
        try:
            IPv6Address(host)
        except AddressValueError:
            raise AddressError("no es una dirección IPv6", f"Escríbala así: {example}") from None
        return
    if not host.isascii():
        raise AddressError(
            f"lleva letras que los servidores no leen («{host}»)",
            f"Escriba el nombre como lo dio NIC Chile, que empieza con xn--: {_ascii(host)}",
        )
    if host != re.sub(r":\d*$", "", written):
        raise AddressError("tiene mayúsculas en el nombre del servidor", f"Escriba {host}")
    labels = host.split(".")
    if all(label.isdigit() for label in labels):
        try:
            IPv4Address(host)
        except AddressValueError:
            raise AddressError("no es una dirección IPv4", f"Escríbala así: {example}") from None
        return
    if len(host) > HOST_LIMIT or not all(_LABEL.fullmatch(label) for label in labels):
        raise AddressError(f"«{host}» no es el nombre de un servidor", f"Escríbala así: {example}")


def _ascii(host: str) -> str:
    try:
        return host.encode("idna").decode()
    except UnicodeError:
        return "xn--…"
