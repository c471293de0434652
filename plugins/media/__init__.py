"""The photos and documents that the stories of an edition use, made ready to publish."""

from plugins.media.places import addresses

__all__ = ["addresses"]
