"""The sentences that whoever posts reads."""

from typing import Final

from plugins.commands import number_of
from plugins.networks import NETWORKS
from plugins.outbox import Place, Standing
from plugins.publisher.plan import PlannedPost
from plugins.spanish import moment_words

COMMAND: Final = "make publicar-redes"


def network_name(slug: str) -> str:
    """Return the name of a network: «Mastodon»."""
    if slug in NETWORKS:
        return NETWORKS[slug].name
    return slug.capitalize()


def called(post: PlannedPost) -> str:
    """Return how *post* is spoken of: «Mastodon, «Feria» (/redes/…#dia-antes)»."""
    title = f"«{post.title}» " if post.title else ""
    return f"{network_name(post.network)}, {title}({post.id})"


def called_at(place: Place, posts: dict[tuple[str, str], PlannedPost]) -> str:
    """Return the same of the step at *place*, which may be in no plan any more."""
    post = posts.get((place.network, place.post))
    named = called(post) if post else f"{network_name(place.network)}, ({place.post})"
    return f"{named}, parte {place.part + 1}" if place.part else named


def doubt(name: str, place: Place, standing: Standing, why: str) -> str:
    """Return what somebody has to find out, and how to say what they found."""
    sent = f"se envió el {moment_words(standing.at)}" if standing.at else "se envió"
    return (
        f"EN DUDA: {name}: {sent}, y no se sabe si llegó. Para saberlo, {why}.\n"
        f"    → Si está: {settling(place.post, 'publicado')}\n"
        f"    → Si no está: {settling(place.post, 'no-publicado')}"
    )


def settling(post: str, answer: str) -> str:
    """Return the command that settles what became of the *post* of that id."""
    return f"{COMMAND} SALDAR='{post}:{answer}'"


def posts_of(count: int) -> str:
    """Return «1 publicación» or «2 publicaciones»."""
    return number_of(count, "publicación", "publicaciones")
