"""Which hashtags a story gets."""

import regex

from plugins.newsroom import Story
from plugins.site import TAG, postable

_WHOLE = regex.compile(TAG)
_WORDS = regex.compile(r"[\p{L}\p{Nd}_][\p{L}\p{M}\p{Nd}_·]*")


def hashtag(words: str) -> str:
    """
    Return the hashtag that *words* make, without `#`; nothing if they make none.

    CamelCase, so that screen readers tell the words apart; accents stay, X reads them.
    «Pedro de Valdivia» → `PedroDeValdivia`, «CentenarioMaríaElena» as it is, «2026» → nothing.
    """
    tag = "".join(word[0].upper() + word[1:] for word in _WORDS.findall(postable(words)))
    return tag if _WHOLE.fullmatch(tag) else ""


def hashtags_for(story: Story, most: int) -> tuple[str, ...]:
    """Return at most *most* hashtags for *story*, without `#`: first topic, place, more topics."""
    place = [story.locality.hashtag] if story.locality else []
    topics = [topic.hashtag for topic in story.topics]
    found = [tag for words in (*topics[:1], *place, *topics[1:]) if (tag := hashtag(words))]
    once = {tag.casefold(): tag for tag in reversed(found)}
    return tuple(once[key] for key in reversed(once))[:most]
