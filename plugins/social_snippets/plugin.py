"""The door to Pelican."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from plugins.pressroom import Handed, Place, artefacts_wanted
from plugins.social_snippets.channel import social_artefacts


def register() -> None:
    """Called by Pelican when the plugin is loaded."""
    artefacts_wanted.connect(artefacts_of)


def artefacts_of(generator: Any) -> Iterable[Handed]:
    """Return the desk's files; the *generator*'s context has the edition and the frame."""
    return social_artefacts(
        generator.context["edition"],
        generator.context["site"],
        frame=generator.context["frame"],
        originals=Place(Path(generator.settings["PATH"])),
    )
