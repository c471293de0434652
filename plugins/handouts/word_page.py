"""What every document of Word has: whose it is, its page, its letters, and nothing of another machine."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from plugins.spanish import clean_line

if TYPE_CHECKING:
    from datetime import datetime

    from docx.document import Document

LANGUAGE = "es-CL"
_LETTERS = "Arial"
_MARGIN = 2.0
"""Centimetres."""

_LONGEST = 255
"""Letters of a property: python-docx takes no more."""

_FOREIGN = (
    *("/extended-properties", "/thumbnail", "/customXml", "/stylesWithEffects", "/webSettings"),
)
"""How relations end that lead to parts of python-docx's template which tell of the machine that made
it, or which only Word of before 2010 reads."""

_GRID = "Table Grid"
_OURS = ("Title", *(f"Heading {level}" for level in range(1, 10)), "Caption", "No Spacing")
_SIZES = {"Title": 20, "Heading 1": 15, "Heading 2": 13}


class About(NamedTuple):
    """What a document says of itself."""

    title: str
    author: str
    moment: datetime
    """When it was written, and changed for the last time; in UTC."""

    identifier: str = ""
    """What tells this copy from others (15.2.12.1, `dc:identifier`); nothing if none does."""

    running: str = ""
    """What stands above each of its pages; nothing if nothing does."""


def describe(document: Document, about: About) -> None:
    """Let *document* say what it is, whose, of when, and in which language; nothing else."""
    properties = document.core_properties
    properties.title = clean_line(about.title)[:_LONGEST]
    properties.author = properties.last_modified_by = clean_line(about.author)[:_LONGEST]
    properties.created = properties.modified = about.moment
    properties.language, properties.comments = LANGUAGE, ""
    properties.identifier = clean_line(about.identifier)[:_LONGEST]
    if about.running:
        document.sections[0].header.paragraphs[0].text = clean_line(about.running)


def set_page(document: Document, points: int) -> None:
    """Let *document* be A4, in letters that every office has, for screen readers in Spanish."""
    from docx.oxml.ns import qn
    from docx.shared import Cm, Pt, RGBColor

    page = document.sections[0]
    page.page_width, page.page_height = Cm(21), Cm(29.7)
    for side in ("left", "right", "top", "bottom"):
        setattr(page, f"{side}_margin", Cm(_MARGIN))
    _keep_used_styles(document)
    document.styles["Normal"].font.name = _LETTERS
    document.styles["Normal"].font.size = Pt(points)
    for name in _OURS:
        style: Any = document.styles[name]
        style.font.color.rgb = RGBColor(0x1F, 0x1F, 0x1F)
        style.font.name = _LETTERS
        fonts = style.element.rPr.rFonts
        for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
            fonts.attrib.pop(qn(f"w:{theme}"), None)
        if name in _SIZES:
            style.font.size = Pt(_SIZES[name])
    languages = (
        *document.styles.element.iter(qn("w:lang")),
        *document.settings.element.iter(qn("w:themeFontLang")),
    )
    for language in languages:
        language.attrib.clear()
        language.set(qn("w:val"), LANGUAGE)


def _keep_used_styles(document: Document) -> None:
    """Take away the template's hundred styles of tables but one, and what it says is hidden of them."""
    from docx.enum.style import WD_STYLE_TYPE

    for style in list(document.styles):
        if style.type == WD_STYLE_TYPE.TABLE and style.name not in {_GRID, "Normal Table"}:
            style.delete()


def without_foreign_parts(document: Document) -> None:
    """Take away what the template brought of the machine it was made on."""
    for owner in (document.part.package, document.part):
        relations = owner.rels
        for name in [name for name, each in relations.items() if each.reltype.endswith(_FOREIGN)]:
            del relations[name]
