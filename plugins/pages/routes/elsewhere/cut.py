"""
Where an address leads that somebody cuts, folder by folder: to the list of what is below it.

Of the folders that hold no page, these are the ones that addresses of stories and dates pass
through; hosts answer the others with the page for what is not there (docs/operacion.md).
"""

import re
from collections.abc import Iterator

from plugins.newsroom import Edition
from plugins.pages.places import AGENDA, ARCHIVE, WORDS, year_of_archive
from plugins.pages.redirect import Redirect
from plugins.site import Addresses, Frame, Link, file_of, twin_of
from plugins.spanish import SANTIAGO, month_words

_MONTH = re.compile(r"/noticias/(\d{4})/(\d{2})/")


def cut_pages(edition: Edition, frame: Frame) -> Iterator[Redirect]:
    """Yield a page for each cut address of *edition* that is no earlier address of a story."""
    stories = (*edition.stories, *edition.expired, *edition.withdrawn)
    taken = {file_of(alias) for story in stories for alias in story.aliases}
    for address, target in sorted(cut_addresses(edition).items()):
        if file_of(address) not in taken:
            yield Redirect(frame, address, target)


def cut_addresses(edition: Edition) -> dict[str, Link]:
    """Return where each folder leads that addresses of *edition* pass through."""
    found = _of_stories(edition)
    if found:
        found |= dict.fromkeys(map(twin_of, found), WORDS)
    years = {edition.moment.astimezone(SANTIAGO).year}
    for story in (*edition.stories, *edition.expired):
        for day in (day for each in story.details.occurrences for day in each.days):
            years |= {day.year, day.isocalendar().year}  # weeks are counted in the latter
    folders = (f"{AGENDA.path}{year}/" for year in years)
    return found | dict.fromkeys(folders, Link(AGENDA.path, "La agenda"))


ADDRESSES = Addresses(of_edition=cut_addresses)


def _of_stories(edition: Edition) -> dict[str, Link]:
    """Return where the folders of years and months lead; a withdrawn story is in no archive."""
    archived = set(edition.by_month)
    found: dict[str, Link] = {}
    for story in (*edition.stories, *edition.expired, *edition.withdrawn):
        folders = _MONTH.match(story.path)
        if not folders or folders[0] in found:
            continue
        year, month = int(folders[1]), int(folders[2])
        is_archived = any(each == year for each, _ in archived)
        year_path = year_of_archive(year).path
        of_year = Link(year_path, f"Las noticias de {year}") if is_archived else ARCHIVE
        of_month = Link(f"{year_path}{month:02}/", f"Las noticias de {month_words(year, month)}")
        found[f"/noticias/{folders[1]}/"] = of_year
        found[folders[0]] = of_month if (year, month) in archived else of_year
    return found
