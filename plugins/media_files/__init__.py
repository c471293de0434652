"""Files as they come: what a picture or a recording is, and what of a file is published."""

from plugins.media_files.containers import ContainerError
from plugins.media_files.images import (
    ImageFacts,
    ImageFileError,
    flattened,
    image_facts,
    in_eight_bits,
    opened,
    orientation_of,
    upright,
)
from plugins.media_files.places import located
from plugins.media_files.publishing import FORMS, OLD_FORMS, READ, labelled, published
from plugins.media_files.recordings import MediaFileError, cues_of, film_facts, sound_facts

__all__ = [
    "FORMS",
    "OLD_FORMS",
    "READ",
    "ContainerError",
    "ImageFacts",
    "ImageFileError",
    "MediaFileError",
    "cues_of",
    "film_facts",
    "flattened",
    "image_facts",
    "in_eight_bits",
    "labelled",
    "located",
    "opened",
    "orientation_of",
    "published",
    "sound_facts",
    "upright",
]
