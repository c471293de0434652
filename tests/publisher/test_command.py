"""What whoever posts types, and reads."""

import json
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from plugins.commands import BuildError
from plugins.publisher.plan import schema
from tests.conftest import ROOT
from tests.publisher.town import NOW, Town, picture, post


def test_it_shows_and_posts_nothing_unless_asked(town: Town) -> None:
    later = (NOW + timedelta(hours=5)).isoformat()
    town.plans(
        post("a", "mastodon", pictures=[picture()], text="Mañana,\nferia.", thread=["Y más."]),
        post("b", "x", due=later),
        post("c", "whatsapp"),
    )

    assert town.runs(publishes="") == 0
    for words in (
        "Mastodon, «Feria a» (/redes/2026/11/a/mastodon.txt#dia-antes): se publica ahora.",
        "    │ Mañana,\n    │ feria.",
        "    │ Y más.",
        "    Imagen fotos/feria.jpg: Puestos de la feria en la plaza.",
        "X, «Feria b» (/redes/2026/11/b/x.txt#dia-antes): se publica el viernes 27 de noviembre",
        "de 2026, 15:00 horas.",
        "    Este programa no lo publica: se publica a mano, desde el tablero de redes.",
        "Es una muestra: no se publicó nada.",
    ):
        assert words in town.words
    assert not any(fake.requests for fake in town.fakes)
    assert not town.ledger.exists()


def test_what_was_posted_is_not_shown_again(town: Town) -> None:
    town.plans(post("a", "mastodon"), post("b", "bluesky"))
    town.runs(only="mastodon")
    town.said.clear()

    town.runs(publishes="")
    assert "Feria a" not in town.words
    assert "Bluesky, «Feria b»" in town.words
    assert "Ya está publicado: 1 publicación." in town.words


def test_one_chooses_networks(town: Town) -> None:
    town.plans(*(post("a", network) for network in ("mastodon", "bluesky", "x")))

    assert town.runs(only="mastodon, Bluesky") == 0
    assert [len(fake.posts) for fake in town.fakes] == [1, 1, 0, 0]
    with pytest.raises(BuildError, match=r"«blusky».*Tiene: bluesky, mastodon, x"):
        town.runs(only="blusky")


def test_one_sees_until_when_and_never_posts_early(town: Town) -> None:
    later = (NOW + timedelta(hours=5)).isoformat()
    town.plans(post("a", "mastodon"), post("b", "mastodon", due=later))

    town.runs(publishes="", until="2026-11-27 12:00")
    assert "Feria a" in town.words
    assert "Feria b" not in town.words
    with pytest.raises(BuildError, match="nada se publica antes de tiempo"):
        town.runs(until="2026-11-27 16:00")
    assert town.mastodon.posts == []


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"publishes": "quizás"}, "PUBLICAR=«quizás» no se entiende"),
        ({"until": "mañana"}, "HASTA=«mañana» no es un momento"),
        ({"settles": "publicado"}, "SALDAR=«publicado» no se entiende"),
        ({"settles": "/redes/otra.txt#hoy:publicado"}, "no está en duda"),
    ],
)
def test_what_is_typed_wrong_is_told(town: Town, given: dict[str, str], words: str) -> None:
    town.plans(post("a", "mastodon"))

    with pytest.raises(BuildError, match=words):
        town.runs(**given)
    assert town.mastodon.posts == []


def test_a_network_without_tokens_is_told_once_and_skipped(town: Town) -> None:
    town.plans(*(post(name, "mastodon") for name in "abc"), post("d", "threads"))
    del town.environment["MASTODON_TOKEN"]

    assert town.runs() == 0
    assert "Mastodon: 3 publicaciones sin enviar: falta decir MASTODON_TOKEN." in town.words
    assert "Threads: 1 publicación sin enviar: POSTIZ_CANALES no dice" in town.words
    assert town.mastodon.requests == []


def test_its_schema_stands_in_the_package_and_takes_plans(town: Town) -> None:
    text = (ROOT / "plugins/publisher/plan.schema.json").read_text(encoding="utf-8")
    assert text == schema()
    town.plans(post("a", "mastodon", pictures=[picture()], thread=["Más."]))
    validator = Draft202012Validator(json.loads(text))
    plan = json.loads((town.tree / "redes/plan.json").read_text())
    assert list(validator.iter_errors(plan)) == []
    assert not validator.is_valid({**plan, "version": 2})


def test_the_shells_command_ends_as_the_others_do(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "plugins.publisher", str(tmp_path)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)

    assert done.returncode == 1
    assert done.stdout == ""
    assert done.stderr.startswith("No hay plan de publicaciones en «")


def test_looking_needs_no_client(tmp_path: Path) -> None:
    """Whoever only looks, or builds the site, has none of them installed."""
    code = (
        "import sys\n"
        "from pathlib import Path\n"
        "from tests.publisher.town import Town, post\n"
        f"town = Town(Path({str(tmp_path)!r}))\n"
        "town.plans(post('a', 'mastodon'), post('b', 'x'))\n"
        "assert town.runs(publishes='') == 0\n"
        "print(sorted({'mastodon', 'atproto', 'telegram', 'httpx', 'requests'} & set(sys.modules)))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.stdout == "[]\n", done.stderr


def test_make_hands_a_name_with_a_hash_on_as_it_is(tmp_path: Path) -> None:
    """Part of the command that somebody in doubt is told to copy."""
    (tmp_path / "Makefile").write_text('all:\n\t@echo "$$SALDAR"\n')
    done = subprocess.run(
        [
            "bash",
            "-c",
            "make --no-print-directory SALDAR='/redes/2026/11/a/x.txt#dia-antes:publicado'",
        ],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout == "/redes/2026/11/a/x.txt#dia-antes:publicado\n"
