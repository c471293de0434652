"""Reading the registers of `content/registros/`: topics, localities, organisations, places, streets, press."""

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple, TypeVar

from plugins.desk.fields.outlet import OutletFields
from plugins.desk.fields.pages import (
    AuthorityFields,
    InstitutionFields,
    OrganisationFields,
    PressContactFields,
    StreetFields,
    TermFields,
    TopicFields,
    TownFactFields,
    VenueFields,
)
from plugins.desk.file_names import NAME_LIMIT, fits
from plugins.desk.front_matter.document import checked, note_repeated
from plugins.desk.front_matter.findings import Findings
from plugins.desk.front_matter.keys import Keys
from plugins.desk.front_matter.rewriting import with_key, with_value
from plugins.desk.front_matter.yaml_reader import Document
from plugins.desk.library import DEPARTMENTS, REGISTERS, Library
from plugins.desk.texts.drafts import read_register
from plugins.newsroom import (
    NO_CONTACT,
    RESERVED,
    TOWN,
    Authority,
    Contact,
    Department,
    Institution,
    LinePoint,
    Locality,
    Organisation,
    Outlet,
    PressContact,
    Street,
    Topic,
    TownFact,
    Venue,
    by_name,
    has_errors,
    suggestion,
)
from plugins.newsroom.values import Fields, scalar
from plugins.spanish import alphabetical, folded, slugify

TOPICS_FILE = f"{REGISTERS}/temas.yaml"
LOCALITIES_FILE = f"{REGISTERS}/localidades.yaml"
ORGANISATIONS_FILE = f"{REGISTERS}/organizaciones.yaml"
INSTITUTIONS_FILE = f"{REGISTERS}/instituciones.yaml"
VENUES_FILE = f"{REGISTERS}/lugares.yaml"
STREETS_FILE = f"{REGISTERS}/calles.yaml"
TOWN_FILE = f"{REGISTERS}/comuna.yaml"
AUTHORITIES_FILE = f"{REGISTERS}/autoridades.yaml"
WORDS_FILE = f"{REGISTERS}/palabras.yaml"
OUTLETS_FILE = f"{REGISTERS}/medios.yaml"
PRESS_FILE = f"{REGISTERS}/prensa.yaml"
SYNONYMS_FILE = f"{REGISTERS}/sinonimos.yaml"  # synonyms.py reads it

BROADCAST_FILE = "radio/programa.yaml"  # broadcast.py reads these two
PRONUNCIATIONS_FILE = "radio/pronunciaciones.yaml"

NEWSLETTER = "boletin"  # newsletter.py reads this folder
NEWSLETTER_FILE = f"{NEWSLETTER}/boletin.yaml"

FILES = (
    TOPICS_FILE,
    LOCALITIES_FILE,
    ORGANISATIONS_FILE,
    INSTITUTIONS_FILE,
    VENUES_FILE,
    AUTHORITIES_FILE,
    WORDS_FILE,
    OUTLETS_FILE,
    PRESS_FILE,
    TOWN_FILE,
    STREETS_FILE,
    SYNONYMS_FILE,
    BROADCAST_FILE,
    PRONUNCIATIONS_FILE,
    NEWSLETTER_FILE,
)

AnyTerm = TypeVar("AnyTerm", Topic, Locality)
Model = TypeVar("Model", bound=Fields)
Registered = TypeVar(
    "Registered",
    bound=Topic
    | Locality
    | Organisation
    | Institution
    | Venue
    | Street
    | Outlet
    | PressContact
    | TownFact
    | Authority,
)


class _Entry(NamedTuple):
    slug: str
    own: Document
    """What stands under the slug, with the lines of its keys."""

    line: int


def read_topics(library: Library, findings: Findings) -> tuple[Topic, ...]:
    """Return the topics of `temas.yaml`, in the order of the file."""
    return _terms(Topic, TopicFields, library, TOPICS_FILE, findings)


def read_localities(library: Library, findings: Findings) -> tuple[Locality, ...]:
    """Return the localities of `localidades.yaml`, in the order of the file."""
    return _terms(Locality, TermFields, library, LOCALITIES_FILE, findings)


def _terms(
    sort: type[AnyTerm],
    fields: type[TermFields],
    library: Library,
    source: str,
    findings: Findings,
) -> tuple[AnyTerm, ...]:
    return _read(
        fields,
        lambda entry, fields: sort(slug=entry.slug, **dict(fields)),
        library,
        source,
        findings,
    )


def read_organisations(
    library: Library, localities: tuple[Locality, ...], findings: Findings
) -> tuple[Organisation, ...]:
    """Return the organisations of `organizaciones.yaml`, by name."""
    known = by_name(localities)
    found = _read(
        OrganisationFields,
        lambda entry, fields: _organisation(entry, fields, known, findings),
        library,
        ORGANISATIONS_FILE,
        findings,
    )
    return tuple(sorted(found, key=lambda each: alphabetical(each.name)))


def _organisation(
    entry: _Entry, fields: OrganisationFields, localities: dict[str, Locality], findings: Findings
) -> Organisation | None:
    if entry.slug in RESERVED:
        findings.error(
            ORGANISATIONS_FILE,
            entry.line,
            "bad-entry",
            f"«{entry.slug}» es parte de las direcciones del directorio",
            "Use otra clave, como el nombre de la organización",
        )
        return None
    keys = Keys(entry.own, OrganisationFields)
    locality = _locality(fields.locality, keys, ORGANISATIONS_FILE, localities, findings)
    if locality is None:
        return None
    return Organisation(
        slug=entry.slug,
        name=fields.name,
        sort=fields.sort,
        locality=locality,
        summary=fields.summary,
        contact=fields.contact() if fields.publish_contact else NO_CONTACT,
        aliases=fields.aliases,
        is_demo=fields.demo,
        handles=fields.handles,
    )


def read_institutions(library: Library, findings: Findings) -> tuple[Institution, ...]:
    """Return the institutions of `instituciones.yaml`, in the order of the file."""
    return _read(
        InstitutionFields,
        lambda entry, fields: Institution(
            slug=entry.slug, **{**dict(fields), "website": fields.website or ""}
        ),
        library,
        INSTITUTIONS_FILE,
        findings,
    )


def read_authorities(library: Library, findings: Findings) -> tuple[Authority, ...]:
    """Return the authorities of `autoridades.yaml`, in the order of the file."""
    return _read(
        AuthorityFields,
        lambda entry, fields: _authority(entry, fields, findings),
        library,
        AUTHORITIES_FILE,
        findings,
    )


def _authority(entry: _Entry, fields: AuthorityFields, findings: Findings) -> Authority | None:
    since, until = fields.since, fields.until
    if since and until and until.day < since.day:
        findings.error(
            AUTHORITIES_FILE,
            Keys(entry.own, AuthorityFields).line("until"),
            "inconsistent",
            "«hasta» es anterior a «desde»",
            "Revise las dos fechas",
        )
        return None
    return Authority(
        slug=entry.slug,
        post=fields.post,
        aliases=fields.aliases,
        names=fields.names,
        since=since.day if since else None,
        until=until.day if until else None,
    )


def read_local_words(library: Library, findings: Findings) -> tuple[str, ...]:
    """Return the words of `palabras.yaml`, a list of them below each heading, in order and once each."""
    if WORDS_FILE not in library.files:
        return ()
    document = read_register(library, WORDS_FILE, findings)
    if document is None:
        return ()
    note_repeated(document, WORDS_FILE, findings)
    found: dict[str, None] = {}
    for group, value in document.values.items():
        texts = [each for each in value if isinstance(each, str)] if isinstance(value, list) else []
        if not texts or len(texts) != len(value):
            findings.error(
                WORDS_FILE,
                document.line_of(group),
                "bad-entry",
                f"después de «{group}» va una lista de palabras",
                f"Escriba «{scalar(group)}: [quillagua, coya]»",
            )
        found |= dict.fromkeys(texts)
    return tuple(found)


def read_outlets(library: Library, findings: Findings) -> tuple[Outlet, ...]:
    """Return the accredited outlets of `medios.yaml`, in the order of the file."""
    return _read(
        OutletFields,
        lambda entry, fields: Outlet(
            slug=entry.slug,
            name=fields.name,
            until=fields.until,
            turn=fields.turn,
            aliases=fields.aliases,
            is_demo=fields.demo,
        ),
        library,
        OUTLETS_FILE,
        findings,
    )


def read_venues(
    library: Library, localities: tuple[Locality, ...], findings: Findings
) -> tuple[Venue, ...]:
    """Return the places of `lugares.yaml`, in the order of the file."""
    known = by_name(localities)
    return _read(
        VenueFields,
        lambda entry, fields: _venue(entry, fields, known, findings),
        library,
        VENUES_FILE,
        findings,
    )


def _venue(
    entry: _Entry, fields: VenueFields, localities: dict[str, Locality], findings: Findings
) -> Venue | None:
    keys = Keys(entry.own, VenueFields)
    locality = _locality(fields.locality, keys, VENUES_FILE, localities, findings)
    if locality is None:
        return None
    if fields.block and locality.name != TOWN:
        findings.error(
            VENUES_FILE,
            keys.line("block"),
            "inconsistent",
            f"«manzana» es del plano de {TOWN}, y este lugar está en {locality.name}",
            "Quite «manzana», o corrija la localidad",
        )
        return None
    return Venue(
        slug=entry.slug,
        name=fields.name,
        locality=locality,
        address=fields.address,
        coordinates=fields.coordinates,
        block=fields.block,
        aliases=fields.aliases,
        is_demo=fields.demo,
    )


def read_streets(
    library: Library, localities: tuple[Locality, ...], findings: Findings
) -> tuple[Street, ...]:
    """Return the streets of `calles.yaml`, in the order of the file."""
    known = by_name(localities)
    return _read(
        StreetFields,
        lambda entry, fields: _street(entry, fields, known, findings),
        library,
        STREETS_FILE,
        findings,
    )


def _street(
    entry: _Entry, fields: StreetFields, localities: dict[str, Locality], findings: Findings
) -> Street | None:
    keys = Keys(entry.own, StreetFields)
    locality = _locality(fields.locality, keys, STREETS_FILE, localities, findings)
    if locality is None:
        return None
    return Street(
        slug=entry.slug,
        name=fields.name,
        locality=locality,
        line=tuple(LinePoint(each.at, each.crosses) for each in fields.line),
        origin=fields.origin,
        aliases=fields.aliases,
        is_demo=fields.demo,
    )


def read_town(library: Library, findings: Findings) -> tuple[TownFact, ...]:
    """Return the facts of `comuna.yaml`, in the order of the file."""
    return _read(
        TownFactFields,
        lambda entry, fields: TownFact(
            slug=entry.slug, **{**dict(fields), "url": fields.url or ""}
        ),
        library,
        TOWN_FILE,
        findings,
    )


def read_press(
    library: Library, departments: Sequence[Department], findings: Findings
) -> tuple[PressContact, ...]:
    """Return who answers the media, as `prensa.yaml` says it, in the order of the file."""
    offices = {
        folded(word): each.slug
        for each in departments
        for word in (each.slug, each.name, each.short_name)
    }
    return _read(
        PressContactFields,
        lambda entry, fields: _press_contact(entry, fields, offices, library, findings),
        library,
        PRESS_FILE,
        findings,
    )


def _press_contact(
    entry: _Entry,
    fields: PressContactFields,
    offices: dict[str, str],
    library: Library,
    findings: Findings,
) -> PressContact | None:
    keys = Keys(entry.own, PressContactFields)
    answers_for = []
    for written in fields.departments:
        slug = offices.get(folded(written), "")
        if slug:
            answers_for.append(slug)
        elif f"{DEPARTMENTS}/{written}.md" not in library.files:  # else what is wrong is told there
            known = sorted({*offices.values()})
            findings.error(
                PRESS_FILE,
                keys.line("departments"),
                "unknown-department",
                f"«{written}» no es ningún departamento",
                suggestion(written, offices, otherwise=f"Existen: {', '.join(known)}"),
            )
            return None
    return PressContact(
        slug=entry.slug,
        name=fields.name,
        post=fields.post,
        departments=tuple(answers_for),
        contact=Contact(
            hours=fields.hours,
            phone_words=fields.phone or "",
            email=fields.email or "",
            note=fields.note,
        ),
        after_hours_words=fields.after_hours or "",
        aliases=fields.aliases,
        is_demo=fields.demo,
    )


def _locality(
    written: str, keys: Keys, source: str, localities: dict[str, Locality], findings: Findings
) -> Locality | None:
    """Return the locality that is *written*; None if it is none, which is told unless it may be one."""
    locality = localities.get(folded(written))
    if locality is None and not has_errors(findings.of(LOCALITIES_FILE)):
        names = sorted({each.name for each in localities.values()})
        findings.error(
            source,
            keys.line("locality"),
            "unknown-locality",
            f"la localidad «{written}» no está en el registro",
            suggestion(written, names, otherwise=f"Existen: {', '.join(names)}"),
        )
    return locality


def _read(
    model: type[Model],
    made: Callable[[_Entry, Model], Registered | None],
    library: Library,
    source: str,
    findings: Findings,
) -> tuple[Registered, ...]:
    """Return what is *made* of each entry of *source* that fits *model*, in the order of the file."""
    entries = _entries(library, source, findings)
    found = tuple(
        one
        for entry in entries
        if (fields := checked(model, entry.own, source, findings))
        if (one := made(entry, fields))
    )
    _note_namesakes(found, entries, source, findings)
    return found


def _entries(library: Library, source: str, findings: Findings) -> list[_Entry]:
    if source not in library.files or not (document := read_register(library, source, findings)):
        return []
    note_repeated(document, source, findings)
    entries = []
    for slug, entry in document.values.items():
        line = document.line_of(slug)
        if slugify(slug) != slug or not isinstance(entry, dict):
            _note_shapeless(slug, document, source, findings)
        elif not fits(slug):
            findings.error(
                source,
                line,
                "long-name",
                f"la clave «{slug[:40]}…» es demasiado larga para una dirección",
                f"Use hasta {NAME_LIMIT} letras; con dos o tres palabras basta",
            )
        else:
            entries.append(_Entry(slug, document.below(slug, entry), line))
    return entries


def _note_shapeless(slug: str, document: Document, source: str, findings: Findings) -> None:
    message = f"la entrada «{slug}» no tiene la forma que se espera"
    key, entry = slugify(slug) or "tema", document.values[slug]
    if key != slug:
        fix, proposal = f"Escriba la clave así: {key}", with_key(document, (slug,), key)
    else:
        written = f"{{nombre: {scalar(entry if isinstance(entry, str) and entry else slug)}}}"
        fix, proposal = f"Escriba «{key}: {written}»", with_value(document, (slug,), written)
    findings.error(source, document.line_of(slug), "bad-entry", message, fix, proposal=proposal)


def _note_namesakes(
    terms: Sequence[Registered],
    entries: Iterable[_Entry],
    source: str,
    findings: Findings,
) -> None:
    """Note each word that two of *terms* are called by: it would mean the last one, in silence."""
    lines = {entry.slug: entry.line for entry in entries}
    meant: dict[str, str] = {}
    for term in terms:
        for word in dict.fromkeys(map(folded, (term.slug, term.name, *term.aliases))):
            other = meant.setdefault(word, term.slug)
            if other != term.slug:
                findings.error(
                    source,
                    lines[term.slug],
                    "duplicate-name",
                    f"«{term.slug}» y «{other}» se llaman las dos «{word}»",
                    "Cambie el nombre o el alias de una, o deje una sola",
                )
