"""Every page of an edition, and where they are."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from plugins.newsroom import Edition
from plugins.pages.config import PagesConfig
from plugins.pages.files import assets, banner, headers, prefetch, recent, worker
from plugins.pages.routes import (
    agenda,
    archive,
    article,
    corrections,
    directories,
    follow,
    home,
    kinds,
    offline,
    open_data,
    press,
    procedures,
    programme,
    spans,
    standing,
    style_guide,
    subjects,
    text_front,
    topics,
)
from plugins.pages.routes.elsewhere import cut, missing, moved, withdrawn
from plugins.pressroom import Handed
from plugins.settings import OpenDataConfig
from plugins.site import PAGE_SIZE, Addresses, Frame, joined, with_worker

if TYPE_CHECKING:  # how words are said takes its time to load, and most sites do not say them
    from plugins.wording import Aloud

_WHATEVER_THE_SIZE = (
    *(archive, article, corrections, directories, follow, home, offline, open_data, procedures),
    *(press, programme, spans, style_guide, text_front, topics, cut, missing, moved, withdrawn),
    *(assets, banner, headers, prefetch, worker),
)
_IN_SHEETS = (agenda, kinds, subjects)


def addresses(size: int = PAGE_SIZE) -> Addresses:
    """Return what is made with *size* stories on a full sheet of a list."""
    return joined(
        (
            *(each.ADDRESSES for each in _WHATEVER_THE_SIZE),
            *(each.addresses(size) for each in _IN_SHEETS),
        )
    )


def pages(
    edition: Edition,
    frame: Frame,
    config: PagesConfig,
    terms: OpenDataConfig,
    aloud: "Aloud | None" = None,
) -> Iterator[Handed]:
    """Yield the pages of *edition* in *frame*, read *aloud* if they are, and what they are dressed in."""
    if config.offline:
        frame = with_worker(frame, worker.WORKER)
    yield home.home_page(edition, frame, config)
    yield text_front.text_front(edition, frame, config)
    yield from article.article_pages(edition, frame, aloud)
    yield from withdrawn.withdrawn_pages(edition, frame)
    yield from subjects.subject_pages(edition, frame, config.page_size)
    yield from kinds.kind_pages(edition, frame, config.page_size)
    yield from agenda.agenda_pages(edition, frame, config.page_size)
    yield from spans.span_pages(edition, frame)
    yield from programme.programme_pages(edition, frame)
    yield from archive.archive_pages(edition, frame)
    yield from directories.directory_pages(edition, frame)
    yield from directories.organisation_pages(edition, frame)
    yield topics.topics_page(edition, frame)
    yield from corrections.correction_pages(edition, frame)
    yield from follow.follow_pages(edition, frame, is_aloud=aloud is not None)
    yield press.pauta_page(edition, frame)
    yield open_data.data_page(edition, frame, terms)
    yield from procedures.procedure_pages(edition, frame)
    yield from standing.standing_pages(edition, frame)
    yield from missing.missing_pages(edition, frame)
    yield style_guide.style_guide(frame)
    yield from moved.moved_pages(edition, frame)
    yield from cut.cut_pages(edition, frame)
    yield from _files(edition, frame)


def _files(edition: Edition, frame: Frame) -> Iterator[Handed]:
    """Yield what the pages ask for, and what hosts and browsers do with them."""
    page = offline.offline_page(frame)
    yield page
    yield worker.WorkerFile(frame, page)
    yield worker.ManifestFile(frame)
    yield banner.banner_file(edition)
    yield from recent.recent_files(edition)
    yield headers.headers_file(edition, frame.site)
    yield prefetch.prefetch_file()
    yield from assets.asset_files(frame)
