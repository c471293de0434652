"""The mail by which a reader says that a page is wrong: it tells which page, and which version."""

from hashlib import sha256
from urllib.parse import quote

VERSION = "\x02version\x03"
"""Stands for the version of a page while it is made: signs that no text of a page has."""

_SHOWN = 8
"""Hexadecimal signs of a version: enough to tell the ones that a page ever had from each other."""


def fault_mail(mailbox: str, url: str) -> str:
    """
    Return the `mailto:` address (RFC 6068) for who finds a fault in the page at *url*.

    Without *url* (a page that is shown in place of others), who writes has to say where it was.
    """
    where = url or "(copie aquí su dirección)"
    lines = (f"Página: {where}", f"Versión: {VERSION}", "", "Qué está mal:", "")
    subject, body = quote("Hay un error en una página"), "\r\n".join(lines)
    # The mark of the version is no sign of an address: what takes its place is.
    return f"mailto:{quote(mailbox, safe='@')}?subject={subject}&body={_quoted(body)}"


def _quoted(body: str) -> str:
    return VERSION.join(quote(part) for part in body.split(VERSION))


def with_version(html: bytes) -> bytes:
    """Return *html* with its version, which is told by all else that it says, wherever it belongs."""
    version = sha256(html).hexdigest()[:_SHOWN]
    return html.replace(VERSION.encode(), version.encode())
