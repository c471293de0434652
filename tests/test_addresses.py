"""The addresses that the sample site declares are those it makes; nothing is rendered for it."""

from functools import cache
from importlib import import_module
from types import SimpleNamespace

import pytest
from blinker import Signal

from plugins.channels import declared
from plugins.pressroom.artefact import address_of, output_path
from plugins.site.addresses import file_of
from tests.conftest import ROOT
from tests.declared import linkable
from tests.demo import MOMENT, demo, demo_reading, made_of
from tests.factories import AT_DESK, SITE
from tests.search.published import page_of

PLUGINS = [f"plugins.{file.parent.name}.plugin" for file in ROOT.glob("plugins/*/plugin.py")]
OTHERS = {
    *("plugins.desk.plugin", "plugins.preview.plugin", "plugins.pressroom.plugin"),
    "plugins.embargo.plugin",  # its tree is another's; its texts link to the public one
}
DECLARED = declared(house=AT_DESK.house)
SIZE = 3
"""Fewer than by default, so that there are more of them."""

SIZED = {"plugins.feeds.plugin", "plugins.pages.plugin"}
"""Those that cut lists."""

RECENT = "recientes.json"
"""For the theme's script: beside the page of a subject, and never linked to."""

SITEMAP = "sitemap.xml"
"""Made last, of the pages of all channels."""


@cache
def made() -> set[str]:
    every = (*made_of(demo()), *page_of(demo()).values())
    return {path for each in every for path in each.paths}


@cache
def files() -> dict[str, str]:
    """Return the file of every declared address."""
    found = linkable(demo_reading(), MOMENT, SITE.url, DECLARED)
    return {file_of(each): each for each in found}


def unlinked() -> set[str]:
    return set(map(output_path, DECLARED.unlinked))


def test_what_is_declared_is_made() -> None:
    assert len(files()) > 500
    assert sorted(files().keys() - made() - {SITEMAP}) == []
    assert unlinked() <= made()
    assert not unlinked() & files().keys()


def test_what_is_made_is_declared() -> None:
    others = made() - files().keys() - unlinked()
    others = {path for path in others if not path.endswith(RECENT)}

    assert {path for path in others if not path.startswith("assets/")} == set()
    assert all(address_of(path).isascii() for path in made())


def test_what_is_made_of_stories_is_beside_their_pages_or_in_folders_of_channels() -> None:
    every = (*demo().stories, *demo().expired, *demo().withdrawn)
    beside = [(story, path) for story in every for path in DECLARED.beside_page_of(story)]
    apart = [
        path
        for each in DECLARED.apart
        for story in each.stories(demo())
        for path in each.addresses(story)
    ]

    assert len(beside) > 10
    assert len(apart) > 100
    for story, path in beside:
        assert path.startswith((story.path, *story.earlier_paths))
    assert {path.split("/")[1] for path in apart} <= DECLARED.folders


def test_folders_of_channels_are_made() -> None:
    """Photos and documents are left out here: they take long. Only staff have what is in preparation."""
    folders = {path.split("/")[0] for path in made() if "/" in path}

    assert DECLARED.folders - folders == {"fotos", "documentos", "preparacion"}


@pytest.mark.parametrize("plugin", sorted({*PLUGINS} - OTHERS))
def test_a_plugin_declares_to_a_build_what_its_door_does(
    plugin: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    module, told = import_module(plugin), Signal()
    for name, value in list(vars(module).items()):
        if isinstance(value, Signal):
            monkeypatch.setattr(module, name, told if name == "addresses_wanted" else Signal())
    module.register()
    room = import_module(plugin.removesuffix(".plugin"))
    given = (SIZE,) if plugin in SIZED else ()
    expected = room.addresses(*given) if hasattr(room, "addresses") else room.ADDRESSES
    generator = SimpleNamespace(settings={"PAGES": {"page_size": SIZE}, "FEEDS": {"size": SIZE}})

    [(_, found)] = told.send(generator)
    assert (found.always, found.unlinked, found.folders) == (
        *(expected.always, expected.unlinked, expected.folders),
    )
    assert list(found.of_edition(demo())) == list(expected.of_edition(demo()))
    whole = declared(SIZE, SIZE)
    assert found.folders <= whole.folders
    assert {*found.always, *found.unlinked} <= {*whole.always, *whole.unlinked}
    assert set(found.of_edition(demo())) <= set(whole.of_edition(demo()))
