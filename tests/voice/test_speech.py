"""The voice never keeps anybody waiting, and takes no orders from a text."""

import pickle
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.voice import VoiceError, speech
from plugins.voice.error import NoVoiceError
from plugins.voice.sayable import LONGEST_WORD, SIGNS, sayable
from plugins.voice.speech import RATE, WIDTH, sounds_of

ONE = "import struct, sys; sys.stdout.buffer.write(struct.pack('<I', 2) + b'ab'); sys.stdout.flush()\n"


def speaker(monkeypatch: pytest.MonkeyPatch, folder: Path, program: str) -> None:
    """Let *program* speak in the place of the voice."""
    file = folder / "speaker.py"
    file.write_text(program)
    monkeypatch.setattr(speech, "SPEAKER", file)


def test_a_voice_that_never_ends_is_ended_and_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(speech, "LEAST_SECONDS", 1.0)
    speaker(monkeypatch, tmp_path, f"import signal\n{ONE}while True: signal.pause()\n")

    with pytest.raises(VoiceError) as caught:
        sounds_of(("Buenos días.", "Se corta el agua."))

    assert "no terminó de leer «" in str(caught.value)
    assert "en 2 segundos, y se detuvo" in str(caught.value)  # 0.2 more for each of six words


@pytest.mark.parametrize(
    "ending",
    [
        "import os, signal; os.kill(os.getpid(), signal.SIGSEGV)",
        "raise RuntimeError('pico_getData failed')",
        "sys.exit(0)",
    ],
    ids=["killed", "failed", "silent"],
)
def test_a_voice_that_dies_is_told_with_the_text_it_died_of(
    ending: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    speaker(monkeypatch, tmp_path, f"{ONE}{ending}\n")

    with pytest.raises(VoiceError) as caught:
        sounds_of(("Buenos días.", "Se corta el agua."))

    assert "falló al leer «Se corta el agua.»" in str(caught.value)


def test_without_the_voice_it_says_how_to_have_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "py_nanotts.py").write_text("raise ImportError")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))

    with pytest.raises(NoVoiceError) as caught:
        sounds_of(("Buenos días.",))

    assert "Instálela con «make voz»" in str(caught.value)
    assert str(pickle.loads(pickle.dumps(caught.value))) == str(caught.value)  # noqa: S301 - as out of a worker


def test_a_process_that_speaks_ends_without_anybody_to_end_it() -> None:
    command = (sys.executable, "-P", str(speech.SPEAKER), "1")
    with subprocess.Popen(command, stdin=subprocess.PIPE) as process:  # says nothing, stays open
        assert process.wait() == -signal.SIGALRM


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ('<speed level="20">uno dos</speed> tres', "speed level 20 uno dos speed tres"),
        ('uno <play file="/etc/passwd"/> dos', "uno play file etc passwd dos"),
        ("a\0b\x07c", "a b c"),
        ("Dvořák, Šibenik", "Dvorák, Sibenik"),
        ("漢字 🚲", ""),
        ("«...»", ""),
        ("Espere" + "." * 5000 + " Siga.", "Espere. Siga."),
        ("\ud800uno", "uno"),
        ("9" * 50, f"{'9' * LONGEST_WORD} {'9' * 10}"),
        ("ñ" * 128, f"{'ñ' * 40} {'ñ' * 40} {'ñ' * 40} ññññññññ"),  # for ever, without the spaces
        ("¿Dónde? En la plaza (María Elena).", "¿Dónde? En la plaza (María Elena)."),
    ],
)
def test_the_voice_is_given_words_and_pauses_alone(written: str, said: str) -> None:
    assert sayable(written) == said


@given(st.text())
def test_whatever_is_written_nothing_else_reaches_it(text: str) -> None:
    said = sayable(text)

    assert all(each in SIGNS or each == " " or each.isalnum() for each in said)
    assert max(map(len, said.split()), default=0) <= LONGEST_WORD
    assert sayable(said) == said


@settings(max_examples=25, deadline=None)
@given(st.text(st.sampled_from("aeñ<>&;/=\"'.,¿?!0123 \n9ÁX|\\")) | st.text())
def test_the_voice_reads_any_text(text: str) -> None:
    [sound] = sounds_of((text,))

    assert len(sound) % WIDTH == 0
    assert bool(sound) == bool(sayable(text))


def test_tags_change_nothing_of_how_it_is_said() -> None:
    slow, plain = sounds_of(('<speed level="20">uno', "speed level 20 uno"))

    assert abs(len(slow) - len(plain)) < RATE * WIDTH / 10
