from pathlib import Path
from types import SimpleNamespace

import pytest

from plugins.feeds.config import FeedsConfig
from plugins.feeds.plugin import artefacts_of, register
from plugins.newsroom.problems import SettingError
from plugins.photos import LargestJpeg
from plugins.pressroom.artefact import each_artefact
from plugins.pressroom.digest import Place
from plugins.pressroom.signals import artefacts_wanted
from tests import factories
from tests.small_site import jpeg


def test_the_pressroom_gets_the_feeds_with_the_options_of_the_site(tmp_path: Path) -> None:
    (tmp_path / "cultura").mkdir()
    (tmp_path / "cultura/foto.jpg").write_bytes(jpeg("orange"))
    photo = factories.photo(width=800, height=600)
    length = len(LargestJpeg.of(photo, Place(tmp_path)).make()[0])
    stories = factories.stories(3, photo=photo)
    generator = SimpleNamespace(
        context={
            "edition": factories.edition(*stories),
            "site": factories.SITE,
        },
        settings={"FEEDS": {"size": 2}, "PATH": str(tmp_path)},
    )

    files = {
        path: data
        for artefact in each_artefact(artefacts_of(generator))
        for path, data in zip(artefact.paths, artefact.make(), strict=True)
    }

    assert files["feeds/todo.rss.xml"].count(b"<item>") == 2
    assert f'length="{length}"'.encode() in files["feeds/todo.rss.xml"]
    assert "feeds/todo/archivo-1.rss.xml" in files


def test_it_listens_to_the_pressroom() -> None:
    register()
    try:
        assert artefacts_of in list(artefacts_wanted.receivers_for(None))
    finally:
        artefacts_wanted.disconnect(artefacts_of)


@pytest.mark.parametrize("size", [0, -1, "30"])
def test_a_feed_of_nothing_is_refused(size: object) -> None:
    with pytest.raises(SettingError, match="size"):
        FeedsConfig.load({"FEEDS": {"size": size}})
