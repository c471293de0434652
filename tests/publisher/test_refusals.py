"""What is never posted, and why not."""

from datetime import timedelta
from typing import Any

import pytest

from plugins.commands import BuildError
from tests.publisher.fakes.fake import Fault
from tests.publisher.town import NOW, SITE, Town, picture, post


@pytest.mark.parametrize(
    ("changed", "why"),
    [
        ({"demo": True}, "es contenido de muestra"),
        ({"until": (NOW - timedelta(minutes=1)).isoformat()}, "ya pasó"),
        ({"pictures": [picture(file="fotos/otra.jpg")]}, "falta su imagen, «fotos/otra.jpg»"),
        ({"story": f"{SITE}/noticias/2026/11/retirada/"}, "no está en el sitio construido"),
        ({"link": "http://localhost:8000/n/"}, "http://localhost:8000/n/"),
        ({"link": "https://mariaelena.example.com/n/"}, "mariaelena.example.com"),
        ({"text": "Vea http://127.0.0.1:8000/n/."}, "http://127.0.0.1:8000/n/"),
        ({"text": "Vea muni.local para más."}, "muni.local"),
        ({"text": "Vea HTTP://LOCALHOST./n/"}, "HTTP://LOCALHOST./n/"),
        ({"text": "Vea 192.168.1.20 hoy"}, "192.168.1.20"),
        ({"text": "Vea http://[::1]/n/"}, "http://[::1]/n/"),
        ({"text": "Vea http://127.1/n/"}, "http://127.1/n/"),
        ({"text": "Vea https://intranet/n/"}, "https://intranet/n/"),
        ({"text": "https://f.com/s?u=http%3A%2F%2Flocalhost%3A8000%2Fn"}, "localhost"),
        ({"link": "https://f.com/s?u=http://localhost:8000/n"}, "localhost"),
        ({"text": "www.example.com"}, "example.com"),
        ({"thread": ["Y en http://localhost/n/"]}, "http://localhost/n/"),
        ({"pictures": [picture(url="http://localhost:8000/fotos/feria.jpg")]}, "localhost"),
    ],
)
@pytest.mark.parametrize("publishes", ["si", ""])
def test_it_is_refused_in_one_line_that_says_why(
    town: Town, changed: dict[str, Any], why: str, publishes: str
) -> None:
    refused, other = post("a", "mastodon", **changed), post("b", "mastodon")
    town.plans(refused, other)

    code = town.runs(publishes=publishes)
    [line] = [line for line in town.said if refused["id"] in line and "no se publica:" in line]
    assert why in line
    assert "\n" not in line
    assert code == (0 if "demo" in changed or "until" in changed else 1)
    assert town.mastodon.texts() == ([other["text"]] if publishes else [])


def test_a_site_below_a_path_has_its_pages_where_it_is_built(town: Town) -> None:
    below = "https://www.muni.cl/prensa"
    town.plans(post("a", "mastodon", story=f"{below}/noticias/2026/11/feria/"), site=below)

    assert town.runs() == 0, town.words
    assert len(town.mastodon.posts) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Se gastaron $2.500.000.000 y 10.000.000.000 de pesos.",
        "Escriba a contacto@example.com o al 2.345.678-9, en el local de la esquina.",
        "https://www.munimariaelena.cl/local/local.html",
        "La versión 1.2.3.4; https://8.8.8.8/",
    ],
)
def test_what_only_looks_like_it_is_posted(town: Town, text: str) -> None:
    town.plans(post("a", "mastodon", text=text))

    assert town.runs() == 0, town.words
    assert town.mastodon.texts() == [text]


def test_what_is_not_due_waits_and_never_goes_out_late(town: Town) -> None:
    due, until = NOW + timedelta(minutes=5), NOW + timedelta(minutes=15)
    town.plans(post("a", "mastodon", due=due.isoformat(), until=until.isoformat()))

    assert town.runs() == 0
    assert town.mastodon.posts == []
    town.passes(minutes=16)
    assert town.runs() == 0
    assert town.mastodon.posts == []
    assert "ya pasó; valía hasta el viernes 27 de noviembre de 2026, 10:15 horas" in town.words


@pytest.mark.parametrize("minutes", [5, 15])
def test_its_first_and_its_last_moment_are_in_time(town: Town, minutes: int) -> None:
    due, until = NOW + timedelta(minutes=5), NOW + timedelta(minutes=15)
    town.plans(post("a", "mastodon", due=due.isoformat(), until=until.isoformat()))
    town.passes(minutes=minutes)

    town.runs()
    assert len(town.mastodon.posts) == 1


def test_half_a_thread_that_passed_is_told(town: Town) -> None:
    until = (NOW + timedelta(minutes=5)).isoformat()
    town.plans(post("a", "mastodon", text="Uno.", thread=["Dos."], until=until))
    town.mastodon.faults.extend([None, *[Fault.BUSY] * 4])
    town.runs()
    town.passes(minutes=6)

    assert town.runs() == 1
    assert "quedó a medias" in town.words
    assert town.mastodon.texts() == ["Uno."]


def broken(town: Town) -> None:
    (town.tree / "redes/plan.json").write_text('{"version": 1')


def missing(town: Town) -> None:
    (town.tree / "redes/plan.json").unlink()


def doubled(town: Town) -> None:
    town.plans(post("a", "mastodon"), post("a", "mastodon"))


def of_the_future(town: Town) -> None:
    town.plans(version=2)


def outside(town: Town) -> None:
    town.plans(post("a", "mastodon", pictures=[picture(file="../secreto.jpg")]))


def without_zone(town: Town) -> None:
    town.plans(post("a", "mastodon", due="2026-11-27T09:00:00"))


@pytest.mark.parametrize("spoil", [broken, missing, doubled, of_the_future, outside, without_zone])
def test_a_plan_that_is_none_stops_all_with_a_sentence(town: Town, spoil: Any) -> None:
    town.plans(post("a", "mastodon"))
    spoil(town)

    with pytest.raises(BuildError) as error:
        town.runs()
    assert "plan" in str(error.value)
    assert str(error.value).endswith((".", "programa."))
    assert town.mastodon.posts == []
