"""
Buttondown (docs.buttondown.com/api-emails-create and its OpenAPI, version 1).

An e-mail is made as a draft, and sent by changing its status («Drafting emails via the API»). It is
known by its metadata. Template «naked»: the body is the whole mail, with the link by which somebody
leaves; the plain text is Buttondown's own, since its API takes none.

`X-Idempotency-Key` is not used: it gives back what went wrong, too, and what it is for is had
without it.
"""

from collections.abc import Iterator, Sequence
from typing import Any, Final

from plugins.mailing.letter import Letter
from plugins.mailing.services.account import Account
from plugins.mailing.services.service import State
from plugins.mailing.services.templates import django_text, has_django
from plugins.outbox import TIMEOUT, Clock, Failure, Manner, Trouble
from plugins.outbox.http import JsonApi

ISSUE: Final = "sala_de_prensa"
CONTENT: Final = "contenido"
"""Keys in the metadata of an e-mail."""

LEAVE: Final = "{{ unsubscribe_url }}"
EMAILS: Final = "/emails"
PAGES: Final = 200
"""Of e-mails that are looked through; more than there can be."""

GOES: Final = {"X-Buttondown-Live-Dangerously": "true"}
"""«Requires the header on first use per API key» (error `sending_requires_confirmation`)."""

BUSY: Final = frozenset({409})
"""Another request is at the same e-mail."""

STATUSES: Final = {
    "draft": "en borrador",
    "about_to_send": "por salir",
    "scheduled": "programado",
    "in_flight": "enviándose",
    "throttled": "enviándose de a poco",
    "resending": "enviándose de nuevo",
    "sent": "enviado",
    "paused": "en pausa",
    "errored": "con una falla",
    "suppressed": "retenido",
}
WRONG: Final = frozenset({"paused", "errored", "suppressed"})


class Buttondown:
    """A newsletter on Buttondown."""

    starts_once = False  # what it says to a second start is not documented

    def __init__(self, account: Account, key: str, clock: Clock, timeout: float = TIMEOUT) -> None:
        headers = {"Authorization": f"Token {key}"}
        self._api = JsonApi(account.address, headers, clock, timeout, unsure=BUSY)

    def state(self, key: str) -> State | None:
        """Return the e-mail of that *key*: one that was started, else the first that was made."""
        with self._api.told():
            found = [
                each
                for each in self._emails()
                if each["metadata"].get(ISSUE) == key and each["status"] != "deleted"
            ]
            found.sort(key=lambda each: (each["status"] == "draft", str(each["creation_date"])))
            return _state(found[0]) if found else None

    def _emails(self) -> Iterator[Any]:
        for page in range(1, PAGES + 1):
            given = {"ordering": "-creation_date", "excluded_fields": "body", "page": str(page)}
            data = self._api.ask("GET", EMAILS, params=given)
            yield from data["results"]
            if not data.get("next"):
                return

    def save(self, letter: Letter, key: str, mark: str, before: State | None) -> State:
        """Make the draft of *letter*, or bring the one from *before* up to date."""
        for line in (letter.issue.subject, letter.issue.preheader):
            if has_django(line):
                why = f"«{line}» lleva llaves que Buttondown no deja como están; cambie ese texto"
                raise Failure(Trouble(Manner.REFUSED, why))
        body = {
            "subject": letter.issue.subject,
            "description": letter.issue.preheader,
            "canonical_url": letter.issue.url,
            "body": f"{django_text(letter.html.before)}{LEAVE}{django_text(letter.html.after)}",
            "template": "naked",
            "archival_mode": "disabled",
            "metadata": {ISSUE: key, CONTENT: mark},
        }
        if before:  # its status is left alone: it may have been started since
            made = self._api.ask("PATCH", f"{EMAILS}/{before.id}", json=body)
        else:
            made = self._api.ask("POST", EMAILS, json={**body, "status": "draft"})
        with self._api.told():
            return _state(made)

    def check(self, draft: State) -> None:
        """Do nothing: there is one list."""

    def start(self, draft: State) -> None:
        """Send the draft."""
        given = {"status": "about_to_send"}
        self._api.ask("PATCH", f"{EMAILS}/{draft.id}", json=given, headers=GOES)

    def try_out(self, letter: Letter, draft: State, addresses: Sequence[str]) -> None:
        """Send the draft to *addresses*."""
        del letter
        given = {"recipients": list(addresses)}
        self._api.ask("POST", f"{EMAILS}/{draft.id}/send-draft", json=given)


def _state(email: Any) -> State:
    status = str(email["status"])
    return State(
        id=str(email["id"]),
        is_draft=status == "draft",
        mark=str(email["metadata"].get(CONTENT, "")),
        address=f"https://buttondown.com/emails/{email['id']}",
        words=STATUSES.get(status, f"«{status}»"),
        is_wrong=status in WRONG,
    )
