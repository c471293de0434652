"""What all channels together make."""

from plugins.channels.every import declared

__all__ = ["declared"]
