import pickle
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from plugins.media.channel import media
from plugins.media_files.images import image_facts
from plugins.newsroom.edition import Edition
from plugins.newsroom.focus import Focus
from plugins.newsroom.own_post import OwnPost
from plugins.newsroom.photo import Attachment, Photo, card, original
from plugins.photos.encoding import encoded
from plugins.pressroom.artefact import Artefact, Group, each_artefact, remembering
from plugins.pressroom.digest import digest_of
from plugins.pressroom.store import Store
from tests.factories import ANNIVERSARY, NOW, REGISTRY, edition, photo, story
from tests.renditions import all_renditions, crops
from tests.small_site import jpeg

CONTENT = Path("content")
ORIGINALS = ("-original.jpg", ".csv")


def attachment(name: str = "bases.csv", digest: str = "ab" * 32) -> Attachment:
    return Attachment(source=f"cultura/{name}", digest=digest, size=10)


def artefacts(given: Edition, content: Path = CONTENT) -> list[Artefact]:
    return list(each_artefact(media(given, content)))


def paths(given: Edition) -> list[str]:
    return [path for artefact in artefacts(given) for path in artefact.paths]


def addresses(taken: Photo, lead: Photo | None = None) -> set[str]:
    """Return all that is published of a story's photo."""
    renditions = (each.path for each in all_renditions([taken], lead))
    return {path.removeprefix("/") for path in (*renditions, original(taken).path)}


def test_a_story_brings_its_photos_and_documents_and_nothing_else() -> None:
    lead, other = photo(), photo(digest="5e" * 32)
    given = story(photo=lead, photos=(lead, other), attachments=(attachment(),))

    assert set(paths(edition(given))) == {
        *addresses(lead, lead),
        *addresses(other, other),
        f"documentos/{'ab' * 6}/bases.csv",
    }


def test_every_photo_that_the_desk_posts_is_cut_to_be_shared_and_then_only_the_lead() -> None:
    lead, other, small = photo(), photo(digest="5e" * 32), photo(digest="6e" * 32, width=300)
    told = story(photo=lead, photos=(lead, small, other))
    old = story(photo=lead, photos=(lead, small, other), date=NOW - timedelta(days=61))
    cuts = {
        each.digest: {rendition.path.removeprefix("/") for rendition in crops(each)}
        for each in (lead, other, small)
    }
    of_lead, of_other, _ = cuts.values()

    every = set().union(*cuts.values())
    assert every & set(paths(edition(told))) == of_lead | of_other
    assert every & set(paths(edition(old))) == of_lead


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

    handed = artefacts(given, tmp_path)
    made = {
        path: data for each in handed for path, data in zip(each.paths, each.make(), strict=True)
    }
    assert made[f"documentos/{'ab' * 6}/bases.csv"] == b"dato;valor\n"
    assert all(data.startswith(b"\xff\xd8") for path, data in made.items() if path.endswith(".jpg"))


def test_artefacts_can_be_made_in_another_process_and_kept() -> None:
    given = edition(story(photos=(photo(),), attachments=(attachment(),)))
    handed = artefacts(given)

    pickle.loads(pickle.dumps(handed))  # noqa: S301 - our own bytes
    costly = [each for each in handed if not each.paths[0].endswith(ORIGINALS)]
    keys = [kept.key for each in costly for kept in each.kept]
    assert len(keys) == len(costly)
    assert len(set(keys)) == len(keys)


def test_what_no_story_shows_is_not_given_to_the_press_whole() -> None:
    series = replace(ANNIVERSARY, photo=photo(), photos=(photo(),))
    given = edition(registry=replace(REGISTRY, series=(series,)))

    assert original(photo()).path[1:] not in paths(given)
    assert card(photo()).path[1:] in paths(given)


def test_a_photo_for_one_network_is_only_cut_to_be_shared() -> None:
    lead, other = photo(), photo(digest="5e" * 32, credit="")
    social = {"x": OwnPost(photo=other)}
    made = paths(edition(story(photo=lead, photos=(lead,), social=social)))

    cuts = {each.path.removeprefix("/") for each in crops(other)}
    assert set(made) == addresses(lead, lead) | cuts


def test_a_photo_for_a_network_that_is_left_out_or_of_what_expired_is_not_published() -> None:
    other = photo(digest="5e" * 32)
    left_out = story(social={"x": OwnPost(photo=other, is_left_out=True)})
    expired = story("vencida", social={"x": OwnPost(photo=other)}, expires=NOW)

    assert paths(edition(left_out, expired)) == []


def test_a_photo_of_a_page_that_a_post_also_has_is_made_once() -> None:
    lead = photo()
    made = paths(edition(story(photo=lead, photos=(lead,), social={"x": OwnPost(photo=lead)})))

    assert set(made) == addresses(lead, lead)
    assert len(made) == len(set(made))


def test_one_photo_under_two_credits_is_two_photos() -> None:
    mine, yours = photo(credit="Biblioteca"), photo(credit="Archivo")
    given = edition(story("uno", photos=(mine,)), story("dos", photos=(yours,)))

    assert set(paths(given)) == addresses(mine, mine) | addresses(yours, yours)
    assert addresses(mine).isdisjoint(addresses(yours))


def test_one_photo_can_be_cut_in_two_ways() -> None:
    centred, left = photo(), photo(focus=Focus(17, 50))
    values = [{"photo": each, "photos": (each,)} for each in (centred, left)]
    given = edition(story("uno", **values[0]), story("dos", **values[1]))

    assert set(paths(given)) == addresses(centred, centred) | addresses(left, left)


class Encodings:
    """Counts how often photos are encoded, as a site is built again and again."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.content, self.store = folder / "content", Store(folder / "store")
        (self.content / "cultura").mkdir(parents=True)
        self.count = 0
        monkeypatch.setattr("plugins.photos.renditions.encoded", self._encoded)

    def _encoded(self, *given: Any) -> tuple[bytes, ...]:
        self.count += 1
        return encoded(*given)

    def of(self, data: bytes, **values: Any) -> tuple[int, dict[str, bytes]]:
        """Return how often something was encoded for a story with that photo, and its files."""
        (self.content / "cultura/foto.jpg").write_bytes(data)
        taken = photo(**image_facts(data)._asdict(), **values)
        before = self.count
        handed = artefacts(edition(story(photo=taken, photos=(taken,))), self.content)
        with remembering(self.store):
            files = {
                path: made
                for each in handed
                for path, made in zip(each.paths, each.product(), strict=True)
            }
        return self.count - before, files


def test_nothing_is_encoded_twice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    site, data = Encodings(tmp_path, monkeypatch), jpeg("orange")
    count, files = site.of(data, credit="Biblioteca")
    assert count == 3  # the largest JPEG, the rest of what pages show, and the cuts
    assert site.of(data, credit="Biblioteca") == (0, files)
    assert site.of(data, credit="Biblioteca", alt="Otra vista.", caption="Pie.") == (0, files)

    count, others = site.of(data, credit="Archivo")
    assert count == 3
    assert others.keys().isdisjoint(files)
    assert set(others.values()).isdisjoint(files.values())

    count, turned = site.of(data, credit="Archivo", focus=Focus(17, 50))
    assert count == 1
    new = turned.keys() - others.keys()
    assert new == {path for path in turned if path.endswith("-17-50.jpg")}

    assert site.of(jpeg("navy"), credit="Archivo")[0] == 3


def test_words_about_a_photo_make_nothing_again() -> None:
    def digests(taken: Photo) -> list[bytes]:
        handed = media(edition(story(photo=taken, photos=(taken,))), CONTENT)
        return [digest_of(each) for each in handed if isinstance(each, Group)]

    assert digests(photo()) == digests(photo(alt="Otra vista.", caption="Pie."))
    assert digests(photo()) != digests(photo(credit="Otra persona"))
    assert digests(photo()) != digests(photo(focus=Focus(0, 0)))
