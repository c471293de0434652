"""Spoken words as sound: the same bytes every time, and as long as what is said."""

import wave
from io import BytesIO
from pathlib import Path

import pytest

from plugins.script import said_in, script_files
from plugins.script.sheet import SPEAKER, script
from plugins.voice import RATE, seconds_of, wave_of
from tests.conftest import write_files
from tests.desk.test_broadcast import FORM
from tests.script.test_rundown import programme
from tests.small_site import BASE, STORIES, article
from tests.social_snippets.examples import EXAMPLES
from tests.social_snippets.states import STATES


def test_words_become_sound_that_any_player_knows() -> None:
    sound = wave_of(("Buenos días.", "Son las diez de la mañana."))

    with wave.open(BytesIO(sound)) as file:
        assert (file.getframerate(), file.getnchannels(), file.getsampwidth()) == (RATE, 1, 2)
        assert any(file.readframes(file.getnframes()))
    assert sound == wave_of(("Buenos días.", "Son las diez de la mañana."))


def test_more_words_take_longer() -> None:
    short, long = (seconds_of(wave_of(("veintiuna vacantes " * count,))) for count in (2, 20))

    assert 1 <= short < long / 5


def test_what_is_read_of_a_script_is_all_that_is_said_in_it() -> None:
    made = programme(*(each() for each in (EXAMPLES | STATES).values()), minutes=20)
    said = [row.text for row in script(made) if row.who == SPEAKER and not row.text.startswith("_")]

    assert list(said_in(script_files(made)["guion.txt"].decode())) == [
        " ".join(each.split()) for each in said
    ]


def command(monkeypatch: pytest.MonkeyPatch, folder: Path, *arguments: str) -> int:
    from plugins.editors.__main__ import main

    monkeypatch.chdir(folder)
    return main(list(arguments))


def test_a_script_is_written_and_heard(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    form = "nombre: Revista Matinal\nhora: '10:00'\nminutos: 30\nbloques: [{bloque: apertura, dice: [Buenos días.]}, {bloque: noticias}]\n"
    write_files(tmp_path / "content", BASE | STORIES | {FORM: form})

    assert command(monkeypatch, tmp_path, "guion", "--fecha", "2026-11-23", "--dura", "10") == 0
    assert command(monkeypatch, tmp_path, "oir", "--ruta", "guiones/2026-11-23") == 0
    assert (
        command(monkeypatch, tmp_path, "oir", "--ruta", "content/cultura/2026-11-20-feria.md") == 0
    )
    said = capsys.readouterr().out
    assert "El guion está en" in said
    assert "La voz es sintética." in said
    assert {each.name for each in (tmp_path / "guiones/2026-11-23").iterdir()} == {
        "guion.html",
        "guion.docx",
        "guion.txt",
        "guion.wav",
    }
    assert (tmp_path / "guiones/2026-11-20-feria.wav").is_file()


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("oir",), "Falta RUTA."),
        (("oir", "--ruta", "nada.md"), "No existe «nada.md»."),
        (("oir", "--ruta", "content/paginas/acerca.md"), "no hay nada que leer en voz alta"),
        (("guion",), "Falta la forma del programa, radio/programa.yaml"),
        (("guion", "--fecha", "28-11-2026"), "«28-11-2026» no es una fecha"),
        (("guion", "--dura", "mucho"), "mucho"),
    ],
)
def test_what_cannot_be_heard_or_written_says_what_to_do(
    arguments: tuple[str, ...],
    words: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    write_files(tmp_path / "content", BASE | STORIES)
    try:
        code = command(monkeypatch, tmp_path, *arguments)
    except SystemExit as end:
        code = int(str(end.code)) if str(end.code).isdigit() else 1

    assert code != 0
    assert words in capsys.readouterr().err


def test_an_article_with_errors_stops_the_script(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    write_files(tmp_path / "content", BASE | {"cultura/2026-11-22-mala.md": article(vence="ayer")})

    assert command(monkeypatch, tmp_path, "guion", "--fecha", "2026-11-23") == 1
    assert "2026-11-22-mala.md" in capsys.readouterr().err
