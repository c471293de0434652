"""The plan of posts that a build leaves in its tree, and what it must be like."""

import json
from collections import Counter
from pathlib import Path, PurePosixPath
from typing import Annotated, Final, Literal, TypeAlias

from pydantic import AfterValidator, AwareDatetime, BaseModel, ConfigDict, Field, ValidationError

from plugins.commands import BuildError, near

DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"
PLACE: Final = PurePosixPath("redes/plan.json")
"""Where it stands in the tree of a site."""

REMEDY: Final = "Construya de nuevo el sitio (make build) y repita el comando."


def _inside(path: str) -> str:
    parts = PurePosixPath(path).parts
    if not parts or path.startswith("/") or ".." in parts or "\\" in path or "\0" in path:
        raise ValueError("the file is not in the tree")
    return path


_Inside: TypeAlias = Annotated[str, AfterValidator(_inside)]
_Words: TypeAlias = Annotated[str, Field(min_length=1)]


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True)


class Picture(_Part):
    """A picture of a post, which stands in the tree of the site."""

    file: _Inside
    """Path in the tree, with slashes."""

    url: str
    """Its public address."""

    alt: str
    """What it shows, for who does not see it."""

    type: str
    """Media type: `image/jpeg`."""


class PlannedPost(_Part):
    """What is posted once, on one network, within a span of time."""

    id: _Words
    """Never another for this post; a correction or a cancellation has one of its own."""

    story: str
    """Address of the page it is about."""

    title: str
    occasion: str = ""
    """Why it is posted, in Spanish: «El día antes»."""

    kind: str = ""
    """Slug of the kind of article."""

    department: str = ""
    """Slug of who tells it."""

    network: Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
    """Slug: `x`, `mastodon`."""

    text: _Words
    thread: tuple[_Words, ...] = ()
    """What follows `text`, each as a reply to the one before."""

    pictures: tuple[Picture, ...] = ()
    """Of `text`."""

    link: str
    due: AwareDatetime
    """Not before."""

    until: AwareDatetime
    """Not after."""

    demo: bool = False

    @property
    def parts(self) -> tuple[str, ...]:
        """The texts, in the order in which they are posted."""
        return (self.text, *self.thread)


class Plan(_Part):
    """The posts of a site."""

    version: Literal[1]
    site: str
    """Its public address."""

    posts: tuple[PlannedPost, ...]


def schema() -> str:
    """Return the JSON Schema (2020-12) of a plan."""
    document = {"$schema": DIALECT, **Plan.model_json_schema()}
    return f"{json.dumps(document, ensure_ascii=False, indent=1)}\n"


def read_plan(tree: Path) -> Plan:
    """
    Return the plan of the site in *tree*.

    Raises:
        BuildError: There is none, or it is not what `Plan` says.
    """
    file = tree / PLACE
    try:
        plan = Plan.model_validate_json(file.read_bytes())
    except FileNotFoundError:
        raise BuildError(f"No hay plan de publicaciones en «{near(file)}». {REMEDY}") from None
    except ValidationError as error:
        where = ".".join(str(step) for step in error.errors()[0]["loc"]) or "el archivo entero"
        raise BuildError(f"El plan «{near(file)}» no se entiende ({where}). {REMEDY}") from None
    counts = Counter((post.network, post.id) for post in plan.posts)
    for (network, name), count in counts.items():
        if count > 1:
            raise BuildError(
                f"El plan «{near(file)}» nombra dos veces «{name}» en la red {network}: no se sabe"
                f" cuál publicar. Avise a quien mantiene el programa."
            )
    return plan
