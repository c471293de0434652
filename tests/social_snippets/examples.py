"""One story of each sort that the desk posts, as an editor could have written it."""

from datetime import datetime

from plugins.newsroom.registry import Locality, Topic
from plugins.newsroom.story import Correction, Story
from plugins.spanish.moments import SANTIAGO, Stated
from tests.factories import CENTENARIO, PATRIMONIO, QUILLAGUA, kind, own_posts, photo, story
from tests.recordings import episode

MARIA_ELENA = Locality(slug="maria-elena", name="María Elena", hashtag="MaríaElena")
HOUSEHOLDS = Topic(slug="rsh", name="Registro Social de Hogares", hashtag="RegistroSocialDeHogares")
PETS = Topic(slug="mascotas", name="Mascotas", hashtag="Mascotas")


def news() -> Story:
    """Return a news story with photo."""
    return story(
        "operativo",
        title="Operativo social llega a Quillagua",
        summary="Trámites del Registro Social de Hogares y atención veterinaria, este sábado en la "
        "sede vecinal. La atención es gratuita y no se necesita reservar hora.",
        topics=(HOUSEHOLDS, PETS),
        locality=QUILLAGUA,
        photo=photo(alt="Sede vecinal de Quillagua, con la puerta abierta."),
    )


def event() -> Story:
    """Return an event of two days."""
    return story(
        "encuentro",
        kind=kind("evento"),
        details={
            "start": "2026-11-28 10:00",
            "end": "2026-11-29 18:00",
            "place": "Plaza de armas",
            "address": "frente al teatro",
            "cost": "Gratis",
            "registration": "En la oficina de Cultura, hasta el viernes 27",
        },
        title="Encuentro de bandas de la pampa",
        summary="Dos días de música con agrupaciones de María Elena, Tocopilla y Calama.",
        topics=(CENTENARIO,),
        locality=MARIA_ELENA,
        photo=photo(),
    )


def job() -> Story:
    """Return a job without photo."""
    return story(
        "ayudante",
        kind=kind("empleo"),
        details={
            "employer": "Empresa de ejemplo",
            "position": "Ayudante de bodega",
            "place": "María Elena",
            "contract": "plazo fijo",
            "pay": "$650.000 líquidos",
            "apply": "En la OMIL, con el currículum",
            "deadline": "2026-12-11 14:00",
        },
        title="Se buscan dos ayudantes de bodega",
        summary="Una empresa recibe postulaciones por medio de la OMIL. No se pide experiencia.",
        locality=MARIA_ELENA,
    )


def course() -> Story:
    """Return a course of one evening."""
    return story(
        "curriculum",
        kind=kind("curso"),
        details={
            "sort": "taller",
            "sessions": "2026-12-09 18:00",
            "minutes": "90",
            "place": "Biblioteca municipal",
            "cost": "Gratis",
            "teacher": "OMIL",
            "registration": "En la OMIL",
            "registration_until": "2026-12-04",
        },
        title="Taller para hacer su currículum en el teléfono",
        summary="Una tarde para armar un currículum de una página.",
        locality=MARIA_ELENA,
    )


def notice() -> Story:
    """Return an urgent notice: a service that is cut for some hours."""
    return story(
        "corte-de-agua",
        kind=kind("aviso"),
        details={
            "sort": "corte",
            "level": "urgente",
            "area": "Sector norte de María Elena",
            "service": "Agua potable",
            "since": "2026-11-26 08:00",
            "until": "2026-11-26 17:00",
            "what_to_do": ["Juntar agua"],
        },
        title="Corte de agua en el sector norte",
        summary="Se repara una matriz. Habrá un camión aljibe en la plaza desde las 09:00 horas.",
        locality=MARIA_ELENA,
    )


def video() -> Story:
    """Return a video at a platform."""
    return story(
        "amanecer",
        kind=kind("video"),
        details={
            "video": "https://www.youtube.com/watch?v=muestra",
            "duration": "3:25",
            "matter": "turismo",
            "captions_included": "sí",
        },
        title="La pampa al amanecer",
        summary="Un recorrido por los geoglifos y el oasis de Quillagua, a la hora en que sale el sol.",
        locality=QUILLAGUA,
        photo=photo(alt="El sol asoma detrás de los cerros."),
    )


def rounds() -> Story:
    """Return a service that comes round two sectors."""
    return story(
        "residuos",
        kind=kind("ronda"),
        details={
            "service": "Retiro de residuos domiciliarios",
            "cost": "Gratis",
            "at_hand": ["Las bolsas cerradas"],
            "rounds": [
                {
                    "donde": "Sector norte",
                    "cada_semana": "lunes y jueves desde las 08:00",
                    "desde": "2026-11-23",
                    "hasta": "2026-12-31",
                },
                {
                    "donde": "Sector sur",
                    "cada_semana": "martes y viernes desde las 08:00",
                    "desde": "2026-11-24",
                    "hasta": "2026-12-31",
                    "excepto": ["2026-12-25"],
                },
            ],
        },
        title="Retiro de residuos, por sector",
        summary="El camión pasa dos veces por semana por cada sector, desde las 08:00 horas.",
        locality=MARIA_ELENA,
    )


def programme() -> Story:
    """Return an episode of the radio programme."""
    return episode(
        "programa",
        details={"hosts": ["Comunicaciones"], "guests": ["Biblioteca municipal"], "episode": "12"},
        title="La biblioteca cuenta qué trae el verano",
        summary="Conversamos sobre los préstamos, la sala de estudios y los cuentacuentos.",
        locality=MARIA_ELENA,
        photo=photo(),
    )


def release() -> Story:
    """Return a press release without photo."""
    return story(
        "corte",
        kind=kind("comunicado"),
        title="Corte programado de agua en el sector norte",
        summary="El suministro se suspenderá el jueves 26 de noviembre entre las 08:00 y las 17:00 "
        "horas por mantención de la red. Habrá camión aljibe en la plaza.",
        locality=MARIA_ELENA,
    )


def long_title() -> Story:
    """Return sample news with a title of 110 characters."""
    return story(
        "biblioteca",
        title="La biblioteca municipal abre los sábados de diciembre con cuentacuentos, préstamo "
        "de libros y sala de estudios",
        summary="Desde el sábado 5 de diciembre, la biblioteca atenderá de 10:00 a 14:00 horas. El "
        "préstamo es gratuito para quienes vivan en la comuna: basta con la cédula de identidad y "
        "un comprobante de domicilio.",
        topics=(PATRIMONIO, CENTENARIO),
        locality=MARIA_ELENA,
        is_demo=True,
    )


def corrected() -> Story:
    """Return news that was put right."""
    return story(
        "taller",
        title="Comienza el taller de fotografía patrimonial",
        summary="Son ocho clases, los jueves a las 18:30 horas, en la biblioteca municipal.",
        topics=(PATRIMONIO,),
        corrections=(
            Correction(
                date=Stated(datetime(2026, 11, 23, 11, tzinfo=SANTIAGO)),
                text="El taller es los jueves y no los martes, como decía la primera versión.",
            ),
        ),
    )


def overridden() -> Story:
    """Return news with the editor's own texts."""
    return story(
        "reciclaje",
        title="Nuevos puntos limpios en la comuna",
        summary="Reciben vidrio, latas y cartón en la plaza y en la población sur.",
        social=own_posts(
            x="Ya puede reciclar vidrio y latas cerca de su casa ♻️ #MaríaElena",
            instagram="♻️ Ya puede reciclar vidrio y latas cerca de su casa.",
        ),
    )


EXAMPLES = {
    "noticia": news,
    "evento": event,
    "empleo": job,
    "curso": course,
    "aviso": notice,
    "radio": programme,
    "comunicado": release,
    "video": video,
    "ronda": rounds,
    "titulo-largo": long_title,
    "correccion": corrected,
    "texto-propio": overridden,
}
