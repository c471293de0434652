"""An issue is sent to its list once, whatever the service does."""

from collections.abc import Callable

import pytest

from plugins.commands import BuildError
from plugins.mailing.step import Part
from plugins.outbox import Place, Secrets, What, record, writing
from tests.mailing.fakes import buttondown, listmonk
from tests.mailing.fakes.listmonk import Campaign
from tests.mailing.town import HTML, NAME, NOW, TEXT, Town, everybody
from tests.publisher.fakes.fake import Fault

UNSURE = (
    *(Fault.DROPPED, Fault.DROPPED_AFTER, Fault.BROKEN, Fault.BROKEN_AFTER),
    *(Fault.GATEWAY_AFTER, Fault.SILENT_AFTER),
)


def test_it_goes_out_whole_with_the_way_out_of_the_list_once(any_town: Town) -> None:
    any_town.issues()

    assert any_town.runs() == 0, any_town.words
    assert any_town.runs() == 0, any_town.words
    assert any_town.fake.deliveries() == everybody(any_town)
    assert any_town.fake.drafts() == 0
    leave = listmonk.LEAVE if any_town.service == "listmonk" else buttondown.LEAVE
    link = (
        f'<a style="color:inherit;text-decoration:underline" href="{leave}">'
        "Dejar de recibir este boletín</a>"
    )
    sent = any_town.fake.posts[0].more
    assert sent["html"] == HTML.replace("<!-- baja -->", link)
    assert sent["subject"] == "Feria y cortes de agua"
    if any_town.service == "listmonk":  # Buttondown's API takes no plain text
        line = f"Dejar de recibir este boletín: {leave}"
        assert sent["text"] == TEXT.replace("[[baja]]", line)
    assert "entregado a" in any_town.words
    assert f"Boletín {NAME}, «Feria y cortes de agua»: ya se entregó a" in any_town.words
    assert "el viernes 27 de noviembre de 2026, 10:00 horas." in any_town.words


@pytest.mark.parametrize("before", [0, 1])
@pytest.mark.parametrize("fault", UNSURE)
def test_whatever_is_not_known_is_found_out(any_town: Town, fault: Fault, before: int) -> None:
    any_town.issues()
    any_town.fake.faults.extend([None] * before + [fault])

    any_town.until_done()
    assert any_town.fake.deliveries() == everybody(any_town)
    assert any_town.fake.drafts() == 0


@pytest.mark.parametrize("before", [0, 1])
def test_a_request_that_arrives_late_sends_nothing_twice(any_town: Town, before: int) -> None:
    any_town.issues()
    any_town.fake.faults.extend([None] * before + [Fault.LATE])

    any_town.runs()
    any_town.fake.arrive()
    any_town.until_done()
    assert any_town.fake.deliveries() == everybody(any_town)


@pytest.mark.parametrize("before", [0, 1])
def test_one_that_arrives_after_all_is_done_sends_nothing_twice(
    any_town: Town, before: int
) -> None:
    any_town.issues()
    any_town.fake.faults.extend([None] * before + [Fault.LATE])

    any_town.until_done()
    any_town.fake.arrive()
    assert any_town.runs() == 0, any_town.words
    assert any_town.fake.deliveries() == everybody(any_town)


def test_while_nobody_knows_one_waits(any_town: Town) -> None:
    any_town.issues()
    any_town.fake.faults.append(Fault.DROPPED)

    assert any_town.runs() == 1
    assert "no se sabe aún si llegó a" in any_town.words
    assert "Espere dos minutos y repita el comando" in any_town.words
    asked = len([each for each in any_town.fake.requests if not each.startswith("GET")])
    any_town.passes(seconds=30)
    assert any_town.runs() == 1
    assert len([each for each in any_town.fake.requests if not each.startswith("GET")]) == asked


def test_a_service_that_is_busy_is_given_the_time_it_asks_for(any_town: Town) -> None:
    any_town.issues()
    any_town.fake.faults.extend([Fault.BUSY, None, Fault.BUSY])

    assert any_town.runs() == 0, any_town.words
    assert any_town.clock.slept == [7, 7]
    assert any_town.fake.deliveries() == everybody(any_town)


def test_one_that_stays_busy_is_told(any_town: Town) -> None:
    any_town.issues()
    any_town.fake.faults.extend([Fault.BUSY] * 4)

    assert any_town.runs() == 1
    assert "queda para más tarde: pide esperar: recibió demasiados pedidos." in any_town.words
    assert any_town.runs() == 0
    assert any_town.fake.deliveries() == everybody(any_town)


@pytest.mark.parametrize("before", [0, 1])
def test_what_a_service_does_not_want_is_told_and_may_be_tried_again(
    any_town: Town, before: int
) -> None:
    any_town.issues()
    any_town.fake.faults.extend([None] * before + [Fault.UNWANTED])

    assert any_town.runs() == 1
    said = "no 422" if any_town.service == "listmonk" else "no"
    assert f"no lo quiso: responde 422, {said}, •••. Corrija eso" in any_town.words
    assert any_town.fake.posts == []
    assert any_town.runs() == 0, any_town.words
    assert any_town.fake.deliveries() == everybody(any_town)


def test_a_key_that_is_not_accepted_is_told(any_town: Town) -> None:
    any_town.issues()
    name = "LISTMONK_TOKEN" if any_town.service == "listmonk" else "BUTTONDOWN_KEY"
    any_town.environment[name] = "otra-clave"

    assert any_town.runs() == 1
    assert "no deja enviar: no acepta la clave" in any_town.words
    assert f"{name}" in any_town.words
    assert not any_town.ledger.read_text()


def test_a_service_that_is_down_is_told(any_town: Town) -> None:
    any_town.issues()
    right = dict(any_town.environment)
    for name in ("LISTMONK_URL", "BUTTONDOWN_URL"):
        if name in right:
            any_town.environment[name] = "http://127.0.0.1:1"

    assert any_town.runs() == 1
    assert "no se pudo enviar: no se pudo conectar. No se envió nada" in any_town.words
    any_town.environment = right
    assert any_town.runs() == 0
    assert any_town.fake.deliveries() == everybody(any_town)


def test_what_changes_after_it_was_sent_is_told_and_not_sent(any_town: Town) -> None:
    any_town.issues()
    any_town.runs()
    any_town.issues(html_=HTML.replace("Feria", "Gran feria"))

    assert any_town.runs() == 0
    assert "Después cambió (el texto o la lista), y no se envía de nuevo" in any_town.words
    assert any_town.runs(sends="") == 0
    assert any_town.said[-2].endswith("va en el boletín que viene.")
    assert any_town.fake.deliveries() == everybody(any_town)


def test_what_changes_before_it_is_started_goes_out_as_it_is_now(any_town: Town) -> None:
    any_town.issues()
    any_town.fake.faults.extend([None, Fault.UNWANTED])
    any_town.runs()
    assert any_town.fake.drafts() == 1
    any_town.issues(html_=HTML.replace("Feria", "Gran feria"))

    assert any_town.runs() == 0, any_town.words
    assert any_town.fake.deliveries() == everybody(any_town)
    assert any_town.fake.drafts() == 0  # the same one
    assert "Gran feria" in any_town.fake.posts[0].more["html"]


def test_a_ledger_that_is_lost_sends_nothing_twice(any_town: Town) -> None:
    any_town.issues()
    any_town.runs()
    any_town.ledger.unlink()

    assert any_town.runs() == 0, any_town.words
    assert "ya lo tiene como entregado, aunque el registro no lo dice." in any_town.words
    assert any_town.fake.deliveries() == everybody(any_town)
    assert any_town.lines()[-1]["what"] == "published"


def test_many_other_mails_do_not_hide_it(any_town: Town) -> None:
    any_town.issues()
    any_town.runs()
    for week in range(10, 16):
        any_town.issues(f"2026-{week}")
        assert any_town.runs(issue=f"2026-{week}") == 0, any_town.words
    any_town.ledger.unlink()

    assert any_town.runs(issue=NAME) == 0
    assert any_town.fake.deliveries() == dict.fromkeys(everybody(any_town), 7)


def test_one_goes_through_one_service_only(town: Town) -> None:
    town.issues()
    town.runs()
    town.uses("buttondown")

    assert town.runs() == 0
    assert "ya se entregó a listmonk" in town.said[-1]
    assert town.buttondown.posts == []


def test_one_that_may_be_out_by_another_service_is_held(town: Town) -> None:
    town.issues()
    with writing(town.ledger, Secrets()) as ledger:
        ledger.write(record(What.INTENT, NOW, Place("listmonk", NAME, Part.START), key="k"))
    town.uses("buttondown")

    assert town.runs() == 1
    assert "Ponga las claves de listmonk y repita el comando, para averiguarlo." in town.words
    assert town.buttondown.posts == []


def test_somebody_else_may_start_it_in_between(town: Town) -> None:
    town.issues()

    def start(side: str) -> bool:
        if side == "before" and town.listmonk.requests[-1].endswith("/status"):
            town.listmonk.run(town.listmonk.campaigns[0])
        return False

    town.listmonk.around = start
    assert town.runs() == 0, town.words
    assert town.listmonk.deliveries() == everybody(town)


def test_of_two_drafts_one_is_started(town: Town) -> None:
    town.issues()
    town.listmonk.faults.extend([None, Fault.UNWANTED])
    town.runs()
    [first] = town.listmonk.campaigns
    town.listmonk.campaigns.append(Campaign(99, first.given, lists=first.lists))

    assert town.runs() == 0, town.words
    assert (first.status, town.listmonk.campaigns[1].status) == ("running", "draft")
    assert town.listmonk.deliveries() == everybody(town)


def test_a_list_that_does_not_exist_is_told_and_nobody_gets_anything(town: Town) -> None:
    town.issues()
    town.environment["LISTMONK_LISTS"] = "3, 5,7"

    assert town.runs() == 1
    assert "no tiene las listas 5, 7, o esta clave no puede usarlas (LISTMONK_LISTS)" in town.words
    assert town.listmonk.posts == []
    town.environment["LISTMONK_LISTS"] = "3,4"
    assert town.runs() == 0, town.words
    assert "que lo envía a las listas 3 y 4." in town.words
    assert town.listmonk.deliveries() == {"ana@muni.cl": 1, "eva@muni.cl": 1, "luz@muni.cl": 1}


def set_listmonk(town: Town, status: str) -> None:
    town.listmonk.campaigns[0].status = status


def set_buttondown(town: Town, status: str) -> None:
    town.buttondown.emails[0]["status"] = status


@pytest.mark.parametrize(
    ("service", "change", "status", "words", "code"),
    [
        ("listmonk", set_listmonk, "finished", "En listmonk: enviado.", 0),
        ("listmonk", set_listmonk, "cancelled", "En listmonk: cancelado. Mírelo en http", 1),
        ("buttondown", set_buttondown, "sent", "En Buttondown: enviado.", 0),
        ("buttondown", set_buttondown, "errored", "En Buttondown: con una falla. Mírelo en", 1),
        ("buttondown", set_buttondown, "deleted", "En Buttondown ya no está, o volvió a", 1),
        ("buttondown", set_buttondown, "draft", "Si hay que enviarlo, hágalo ahí.", 1),
    ],
)
def test_how_it_stands_there_is_told_and_it_is_not_sent_again(
    town: Town,
    service: str,
    change: Callable[[Town, str], None],
    status: str,
    words: str,
    code: int,
) -> None:
    town.service = service
    town.uses(service)
    town.issues()
    town.runs()
    change(town, status)

    assert town.runs() == code
    assert words in town.words
    assert town.fake.deliveries() == everybody(town)


def test_a_test_goes_to_one_address_and_to_no_list(any_town: Town) -> None:
    any_town.issues()

    assert any_town.runs(sends="", tries="ana@muni.cl") == 0, any_town.words
    assert any_town.fake.deliveries() == {"ana@muni.cl": 1}
    assert "va una prueba a ana@muni.cl. La lista no recibió nada." in any_town.words
    assert "ana@muni.cl" not in any_town.ledger.read_text()
    assert any_town.runs() == 0, any_town.words
    assert any_town.fake.drafts() == 0
    assert sum(any_town.fake.deliveries().values()) == 3


def test_a_test_to_somebody_listmonk_does_not_know_is_told(town: Town) -> None:
    town.issues()

    assert town.runs(sends="", tries="nadie@muni.cl") == 1
    assert "responde 400, No known subscribers given to test" in town.words


def test_a_test_that_may_have_gone_out_is_told_so(any_town: Town) -> None:
    any_town.issues()
    any_town.fake.faults.extend([None, Fault.GATEWAY_AFTER])

    assert any_town.runs(sends="", tries="ana@muni.cl") == 1
    assert "no se sabe si la prueba llegó" in any_town.words


def test_two_runs_do_not_interleave(any_town: Town) -> None:
    any_town.issues()

    def again(_side: str) -> bool:
        any_town.fake.around = lambda _side: False
        with pytest.raises(BuildError, match="Ya se está publicando en otra parte"):
            any_town.runs()
        return False

    any_town.fake.around = again
    assert any_town.runs() == 0, any_town.words
    assert any_town.fake.deliveries() == everybody(any_town)


def test_each_request_is_written_down_before_and_after(any_town: Town) -> None:
    any_town.issues()
    seen: list[list[str]] = []

    def look(side: str) -> bool:
        if side == "before" and not any_town.fake.requests[-1].startswith("GET"):
            seen.append([line["what"] for line in any_town.lines()])
        return False

    any_town.fake.around = look
    any_town.runs()
    assert seen == [["intent"], ["intent", "published", "intent"]]
    assert [line["what"] for line in any_town.lines()] == ["intent", "published"] * 2
