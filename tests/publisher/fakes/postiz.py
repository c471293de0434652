"""As Postiz answers (gitroomhq/postiz-app, public.integrations.controller.ts)."""

import json
import re
from datetime import datetime, timedelta
from html import unescape
from typing import Any

from tests.publisher.fakes.fake import Asked, Fake, Hands, Posted

TOKEN = "postiz-canario-c2d4"


class FakePostiz(Fake):
    def __init__(self, clock: Hands) -> None:
        super().__init__(clock)
        self.asked: list[datetime] = []
        self.tells_settings = True
        """Older versions do not give the settings of a post back."""

        self.was_too_much = False
        self.changes_texts = False
        """Some networks lose their links there (`stripLinks`)."""

        self.states: dict[str, str] = {}

    def publishes(self, asked: Asked) -> bool:
        return asked.method == "POST" and asked.path == "/posts"

    def refusal(self, status: int) -> Any:
        return {"statusCode": status, "message": f"no, {TOKEN}"}

    def answer(self, asked: Asked) -> tuple[int, Any]:
        if asked.headers.get("authorization") != TOKEN:
            return 401, {"msg": "Invalid API key"}
        now = self.clock.now()
        self.asked = [moment for moment in self.asked if moment > now - timedelta(hours=1)]
        if len(self.asked) >= 30:
            self.was_too_much = True
            return 429, {"statusCode": 429, "message": "ThrottlerException: Too Many Requests"}
        self.asked.append(now)
        if asked.path == "/upload":
            return 201, {"id": "f1", "name": "x.jpg", "path": "https://postiz.muni.cl/x.jpg"}
        if self.publishes(asked):
            return 201, [self._create(each) for each in asked.json()["posts"]]
        first = datetime.fromisoformat(asked.query["startDate"])
        last = datetime.fromisoformat(asked.query["endDate"])
        found = [post for post in self.posts if first <= post.at <= last and not post.parent]
        return 200, {"posts": [self._shown(post) for post in found]}

    def _create(self, given: Any) -> Any:
        parent = ""
        for number, value in enumerate(given["value"]):
            lines = re.findall("<p>(.*?)</p>", value["content"])
            post = Posted(
                id=f"p{len(self.posts) + 1}",
                text="\n".join(map(unescape, lines)),
                at=self.clock.now().replace(second=0, microsecond=0),
                parent=parent,
                pictures=[image["alt"] for image in value["image"]],
                more={**given, "content": value["content"]},
            )
            self.posts.append(post)
            if not number:
                made = post
            parent = post.id
        return {"postId": made.id, "integration": given["integration"]["id"]}

    def _shown(self, post: Posted) -> Any:
        state = self.states.get(post.id, "PUBLISHED")
        shown = {
            "id": post.id,
            "content": "<p>Otro.</p>" if self.changes_texts else post.more["content"],
            "publishDate": post.at.isoformat(),
            "releaseURL": f"https://x.com/muni/{post.id}" if state == "PUBLISHED" else None,
            "state": state,
            "integration": {"id": post.more["integration"]["id"], "providerIdentifier": "x"},
        }
        if self.tells_settings:
            shown["settings"] = json.dumps(post.more["settings"])
        return shown
