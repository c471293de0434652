from pathlib import Path
from types import SimpleNamespace

from plugins.pressroom.artefact import each_artefact
from plugins.pressroom.signals import artefacts_wanted
from plugins.site.frame import frame_of
from plugins.social_snippets.plugin import artefacts_of, register
from tests.factories import SITE, edition
from tests.social_snippets.examples import news

THEME = Path(__file__).parents[2] / "themes" / "imme"


def test_the_pressroom_gets_the_texts() -> None:
    register()
    context = {
        "edition": edition(news()),
        "site": SITE,
        "frame": frame_of(SITE, THEME, ()),
    }
    try:
        answers = dict(
            artefacts_wanted.send(SimpleNamespace(context=context, settings={"PATH": "content"}))
        )
    finally:
        artefacts_wanted.disconnect(artefacts_of)

    paths = {path for artefact in each_artefact(answers[artefacts_of]) for path in artefact.paths}
    assert "redes/2026/11/operativo/x.txt" in paths
