"""Pages that are numbered from the oldest."""

from hypothesis import given
from hypothesis import strategies as st

from plugins.site.paging import archived, paged

counts = st.integers(0, 200)
sizes = st.integers(1, 40)


@given(counts, sizes)
def test_every_item_is_on_exactly_one_page_in_order(count: int, size: int) -> None:
    items = list(range(count, 0, -1))
    pages = paged(items, size)

    assert [*pages.newest, *(item for page in pages.older[::-1] for item in page)] == items
    assert all(len(page) == size for page in pages.older)
    assert len(pages.newest) < 2 * size


@given(counts, sizes)
def test_a_full_page_never_changes_again(count: int, size: int) -> None:
    before = paged(list(range(count, 0, -1)), size)
    after = paged(list(range(count + 1, 0, -1)), size)

    assert after.older[: len(before.older)] == before.older


@given(counts, sizes)
def test_the_archive_and_the_newest_lose_nothing(count: int, size: int) -> None:
    items = list(range(count, 0, -1))
    pages = archived(items, size)

    assert {*items[:size], *(item for page in pages for item in page)} == set(items)
    assert archived([count + 1, *items], size)[: len(pages)] == pages
