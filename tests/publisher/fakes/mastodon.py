"""As a server of Mastodon 4.3 answers (docs.joinmastodon.org/methods)."""

from datetime import timedelta
from typing import Any

from tests.publisher.fakes.fake import Asked, Fake, Hands, Posted

TOKEN = "mastodon-canario-7f3a"


class FakeMastodon(Fake):
    def __init__(self, clock: Hands) -> None:
        super().__init__(clock)
        self.media: dict[str, str] = {}
        self.processing = 0
        """How often a picture is asked for before its sizes are made."""

    def publishes(self, asked: Asked) -> bool:
        return asked.method == "POST" and asked.path == "/api/v1/statuses"

    def refusal(self, status: int) -> Any:
        return {"error": f"failed with {status} for {TOKEN}"}

    def answer(self, asked: Asked) -> tuple[int, Any]:
        path = asked.path
        if asked.headers.get("authorization") != f"Bearer {TOKEN}":
            return 401, {"error": "The access token is invalid"}
        if self.publishes(asked):
            return 200, self._shown(self._status(asked))
        if path == "/api/v2/media":
            name = f"m{len(self.media) + 1}"
            self.media[name] = asked.field("description")
            return 202, self._picture(name)
        if path.startswith("/api/v1/media/"):
            self.processing -= 1
            return 200, self._picture(path.rpartition("/")[2])
        if path == "/api/v1/accounts/verify_credentials":
            return 200, {"id": "1", "username": "muni", "acct": "muni"}
        if path == "/api/v1/accounts/1/statuses":
            below = int(asked.query.get("max_id") or 10**9)
            page = [post for post in reversed(self.posts) if int(post.id) < below]
            return 200, [self._shown(post) for post in page[: int(asked.query["limit"])]]
        if path.endswith("/source"):
            [post] = [post for post in self.posts if post.id == path.split("/")[-2]]
            return 200, {"id": post.id, "text": post.text, "spoiler_text": ""}
        return 404, {"error": "Record not found"}

    def _status(self, asked: Asked) -> Posted:
        key = asked.headers.get("idempotency-key", "")
        for post in self.posts:
            if post.key == key and self.clock.now() - post.at < timedelta(hours=1):
                return post
        ids = [each.decode() for each in asked.fields().get("media_ids[]", [])]
        post = Posted(
            id=str(len(self.posts) + 101),
            text=asked.field("status"),
            at=self.clock.now(),
            key=key,
            parent=asked.field("in_reply_to_id"),
            pictures=[self.media[name] for name in ids],
        )
        self.posts.append(post)
        return post

    def _picture(self, name: str) -> Any:
        is_ready = self.processing <= 0
        url = f"https://files.example/{name}.jpg" if is_ready else None
        return {"id": name, "type": "image", "url": url, "description": self.media[name]}

    def _shown(self, post: Posted) -> Any:
        return {
            "id": post.id,
            "created_at": post.at.isoformat(),
            "url": f"{self.url}/@muni/{post.id}",
            "uri": f"{self.url}/statuses/{post.id}",
            "content": f"<p>{post.text}</p>",
            "visibility": "public",
            "account": {"id": "1", "username": "muni", "acct": "muni"},
            "media_attachments": [],
        }
