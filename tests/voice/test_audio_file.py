"""Sentences as a file that any channel can publish: the sound, and its words by their times."""

from io import BytesIO
from typing import Any

import mutagen
import webvtt

from plugins.voice import Sentence, aloud_of, seconds_in

BULLETIN = (
    Sentence("Boletín N.º 48.", "Boletín número cuarenta y ocho."),
    Sentence("— • —", "— • —"),
    Sentence("La feria es el sábado, a las 10:00 horas.", "La feria es el sábado, a las diez."),
)


def test_it_is_a_sound_and_captions_of_all_that_can_be_said() -> None:
    made = aloud_of(BULLETIN)
    heard: Any = mutagen.File(BytesIO(made.mp3)).info
    cues = [*webvtt.WebVTT.from_string(made.vtt).iter_slice()]

    assert [each.text for each in cues] == [BULLETIN[0].written, BULLETIN[2].written]
    assert seconds_in(made.mp3) == round(heard.length)
    assert 4 < heard.length < 8


def test_the_same_sentences_are_the_same_bytes_whatever_was_said_before() -> None:
    made = aloud_of(BULLETIN)
    aloud_of(BULLETIN[2:])

    assert aloud_of(BULLETIN) == made


def test_nothing_to_say_is_a_file_all_the_same() -> None:
    made = aloud_of(())

    assert made.vtt == "WEBVTT\n"
    assert seconds_in(made.mp3) == 1
