"""The registers of who is named: organisations, institutions, authorities, outlets, press."""

from collections.abc import Sequence

from plugins.desk.fields.people import (
    AuthorityFields,
    InstitutionFields,
    OrganisationFields,
    OutletFields,
    PressContactFields,
)
from plugins.desk.front_matter.findings import Findings
from plugins.desk.front_matter.keys import Keys
from plugins.desk.library import DEPARTMENTS, Library
from plugins.desk.registers.entries import Entry, locality_of, read_entries
from plugins.desk.registers.files import (
    AUTHORITIES_FILE,
    INSTITUTIONS_FILE,
    ORGANISATIONS_FILE,
    OUTLETS_FILE,
    PRESS_FILE,
)
from plugins.newsroom import (
    NO_CONTACT,
    RESERVED,
    Authority,
    Contact,
    Department,
    Institution,
    Locality,
    Organisation,
    Outlet,
    PressContact,
    by_name,
    suggestion,
)
from plugins.spanish import alphabetical, folded


def read_organisations(
    library: Library, localities: tuple[Locality, ...], findings: Findings
) -> tuple[Organisation, ...]:
    """Return the organisations of `organizaciones.yaml`, by name."""
    known = by_name(localities)
    found = read_entries(
        OrganisationFields,
        lambda entry, fields: _organisation(entry, fields, known, findings),
        library,
        ORGANISATIONS_FILE,
        findings,
    )
    return tuple(sorted(found, key=lambda each: alphabetical(each.name)))


def _organisation(
    entry: Entry, fields: OrganisationFields, localities: dict[str, Locality], findings: Findings
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
    locality = locality_of(fields.locality, keys, ORGANISATIONS_FILE, localities, findings)
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
    return read_entries(
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
    return read_entries(
        AuthorityFields,
        lambda entry, fields: _authority(entry, fields, findings),
        library,
        AUTHORITIES_FILE,
        findings,
    )


def _authority(entry: Entry, fields: AuthorityFields, findings: Findings) -> Authority | None:
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


def read_outlets(library: Library, findings: Findings) -> tuple[Outlet, ...]:
    """Return the accredited outlets of `medios.yaml`, in the order of the file."""
    return read_entries(
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


def read_press(
    library: Library, departments: Sequence[Department], findings: Findings
) -> tuple[PressContact, ...]:
    """Return who answers the media, as `prensa.yaml` says it, in the order of the file."""
    offices = {
        folded(word): each.slug
        for each in departments
        for word in (each.slug, each.name, each.short_name)
    }
    return read_entries(
        PressContactFields,
        lambda entry, fields: _press_contact(entry, fields, offices, library, findings),
        library,
        PRESS_FILE,
        findings,
    )


def _press_contact(
    entry: Entry,
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
