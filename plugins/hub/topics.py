"""What the built site says that a hub is told of: `cable/websub.json`, and the files it names."""

import json
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Annotated, Any, Final, Literal, NamedTuple, TypeAlias
from urllib.parse import urlsplit

from pydantic import BaseModel, ConfigDict, Field

from plugins.commands import BuildError, near

FILE: Final = "cable/websub.json"
NETWORK: Final = "hub"
"""What the ledger calls whom it is told to."""

REMEDY: Final = "Construya de nuevo el sitio (make build) y repita el comando."

_Address: TypeAlias = Annotated[str, Field(pattern=r"^https?://[^\s/]+/[^\s?#]*$")]


class Announced(BaseModel):
    """What the file says."""

    model_config = ConfigDict(frozen=True, strict=True)

    version: Literal[1]
    hub: str
    """Its address; nothing if the site has none."""

    topics: list[_Address]
    """Whole addresses of documents of the site."""


class Topic(NamedTuple):
    """A document that readers wait for."""

    url: str
    digest: str
    """SHA-256 of its bytes, in hexadecimal: another one when it changed."""


@dataclass(frozen=True, slots=True)
class Site:
    """What the hub is told of."""

    hub: str
    topics: tuple[Topic, ...]


def read_site(tree: Path) -> Site:
    """
    Return what the site in *tree* says that its hub is told of, in its order.

    Raises:
        BuildError: It is not built, or not as it should be.
    """
    file = tree / FILE
    try:
        said: Any = json.loads(file.read_bytes())
        announced = Announced.model_validate(said)
    except FileNotFoundError:
        raise BuildError(
            f"En «{near(tree)}» no está {FILE}, que dice de qué se avisa. {REMEDY}"
        ) from None
    except ValueError:
        raise BuildError(f"El archivo «{near(file)}» no se entiende. {REMEDY}") from None
    return Site(announced.hub, tuple(_topic(tree, url) for url in announced.topics))


def _topic(tree: Path, url: str) -> Topic:
    path = urlsplit(url).path.removeprefix("/")
    file = tree / path
    if ".." in path.split("/") or not file.is_file():
        raise BuildError(f"En «{near(tree)}» no está «{path}», de que se avisa. {REMEDY}")
    return Topic(url, sha256(file.read_bytes()).hexdigest())


def digest_of(hub: str, topic: Topic) -> str:
    """Return what the ledger keeps of telling *hub* of *topic*."""
    return f"{topic.digest} {hub}"
