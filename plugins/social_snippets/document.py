"""The files of one story: a text per network, and all of it as JSON for other programs."""

import json
from importlib.resources import files

from plugins.networks import NETWORKS, Network
from plugins.newsroom import Site, Story
from plugins.social_snippets.picture import Picture
from plugins.social_snippets.places import SNIPPETS_SCHEMA
from plugins.social_snippets.snippet import Snippet, snippets_of
from plugins.web import JsonObject

VERSION = 2


def story_files(story: Story, site: Site) -> tuple[bytes, ...]:
    """Return the texts of *story*, one per network and exactly as to paste, and `snippets.json`."""
    snippets = snippets_of(story, site)
    texts = (f"{snippet.text}\n".encode() for snippet in snippets)
    document = json.dumps(snippets_document(story, snippets, site), ensure_ascii=False, indent=2)
    return (*texts, f"{document}\n".encode())


def snippets_document(story: Story, snippets: tuple[Snippet, ...], site: Site) -> JsonObject:
    """Return what `snippets.json` says, as described by the schema at SNIPPETS_SCHEMA."""
    return {
        "$schema": site.absolute(SNIPPETS_SCHEMA),
        "version": VERSION,
        "story": site.absolute(story.path),
        "networks": {snippet.network.slug: _entry(snippet, site) for snippet in snippets},
    }


def schema() -> bytes:
    """Return the JSON Schema (draft 2020-12) of `snippets.json`, with what each network takes."""
    text = files(__package__).joinpath("snippets.schema.json").read_text("utf-8")
    told = {
        '"«network»": {}': ",\n        ".join(map(_property, NETWORKS.values())),
        "«units»": _units(),
        '"«alt»"': str(max(network.alt_limit for network in NETWORKS.values())),
    }
    for blank, value in told.items():
        text = text.replace(blank, value)
    return text.encode()


def _property(network: Network) -> str:
    """Return what the schema says of the text for *network*: its length is no more than allowed."""
    limits = {"counted": {"maximum": network.limit}, "allowed": {"const": network.limit}}
    rules = [{"$ref": "#/$defs/snippet"}, {"properties": limits}]
    return f'"{network.slug}": {json.dumps({"allOf": rules})}'


def _units() -> str:
    """Return what is counted: «en X, caracteres ponderados; en las otras, unidades UTF-16»."""
    own = [each for each in NETWORKS.values() if each.unit != Network.unit]
    told = (f"en {each.name}, {each.unit}" for each in own)
    return "; ".join((*told, f"en las otras, {Network.unit}"))


def _entry(snippet: Snippet, site: Site) -> JsonObject:
    return {
        "text": snippet.text,
        "counted": snippet.counted,
        "allowed": snippet.network.limit,
        "hashtags": list(snippet.hashtags),
        "image": _image(snippet.picture, site),
    }


def _image(picture: Picture, site: Site) -> JsonObject:
    return {
        "url": site.absolute(picture.path),
        "width": picture.size.width,
        "height": picture.size.height,
        "alt": picture.alt,
        "credit": picture.credit,
    }
