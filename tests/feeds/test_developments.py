"""What happened to a story reaches who follows a feed, once, in every format; and so a reader sees it."""

import json
import os
import sqlite3
import subprocess
from collections.abc import Iterable
from contextlib import closing
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import feedparser
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from plugins.newsroom import Change, Correction, Story, Withdrawal
from plugins.newsroom.edition import Edition
from plugins.newsroom.story import last_change
from plugins.site.feed_formats import FORMATS
from plugins.spanish import Stated, clean_line, iso
from tests.conftest import write_files
from tests.factories import (
    ANNIVERSARY,
    CENTENARIO,
    DEPORTES,
    NOW,
    QUILLAGUA,
    SITE,
    edition,
    kind,
    stories,
    story,
)
from tests.feeds.published import published
from tests.feeds.test_atom import jing
from tests.feeds.test_json import VALIDATOR
from tests.feeds.test_readers import served

PUBLISHED = NOW - timedelta(days=6)
DATES = {"start": "2026-11-28 10:00", "place": "Plaza"}
MOVED = {
    "start": "2026-12-05 10:00",
    "place": "Plaza",
    "state": "reprogramado",
    "previous_start": "2026-11-28 10:00",
}
CANCELLED = MOVED | {"state": "cancelado"}
CANCELLED.pop("previous_start")
REASON = "Tenía el nombre de un niño."
OWN = {"title": "Cicletada SECRETA", "summary": "Salida SECRETA", "body": "<p>Ruta SECRETA</p>"}
SLIP = Correction(date=Stated(NOW - timedelta(days=4)), text="Parte a las 10:00 y no a las 9:00.")
NEW_DATE = Change(date=Stated(NOW - timedelta(days=3)), text="Se corre una semana, por el viento.")
OFF = Change(date=Stated(NOW - timedelta(days=2)), text="Se canceló: el viento sigue.")
GONE = Withdrawal(date=Stated(NOW - timedelta(days=1)), reason=REASON)
BELONGS = {
    "department": DEPORTES,
    "topics": (CENTENARIO,),
    "locality": QUILLAGUA,
    "series": (ANNIVERSARY,),
}


def ride(fields: dict[str, str] = DATES, **values: Any) -> Story:
    made = story(
        "cicletada",
        kind=kind("evento"),
        details=fields,
        date=PUBLISHED,
        **{**OWN, **BELONGS, **values},
    )
    return replace(made, updated=last_change(made))


STEPS = {
    "published": ride(),
    "corrected": ride(corrections=(SLIP,)),
    "moved": ride(MOVED, corrections=(SLIP,), changes=(NEW_DATE,)),
    "cancelled": ride(CANCELLED, corrections=(SLIP,), changes=(OFF, NEW_DATE)),
    "withdrawn": ride(CANCELLED, corrections=(SLIP,), changes=(OFF, NEW_DATE), withdrawal=GONE),
}
"""A story as it is after each edit."""

TITLES = {
    "published": "Cicletada SECRETA",
    "corrected": "Fe de erratas: Cicletada SECRETA",
    "moved": "Nueva fecha: Cicletada SECRETA",
    "cancelled": "Cancelado: Cicletada SECRETA",
    "withdrawn": "Publicación retirada",
}
"""What each edit brings as new."""

FEEDS = (
    *("todo", "departamentos/deportes", "temas/centenario", "localidades/quillagua"),
    *("series/aniversario", "tipos/evento"),
)
"""Those that the story is in."""


def read(files: dict[str, bytes], name: str, form: str) -> dict[str, str]:
    """Return identifier -> title of the entries of a feed, as another program reads it."""
    data = files[f"feeds/{name}{FORMATS[form].extension}"]
    if form == "json":
        return {item["id"]: item["title"] for item in json.loads(data)["items"]}
    feed = feedparser.parse(data)
    assert not feed.bozo
    return {entry.id: entry.title for entry in feed.entries}


def news(edits: Iterable[Story], name: str, form: str) -> list[list[str]]:
    """Return what is new to a reader of the feed after each of the *edits*, by its title."""
    known: set[str] = set()
    found = []
    for now in edits:
        entries = read(published(edition(now, *stories(3))), name, form)
        found.append([title for each, title in entries.items() if each not in known])
        known |= entries.keys()
    return found


@pytest.mark.parametrize("form", FORMATS)
def test_each_edit_brings_one_entry_to_every_feed_of_the_story(form: str) -> None:
    others = [each.title for each in stories(3)]

    for name in FEEDS:
        first, *then = news(STEPS.values(), name, form)
        expected = [TITLES["published"]]
        assert sorted(first) == sorted([*expected, *(others if name == "todo" else ())])
        assert then == [[TITLES[step]] for step in list(STEPS)[1:]], name
    assert news(STEPS.values(), "correcciones", form) == [
        [],
        *([TITLES[step]] for step in list(STEPS)[1:]),
    ]
    assert news(STEPS.values(), "departamentos/cultura", form)[1:] == [[]] * 4


def test_press_and_urgent_feeds_tell_them_too() -> None:
    release = story("aviso", kind=kind("comunicado"), corrections=(SLIP,), date=PUBLISHED)
    alert = story(
        "corte",
        kind=kind("aviso"),
        details={"level": "urgente", "area": "Norte"},
        changes=(NEW_DATE,),
        date=PUBLISHED,
    )
    files = published(edition(release, alert))

    assert len(read(files, "prensa", "rss")) == len(read(files, "urgente", "rss")) == 2


@pytest.mark.parametrize("form", FORMATS)
def test_the_first_entry_is_updated_and_says_the_state(form: str) -> None:
    files = {step: published(edition(each)) for step, each in STEPS.items()}
    own = SITE.absolute(STEPS["published"].path)

    assert read(files["corrected"], "todo", form)[own] == "Cicletada SECRETA"
    assert read(files["moved"], "todo", form)[own] == "NUEVA FECHA: Cicletada SECRETA"
    assert read(files["cancelled"], "todo", form)[own] == "CANCELADO: Cicletada SECRETA"
    assert own not in read(files["withdrawn"], "todo", form)
    updates = [updated(files[step], own, form) for step in list(STEPS)[:4]]
    assert updates == sorted(set(updates))


def updated(files: dict[str, bytes], own: str, form: str) -> str:
    data = files[f"feeds/todo{FORMATS[form].extension}"]
    if form == "json":
        [moment] = [
            item["date_modified"] for item in json.loads(data)["items"] if item["id"] == own
        ]
        return str(moment)
    [moment] = [entry.updated for entry in feedparser.parse(data).entries if entry.id == own]
    return str(moment)


def test_what_nobody_dated_is_a_later_version_in_atom_alone() -> None:
    """RFC 4287, 4.2.15: within the same second, which is the one that somebody wrote."""
    before, after = (published(edition(ride(fields))) for fields in (DATES, CANCELLED))
    own = SITE.absolute(ride().path)

    assert updated(after, own, "atom") > updated(before, own, "atom")
    assert updated(after, own, "rss") == updated(before, own, "rss") == iso(PUBLISHED)


@pytest.mark.parametrize("form", FORMATS)
def test_what_is_off_since_nobody_wrote_when_is_told_all_the_same(form: str) -> None:
    """It may have been called off since: told twice is better than never."""
    files = published(edition(ride(CANCELLED)))

    for name in FEEDS:
        assert list(read(files, name, form).values()) == [
            "Cancelado: Cicletada SECRETA",
            "CANCELADO: Cicletada SECRETA",
        ]
    assert list(read(files, "correcciones", form).values()) == ["Cancelado: Cicletada SECRETA"]


@pytest.mark.parametrize("form", FORMATS)
def test_what_was_called_off_later_is_told_beside_its_story_on_its_own_day(form: str) -> None:
    called_off = Stated(NOW - timedelta(days=2))
    for told in (ride(CANCELLED, modified=called_off), ride(CANCELLED, changes=(OFF,))):
        files = published(edition(told))

        assert list(read(files, "todo", form).values()) == [
            "Cancelado: Cicletada SECRETA",
            "CANCELADO: Cicletada SECRETA",
        ]
        items = json.loads(files["feeds/todo.json"])["items"]
        assert [item["date_published"] for item in items] == [
            iso(called_off.moment),
            iso(PUBLISHED),
        ]


@pytest.mark.parametrize("step", ["published", "corrected", "moved", "cancelled"])
def test_every_format_tells_the_moment_that_an_editor_wrote(step: str) -> None:
    given = STEPS[step]
    files = published(edition(given))
    own = SITE.absolute(given.path)

    assert updated(files, own, "rss") == updated(files, own, "json") == iso(given.updated)
    in_atom = datetime.fromisoformat(updated(files, own, "atom"))
    assert in_atom.replace(microsecond=0) == given.updated


@pytest.mark.parametrize("form", FORMATS)
def test_an_entry_leads_to_its_story(form: str) -> None:
    data = published(edition(STEPS["moved"]))[f"feeds/todo{FORMATS[form].extension}"]
    page = SITE.absolute(STEPS["moved"].path)
    if form == "json":
        entry = json.loads(data)["items"][0]
        assert entry["url"] == f"{page}#cambios"
        assert "Se corre una semana" in entry["content_html"]
        return
    entry = feedparser.parse(data).entries[0]
    assert entry.link == f"{page}#cambios"
    assert "sábado 5 de diciembre" in entry.content[0].value
    if form == "atom":
        assert [each.href for each in entry.links if each.rel == "related"] == [page]


def test_of_what_was_withdrawn_no_feed_says_more_than_why() -> None:
    files = published(edition(STEPS["withdrawn"], story()))

    assert not [path for path, data in files.items() if b"SECRETA" in data]
    for form in FORMATS:
        data = files[f"feeds/todo{FORMATS[form].extension}"].decode()
        for word in (SLIP.text, OFF.text, "Plaza", "28 de noviembre"):
            assert word not in data
        assert REASON in data
    told = json.loads(files["feeds/todo.json"])["items"][0]
    assert told["url"] == SITE.absolute(STEPS["withdrawn"].path)
    assert told["authors"][0]["name"] == SITE.name
    assert told["tags"] == ["Retirada"]


def test_atom_says_which_entries_are_gone(tmp_path: Path) -> None:
    """RFC 6721: by the identifiers that they had."""
    before, after = (
        published(edition(STEPS[step], story()))["feeds/todo.atom.xml"]
        for step in ("cancelled", "withdrawn")
    )
    ids = {entry.id for entry in feedparser.parse(before).entries}
    stones = etree.fromstring(after).findall(
        "{http://purl.org/atompub/tombstones/1.0}deleted-entry"
    )

    kept = {entry.id for entry in feedparser.parse(after).entries}
    assert {each.get("ref") for each in stones} == ids - kept
    assert {each.get("when") for each in stones} == {"2026-11-22T12:00:00-03:00"}
    assert {each[0].text for each in stones} == {REASON}
    assert jing(tmp_path, {"feed": after}).returncode == 0


def test_every_document_follows_its_grammar(tmp_path: Path) -> None:
    files: dict[str, bytes] = {}
    for step, each in STEPS.items():
        made = published(edition(each, story()))
        files |= {f"{step}-{Path(path).name}": data for path, data in made.items()}
    atoms = {name: data for name, data in files.items() if ".atom." in name}

    assert jing(tmp_path, atoms).returncode == 0
    for name, data in files.items():
        if name.endswith(".json"):
            VALIDATOR.validate(json.loads(data))


@given(st.text(st.characters()), st.text(st.characters()))
@settings(deadline=None, max_examples=30)
def test_any_words_are_said_as_they_are(title: str, words: str) -> None:
    change = Change(date=Stated(NOW - timedelta(days=3)), text=words)
    files = published(edition(story(title=title, changes=(change,), date=PUBLISHED)))

    for form in ("rss", "atom"):
        entry, _ = feedparser.parse(files[f"feeds/todo{FORMATS[form].extension}"]).entries
        assert entry.title_detail.type == "text/plain"
    told = json.loads(files["feeds/todo.json"])["items"][0]
    assert told["title"] == clean_line(f"Cambio: {title}" if title else "Cambio")
    assert told["summary"] == clean_line(words)
    root = etree.fromstring(files["feeds/todo.atom.xml"])
    atom = "{http://www.w3.org/2005/Atom}"
    assert root.findtext(f"{atom}entry/{atom}title") == told["title"]


def test_a_feed_without_withdrawals_has_no_tombstones() -> None:
    assert b"tombstones" not in published(edition(STEPS["moved"]))["feeds/todo.atom.xml"]


def archives(shown: Edition) -> dict[str, bytes]:
    files = published(shown, size=4)
    return {path: data for path, data in files.items() if "archivo-" in path}


def test_archives_hold_stories_only_and_do_not_change() -> None:
    others = stories(12)
    before, after = (archives(edition(STEPS[step], *others)) for step in ("published", "moved"))
    oldest = {path for path in before if b"cicletada" in before[path]}

    assert before.keys() == after.keys()
    # The story itself is in the oldest; what happened to it is in none.
    assert {path for path in before if before[path] != after[path]} == oldest
    assert not [path for path, data in after.items() if b"cicletada/#" in data]


def test_a_feed_tells_of_the_time_that_it_has_stories_of() -> None:
    old = ride(corrections=(replace(SLIP, date=Stated(NOW - timedelta(days=5))),))
    fresh = ride(corrections=(replace(SLIP, date=Stated(NOW - timedelta(hours=2))),))

    def told(ride: Story, size: int) -> int:
        data = published(edition(ride, *stories(6)), size=size)["feeds/todo.json"]
        return sum("#correccion" in item["id"] for item in json.loads(data)["items"])

    # Six stories of the last six hours; then all seven.
    assert (told(old, 4), told(fresh, 4)) == (0, 1)
    assert (told(old, 7), told(fresh, 7)) == (1, 1)


def test_a_feed_holds_no_more_of_them_than_stories() -> None:
    slips = tuple(replace(SLIP, date=Stated(NOW - timedelta(minutes=each))) for each in range(9))
    files = published(edition(ride(corrections=slips)), size=4)

    for name in ("todo", "correcciones"):
        items = json.loads(files[f"feeds/{name}.json"])["items"]
        newest = [item["date_published"] for item in items if "#" in item["id"]]
        assert newest == [
            f"2026-11-23T{each}:00-03:00" for each in ("12:00", "11:59", "11:58", "11:57")
        ]


def test_an_edit_changes_a_handful_of_documents() -> None:
    others = stories(60)
    before, after = (
        published(edition(STEPS[step], *others), size=70) for step in ("published", "corrected")
    )

    changed = {path for path in after if before[path] != after[path]}
    assert changed == {
        f"feeds/{name}{form.extension}"
        for name in (*FEEDS, "correcciones")
        for form in FORMATS.values()
    }


def test_a_sample_says_that_it_is_one() -> None:
    files = published(edition(ride(corrections=(SLIP,), is_demo=True)))

    for form in FORMATS.values():
        assert b"Contenido de muestra. Parte a las" in files[f"feeds/correcciones{form.extension}"]


def test_the_list_of_feeds_names_the_one_of_corrections() -> None:
    assert (
        b'xmlUrl="https://mariaelena.example.com/feeds/correcciones.rss.xml"'
        in (published(edition())["feeds/feeds.opml"])
    )


@pytest.mark.parametrize("form", FORMATS)
def test_nobody_reads_again_what_happened_because_a_file_was_renamed(form: str) -> None:
    before = STEPS["cancelled"]
    moved = replace(before, slug="gran-cicletada", aliases=("/viejo/", before.path))
    old, new = (published(edition(each)) for each in (before, moved))

    for name in (*FEEDS, "correcciones"):
        assert read(old, name, form).keys() == read(new, name, form).keys()
    assert "/gran-cicletada/#cambios" in new[f"feeds/todo{FORMATS[form].extension}"].decode()


def newsboat(folder: Path, address: str) -> dict[str, tuple[str, bool]]:
    """Let newsboat read the feed at *address*; return what it has: identifier -> title, whether unread."""
    (folder / "urls").write_text(f"{address}\n")
    (folder / "config").write_text("")
    names = ["-C", "config", "-u", "urls", "-c", "cache.db"]
    subprocess.run(
        ["newsboat", *names, "-x", "reload"],
        cwd=folder,
        env={"PATH": os.environ["PATH"], "LANG": "C.UTF-8", "HOME": str(folder)},
        capture_output=True,
        check=True,
    )
    with closing(sqlite3.connect(folder / "cache.db")) as cache:
        rows = cache.execute("SELECT guid, title, unread FROM rss_item").fetchall()
        cache.execute("UPDATE rss_item SET unread = 0")
        cache.commit()
    assert len(rows) == len({guid for guid, *_ in rows})
    return {guid: (title, bool(unread)) for guid, title, unread in rows}


@pytest.mark.parametrize("form", ["rss", "atom"])
def test_who_reads_with_newsboat_sees_each_step_once(form: str, tmp_path: Path) -> None:
    site, reader = tmp_path / "site", tmp_path / "reader"
    site.mkdir()
    reader.mkdir()
    own = SITE.absolute(STEPS["published"].path)
    unread: list[list[str]] = []
    with served(site) as address:
        for number, now in enumerate(STEPS.values()):
            path = f"feeds/departamentos/deportes{FORMATS[form].extension}"
            file = site / path
            write_files(site, {path: published(edition(now))[path]})
            # Readers ask whether a file changed since the last time, by the second.
            os.utime(file, (0, 1_800_000_000 + number))
            items = newsboat(reader, f"{address}/{path}")
            unread.append([title for title, is_unread in items.values() if is_unread])
            if now is STEPS["cancelled"]:
                assert items[own] == ("CANCELADO: Cicletada SECRETA", False)

    assert unread == [[title] for title in TITLES.values()]
