"""As Buttondown answers (its OpenAPI, version 1; docs.buttondown.com)."""

import re
from collections import Counter
from typing import Any

from tests.mailing.fakes.templates import TemplateError, django_rendered
from tests.publisher.fakes.fake import Asked, Fake, Hands, Posted

KEY = "buttondown-canario-07fe"
LEAVE = "https://buttondown.com/unsubscribe/uno"
PEOPLE = ("ana@muni.cl", "eva@muni.cl")
PAGE = 2
"""Few, so that there are several."""

INPUT = {
    *("attachments", "publish_date", "subject", "slug", "description", "canonical_url", "image"),
    *("body", "archival_mode", "email_type", "status", "metadata", "secondary_id", "filters"),
    *("template", "commenting_mode", "related_email_ids", "featured"),
}


class FakeButtondown(Fake):
    def __init__(self, clock: Hands) -> None:
        super().__init__(clock)
        self.emails: list[dict[str, Any]] = []

    def publishes(self, asked: Asked) -> bool:
        return asked.method != "GET"

    def refusal(self, status: int) -> Any:
        if status == 422:
            return {"detail": [{"type": "missing", "loc": ["body"], "msg": f"no, {KEY}"}]}
        return {"detail": f"no, {KEY}"}

    def answer(self, asked: Asked) -> tuple[int, Any]:
        if asked.headers.get("authorization") != f"Token {KEY}":
            return 401, {"detail": "Invalid token."}
        path = re.fullmatch(r"/v1/emails(?:/([\w-]+))?(?:/(send-draft))?", asked.path)
        if not path:
            return 404, {"detail": "Not found."}
        if not path[1]:
            return self._list(asked) if asked.method == "GET" else self._create(asked)
        [email] = [each for each in self.emails if each["id"] == path[1]]
        return self._try_out(asked, email) if path[2] else self._change(asked, email)

    def _list(self, asked: Asked) -> tuple[int, Any]:
        assert asked.query["ordering"] == "-creation_date"
        first = (int(asked.query.get("page", "1")) - 1) * PAGE
        found = list(reversed(self.emails))
        rest = len(found) > first + PAGE
        results = [
            {name: value for name, value in each.items() if name != "body"}
            for each in found[first : first + PAGE]
        ]
        return 200, {
            "results": results,
            "count": len(found),
            "next": f"{self.url}/v1/emails?page=2" if rest else None,
        }

    def _fault(self, given: dict[str, Any]) -> tuple[int, Any] | None:
        if left := set(given) - INPUT:
            return 422, {"detail": [{"type": "extra_forbidden", "loc": sorted(left), "msg": "no"}]}
        if given.get("template") == "naked" and "{{ unsubscribe_url }}" not in given["body"]:
            return 400, {"code": "body_invalid", "detail": "Include {{ unsubscribe_url }}."}
        try:
            django_rendered(given.get("body", ""), LEAVE)
        except TemplateError as error:
            return 400, {"code": "body_invalid", "detail": str(error)}
        return None

    def _create(self, asked: Asked) -> tuple[int, Any]:
        given = asked.json()
        if fault := self._fault(given):
            return fault
        assert given["status"] == "draft"  # what is made as anything else is sent
        email = {
            **given,
            "id": f"em-{len(self.emails)}",
            "creation_date": self.clock.now().isoformat(),
        }
        self.emails.append(email)
        return 201, email

    def _change(self, asked: Asked, email: dict[str, Any]) -> tuple[int, Any]:
        given = asked.json()
        if fault := self._fault(given):
            return fault
        if given.get("status") == "about_to_send":
            if asked.headers.get("x-buttondown-live-dangerously") != "true":
                return 400, {"code": "sending_requires_confirmation", "detail": "Confirm."}
            if email["status"] == "draft":
                self.run(email)
        else:
            email.update(given)
        return 200, email

    def run(self, email: dict[str, Any]) -> None:
        """Send *email* to everybody."""
        email["status"] = "about_to_send"
        for to in PEOPLE:
            self._deliver(email, to)

    def _deliver(self, email: dict[str, Any], to: str) -> None:
        html = django_rendered(email["body"], LEAVE)
        more = {"html": html, "subject": email["subject"], "to": to}
        self.posts.append(
            Posted(str(len(self.posts)), email["subject"], self.clock.now(), more=more)
        )

    def _try_out(self, asked: Asked, email: dict[str, Any]) -> tuple[int, Any]:
        given = asked.json()
        assert set(given) == {"recipients"}
        for to in given["recipients"]:
            self._deliver(email, to)
        return 200, ""

    def deliveries(self) -> Counter[str]:
        """Return how often each person got something."""
        return Counter(post.more["to"] for post in self.posts)

    def drafts(self) -> int:
        """Return how many drafts lie about."""
        return sum(each["status"] == "draft" for each in self.emails)
