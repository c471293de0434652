"""The wire: each story as a document of IPTC's ninjs 3, and what of them changed last."""

from plugins.wire.channel import ADDRESSES, wire_artefacts

__all__ = ["ADDRESSES", "wire_artefacts"]
