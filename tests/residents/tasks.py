"""What residents come for: where they begin, what they tap, what they must then see."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum
from typing import Literal, TypeAlias

from plugins.spanish.moments import SANTIAGO
from tests.demo import MOMENT

NEXT_YEAR = datetime(2027, 3, 1, 12, tzinfo=SANTIAGO)


class Where(Enum):
    """How far from the top of the page one may have to look."""

    FIRST_SCREEN = 0
    ONE_SWIPE = 1
    FOOT = 2
    """At the end of the page, where one gets by throwing it up once."""


@dataclass(frozen=True, slots=True)
class Tap:
    """A touch of what is called *name*; plain text stands for that of a link."""

    name: str
    role: Literal["link", "button", "searchbox", "summary"] = "link"


@dataclass(frozen=True, slots=True)
class Write:
    """Write *words* where the last touch was: nothing is tapped for it."""

    words: str


class Happens(Enum):
    """What happens meanwhile, which is no touch."""

    LINE_FAILS = "there is no connection any more"
    PRINTS = "the page is put on paper, as the browser offers on any page"


Step: TypeAlias = str | Tap | Write | Happens
MENU = Tap("Menú", "summary")


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """One thing a resident wants."""

    wants: str
    """In their words."""

    begins: str = "/"
    steps: tuple[Step, ...] = ()
    shows: tuple[str, ...] = ()
    """Words that are then on the screen."""

    leads: Mapping[str, str] = field(default_factory=dict)
    """Links that are then on the screen: name → how their address begins. One of them is the last tap."""

    where: Where = Where.FIRST_SCREEN
    because: str = ""
    """Why one has to look further than the first screen."""

    scripted: str = ""
    """What it needs a script for; without one, it must work as well."""

    moment: datetime = MOMENT

    @property
    def taps(self) -> int:
        """How often one touches the screen."""
        return sum(isinstance(each, str | Tap) for each in self.steps) + bool(self.leads)


DESK = {"+56 55 000 0000": "tel:+56550000000"}

TASKS = (
    Task(
        wants="a quién llamar en la DIDECO",
        steps=("DIDECO",),
        shows=("Dirección de Desarrollo Comunitario",),
        leads=DESK,
    ),
    Task(
        wants="el número de emergencias",
        steps=(MENU, "Contacto"),
        leads={
            "131 Ambulancia": "tel:131",
            "132 Bomberos": "tel:132",
            "133 Carabineros": "tel:133",
        },
    ),
    Task(
        wants="el horario de atención y la dirección",
        steps=(MENU, "Contacto"),
        shows=("Lunes a viernes, de 08:30 a 14:00 horas", "Calle de Muestra 123"),
    ),
    Task(
        wants="qué avisos hay hoy",
        shows=("Ejemplo de aviso: corte de agua por mantención en un sector",),
    ),
    Task(
        wants="lo próximo que pasa en Quillagua",
        steps=("Localidades", "Quillagua"),
        shows=("Operativo social llega a Quillagua", "Sábado 28 de noviembre"),
    ),
    Task(
        wants="qué hay esta semana",
        steps=("Lo que viene", "Semana del lunes 23 al domingo 29 de noviembre"),
        shows=("Retiro de residuos, por sector", "“Un siglo en la pampa”"),
        where=Where.ONE_SWIPE,
        because="la semana comienza el lunes",
    ),
    Task(
        wants="oír el último programa de la radio",
        steps=(MENU, "Radio", "Programa de prueba: un audio con invitados"),
        shows=("Escuchar",),
        where=Where.ONE_SWIPE,
        because="antes dice qué programa es, cuánto dura y quién habla",
    ),
    Task(
        wants="una oferta de trabajo que cierra pronto",
        steps=(MENU, "Empleos"),
        shows=("Ayudante de cocina", "Postulaciones hasta el viernes 4 de diciembre"),
    ),
    Task(
        wants="qué llevar para el permiso de circulación",
        steps=("Permiso de circulación",),
        shows=("Qué llevar", "Revisión técnica"),
        where=Where.ONE_SWIPE,
        because="antes dice para quién es y cuánto cuesta",
    ),
    Task(
        wants="cuánto cuesta la licencia de conducir",
        steps=("Licencia de conducir",),
        shows=("Costo", "Según la clase"),
        where=Where.ONE_SWIPE,
        because="antes dice para quién es",
    ),
    Task(
        wants="dónde queda la plaza, en un plano",
        steps=("Cicletada familiar",),
        shows=("Cómo llegar", "En el plano, el punto está en la plaza"),
        where=Where.ONE_SWIPE,
        because="antes dice qué es, cuándo y cuánto cuesta",
    ),
    Task(
        wants="recibir en el teléfono lo de una oficina",
        steps=("DIDECO", "Seguir «Dirección de Desarrollo Comunitario»"),
        shows=("copie esta dirección y péguela en su lector de noticias",),
    ),
    Task(
        wants="la dirección del canal de un departamento, para un lector",
        steps=("Deportes",),
        leads={"Seguir «Deportes y Recreación»": "/feeds/departamentos/deportes.rss.xml"},
    ),
    Task(
        wants="la radio, en la aplicación donde oigo pódcasts",
        steps=(MENU, "Radio"),
        leads={"Seguir «Radio»": "/feeds/radio.rss.xml"},
    ),
    Task(
        wants="las fechas de un departamento en mi calendario",
        steps=("Cultura",),
        leads={
            "Calendario de «Cultura, Biblioteca y Patrimonio»": "/agenda/departamentos/cultura.ics"
        },
    ),
    Task(
        wants="avisar que una página tiene un error",
        begins="/noticias/2026/11/cien-anos-de-maria-elena/",
        shows=("¿Hay un error en esta página?",),
        leads={"Avísenos": "mailto:errores@example.com"},
        where=Where.FOOT,
        because="está al pie de cada página, que se avisa después de leer",
    ),
    Task(
        wants="volver a leer algo sin conexión",
        steps=(
            "Cicletada familiar",
            Happens.LINE_FAILS,
            "Municipalidad de María Elena",
            "Cicletada familiar",
        ),
        shows=("Copia guardada", "Cicletada familiar"),
        scripted="el navegador guarda lo leído con un script",
    ),
    Task(
        wants="qué se corrigió en una nota de junio",
        steps=("Correcciones",),
        shows=("El primer bus sale a las 08:00 horas, no a las 09:00.",),
        where=Where.ONE_SWIPE,
        because="lo último que se corrigió va primero",
    ),
    Task(
        wants="leer solo el texto",
        steps=("Solo con texto", "María Elena cumple cien años"),
        shows=("María Elena cumple cien años", "El pueblo que nació en 1926"),
    ),
    Task(
        wants="imprimir una nota para el diario mural",
        steps=("Cicletada familiar", Happens.PRINTS),
        shows=("Cicletada familiar", "Sábado 5 de diciembre"),
    ),
    Task(
        wants="encontrar «lisencia», aunque no se escriba así",
        steps=("Buscar", Tap("Qué busca", "searchbox"), Write("lisencia")),
        leads={"Licencia de conducir": "/tramites/licencia-de-conducir/"},
        scripted="la búsqueda corre en el navegador",
    ),
    Task(
        wants="un trámite por el nombre que le da la gente",
        steps=("Buscar", Tap("Qué busca", "searchbox"), Write("carnet de manejar")),
        leads={"Licencia de conducir": "/tramites/licencia-de-conducir/"},
        scripted="la búsqueda corre en el navegador",
    ),
    Task(
        wants="a quién preguntar por un comunicado de prensa",
        steps=(MENU, "Prensa", "María Elena cumple cien años"),
        shows=("Para la prensa", "Área de Comunicaciones", "+56 55 000 0000"),
        where=Where.FOOT,
        because="lo que solo usa la prensa va al final, después de la nota",
    ),
    Task(
        wants="los datos de la agenda, en una planilla",
        steps=("Datos abiertos",),
        leads={"Agenda, CSV": "/api/v1/events.csv"},
    ),
    Task(
        wants="una noticia de junio del año pasado",
        steps=("Archivo de noticias", "Junio de 2026"),
        shows=("Patentes del segundo semestre se pagan en julio", "22 de junio de 2026"),
        moment=NEXT_YEAR,
    ),
)
