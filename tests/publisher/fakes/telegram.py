"""As the Bot API answers (core.telegram.org/bots/api), and the public page of a channel."""

import json
import re
from html import escape
from typing import Any

from tests.publisher.fakes.fake import Asked, Fake, Hands, Posted

TOKEN = "123456:TELEGRAM-canario-55e0"
CHANNEL = "munimariaelena"


class FakeTelegram(Fake):
    def __init__(self, clock: Hands) -> None:
        super().__init__(clock)
        self.is_public = True
        self.others: list[Posted] = []
        """What people wrote in the channel."""

    def publishes(self, asked: Asked) -> bool:
        return asked.path.startswith("/bot")

    def refusal(self, status: int) -> Any:
        more = {"parameters": {"retry_after": 7}} if status == 429 else {}
        return {"ok": False, "error_code": status, "description": f"{status} {TOKEN}", **more}

    def answer(self, asked: Asked) -> tuple[int, Any]:
        if asked.path == f"/s/{CHANNEL}":
            return 200, self._page(int(asked.query.get("before") or 10**9))
        if not asked.path.startswith(f"/bot{TOKEN}/"):
            return 401, self.refusal(401)
        method = asked.path.rpartition("/")[2]
        text = asked.field("text") or asked.field("caption")
        pictures = 1 if method == "sendPhoto" else 0
        if method == "sendMediaGroup":
            media = json.loads(asked.field("media"))
            text, pictures = media[0]["caption"], len(media)
        reply = json.loads(asked.field("reply_parameters") or "{}")
        post = Posted(
            id=str(len(self.posts) + 11),
            text=text,
            at=self.clock.now(),
            parent=str(reply.get("message_id", "")),
            pictures=[""] * pictures,
        )
        self.posts.append(post)
        message = {
            "message_id": int(post.id),
            "date": int(post.at.timestamp()),
            "chat": {"id": -1001, "type": "channel", "username": CHANNEL, "title": "Muni"},
            "text": text,
        }
        return 200, {"ok": True, "result": [message] if method == "sendMediaGroup" else message}

    def _page(self, before: int) -> str:
        if not self.is_public:
            return "<html><body class='tgme_page'></body></html>"
        shown = [post for post in [*self.posts, *self.others] if int(post.id) < before][-20:]
        return "<div class='tgme_channel_info'></div>" + "".join(map(self._shown, shown))

    def _shown(self, post: Posted) -> str:
        replied = [each.text for each in self.posts if each.id == post.parent]
        reply = "".join(
            "<a class='tgme_widget_message_reply'><div class='tgme_widget_message_text"
            f" js-message_reply_text'>{escape(text)}</div></a>"
            for text in replied
        )
        text = re.sub(r"(https://\S+)", r"<a href='\1'>\1</a>", escape(post.text, quote=False))
        if len(post.pictures):  # then it stands in two, one inside the other
            text = f"<div class='tgme_widget_message_text js-message_text'>{text}</div>"
        text = text.replace("👇", "<i class='emoji'><b>👇</b></i>").replace("\n", "<br/>")
        own = f"<div class='tgme_widget_message_text js-message_text' dir='auto'>{text}</div>"
        return (
            f"<div class='tgme_widget_message' data-post='{CHANNEL}/{post.id}'>{reply}"
            f"{own if text else ''}"
            f"<time datetime='{post.at.isoformat()}'>10:00</time></div>"
        )
