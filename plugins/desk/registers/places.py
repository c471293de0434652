"""The registers of places: venues, streets, and what is told of the comuna."""

from plugins.desk.fields.places import StreetFields, TownFactFields, VenueFields
from plugins.desk.front_matter.findings import Findings
from plugins.desk.front_matter.keys import Keys
from plugins.desk.library import Library
from plugins.desk.registers.entries import Entry, locality_of, read_entries
from plugins.desk.registers.files import STREETS_FILE, TOWN_FILE, VENUES_FILE
from plugins.newsroom import (
    TOWN,
    LinePoint,
    Locality,
    Street,
    TownFact,
    Venue,
    by_name,
)


def read_venues(
    library: Library, localities: tuple[Locality, ...], findings: Findings
) -> tuple[Venue, ...]:
    """Return the places of `lugares.yaml`, in the order of the file."""
    known = by_name(localities)
    return read_entries(
        VenueFields,
        lambda entry, fields: _venue(entry, fields, known, findings),
        library,
        VENUES_FILE,
        findings,
    )


def _venue(
    entry: Entry, fields: VenueFields, localities: dict[str, Locality], findings: Findings
) -> Venue | None:
    keys = Keys(entry.own, VenueFields)
    locality = locality_of(fields.locality, keys, VENUES_FILE, localities, findings)
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
    return read_entries(
        StreetFields,
        lambda entry, fields: _street(entry, fields, known, findings),
        library,
        STREETS_FILE,
        findings,
    )


def _street(
    entry: Entry, fields: StreetFields, localities: dict[str, Locality], findings: Findings
) -> Street | None:
    keys = Keys(entry.own, StreetFields)
    locality = locality_of(fields.locality, keys, STREETS_FILE, localities, findings)
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
    return read_entries(
        TownFactFields,
        lambda entry, fields: TownFact(
            slug=entry.slug, **{**dict(fields), "url": fields.url or ""}
        ),
        library,
        TOWN_FILE,
        findings,
    )
