from types import SimpleNamespace
from typing import Any

import pytest

from plugins.newsroom.problems import SettingError
from plugins.pressroom.artefact import each_artefact
from plugins.pressroom.signals import artefacts_wanted
from plugins.radio.config import RadioConfig
from plugins.radio.plugin import artefacts_of, register
from tests import factories
from tests.radio.published import EPISODES, FEED


def test_the_pressroom_gets_the_podcast_with_the_options_of_the_site() -> None:
    generator = SimpleNamespace(
        context={"edition": factories.edition(*EPISODES), "site": factories.SITE},
        settings={"RADIO": {"title": "La tarde", "category": "News"}},
    )
    files = {each.paths[0]: each.make()[0] for each in each_artefact(artefacts_of(generator))}

    assert "<title>La tarde</title>" in files[FEED].decode()
    assert '<itunes:category text="News"/>' in files[FEED].decode()


def test_it_listens_to_the_pressroom() -> None:
    register()
    try:
        assert artefacts_of in list(artefacts_wanted.receivers_for(None))
    finally:
        artefacts_wanted.disconnect(artefacts_of)


@pytest.mark.parametrize(
    ("option", "value", "message"),
    [
        ("category", "Goverment", "«Goverment» no existe.\n    → ¿Quiso decir «Government»?"),
        ("title", " ", "«title» debe decir algo, y está vacío"),
        ("summary", "ñ" * 2001, "«summary» ocupa 4002 bytes y se permiten 4000"),
        ("size", 0, "«size» debe ser un número desde 1, no «0»"),
        ("guid", "revista", "«guid» debe ser un UUID, no «revista»"),
        ("titulo", "x", "RADIO no tiene la opción «titulo»"),
    ],
)
def test_a_wrong_option_is_told(option: str, value: Any, message: str) -> None:
    with pytest.raises(SettingError) as caught:
        RadioConfig.load({"RADIO": {option: value}})

    assert message in str(caught.value)
