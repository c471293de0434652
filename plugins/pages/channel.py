"""Every page of an edition."""

from collections.abc import Iterator

from plugins.newsroom import Edition
from plugins.pages.agenda.fronts import front_pages
from plugins.pages.agenda.spans import span_pages
from plugins.pages.archive import archive_pages
from plugins.pages.article import article_pages, withdrawn_pages
from plugins.pages.assets import asset_files
from plugins.pages.banner import banner_file
from plugins.pages.config import PagesConfig
from plugins.pages.corrections import correction_pages
from plugins.pages.cut import cut_pages
from plugins.pages.directories import directory_pages
from plugins.pages.headers import headers_file
from plugins.pages.home import home_page
from plugins.pages.lists import kind_pages
from plugins.pages.missing import missing_pages
from plugins.pages.offline import offline_files
from plugins.pages.open_data import data_page
from plugins.pages.prefetch import prefetch_file
from plugins.pages.programme import programme_pages
from plugins.pages.recent import recent_files
from plugins.pages.redirects import redirect_pages, redirects_file
from plugins.pages.standing import standing_pages
from plugins.pages.style_guide import style_guide
from plugins.pages.subjects import subject_pages
from plugins.pages.subscribe import subscribe_page
from plugins.pages.text_only import text_front
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
    yield from front_pages(edition, frame, config.page_size)
    yield from span_pages(edition, frame)
    yield from programme_pages(edition, frame)
    yield banner_file(edition)
    yield from recent_files(edition)
    yield from archive_pages(edition, frame)
    yield from directory_pages(edition, frame)
    yield from correction_pages(edition, frame)
    yield subscribe_page(edition, frame)
    yield data_page(edition, frame, terms)
    yield from standing_pages(edition, frame)
    yield from missing_pages(edition, frame)
    yield style_guide(frame)
    yield from redirect_pages(edition, frame)
    yield from redirects_file(edition)
    yield from cut_pages(edition, frame)
    yield headers_file(edition)
    yield prefetch_file()
    yield from offline_files(frame)
    yield from asset_files(frame)
