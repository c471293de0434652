"""The networks the town reads: what each takes, how it counts, and what the desk posts there."""

from plugins.networks.blanks import BLANKS, LINK, Blank, blanks_in, filled, filling
from plugins.networks.every import NETWORKS
from plugins.networks.network import SAMPLE_MARK, Network
from plugins.networks.text.cutting import cut, graphemes
from plugins.networks.text.hashtags import hashtags_in, own_hashtag, with_hashtags
from plugins.networks.text.posting import postable

__all__ = [
    "BLANKS",
    "LINK",
    "NETWORKS",
    "SAMPLE_MARK",
    "Blank",
    "Network",
    "blanks_in",
    "cut",
    "filled",
    "filling",
    "graphemes",
    "hashtags_in",
    "own_hashtag",
    "postable",
    "with_hashtags",
]
