"""
How each network makes a card of a link: which tags it reads, what it shows, what it refuses.

Every figure has its source. What no network says publicly is of whoever measured it, or of nobody.
"""

from dataclasses import dataclass
from typing import NamedTuple

from plugins.newsroom import Size

OG_PICTURE = ("og:image", "og:image:url", "og:image:secure_url")
X_PICTURE = ("twitter:image", "twitter:image:src")
KB, MB = 1_000, 1_000_000

_ALL_FORMS = frozenset({"JPEG", "PNG", "WEBP", "GIF"})


class Source(NamedTuple):
    """Who says something about a network."""

    words: str
    """What is said, in Spanish."""

    by: str
    """An address, a public file, or «sin fuente»."""


ANY_SIZE = Size(1, 1)
UNSOURCED = "sin fuente: así se ve, y la red no lo dice"


@dataclass(frozen=True, kw_only=True)
class Crawler:
    """What a network does with a link."""

    slug: str
    name: str
    agent: str = ""
    """What it calls itself in robots.txt; "" if it does not say that it obeys it."""

    title: tuple[str, ...] = ("og:title", "twitter:title", "title")
    """Names that it looks for, the best first."""

    description: tuple[str, ...] = ("og:description", "twitter:description", "description")
    """The same; () if it shows none."""

    picture: tuple[str, ...] = (*OG_PICTURE, *X_PICTURE)
    alt: tuple[str, ...] = ()
    """Names of the words for the picture; () if it reads none."""

    site: tuple[str, ...] = ()
    """Names of who publishes, where it shows that and not the host."""

    required: tuple[str, ...] = ()
    """What it asks for by name; without it there may be no card."""

    title_limit: int = 0
    """Characters it shows; 0 if it only counts lines."""

    description_limit: int = 0
    title_lines: int = 2
    description_lines: int = 2
    is_host_first: bool = True
    card_tag: str = ""
    """Where it reads which card the page wants; it shows no description beside a large one."""

    takes_relative: bool = False
    """Whether it understands the address of a picture that is not whole."""

    least: Size = ANY_SIZE
    """A smaller picture is not shown."""

    large: Size = ANY_SIZE
    """A smaller picture is shown small, at the side."""

    heaviest: int = 0
    """Bytes; a heavier picture is not shown. 0 if it does not say."""

    advised: int = 0
    """Bytes that some measured to be safe."""

    widest: float = 0
    """Width by height; a wider picture is not shown. 0 if it does not say."""

    head_limit: int = 0
    """Bytes in which the head has to end. 0 if it does not say."""

    forms: frozenset[str] = _ALL_FORMS
    sources: tuple[Source, ...]


FACEBOOK = Crawler(
    slug="facebook",
    name="Facebook",
    agent="facebookexternalhit",
    title=("og:title", "title"),
    description=("og:description", "description"),
    picture=OG_PICTURE,
    alt=("og:image:alt",),
    description_lines=1,
    least=Size(200, 200),
    large=Size(600, 315),
    heaviest=8 * MB,
    sources=(
        Source(
            "La imagen: 200 × 200 o más, 600 × 315 para verse grande, hasta 8 MB; con su ancho y su"
            " alto en la página, se ve desde la primera vez",
            "developers.facebook.com/docs/sharing/webmasters/images",
        ),
        Source("Título en 2 líneas, descripción en 1", UNSOURCED),
    ),
)

X = Crawler(
    slug="x",
    name="X",
    agent="Twitterbot",
    title=("twitter:title", "og:title"),
    description=("twitter:description", "og:description"),
    picture=(*X_PICTURE, *OG_PICTURE),
    alt=("twitter:image:alt", "og:image:alt"),
    card_tag="twitter:card",
    title_limit=70,
    description_limit=200,
    title_lines=1,
    least=Size(300, 157),
    heaviest=5 * MB,
    sources=(
        Source(
            "Título de hasta 70, descripción de hasta 200; imagen de menos de 5 MB, JPG, PNG, WEBP o"
            " GIF. Lo que falta lo toma de Open Graph; sin `twitter:card` puede hacer una tarjeta"
            " chica si hay `og:type`, `og:title` y `og:description`",
            "developer.x.com/cards/markup",
        ),
        Source(
            "Con `summary_large_image`, 300 × 157 o más", "github.com/Yoast/javascript/issues/150"
        ),
        Source(
            "La tarjeta grande muestra el título sobre la imagen, sin la descripción", UNSOURCED
        ),
    ),
)

WHATSAPP = Crawler(
    slug="whatsapp",
    name="WhatsApp",
    required=("og:title", "og:description", "og:url"),
    picture=OG_PICTURE,
    description_limit=80,
    is_host_first=False,
    least=Size(300, 1),
    heaviest=600 * KB,
    advised=300 * KB,
    widest=4,
    head_limit=300 * KB,
    sources=(
        Source(
            "`og:title`, `og:description` y `og:url`, no vacíos, en los primeros 300 kB; título en 2"
            " líneas, descripción de 80 caracteres; imagen de menos de 600 kB, de 300 de ancho o más"
            " y a lo más 4 veces más ancha que alta",
            "developers.facebook.com/documentation/business-messaging/whatsapp/link-previews",
        ),
        Source("Más segura bajo 300 kB", "techcompare.app; getrediate.com"),
    ),
)

TELEGRAM = Crawler(
    slug="telegram",
    name="Telegram",
    site=("og:site_name",),
    description_lines=4,
    sources=(
        Source("Lee Open Graph y se llama «TelegramBot (like TwitterBot)»", "share-preview.com"),
        Source("Nombre del sitio, título, descripción e imagen grande, en ese orden", UNSOURCED),
    ),
)

BLUESKY = Crawler(
    slug="bluesky",
    name="Bluesky",
    is_host_first=False,
    advised=1 * MB,
    sources=(
        Source(
            "La tarjeta lleva dirección, título, descripción y una imagen de hasta 1 MB; la aplicación"
            " achica la que pesa más",
            "github.com/bluesky-social/atproto, `lexicons/app/bsky/embed/external.json`",
        ),
        Source("Qué etiquetas lee su servicio, cardyb", UNSOURCED),
    ),
)

MASTODON = Crawler(
    slug="mastodon",
    name="Mastodon",
    title=("json:headline", "og:title", "title"),
    description=("json:description", "og:description", "description"),
    picture=("og:image",),
    alt=("og:image:alt",),
    site=("json:publisher", "og:site_name"),
    takes_relative=True,
    sources=(
        Source(
            "Título y descripción: los del JSON-LD si es una noticia, los de Open Graph, el de la"
            " página. La imagen, de `og:image`; su texto alternativo, de `og:image:alt`; la dirección"
            " canónica vale si es del mismo servidor",
            "github.com/mastodon/mastodon, `app/lib/link_details_extractor.rb`",
        ),
        Source("Título en 2 líneas, descripción en 2", UNSOURCED),
    ),
)

THREADS = Crawler(
    slug="threads",
    name="Threads",
    description=(),
    sources=(
        Source(
            "El primer enlace del texto se muestra como tarjeta",
            "developers.facebook.com/documentation/threads/posts",
        ),
        Source("Imagen, servidor y título en 2 líneas, sin descripción", UNSOURCED),
    ),
)

LINKEDIN = Crawler(
    slug="linkedin",
    name="LinkedIn",
    agent="LinkedInBot",
    title=("og:title", "title"),
    description=(),
    picture=OG_PICTURE,
    title_limit=200,
    is_host_first=False,
    least=Size(200, 200),
    large=Size(401, 1),
    heaviest=5 * MB,
    forms=frozenset({"JPEG", "PNG", "GIF"}),
    sources=(
        Source(
            "Solo Open Graph; título de hasta 200; imagen de 200 × 200 o más, hasta 5 MB",
            "techcompare.app/open-graph-viewer/linkedin-og-tags",
        ),
        Source("De menos de 401 de ancho, se ve chica", "peek.dt.tools/linkedin-preview"),
        Source("JPEG, PNG o GIF", "ogpreview.app/open-graph/linkedin"),
    ),
)

IMESSAGE = Crawler(
    slug="imessage",
    name="iMessage",
    description=(),
    is_host_first=False,
    sources=(
        Source("La imagen de la tarjeta es `og:image`", "docs.bird.com, *Apple Messages*"),
        Source("Título en 2 líneas y servidor, sin descripción", UNSOURCED),
    ),
)

CRAWLERS = (FACEBOOK, X, WHATSAPP, TELEGRAM, BLUESKY, MASTODON, THREADS, LINKEDIN, IMESSAGE)
"""In the order in which they are shown."""


def sources_table() -> str:
    """Return the Markdown table of what is known of each network, and who says so."""
    rows = ["| red | qué hace con un enlace | fuente |", "| --- | --- | --- |"]
    rows += [
        f"| {crawler.name} | {source.words} | {source.by} |"
        for crawler in CRAWLERS
        for source in crawler.sources
    ]
    return "\n".join(rows) + "\n"
