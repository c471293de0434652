"""What happens to stories: they move, end, are put right; and those that have more to say than room."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import Any

from plugins.newsroom.registry import Topic
from plugins.newsroom.story import Correction, CorrectionSort, Story
from plugins.spanish.moments import SANTIAGO, Stated
from tests.factories import CENTENARIO, PATRIMONIO, QUILLAGUA, kind, photo, story
from tests.recordings import episode
from tests.social_snippets.examples import MARIA_ELENA

SPORT = Topic(slug="deporte", name="Deporte", hashtag="DeporteEnLaPampa")
PERMITS = Topic(slug="permisos", name="Permisos de circulación", hashtag="PermisoDeCirculación")
WORK = Topic(slug="trabajo", name="Trabajo", hashtag="EmpleoEnMaríaElena")
EMERGENCY = Topic(slug="emergencias", name="Emergencias", hashtag="EmergenciaMaríaElena")
MORNING = Topic(slug="revista-matinal", name="Revista Matinal", hashtag="RevistaMatinal")
MOURNING = Topic(slug="duelo", name="Duelo", is_untagged=True)


def _event(slug: str, details: dict[str, Any], **fields: Any) -> Story:
    given = {"topics": (SPORT,), "locality": MARIA_ELENA} | fields
    return story(slug, kind=kind("evento"), details=details, **given)


def bingo() -> Story:
    """Return an evening that ends after midnight."""
    return _event(
        "bingo",
        {
            "start": "2026-11-28 19:00",
            "end": "2026-11-29 01:00",
            "place": "Sede de la junta de vecinos",
            "cost": "$1.000 por cartón",
        },
        title="Bingo solidario de la población sur",
        summary="Lo reunido es para arreglar el techo de la sede. Habrá comida y música en vivo.",
        topics=(),
    )


def cancelled() -> Story:
    """Return an event that does not take place, with what to do with a ticket."""
    return _event(
        "corrida",
        {
            "start": "2026-11-29 09:00",
            "place": "Plaza de armas",
            "cost": "$3.000",
            "registration": "Retire su entrada en la oficina de Deportes",
            "state": "cancelado",
            "for_holders": "La inscripción se devuelve en la oficina de Deportes, hasta el viernes 11.",
        },
        title="Corrida familiar del centenario",
        summary="La corrida no se hará, porque el domingo se esperan vientos de más de 70 kilómetros "
        "por hora en toda la pampa.",
    )


def called_off_in_its_title() -> Story:
    """Return a match whose title says already that it is off."""
    return _event(
        "futbol",
        {"start": "2026-11-28 16:00", "place": "Estadio municipal", "state": "cancelado"},
        title="Cancelada la final del campeonato de fútbol",
        summary="La asociación avisará la fecha nueva por este mismo medio.",
    )


def postponed() -> Story:
    """Return an event that still lacks a new date."""
    return _event(
        "feria-de-libros",
        {
            "start": "2026-12-05 11:00",
            "place": "Plaza de armas",
            "cost": "Gratis",
            "state": "postergado",
        },
        title="Feria del libro usado",
        summary="La plaza estará en arreglos hasta mediados de diciembre.",
        topics=(PATRIMONIO,),
    )


def another_day_and_place() -> Story:
    """Return an event that moved to another day and another place."""
    return _event(
        "cicletada",
        {
            "start": "2026-12-12 10:00",
            "place": "Plaza de armas",
            "cost": "Gratis",
            "registration": "En el lugar, desde las 09:30 horas",
            "state": "reprogramado",
            "previous_start": "2026-12-05 10:00",
            "previous_place": "Cancha N.º 2",
        },
        title="La cicletada familiar cambia de fecha y de lugar",
        summary="El recorrido es de cinco kilómetros, con dos puntos de agua. Cada familia lleva casco.",
    )


def another_place() -> Story:
    """Return an event that is elsewhere now."""
    return _event(
        "teatro",
        {
            "start": "2026-12-04 20:00",
            "place": "Gimnasio municipal",
            "address": "calle Ignacio Carrera Pinto",
            "previous_place": "Teatro Metro",
        },
        title="Función de la compañía de teatro escolar",
        summary="Las alumnas y los alumnos presentan su obra del año.",
        topics=(PATRIMONIO,),
    )


def every_week() -> Story:
    """Return what goes on twice a week."""
    return _event(
        "gimnasia",
        {
            "start": "2026-12-01 19:30",
            "other_starts": ["2026-12-03", "2026-12-08", "2026-12-10", "2026-12-15", "2026-12-17"],
            "place": "Gimnasio municipal",
            "cost": "Gratis",
            "registration": "Sin inscripción",
            "meant_for": "Personas mayores de 60 años",
        },
        title="Gimnasia para personas mayores",
        summary="Se trabaja la fuerza y el equilibrio, con una monitora. Basta con ropa cómoda y agua.",
    )


def past() -> Story:
    """Return an event that has been."""
    told = _event(
        "velada",
        {
            "start": "2026-11-20 19:00",
            "end": "2026-11-20 21:00",
            "place": "Biblioteca municipal",
            "registration": "En la biblioteca",
        },
        title="Velada de cuentos en la biblioteca",
        summary="Este viernes vienen narradoras de Calama. Se recomienda llegar temprano.",
    )
    return replace(told, is_past=True)


def next_year() -> Story:
    """Return a festival of several days of another year."""
    return _event(
        "carnaval",
        {
            "start": "2027-02-12",
            "end": "2027-02-14",
            "place": "Quillagua",
            "cost": "Gratis",
            "organiser": "Comunidad de Quillagua",
        },
        title="Carnaval de Quillagua",
        summary="Tres días de comparsas, cocina del oasis y feria de productores.",
        topics=(PATRIMONIO,),
        locality=QUILLAGUA,
        photo=photo(),
    )


def full_of_facts() -> Story:
    """Return an event whose title, place and conditions fill a post by themselves."""
    return _event(
        "operativo-oftalmologico",
        {
            "start": "2026-12-10 09:00",
            "end": "2026-12-10 17:00",
            "place": "Centro de Salud Familiar de María Elena",
            "address": "entrada por el costado, junto al estacionamiento",
            "cost": "Gratis para personas inscritas en el consultorio; $5.000 para las demás",
            "registration": "Por teléfono o en la ventanilla de informaciones, de lunes a viernes de "
            "08:30 a 13:00 horas, hasta el viernes 4 de diciembre",
            "meant_for": "Personas mayores de 50 años con lentes recetados hace más de dos años",
        },
        title="Operativo oftalmológico con toma de presión ocular y entrega de recetas para lentes",
        summary="Un equipo de especialistas atenderá a 80 personas por orden de inscripción. Hay que "
        "llevar la cédula de identidad, los lentes que se usan y la última receta.",
        topics=(CENTENARIO,),
    )


def _notice(slug: str, details: dict[str, Any], **fields: Any) -> Story:
    given = {"topics": (EMERGENCY,), "locality": MARIA_ELENA} | fields
    return story(slug, kind=kind("aviso"), details=details, **given)


def long_cut() -> Story:
    """Return a cut with everything that can be said of one."""
    return _notice(
        "corte-general",
        {
            "sort": "corte",
            "level": "importante",
            "area": "Toda la comuna, menos Quillagua",
            "service": "Agua potable",
            "since": "2026-12-01 22:00",
            "until": "2026-12-02 05:00",
            "first_return": "2026-12-02 03:00",
            "last_return": "2026-12-02 05:00",
            "what_to_do": [
                "Juntar agua para una noche",
                "Cerrar las llaves antes de dormir",
                "Revisar a las personas que viven solas",
            ],
            "origin": "Empresa sanitaria",
        },
        title="Corte de agua nocturno por limpieza de los estanques",
        summary="La empresa limpiará los dos estanques del pueblo. Al volver, el agua puede salir turbia "
        "unos minutos: déjela correr antes de usarla. Habrá un camión aljibe en el hospital.",
    )


def red_alert() -> Story:
    """Return an alert whose title says which one it is."""
    return _notice(
        "alerta-roja",
        {
            "sort": "alerta",
            "level": "urgente",
            "alert": "Roja",
            "issuer": "SENAPRED",
            "area": "Comuna de María Elena",
            "since": "2026-11-23 08:00",
            "what_to_do": ["Quedarse en casa", "Asegurar techos y planchas sueltas"],
        },
        title="Alerta roja comunal por viento y tormenta de arena",
        summary="Se esperan vientos de 90 kilómetros por hora hasta el martes en la mañana.",
    )


def early_alert() -> Story:
    """Return an alert whose title does not say which one."""
    return _notice(
        "alerta-preventiva",
        {
            "sort": "alerta",
            "level": "importante",
            "alert": "Temprana Preventiva",
            "issuer": "SENAPRED",
            "area": "Provincia de Tocopilla",
            "since": "2026-11-23 08:00",
            "what_to_do": ["Tener a mano linterna, agua y remedios"],
        },
        title="SENAPRED espera bajas temperaturas en la pampa",
        summary="Las mínimas llegarían a cinco grados bajo cero en las noches.",
    )


def plain_notice() -> Story:
    """Return a notice that says so in its title."""
    return _notice(
        "horario",
        {"area": "Toda la comuna", "since": "2026-12-07", "until": "2026-12-08"},
        title="Aviso de horario especial de las oficinas municipales",
        summary="El lunes 7 se atiende hasta las 13:00 horas; el martes 8 es feriado.",
        topics=(),
    )


def closed_street() -> Story:
    """Return a notice of a street."""
    return _notice(
        "calle",
        {
            "area": "Avda. Ignacio Carrera Pinto, entre la plaza y el mercado",
            "since": "2026-11-30",
            "until": "2026-12-04",
            "what_to_do": ["Tomar la calle Prat"],
        },
        title="Avda. Ignacio Carrera Pinto, cerrada por trabajos",
        summary="Se cambia el pavimento de dos cuadras. Los negocios siguen abiertos y las veredas, libres.",
        topics=(),
    )


def whole_job() -> Story:
    """Return a job that tells everything."""
    return story(
        "maestro",
        kind=kind("empleo"),
        details={
            "employer": "Empresa de ejemplo",
            "position": "Maestro soldador",
            "place": "María Elena",
            "vacancies": "2",
            "contract": "indefinido",
            "hours": "por turnos",
            "weekly_hours": "42",
            "pay": "$900.000 a $1.100.000 líquidos",
            "requirements": ["Licencia clase B", "Dos años de experiencia"],
            "papers": ["Currículum", "Certificado de antecedentes"],
            "apply": "En la OMIL, con el currículum",
            "deadline": "2026-12-04",
        },
        title="Empresa busca dos maestros soldadores",
        summary="El trabajo es en turnos de siete por siete, con traslado y alojamiento. La OMIL ayuda a "
        "preparar el currículum a quien lo necesite.",
        topics=(WORK,),
        locality=MARIA_ELENA,
    )


def competition() -> Story:
    """Return a public competition."""
    return story(
        "concurso",
        kind=kind("empleo"),
        details={
            "sort": "concurso",
            "employer": "Municipalidad de María Elena",
            "position": "Profesional de apoyo",
            "place": "María Elena",
            "vacancies": "1",
            "contract": "contrata",
            "hours": "completa",
            "pay": "no informada",
            "apply": "Por la oficina de partes, en sobre cerrado",
            "deadline": "2026-12-11 14:00",
            "stages": [
                {"etapa": "Entrevistas", "desde": "2026-12-14", "hasta": "2026-12-16"},
            ],
        },
        title="Concurso público para un cargo profesional en la DIDECO",
        summary="Las bases están en la página y en la oficina de partes.",
        topics=(WORK,),
        locality=MARIA_ELENA,
    )


def long_course() -> Story:
    """Return a course of many evenings that has a price and asks for something."""
    return story(
        "electricidad",
        kind=kind("curso"),
        details={
            "sort": "certificación",
            "sessions": [
                "2026-12-08 18:00",
                "2026-12-10 18:00",
                "2026-12-15 18:00",
                "2026-12-17 18:00",
                "2026-12-22 18:00",
            ],
            "minutes": "120",
            "place": "Liceo",
            "places": "20",
            "cost": "$12.500",
            "meant_for": "Personas mayores de 18 años",
            "requirements": ["Saber leer planos", "Cuarto medio aprobado"],
            "teacher": "OMIL",
            "certifier": "Un organismo técnico de capacitación",
            "registration": "En la OMIL",
            "registration_until": "2026-12-04",
        },
        title="Certificación en instalaciones eléctricas domiciliarias",
        summary="Son cinco tardes de práctica con herramientas que pone el curso. Al final se rinde una "
        "prueba, y quien la aprueba recibe su certificado.",
        topics=(WORK,),
        locality=MARIA_ELENA,
    )


def online_talk() -> Story:
    """Return a talk that is nowhere."""
    return story(
        "charla",
        kind=kind("curso"),
        details={
            "sort": "charla",
            "sessions": "2026-12-03 19:00",
            "minutes": "60",
            "mode": "en línea",
            "cost": "Gratis",
            "teacher": "OMIL",
            "registration": "Por correo, a la OMIL",
            "registration_until": "2026-12-02",
        },
        title="Charla en línea para vender por internet",
        summary="Cómo sacar buenas fotos con el teléfono, poner un precio y despachar por encomienda.",
        topics=(WORK,),
        locality=MARIA_ELENA,
    )


def said_twice() -> Story:
    """Return a press release that says so in its title."""
    return story(
        "comunicado-pozos",
        kind=kind("comunicado"),
        title="Comunicado sobre los pozos de Quillagua",
        summary="La Municipalidad informa que las mediciones de noviembre están dentro de la norma, y que "
        "los resultados pueden pedirse en la oficina de Medio Ambiente.",
        locality=QUILLAGUA,
    )


def mourning() -> Story:
    """Return news of a death, which no hashtag suits."""
    return story(
        "duelo",
        kind=kind("comunicado"),
        title="La Municipalidad lamenta la partida de una vecina histórica",
        summary="Acompañamos a su familia. El velorio es en la parroquia, desde esta tarde.",
        topics=(MOURNING, MORNING),
        locality=MARIA_ELENA,
    )


def long_correction() -> Story:
    """Return news with a slip that takes a whole post to put right."""
    return story(
        "permisos",
        title="Comienza el pago de los permisos de circulación en la oficina de Tránsito",
        summary="El pago puede hacerse también en línea, con la revisión técnica al día.",
        topics=(PERMITS,),
        locality=MARIA_ELENA,
        corrections=(
            _correction(
                23,
                "La oficina de Tránsito atiende los sábados de marzo de 09:00 a 13:00 horas, y no hasta las "
                "17:00 horas como decía la primera versión; los demás días no cambian. El pago en línea "
                "está abierto a toda hora, también los domingos.",
            ),
        ),
    )


def corrected_twice() -> Story:
    """Return news that was put right twice, once because a person has a right to it."""
    return story(
        "cancha",
        title="Avanza la reparación de la cancha techada",
        summary="Los trabajos terminan en enero. Mientras tanto, los talleres son en el gimnasio.",
        topics=(SPORT,),
        locality=MARIA_ELENA,
        corrections=(
            _correction(
                23,
                "La empresa que se nombró no participa en la obra.",
                sort=CorrectionSort.RIGHT,
            ),
            _correction(21, "La obra termina en enero y no en diciembre."),
        ),
    )


def corrected_event() -> Story:
    """Return an event of which something was put right."""
    told = _event(
        "ajedrez",
        {"start": "2026-12-05 15:00", "place": "Biblioteca municipal", "cost": "Gratis"},
        title="Torneo abierto de ajedrez",
        summary="Hay una categoría para menores de 12 años.",
    )
    return replace(told, corrections=(_correction(22, "El torneo es a las 15:00 horas."),))


def _correction(day: int, text: str, *, sort: CorrectionSort = CorrectionSort.SLIP) -> Correction:
    moment = Stated(datetime(2026, 11, day, 11, tzinfo=SANTIAGO))
    return Correction(date=moment, text=text, sort=sort)


def with_guests() -> Story:
    """Return an episode in which offices and clubs take part."""
    return episode(
        "programa-vivienda",
        details={
            "hosts": ["Comunicaciones"],
            "guests": ["La Oficina de la Vivienda", "El Club Deportivo Pampa"],
            "episode": "13",
        },
        title="Subsidios de vivienda y el campeonato de verano",
        summary="Qué papeles se necesitan para postular en enero, y cómo se inscribe un equipo.",
        topics=(MORNING,),
        locality=MARIA_ELENA,
        photo=photo(),
    )


def health_rounds() -> Story:
    """Return a service that comes on some dates."""
    return story(
        "ronda-medica",
        kind=kind("ronda"),
        details={
            "service": "Ronda de salud",
            "meant_for": "Personas con control crónico",
            "at_hand": ["Carné de controles", "Cajas de los remedios"],
            "rounds": [
                {
                    "donde": "Quillagua",
                    "fechas": ["2026-12-02 10:00-15:00", "2026-12-16 10:00-15:00"],
                },
            ],
        },
        title="La ronda de salud va dos veces a Quillagua en diciembre",
        summary="Atienden medicina, matrona y kinesiología en la posta.",
        locality=QUILLAGUA,
    )


def long_summary() -> Story:
    """Return news with a summary that no short post has room for."""
    return story(
        "agua",
        title="El municipio entregará estanques de agua a las familias de los sectores rurales",
        summary="Son 45 estanques de mil litros, que se instalan gratis antes de fin de año. La "
        "inscripción es gratuita y evita la espera de los camiones aljibe: la Srta. encargada del "
        "Depto. de Obras visita cada casa de la Avda. Norte y de Quillagua, mide el espacio y deja por "
        "escrito la fecha de entrega.",
        topics=(EMERGENCY, PATRIMONIO),
        locality=QUILLAGUA,
    )


def first_encounter() -> Story:
    """Return news with ordinals, missing spaces and signs that networks take for something else."""
    return story(
        "encuentro-escolar",
        title="Niñ@s de 1.er a 6.to básico corren el 9.no cross escolar",
        summary="Son 2.km para los cursos menores y 5.km para los demás, desde las 8.30.am en el estadio. "
        "Las bases se piden a deportes@ejemplo.cl.Los premios los pone la DIDECO.CO y los apoderados.",
        topics=(SPORT,),
        locality=MARIA_ELENA,
    )


def tagged_title() -> Story:
    """Return news whose title has hashtags."""
    return story(
        "lectura",
        title="Comienza #LeerEnLaPampa, el reto de lectura de #MaríaElena",
        summary="Quien lea tres libros antes de marzo se lleva un cuarto. La biblioteca presta y orienta.",
        topics=(PATRIMONIO, CENTENARIO),
        locality=MARIA_ELENA,
    )


def stated_video() -> Story:
    """Return a video whose title says that it is one."""
    return story(
        "video-salitre",
        kind=kind("video"),
        details={
            "video": "https://www.youtube.com/watch?v=muestra",
            "duration": "12:00",
            "matter": "patrimonio",
            "captions_included": "sí",
        },
        title="Video: así funcionaba la planta Guggenheim",
        summary="Un recorrido por la maestranza y las bateas, contado por quienes trabajaron ahí.",
        topics=(PATRIMONIO,),
        locality=MARIA_ELENA,
        photo=photo(),
    )


STATES: dict[str, Callable[[], Story]] = {
    "evento-de-noche": bingo,
    "evento-cancelado": cancelled,
    "evento-cancelado-en-el-titulo": called_off_in_its_title,
    "evento-postergado": postponed,
    "evento-otra-fecha-y-lugar": another_day_and_place,
    "evento-otro-lugar": another_place,
    "evento-cada-semana": every_week,
    "evento-pasado": past,
    "evento-otro-ano": next_year,
    "evento-lleno": full_of_facts,
    "evento-corregido": corrected_event,
    "aviso-corte-largo": long_cut,
    "aviso-alerta-roja": red_alert,
    "aviso-alerta-preventiva": early_alert,
    "aviso-informativo": plain_notice,
    "aviso-calle": closed_street,
    "empleo-completo": whole_job,
    "empleo-concurso": competition,
    "curso-largo": long_course,
    "curso-en-linea": online_talk,
    "comunicado-en-el-titulo": said_twice,
    "comunicado-duelo": mourning,
    "correccion-larga": long_correction,
    "correccion-doble": corrected_twice,
    "radio-con-invitados": with_guests,
    "ronda-de-salud": health_rounds,
    "noticia-resumen-largo": long_summary,
    "noticia-ordinales": first_encounter,
    "noticia-etiquetas": tagged_title,
    "video-en-el-titulo": stated_video,
}
