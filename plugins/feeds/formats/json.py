"""JSON Feed 1.1 (jsonfeed.org/version/1.1)."""

import json
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from plugins.feeds.content import content
from plugins.feeds.document import Document
from plugins.feeds.item import Item, Picture
from plugins.spanish import iso

VERSION = "https://jsonfeed.org/version/1.1"
ABOUT_LICENSE = "Con qué licencia puede publicarse esto en otra parte."
ABOUT_PHOTO = "Foto original, para la prensa: su pie, de quién es y cuánto mide, en píxeles."
_NO_ITEMS = "[]\n}"
COMMENT = (
    "Este es un canal de noticias: copie su dirección y péguela en un lector de canales"
    " para recibir aquí lo nuevo de {name}."
)


def written(document: Document) -> bytes:
    """Return *document* as JSON Feed, in UTF-8."""
    addresses = document.addresses("json")
    feed = {
        "version": VERSION,
        "title": document.title,
        "home_page_url": document.page_url,
        "feed_url": addresses.current,
        "description": document.summary,
        "user_comment": COMMENT.format(name=document.site_name),
        "next_url": addresses.previous,
        "language": document.language,
        "authors": [{"name": document.site_name, "url": document.site_url}],
        "hubs": [{"type": "WebSub", "url": document.hub}] if document.hub else "",
        "_license": _license(document) or "",
        "items": [],
    }
    given = {key: value for key, value in feed.items() if value != ""}
    items = ",".join(f"\n  {_item_text(item)}" for item in document.items)
    text = json.dumps(given, ensure_ascii=False, indent=1)
    if items:
        text = f"{text.removesuffix(_NO_ITEMS)}[{items}\n ]\n}}"
    return f"{text}\n".encode()


def _license(document: Document) -> dict[str, str]:
    """Return what the format has no word for, as `_photo` does; nothing of what not everybody may see."""
    if not document.license:
        return {}
    name, url = document.license
    return {"about": ABOUT_LICENSE, "name": name, "url": url, "terms": document.rights}


@lru_cache(maxsize=1024)  # the same story is in several feeds
def _item_text(item: Item) -> str:
    # Every line break is of the layout: JSON writes those of a text as `\\n`.
    return json.dumps(_item(item), ensure_ascii=False, indent=1).replace("\n", "\n  ")


def _item(item: Item) -> dict[str, Any]:
    told: dict[str, Any] = {
        "id": item.id,
        "url": item.url,
        "title": item.title,
        "content_html": content(item),
        "summary": item.summary,
        "date_published": iso(item.published),
        "date_modified": iso(item.updated),
        "authors": [{"name": item.author, "url": item.author_url}],
        "tags": list(item.categories),
    }
    if item.picture:
        told["image"] = item.picture.url
        told["_photo"] = _photo(item.picture)
    if attachments := list(_attachments(item)):
        told["attachments"] = attachments
    return told


def _photo(picture: Picture) -> dict[str, Any]:
    """Return what the format has no word for: an object of our own, which says what it is («Extensions»)."""
    return {
        "about": ABOUT_PHOTO,
        "url": picture.original_url,
        "caption": picture.caption,
        "credit": picture.credit,
        "width": picture.original_width,
        "height": picture.original_height,
    }


def _attachments(item: Item) -> Iterator[dict[str, Any]]:
    if picture := item.picture:
        yield {
            "url": picture.url,
            "mime_type": "image/jpeg",
            "title": picture.alt,
            "size_in_bytes": picture.length,
        }
        # Another form of the same thing, since it has the same title (jsonfeed.org/version/1.1).
        yield {
            "url": picture.original_url,
            "mime_type": picture.original_type,
            "title": picture.alt,
            "size_in_bytes": picture.original_length,
        }
    if recording := item.recording:
        yield {
            "url": recording.address,
            "mime_type": recording.media_type,
            "size_in_bytes": recording.size,
            "duration_in_seconds": recording.seconds,
        }
    for clip in item.clips:
        yield {
            "url": clip.recording.address,
            "mime_type": clip.recording.media_type,
            "title": clip.who,
            "size_in_bytes": clip.recording.size,
            "duration_in_seconds": clip.recording.seconds,
        }
