"""What is said to a command in variables: keys, addresses, whether it shall really do it."""

from collections.abc import Mapping
from typing import Final
from urllib.parse import urlsplit

from plugins.commands import BuildError
from plugins.spanish import NO_WORDS, folded, is_yes

LOOPBACK: Final = frozenset({"localhost", "127.0.0.1", "::1"})


def given(environment: Mapping[str, str], name: str) -> str:
    """Return the variable *name*, "" when it is not set."""
    return environment.get(name, "").strip()


def service_address(environment: Mapping[str, str], name: str, usual: str = "") -> str:
    """
    Return the address of a service in the variable *name*, without a slash at its end.

    Raises:
        BuildError: It is none, or keys would travel in clear.
    """
    address = (given(environment, name) or usual).rstrip("/")
    parts = urlsplit(address)
    if "@" in parts.netloc:
        raise BuildError(f"{name} va sin usuario ni clave: la clave tiene su propia variable.")
    is_safe = parts.scheme == "https" or parts.hostname in LOOPBACK
    if not parts.hostname or not is_safe:
        raise BuildError(f"{name} es una dirección que empieza con https://; dice «{address}».")
    return address


def is_asked(name: str, text: str) -> bool:
    """
    Return whether *text*, what was typed for *name*, asks for it; "" does not.

    Raises:
        BuildError: It is neither yes nor no.
    """
    if not text or folded(text) in NO_WORDS:
        return False
    if not is_yes(text):
        raise BuildError(f"{name}=«{text}» no se entiende. Va {name}=si, o nada para mirar.")
    return True
