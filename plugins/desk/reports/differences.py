"""What changed in a file since it was last read, in the words of the front matter."""

from collections.abc import Iterator
from dataclasses import fields

from plugins.desk.manuscript import Page
from plugins.newsroom.kinds import Details

NAMES = {
    "aliases": "direcciones anteriores",
    "attachments": "documentos",
    "audience": "público",
    "body": "texto",
    "corrections": "correcciones",
    "changes": "cambios",
    "easy": "lectura fácil",
    "successor": "qué lo reemplazó",
    "date": "fecha",
    "department": "departamento",
    "expires": "vence",
    "is_demo": "muestra",
    "is_draft": "borrador",
    "kind": "tipo",
    "locality": "localidad",
    "name": "nombre",
    "photo": "foto",
    "photos": "fotos",
    "published": "hora de publicación",
    "replaces": "reemplaza",
    "slug": "dirección",
    "social": "redes",
    "summary": "resumen",
    "title": "título",
    "topics": "temas",
    "updated": "hora de cambio",
    "ended": "vence",
    "front": "portada",
    "withdrawal": "retirada",
    "series": "series",
    "organisations": "organizaciones",
    "documents": "documentos",
}


def differences(before: Page | None, after: Page | None) -> tuple[str, ...]:
    """Return the fields in which a page differs from what it was, in Spanish; «nuevo» if it was not."""
    if before is None or after is None or type(before) is not type(after):
        return ("nuevo",)
    return tuple(dict.fromkeys(_differing(before, after))) or ("nada visible",)


def _differing(before: Page, after: Page) -> Iterator[str]:
    for field in fields(after):
        then, now = getattr(before, field.name), getattr(after, field.name)
        if not field.compare or then == now:
            continue
        if isinstance(now, Details) and type(then) is type(now):
            yield from _differing_details(then, now)
        else:
            yield NAMES.get(field.name, field.name)


def _differing_details(before: Details, after: Details) -> Iterator[str]:
    for name, field in type(after).model_fields.items():
        if getattr(before, name) != getattr(after, name):
            yield field.alias or name
