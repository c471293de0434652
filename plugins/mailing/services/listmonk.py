"""
listmonk, on a server of one's own (listmonk.app/docs/apis/campaigns; its source, v6.2.0).

A campaign is always made as a draft, and only a draft (or a paused one) can be started: asked to
start again, listmonk says 400. It is known by its tags. A list that does not exist, or that the key
may not use, is left out without a word (`FilterListsByPerm`), so what was made is looked at.

The body goes as «visual», which is the one kind that is not put inside of listmonk's own template.
"""

from collections.abc import Sequence
from typing import Any, Final

from plugins.mailing.letter import Letter
from plugins.mailing.services.account import Account
from plugins.mailing.services.service import State
from plugins.mailing.services.templates import go_line, go_safe
from plugins.outbox import TIMEOUT, Clock, Failure, Manner, Trouble
from plugins.outbox.http import JsonApi

CONTENT: Final = "contenido-"
"""Begins the tag that tells which content a campaign has."""

LEAVE: Final = "{{ UnsubscribeURL }}"
CAMPAIGNS: Final = "/api/campaigns"
STATUSES: Final = {
    "draft": "en borrador",
    "scheduled": "programado",
    "running": "enviándose",
    "paused": "en pausa",
    "finished": "enviado",
    "cancelled": "cancelado",
}
WRONG: Final = frozenset({"paused", "cancelled"})


class Listmonk:
    """Some lists of a listmonk."""

    starts_once = True

    def __init__(
        self, account: Account, credentials: str, clock: Clock, timeout: float = TIMEOUT
    ) -> None:
        self._account = account
        self._api = JsonApi(
            account.address, {"Authorization": f"token {credentials}"}, clock, timeout
        )

    def state(self, key: str) -> State | None:
        """Return the campaign of that *key*: one that was started, else the first that was made."""
        given = {"tag": key, "per_page": "all", "no_body": "true"}
        data = self._api.ask("GET", CAMPAIGNS, params=given)
        with self._api.told():
            found = [each for each in data["data"]["results"] if key in each["tags"]]
            states = [self._state(each) for each in found]
            return min(states, key=lambda each: (each.is_draft, int(each.id)), default=None)

    def _state(self, campaign: Any) -> State:
        status = str(campaign["status"])
        marks = (tag for tag in campaign["tags"] if tag.startswith(CONTENT))
        return State(
            id=str(int(campaign["id"])),
            is_draft=status == "draft",
            mark=next(marks, "").removeprefix(CONTENT),
            address=f"{self._account.address}/admin/campaigns/{campaign['id']}",
            words=STATUSES.get(status, f"«{status}»"),
            is_wrong=status in WRONG,
        )

    def save(self, letter: Letter, key: str, mark: str, before: State | None) -> State:
        """Make the campaign of *letter*, or bring the one from *before* up to date."""
        body = {**self._campaign(letter), "tags": [key, f"{CONTENT}{mark}"]}
        method, path = ("PUT", f"{CAMPAIGNS}/{before.id}") if before else ("POST", CAMPAIGNS)
        made = self._api.ask(method, path, json=body)
        with self._api.told():
            return self._state(made["data"])

    def _campaign(self, letter: Letter) -> dict[str, Any]:
        html, text = (
            f"{go_safe(halves.before)}{LEAVE}{go_safe(halves.after)}"
            for halves in (letter.html, letter.text)
        )
        return {
            "name": f"Boletín {letter.issue.id}",
            "subject": go_line(letter.issue.subject),
            "lists": list(self._account.lists),
            "type": "regular",
            "content_type": "visual",
            "messenger": "email",
            "body": html,
            "altbody": text,
        }

    def check(self, draft: State) -> None:
        """Make sure that *draft* goes to all the lists it was made for."""
        made = self._api.ask("GET", f"{CAMPAIGNS}/{draft.id}", params={"no_body": "true"})
        with self._api.told():
            there = {int(each["id"]) for each in made["data"]["lists"]}
        if left := sorted(set(self._account.lists) - there):
            numbers = ", ".join(map(str, left))
            raise Failure(
                Trouble(
                    Manner.REFUSED,
                    f"no tiene las listas {numbers}, o esta clave no puede usarlas (LISTMONK_LISTS)",
                )
            )

    def start(self, draft: State) -> None:
        """Start the campaign."""
        self._api.ask("PUT", f"{CAMPAIGNS}/{draft.id}/status", json={"status": "running"})

    def try_out(self, letter: Letter, draft: State, addresses: Sequence[str]) -> None:
        """Send it to *addresses*; listmonk wants them among its subscribers, of whatever list."""
        body = {**self._campaign(letter), "subscribers": list(addresses)}
        self._api.ask("POST", f"{CAMPAIGNS}/{draft.id}/test", json=body)
