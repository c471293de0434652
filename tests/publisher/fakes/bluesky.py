"""As a personal data server answers (lexicons com.atproto.*)."""

import base64
import json
from typing import Any

from tests.publisher.fakes.fake import Asked, Fake, Hands, Posted

PASSWORD = "bluesky-canario-91bd"
DID = "did:plc:z72i7hdynmk6r22z27h6tvur"
CID = "bafkreibabalobzn6cd366ukcsjycp4yymjymgfxcv6xczmlgpemzkz3cfa"
RECORD_CID = "bafyreidfayvfuwqa7qlnopdjiqrxzs6blmoeu4rujcjtnci5beludirz2a"


def _jwt(kind: str) -> str:
    def part(value: Any) -> str:
        return base64.urlsafe_b64encode(json.dumps(value).encode()).decode().rstrip("=")

    head, body = {"alg": "ES256K", "typ": "JWT"}, {"sub": DID, "scope": kind, "exp": 4102444800}
    return f"{part(head)}.{part(body)}.{part('canario-sesion')}"


SESSION = {"accessJwt": _jwt("access"), "refreshJwt": _jwt("refresh")}


class FakeBluesky(Fake):
    def __init__(self, clock: Hands) -> None:
        super().__init__(clock)
        self.records: dict[str, Any] = {}

    def publishes(self, asked: Asked) -> bool:
        return asked.path.endswith("com.atproto.repo.createRecord")

    def refusal(self, status: int) -> Any:
        return {"error": "Failed", "message": f"{status} for {SESSION['accessJwt']}"}

    def answer(self, asked: Asked) -> tuple[int, Any]:
        name = asked.path.rpartition(".")[2]
        if name == "createSession":
            if asked.json()["password"] != PASSWORD:
                return 401, {"error": "AuthenticationRequired", "message": "Invalid password"}
            return 200, {**SESSION, "handle": "muni.bsky.social", "did": DID, "active": True}
        if asked.headers.get("authorization") != f"Bearer {SESSION['accessJwt']}":
            return 401, {"error": "AuthMissing", "message": "No token"}
        if name == "resolveHandle":
            return 200, {"did": DID}
        if name == "uploadBlob":
            blob = {"$type": "blob", "ref": {"$link": CID}, "mimeType": "image/jpeg"}
            return 200, {"blob": {**blob, "size": len(asked.body)}}
        if name == "createRecord":
            return self._create(asked.json())
        return self._get(asked.query["rkey"])

    def _create(self, given: Any) -> tuple[int, Any]:
        key, record = given["rkey"], given["record"]
        if key in self.records:
            return 400, {"error": "InvalidRequest", "message": f"There is already a value at {key}"}
        self.records[key] = record
        images = (record.get("embed") or {}).get("images", [])
        self.posts.append(
            Posted(
                id=self._uri(key),
                text=record["text"],
                at=self.clock.now(),
                key=key,
                parent=(record.get("reply") or {}).get("parent", {}).get("uri", ""),
                pictures=[image["alt"] for image in images],
                more=record,
            )
        )
        return 200, {"uri": self._uri(key), "cid": RECORD_CID, "validationStatus": "valid"}

    def _get(self, key: str) -> tuple[int, Any]:
        if key not in self.records:
            return 400, {"error": "RecordNotFound", "message": f"Could not locate record: {key}"}
        return 200, {"uri": self._uri(key), "cid": RECORD_CID, "value": self.records[key]}

    def _uri(self, key: str) -> str:
        return f"at://{DID}/app.bsky.feed.post/{key}"
