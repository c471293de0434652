"""What residents, search engines and readers get of a whole site, built by the real command."""

import json
from pathlib import Path

import feedparser
import pytest
from bs4 import BeautifulSoup
from defusedxml.ElementTree import parse

from tests.conftest import run_pelican, tree, write_files
from tests.small_site import SITE, article

HOSTILE = '<script>alert("título")</script> & «comillas»'
SHOWN = "<script>alert(“título”)</script> & «comillas»"
HOST = "https://mariaelena.example.com"

CONTENT = SITE | {
    "cultura/2026-11-19-todo.md": article(
        "Texto.", titulo=f"'{HOSTILE}'", fecha="2026-11-19", demo="sí"
    )
}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    write_files(folder / "content", CONTENT)
    done = run_pelican(
        folder / "content",
        folder / "output",
        *("-e", f"PRESSROOM_CACHE={json.dumps(str(folder / 'cache'))}"),
    )
    assert done.returncode == 0, done.stderr
    return folder / "output"


def test_a_title_is_text_wherever_it_is_shown(site: Path) -> None:
    for file in site.rglob("*.html"):
        assert "<script>alert" not in file.read_text(), file

    page = (site / "noticias/2026/11/todo/index.html").read_text()
    soup = BeautifulSoup(page, "html.parser")
    [title] = soup.select("h1")
    assert title.get_text() == SHOWN
    [block] = soup.select('script[type="application/ld+json"]')
    [news] = [
        node for node in json.loads(block.get_text())["@graph"] if node["@type"] == "NewsArticle"
    ]
    assert news["headline"] == SHOWN


def test_alt_text_goes_all_the_way(site: Path) -> None:
    alt = "La plaza de María Elena."
    page = (site / "noticias/2026/11/feria/index.html").read_text()
    soup = BeautifulSoup(page, "html.parser")

    assert soup.select_one(f'main img[alt="{alt}"]')
    assert soup.select_one(f'meta[property="og:image:alt"][content="{alt}"]')
    assert alt in (site / "feeds/todo.json").read_text()
    assert alt in (site / "redes/2026/11/feria/snippets.json").read_text()


def test_the_length_of_every_enclosure_is_true(site: Path) -> None:
    count = 0
    for file in [*site.rglob("feeds/**/*.rss.xml"), *site.rglob("feeds/**/*.atom.xml")]:
        for entry in feedparser.parse(file.read_bytes()).entries:
            for enclosure in entry.enclosures:
                path = site / enclosure.href.removeprefix(f"{HOST}/")
                assert int(enclosure.length) == path.stat().st_size
                count += 1

    assert count > 5


def test_the_sitemap_lists_every_public_page_with_its_own_date_and_nothing_else(site: Path) -> None:
    space = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
    listed = {
        str(url.findtext(f"{space}loc")).removeprefix(HOST): url.findtext(f"{space}lastmod")
        for url in parse(site / "sitemap.xml").getroot()
    }
    pages = {
        "/" + name.removesuffix("index.html") for name in tree(site) if name.endswith("/index.html")
    } | {"/"}
    unlisted = {path for path in pages if path.startswith(("/redes/", "/texto/"))} | {
        "/noticias/2026/11/vencida/",
        "/buscar/",
        "/estilo/",
        "/sin-conexion/",
        "/noticias/2026/11/retirada/",
        "/viejo/retirada/",
        "/noticias/2025/10/feria/",
        *("/noticias/2026/", "/noticias/2026/11/", "/agenda/2026/"),  # cut addresses lead on
    }

    assert set(listed) == pages - unlisted
    assert listed["/noticias/2026/11/taller/"] == "2026-11-21T09:30:00-03:00"


def test_the_news_sitemap_holds_two_days(site: Path) -> None:
    text = (site / "sitemap-news.xml").read_text()

    assert "/noticias/2026/11/comunicado/" in text
    assert "/noticias/2026/11/todo/" not in text


def test_an_old_address_leads_to_the_story(site: Path) -> None:
    page = (site / "noticias/2025/10/feria/index.html").read_text()

    assert "url=/noticias/2026/11/feria/" in page
    assert (site / "_redirects").read_text() == (
        "/noticias/2025/10/feria/ /noticias/2026/11/feria/ 301\n"
        "/texto/noticias/2025/10/feria/ /texto/noticias/2026/11/feria/ 301\n"
        "/viejo/retirada/ /noticias/2026/11/retirada/ 301\n"
        "/noticias/2026/11/retirada/ /noticias/2026/11/retirada/ 410!\n"
        "/texto/noticias/2026/11/retirada/ /texto/noticias/2026/11/retirada/ 410!\n"
    )


def test_sample_content_says_so_in_every_channel(site: Path) -> None:
    assert "Contenido de muestra" in (site / "noticias/2026/11/todo/index.html").read_text()
    assert "Contenido de muestra" in (site / "feeds/todo.atom.xml").read_text()
    for network in ("x", "facebook", "instagram"):
        assert "[Muestra]" in (site / f"redes/2026/11/todo/{network}.txt").read_text()
