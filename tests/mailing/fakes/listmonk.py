"""As listmonk answers (knadh/listmonk v6.2.0, cmd/campaigns.go and internal/core/campaigns.go)."""

import re
from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from tests.mailing.fakes.templates import TemplateError, go_rendered, go_subject
from tests.publisher.fakes.fake import Asked, Fake, Hands, Posted

USER = "boletin"
TOKEN = "listmonk-canario-91ab"
LEAVE = "https://listas.muni.cl/subscription/uno/dos"
KNOWN = {
    *("name", "subject", "lists", "from_email", "type", "content_type", "body", "altbody"),
    *("send_at", "messenger", "template_id", "tags", "headers", "attribs", "subscribers"),
}
LISTS = {3: ("ana@muni.cl", "eva@muni.cl"), 4: ("eva@muni.cl", "luz@muni.cl")}


@dataclass
class Campaign:
    id: int
    given: dict[str, Any]
    status: str = "draft"
    lists: list[int] = field(default_factory=list)


class FakeListmonk(Fake):
    def __init__(self, clock: Hands) -> None:
        super().__init__(clock)
        self.campaigns: list[Campaign] = []
        self.allowed = set(LISTS)

    def publishes(self, asked: Asked) -> bool:
        return asked.method != "GET"

    def refusal(self, status: int) -> Any:
        return {"message": f"no {status}, {TOKEN}"}

    def answer(self, asked: Asked) -> tuple[int, Any]:
        if asked.headers.get("authorization") != f"token {USER}:{TOKEN}":
            return 403, {"message": "invalid API credentials"}
        path = re.fullmatch(r"/api/campaigns(?:/(\d+))?(?:/(\w+))?", asked.path)
        if not path:
            return 404, {"message": "Not Found"}
        if not path[1]:
            return self._list(asked) if asked.method == "GET" else self._create(asked)
        found = [each for each in self.campaigns if each.id == int(path[1])]
        if not found:
            return 400, {"message": "Campaign not found"}
        does = {
            ("GET", None): self._show,
            ("PUT", None): self._change,
            ("PUT", "status"): self._set_status,
            ("POST", "test"): self._test,
        }
        return does[asked.method, path[2]](asked, found[0])

    def _list(self, asked: Asked) -> tuple[int, Any]:
        assert asked.query["per_page"] == "all"
        tag = asked.query["tag"]
        found = [each for each in self.campaigns if tag in each.given["tags"]]
        results = [self._shown(each) for each in reversed(found)]  # the newest first
        return 200, {"data": {"results": results, "total": len(results)}}

    def _show(self, _asked: Asked, campaign: Campaign) -> tuple[int, Any]:
        return 200, {"data": self._shown(campaign)}

    def _fault(self, given: dict[str, Any]) -> str:
        """Return what listmonk says of *given* (`validateCampaignFields`)."""
        assert set(given) <= KNOWN
        if not given.get("subject") or not given.get("name"):
            return "Invalid length for subject"
        if not given.get("lists"):
            return "Invalid list IDs"
        assert given["content_type"] == "visual"
        try:
            self._rendered(given)
        except (TemplateError, ValueError) as error:
            return f"Error compiling campaign body: {error}"
        return ""

    def _rendered(self, given: dict[str, Any]) -> dict[str, str]:
        return {
            "subject": go_subject(given["subject"]),
            "html": go_rendered(given["body"], LEAVE),
            "text": go_rendered(given["altbody"], LEAVE),
        }

    def _create(self, asked: Asked) -> tuple[int, Any]:
        given = asked.json()
        if fault := self._fault(given):
            return 400, {"message": fault}
        campaign = Campaign(len(self.campaigns) + 11, given)
        campaign.lists = [each for each in given["lists"] if each in self.allowed]
        self.campaigns.append(campaign)
        return 200, {"data": self._shown(campaign)}

    def _change(self, asked: Asked, campaign: Campaign) -> tuple[int, Any]:
        if campaign.status != "draft":
            return 400, {"message": "Cannot update a running or a finished campaign"}
        given = asked.json()
        if fault := self._fault(given):
            return 400, {"message": fault}
        campaign.given = given
        campaign.lists = [each for each in given["lists"] if each in self.allowed]
        return 200, {"data": self._shown(campaign)}

    def _set_status(self, asked: Asked, campaign: Campaign) -> tuple[int, Any]:
        assert asked.json() == {"status": "running"}
        if campaign.status not in {"draft", "paused"}:
            return 400, {"message": "Only paused campaigns and drafts can be started"}
        self.run(campaign)
        return 200, {"data": self._shown(campaign)}

    def run(self, campaign: Campaign) -> None:
        """Send *campaign* to its lists, once to each person."""
        campaign.status = "running"
        for to in sorted({to for number in campaign.lists for to in LISTS[number]}):
            self._deliver(campaign.given, to)

    def _deliver(self, given: dict[str, Any], to: str) -> None:
        more = {**self._rendered(given), "to": to}
        self.posts.append(
            Posted(str(len(self.posts)), more["subject"], self.clock.now(), more=more)
        )

    def _test(self, asked: Asked, _campaign: Campaign) -> tuple[int, Any]:
        given = asked.json()
        if fault := self._fault(given):
            return 400, {"message": fault}
        known = {to for people in LISTS.values() for to in people}
        if not (to := [each for each in given["subscribers"] if each in known]):
            return 400, {"message": "No known subscribers given to test"}
        for each in to:
            self._deliver(given, each)
        return 200, {"data": True}

    def _shown(self, campaign: Campaign) -> Any:
        return {
            "id": campaign.id,
            "name": campaign.given["name"],
            "subject": campaign.given["subject"],
            "status": campaign.status,
            "tags": campaign.given["tags"],
            "lists": [{"id": each, "name": f"Lista {each}"} for each in campaign.lists],
            "body": "",
        }

    def deliveries(self) -> Counter[str]:
        """Return how often each person got something."""
        return Counter(post.more["to"] for post in self.posts)

    def drafts(self) -> int:
        """Return how many drafts lie about."""
        return sum(each.status == "draft" for each in self.campaigns)
