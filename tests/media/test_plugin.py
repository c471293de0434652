import logging
from pathlib import Path
from types import SimpleNamespace

import pytest

from plugins.media.plugin import media_artefacts
from plugins.newsroom.story import Story
from plugins.pressroom.artefact import each_artefact
from tests.factories import SITE, edition, photo, story


def handed(*told: Story) -> set[str]:
    context = {"edition": edition(*told), "site": SITE}
    generator = SimpleNamespace(context=context, settings={"PATH": str(Path("content"))})
    return {path for each in each_artefact(media_artefacts(generator)) for path in each.paths}


def test_photos_and_cards_are_handed_over() -> None:
    paths = handed(story(photo=photo(), photos=(photo(),)), story("sin-foto"))

    assert {path.split("/")[0] for path in paths} == {"fotos", "tarjetas"}


def test_what_a_card_cannot_show_is_told_with_its_file(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING):
        handed(
            story(title="Año nuevo aimara 🎄: «Willkakuti», 日", source="cultura/willka.md"),
            story("con-foto", title="日", photo=photo(), photos=(photo(),)),
            story("ñandú", title="Ñandúes y «quirquinchos», ¿sí?"),
        )

    [message] = caplog.messages
    assert message.startswith("cultura/willka.md: del título, «🎄», «日» no sale en la tarjeta")
