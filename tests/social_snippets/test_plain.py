"""From what Pelican knows of an article to a story: by rules, on plain values."""

import json
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from xml.etree.ElementTree import fromstring

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from plugins.networks.every import NETWORKS
from plugins.newsroom.problems import SettingError
from plugins.newsroom.site import HouseStyle
from plugins.social_snippets.document import schema, story_document
from plugins.social_snippets.plain.article import Label, PlainArticle, line_of
from plugins.social_snippets.plain.files import files_of
from plugins.social_snippets.plain.pictures import PictureError, PublishedFiles
from plugins.social_snippets.plain.plugin import SnippetsGenerator, generators_of
from plugins.social_snippets.plain.reading import read, without_doubles
from plugins.social_snippets.plain.site import house_of, plain_site
from plugins.social_snippets.plain.story import PlainStory
from plugins.social_snippets.snippet import snippets_of
from tests.conftest import write_files
from tests.social_snippets.plain_site import URL, picture

SITE = plain_site(URL, "Bitácora", "es", HouseStyle())
NO_FILES = PublishedFiles(content=Path("nowhere"), url=URL)
ZONE = timezone(timedelta(hours=9))
NOW = datetime(2026, 11, 23, 16, tzinfo=UTC)
VALIDATOR = Draft202012Validator(json.loads(schema(has_cards=False)))


def article(**values: Any) -> PlainArticle:
    given_ = {
        "source": "feria.md",
        "url": "feria.html",
        "slug": "feria",
        "title": "La feria vuelve",
        "summary": "<p>Este sábado, en la plaza.</p>",
        "date": datetime(2026, 11, 20, 10, tzinfo=ZONE),
        "category": Label("cultura", "Cultura"),
    }
    return PlainArticle(**{**given_, **values})


def story(**values: Any) -> PlainStory:
    found, remarks = read(article(**values), SITE, NO_FILES)
    assert found, remarks
    return found


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("Uno &amp; <em>dos</em>", "Uno & dos"),
        ("<p>Uno</p><p>Dos</p>", "Uno Dos"),
        ("<div>Uno</div><div>Dos</div>", "Uno Dos"),
        ("<table><tr><td>Uno</td><td>Dos</td></tr></table>", "Uno Dos"),
        ("<script>alert(1)</script>Uno<style>p{}</style>", "Uno"),
        ("Si 3 < 5", "Si 3 < 5"),
        ("Uno\n dos \n…", "Uno dos…"),
        ("Uno dos ...", "Uno dos…"),
    ],
)
def test_a_summary_is_told_as_it_is_read(html: str, text: str) -> None:
    assert story(summary=html).summary == text


@pytest.mark.parametrize(
    ("url", "address"),
    [
        ("feria.html", "/feria.html"),
        ("/feria.html", "/feria.html"),
        ("2026/feria/", "/2026/feria/"),
        ("ñandú (2).html", "/%C3%B1and%C3%BA%20%282%29.html"),
        ("%C3%B1.html", "/%C3%B1.html"),
        ("feria.html?a=1#b", "/feria.html?a=1#b"),
        (f"{URL}/feria.html", "/feria.html"),
    ],
)
def test_a_link_is_whole_and_of_letters_that_every_network_takes(url: str, address: str) -> None:
    told = story(url=url)

    assert SITE.absolute(told.path) == f"{URL}{address}"
    assert all(
        f"{URL}{address}" in each.text for each in snippets_of(told, SITE) if each.network.has_links
    )


def test_an_address_outside_of_the_site_has_no_posts() -> None:
    found, (remark,) = read(article(url="https://otro.example.com/a"), SITE, NO_FILES)

    assert found is None
    assert "no está en SITEURL" in remark.message


def test_a_slug_gives_the_folder_and_its_posts_their_names_whatever_the_address_is() -> None:
    one, other = story(slug="años/ñ"), story(slug="años/ñ", url="otra/parte/")

    assert one.social_path == "/redes/a%C3%B1os/%C3%B1/"
    assert one.social_path == other.social_path
    assert [each.id for each in snippets_of(one, SITE)] == [
        each.id for each in snippets_of(other, SITE)
    ]


@pytest.mark.parametrize("slug", ["", "..", "../a", "a/../b", "a//b", "a\\b", "a\nb", "plan.json"])
def test_a_slug_that_names_no_folder_of_its_own_is_told(slug: str) -> None:
    found, (remark,) = read(article(slug=slug), SITE, NO_FILES)

    assert found is None
    assert remark.key == "slug"


def test_what_changed_before_it_was_published_did_not_change() -> None:
    before = datetime(2026, 11, 1, tzinfo=ZONE)

    assert story(modified=before).updated == story().published


@pytest.mark.parametrize("value", [None, ["a", "b"], {"a": 1}, True])
def test_a_title_that_is_no_text_is_told(value: object) -> None:
    found, (remark,) = read(article(title=value), SITE, NO_FILES)

    assert found is None
    assert remark.is_left_out
    assert "título" in remark.message


def test_a_number_is_a_title() -> None:
    assert story(title=2026).title == "2026"


def test_an_address_that_leaves_no_room_leaves_out_those_networks_alone() -> None:
    found, (remark,) = read(article(url=f"{'a' * 260}.html"), SITE, NO_FILES)

    assert found
    assert "Bluesky" in remark.message
    told = {each.network.slug for each in snippets_of(found, SITE)}
    assert "bluesky" not in told
    assert {"x", "facebook", "telegram"} <= told


def test_the_oldest_of_a_slug_keeps_it() -> None:
    first = story(source="z.md", url="1/feria.html")
    later = story(source="a.md", url="2/feria.html", date=datetime(2026, 11, 21, tzinfo=ZONE))

    assert without_doubles([later, first]) == ((first,), ("a.md",))


@pytest.mark.parametrize(
    ("named", "source"),
    [
        ("images/uno.jpg", "images/uno.jpg"),
        ("/images/uno.jpg", "images/uno.jpg"),
        ("{static}/images/uno.jpg", "images/uno.jpg"),
        ("|static|/images/uno.jpg", "images/uno.jpg"),
        (f"{URL}/images/uno.jpg", "images/uno.jpg"),
        ("uno.jpg", "images/uno.jpg"),
        ("junto.jpg", "noticias/junto.jpg"),
        ("{attach}junto.jpg", "noticias/junto.jpg"),
        ("../images/uno.jpg", "images/uno.jpg"),
        ("fotos/otra.jpg", "noticias/junto.jpg"),
        ("images/con%20espacio.jpg", "images/con espacio.jpg"),
    ],
)
def test_a_picture_is_found_as_themes_find_it(tmp_path: Path, named: str, source: str) -> None:
    paths = {
        "images/uno.jpg": "images/uno.jpg",
        "noticias/junto.jpg": "fotos/otra.jpg",
        "images/con espacio.jpg": "images/con espacio.jpg",
    }
    write_files(tmp_path, dict.fromkeys(paths, picture()))
    files = PublishedFiles(content=tmp_path, url=URL, paths=paths, bases=("images",))

    assert files.photo(named, "noticias/a.md", "", "").source == source


@pytest.mark.parametrize(
    "named", ["../../etc/passwd", "/etc/passwd", "//otro.cl/a.jpg", "", "a\0b"]
)
def test_no_other_file_is_ever_looked_at(named: str) -> None:
    files = PublishedFiles(content=Path("/"), url=URL, bases=("images",))

    with pytest.raises(PictureError):
        files.photo(named, "a.md", "", "")


def test_a_photo_on_its_side_is_as_wide_as_it_is_seen(tmp_path: Path) -> None:
    write_files(tmp_path, {"a.jpg": picture((800, 600), on_its_side=True)})
    files = PublishedFiles(content=tmp_path, url=URL, paths={"a.jpg": "a.jpg"})

    photo = files.photo("a.jpg", "a.md", "", "")
    assert (photo.width, photo.height) == (600, 800)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Title: A\nImage: x\n", 2),
        (":title: A\n:image: x\n", 2),
        ("---\ntitle: A\nimage: x\n", 3),
        ("nothing", 1),
    ],
)
def test_the_line_of_a_field_is_told(text: str, line: int) -> None:
    assert line_of("image", text) == line


@pytest.mark.parametrize(
    "url", ["blog", "//x.cl", "https://", "https://x.cl/#a", "https://u:c@x.cl", "javascript:x"]
)
def test_an_address_of_a_site_that_is_none_is_told(url: str) -> None:
    with pytest.raises(SettingError, match="SITEURL"):
        plain_site(url, "", "es", HouseStyle())


def test_a_closing_slash_is_no_part_of_the_address() -> None:
    assert plain_site(f"{URL}/", "", "es", HouseStyle()).absolute("/a") == f"{URL}/a"


def test_social_is_ours_as_a_dict_and_a_themes_as_a_list() -> None:
    assert house_of({"SOCIAL": {"days": 7}}).days == 7
    assert house_of({"SOCIAL": [("X", "https://x.com")]}) == HouseStyle()
    assert house_of({"SOCIAL": [], "SOCIAL_SNIPPETS": {"days": 7}}).days == 7
    with pytest.raises(SettingError, match="SOCIAL_SNIPPETS: «days»"):
        house_of({"SOCIAL_SNIPPETS": {"days": "7"}})


def test_where_this_project_is_loaded_it_does_nothing() -> None:
    alone = SimpleNamespace(settings={"PLUGINS": ["plugins.social_snippets.plugin"]})
    ours = SimpleNamespace(
        settings={"PLUGINS": ["plugins.social_snippets.plugin", "plugins.desk.plugin"]}
    )

    assert generators_of(alone) == (SnippetsGenerator,)
    assert not generators_of(ours)


def test_nor_for_another_site_of_the_same_process() -> None:
    assert not generators_of(SimpleNamespace(settings={"PLUGINS": ["pelican.plugins.sitemap"]}))


WILD = st.text(max_size=400) | st.lists(
    st.sampled_from(
        ["<b>", "&amp;", "María", "vecinos.De", "@muni", "#Tag", "https://x.cl/a", "👩🏽‍🚒", "\u200b", "…", "]]>", "\0", "25.km", "<!--", "'", '"', "="]
    ),
    max_size=60,
).map(" ".join)  # fmt: skip


@settings(max_examples=150)
@given(
    title=WILD,
    summary=WILD,
    slug=st.text(max_size=120),
    url=st.text(max_size=250),
    tags=st.lists(WILD, max_size=4),
    alt=WILD,
)
def test_whatever_an_article_says_no_limit_is_broken(
    title: str, summary: str, slug: str, url: str, tags: list[str], alt: str
) -> None:
    written = article(
        title=title,
        summary=summary,
        slug=slug,
        url=url,
        tags=tuple(Label("t", each) for each in tags),
        metadata={"image": "a.jpg", "image_alt": alt},
    )
    found, remarks = read(written, SITE, NO_FILES)
    assert found or remarks
    if not found:
        return
    for each in snippets_of(found, SITE):
        assert each.network.takes(each.text, each.link)
        assert all(each.network.takes(part, each.link) for part in each.thread)
    VALIDATOR.validate(json.loads(story_document(found, SITE)))
    made = dict(files_of([found], SITE, NOW, {}))
    assert all(not path.startswith("/") and ".." not in path.split("/") for path in made)
    for slug_ in NETWORKS:
        assert len(fromstring(made[f"feeds/redes/{slug_}.rss.xml"])) == 1  # noqa: S314 - our own
