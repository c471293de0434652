"""What is due is posted, each thing once, whatever the networks do."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from tests.publisher.fakes.fake import Fake, Fault, Posted
from tests.publisher.town import NOW, PICTURE, Town, picture, post

NETWORKS = ("mastodon", "bluesky", "telegram", "x")
UNSURE = (
    *(Fault.DROPPED, Fault.DROPPED_AFTER, Fault.BROKEN, Fault.BROKEN_AFTER),
    *(Fault.GATEWAY_AFTER, Fault.SILENT_AFTER),
)
every_network = pytest.mark.parametrize("network", NETWORKS)


def fake_of(town: Town, network: str) -> Fake:
    fake: Fake = getattr(town, "postiz" if network == "x" else network)
    return fake


def until_done(town: Town, *, runs: int = 6) -> int:
    """Run as a timer does, every ten minutes, until all is well; return how often."""
    for count in range(1, runs + 1):
        if not town.runs():
            return count
        town.passes(minutes=10)
    raise AssertionError(town.words)


@every_network
def test_a_post_goes_out_with_its_picture_and_alt_text_once(town: Town, network: str) -> None:
    planned = post("de-libros", network, pictures=[picture()])
    town.plans(planned)

    assert town.runs() == 0, town.words
    assert town.runs() == 0, town.words
    [sent] = fake_of(town, network).posts
    assert sent.text == planned["text"]
    assert len(sent.pictures) == 1
    if network != "telegram":  # it has none
        assert sent.pictures == ["Puestos de la feria en la plaza."]
    done = "entregado a Postiz" if network == "x" else "publicado"
    assert f"(/redes/2026/11/de-libros/{network}.txt#dia-antes): {done}" in town.words


@every_network
@pytest.mark.parametrize("fault", UNSURE)
def test_whatever_is_not_known_is_found_out(town: Town, network: str, fault: Fault) -> None:
    first, second = post("de-libros", network), post("costumbrista", network)
    town.plans(first, second)
    fake_of(town, network).faults.append(fault)

    until_done(town)
    assert sorted(fake_of(town, network).texts()) == sorted([first["text"], second["text"]])


@every_network
def test_a_request_that_arrives_late_makes_no_second_post(town: Town, network: str) -> None:
    planned = post("de-libros", network)
    town.plans(planned)
    fake = fake_of(town, network)
    fake.faults.append(Fault.LATE)

    town.runs()
    fake.arrive()
    until_done(town)
    assert fake.texts() == [planned["text"]]


@every_network
def test_two_posts_with_one_text_are_two(town: Town, network: str) -> None:
    first, second = post("a", network, text="Hoy."), post("b", network, text="Hoy.")
    town.plans(first, second)
    fake_of(town, network).faults.extend([None, Fault.DROPPED_AFTER])

    until_done(town)
    assert fake_of(town, network).texts() == ["Hoy.", "Hoy."]


@every_network
def test_a_network_that_is_busy_is_given_the_time_it_asks_for(town: Town, network: str) -> None:
    town.plans(post("de-libros", network))
    fake_of(town, network).faults.extend([Fault.BUSY, Fault.BUSY])

    assert town.runs() == 0, town.words
    assert town.clock.slept == [7, 7]
    assert len(fake_of(town, network).posts) == 1


def test_a_network_that_stays_busy_is_left_for_the_next_run(town: Town) -> None:
    town.plans(post("de-libros", "mastodon"), post("costumbrista", "mastodon"))
    town.mastodon.faults.extend([Fault.BUSY] * 4)

    assert town.runs() == 0, town.words
    assert "queda para la próxima vez" in town.words
    assert "Mastodon: 1 publicación sin enviar hasta la próxima vez." in town.words
    assert town.mastodon.posts == []
    assert town.runs() == 0
    assert len(town.mastodon.posts) == 2


@every_network
def test_what_a_network_does_not_want_is_told_and_not_repeated(town: Town, network: str) -> None:
    unwanted, other = post("a", network), post("b", network)
    town.plans(unwanted, other)
    fake = fake_of(town, network)
    fake.faults.append(Fault.UNWANTED)

    assert town.runs() == 1
    assert "la red no lo quiso" in town.words
    asked = len(fake.requests)
    assert town.runs() == 1
    assert fake.texts() == [other["text"]]
    publishing = [each for each in fake.requests[asked:] if each.startswith("POST")]
    assert publishing == []

    town.plans({**unwanted, "text": "Mejor así."}, other)
    assert town.runs() == 0, town.words
    assert fake.texts() == [other["text"], "Mejor así."]


@every_network
def test_a_token_that_is_not_accepted_stops_that_network_and_no_other(
    town: Town, network: str
) -> None:
    other = "bluesky" if network != "bluesky" else "mastodon"
    town.plans(post("a", network), post("b", network), post("c", other))
    fake_of(town, network).faults.append(Fault.LOCKED)

    assert town.runs() == 1
    assert "no acepta la clave" in town.words
    assert fake_of(town, network).posts == []
    assert len(fake_of(town, other).posts) == 1
    assert town.runs() == 0
    assert len(fake_of(town, network).posts) == 2


@every_network
def test_a_network_that_is_down_is_tried_again(town: Town, network: str) -> None:
    town.plans(post("a", network))
    right = dict(town.environment)
    for name, value in right.items():
        if value.startswith("http://"):
            town.environment[name] = "http://127.0.0.1:1"

    assert town.runs() == 1
    assert "no se pudo conectar" in town.words
    assert town.clock.slept == [1, 2, 4]
    town.environment = right
    assert town.runs() == 0
    assert len(fake_of(town, network).posts) == 1


@pytest.mark.parametrize("network", ["mastodon", "bluesky", "telegram"])
@pytest.mark.parametrize("fault", [Fault.DROPPED, Fault.SILENT_AFTER, Fault.UNWANTED])
def test_a_thread_that_breaks_is_continued(town: Town, network: str, fault: Fault) -> None:
    planned = post("de-libros", network, text="Uno.", thread=["Dos.", "Tres."])
    town.plans(planned)
    fake = fake_of(town, network)
    fake.faults.extend([None, fault])

    is_found_out = fault is Fault.SILENT_AFTER or (network, fault) == ("bluesky", Fault.DROPPED)
    assert town.runs() == (0 if is_found_out else 1), town.words
    if fault is Fault.UNWANTED:
        town.runs(publishes="", settles=f"{planned['id']}:no-publicado")
    town.passes(minutes=10)
    until_done(town)
    assert fake.texts() == ["Uno.", "Dos.", "Tres."]
    assert [post.parent for post in fake.posts] == ["", *(post.id for post in fake.posts[:2])]


@every_network
def test_only_the_first_part_of_a_thread_has_the_pictures(town: Town, network: str) -> None:
    town.plans(post("a", network, text="Uno.", thread=["Dos."], pictures=[picture()]))

    assert town.runs() == 0, town.words
    assert [len(post.pictures) for post in fake_of(town, network).posts] == [1, 0]


def test_postiz_takes_a_thread_whole(town: Town) -> None:
    town.plans(post("de-libros", "x", text="Uno.", thread=["Dos."], pictures=[picture()]))

    assert town.runs() == 0, town.words
    assert town.postiz.texts() == ["Uno.", "Dos."]
    assert [len(post.pictures) for post in town.postiz.posts] == [1, 0]
    assert town.postiz.requests.count("POST /posts") == 1


def test_an_older_postiz_is_asked_for_the_text(town: Town) -> None:
    town.postiz.tells_settings = False
    town.plans(post("a", "x"), post("b", "facebook"))
    town.postiz.faults.extend([Fault.DROPPED_AFTER, Fault.DROPPED])

    until_done(town)
    assert len(town.postiz.posts) == 2


def test_a_post_is_known_on_postiz_though_its_text_was_changed_there(town: Town) -> None:
    town.plans(post("a", "x"))
    town.postiz.changes_texts = True
    town.postiz.faults.append(Fault.DROPPED_AFTER)

    until_done(town)
    assert len(town.postiz.posts) == 1


def test_postiz_is_not_asked_about_old_posts_beyond_its_limit(town: Town) -> None:
    town.environment["POSTIZ_POR_HORA"] = "3"
    town.plans(post("a", "x"))
    town.postiz.states = {"p1": "QUEUE"}
    for _ in range(6):
        town.runs()

    assert len(town.postiz.requests) == 3


def test_what_postiz_could_not_publish_later_is_told(town: Town) -> None:
    town.plans(post("a", "x"), post("b", "facebook"))
    town.postiz.states = {"p1": "ERROR", "p2": "QUEUE"}

    assert town.runs() == 0, town.words
    assert town.runs() == 1
    assert "Postiz no pudo publicarlo" in town.words
    town.postiz.states["p2"] = "PUBLISHED"
    town.runs()
    asked = len(town.postiz.requests)
    town.runs()
    assert len(town.postiz.requests) == asked  # both ends are known
    assert any(line.get("address") == "https://x.com/muni/p2" for line in town.lines())


def test_postiz_is_asked_thirty_times_in_an_hour(town: Town) -> None:
    town.plans(*(post(f"n{number}", "x") for number in range(40)))

    assert town.runs() == 0, town.words  # nothing failed: it waits for its turn
    assert len(town.postiz.requests) <= 30
    assert "pedidos de una hora" in town.words
    for _ in range(3):
        town.passes(hours=1)
        assert town.runs() == 0
    assert len(town.postiz.posts) == 40
    assert not town.postiz.was_too_much


def test_mastodon_waits_for_its_pictures(town: Town) -> None:
    town.plans(post("a", "mastodon", pictures=[picture()]))
    town.mastodon.processing = 3

    assert town.runs() == 0, town.words
    assert town.clock.slept == [1, 1, 1]


def test_bluesky_has_links_hashtags_and_a_card_of_the_page(town: Town) -> None:
    text = "Feria 👇 #María https://noticias.munimariaelena.cl/n/"
    town.plans(post("a", "bluesky", text=text))

    assert town.runs() == 0, town.words
    [sent] = town.bluesky.posts
    said = text.encode()
    shown = {
        said[each["index"]["byteStart"] : each["index"]["byteEnd"]].decode()
        for each in sent.more["facets"]
    }
    assert shown == {"#María", "https://noticias.munimariaelena.cl/n/"}
    assert sent.more["embed"]["external"]["uri"].endswith("/noticias/2026/11/feria/")
    assert sent.more["langs"] == ["es"]


def test_a_picture_that_is_none_is_told(town: Town) -> None:
    town.plans(post("a", "bluesky", pictures=[picture()]), post("b", "bluesky"))
    (town.tree / PICTURE).write_bytes(b"no es una imagen")

    assert town.runs() == 1
    assert "la imagen «feria.jpg» no se puede leer" in town.words
    assert len(town.bluesky.posts) == 1


def test_a_bluesky_post_is_one_though_the_ledger_is_lost(town: Town) -> None:
    town.plans(post("a", "bluesky"))
    town.runs()
    town.ledger.unlink()

    assert town.runs() == 0, town.words
    assert len(town.bluesky.posts) == 1


def test_telegram_sends_an_album_and_leaves_pictures_from_long_texts(town: Town) -> None:
    pictures = [picture(), picture()]
    town.plans(
        post("a", "telegram", pictures=pictures),
        post("b", "telegram", text="x" * 1025, pictures=pictures),
    )

    assert town.runs() == 0, town.words
    assert [len(post.pictures) for post in town.telegram.posts] == [2, 0]


def test_what_left_the_plan_meanwhile_is_found_out_too(town: Town) -> None:
    town.plans(post("a", "mastodon"))
    town.mastodon.faults.append(Fault.DROPPED)
    assert town.runs() == 1
    town.plans()
    town.passes(minutes=10)

    assert town.runs() == 0, town.words
    assert town.lines()[-1]["what"] == "unsent"
    assert "no llegó a publicarse, y ya no está en el plan" in town.words


def test_a_post_whose_end_is_not_known_may_still_be_under_way(town: Town) -> None:
    town.plans(post("a", "mastodon"))
    town.mastodon.faults.append(Fault.DROPPED)

    assert town.runs() == 1
    assert "no se sabe aún si llegó" in town.words
    town.passes(seconds=30)
    assert town.runs() == 1
    assert town.mastodon.posts == []
    town.passes(minutes=2)
    assert town.runs() == 0
    assert len(town.mastodon.posts) == 1


@pytest.mark.parametrize(("minutes", "is_known"), [(-60, True), (0, False), (1, False), (5, True)])
def test_what_people_write_in_the_channel_at_that_moment_is_a_doubt(
    town: Town, minutes: int, is_known: bool
) -> None:
    town.plans(post("a", "telegram"))
    town.telegram.faults.append(Fault.DROPPED)
    at = NOW + timedelta(minutes=minutes)
    town.telegram.others = [Posted(id="99", text="Otra cosa.", at=at)]
    town.runs()
    town.passes(minutes=10)

    assert town.runs() == (0 if is_known else 1)
    assert len(town.telegram.posts) == (1 if is_known else 0)
    assert ("EN DUDA" in town.words) is not is_known


def test_an_answer_without_text_is_not_taken_for_what_it_answers_to(town: Town) -> None:
    town.plans(post("a", "telegram", text="Hoy."), post("b", "telegram", text="Hoy."))
    town.telegram.faults.extend([None, Fault.DROPPED])
    town.runs()
    at = NOW + timedelta(minutes=5)
    town.telegram.others = [Posted(id="99", text="", at=at, parent="11")]

    until_done(town)
    assert town.telegram.texts() == ["Hoy.", "Hoy."]


def test_a_channel_that_has_too_much_since_is_a_doubt(town: Town) -> None:
    town.plans(post("a", "telegram"))
    town.telegram.faults.append(Fault.DROPPED)
    town.runs()
    at = NOW + timedelta(minutes=5)
    town.telegram.others = [Posted(id=str(n), text="Más.", at=at) for n in range(100, 300)]
    town.passes(minutes=10)

    assert town.runs() == 1
    assert "EN DUDA" in town.words


def without_page(town: Town) -> None:
    town.telegram.is_public = False


def by_number(town: Town) -> None:
    town.environment["TELEGRAM_CANAL"] = "-1001234"


@pytest.mark.parametrize("hide", [without_page, by_number])
@pytest.mark.parametrize(("answer", "sent"), [("publicado", 1), ("no-publicado", 2)])
def test_what_nobody_can_find_out_is_held_until_somebody_says(
    town: Town, hide: Callable[[Town], None], answer: str, sent: int
) -> None:
    hide(town)
    planned = post("a", "telegram")
    town.plans(planned, post("b", "telegram"))
    town.telegram.faults.append(Fault.DROPPED_AFTER)

    for _ in range(3):
        assert town.runs() == 1
        town.passes(minutes=10)
    assert "EN DUDA: Telegram, «Feria a»" in town.words
    command = f"make publicar-redes SALDAR='{planned['id']}:{answer}'"
    assert command in town.words
    assert len(town.telegram.posts) == 2  # the other one is not held

    assert town.runs(settles=f"{planned['id']}:{answer}") == 0
    assert town.runs() == 0, town.words
    assert town.telegram.texts().count(planned["text"]) == sent  # as they said


def test_posts_go_out_in_the_order_in_which_they_are_due(town: Town) -> None:
    due = {name: (NOW - timedelta(hours=h)).isoformat() for name, h in (("a", 1), ("b", 3))}
    town.plans(*(post(name, "mastodon", text=name, due=when) for name, when in due.items()))

    assert town.runs() == 0
    assert town.mastodon.texts() == ["b", "a"]
