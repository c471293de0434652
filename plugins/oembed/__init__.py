"""How a story is embedded in the pages of others: oEmbed 1.0 (https://oembed.com)."""

from plugins.oembed.channel import ADDRESSES, oembed_artefacts

__all__ = ["ADDRESSES", "oembed_artefacts"]
