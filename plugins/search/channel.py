"""The channel: from an edition to its search."""

from collections.abc import Iterator

from plugins.newsroom import Edition
from plugins.pressroom import Handed
from plugins.search.aids import Aids, landmarks_of
from plugins.search.config import SearchConfig
from plugins.search.index import index_groups
from plugins.search.opensearch import OpenSearch
from plugins.search.page import filters_of, parts_of, script_file, search_page
from plugins.search.shard import entries_of, shards_of
from plugins.search.vocabulary import Vocabulary, vocabulary_of
from plugins.site import Frame


def search(edition: Edition, frame: Frame, config: SearchConfig) -> Iterator[Handed]:
    """Yield the search of *edition*: its index, its page and what that page knows."""
    shards = shards_of(edition)
    parts = parts_of(shards)
    registry = edition.registry
    filters = filters_of(
        tuple(kind for kind in edition.kinds if edition.of_kind(kind)),
        tuple(each for each in registry.departments if edition.of(each)),
        tuple(each for each in registry.localities if edition.of(each)),
        parts,
    )
    entries = entries_of(edition)
    yield search_page(frame, parts, filters)
    yield script_file()
    yield OpenSearch(frame.site, config.short_name)
    yield Aids(landmarks_of(entries), registry.synonyms)
    yield Vocabulary(vocabulary_of(edition.stories, entries, registry.synonyms))
    yield from index_groups(shards, entries)
