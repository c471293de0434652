"""The networks the town reads: what each takes, how it counts, and what the desk posts there."""

from plugins.networks.accounts import account, account_meant, account_rule, unknown_network
from plugins.networks.brief import Brief, brief_of
from plugins.networks.every import NETWORKS
from plugins.networks.network import Network
from plugins.networks.text.cutting import cut, graphemes
from plugins.networks.text.hashtags import hashtags_in
from plugins.networks.text.posting import SAMPLE_MARK, postable
from plugins.networks.text.signs import mentions_in

__all__ = [
    "NETWORKS",
    "SAMPLE_MARK",
    "Brief",
    "Network",
    "account",
    "account_meant",
    "account_rule",
    "brief_of",
    "cut",
    "graphemes",
    "hashtags_in",
    "mentions_in",
    "postable",
    "unknown_network",
]
