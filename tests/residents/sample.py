"""The sample site as a resident finds it some day, each file made when it is asked for."""

import tempfile
from collections.abc import Mapping
from datetime import datetime
from functools import cache, cached_property
from pathlib import Path

from plugins.newsroom.edition import Edition
from plugins.pressroom.artefact import Artefact, File, remembering
from tests.demo import demo_reading, edition_of, frame_for, made_of
from tests.renditions import AllOfOneLength
from tests.search.published import served


class Kept(Artefact):
    """A file that is made once, when it is first asked for."""

    def __init__(self, made: "Together", number: int) -> None:
        self._made, self._number = made, number

    @property
    def paths(self) -> tuple[str, ...]:
        return (self._made.artefact.paths[self._number],)

    def make(self) -> tuple[bytes, ...]:
        return (self._made.files[self._number],)


class Together:
    """The files of one artefact."""

    def __init__(self, artefact: Artefact) -> None:
        self.artefact = artefact

    @cached_property
    def files(self) -> tuple[bytes, ...]:
        if not self.artefact.paths[0].startswith("feeds/"):
            return self.artefact.make()
        with remembering(AllOfOneLength()):  # feeds say how long photos are, which nobody has made
            return self.artefact.make()


@cache
def site_on(moment: datetime) -> Mapping[str, Artefact]:
    """Return the files of the sample site as it stands at *moment*, by path; photos are left out."""
    edition = edition_of(demo_reading(), moment)
    every = map(Together, made_of(edition))
    made = {path: Kept(each, at) for each in every for at, path in enumerate(each.artefact.paths)}
    return made | _search_of(edition)


def _search_of(edition: Edition) -> dict[str, Artefact]:
    with tempfile.TemporaryDirectory() as folder:
        found = served(edition, Path(folder), frame_for(edition))
    return {path: File(path, data) for path, data in found.items()}
