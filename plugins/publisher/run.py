"""A run that posts: first what the last ones left open is found out, then what is due is sent."""

from collections import Counter
from dataclasses import dataclass, field

from plugins.outbox import (
    End,
    Ended,
    Ledger,
    Outlet,
    Parents,
    Place,
    Posting,
    Remote,
    Report,
    What,
    record,
)
from plugins.publisher.choice import Choice, steps_of
from plugins.publisher.outlets.every import Ways, by_postiz
from plugins.publisher.plan import Plan, PlannedPost
from plugins.publisher.refusals import plan_refusal, refusal_of
from plugins.publisher.step import Step
from plugins.publisher.tree import Tree
from plugins.publisher.words import (
    called,
    called_at,
    doubt,
    network_name,
    posts_of,
    settling,
)


@dataclass(slots=True)
class Run:
    """One run."""

    plan: Plan
    tree: Tree
    choice: Choice
    ledger: Ledger
    ways: Ways
    report: Report
    _outlets: dict[str, Outlet[Step]] = field(default_factory=dict)
    _closed: set[str] = field(default_factory=set)
    _left: Counter[str] = field(default_factory=Counter)
    """Network -> posts that were not sent because it was closed, or has no tokens."""

    def publish(self) -> None:
        """Send what is due, and tell how it went."""
        self._settle()
        self._ask_relays()
        if refusal := plan_refusal(self.plan):
            self.report.warn(f"No se publica nada: {refusal.why}.")
            return
        for post in self.choice.posts(self.plan):
            if post.due <= self.ways.clock.now():
                self._post(post)
        for network, count in sorted(self._left.items()):
            why = self.ways.missing(network)
            reason = f": {why}" if why else " hasta la próxima vez"
            self.report.say(f"{network_name(network)}: {posts_of(count)} sin enviar{reason}.")

    def _posting(self) -> Posting:
        return Posting(self.ledger, self.ways.clock)

    def _outlet(self, network: str) -> Outlet[Step]:
        if network not in self._outlets:
            self._outlets[network] = self.ways.open(network, self.ledger)
        return self._outlets[network]

    def _settle(self) -> None:
        """Find out what became of the steps whose end nobody saw."""
        known = {(post.network, post.id): post for post in self.plan.posts}
        for place in self.ledger.open_places():
            if not self.choice.takes(place.network):
                continue
            name = called_at(place, known)
            if place.network in self._closed:
                self.report.warn(f"{name}: se averigua la próxima vez si llegó.")
            elif why := self.ways.missing(place.network):
                asks = f"hay que preguntarle a la red, y {why}"
                self.report.warn(doubt(name, place, self.ledger.standing(place), asks))
            else:
                ended = self._posting().settle(place, self._outlet(place.network))
                self._tell_settled(name, place, ended, is_planned=(place[:2] in known))

    def _tell_settled(self, name: str, place: Place, ended: Ended, *, is_planned: bool) -> None:
        if ended.end is End.DOUBT:  # it is held, and the others of its network are not
            self.report.warn(doubt(name, place, self.ledger.standing(place), ended.why))
        elif ended.end is not End.FAILED:
            self._tell(name, place, ended)
        elif not is_planned:  # else it is sent again, or told why not
            self.report.say(f"{name}: no llegó a publicarse, y ya no está en el plan.")

    def _ask_relays(self) -> None:
        """Find out what services in between have done since with what they took."""
        known = {(post.network, post.id): post for post in self.plan.posts}
        waiting = {
            standing.remote.id: place
            for place, standing in self.ledger.standings.items()
            if standing.what is What.PUBLISHED
            and standing.remote.id
            and not standing.remote.address
            and by_postiz(place.network)
            and self.choice.takes(place.network)
            and not self.ways.missing(place.network)
        }
        if not waiting:
            return
        outlet = self._outlet(next(iter(waiting.values())).network)
        for name, outcome in self._posting().outcomes(outlet, list(waiting)).items():
            place = waiting[name]
            if isinstance(outcome, Remote):
                self._write(What.PUBLISHED, place, remote=name, address=outcome.address)
            else:
                self._write(What.REFUSED, place, why=outcome)
                self.report.warn(f"{called_at(place, known)}: no se publicó: {outcome}.")

    def _write(self, what: What, place: Place, **more: str) -> None:
        self.ledger.write(record(what, self.ways.clock.now(), place, **more))

    def _post(self, post: PlannedPost) -> None:
        steps = steps_of(post, self.tree.folder, is_whole=by_postiz(post.network))
        standings = [self.ledger.standing(step.place).what for step in steps]
        if all(what is What.PUBLISHED for what in standings) or What.INTENT in standings:
            return  # nothing to do, or told above
        is_begun = What.PUBLISHED in standings
        if refusal := refusal_of(post, self.tree, self.ways.clock.now()):
            half = " (quedó a medias)" if is_begun else ""
            tell = self.report.warn if refusal.is_wrong or is_begun else self.report.say
            tell(f"{called(post)}: no se publica{half}: {refusal.why}.")
        elif self.ways.missing(post.network) or post.network in self._closed:
            self._left[post.network] += 1
        else:
            self._send(post, steps)

    def _send(self, post: PlannedPost, steps: tuple[Step, ...]) -> None:
        """Send the steps of *post* that are not there yet, each as a reply to the one before."""
        outlet = self._outlet(post.network)
        before: list[Remote] = []
        for step in steps:
            standing = self.ledger.standing(step.place)
            if standing.what is What.PUBLISHED:
                before.append(standing.remote)
                continue
            if standing.what is What.REFUSED and standing.digest == step.digest:
                self._tell(called(post), step.place, Ended(End.REFUSED, standing.why))
                return
            parents = Parents(before[0], before[-1]) if before else None
            ended = self._posting().send(step, outlet, parents)
            if ended.end is not End.PUBLISHED:
                self._tell(called(post), step.place, ended)
                return
            before.append(ended.remote)
        self._tell(called(post), steps[0].place, Ended(End.PUBLISHED, remote=before[0]))

    def _tell(self, name: str, place: Place, ended: Ended) -> None:
        """Tell how the step at *place* ended, and close its network if nothing more goes through."""
        if ended.closes:
            self._closed.add(place.network)
        why = f": {ended.why}" if ended.why else ""
        match ended.end:
            case End.PUBLISHED:
                is_on_its_way = by_postiz(place.network) and not ended.remote.address
                done = "entregado a Postiz, que lo publica" if is_on_its_way else "publicado"
                self.report.say(f"{name}: {done}. {ended.remote.address}".rstrip())
            case End.REFUSED:
                self.report.warn(
                    f"{name}: la red no lo quiso{why}. No se repite igual: corrija el artículo y"
                    f" construya, o pida otro intento con {settling(place.post, 'no-publicado')}"
                )
            case End.DOUBT:
                self.report.warn(doubt(name, place, self.ledger.standing(place), ended.why))
            case End.WAITING:
                self.report.warn(
                    f"{name}: no se sabe aún si llegó{why}. Se averigua la próxima vez."
                )
            case End.LATER:
                self.report.say(f"{name}: queda para la próxima vez{why}.")
            case _:
                self.report.warn(f"{name}: no se pudo publicar{why}. Se intenta la próxima vez.")
