"""The site's frame: what every web page is rendered in, whatever it shows."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple

from jinja2 import (
    Environment,
    FileSystemLoader,
    StrictUndefined,
    TemplateNotFound,
    TemplateSyntaxError,
)

from plugins.newsroom import (
    Department,
    Site,
    SiteError,
    StandingPage,
    card,
    is_long,
    original,
    pictures,
)
from plugins.newsroom.kinds import Fact, Kind
from plugins.pressroom import digest_of
from plugins.spanish import (
    capital,
    clock,
    date_words,
    duration_words,
    iso,
    moment_words,
    plain,
    short_date_words,
    short_month_words,
    size_words,
    slugify,
    stated_words,
    time_words,
    told,
    until_words,
    upper,
)

_IMPORT = re.compile(r'^@import url\("(?P<path>[^"]+)"\) layer\((?P<layer>[\w.-]+)\);$', re.M)

_COMMENT = re.compile(r"^[ \t]*/\*.*?\*/\n|[ \t]*/\*.*?\*/", re.DOTALL | re.MULTILINE)


_DATES = (date_words, short_date_words, time_words, moment_words, stated_words, until_words)
_OTHERS = {
    each.__name__: each
    for each in (
        short_month_words,
        upper,
        iso,
        plain,
        size_words,
        clock,
        is_long,
        duration_words,
        pictures,
        card,
        original,
    )
}


def facts_told(facts: Iterable[Fact], year: int | None) -> tuple[Fact, ...]:
    """Return *facts* as a page of that *year* tells them: only our own dates do without it."""
    return tuple(
        fact._replace(text=capital(told(fact.text, year if fact.is_date else None)))
        for fact in facts
    )


def filters_in(year: int | None) -> dict[str, Callable[..., object]]:
    """Return what templates may do to a value; their dates are those of pages of that *year*."""

    def dated(words: Callable[..., str]) -> Callable[..., str]:
        return lambda value: told(words(value), year)

    dates = {each.__name__: dated(each) for each in _DATES}
    return {
        **_OTHERS,
        **dates,
        "told": lambda words: told(words, year),
        "facts_told": lambda facts: facts_told(facts, year),
    }


FILTERS = filters_in(None)
"""The same, where no year is known."""


class Link(NamedTuple):
    """A place of the site, for menus: what it says there is no part of the frame."""

    path: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """What all pages share; a page depends on it and on what it shows, and on nothing else."""

    site: Site
    theme: str
    """The folder of the theme."""

    theme_files: tuple[tuple[str, str], ...]
    """Path in the theme and digest of each of its files: another theme makes other pages."""

    theme_digest: str
    """Of all of them."""

    stylesheet: str
    """Address of the one stylesheet, named by its content."""

    script: str
    """Address of the one script, named by its content; every page is complete without it."""

    paper: str
    """Address of the script that draws what only paper shows, named by its content; without a
    connection there is none, for the worker answers with the page's for any of `imme-`."""

    copies: str
    """Address of the script that copies a story for who publishes it elsewhere, named by its content;
    it is fetched by who unfolds «Republicar»."""

    tools_stylesheet: str
    """Address of the one of what only those who publish look at, beside the first."""

    text_stylesheet: str
    """Address of the one of the text pages, which ask for nothing else."""

    departments: tuple[Link, ...]
    """By their short names."""

    kinds: tuple[Link, ...] = ()
    """The list of each kind, in the order of the menu."""

    pages: tuple[Link, ...] = ()
    """The standing pages, for the foot."""

    year: int | None = None
    """The current one, which goes without saying in dates; pages are made anew when it turns."""

    worker: str = ""
    """Address of the service worker; without one, pages ask the browser for none."""

    digest: str = ""
    """Of all of it but the place of the theme's folder."""

    @property
    def contact(self) -> Link | None:
        """The page that tells whom to turn to, if an editor wrote one: `content/paginas/contacto.md`."""
        return next((each for each in self.pages if each.path == "/contacto/"), None)

    @property
    def source(self) -> str:
        """The folder that designers change, as we tell its name: `themes/imme`."""
        return "/".join(Path(self.theme).parts[-2:])

    def digest_key(self) -> bytes:
        """Return its digest: where the theme lies makes no difference to a page."""
        return self.digest.encode()


def frame_of(
    site: Site,
    theme: Path,
    departments: tuple[Department, ...],
    *,
    kinds: tuple[Kind, ...] = (),
    pages: tuple[StandingPage, ...] = (),
    year: int | None = None,
) -> Frame:
    """
    Return the frame of *site* in the *theme* folder (`templates/`, `static/css/main.css`).

    Its dates are told as one reads them in that *year*.

    Raises:
        SiteError: A file of the theme is missing.
    """
    files = _files(theme)
    frame = Frame(
        site=site,
        theme=str(theme),
        theme_files=files,
        theme_digest=digest_of(files).hex(),
        stylesheet=f"/assets/imme-{_mark(bundled_css(theme).encode())}.css",
        script=f"/assets/imme-{_mark(script_of(theme))}.js",
        paper=f"/assets/papel-{_mark(paper_script(theme))}.js",
        copies=f"/assets/republicar-{_mark(copies_script(theme))}.js",
        tools_stylesheet=f"/assets/herramientas-{_mark(tools_css(theme).encode())}.css",
        text_stylesheet=f"/assets/imme-texto-{_mark(text_css(theme).encode())}.css",
        departments=tuple(
            sorted((Link(each.path, each.short_name) for each in departments), key=_by_name)
        ),
        kinds=tuple(sorted((Link(each.path, each.plural) for each in kinds), key=_by_name)),
        pages=tuple(Link(each.path, each.title) for each in pages),
        year=year,
    )
    return _digested(frame)


def with_worker(frame: Frame, worker: str) -> Frame:
    """Return *frame* with pages that ask the browser for the service *worker* at that address."""
    return _digested(replace(frame, worker=worker))


def _digested(frame: Frame) -> Frame:
    return replace(frame, digest=digest_of(replace(frame, theme="", digest="")).hex())


def _files(theme: Path) -> tuple[tuple[str, str], ...]:
    return tuple(
        (file.relative_to(theme).as_posix(), sha256(file.read_bytes()).hexdigest())
        for file in sorted(theme.rglob("*"))
        if file.is_file()
    )


def _mark(data: bytes) -> str:
    return sha256(data).hexdigest()[:12]


def script_of(theme: Path) -> bytes:
    """Return the one script of *theme*: `static/js/main.js`, then what `js/page/` adds to a page."""
    folder = theme / "static" / "js"
    parts = (folder / "main.js", *sorted((folder / "page").glob("*.js")))
    return b"\n".join(map(_of_theme, parts))


def paper_script(theme: Path) -> bytes:
    """Return the script of *theme* that draws what only paper shows: `static/js/paper.js`."""
    return _of_theme(theme / "static" / "js" / "paper.js")


def copies_script(theme: Path) -> bytes:
    """Return the script of *theme* that copies a story: `static/js/copies.js`."""
    return _of_theme(theme / "static" / "js" / "copies.js")


def _by_name(link: Link) -> str:
    return slugify(link.name)


def bundled_css(theme: Path) -> str:
    """Return `static/css/main.css` of *theme* with every layered `@import` filled in; no comments."""
    return _bundle(theme / "static" / "css" / "main.css")


def tools_css(theme: Path) -> str:
    """Return the same of `static/css/tools.css`: what only those who publish look at."""
    return _bundle(theme / "static" / "css" / "tools.css")


def _bundle(sheet: Path) -> str:
    def inline(match: re.Match[str]) -> str:
        css = _rules(sheet.parent / match["path"])
        return f"@layer {match['layer']} {{\n{css}}}"

    return _IMPORT.sub(inline, _rules(sheet))


def text_css(theme: Path) -> str:
    """Return the stylesheet of the text pages of *theme*; no comments."""
    return _rules(theme / "static" / "css" / "text.css")


def _rules(sheet: Path) -> str:
    """Return what *sheet* tells a browser: its comments, for who changes it, are on nobody's line."""
    return _COMMENT.sub("", _of_theme(sheet).decode())


def _of_theme(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except FileNotFoundError:
        raise SiteError(
            f"Falta «{file.name}» en «{file.parent}», del estilo del sitio: recupérelo (con git,"
            " «git restore themes»)."
        ) from None


def render(frame: Frame, template: str, /, **values: Any) -> bytes:
    """
    Return the page that *template* of the theme makes of *values*; it also sees `frame`.

    Raises:
        SiteError: A template is missing, or Jinja does not understand it.
    """
    try:
        page = _environment(frame.theme, frame.theme_digest, frame.year).get_template(template)
        return page.render(frame=frame, site=frame.site, **values).encode()
    except TemplateNotFound as error:
        raise SiteError(
            f"Falta la plantilla «{error.name}» en «{frame.source}/templates»: recupérela (con git,"
            " «git restore themes»)."
        ) from error
    except TemplateSyntaxError as error:
        raise SiteError(
            f"La plantilla «{error.name}» de «{frame.source}/templates» tiene un error en la línea"
            f" {error.lineno}; Jinja dice: {error.message}"
        ) from error


@lru_cache(maxsize=1)
def _environment(theme: str, _digest: str, year: int | None) -> Environment:
    environment = Environment(
        loader=FileSystemLoader(Path(theme) / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,  # a changed theme has another digest
    )
    environment.filters |= filters_in(year)
    return environment
