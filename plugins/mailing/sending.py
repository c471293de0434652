"""A run that sends: what the last ones left open is found out, then the draft is made and started."""

from collections.abc import Sequence
from dataclasses import dataclass

from plugins.mailing.letter import Letter
from plugins.mailing.outlets import DraftOutlet, StartOutlet, outlet_at
from plugins.mailing.services.account import NAMES, Account
from plugins.mailing.services.service import ListService, State
from plugins.mailing.step import Part, Step, key_of
from plugins.mailing.words import already, called, ended_words
from plugins.outbox import (
    Clock,
    End,
    Ended,
    Failure,
    Ledger,
    Manner,
    Parents,
    Place,
    Posting,
    Report,
    What,
    record,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sending:
    """One run, of one issue."""

    letter: Letter
    account: Account
    service: ListService
    ledger: Ledger
    clock: Clock
    report: Report

    def send(self) -> None:
        """Send the issue to its list, unless it was sent, and tell how it went."""
        if not self._settled() or self._is_out():
            return
        draft = self._drafted()
        if draft.end is not End.PUBLISHED:
            self._tell(draft)
            return
        parents = Parents(draft.remote, draft.remote)
        self._tell(self._posting.send(self._step(Part.START), StartOutlet(self.service), parents))

    def try_out(self, addresses: Sequence[str]) -> None:
        """Send the issue to *addresses* only. Twice does no harm, so the ledger has only its draft."""
        if not self._settled() or self._is_out():
            return
        draft = self._drafted()
        if draft.end is not End.PUBLISHED:
            self._tell(draft)
            return
        try:
            state = self.service.state(self._key)
            if state is None or not state.is_draft:
                self._tell(Ended(End.FAILED, "el borrador ya no está ahí"))
                return
            self.service.try_out(self.letter, state, addresses)
        except Failure as failure:
            if failure.trouble.manner is Manner.UNKNOWN:
                why = failure.trouble.why
                self.report.warn(
                    f"{self._name}: no se sabe si la prueba llegó: {why}. Mire su correo."
                )
            else:
                self._tell(_failed(failure))
        else:
            to = ", ".join(addresses)
            self.report.say(f"{self._name}: va una prueba a {to}. La lista no recibió nada.")

    @property
    def _posting(self) -> Posting:
        return Posting(self.ledger, self.clock)

    @property
    def _name(self) -> str:
        return called(self.letter.issue)

    @property
    def _key(self) -> str:
        return key_of(self.letter.issue.id)

    def _step(self, part: Part) -> Step:
        account = self.account
        return Step(service=account.slug, part=part, letter=self.letter, audience=account.audience)

    def _settled(self) -> bool:
        """Find out what nobody saw end; return whether nothing of this issue is open any more."""
        is_closed = True
        for place in self.ledger.open_places():
            is_ours = place.post == self.letter.issue.id
            if place.network != self.account.slug:
                if is_ours and place.part == Part.START:
                    name = NAMES.get(place.network, place.network)
                    self.report.warn(
                        f"{self._name}: se empezó a enviar por {name}, y no se sabe si salió. Ponga"
                        f" las claves de {name} y repita el comando, para averiguarlo."
                    )
                    is_closed = False
                continue
            ended = self._posting.settle(place, outlet_at(place, self.service))
            if ended.end not in {End.PUBLISHED, End.FAILED}:
                name = self._name if is_ours else f"Boletín {place.post}"
                self.report.warn(ended_words(name, self.account, ended))
                is_closed = is_closed and not is_ours
        return is_closed

    def _is_out(self) -> bool:
        """Tell what is known of the issue if it was sent, or may have been; return whether it is so."""
        issue = self.letter.issue
        place = self._step(Part.START).place
        for slug in NAMES:
            standing = self.ledger.standing(Place(slug, issue.id, Part.START))
            if standing.what is What.PUBLISHED:
                digest = self._step(Part.START).digest if slug == self.account.slug else ""
                self.report.say(already(issue, slug, standing, digest or standing.digest))
                if slug == self.account.slug:
                    self._tell_state()
                return True
        try:
            state = self.service.state(self._key)
        except Failure as failure:
            self._tell(_failed(failure))
            return True
        if state is None or state.is_draft:
            return False
        self._write_found(place, state)
        self.report.say(
            f"{self._name}: {self.account.name} ya lo tiene como entregado, aunque el registro no lo"
            " dice. No se envía de nuevo."
        )
        self._tell_state()
        return True

    def _write_found(self, place: Place, state: State) -> None:
        line = record(
            What.PUBLISHED, self.clock.now(), place, remote=state.id, address=state.address
        )
        self.ledger.write(line)

    def _tell_state(self) -> None:
        """Tell how what was sent stands now, if the service says."""
        name = self.account.name
        try:
            state = self.service.state(self._key)
        except Failure as failure:
            self.report.say(f"    A {name} no se le pudo preguntar cómo va: {failure.trouble.why}.")
            return
        if state is None or state.is_draft:
            self.report.warn(
                f"    En {name} ya no está, o volvió a borrador. Si hay que enviarlo, hágalo ahí."
            )
            return
        tell = self.report.warn if state.is_wrong else self.report.say
        look = f" Mírelo en {state.address}" if state.is_wrong else ""
        tell(f"    En {name}: {state.words}.{look}")

    def _drafted(self) -> Ended:
        """Make sure of the draft."""
        return self._posting.send(self._step(Part.DRAFT), DraftOutlet(self.service), None)

    def _tell(self, ended: Ended) -> None:
        tell = self.report.say if ended.end is End.PUBLISHED else self.report.warn
        tell(ended_words(self._name, self.account, ended))


def _failed(failure: Failure) -> Ended:
    """Return how something ended that sends nothing by itself."""
    trouble = failure.trouble.before_sending()
    ends = {Manner.LATER: End.LATER, Manner.LOCKED: End.LOCKED, Manner.REFUSED: End.REFUSED}
    return Ended(ends.get(trouble.manner, End.FAILED), trouble.why)
