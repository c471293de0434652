"""What a kit says of itself: what is in it, what may be done with that, whom to ask, and the sums of its files."""

from collections.abc import Iterator, Mapping
from hashlib import sha256
from typing import NamedTuple

from plugins.kits.enclosures import EnclosedFile, EnclosedPhoto
from plugins.kits.telling import SAMPLE_WORDS, Telling
from plugins.kits.text_file import as_file, listed
from plugins.newsroom import Site, original
from plugins.site import Enclosed
from plugins.spanish import size_words

README, PHOTO_LIST, SUMS = "LEAME.txt", "fotos.txt", "SHA256SUMS"


class Contents(NamedTuple):
    """What is in a kit, by name."""

    texts: tuple[str, ...]
    photos: tuple[EnclosedPhoto, ...]
    files: tuple[EnclosedFile, ...]
    tables: Mapping[str, str]
    """Name -> what the table is called in the text, if it is called anything."""

    found: Enclosed


def sums_of(files: Mapping[str, bytes]) -> bytes:
    """Return the SHA-256 sums of *files* as `sha256sum -c` reads them."""
    return "".join(f"{sum_}  {name}\n" for name, sum_ in _sums(files)).encode()


def _sums(files: Mapping[str, bytes]) -> Iterator[tuple[str, str]]:
    for name, data in files.items():
        yield name, sha256(data).hexdigest()


def photo_list(photos: tuple[EnclosedPhoto, ...], telling: Telling) -> bytes:
    """Return what is to be known of each of *photos*."""
    parts = [*telling.held, f"FOTOS: {telling.title}"]
    for name, photo in photos:
        told = (
            name,
            f"Pie: {photo.caption}" if photo.caption else "",
            f"Crédito: {photo.credit}" if photo.credit else "",
            f"Permiso: {telling.terms}",
            f"Texto alternativo: {photo.alt}",
            f"Archivo: {original(photo).note}",
        )
        parts.append("\n".join(filter(None, told)))
    return as_file("\n\n".join(parts))


def readme_of(
    telling: Telling, contents: Contents, site: Site, files: Mapping[str, bytes]
) -> bytes:
    """Return what the kit with those *contents* says of itself; *files* are all others but the sums."""
    parts = _parts(telling, contents, site)
    sums = "\n".join(f"{sum_}  {name}" for name, sum_ in _sums(files))
    return as_file("\n\n".join((*filter(None, parts), f"SUMAS SHA-256\n{sums}")))


def _parts(telling: Telling, contents: Contents, site: Site) -> Iterator[str]:
    yield "\n".join(telling.held)
    yield f"KIT DE PRENSA: {telling.title}"
    if telling.is_sample:
        yield SAMPLE_WORDS
    yield f"{telling.source}\n{telling.opening}\nVersión: {telling.version}"
    for name, items in telling.news:
        yield f"{name.upper()}\n{listed(items)}"
    yield f"QUÉ TRAE\n{listed(_told(contents))}"
    if left := tuple(_left(contents.found, site)):
        where = "Estará en el sitio desde esa hora" if telling.holding else "Está en el sitio"
        yield f"QUÉ NO CUPO\n{where}:\n{listed(left)}"
    contacts = (f"{fact.label}: {fact.text}" for fact in telling.contacts)
    if told := "\n".join(contacts):
        yield f"CONTACTO PARA LA PRENSA\n{told}"
    named = f"{telling.license.name} ({telling.license.url})"
    yield f"LICENCIA\n{named}. Cada foto va con su crédito.\nCrédito del texto: {telling.credit}"
    yield f"{telling.original.upper()}\n{telling.address}\nAhí se lee lo último; si cambia, también cambia este kit."


def _told(contents: Contents) -> Iterator[str]:
    yield f"{', '.join(contents.texts)}: el texto, sin formato, en Word y como página"
    if contents.photos:
        yield f"{PHOTO_LIST}: pie, crédito, permiso y texto alternativo de cada foto"
    for name, photo in contents.photos:
        told = " ".join(filter(None, (photo.caption or photo.alt, photo.credit_line)))
        yield f"{name}: {told}"
    for name, title, _ in contents.files:
        yield f"{name}: {title}"
    for name, title in contents.tables.items():
        yield f"{name}: {title or 'tabla del texto'}"
    yield f"{SUMS}: para comprobar que los archivos llegaron enteros (sha256sum -c {SUMS})"


def _left(found: Enclosed, site: Site) -> Iterator[str]:
    for photo in found.left_photos:
        told = original(photo)
        yield f"{told.name} ({told.note}, {size_words(photo.size)}): {site.absolute(told.path)}"
    for each in found.left_attachments:
        yield f"{each.name} ({size_words(each.size)}): {site.absolute(each.path)}"
