"""The receipt: what carried it, what has to be purged elsewhere, what is left; as text and as JSON."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from plugins.commands import number_of
from plugins.pressroom import address_of
from plugins.spanish import iso, moment_words
from plugins.takedown.channels import channel_of
from plugins.takedown.elsewhere import Elsewhere
from plugins.takedown.inventory import Carrier, Inventory
from plugins.takedown.looking import Looked, Seen, told
from plugins.takedown.places import Zone
from plugins.takedown.searching import Sort

OUTDATED = "https://search.google.com/search-console/remove-outdated-content"
MOST_SHOWN = 30
"""Files of one kind that the text names where a person only has to judge; the JSON has them all."""


_SUMMED = {
    Zone.PUBLIC: "la lista del sitio",
    Zone.MACHINE: "la lista de lo demás en esta máquina",
    Zone.SOURCE: "la lista de lo que se recuerda de la fuente",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """All that is told."""

    inventory: Inventory
    moment: datetime
    commit: str
    """Of the project; nothing if there is none."""

    site_url: str
    is_gone: bool
    """Whether it was withdrawn, so that this is the proof; else it is the inventory."""

    users: tuple[str, ...]
    """Of a photo or another file: what shows it still."""

    shared: Mapping[str, tuple[str, ...]]
    quoted: Mapping[str, str]
    looked: Looked
    elsewhere: Elsewhere
    notes: tuple[str, ...] = ()
    """What one has to know of how this was found out, each a sentence."""

    @property
    def is_clean(self) -> bool:
        """Whether nothing is left."""
        return not self.looked.rests

    @property
    def urls(self) -> tuple[str, ...]:
        """The whole address of every file that carried it, and of its page, as a CDN has to be told."""
        paths = {address_of(each.path) for each in self.inventory.carriers}
        paths |= set(self.inventory.traces.addresses)
        return tuple(f"{self.site_url}{path}" for path in sorted(paths))


def text_of(receipt: Receipt) -> str:
    """Return *receipt* as people read it."""
    parts = [*_head(receipt), *(_proof(receipt) if receipt.is_gone else ())]
    parts += [*_carried(receipt), *_machine(receipt), *_elsewhere(receipt), *_sums(receipt)]
    return "\n".join((*parts, ""))


def _head(receipt: Receipt) -> Iterator[str]:
    what = "RECIBO DE RETIRO" if receipt.is_gone else "INVENTARIO, ANTES DEL RETIRO"
    yield what
    yield f"De: content/{receipt.inventory.source}"
    if receipt.inventory.address:
        yield f"Página: {receipt.site_url}{receipt.inventory.address}"
    yield f"Hecho: {moment_words(receipt.moment)}"
    if receipt.commit:
        yield f"Versión del contenido (git): {receipt.commit}"
    yield from receipt.notes
    for file, users in receipt.shared.items():
        yield f"content/{file} se queda: lo muestra también {_listed(users)}"
    if not receipt.is_gone:
        yield from ("", *_next(receipt))


def _next(receipt: Receipt) -> Iterator[str]:
    yield "QUÉ SIGUE"
    if receipt.users:
        yield f"  1. Quítela de lo que la muestra: {_listed(receipt.users)}"
    elif receipt.inventory.source.endswith(".md"):
        yield "  1. Agregue al artículo: retirada: {fecha: AAAA-MM-DD HH:MM, motivo: …}"
    else:
        yield "  1. Borre el archivo"
    yield "  2. make build, y publique el sitio"
    yield f"  3. make retiro RUTA=content/{receipt.inventory.source}, otra vez: dice si quedó algo"


def _proof(receipt: Receipt) -> Iterator[str]:
    rests, doubts = receipt.looked.rests, receipt.looked.doubts
    yield ""
    if not rests:
        yield "NO QUEDA NADA: ni un byte en los archivos que se miraron."
    else:
        yield f"QUEDA EN {number_of(len(rests), 'ARCHIVO', 'ARCHIVOS')}:"
        for seen in rests:
            yield f"  {seen.place.name}/{seen.path}: {told(seen.rests)}"
        yield "Para quitarlo:"
        for purge in dict.fromkeys(each.place.purge for each in rests):
            yield f"  {purge}"
    if doubts:
        yield ""
        yield "PARA QUE LO JUZGUE UNA PERSONA (no cuenta como resto):"
        yield from _doubts(receipt, doubts)


def _doubts(receipt: Receipt, doubts: list[Seen]) -> Iterator[str]:
    named = [each for each in doubts if {one.sort for one in each.weak} == {Sort.ADDRESS}]
    if named:
        count = number_of(len(named), "archivo nombra", "archivos nombran")
        yield f"  {count} su dirección, como la página que dice que se retiró y lo que lleva a ella:"
        yield from (f"    {each.place.name}/{each.path}" for each in named[:MOST_SHOWN])
        yield from _more(len(named) - MOST_SHOWN)
    others = [each for each in doubts if each not in named]
    for seen in others[:MOST_SHOWN]:
        yield f"  {seen.place.name}/{seen.path}: {told(seen.weak)}{_whose(receipt, seen)}"
    yield from _more(len(others) - MOST_SHOWN)


def _more(left: int) -> Iterator[str]:
    if left > 0:
        yield f"    y {number_of(left, 'archivo más', 'archivos más')}, en recibo.json"


def _whose(receipt: Receipt, seen: Seen) -> str:
    """Return which other file says the same words, as a clause; nothing if none does."""
    files = {
        receipt.quoted[each] for found in seen.weak for each in found.what if each in receipt.quoted
    }
    return f"; lo mismo está en {_listed(sorted(files))}" if files else ""


def _carried(receipt: Receipt) -> Iterator[str]:
    carriers = receipt.inventory.carriers
    verb = "LO LLEVABAN" if receipt.is_gone else "LO LLEVAN"
    yield ""
    yield f"{verb} {number_of(len(carriers), 'ARCHIVO', 'ARCHIVOS')} DEL SITIO"
    groups: dict[str, list[Carrier]] = {}
    for each in carriers:
        groups.setdefault(channel_of(each.path), []).append(each)
    for channel, its in sorted(groups.items()):
        yield f"  {channel} ({len(its)})"
        for each in its:
            why = each.holds or "se hace de él; no se encontró en sus bytes"
            yield f"    {address_of(each.path)} – {why}"


def _machine(receipt: Receipt) -> Iterator[str]:
    yield ""
    yield "EN ESTA MÁQUINA, FUERA DEL SITIO"
    counts: dict[str, list[str]] = {}
    for seen in receipt.looked.in_zone(Zone.MACHINE, Zone.SOURCE):
        counts.setdefault(seen.place.name, []).append(seen.place.purge)
    for name, purges in sorted(counts.items()):
        yield f"  {name}: {number_of(len(purges), 'archivo', 'archivos')} ({purges[0]})"
    if not counts:
        yield "  Nada."
    yield "  content/ y el historial de git guardan lo que se escribió: vea docs/retiro.md."


def _elsewhere(receipt: Receipt) -> Iterator[str]:
    found, address = receipt.elsewhere, receipt.inventory.address or "/"
    yield from ("", "LO QUE HAY QUE PEDIR O BORRAR FUERA DE AQUÍ")
    count = number_of(len(receipt.urls), "dirección", "direcciones")
    yield f"  CDN: vacíe lo que dice direcciones.txt: {count}."
    yield f"  Buscadores: pida que las olviden en {OUTDATED}; Bing, en sus herramientas para webmasters."
    yield f"  archive.org: mire https://web.archive.org/web/*/{receipt.site_url}{address}; se pide por correo"
    yield "    a info@archive.org, con las direcciones y desde un correo de este dominio."
    yield from _posts(receipt)
    for issue in found.issues:
        yield f"  Boletín {issue}: se envió por correo con esto. Esos correos no vuelven; bórrelo del archivo del servicio de listas."
    if found.unsent:
        yield f"  Boletines que lo llevaban y de los que el registro no dice que se enviaran: {', '.join(found.unsent)}."
    if found.calendars:
        yield (
            f"  Calendarios: quienes siguen {_listed(map(address_of, found.calendars))} reciben el cambio solos,"
            " cuando su programa pregunta de nuevo; quien guardó una copia la conserva."
        )
    for hub in found.hubs:
        yield f"  WebSub: {hub} avisó a quienes siguen los canales; avísele de nuevo al publicar, para que pidan la versión nueva."
    yield "  Lectores de noticias, pantallazos y quienes republicaron: guardan lo que recibieron; avíseles."


def _posts(receipt: Receipt) -> Iterator[str]:
    posts = receipt.elsewhere.posts
    if not posts:
        yield "  Redes: el registro no dice que se publicara nada de esto; lo publicado a mano hay que buscarlo."
        return
    yield f"  Redes: borre {number_of(len(posts), 'publicación', 'publicaciones')}:"
    for each in posts:
        yield f"    {each.network}: {each.address or each.remote} ({each.id})"


def _sums(receipt: Receipt) -> Iterator[str]:
    looked, traces = receipt.looked, receipt.inventory.traces
    yield from ("", "QUÉ SE MIRÓ")
    yield (
        f"  {number_of(looked.files, 'archivo', 'archivos')}, {looked.bytes} bytes, y lo que llevan dentro"
        " (zip, Word, PDF, gzip, brotli, índice de búsqueda, datos de fotos y audios)"
    )
    for zone, digest in looked.sums.items():
        yield f"  SHA-256 de {_SUMMED[Zone[zone.upper()]]}: {digest}"
    what = (
        number_of(int(bool(traces.title)), "título", "títulos"),
        number_of(len(traces.phrases), "frase", "frases"),
        number_of(len(traces.names), "nombre", "nombres"),
        number_of(len(traces.files), "archivo", "archivos"),
    )
    yield f"  Se buscó: {', '.join(what)}; suma de las palabras: {traces.sum}"


def _listed(names: Iterable[str]) -> str:
    listed = [*names]
    shown = ", ".join(listed[:5])
    return f"{shown} y {len(listed) - 5} más" if len(listed) > 5 else shown


def json_of(receipt: Receipt) -> str:
    """Return *receipt* as programs read it; it repeats no word of what goes (docs/retiro.md)."""
    inventory, looked, traces = receipt.inventory, receipt.looked, receipt.inventory.traces
    document = {
        "version": 1,
        "phase": "recibo" if receipt.is_gone else "inventario",
        "source": inventory.source,
        "address": inventory.address,
        "made": iso(receipt.moment),
        "commit": receipt.commit,
        "clean": receipt.is_clean if receipt.is_gone else None,
        "carried": [each.model_dump() for each in inventory.carriers],
        "left": [_found(each, rests=True) for each in looked.rests],
        "to_judge": [_found(each, rests=False) for each in looked.doubts],
        "urls": receipt.urls,
        "posts": [
            {"network": each.network, "id": each.id, "remote": each.remote, "address": each.address}
            for each in receipt.elsewhere.posts
        ],
        "mailed": receipt.elsewhere.issues,
        "hubs": receipt.elsewhere.hubs,
        "looked": {"files": looked.files, "bytes": looked.bytes, "sums": looked.sums},
        "wanted": {
            "phrases": len(traces.phrases),
            "names": len(traces.names),
            "files": sorted(traces.files),
            "sum": traces.sum,
        },
    }
    return f"{json.dumps(document, ensure_ascii=False, indent=1)}\n"


def _found(seen: Seen, *, rests: bool) -> dict[str, object]:
    its = seen.rests if rests else seen.weak
    return {
        "place": seen.place.name,
        "path": seen.path,
        "zone": seen.place.zone.name.lower(),
        "what": [{"sort": each.sort.name.lower(), "where": each.where} for each in its],
        "purge": seen.place.purge,
    }
