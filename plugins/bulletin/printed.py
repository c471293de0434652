"""An issue on paper: A4 in large letters, with a QR code for each story."""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path

from plugins.bulletin.issue import Issue, Item, Section
from plugins.cards import INK, fonts, hex_of, printable, rgb_of
from plugins.newsroom import Site
from plugins.pressroom import Artefact, digest_of, output_path
from plugins.site import SAMPLE
from plugins.spanish import capital, upper
from plugins.typesetting import code_svg, pdf_of, program_of

_HUE = "oxido"
"""The colour of the Municipality, which is that of no department."""


@dataclass(frozen=True, slots=True)
class IssueSheet(Artefact):
    """An issue for the notice board; it is kept between builds."""

    path: str
    issue: Issue
    site: Site

    @property
    def paths(self) -> tuple[str, ...]:
        """Its one path."""
        return (output_path(self.path),)

    @property
    def key(self) -> str:
        """Of all that its bytes depend on."""
        told = (self.issue, self.site.url, self.site.name, self.site.host)
        return f"{_program()} {digest_of(told).hex()}"

    def make(self) -> tuple[bytes, ...]:
        """Return the PDF."""
        return (issue_pdf(self.issue, self.site),)


def issue_pdf(issue: Issue, site: Site) -> bytes:
    """
    Return *issue* as PDF/UA-1, on as many A4 sheets as it takes.

    Raises:
        TypesettingError: Our template is wrong; no words are.
    """
    return pdf_of(_template(), _data(issue, site), fonts())


def _data(issue: Issue, site: Site) -> dict[str, object]:
    """Return what the template is told, as JSON can say it."""
    url = site.absolute(issue.path)
    return {
        "title": printable(issue.full_title),
        "name": printable(issue.name) or "…",
        "house": printable(site.name),
        "week": upper(issue.period),
        "sample": SAMPLE if issue.is_demo else "",
        "greeting": printable(issue.greeting),
        "foot": printable(f"{issue.name} · {site.name} · {site.host}"),
        "hue": hex_of(rgb_of(_HUE)),
        "ink": hex_of(INK),
        "code": code_svg(url),
        "code_told": f"Código QR que lleva a {url}",
        "sections": [_section(each, site) for each in issue.sections],
        "put_right_title": issue.put_right_title,
        "put_right": [
            {
                "title": printable(each.title) or "…",
                "text": printable(f"{capital(each.sort)}: {each.text}"),
            }
            for each in issue.put_right
        ],
    }


def _section(section: Section, site: Site) -> dict[str, object]:
    names = ", ".join(link.name for link in section.elsewhere)
    return {
        "title": printable(section.title),
        "items": [_item(each, site) for each in section.items],
        "more": printable(f"{section.more_words} en el sitio: {names}.") if section.more else "",
    }


def _item(item: Item, site: Site) -> dict[str, object]:
    url = site.absolute(item.path)
    return {
        "title": printable(item.title) or "…",
        "when": printable(item.when),
        "where": printable(item.where),
        "summary": printable(item.summary),
        "notes": [printable(note) for note in item.notes],
        "code": code_svg(url),
        "code_told": f"Código QR que lleva a {url}",
    }


@cache
def _template() -> bytes:
    return files(__package__).joinpath("boletin.typ").read_bytes()


@cache
def _program() -> str:
    """Return the name of this room's program and fonts, and of what it sets pages with."""
    room = Path(str(files(__package__)))
    own = (room / "printed.py", room / "boletin.typ")
    return program_of("bulletin", (*own, *sorted(fonts().iterdir())))
