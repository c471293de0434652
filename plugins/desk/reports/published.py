"""
What the public knows of each article since the last build, and what of it would be lost.

A site is made of its content alone, so nothing here changes what is published, nor whether it is:
an article that moved without saying so, or whose plans changed without saying when, is told to its
editor, and the build goes on. Where nothing is remembered (a fresh copy), nothing can be told.
"""

import json
from collections.abc import Collection, Iterable, Iterator
from dataclasses import asdict, dataclass, replace
from datetime import datetime, timedelta
from difflib import SequenceMatcher
from pathlib import Path

from plugins.desk.library import DEPARTMENTS, PAGES, PROCEDURES, SERIES
from plugins.newsroom import Audience, Problem, Severity, Story
from plugins.pressroom import digest_of
from plugins.site import revision_of
from plugins.spanish import SANTIAGO, iso, moment_words

FILE = "published.json"
"""What is remembered, in the folder of the state of an output."""

VERSION = 1
TOLD_FOR = timedelta(days=7)
"""How long one is told that an address is lost: then whoever took it away meant it."""

_ALIKE = 0.75
"""How much of two titles is the same (difflib's ratio) when an article was renamed and retouched."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What the public knows of one article."""

    source: str
    addresses: tuple[str, ...]
    """Where it can be opened on this site, the first one first: that is what it is known by."""

    title: str
    """Nothing once it was withdrawn: no word of it is remembered."""

    body: str
    """Digest of its text."""

    plans: str
    """Digest of when and where it takes place, and whether; nothing if it does at no time."""

    sequence: int
    """Of its calendar entries."""

    outcome: str | None = None
    """What became of it: «Cancelado»; nothing if it is as announced, None where that was not remembered."""

    updated: str = ""
    """When it last changed for a reader (ISO 8601)."""

    lost: str = ""
    """Since when one of its addresses, or the one it is known by, is lost (ISO 8601)."""


def known_of(story: Story) -> Known:
    """Return what the public knows of *story*."""
    details = story.details
    # A place of their own is something few times have: the others are told as they always were.
    times = tuple(each[: 3 if each.place else 2] for each in details.occurrences)
    whole = (times, story.whereabouts_in(story.town), details.calendar_status)
    return Known(
        source=story.source,
        addresses=tuple(dict.fromkeys((story.first_path, *story.earlier_paths, story.path))),
        title=story.title,
        body=digest_of(story.body).hex(),
        plans=digest_of(whole).hex() if details.occurrences else "",
        sequence=revision_of(story).sequence,
        outcome=details.outcome,
        updated=iso(story.updated),
    )


def read_known(folder: Path) -> tuple[Known, ...]:
    """Return what is remembered in *folder*; nothing if it is of another program, or damaged."""
    try:
        document = json.loads((folder / FILE).read_bytes())
        return tuple(
            Known(**{**each, "addresses": tuple(each["addresses"])})
            for each in document["stories"]
            if document["version"] == VERSION
        )
    except (FileNotFoundError, ValueError, KeyError, TypeError):
        return ()  # as in a fresh copy: the next build writes it anew


def document_of(known: Iterable[Known]) -> dict[str, object]:
    """Return *known* as it is remembered."""
    return {"version": VERSION, "stories": [asdict(each) for each in known]}


class Comparison:
    """
    The *stories* of a moment beside what was *known* of them before.

    Of files that have something *wrong* nothing is told but that.
    """

    def __init__(
        self,
        known: Iterable[Known],
        stories: Iterable[Story],
        moment: datetime,
        *,
        wrong: Collection[str] = (),
    ) -> None:
        self._moment = moment.astimezone(SANTIAGO)
        self._all = {story.source: story for story in stories}
        seen = [each for each in self._all.values() if each.is_seen_by(Audience.PUBLIC, moment)]
        self._now = {story.source: self._known_of(story) for story in seen}
        self._at = {path: each for each in self._now.values() for path in each.addresses}
        known = tuple(known)
        self._before = tuple(each for each in known if each.source not in wrong)
        self._firsts = frozenset(each.addresses[0] for each in known)
        self._sources = frozenset(each.source for each in known)
        # A new article that has something wrong may be any that seems to be gone.
        self._is_unsure = any(is_article(each) for each in {*wrong} - self._sources)

    def _known_of(self, story: Story) -> Known:
        known = known_of(story)
        return replace(known, title="") if story.is_withdrawn_at(self._moment) else known

    def remembered(self) -> tuple[Known, ...]:
        """Return what to remember once the stories are published."""
        kept = dict(self._now)
        for before in self._before:
            now = self._at.get(before.addresses[0])
            if now is None:
                if self._is_told(before):
                    kept[f"\0{before.source}"] = self._lost(before)
            elif self._is_poorer(before, now):
                if self._is_told(before):  # until it is mended, or meant
                    every = tuple(dict.fromkeys((*before.addresses, *now.addresses)))
                    kept[now.source] = replace(
                        self._lost(before), source=now.source, addresses=every
                    )
            elif self._is_silent(before, now):
                kept[now.source] = replace(
                    now,
                    plans=before.plans,
                    sequence=before.sequence,
                    outcome=before.outcome,
                    updated=before.updated,
                )
        return tuple(kept[source] for source in sorted(kept))

    def problems(self) -> Iterator[Problem]:
        """Yield a warning for each article that readers, feeds or calendars would lose."""
        for before in self._before:
            now = self._at.get(before.addresses[0])
            if now is None:
                if self._is_told(before) and (problem := self._of_lost(before)):
                    yield problem
            elif self._is_poorer(before, now):
                if self._is_told(before):
                    yield self._of_poorer(before, now)
            elif self._is_silent(before, now):
                yield self._of_silent(before, now)

    def _is_poorer(self, before: Known, now: Known) -> bool:
        """
        Return whether it is known by another address *now*, or has lost one of them.

        Where that address was known too, two became one: only one of them can keep its own.
        """
        first = now.addresses[0]
        is_another = first != before.addresses[0] and first not in self._firsts
        return is_another or bool(self._gone(before))

    def _gone(self, before: Known) -> list[str]:
        return [path for path in before.addresses if path not in self._at]

    def _of_poorer(self, before: Known, now: Known) -> Problem:
        if gone := self._gone(before):
            return self._of_gone(now, before, gone[0])
        return self._of_order(before, now)

    def _lost(self, before: Known) -> Known:
        return before if before.lost else replace(before, lost=self._moment.isoformat())

    def _is_told(self, before: Known) -> bool:
        return self._moment - datetime.fromisoformat(self._lost(before).lost) < TOLD_FOR

    def _is_silent(self, before: Known, now: Known) -> bool:
        """Return whether plans changed and calendars would not notice, or nobody knows since when."""
        story = self._all[now.source]
        over_at = story.details.over_at
        if not before.plans or over_at is None or over_at <= self._moment:
            return False
        is_new = now.plans != before.plans and now.sequence == before.sequence
        return is_new or now.sequence < before.sequence or self._is_undated(before, now)

    def _is_undated(self, before: Known, now: Known) -> bool:
        """Return whether it was called off, or moved, and does not say when."""
        is_known = before.outcome is not None and now.outcome != before.outcome
        return is_known and bool(now.outcome) and now.updated == before.updated

    def _of_lost(self, before: Known) -> Problem | None:
        address = before.addresses[-1]
        here = self._here(before)
        if here is not None and here.source not in self._now:
            return _warning(
                here.source,
                "lost-address",
                f"estaba publicado en {address} y el público ya no puede verlo{self._why(here)}:"
                " esa dirección da un error",
                f"{self._back(here)}; si lo quita a propósito, agregue {self._withdrawal()},"
                " y diga ahí por qué: la dirección lo dirá",
            )
        moved = here or self._successor(before)
        if moved is not None:
            was = "" if moved.source == before.source else f" como «{before.source}»"
            return _warning(
                moved.source,
                "lost-address",
                f"parece ser el que estaba publicado{was} en {address}, que ahora da un error",
                _in_its_data(moved, self._line_of_both(before, moved)),
            )
        if self._is_unsure:
            return None
        return _warning(
            before.source,
            "lost-address",
            f"el archivo ya no está y estaba publicado: {address} da un error",
            f"Si cambió de nombre, agregue al nuevo: {_line(before.addresses)}."
            f" Si lo quita a propósito, déjelo con {self._withdrawal()}, y diga ahí por qué; o no haga nada:"
            f" se recuerda {TOLD_FOR.days} días",
        )

    def _line_of_both(self, before: Known, moved: Story) -> str:
        """
        Return the line after which *moved* is also at the addresses that *before* had.

        What is known already stays known by the address it has: those come after its own.
        """
        if moved.first_path in self._firsts:
            return _line((moved.first_path, *moved.aliases, *before.addresses), own=moved.path)
        return _line((*before.addresses, *moved.aliases))

    def _here(self, before: Known) -> Story | None:
        """Return the article that *before* is now, by its file or by the address it says it had."""
        if before.source in self._all:
            return self._all[before.source]
        known = set(before.addresses)
        return next((each for each in self._all.values() if known & set(each.aliases)), None)

    def _why(self, story: Story) -> str:
        """Return since when or why *story* is not public, in brackets, as far as it is known."""
        if story.is_draft:
            return " (es un borrador)"
        if story.audience is not Audience.PUBLIC:
            return " (es solo para el personal)"
        if story.published > self._moment:
            return f" hasta el {moment_words(story.published)}"
        return ""

    def _back(self, story: Story) -> str:
        """Return what makes *story* public again."""
        if story.is_draft:
            return "Quite «estado: borrador»"
        if story.audience is not Audience.PUBLIC:
            return "Quite «audiencia: interna»"
        return "Deje la fecha como estaba"

    def _of_order(self, before: Known, now: Known) -> Problem:
        story = self._all[now.source]
        every = (*before.addresses, *story.aliases)
        return _warning(
            now.source,
            "first-address",
            f"quienes lo siguen lo conocen por {before.addresses[0]}, y ahora sería otro:"
            " les llegaría de nuevo, y su evento quedaría dos veces en los calendarios",
            f"Escriba la más antigua primero. {_in_its_data(story, _line(every, own=story.path))}",
        )

    def _of_gone(self, now: Known, before: Known, address: str) -> Problem:
        story = self._all[now.source]
        return _warning(
            now.source,
            "lost-address",
            f"estaba publicado también en {address}, que ahora da un error",
            _in_its_data(story, _line((*before.addresses, *story.aliases), own=story.path)),
        )

    def _of_silent(self, before: Known, now: Known) -> Problem:
        story = self._all[now.source]
        minute = max(self._moment, story.updated.astimezone(SANTIAGO) + timedelta(minutes=1))
        who = "quien lo tiene en su calendario"
        what = "cambió cuándo o dónde es, o si se hace,"
        if self._is_undated(before, now):
            who = "quien sigue los canales"
            what = f"ahora dice «{now.outcome.lower()}»" if now.outcome else what
        return _warning(
            now.source,
            "silent-change",
            f"{what} y no dice desde cuándo: {who} puede no enterarse",
            f"Agregue a sus datos, o cambie por esta, la línea: actualizado: {minute:%Y-%m-%d %H:%M}",
        )

    def _withdrawal(self) -> str:
        return f"«retirada: {{fecha: {self._moment:%Y-%m-%d %H:%M}, motivo: …}}»"

    def _successor(self, before: Known) -> Story | None:
        """Return the article that *before* seems to be now: one that nobody knew until now."""
        fresh = (
            each
            for each in self._now.values()
            if each.source not in self._sources and each.addresses[0] not in self._firsts
        )
        likely = [(_likeness(before, each), each.source) for each in fresh]
        best, source = max(likely, default=(0.0, ""))
        return self._all[source] if best >= _ALIKE else None


def _likeness(before: Known, now: Known) -> float:
    if before.body == now.body:
        return 2.0 if before.title == now.title else 1.5
    if not before.title:
        return 0.0
    return SequenceMatcher(None, before.title, now.title).ratio()


def _line(addresses: Iterable[str], *, own: str = "") -> str:
    """
    Return the line of an article's front matter that names its earlier *addresses*.

    Its *own* one is among them only where it came first, and says so.
    """
    first, *others = dict.fromkeys(addresses)
    every = (first, *(each for each in others if each != own))
    return f"direcciones_anteriores: [{', '.join(every)}]"


def _in_its_data(story: Story, line: str) -> str:
    return f"{'Cambie su línea por esta' if story.aliases else 'Agregue a sus datos'}: {line}"


def is_article(source: str) -> bool:
    """Return whether the file *source* is an article, as its folder says."""
    return source.endswith(".md") and source.partition("/")[0] not in {
        DEPARTMENTS,
        PAGES,
        PROCEDURES,
        SERIES,
    }


def _warning(source: str, code: str, message: str, fix: str) -> Problem:
    return Problem(source, 1, message, fix, code, Severity.WARNING)
