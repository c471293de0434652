"""What the channel makes of an edition, as files by their address."""

from plugins.feeds.channel import feed_artefacts
from plugins.feeds.config import FeedsConfig
from plugins.newsroom.edition import Edition
from plugins.newsroom.site import Site
from plugins.pressroom.artefact import Artefact, each_artefact, remembering
from tests import factories
from tests.renditions import ORIGINALS, AllOfOneLength

FULL_BODY = """
<h2 id="como">Cómo llegar</h2>
<p class="destacado">Vea <a href="/noticias/2026/11/feria/">la feria</a>, <a href="#como">arriba</a>,
<a href="mailto:oficina@example.com">escriba</a> o <a href="https://example.org/x?a=1&amp;b=2">lea</a>.</p>
<picture><source type="image/avif" srcset="/fotos/3f/otra-480.avif 480w" sizes="100vw">
<img src="/fotos/3f/otra-960.jpg" srcset="/fotos/3f/otra-480.jpg 480w, /fotos/3f/otra-960.jpg 960w"
 sizes="100vw" width="960" height="720" alt="El «quiosco» &amp; la plaza" loading="lazy"></picture>
<table><thead><tr><th scope="col">Día</th></tr></thead><tbody><tr><td>5 &lt; 6</td></tr></tbody></table>
"""


def artefacts(edition: Edition, *, site: Site = factories.SITE, size: int = 30) -> list[Artefact]:
    """Return the artefacts of *edition*."""
    handed = feed_artefacts(edition, site, FeedsConfig(size=size), originals=ORIGINALS)
    return list(each_artefact(handed))


def published(edition: Edition, *, site: Site = factories.SITE, size: int = 30) -> dict[str, bytes]:
    """Return the files of *edition*: path relative to the output -> bytes."""
    with remembering(AllOfOneLength()):
        return {
            path: data
            for artefact in artefacts(edition, site=site, size=size)
            for path, data in zip(artefact.paths, artefact.make(), strict=True)
        }


def varied_edition(count: int = 40) -> Edition:
    """Return an edition that has everything: kinds, photos, corrections, samples, bare dates."""
    plain = factories.stories(
        count,
        topics=(factories.PATRIMONIO, factories.CENTENARIO),
        published=factories.NOW.replace(hour=9),
        body=FULL_BODY,
    )
    event = factories.story(
        "charla",
        kind=factories.kind("evento"),
        details={"start": "2026-11-28 10:00", "end": "2026-11-28 14:00", "place": "Sede vecinal"},
        photo=factories.photo(caption="El «quiosco» & la plaza"),
        is_demo=True,
        date=factories.NOW,
        department=factories.DEPORTES,
    )
    release = factories.story("aviso", kind=factories.kind("comunicado"), photo=factories.photo())
    return factories.edition(*plain, event, release)
