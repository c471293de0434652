"""Addresses that nobody but this machine, or no reader at all, can open."""

import re
from ipaddress import ip_address
from urllib.parse import unquote, urlsplit

NOWHERE = ("localhost", "local", "internal", "lan", "home.arpa", "test", "example", "invalid")
"""Top-level names that never lead to a public site (RFC 6761, 6762 and 8375)."""

SAMPLES = ("example.com", "example.net", "example.org", "example.edu")
"""Kept for documents (RFC 2606)."""

_ADDRESS = re.compile(r"(?i)\b[a-z][a-z0-9+.-]*://[^\s<>\"«»]+")
_BARE = re.compile(
    r"(?i)(?<![\w.@-])(?:[\w-]+\.)*(?:localhost|(?:[\w-]+\.local)|example\.(?:com|net|org|edu))\b\.?"
    r"|\[::1\]"
)
"""The same in a text, without a scheme. A domain of a mail address is no place to go."""

_NUMBERS = re.compile(r"(?<![\w.$])(?:\d{1,3}\.){3}\d{1,3}(?!\.?\w)")
"""Four numbers: of a machine, or pesos («2.500.000.000»), which no machine has."""


def local_address(text: str) -> str:
    """Return the first address in *text*, or in one of its links, that no reader can open, or ""."""
    text = unquote(text)  # a link may carry another: «…/sharer?u=http%3A%2F%2Flocalhost»
    for found in _ADDRESS.finditer(text):
        if is_local(found[0]):
            return found[0].rstrip(".,;:)")
    if bare := _BARE.search(text):
        return bare[0]
    return next((found[0] for found in _NUMBERS.finditer(text) if _is_private(found[0])), "")


def is_local(address: str) -> bool:
    """Return whether *address*, which has a scheme, is one that no reader can open."""
    try:
        host = (urlsplit(address).hostname or "").rstrip(".").casefold()
    except ValueError:
        return True
    if _is_machine(host):
        return _is_private(host)
    return (
        any(host == name or host.endswith(f".{name}") for name in (*NOWHERE, *SAMPLES))
        or "." not in host
        or host.rsplit(".", 1)[-1].isdigit()  # «127.1»: only some programs read it
    )


def is_sample(address: str) -> bool:
    """Return whether *address* is on a site that is kept for documents (`SAMPLES`)."""
    try:
        host = (urlsplit(address).hostname or "").rstrip(".").casefold()
    except ValueError:
        return False
    return any(host == name or host.endswith(f".{name}") for name in SAMPLES)


def _is_machine(host: str) -> bool:
    try:
        ip_address(host)
    except ValueError:
        return False
    return True


def _is_private(host: str) -> bool:
    return _is_machine(host) and not ip_address(host).is_global
