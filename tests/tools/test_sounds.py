import pytest

from plugins.media_files.recordings import sound_facts
from tools.demo.sounds import FOLDER, MELODIES, NOTE, mp3, samples


def test_a_note_sounds_as_long_as_it_should_and_ends_softly() -> None:
    data = memoryview(samples([0, 12])).cast("h")

    assert len(data) == round(2 * NOTE * 16_000)
    assert max(data) > 5000
    assert abs(data[-1]) < 300


def test_the_same_notes_give_the_same_file() -> None:
    assert mp3([0, 4, 7]) == mp3([0, 4, 7])


@pytest.mark.parametrize("name", MELODIES)
def test_committed_sounds_are_light_and_as_long_as_their_notes(name: str) -> None:
    data = (FOLDER / f"{name}.mp3").read_bytes()

    assert len(data) < 60_000
    assert sound_facts(data) == ("audio/mpeg", round(len(MELODIES[name]) * NOTE))
