import pickle
from datetime import timedelta
from pathlib import Path

import pytest

from plugins.media.channel import PictureLengths, media
from plugins.newsroom.edition import Edition
from plugins.newsroom.photo import Attachment, Photo, all_renditions, pictures
from tests.factories import NOW, edition, photo, story
from tests.small_site import jpeg

CONTENT = Path("content")


def attachment(name: str = "bases.csv", digest: str = "ab" * 32) -> Attachment:
    return Attachment(source=f"cultura/{name}", digest=digest, size=10)


def paths(given: Edition) -> list[str]:
    return [path for artefact in media(given, CONTENT) for path in artefact.paths]


def addresses(taken: Photo, lead: Photo | None = None) -> set[str]:
    return {each.path.removeprefix("/") for each in all_renditions([taken], lead)}


def test_a_story_brings_its_photos_and_documents_and_nothing_else() -> None:
    lead, other = photo(), photo(digest="5e" * 32)
    given = story(photo=lead, photos=(lead, other), attachments=(attachment(),))

    assert set(paths(edition(given))) == {
        *addresses(lead, lead),
        *addresses(other),
        f"documentos/{'ab' * 6}/bases.csv",
    }


def test_what_is_not_public_brings_nothing() -> None:
    values = {"photo": photo(), "photos": (photo(),), "attachments": (attachment(),)}
    draft = story("borrador", is_draft=True, **values)
    future = story("futura", date=NOW + timedelta(days=1), **values)

    assert paths(edition(draft, future)) == []


def test_an_expired_story_keeps_its_photos() -> None:
    given = edition(story(photos=(photo(),), attachments=(attachment(),), expires=NOW))

    assert set(paths(given)) == {*addresses(photo()), f"documentos/{'ab' * 6}/bases.csv"}


def test_what_several_stories_use_is_made_once() -> None:
    values = {"photo": photo(), "photos": (photo(),), "attachments": (attachment(),)}
    made = paths(edition(story("uno", **values), story("dos", **values)))

    assert len(made) == len(set(made))


def test_the_bytes_come_from_the_files_of_the_content(tmp_path: Path) -> None:
    (tmp_path / "cultura").mkdir()
    (tmp_path / "cultura" / "foto.jpg").write_bytes(jpeg("orange"))
    (tmp_path / "cultura" / "bases.csv").write_bytes(b"dato;valor\n")
    taken = photo(width=800, height=600)
    given = edition(story(photos=(taken,), attachments=(attachment(),)))

    made = {each.paths[0]: each.made()[0] for each in media(given, tmp_path)}
    assert made[f"documentos/{'ab' * 6}/bases.csv"] == b"dato;valor\n"
    assert all(data.startswith(b"\xff\xd8") for path, data in made.items() if path.endswith(".jpg"))


def test_artefacts_can_be_made_in_another_process_and_kept() -> None:
    given = edition(story(photos=(photo(),), attachments=(attachment(),)))
    artefacts = list(media(given, CONTENT))

    pickle.loads(pickle.dumps(artefacts))  # noqa: S301 - our own bytes
    keys = [each.key for each in artefacts if each.paths[0].startswith("fotos/")]
    assert all(keys)
    assert len(set(keys)) == len(keys)


def test_lengths_are_measured_when_they_are_asked_for() -> None:
    asked: list[str] = []

    def measure(rendition: object) -> int:
        asked.append(str(rendition))
        return 7

    lengths = PictureLengths(
        edition(story(photos=(photo(),))), measure, fixed={"/assets/tarjeta.jpg": 9}
    )
    assert asked == []
    assert set(lengths) == {
        "/assets/tarjeta.jpg",
        *(each.path for each in all_renditions([photo()], None)),
    }
    assert lengths["/assets/tarjeta.jpg"] == 9
    assert asked == []
    assert lengths[pictures(photo()).jpeg[0].path] == 7
    assert len(asked) == 1
    with pytest.raises(KeyError):
        lengths["/fotos/otra.jpg"]
