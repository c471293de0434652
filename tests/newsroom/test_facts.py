from tests import factories


def test_an_event_says_when_where_how_much_and_how_to_join() -> None:
    event = factories.story(
        kind=factories.kind("evento"),
        details={
            "start": "2026-11-28",
            "place": "Sede vecinal",
            "address": "portón azul",
            "cost": "Gratis",
            "registration": "En la oficina de Deportes",
            "meant_for": "Toda la familia",
            "accessibility": "Sin gradas",
        },
    )

    assert event.details.facts == (
        ("Cuándo", "sábado 28 de noviembre de 2026"),
        ("Dónde", "Sede vecinal, portón azul"),
        ("Dirigido a", "Toda la familia"),
        ("Costo", "Gratis"),
        ("Inscripción", "En la oficina de Deportes"),
        ("Accesibilidad", "Sin gradas"),
    )


def test_a_press_release_says_who_answers_the_media() -> None:
    release = factories.story(
        kind=factories.kind("comunicado"), details={"contact": "Área de Comunicaciones"}
    )

    assert release.details.facts == (("Contacto para medios", "Área de Comunicaciones"),)


def test_what_was_not_said_makes_no_line() -> None:
    assert factories.story().details.facts == ()
    assert factories.story(kind=factories.kind("comunicado")).details.facts == ()
