"""One run: what has to go is written down; once it was withdrawn, it is proved that it went."""

import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from plugins.commands import FAULT, near, write_whole
from plugins.desk import Reading
from plugins.takedown.elsewhere import Elsewhere, hubs_in, issues_in, posts_in
from plugins.takedown.inventory import (
    Carrier,
    Inventory,
    folder_of,
    keep_inventory,
    read_inventory,
)
from plugins.takedown.looking import Looked, looked_into, told
from plugins.takedown.places import Zone, places_of
from plugins.takedown.receipt import Receipt, json_of, text_of
from plugins.takedown.searching import Sort
from plugins.takedown.subject import Subject, copies_of, quoted_in, staying, subject_at, traces_of
from plugins.takedown.traces import Traces

POSTS_LEDGER = "redes-publicadas.jsonl"
MAIL_LEDGER = "boletin-enviado.jsonl"
URLS = "direcciones.txt"
COPY = "content/{file} es el mismo archivo, con otro nombre: si se muestra, no ha salido."
FORGOTTEN = (
    "No hay inventario de antes del retiro: se buscó lo que el archivo todavía dice, y no se sabe"
    " qué archivos lo llevaban."
)
PROVED = (
    "Ya se había comprobado que no quedaba nada, y desde entonces sus palabras no se guardan: se"
    " buscó lo que el archivo todavía dice, y los archivos por sus bytes."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What is asked for, and all that is known."""

    source: str
    """Relative to `content/`."""

    content: Path
    output: Path
    reading: Reading
    moment: datetime
    reached: tuple[Mapping[str, object], ...]
    """What the pressroom says of the source and its files."""

    site_url: str
    commit: str = ""
    notes: tuple[str, ...] = ()

    @property
    def root(self) -> Path:
        """The folder of the project."""
        return self.content.resolve().parent

    @property
    def folder(self) -> Path:
        """Where it is told."""
        return folder_of(self.source, self.root)


def files_asked(source: str, content: Path, reading: Reading, moment: datetime) -> tuple[str, ...]:
    """Return the files of `content/` of which the pressroom is asked what they reach."""
    return subject_at(source, content, reading, moment).asks


def take_down(order: Order) -> int:
    """
    Tell where it is, or that it is nowhere any more; return 1 if something is left, else 0.

    Raises:
        BuildError: An inventory or a ledger was changed by somebody.
        OSError: The receipt cannot be written.
    """
    subject = subject_at(order.source, order.content, order.reading, order.moment)
    before = read_inventory(order.folder)
    traces = traces_of(subject, order.content, order.output, order.reached)
    if before:
        traces = before.traces.joined(traces)
    quoted = {
        **(before.common if before else {}),
        **staying(subject, order.reached),
        **quoted_in(traces, subject, order.content, order.reading, order.moment),
    }
    looked = looked_into(places_of(order.root, order.output), traces, quoted)
    inventory = _inventory(order, subject, before, traces, looked)
    receipt = Receipt(
        inventory=inventory,
        moment=order.moment,
        commit=order.commit,
        site_url=order.site_url,
        is_gone=subject.is_gone,
        users=subject.users,
        shared=subject.shared,
        quoted=quoted,
        looked=looked,
        elsewhere=_elsewhere(order, inventory),
        notes=(
            *order.notes,
            *_notes(subject, before),
            *(COPY.format(file=each) for each in copies_of(traces, subject, order.content)),
        ),
    )
    is_proved = subject.is_gone and receipt.is_clean
    proof = {"traces": traces.without_words(), "common": {}, "proved": order.moment}
    keep_inventory(order.folder, inventory.model_copy(update=proof if is_proved else {}))
    name = "recibo" if subject.is_gone else "antes"
    text = text_of(receipt)
    for file, data in (
        (f"{name}.txt", text),
        (f"{name}.json", json_of(receipt)),
        (URLS, "".join(f"{each}\n" for each in receipt.urls)),
    ):
        write_whole(order.folder / file, data.encode())
    sys.stdout.write(f"{text}\nEstá en {near(order.folder)}: {name}.txt, {name}.json y {URLS}.\n")
    return FAULT if subject.is_gone and not receipt.is_clean else 0


def _notes(subject: Subject, before: Inventory | None) -> tuple[str, ...]:
    if not subject.is_gone:
        return ()
    if before is None:
        return (FORGOTTEN,)
    return (PROVED,) if before.proved else ()


def _inventory(
    order: Order, subject: Subject, before: Inventory | None, traces: Traces, looked: Looked
) -> Inventory:
    """Return what is known of it: what was written down before stays, whatever is there now."""
    carriers = {each.path: each for each in before.carriers} if before else {}
    common = dict(before.common) if before else {}
    if not subject.is_gone:
        own = [each for each in order.reached if _is_made_of(each, subject)]
        carriers |= {each.path: each for each in _carriers(own, looked)}
        common |= coincidences(own, looked)
    return Inventory(
        source=order.source,
        address=subject.address or (before.address if before else ""),
        made=before.made if before and subject.is_gone else order.moment,
        carriers=tuple(carriers[path] for path in sorted(carriers)),
        traces=traces,
        common=common,
    )


def _is_made_of(reached: Mapping[str, object], subject: Subject) -> bool:
    of = reached["of"]
    return isinstance(of, list) and not set(subject.own).isdisjoint(of)


def coincidences(reached: Iterable[Mapping[str, object]], looked: Looked) -> dict[str, str]:
    """Return each phrase that stands alone in a file of the site that is not made of it, and in which."""
    made = {each["path"] for each in reached}
    found: dict[str, str] = {}
    for seen in looked.in_zone(Zone.PUBLIC):
        phrases = {phrase for each in seen.found for phrase in each.what}
        is_alone = {each.sort for each in seen.found} == {Sort.PHRASE} and len(phrases) == 1
        if is_alone and seen.path not in made:
            found.setdefault(phrases.pop(), f"{seen.path}, que no se hacía de esto")
    return found


def _carriers(reached: Iterable[Mapping[str, object]], looked: Looked) -> Iterable[Carrier]:
    holds = {
        seen.path: told(seen.found)
        for seen in looked.in_zone(Zone.PUBLIC)
        if seen.rests or any(each.sort is Sort.ADDRESS for each in seen.found)
    }
    made = {str(each["path"]): str(each["by"]) for each in reached}
    for path in sorted(holds.keys() | made.keys()):
        yield Carrier(path=path, by=made.get(path, ""), holds=holds.get(path, ""))


def _elsewhere(order: Order, inventory: Inventory) -> Elsewhere:
    paths = [each.path for each in inventory.carriers]
    sent, unsent = issues_in(order.root / MAIL_LEDGER, paths)
    return Elsewhere(
        posts=posts_in(order.root / POSTS_LEDGER, inventory.traces.addresses),
        issues=sent,
        unsent=unsent,
        calendars=tuple(path for path in paths if path.endswith(".ics")),
        hubs=hubs_in(order.output),
    )
