"""What is never sent, and what is said of it."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from plugins.commands import BuildError
from tests.mailing.town import HTML, NAME, NOW, TEXT, Town

AGAIN = "Construya de nuevo el sitio (make build) y repita el comando."
MEND = "Lo pone la plantilla del correo: avise a quien mantiene el programa."


def shaped(**changed: Any) -> Callable[[Town], object]:
    """Return what builds an issue like that."""
    return lambda town: town.issues(**changed)


def writes(name: str, data: bytes) -> Callable[[Town], object]:
    """Return what builds an issue in which a file has these *data*."""
    return lambda town: (town.issues() / name).write_bytes(data)


def removes(name: str) -> Callable[[Town], object]:
    """Return what builds an issue without a file."""
    return lambda town: (town.issues() / name).unlink()


WRONG: list[tuple[Callable[[Town], object], str]] = [
    (
        shaped(subject=...),
        f"Al envío «E» le falta «subject»: el asunto, en una línea. {AGAIN}",
    ),
    (
        shaped(subject="Uno\nBcc: todos@muni.cl"),
        (
            "En el envío «E», «subject» es el asunto, en una línea; dice"
            f' "Uno\\nBcc: todos@muni.cl". {AGAIN}'
        ),
    ),
    (
        shaped(subject=" "),
        f'En el envío «E», «subject» es el asunto, en una línea; dice " ". {AGAIN}',
    ),
    (
        shaped(version=2),
        f"En el envío «E», «version» es 1, la versión que este programa entiende; dice 2. {AGAIN}",
    ),
    (
        shaped(issued="2026-11-27T09:00:00"),
        (
            "En el envío «E», «issued» es cuándo sale, con su zona, como 2026-11-27T09:00:00-03:00;"
            f' dice "2026-11-27T09:00:00". {AGAIN}'
        ),
    ),
    (
        shaped(is_sample="no"),
        (
            "En el envío «E», «is_sample» es true o false: si es contenido de muestra; dice"
            f' "no". {AGAIN}'
        ),
    ),
    (
        shaped(html="../../index.html"),
        (
            "En el envío «E», «html» es el nombre del correo, un archivo que está al lado; dice"
            f' "../../index.html". {AGAIN}'
        ),
    ),
    (
        shaped(url="/boletin/"),
        (
            "En el envío «E», «url» es la dirección de su página, que empieza con https://; dice"
            f' "/boletin/". {AGAIN}'
        ),
    ),
    (
        shaped(id="2026-47"),
        f"El envío «E» dice que es el boletín 2026-47, y está en la carpeta de 2026-48. {AGAIN}",
    ),
    (writes("envio.json", b'{"version": 1,\n'), f"El envío «E» no es JSON (línea 2). {AGAIN}"),
    (writes("envio.json", b"[]"), f"El envío «E» no describe un boletín. {AGAIN}"),
    (writes("envio.json", b'"\xff"'), f"El envío «E» no está en UTF-8. {AGAIN}"),
    (removes("correo.html"), f"Falta «H», que nombra «E». {AGAIN}"),
    (removes("correo.txt"), f"Falta «T», que nombra «E». {AGAIN}"),
    (writes("correo.txt", b"\xff[[baja]]"), f"El archivo «T» no está en UTF-8. {AGAIN}"),
    (
        shaped(html_=HTML.replace("<!-- baja -->", "")),
        (
            "El correo «H» no dice dónde va el enlace para darse de baja: lleva <!-- baja --> una vez,"
            f" en un párrafo del pie. {MEND}"
        ),
    ),
    (
        shaped(html_=HTML.replace("Feria", "<!-- baja -->")),
        (
            "El correo «H» dice 2 veces dónde va el enlace para darse de baja: lleva <!-- baja --> una"
            f" vez, en un párrafo del pie. {MEND}"
        ),
    ),
    (
        shaped(text_="Feria.\n"),
        (
            "El texto «T» no dice dónde va el enlace para darse de baja: lleva [[baja]] una vez, en su"
            f" última línea. {MEND}"
        ),
    ),
    (
        shaped(text_="[[baja]]\nFeria.\n[[baja]]\n"),
        (
            "El texto «T» no dice dónde va el enlace para darse de baja: lleva [[baja]] una vez, en su"
            f" última línea. {MEND}"
        ),
    ),
    (
        shaped(html_=HTML.replace("Feria", "ñ" * 51_000)),
        (
            "El correo «H» pesa 102,7 kB, y Gmail esconde lo que pasa de 102 kB: no se vería el pie ni"
            " cómo darse de baja. Deje menos noticias en el boletín y construya de nuevo."
        ),
    ),
]


@pytest.mark.parametrize(("build", "words"), WRONG)
@pytest.mark.parametrize("sends", ["si", ""])
def test_a_wrong_issue_stops_all_with_a_sentence(
    town: Town, monkeypatch: pytest.MonkeyPatch, build: Any, words: str, sends: str
) -> None:
    monkeypatch.chdir(town.folder)
    build(town)
    folder = Path("output/boletin") / NAME
    for letter, name in (("E", "envio.json"), ("H", "correo.html"), ("T", "correo.txt")):
        words = words.replace(f"«{letter}»", f"«{folder / name}»")

    with pytest.raises(BuildError) as error:
        town.runs(sends=sends)
    assert str(error.value) == words
    assert not any(fake.requests for fake in town.fakes)


@pytest.mark.parametrize(
    ("changed", "why"),
    [
        ({"is_sample": True}, "es contenido de muestra"),
        ({"url": "http://localhost:8000/boletin/"}, "http://localhost:8000/boletin/"),
        ({"url": "https://mariaelena.example.com/b/"}, "https://mariaelena.example.com/b/"),
        ({"html_": HTML.replace("Feria", "<a href='http://127.0.0.1:8000/n/'>F</a>")}, "127.0.0.1"),
        ({"text_": TEXT.replace("Feria", "http://muni.local/n/")}, "http://muni.local/n/"),
        ({"subject": "Vea www.example.com"}, "www.example.com"),
        (
            {"issued": (NOW + timedelta(hours=1)).isoformat()},
            "sale el viernes 27 de noviembre de 2026, 11:00 horas, y todavía no es la hora",
        ),
        (
            {"issued": (NOW - timedelta(days=10, seconds=1)).isoformat()},
            "tiene más de 10 días. Si es el que quiere enviar, dígalo: BOLETIN=2026-48",
        ),
    ],
)
def test_it_is_refused_and_told_why(town: Town, changed: dict[str, Any], why: str) -> None:
    town.issues(**changed)

    for given in ({}, {"sends": "", "tries": "ana@muni.cl"}):
        town.said.clear()
        assert town.runs(**given) == 1
        [line] = town.said
        assert line.startswith(f"Boletín {NAME}, «")
        assert "no se envía: " in line
        assert why in line
    assert town.runs(sends="") == 1
    assert town.said[-2].startswith("No se enviaría: ")
    assert why in town.said[-2]
    assert not any(fake.requests for fake in town.fakes)


def test_an_old_one_goes_out_if_it_is_named(town: Town) -> None:
    town.issues(issued=(NOW - timedelta(days=30)).isoformat())

    assert town.runs(issue=NAME) == 0, town.words
    assert len(town.listmonk.posts) == 2


def test_ten_days_are_not_old(town: Town) -> None:
    town.issues(issued=(NOW - timedelta(days=10)).isoformat())

    assert town.runs() == 0, town.words


def test_the_newest_is_the_one_that_was_issued_last(town: Town) -> None:
    town.issues("2026-48", issued=(NOW - timedelta(hours=2)).isoformat(), subject="Antes")
    town.issues("2026-47", issued=(NOW - timedelta(hours=1)).isoformat(), subject="Después")

    assert town.runs() == 0
    assert {post.text for post in town.listmonk.posts} == {"Después"}
