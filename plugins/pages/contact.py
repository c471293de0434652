"""How a department can be reached."""

import re
from collections.abc import Iterable
from typing import NamedTuple

_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(\.[\w-]+)+")
_PHONE = re.compile(r"\+?\d[\d ]{5,}")
_WEB = re.compile(r"https?://\S+")


class ContactLine(NamedTuple):
    """One way to reach somebody."""

    label: str
    text: str
    href: str
    """Where a touch leads; empty if nowhere (an address, a placeholder, several numbers)."""


def contact_lines(contact: Iterable[tuple[str, str]]) -> tuple[ContactLine, ...]:
    """Return *contact* (label, text) in its order, with links for mail, telephone and web."""
    return tuple(ContactLine(label, text, _href(text.strip())) for label, text in contact)


def _href(text: str) -> str:
    if _EMAIL.fullmatch(text):
        return f"mailto:{text}"
    if _PHONE.fullmatch(text):
        return f"tel:{text.replace(' ', '')}"  # RFC 3966 has no spaces
    return text if _WEB.fullmatch(text) else ""
