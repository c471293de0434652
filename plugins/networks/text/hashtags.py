"""Hashtags: those of a text, as X reads them, and which ones a story gets."""

from collections.abc import Iterable

import regex

from plugins.networks.text.posting import links_in, may_hold_link, postable
from plugins.newsroom import Story

_TAG = r"(?=[\p{Nd}_]*\p{L})[\p{L}\p{Nd}_][\p{L}\p{M}\p{Nd}_·]*+"
_WHOLE = regex.compile(_TAG)
_IN_TEXT = regex.compile(rf"(?<![\p{{L}}\p{{M}}\p{{Nd}}_&#])#({_TAG})(?!#|://)")
"""
X: letters, marks, digits, `_` and `·`, at least one letter; not right after a letter or `&`, not
before `#` or `://` (twitter-text, `validHashtag`; its few signs of other scripts are left out).
"""

_WORDS = regex.compile(r"[\p{L}\p{Nd}_][\p{L}\p{M}\p{Nd}_·]*")
_SPACE = regex.compile(r"[ \n]")


def hashtags_in(text: str) -> tuple[str, ...]:
    """Return the hashtags of *text*, without `#`, in order; those within a link are none."""
    # No link goes over a space, so one that does not touch a `#` has no say in this.
    if any("#" in word and may_hold_link(word) for word in _SPACE.split(text)):
        for link in links_in(text):
            text = text.replace(link.address, " ")
    return tuple(match[1] for match in _IN_TEXT.finditer(text))


def hashtag(words: str) -> str:
    """
    Return the hashtag that *words* make, without `#`; nothing if they make none.

    CamelCase, so that screen readers tell the words apart; accents stay, X reads them.
    «Pedro de Valdivia» → `PedroDeValdivia`, «CentenarioMaríaElena» as it is, «2026» → nothing.
    """
    tag = "".join(word[0].upper() + word[1:] for word in _WORDS.findall(postable(words)))
    return tag if _WHOLE.fullmatch(tag) else ""


def own_hashtag(written: str) -> str:
    """Return the hashtag that an editor *written* means, without `#`; nothing if it makes none."""
    bare = postable(written).removeprefix("#")
    return bare if _WHOLE.fullmatch(bare) else hashtag(bare)


def with_hashtags(text: str, tags: Iterable[str]) -> str:
    """Return *text* with those of *tags* that it does not have yet in a line of their own."""
    had = {tag.casefold() for tag in hashtags_in(text)}
    line = " ".join(f"#{tag}" for tag in tags if tag.casefold() not in had)
    return f"{text}\n\n{line}" if line else text


def hashtags_for(story: Story) -> tuple[str, ...]:
    """
    Return the hashtags of *story*, without `#`, the most telling first: first topic, place, more topics.

    Those that an editor chose for the post go before any other. None if one of its topics is for
    stories that have none, as of mourning.
    """
    if story.hashtags is not None:
        return story.hashtags
    if any(topic.is_untagged for topic in story.topics):
        return ()
    place = [story.locality.hashtag] if story.locality else []
    topics = [topic.hashtag for topic in story.topics]
    found = [tag for words in (*topics[:1], *place, *topics[1:]) if (tag := hashtag(words))]
    once = {tag.casefold(): tag for tag in reversed(found)}
    return tuple(once[key] for key in reversed(once))
