"""What the channel makes of an edition, as files by their path."""

import json
from typing import Any

from plugins.newsroom.edition import Edition
from plugins.newsroom.site import Site
from plugins.newsroom.story import Story
from plugins.pressroom.artefact import each_artefact
from plugins.wire import wire_artefacts
from tests.factories import SITE, edition


def files(given: Edition, site: Site = SITE) -> dict[str, bytes]:
    made = each_artefact(wire_artefacts(given, site))
    return {path: data for each in made for path, data in zip(each.paths, each.make(), strict=True)}


def note(story: Story, **values: Any) -> Any:
    """Return the document of *story*, alone in its edition."""
    data = files(edition(story, **values))[f"{story.path.removeprefix('/')}nota.ninjs.json"]
    return json.loads(data)
