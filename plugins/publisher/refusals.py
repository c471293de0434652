"""Why a post is not posted, whatever the network would say."""

from dataclasses import dataclass
from datetime import datetime

from plugins.publisher.plan import Plan, PlannedPost
from plugins.publisher.tree import Tree
from plugins.spanish import moment_words
from plugins.web import is_local, local_address


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why not."""

    why: str
    """In Spanish, as it follows a colon."""

    is_wrong: bool = True
    """Whether somebody has to put something right."""


def plan_refusal(plan: Plan) -> Refusal | None:
    """Return why nothing of *plan* is posted; None if it may be."""
    if not plan.site.startswith("https://") and not plan.site.startswith("http://"):
        return Refusal(f"«{plan.site}» no es la dirección de un sitio. Revise SITEURL y construya")
    return None


def refusal_of(post: PlannedPost, tree: Tree, now: datetime) -> Refusal | None:
    """Return why *post* is not posted *now* or later; None if it may be when it is due."""
    if post.demo:
        return Refusal("es contenido de muestra", is_wrong=False)
    if local := _local(post):
        return Refusal(
            f"lleva la dirección {local}, que nadie de fuera puede abrir. Construya con la"
            " dirección del sitio (SITEURL) o corrija el texto"
        )
    if post.until < now:
        words = moment_words(post.until)
        return Refusal(f"ya pasó; valía hasta el {words}", is_wrong=False)
    if not tree.has_page(post.story):
        return Refusal(
            f"su página, {post.story}, no está en el sitio construido. Construya de nuevo (make build)"
        )
    for picture in post.pictures:
        if not tree.has(picture.file):
            return Refusal(
                f"falta su imagen, «{picture.file}», en el sitio construido. Construya de nuevo"
                " (make build)"
            )
    return None


def _local(post: PlannedPost) -> str:
    """Return the first address of *post* that no reader can open."""
    addresses = (post.link, post.story, *(picture.url for picture in post.pictures))
    for address in filter(None, addresses):
        if is_local(address):
            return address
    alts = (picture.alt for picture in post.pictures)
    texts = (*addresses, post.title, *post.parts, *alts)
    return next(filter(None, map(local_address, texts)), "")
