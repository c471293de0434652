"""What whoever sends the bulletin types, and reads."""

import subprocess
import sys
from pathlib import Path

import pytest

from plugins.commands import BuildError
from tests.conftest import ROOT
from tests.mailing.town import CANARIES, NAME, Town
from tests.publisher.fakes.fake import Fault


def leaked(text: str) -> list[str]:
    return [canary for canary in CANARIES if canary in text]


def test_it_shows_and_sends_nothing_unless_asked(town: Town) -> None:
    town.issues()

    assert town.runs(sends="") == 0
    assert town.said == [
        "Boletín 2026-48, «Feria y cortes de agua», del viernes 27 de noviembre de 2026, 09:00 horas.",
        "    Vista previa: Lo de la semana",
        "    Correo: 0,7 kB de los 102 kB que Gmail muestra; texto: 0,1 kB.",
        "    Su página: https://www.munimariaelena.cl/boletin/2026-48/",
        f"    Por listmonk ({town.listmonk.url}), a la lista 3.",
        "Nada se envió antes.",
        "Fue solo una prueba: no se envió nada. Para enviar: make enviar-boletin ENVIAR=si",
    ]
    assert not any(fake.requests for fake in town.fakes)
    assert not town.ledger.exists()


def test_it_shows_what_was_sent_before(any_town: Town) -> None:
    any_town.issues("2026-47")
    any_town.runs(issue="2026-47")
    any_town.issues()
    any_town.said.clear()

    any_town.runs(sends="")
    assert "Enviados antes: 2026-47." in any_town.words
    any_town.said.clear()
    any_town.runs(sends="", issue="2026-47")
    assert "Boletín 2026-47, «Feria y cortes de agua»: ya se entregó a" in any_town.words


def test_it_shows_what_is_not_known_yet(town: Town) -> None:
    town.issues()
    town.listmonk.faults.append(Fault.DROPPED)
    town.runs()

    assert town.runs(sends="") == 1
    assert "Boletín 2026-48: no se sabe si llegó a listmonk." in town.words


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"sends": "quizás"}, "ENVIAR=«quizás» no se entiende. Va ENVIAR=si, o nada para mirar."),
        ({"issue": "48"}, "BOLETIN=«48» no se entiende. Va el año y la semana, como 2026-48."),
        ({"issue": "../../x"}, "BOLETIN=«../../x» no se entiende."),
        ({"issue": "2025-01"}, "no tiene el boletín 2025-01. Tiene: 2026-48."),
        ({"tries": "ana@muni.cl"}, "PRUEBA y ENVIAR no van juntas"),
        ({"sends": "", "tries": "ana"}, "PRUEBA=«ana» no es un correo."),
    ],
)
def test_what_is_typed_wrong_is_told(town: Town, given: dict[str, str], words: str) -> None:
    town.issues()

    with pytest.raises(BuildError) as error:
        town.runs(**given)
    assert words in str(error.value)
    assert not any(fake.requests for fake in town.fakes)


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({"LISTMONK_TOKEN": ""}, "falta decir LISTMONK_TOKEN."),
        (
            {"LISTMONK_TOKEN": "", "LISTMONK_USER": ""},
            "falta decir LISTMONK_USER y LISTMONK_TOKEN.",
        ),
        ({"LISTMONK_LISTS": "3;4"}, "LISTMONK_LISTS son los números de las listas, como 3 o 3,4"),
        ({"LISTMONK_LISTS": "0"}, "LISTMONK_LISTS son los números de las listas, como 3 o 3,4"),
        (
            {"LISTMONK_URL": "http://listas.muni.cl"},
            "LISTMONK_URL es una dirección que empieza con",
        ),
        ({"LISTMONK_URL": "https://a:b@listas.muni.cl"}, "LISTMONK_URL va sin usuario ni clave"),
        ({"BUTTONDOWN_KEY": "x" * 9}, "Hay claves de dos servicios, listmonk y Buttondown"),
    ],
)
def test_keys_that_are_wrong_are_told(town: Town, changed: dict[str, str], words: str) -> None:
    town.issues()
    town.environment.update(changed)

    with pytest.raises(BuildError) as error:
        town.runs()
    assert words in str(error.value)
    assert not any(fake.requests for fake in town.fakes)


def test_without_keys_one_looks_and_does_not_send(town: Town) -> None:
    town.issues()
    town.environment.clear()

    assert town.runs(sends="") == 0
    assert "    No se puede enviar: falta decir por qué servicio de listas" in town.words
    with pytest.raises(BuildError, match="No se puede enviar: falta decir por qué servicio"):
        town.runs()


@pytest.mark.usefixtures("log_of_all")
@pytest.mark.parametrize("fault", [*Fault, None])
def test_nobody_reads_a_key(
    any_town: Town, fault: Fault | None, capfd: pytest.CaptureFixture[str]
) -> None:
    any_town.issues()
    any_town.fake.faults.extend([fault] * 6)
    for sends in ("", "si", "si"):
        any_town.runs(sends=sends)
        any_town.passes(minutes=10)

    said = capfd.readouterr()
    assert leaked(any_town.words + said.out + said.err + any_town.ledger.read_text()) == []
    assert any_town.fake.requests


def test_the_shells_command_ends_as_the_others_do(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "plugins.mailing", str(tmp_path)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)

    assert done.returncode == 1
    assert done.stdout == ""
    assert done.stderr.startswith("El sitio «")
    assert "no tiene ningún boletín para enviar (boletin/…/envio.json)." in done.stderr


def test_looking_needs_no_client(tmp_path: Path) -> None:
    """Whoever only looks, or builds the site, has none of them installed."""
    code = (
        "import sys\n"
        "from pathlib import Path\n"
        "from tests.mailing.town import Town\n"
        f"town = Town(Path({str(tmp_path)!r}))\n"
        "town.issues()\n"
        "assert town.runs(sends='') == 0\n"
        "print(sorted({'httpx', 'requests', 'urllib3'} & set(sys.modules)))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.stdout == "[]\n", done.stderr


def test_its_guide_names_what_is_typed() -> None:
    guide = (ROOT / "docs/enviar-boletin.md").read_text()
    makefile = (ROOT / "Makefile").read_text()
    for name in ("ENVIAR", "BOLETIN", "PRUEBA", "REGISTRO"):
        assert f"`{name}" in guide or f"{name}=" in guide
        assert f'"$${name}"' in makefile
    for name in ("LISTMONK_URL", "LISTMONK_USER", "LISTMONK_TOKEN", "LISTMONK_LISTS"):
        assert f"`{name}`" in guide
    assert "`BUTTONDOWN_KEY`" in guide
    assert NAME in guide
