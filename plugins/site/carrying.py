"""The text of a story as HTML that is shown far from our pages: no stylesheet, no address of ours without its host."""

from urllib.parse import urljoin

from plugins.web import Around, around, changed

ATTRIBUTES = frozenset(
    {
        *("align", "alt", "cite", "colspan", "datetime", "dir", "height", "href", "hreflang"),
        *(
            "lang",
            "reversed",
            "rowspan",
            "scope",
            "src",
            "start",
            "title",
            "type",
            "value",
            "width",
        ),
    }
)
"""What means something without a stylesheet or script; `id` would clash between two texts."""

ADDRESSES = ("href", "src", "cite")


def carried(html: str, base: str) -> str:
    """Return *html*, the body of the story at the whole address *base*, so that it can stand anywhere."""

    def change(name: str, attributes: dict[str, str]) -> Around:
        if name in {"picture", "source"}:
            return Around("", "")
        return around(name, _plain(attributes, base), void_end="/")

    return changed(html, change)


def _plain(attributes: dict[str, str], base: str) -> dict[str, str]:
    return {
        name: _absolute(value, base) if name in ADDRESSES else value
        for name, value in attributes.items()
        if name in ATTRIBUTES
    }


def _absolute(address: str, base: str) -> str:
    try:
        return urljoin(base, address)
    except ValueError:  # «http://[»: no program can follow it, so it leads to the story
        return base
