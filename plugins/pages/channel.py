"""Every page of an edition."""

from collections.abc import Iterator

from plugins.newsroom import Edition
from plugins.pages.config import PagesConfig
from plugins.pages.files.assets import asset_files
from plugins.pages.files.banner import banner_file
from plugins.pages.files.headers import headers_file
from plugins.pages.files.prefetch import prefetch_file
from plugins.pages.files.recent import recent_files
from plugins.pages.files.worker import ManifestFile, WorkerFile
from plugins.pages.routes.agenda import agenda_pages
from plugins.pages.routes.archive import archive_pages
from plugins.pages.routes.article import article_pages
from plugins.pages.routes.corrections import correction_pages
from plugins.pages.routes.cut import cut_pages
from plugins.pages.routes.directories import directory_pages, organisation_pages
from plugins.pages.routes.follow import follow_pages
from plugins.pages.routes.home import home_page
from plugins.pages.routes.kinds import kind_pages
from plugins.pages.routes.missing import missing_pages
from plugins.pages.routes.moved import moved_pages
from plugins.pages.routes.offline import offline_page
from plugins.pages.routes.open_data import data_page
from plugins.pages.routes.programme import programme_pages
from plugins.pages.routes.spans import span_pages
from plugins.pages.routes.standing import standing_pages
from plugins.pages.routes.style_guide import style_guide
from plugins.pages.routes.subjects import subject_pages
from plugins.pages.routes.text_front import text_front
from plugins.pages.routes.topics import topics_page
from plugins.pages.routes.withdrawn import withdrawn_pages
from plugins.pressroom import Handed
from plugins.settings import OpenDataConfig
from plugins.site import WORKER, Frame, with_worker


def pages(
    edition: Edition, frame: Frame, config: PagesConfig, terms: OpenDataConfig
) -> Iterator[Handed]:
    """Yield the pages of *edition* in *frame*, and what they are dressed in."""
    if config.offline:
        frame = with_worker(frame, WORKER)
    yield home_page(edition, frame, config)
    yield text_front(edition, frame, config)
    yield from article_pages(edition, frame)
    yield from withdrawn_pages(edition, frame)
    yield from subject_pages(edition, frame, config.page_size)
    yield from kind_pages(edition, frame, config.page_size)
    yield from agenda_pages(edition, frame, config.page_size)
    yield from span_pages(edition, frame)
    yield from programme_pages(edition, frame)
    yield from archive_pages(edition, frame)
    yield from directory_pages(edition, frame)
    yield from organisation_pages(edition, frame)
    yield topics_page(edition, frame)
    yield from correction_pages(edition, frame)
    yield from follow_pages(edition, frame)
    yield data_page(edition, frame, terms)
    yield from standing_pages(edition, frame)
    yield from missing_pages(edition, frame)
    yield style_guide(frame)
    yield from moved_pages(edition, frame)
    yield from cut_pages(edition, frame)
    yield from _files(edition, frame)


def _files(edition: Edition, frame: Frame) -> Iterator[Handed]:
    """Yield what the pages ask for, and what hosts and browsers do with them."""
    offline = offline_page(frame)
    yield offline
    yield WorkerFile(frame, offline)
    yield ManifestFile(frame)
    yield banner_file(edition)
    yield from recent_files(edition)
    yield headers_file(edition)
    yield prefetch_file()
    yield from asset_files(frame)
