"""The files of one story: a text per network, and all of it as JSON for other programs."""

import json
from dataclasses import replace
from typing import Annotated, Final, Literal, NotRequired

from pydantic import Field, TypeAdapter
from typing_extensions import TypedDict

from plugins.networks import NETWORKS, Network
from plugins.newsroom import Site, Story
from plugins.social_snippets.occasions import Occasion, occasions_of
from plugins.social_snippets.picture import Picture, picture_for
from plugins.social_snippets.places import SNIPPETS_SCHEMA
from plugins.social_snippets.snippet import Snippet, snippets_of
from plugins.spanish import iso

VERSION: Final = 3
"""Goes up when a program that read the one before would no longer understand it."""

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_Address = Annotated[str, Field(json_schema_extra={"format": "uri"})]
_Moment = Annotated[str, Field(description="Fecha, con su hora si la tiene (ISO 8601).")]
_Pixels = Annotated[int, Field(ge=1, description="Píxeles.")]
_Tag = Annotated[str, Field(pattern=r"^[^#\s]+$")]
_ALT = max(network.alt_limit for network in NETWORKS.values())


class ImageEntry(TypedDict):
    """The picture that goes with a text, in the shape that the network shows whole."""

    url: _Address
    type: Annotated[str, Field(description="Tipo de archivo: image/jpeg, image/png.")]
    width: _Pixels
    height: _Pixels
    alt: Annotated[str, Field(max_length=_ALT, description="Para quien no ve la imagen.")]
    credit: Annotated[
        str, Field(description="De quién es; vacío si no se sabe o si es una tarjeta.")
    ]


class SnippetEntry(TypedDict):
    """What to post on one network."""

    text: Annotated[
        str,
        Field(min_length=1, description="Listo para pegar; entre párrafos va una línea vacía."),
    ]
    thread: Annotated[list[str], Field(description="Lo que sigue en un hilo, si no cupo todo.")]
    counted: Annotated[int, Field(ge=1, description="El largo, como lo cuenta la red.")]
    allowed: Annotated[int, Field(ge=1, description="El largo que la red permite.")]
    hashtags: Annotated[list[_Tag], Field(description="Las que hay en el texto, sin #.")]
    image: NotRequired[ImageEntry]
    """Always there where stories without a photo have a card."""

    images: NotRequired[
        Annotated[list[ImageEntry], Field(description="Todas, en orden, si son varias.")]
    ]


class PlanEntry(TypedDict):
    """When to post about it."""

    key: Annotated[
        str, Field(description="Lo que distingue esta publicación de las otras de la noticia.")
    ]
    occasion: Annotated[str, Field(description="Por qué se publica, en palabras.")]
    due: _Moment
    until: _Moment


class DateEntry(TypedDict):
    """One time that it takes place."""

    start: _Moment
    end: NotRequired[_Moment]


StorySnippets = TypedDict(
    "StorySnippets",
    {
        "$schema": _Address,
        "version": Literal[3],
        "story": Annotated[_Address, Field(description="Dirección de la noticia.")],
        "id": Annotated[
            str, Field(description="Identificador: no cambia aunque cambie la dirección.")
        ],
        "title": Annotated[str, Field(description="Con lo que fue de ello: «CANCELADO: Feria».")],
        "kind": Annotated[str, Field(description="Tipo de artículo.")],
        "department": Annotated[str, Field(description="Carpeta del departamento que informa.")],
        "published": _Moment,
        "updated": _Moment,
        "dates": Annotated[list[DateEntry], Field(description="Cuándo ocurre, si ocurre.")],
        "expires": NotRequired[_Moment],
        "is_demo": Annotated[
            bool, Field(description="Si es contenido de muestra, que no se publica.")
        ],
        "networks": Annotated[
            dict[str, SnippetEntry],
            Field(description="Un texto por red; falta la red donde la noticia no se publica."),
        ],
        "plan": Annotated[list[PlanEntry], Field(description="Cuándo publicar, en orden.")],
    },
)
"""`snippets.json` of one story."""


def story_texts(story: Story, site: Site) -> tuple[bytes, ...]:
    """Return the texts of *story*, one per network and exactly as to paste."""
    return tuple(f"{each.text}\n".encode() for each in snippets_of(story, site))


def story_document(story: Story, site: Site, *, is_at_desk: bool = True) -> bytes:
    """Return `snippets.json` of *story*; the desk may not work with it any more."""
    snippets = snippets_of(story, site)
    if not is_at_desk:
        snippets = tuple(
            replace(each, pictures=(_shared(story, each.network),)) for each in snippets
        )
    document = snippets_document(story, snippets, site)
    return f"{json.dumps(document, ensure_ascii=False, indent=1)}\n".encode()


def snippets_document(story: Story, snippets: tuple[Snippet, ...], site: Site) -> StorySnippets:
    """Return what `snippets.json` says, as described by the schema at SNIPPETS_SCHEMA."""
    told: StorySnippets = {
        "$schema": site.absolute(SNIPPETS_SCHEMA),
        "version": VERSION,
        "story": site.absolute(story.path),
        "id": story.first_path,
        "title": story.posted_title,
        "kind": story.kind.slug,
        "department": story.department.slug,
        "published": iso(story.published),
        "updated": iso(story.updated),
        "dates": [
            _date(each.start.iso, each.end.iso if each.end else "")
            for each in story.details.occurrences
        ],
        "is_demo": story.is_demo,
        "networks": {snippet.network.slug: _entry(snippet, site) for snippet in snippets},
        "plan": [_planned(each) for each in occasions_of(story)],
    }
    if ends := story.expires or story.details.offered_until:
        told["expires"] = ends.iso
    return told


def _shared(story: Story, network: Network) -> Picture:
    told = story.told_on(network.slug)
    # Its own card is gone; its photo is not.
    return picture_for(replace(told, photo=told.photo or story.photo), network, is_at_desk=False)


def schema(*, has_cards: bool = True) -> bytes:
    """
    Return the JSON Schema (draft 2020-12) of `snippets.json`, with what each network takes.

    Where stories without a photo have no card, a text may have no image.
    """
    described = TypeAdapter(StorySnippets).json_schema()
    if has_cards:
        described["$defs"]["SnippetEntry"]["required"].append("image")
    networks = described["properties"]["networks"]
    networks |= {
        "properties": {each.slug: _limited(each) for each in NETWORKS.values()},
        "additionalProperties": False,
        "minProperties": 1,
    }
    text = json.dumps({"$schema": _DIALECT, **described}, ensure_ascii=False, indent=1)
    return f"{text}\n".encode()


def _limited(network: Network) -> dict[str, object]:
    """Return what the schema says of the text for *network*: its length is no more than allowed."""
    limits = {
        "counted": {"maximum": network.limit, "description": f"Cuenta {network.unit}."},
        "allowed": {"const": network.limit},
    }
    return {"allOf": [{"$ref": "#/$defs/SnippetEntry"}, {"properties": limits}]}


def _date(start: str, end: str) -> DateEntry:
    return {"start": start, "end": end} if end else {"start": start}


def _planned(occasion: Occasion) -> PlanEntry:
    return {
        "key": occasion.key,
        "occasion": occasion.words,
        "due": iso(occasion.due),
        "until": iso(occasion.until),
    }


def _entry(snippet: Snippet, site: Site) -> SnippetEntry:
    told: SnippetEntry = {
        "text": snippet.text,
        "thread": list(snippet.thread),
        "counted": snippet.counted,
        "allowed": snippet.network.limit,
        "hashtags": list(snippet.hashtags),
    }
    if snippet.picture.path:
        told["image"] = _image(snippet.picture, site)
    if len(snippet.pictures) > 1:
        told["images"] = [_image(each, site) for each in snippet.pictures]
    return told


def _image(picture: Picture, site: Site) -> ImageEntry:
    return {
        "url": site.absolute(picture.path),
        "type": picture.media_type,
        "width": picture.size.width,
        "height": picture.size.height,
        "alt": picture.alt,
        "credit": picture.credit,
    }
