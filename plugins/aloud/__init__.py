"""
Notices read aloud by a synthetic voice: a sound beside the page of each, and a podcast of them.

Made only where the `ALOUD` setting asks; see `settings.AloudConfig`.
"""

from plugins.aloud.places import addresses

__all__ = ["addresses"]
