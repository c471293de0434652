"""
What a host says with each file: who may run what in a page, how long it may be kept, what it is.

Written as `/_headers`, which Netlify and Cloudflare Pages read
(https://docs.netlify.com/manage/routing/headers/,
https://developers.cloudflare.com/pages/configuration/headers/). Both join what several rules say
under one name, so no name may stand in two rules that match one address; Cloudflare allows one `*`
in a rule, which reaches over slashes. docs/operacion.md says the same for nginx and Apache.
"""

from collections.abc import Iterable
from typing import NamedTuple
from urllib.parse import urlsplit

from plugins.newsroom import Audience, Edition, Site
from plugins.pages.files.prefetch import MEDIA_TYPE, PREFETCH
from plugins.pages.files.worker import MANIFEST
from plugins.pressroom import File, output_path
from plugins.site import ALERT_TYPE, NINJS, WIRE, Addresses

HEADERS = "/_headers"
ADDRESSES = Addresses(unlinked=(HEADERS,))

CACHE = "Cache-Control"
CORS = "Access-Control-Allow-Origin"
TYPE = "Content-Type"

FOR_GOOD = "public, max-age=31536000, immutable"
"""Of what another content gives another address (RFC 8246)."""

ASK_AGAIN = "public, max-age=0, must-revalidate"
"""Of what changes in its place. Pages are in no rule of their own: both hosts say this of all that
no rule speaks of, and a rule for them would also match what stays for good."""


FEED = "application/xml; charset=utf-8"
"""
Of RSS and Atom: under their own types Chromium and WebKit show any feed as plain text, without its
style (https://github.com/whatwg/html/issues/7420), and Firefox saves it. Readers look inside, and
the W3C's validator takes this one where the first 512 bytes say which it is (its `mediaTypes`).
"""


class Rule(NamedTuple):
    """What is said with the files whose address matches."""

    pattern: str
    """An address in which `*` stands for anything."""

    headers: tuple[tuple[str, str], ...]


def policy(media: Iterable[str] = ()) -> str:
    """
    Return the Content-Security-Policy (W3C, CSP Level 3): nothing but what the site itself serves.

    Args:
        media: Origins that sounds come from, besides the site's own.
    """
    own = "'self'"
    allowed = {
        "default-src": "'none'",
        # The search runs as WebAssembly, which no narrower word lets in (CSP Level 3, 4.4.1).
        "script-src": f"{own} 'wasm-unsafe-eval'",
        **dict.fromkeys(("style-src", "img-src", "font-src"), own),
        "media-src": " ".join((own, *media)),
        **dict.fromkeys(("connect-src", "manifest-src", "worker-src"), own),
        "form-action": own,
        **dict.fromkeys(("base-uri", "frame-ancestors"), "'none'"),
    }
    return "; ".join(f"{name} {sources}" for name, sources in allowed.items())


def rules(
    media: Iterable[str] = (), *, is_staff: bool = False, links: Iterable[Rule] = ()
) -> tuple[Rule, ...]:
    """Return every rule of a site whose sounds also come from the origins *media*; and the *links*."""
    # Photos and sounds are for feed readers and players of other sites, too; those of the staff are not.
    shared, cors = ("same-origin", ()) if is_staff else ("cross-origin", ((CORS, "*"),))
    unseen = (("X-Robots-Tag", "noindex, nofollow"),) if is_staff else ()
    return (
        Rule(
            "/*",
            (
                ("Content-Security-Policy", policy(media)),
                ("Cross-Origin-Opener-Policy", "same-origin"),
                ("Cross-Origin-Resource-Policy", shared),
                ("Permissions-Policy", _NOTHING_ASKED),
                ("Referrer-Policy", "same-origin"),
                ("Speculation-Rules", f'"{PREFETCH}"'),
                ("X-Content-Type-Options", "nosniff"),
                *unseen,
            ),
        ),
        *(Rule(pattern, ((CACHE, FOR_GOOD),)) for pattern in _NAMED_BY_CONTENT),
        *(Rule(pattern, ((CACHE, ASK_AGAIN), *cors)) for pattern in ("/api/*", "/feeds/*")),
        Rule(PREFETCH, ((TYPE, MEDIA_TYPE),)),
        Rule("/*.ics", (*cors, (TYPE, "text/calendar; charset=utf-8"))),
        Rule("/*.vtt", (*cors, (TYPE, "text/vtt; charset=utf-8"))),
        Rule("/*/capitulos.json", (*cors, (TYPE, "application/json+chapters"))),
        *(Rule(pattern, ((TYPE, FEED),)) for pattern in ("/*.rss.xml", "/*.atom.xml")),
        Rule("/*.cap.xml", (*cors, (TYPE, f"{ALERT_TYPE}; charset=utf-8"))),
        Rule("/*.opml", ((TYPE, "text/x-opml; charset=utf-8"),)),
        Rule(MANIFEST, ((TYPE, "application/manifest+json"),)),
        Rule("/feeds/*.json", ((TYPE, "application/feed+json; charset=utf-8"),)),
        Rule("/opensearch.xml", ((TYPE, "application/opensearchdescription+xml"),)),
        Rule("/api/*.csv", ((TYPE, "text/csv; charset=utf-8; header=present"),)),
        Rule("/*.ninjs.json", (*cors, (TYPE, NINJS))),
        *(Rule(pattern, each) for pattern, each in (("/*/oembed.json", cors),) if each),
        *links,
    )


def hub_links(site: Site) -> tuple[Rule, ...]:
    """
    Return what says with a document where one asks to be told of its changes, and under which address.

    WebSub (W3C Recommendation, section 4) wants both in `Link`, or else inside the document: RSS and
    Atom have a place for them, JSON has not. A rule for each, since no host that reads `_headers`
    can repeat the address of a file for both; so only the ones that are asked for most.
    """
    if not site.hub:
        return ()
    return tuple(
        Rule(
            path,
            (("Link", f'<{site.hub}>; rel="hub", <{site.absolute(path)}>; rel="self"'),),
        )
        for path in _WITH_HUB
    )


_WITH_HUB = (WIRE, *(f"/feeds/{name}.json" for name in ("todo", "prensa", "urgente")))


_NAMED_BY_CONTENT = (
    *(
        "/assets/imme-*",
        "/assets/papel-*",
        "/assets/republicar-*",
        "/assets/redes-*",
        "/assets/herramientas-*",
        "/assets/buscar-*",
    ),
    "/assets/*.woff2",
    *("/fotos/*", "/documentos/*"),
    *("/*.pf_meta", "/*.pf_index", "/*.pf_filter", "/*.pf_fragment"),
)
_NOTHING_ASKED = ", ".join(
    f"{feature}=()"
    for feature in (
        *("accelerometer", "camera", "display-capture", "geolocation", "gyroscope"),
        *("magnetometer", "microphone", "midi", "payment", "usb"),
    )
)


def headers_file(edition: Edition, site: Site) -> File:
    """Return `/_headers` of *site* for what *edition* shows."""
    is_staff = edition.audience is Audience.STAFF
    links = hub_links(site)
    return File(output_path(HEADERS), written(_media(edition), is_staff=is_staff, links=links))


def written(
    media: Iterable[str] = (), *, is_staff: bool = False, links: Iterable[Rule] = ()
) -> bytes:
    """Return the rules of a site whose sounds also come from the origins *media*; and the *links*."""
    blocks = (
        "\n".join((rule.pattern, *(f"  {name}: {value}" for name, value in rule.headers)))
        for rule in rules(media, is_staff=is_staff, links=links)
    )
    return "\n\n".join(blocks).encode() + b"\n"


def _media(edition: Edition) -> tuple[str, ...]:
    """Return the origins of what pages play and another site keeps."""
    played = (story.details.recording for story in edition.with_pages)
    addresses = (urlsplit(each.address) for each in played if each)
    return tuple(sorted({f"{each.scheme}://{each.netloc}" for each in addresses if each.netloc}))
