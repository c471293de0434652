"""An edition with a story of every sort, and its pages as a browser would get them."""

from collections.abc import Iterable, Mapping
from copy import copy
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

from bs4 import BeautifulSoup, Tag

from plugins.desk.front_matter.findings import Findings
from plugins.desk.library import Library
from plugins.desk.links.body import resolved
from plugins.desk.links.pictures import Archive
from plugins.desk.manuscript import Targets, Text
from plugins.markup import rendered
from plugins.newsroom.contact import PLACEHOLDER, Contact, Hours
from plugins.newsroom.edition import Edition
from plugins.newsroom.kinds import FieldPart, all_kinds
from plugins.newsroom.kinds.video import VideoDetails
from plugins.newsroom.named_file import NamedFile, Use
from plugins.newsroom.photo import Attachment
from plugins.newsroom.press_contact import PressContact
from plugins.newsroom.procedure import Law, Procedure
from plugins.newsroom.registry import TownFact
from plugins.newsroom.standing import StandingPage
from plugins.newsroom.story import (
    Change,
    Correction,
    CorrectionSort,
    RelatedDocument,
    Story,
    Withdrawal,
)
from plugins.newsroom.transcripts import Cue
from plugins.pages.channel import pages
from plugins.pages.config import PagesConfig
from plugins.pages.routes.article import ArticlePage, State
from plugins.pressroom.artefact import Artefact, each_artefact
from plugins.settings.contact import ContactConfig
from plugins.settings.open_data import OpenDataConfig
from plugins.site.frame import Frame, frame_of
from plugins.spanish.moments import SANTIAGO, Stated
from plugins.web.sanitise import sanitised
from plugins.webpage import PublicPage
from tests.conftest import ROOT
from tests.factories import (
    ANNIVERSARY,
    CENTENARIO,
    CLUB,
    CULTURA,
    DEPORTES,
    NOW,
    PATRIMONIO,
    QUILLAGUA,
    REGISTRY,
    SITE,
    edition,
    kind,
    photo,
    stories,
    story,
)
from tests.recordings import TRANSCRIPT, episode

THEME = ROOT / "themes" / "imme"
REACH = ContactConfig.model_validate(
    {
        "address": "Calle de Muestra 123",
        "hours": "lunes a viernes de 08:30 a 14:00",
        "phone": PLACEHOLDER,
        "faults": "errores@example.com",
        "sample": True,
    }
).reach()
ABOUT = StandingPage(
    source="paginas/acerca.md",
    slug="acerca",
    title="Acerca de este sitio",
    summary="Quién escribe.",
    body="<h2>Quién escribe</h2><p>Cada departamento.</p>",
    reviewed=date(2026, 11, 20),
    review_before=date(2027, 5, 20),
)
CONTACT = StandingPage(
    source="paginas/contacto.md",
    slug="contacto",
    title="Contacto",
    summary="Dónde llamar.",
    body="<h2>Según lo que necesita</h2><p>Pregunte en la central.</p>",
)
STANDING = (ABOUT, CONTACT)
PRESS_DESK = PressContact(
    slug="comunicaciones",
    name="Área de Comunicaciones",
    contact=Contact(
        hours=(Hours((0, 1, 2, 3, 4), time(8, 30), time(14)),),
        phone_words="+56 55 212 3456",
        email="prensa@example.cl",
    ),
    after_hours_words="+56 55 265 4321",
)
LIBRARIAN = PressContact(
    slug="biblioteca",
    name="Nombre y apellido",
    post="Encargada de la biblioteca",
    departments=("cultura",),
    contact=Contact(email="biblioteca@example.cl"),
)
FACT = TownFact(
    slug="plano",
    name="El plano",
    summary="Es un octógono.",
    source="Decreto Exento 1.936 de 2008",
    url="https://www.bcn.cl/leychile/navegar?i=271953",
)
SOUND = NamedFile(
    written="cuna.mp3",
    use=Use.SOUND,
    attachment=Attachment(source="cultura/cuna.mp3", digest="ef" * 32, size=48_000),
    media_type="audio/mpeg",
    seconds=12,
)
OFFICE = replace(
    CULTURA,
    body="<p>Programa el teatro.</p>",
    contact=Contact(
        address="Frente a la plaza",
        hours=(Hours((0, 1, 2, 3, 4), time(8, 30), time(13, 30)), Hours((5,), time(10), time(12))),
        phone_words="+56 55 212 3456",
        email="cultura@example.com",
    ),
)
PROSE = """
# Programa

La *feria*[^1] abre a las 10:00 y cuesta $5.000. Vea la <abbr title="Dirección de Obras">DOM</abbr>.

| Oficina | Certificados de antecedentes | Electromecánica | Desratización | Correspondencia |
| :-- | --: | :-: | --- | --- |
| Administración | 1.250 | sí | no | Agroalimentación |

> Una cita que se destaca.
{: .destacado }

Lactario
:   Sala para amamantar.

1. Uno
2. Dos

```
código que no cabe en la pantalla de un teléfono, porque es una sola línea larguísima
```

[^1]: Solo el sábado.
"""
NEWS = story(
    body=resolved(
        Text("cultura/feria.md", PROSE, sanitised(rendered(PROSE).html)),
        Targets({}, {}),
        Archive(Library(ROOT, {})),
        Findings(),
    ).html,
    photo=photo(caption="La plaza."),
    photos=(photo(),),
    topics=(PATRIMONIO, CENTENARIO),
    locality=QUILLAGUA,
    series=(ANNIVERSARY,),
    organisations=(CLUB,),
    department=OFFICE,
    aliases=("/viejo/feria/", "/noticias/1"),
    attachments=(Attachment(source="cultura/bases.pdf", digest="ab" * 32, size=1_234_567),),
    corrections=(
        Correction(date=Stated(NOW - timedelta(hours=2)), text="La hora era 10:00."),
        Correction(
            date=Stated(NOW - timedelta(hours=3)),
            text="Decía «A»; dice «B».",
            sort=CorrectionSort.RIGHT,
        ),
    ),
    changes=(Change(date=Stated(NOW - timedelta(hours=4)), text="Se agregó el programa."),),
    easy="<p>Hay una feria.<br>La feria es el sábado.</p>",
    updated=NOW - timedelta(hours=2),
    is_demo=True,
)
EVENT = story(
    "operativo",
    kind=kind("evento"),
    department=DEPORTES,
    series=(ANNIVERSARY,),
    details={
        "start": "2026-11-28 10:00",
        "end": "2026-11-28 14:00",
        "place": "Sede vecinal",
        "press": {
            "llegada": "09:30",
            "lugar": "Portón de la sede",
            "en_vivo": "https://video.example.com/1",
            "acreditacion": "Por correo",
            "acreditacion_hasta": "2026-11-27 18:00",
        },
    },
)
PAST_EVENT = story(
    "torneo", kind=kind("evento"), details={"start": "2026-11-22 10:00", "place": "Multicancha"}
)
RELEASE = story(
    "comunicado",
    kind=kind("comunicado"),
    details={
        "spokesperson": "Nombre y apellido",
        "post": "Encargada de Cultura",
        "quotes": [
            {"texto": "La feria abre el sábado.", "de": "Nombre y apellido"},
            {
                "texto": "Hay puestos para todos.",
                "de": "Área de Comunicaciones",
                "cargo": "voz sintética",
                "audio": "cuna.mp3",
                "transcripcion": "Buenos días. Hay puestos para todos.",
            },
        ],
        "contact": "Comunicaciones",
        "contact_email": "prensa@example.com",
    },
    documents=(
        RelatedDocument(
            title="Bases",
            text="Quién puede postular y cómo.",
            attachment=Attachment(source="cultura/bases.pdf", digest="ab" * 32, size=1_234_567),
        ),
    ),
)
RELEASE = replace(RELEASE, details=RELEASE.details.with_files({FieldPart("quotes", 1): SOUND}))
JOB = story(
    "empleo",
    kind=kind("empleo"),
    title="Se busca ayudante de bodega",
    details={
        "employer": "Empresa de ejemplo",
        "position": "Ayudante de bodega",
        "place": "María Elena",
        "requirements": ["Enseñanza media completa"],
        "apply": "En la OMIL",
        "deadline": "2026-12-11",
    },
    expires=datetime(2026, 12, 12, tzinfo=SANTIAGO),
)
COURSE = story(
    "curso",
    kind=kind("curso"),
    title="Taller de currículum",
    department=DEPORTES,
    details={
        "sessions": ["2026-12-01 18:00", "2026-12-03 18:00"],
        "place": "Biblioteca municipal",
        "teacher": "OMIL",
        "registration": "En la OMIL",
        "registration_until": "2026-11-27",
    },
    expires=datetime(2026, 11, 28, tzinfo=SANTIAGO),
)
CLOSED = story(
    "cerrado",
    kind=kind("curso"),
    title="Curso que ya empezó",
    date=NOW - timedelta(days=9),
    department=DEPORTES,
    details={
        "sessions": ["2026-11-20 18:00", "2026-11-27 18:00"],
        "minutes": "90",
        "place": "Biblioteca municipal",
        "teacher": "OMIL",
        "registration": "En la OMIL",
        "registration_until": "2026-11-19",
    },
    expires=datetime(2026, 11, 20, tzinfo=SANTIAGO),
)
"""Nobody can join it, and it goes on."""

ROUNDS = story(
    "residuos",
    kind=kind("ronda"),
    title="Retiro de residuos, por sector",
    date=NOW - timedelta(days=9),
    department=DEPORTES,
    details={
        "service": "Retiro de residuos domiciliarios",
        "at_hand": ["Las bolsas cerradas", "Los vidrios envueltos"],
        "rounds": [
            {
                "donde": "Sector norte",
                "cada_semana": "lunes y jueves desde las 08:00",
                "desde": "2026-11-30",
                "hasta": "2026-12-31",
                "excepto": ["2026-12-24"],
            },
            {"donde": "Sector sur", "fechas": "2026-12-04 08:00-12:00", "atencion": "Ramas"},
        ],
    },
)
NOTICE = story(
    "corte",
    kind=kind("aviso"),
    department=DEPORTES,
    title="Corte de agua en el sector norte",
    details={
        "level": "urgente",
        "sort": "corte",
        "service": "Agua potable",
        "area": "Sector norte",
        "since": "2026-11-26 08:00",
        "until": "2026-11-26 17:00",
        "what_to_do": ["Juntar agua"],
    },
    expires=datetime(2026, 11, 26, 17, tzinfo=SANTIAGO),
)
CANCELLED = story(
    "cancelado",
    kind=kind("evento"),
    title="Cicletada",
    department=DEPORTES,
    details={"start": "2026-11-29 10:00", "place": "Plaza", "state": "cancelado"},
)
PROCEDURE = Procedure(
    source="tramites/carne.md",
    slug="carne",
    title="Carné de la biblioteca",
    summary="Para llevar libros a la casa.",
    body="<h2>Cuánto dura</h2><p>Un año.</p>",
    department=CULTURA,
    audience="Quien vive en la comuna",
    cost="Gratis",
    bring=("Cédula de identidad", "Un comprobante de domicilio"),
    online="https://ejemplo.cl/carne",
    laws=(Law("Ley 18.290"), Law("Ordenanza de la biblioteca")),
    reviewed=date(2026, 11, 20),
    review_before=date(2027, 5, 20),
    is_demo=True,
)
WITHDRAWN = story(
    "retirada",
    title="Título que no se lee más",
    body="<p>Texto que no se lee más.</p>",
    aliases=("/viejo/retirada/",),
    withdrawal=Withdrawal(date=Stated(NOW - timedelta(hours=1)), reason="Se publicó por error."),
)
VIDEO = story(
    "video",
    kind=kind("video"),
    title="La pampa al amanecer",
    photo=photo(),
    photos=(photo(),),
    details={
        "video": "https://www.youtube.com/watch?v=muestra",
        "duration": "3:25",
        "no_captions": "Solo tiene música",
    },
)
_FILM = NamedFile(
    written="recorrido.mp4",
    use=Use.FILM,
    attachment=Attachment(source="cultura/recorrido.mp4", digest="cd" * 32, size=180_000),
    media_type="video/mp4",
    seconds=12,
)
_CAPTIONS = NamedFile(
    written="recorrido.vtt",
    use=Use.CAPTIONS,
    attachment=Attachment(source="cultura/recorrido.vtt", digest="ef" * 32, size=120),
    media_type="text/vtt",
    cues=(
        Cue(0, 4_000, "Guía", "Así despierta la pampa."),
        Cue(4_000, 12_000, "Vecina", "Y así, el pueblo."),
    ),
)
OWN_VIDEO = story(
    "recorrido",
    kind=kind("video"),
    title="Un recorrido por la pampa",
    photo=photo(credit="Comunicaciones IMME"),
    photos=(photo(),),
    details=VideoDetails.model_construct(video=_FILM, captions=_CAPTIONS),
    attachments=tuple(file.attachment for file in (_FILM, _CAPTIONS) if file.attachment),
)
EPISODE = episode(
    details={
        "hosts": ["Área de Comunicaciones"],
        "chapters": [
            {"inicio": "0:00", "titulo": "Saludo"},
            {"inicio": "0:04", "titulo": "Charla"},
        ],
    },
)
LONG_EPISODE = episode(
    "largo", transcript=replace(TRANSCRIPT, cues=TRANSCRIPT.cues * 50), title="Programa largo"
)
MUSIC = episode("musica", transcript=None, title="Programa de música")
EXPIRED = story("vencida", title="Convocatoria vencida", expires=NOW - timedelta(hours=1))


def frame(**values: Any) -> Frame:
    """Return the frame of the real theme."""
    site = replace(
        SITE,
        links=(("Transparencia Activa", "https://www.portaltransparencia.cl/"),),
        reach=REACH,
    )
    return frame_of(site, THEME, REGISTRY.departments, kinds=all_kinds(), pages=STANDING, **values)


def full_edition(*others: Story) -> Edition:
    """Return an edition with every sort of story, and enough of them to fill older pages."""
    anniversary = replace(ANNIVERSARY, body="<p>Desde 1926.</p>", photo=photo(), photos=(photo(),))
    registry = replace(
        REGISTRY,
        departments=(OFFICE, DEPORTES),
        series=(anniversary,),
        press=(LIBRARIAN, PRESS_DESK),
        town=(FACT,),
    )
    many = stories(5, department=OFFICE, topics=(PATRIMONIO,))
    given = (
        NEWS,
        EVENT,
        PAST_EVENT,
        RELEASE,
        JOB,
        COURSE,
        CLOSED,
        ROUNDS,
        NOTICE,
        CANCELLED,
        VIDEO,
        OWN_VIDEO,
        EPISODE,
        LONG_EPISODE,
        MUSIC,
        EXPIRED,
        WITHDRAWN,
        *many,
        *others,
    )
    return edition(*given, registry=registry, pages=STANDING, procedures=(PROCEDURE,))


def artefacts(given: Edition, **options: Any) -> dict[str, Artefact]:
    """Return what makes each file of *given*, by path."""
    config = PagesConfig(**{"page_size": 2, **options})
    return files_of(each_artefact(pages(given, frame(), config, OpenDataConfig())))


def files_of(made_together: Iterable[Artefact]) -> dict[str, Artefact]:
    """Return the files of bundles as artefacts of one file, by path."""
    return {
        path: OneOf(each, number) if len(each.paths) > 1 else each
        for each in made_together
        for number, path in enumerate(each.paths)
    }


@dataclass(frozen=True, slots=True)
class OneOf(Artefact):
    """One file of those that are made together."""

    bundle: Artefact
    number: int

    @property
    def paths(self) -> tuple[str, ...]:
        return (self.bundle.paths[self.number],)

    @property
    def page(self) -> object:
        return None if self.number else self.bundle.page

    def make(self) -> tuple[bytes, ...]:
        return (self.bundle.make()[self.number],)


def story_pages(given_frame: Frame, given: Story, state: State = State.OFFERED) -> tuple[str, str]:
    """Return the page of *given* and its twin in words."""
    page, twin = ArticlePage(frame=given_frame, story=given, state=state).make()
    return page.decode(), twin.decode()


def listed(artefact: Artefact) -> PublicPage:
    """Return what the sitemap knows of the page that *artefact* is."""
    entry = artefact.page
    assert isinstance(entry, PublicPage)
    return entry


def made(artefact: Artefact) -> str:
    """Return the one text file of *artefact*."""
    (content,) = artefact.make()
    return content.decode()


def page(given: Mapping[str, Artefact], address: str) -> BeautifulSoup:
    """Return the page at *address*."""
    path = address.removeprefix("/")
    name = f"{path}index.html" if path.endswith("/") or not path else path
    return BeautifulSoup(made(given[name]), "html.parser")


def words(soup: Tag, selector: str = "main") -> str:
    """Return the text that the first element of *selector* shows, on one line."""
    found = copy(soup.select_one(selector))
    for hidden in found.select("[hidden]") if found else ():
        hidden.decompose()
    return " ".join(found.get_text(" ").split()) if found else ""


def hrefs(soup: BeautifulSoup, selector: str = "main a") -> list[str]:
    """Return where the links of *selector* lead."""
    return [str(link["href"]) for link in soup.select(selector)]


def theme_images() -> list[Path]:
    """Return the theme's own pictures."""
    return sorted((THEME / "static" / "images").iterdir())
