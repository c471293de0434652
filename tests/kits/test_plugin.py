"""What a build hands over of kits, and what it says."""

import logging
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pytest

from plugins.kits.plugin import artefacts_of
from plugins.newsroom.story import Story
from plugins.pressroom.artefact import each_artefact
from tests.factories import SITE, edition, kind, photo, story

LARGE = photo(size=30_000_000, source="cultura/grande.jpg")
LARGER = photo(size=40_000_000, source="cultura/mayor.jpg", digest="4a" * 32)


def handed(*told: Story) -> set[str]:
    context = {"edition": edition(*told), "site": replace(SITE, most_in_kit=50_000_000)}
    generator = SimpleNamespace(context=context, settings={"PATH": str(Path("content"))})
    return {path for each in each_artefact(artefacts_of(generator)) for path in each.paths}


def test_what_a_kit_has_no_room_for_is_told_with_its_file(
    caplog: pytest.LogCaptureFixture,
) -> None:
    with caplog.at_level(logging.WARNING):
        paths = handed(
            story("llena", kind=kind("comunicado"), photos=(LARGE, LARGER), source="a/llena.md"),
            story("cabe", kind=kind("comunicado"), photos=(LARGE,)),
            story("sin-kit", photos=(LARGE, LARGER)),
        )

    assert {path.split("/")[3] for path in paths} == {"llena", "cabe"}
    [message] = caplog.messages
    assert message.startswith(
        "a/llena.md: 1 archivo no cabe en su kit de prensa, que lleva hasta 50 MB:"
        " «mayor.jpg» (40,0 MB)."
    )
    assert "→ El kit dice dónde bajarlos." in message
