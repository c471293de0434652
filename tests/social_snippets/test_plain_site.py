"""One line in PLUGINS makes the texts of a plain Pelican site, with Pelican's own reader and theme."""

import json
from datetime import datetime
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import feedparser
import pytest
from jsonschema import Draft202012Validator

from plugins.networks.every import NETWORKS
from plugins.publisher.plan import read_plan
from tests.conftest import tree
from tests.networks.counters import counted_by_others
from tests.social_snippets.plain_site import CANARY, CONTENT, URL, Built, built, picture

OURS = ("redes/", "feeds/redes/")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Built:
    done = built(tmp_path_factory.mktemp("plain"))
    assert done.code == 0, done.said
    return done


def document(site: Built, slug: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(site.text(f"redes/{slug}/snippets.json"))
    return found


def ours(folder: Path) -> dict[str, bytes]:
    return {path: data for path, data in tree(folder).items() if path.startswith(OURS)}


def addresses(site: Built) -> set[str]:
    """Return every address of the site itself that our files name."""
    words = " ".join(
        data.decode().replace('"', " ").replace("<", " ") for data in ours(site.output).values()
    )
    return {
        word.split("\\n")[0] for word in words.replace("\\n", " ").split() if word.startswith(URL)
    }


def test_every_public_article_and_nothing_else_has_its_texts(site: Built) -> None:
    texts = {f"{slug}.txt" for slug in NETWORKS}
    made = {
        *(f"redes/{slug}/{name}" for slug in ("feria", "operativo-social") for name in texts),
        *(f"redes/{slug}/snippets.json" for slug in ("feria", "operativo-social")),
        *(f"feeds/redes/{slug}{form}.rss.xml" for slug in NETWORKS for form in ("", ".linea")),
        *("redes/plan.json", "redes/snippets.schema.json"),
    }
    assert ours(site.output).keys() == made
    assert "Aviso" not in site.said
    for path, data in ours(site.output).items():
        assert CANARY not in f"{path} {data.decode()}"


def test_a_text_says_title_and_summary_without_html_topics_and_the_whole_address(
    site: Built,
) -> None:
    assert site.text("redes/feria/x.txt") == (
        "La feria vuelve a la plaza & suma 40 puestos\n\n"
        "Este sábado, en la plaza. Hay «ñandú» & música.\n\n"
        "#Feria #ArtesaníaLocal\n"
        f"{URL}/feria.html\n"
    )
    assert "Párrafo con énfasis y código. Sigue con" in site.text(
        "redes/operativo-social/facebook.txt"
    )
    assert "#RegistroSocial #Salud" in site.text("redes/operativo-social/facebook.txt")


def test_instagram_says_the_address_with_its_path(site: Built) -> None:
    assert "en x.github.io/blog, enlace" in site.text("redes/feria/instagram.txt")


def test_the_networks_own_programs_find_every_text_short_enough(site: Built) -> None:
    for slug in ("feria", "operativo-social"):
        names = [*NETWORKS]
        counted = counted_by_others(site.text(f"redes/{slug}/{name}.txt").strip() for name in names)
        of = dict(zip(names, counted, strict=True))
        assert of["x"].weight <= 280
        assert of["bluesky"].graphemes <= 300
        assert of["mastodon"].linked <= 500


def test_data_follow_their_schema_and_dates_are_of_the_sites_zone(site: Built) -> None:
    validator = Draft202012Validator(
        json.loads(site.text("redes/snippets.schema.json")),
        format_checker=Draft202012Validator.FORMAT_CHECKER,
    )
    for slug in ("feria", "operativo-social"):
        validator.validate(document(site, slug))

    found = document(site, "feria")
    assert found["story"] == f"{URL}/feria.html"
    assert found["kind"] == "noticia"
    assert found["department"] == "cultura-y-patrimonio"
    assert found["published"] == "2026-11-20T10:00:00+01:00"
    assert found["updated"] == "2026-11-21T09:30:00+01:00"
    image = found["networks"]["instagram"]["image"]
    assert image == {
        "url": f"{URL}/images/foto%20%C3%B1.jpg",
        "type": "image/jpeg",
        "width": 800,
        "height": 600,
        "alt": "Puestos con toldos",
        "credit": "Ana Muestra",
    }


@pytest.mark.parametrize("form", ["", ".linea"])
@pytest.mark.parametrize("network", NETWORKS)
def test_a_reader_understands_the_feeds(site: Built, network: str, form: str) -> None:
    found = feedparser.parse(site.text(f"feeds/redes/{network}{form}.rss.xml"))

    assert not found.bozo
    assert found.feed.link == f"{URL}/"
    assert [each.link for each in found.entries] == [
        f"{URL}/operativo-social.html",
        f"{URL}/feria.html",
    ]
    times = [datetime(*each.published_parsed[:6]) for each in found.entries]  # noqa: DTZ001 - as UTC
    assert times == [datetime(2026, 11, 22, 22, 30), datetime(2026, 11, 20, 9)]  # noqa: DTZ001
    (enclosure,) = found.entries[1].enclosures
    assert int(enclosure.length) == len(CONTENT["images/foto ñ.jpg"])


def test_every_address_that_is_told_leads_to_a_file_of_the_site(site: Built) -> None:
    told = {each for each in addresses(site) if each not in (URL, f"{URL}/")}
    assert len(told) >= 20
    for address in told:
        path = unquote(urlsplit(address).path).removeprefix("/blog/")
        assert (site.output / path).is_file(), address


def test_our_publisher_reads_the_plan(site: Built) -> None:
    plan = read_plan(site.output)

    assert plan.site == URL
    assert {post.link for post in plan.posts} == {f"{URL}/operativo-social.html"}
    assert all(
        (site.output / shown.file).is_file() for post in plan.posts for shown in post.pictures
    )


def test_the_same_site_gives_the_same_bytes_and_the_rest_of_it_is_as_without_us(
    site: Built, tmp_path: Path
) -> None:
    again, alone = built(tmp_path), built(tmp_path, output="alone", PLUGINS=[])

    assert ours(again.output) == ours(site.output)
    rest = {path: data for path, data in tree(again.output).items() if not path.startswith(OURS)}
    assert rest == tree(alone.output)


def test_it_stands_with_plugins_and_a_theme_of_others(tmp_path: Path) -> None:
    done = built(
        tmp_path,
        PLUGINS=["sitemap", "plugins.social_snippets.plugin"],
        SITEMAP={"format": "xml"},
        THEME="simple",
        ARTICLE_URL="{date:%Y}/{slug}/",
        ARTICLE_SAVE_AS="{date:%Y}/{slug}/index.html",
    )

    assert done.code == 0
    assert f"{URL}/2026/feria/" in done.text("sitemap.xml")
    assert done.text("redes/feria/x.txt").endswith(f"\n{URL}/2026/feria/\n")


def test_the_settings_of_the_desk_hold(tmp_path: Path) -> None:
    done = built(
        tmp_path,
        SOCIAL={"networks": ["x", "instagram"], "untagged_kinds": ["noticia"], "days": 1},
    )

    made = ours(done.output)
    assert {path for path in made if path.endswith(".txt")} == {
        "redes/operativo-social/x.txt",
        "redes/operativo-social/instagram.txt",
    }
    assert "redes/feria/snippets.json" in made
    assert "#" not in done.text("redes/operativo-social/x.txt")
    assert not any("facebook" in path for path in made)


def test_a_theme_keeps_its_own_social(tmp_path: Path) -> None:
    accounts = (("Mastodon", "https://m.example.com/@bitacora"),)
    done = built(tmp_path, SOCIAL=accounts, SOCIAL_SNIPPETS={"networks": ["x"]})

    assert done.code == 0
    assert "https://m.example.com/@bitacora" in done.text("index.html")
    texts = {path for path in ours(done.output) if path.endswith(".txt")}
    assert texts == {"redes/feria/x.txt", "redes/operativo-social/x.txt"}


def test_what_pelican_publishes_ahead_of_its_date_is_planned_for_it(tmp_path: Path) -> None:
    content = {"luego.md": "Title: Luego\nDate: 2026-12-24 08:00\n\nTexto.\n"}
    done = built(tmp_path, content, WITH_FUTURE_DATES=True)

    due = {post.due for post in read_plan(done.output).posts}
    assert due == {datetime.fromisoformat("2026-12-24T08:00:00+01:00")}


FAULTY: dict[str, str | bytes] = {
    "rota.md": "Title: Rota\nDate: 2026-11-20\nImage: images/rota.jpg\n\nTexto.\n",
    "ausente.rst": "Ausente\n#######\n\n:date: 2026-11-20\n:og_image: nada.png\n\nTexto.\n",
    "ajena.md": "Title: Ajena\nDate: 2026-11-20\nCover: https://otro.example.com/a.jpg\n\nTexto.\n",
    "dos.md": "Title: Dos\nDate: 2026-11-20\nImage: a.jpg\n    b.jpg\n\nTexto.\n",
    "vacio.md": "Title: <b></b>\nSlug: vacio\nDate: 2026-11-20\n\nTexto.\n",
    "plan.md": "Title: Plan\nSlug: plan.json\nDate: 2026-11-20\n\nTexto.\n",
    "sube.md": "Title: Sube\nSlug: ../sube\nSave_as: sube.html\nUrl: sube.html\nDate: 2026-11-20\n\nTexto.\n",
    "viejo.md": "Title: Viejo\nDate: 1492-10-12\n\nTexto.\n",
    "muda.md": "Title: Muda\nDate: 2026-11-20\nImage: images/sana.png\n\nTexto.\n",
    "images/rota.jpg": b"no es una imagen",
    "images/sana.png": picture((640, 480), "PNG"),
}


def test_what_is_wrong_in_an_article_is_said_in_spanish_and_stops_nobody(tmp_path: Path) -> None:
    done = built(tmp_path, {**CONTENT, **FAULTY})
    said = " ".join(done.said.split())

    assert done.code == 0
    assert "Traceback" not in said
    for words in (
        "rota.md:3: Aviso: «image»: «images/rota.jpg» no es una imagen",
        "ausente.rst:5: Aviso: «og_image»: el sitio no publica ningún archivo «nada.png»",
        "ajena.md:3: Aviso: «cover»: la imagen está en otro sitio",
        "dos.md:3: Aviso: «image»: debe ser la ruta de un solo archivo",
        "vacio.md:1: «title»: el título no dice nada",
        "plan.md:2: «slug»: con «plan.json» no se puede nombrar una carpeta",
        "sube.md:2: «slug»: con «../sube» no se puede nombrar una carpeta",
        "viejo.md:2: «date»: el año 1492 no es posible",
        "muda.md:3: Aviso: «image»: la imagen va sin texto alternativo",
    ):
        assert words in said
    assert {path for path in ours(done.output) if path.endswith("/x.txt")} == {
        f"redes/{slug}/x.txt"
        for slug in ("feria", "operativo-social", "rota", "ausente", "ajena", "dos", "muda")
    }
    assert not (tmp_path / "output/sube").exists()
    assert "image" not in document(done, "rota")["networks"]["x"]
    assert document(done, "muda")["networks"]["x"]["image"]["type"] == "image/png"


def test_fatal_errors_stop_it_as_they_stop_pelican(tmp_path: Path) -> None:
    done = built(tmp_path, {"viejo.md": FAULTY["viejo.md"]}, "--fatal", "errors")

    assert done.code == 1
    assert "viejo.md:2: «date»: el año 1492 no es posible" in " ".join(done.said.split())


@pytest.mark.parametrize(
    ("settings", "words"),
    [
        ({"SITEURL": ""}, "SITEURL está vacío"),
        ({"SITEURL": "x.github.io/blog"}, "SITEURL debe empezar con https://"),
        ({"SITEURL": "https://x.github.io/blog?a=1"}, "SITEURL lleva «?a=1» al final"),
        ({"SOCIAL": {"networks": ["orkut"]}}, "«orkut»"),
    ],
)
def test_a_wrong_setting_is_said_and_the_site_is_built_without_texts(
    tmp_path: Path, settings: dict[str, Any], words: str
) -> None:
    done = built(tmp_path, **settings)

    assert done.code == 0
    assert words in " ".join(done.said.split())
    assert "Traceback" not in done.said
    assert (done.output / "feria.html").is_file()
    assert not ours(done.output)


def test_articles_of_one_slug_do_not_write_over_each_other(tmp_path: Path) -> None:
    def weekly(day: str) -> str:
        return f"Title: Agenda del {day}\nSlug: agenda\nDate: 2026-11-{day}\n\nTexto.\n"

    done = built(
        tmp_path,
        {"b.md": weekly("20"), "a.md": weekly("21")},
        ARTICLE_URL="{date:%d}/{slug}.html",
        ARTICLE_SAVE_AS="{date:%d}/{slug}.html",
    )

    assert "a.md:2: «slug»: otro artículo, más antiguo, tiene el mismo" in " ".join(
        done.said.split()
    )
    assert f"{URL}/20/agenda.html" in done.text("redes/agenda/x.txt")
