"""An issue as an e-mail: HTML that programs of mail show, and the same as plain text."""

from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from jinja2 import Environment, StrictUndefined, Template
from markupsafe import Markup

from plugins.bulletin.issue import Issue, Item, Section
from plugins.mailing import HTML_MARK, TEXT_MARK
from plugins.newsroom import Site
from plugins.site import SAMPLE
from plugins.spanish import capital


def mail_html(issue: Issue, site: Site) -> str:
    """Return *issue* as HTML for e-mail: tables, with its styles in its tags, lighter than 90 kB."""
    # Both load slowly, and a build that makes no bulletin needs neither.
    import css_inline
    import mjml

    source = _template().render(
        issue=issue,
        site=site,
        url=site.absolute(issue.path),
        pictured=pictured(issue),
        sample=SAMPLE,
        unsubscribe=Markup(HTML_MARK),  # noqa: S704 - our own
    )
    # A height in a tag is a number of pixels (HTML, 4.8.17): without one, the style says it.
    html = mjml.mjml2html(source, fonts={}).replace(' height="auto"', "")
    return css_inline.CSSInliner(keep_style_tags=True, load_remote_stylesheets=False).inline(html)


def pictured(issue: Issue) -> Item | None:
    """Return the one story that is shown with its photo: the first of the most important that has one."""
    return next((item for item in issue.items if item.picture), None)


def mail_text(issue: Issue, site: Site) -> str:
    """Return *issue* as plain text, for who reads it so; every address is on a line of its own."""
    return "\n".join((*_lines(issue, site), ""))


def _lines(issue: Issue, site: Site) -> Iterator[str]:
    yield from (issue.name.upper(), f"{site.name}. {capital(issue.dated)}.", "")
    for opening in (f"{SAMPLE}." if issue.is_demo else "", issue.greeting):
        if opening:
            yield from (opening, "")
    if issue.number:
        yield from ("En el sitio:", site.absolute(issue.path), "")
    for section in issue.sections:
        yield from _section(section, site)
    yield from _corrections(issue, site)
    yield from ("-- ", site.name, site.absolute("/"), *filter(None, (site.email,)))
    if issue.number:  # only that is sent by a service
        yield TEXT_MARK


def _corrections(issue: Issue, site: Site) -> Iterator[str]:
    if issue.put_right:
        yield from (issue.put_right_title.upper(), "")
    for each in issue.put_right:
        yield from (each.title, f"{capital(each.sort)}: {each.text}", site.absolute(each.path), "")


def _section(section: Section, site: Site) -> Iterator[str]:
    yield from (section.title.upper(), "")
    for item in section.items:
        yield from filter(None, (item.title, item.when, item.where, item.summary, *item.notes))
        yield from (site.absolute(item.path), "")
    if section.more:
        yield f"{section.more_words}:"
        yield from (f"{link.name}: {site.absolute(link.path)}" for link in section.elsewhere)
        yield ""


@cache
def _template() -> Template:
    environment = Environment(
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    environment.filters["capital"] = capital
    return environment.from_string(files(__package__).joinpath("mail.mjml").read_text("utf-8"))
