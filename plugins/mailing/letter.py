"""
The mail of an issue, and the place in it where a list service puts the way out of the list.

Each service has its own link for that, and its own templates: `services/`.
"""

from dataclasses import dataclass
from hashlib import sha256
from html import escape
from pathlib import Path
from typing import Final, NamedTuple

from plugins.commands import BuildError, near
from plugins.mailing.issue import REMEDY, Issue

HTML_MARK: Final = "<!-- baja -->"
"""Once, in a paragraph of the footer."""

TEXT_MARK: Final = "[[baja]]"
"""The last line of the plain text."""

LEAVE: Final = "Dejar de recibir este boletín"
LIMIT: Final = 102_000
"""Bytes of HTML; Gmail hides what is beyond, and with it the footer (spamresource.com, 2022)."""

LONGEST_LINK: Final = 300
"""Bytes that are left for the link by which somebody leaves."""

_MEND: Final = "Lo pone la plantilla del correo: avise a quien mantiene el programa."


class Halves(NamedTuple):
    """A text, and the place inside where the link goes."""

    before: str
    after: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """What is sent."""

    issue: Issue
    html: Halves
    """Around the address by which somebody leaves; what stands around it is already there."""

    text: Halves

    @property
    def size(self) -> int:
        """Bytes of the HTML, at most."""
        return len("".join(self.html).encode()) + LONGEST_LINK

    def digest(self, audience: str) -> str:
        """Return the digest of this letter, sent to an *audience*; another one has another."""
        issue = self.issue
        parts = (audience, issue.subject, issue.preheader, issue.url, *self.html, *self.text)
        return sha256("\0".join(parts).encode()).hexdigest()


def read_letter(file: Path, issue: Issue) -> Letter:
    """
    Return the letter of *issue*, which *file* describes.

    Raises:
        BuildError: A file is missing, too big, or has no place for the way out, or two.
    """
    html, text = file.with_name(issue.html), file.with_name(issue.text)
    letter = Letter(issue=issue, html=_html(html, file), text=_text(text, file))
    if letter.size > LIMIT:
        raise BuildError(
            f"El correo «{near(html)}» pesa {kilobytes(letter.size)}, y Gmail esconde lo que pasa de"
            f" {kilobytes(LIMIT)}: no se vería el pie ni cómo darse de baja. Deje menos noticias en"
            " el boletín y construya de nuevo."
        )
    return letter


def kilobytes(size: int) -> str:
    """Return «43,2 kB»."""
    return f"{size / 1000:.1f}".removesuffix(".0").replace(".", ",") + " kB"


def _html(file: Path, named: Path) -> Halves:
    parts = _read(file, named).split(HTML_MARK)
    if len(parts) != 2:
        says = "no dice" if len(parts) == 1 else f"dice {len(parts) - 1} veces"
        raise BuildError(
            f"El correo «{near(file)}» {says} dónde va el enlace para darse de baja: lleva"
            f" {HTML_MARK} una vez, en un párrafo del pie. {_MEND}"
        )
    # The colour of the footer, which night mode changes.
    style = "color:inherit;text-decoration:underline"
    return Halves(f'{parts[0]}<a style="{style}" href="', f'">{escape(LEAVE)}</a>{parts[1]}')


def _text(file: Path, named: Path) -> Halves:
    text = _read(file, named).rstrip()
    if not text.endswith(f"\n{TEXT_MARK}") or text.count(TEXT_MARK) != 1:
        raise BuildError(
            f"El texto «{near(file)}» no dice dónde va el enlace para darse de baja: lleva"
            f" {TEXT_MARK} una vez, en su última línea. {_MEND}"
        )
    return Halves(f"{text.removesuffix(TEXT_MARK)}{LEAVE}: ", "\n")


def _read(file: Path, named: Path) -> str:
    try:
        return file.read_bytes().decode()
    except FileNotFoundError:
        raise BuildError(f"Falta «{near(file)}», que nombra «{near(named)}». {REMEDY}") from None
    except UnicodeDecodeError:
        raise BuildError(f"El archivo «{near(file)}» no está en UTF-8. {REMEDY}") from None
