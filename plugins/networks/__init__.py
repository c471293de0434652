"""The networks the town reads: what each takes, how it counts, and what the desk posts there."""

from plugins.networks.accounts import account, account_meant, account_rule, unknown_network
from plugins.networks.blanks import BLANKS, LINK, Blank, blanks_in, filled, filling
from plugins.networks.brief import (
    WITHDRAWN,
    Brief,
    as_reminder,
    brief_of,
    gist_of,
    when_told,
    with_fewer_tags,
    withdrawn_brief,
)
from plugins.networks.deadlines import is_over
from plugins.networks.every import NETWORKS
from plugins.networks.facts import KeyFact, facts_of, key_facts
from plugins.networks.network import Network
from plugins.networks.sms import has_sms, sms_text
from plugins.networks.text.cutting import cut, graphemes, sentences_in
from plugins.networks.text.hashtags import hashtags_in, own_hashtag, with_hashtags
from plugins.networks.text.posting import SAMPLE_MARK, postable
from plugins.networks.text.signs import mentions_in

__all__ = [
    "BLANKS",
    "LINK",
    "NETWORKS",
    "SAMPLE_MARK",
    "WITHDRAWN",
    "Blank",
    "Brief",
    "KeyFact",
    "Network",
    "account",
    "account_meant",
    "account_rule",
    "as_reminder",
    "blanks_in",
    "brief_of",
    "cut",
    "facts_of",
    "filled",
    "filling",
    "gist_of",
    "graphemes",
    "has_sms",
    "hashtags_in",
    "is_over",
    "key_facts",
    "mentions_in",
    "own_hashtag",
    "postable",
    "sentences_in",
    "sms_text",
    "unknown_network",
    "when_told",
    "with_fewer_tags",
    "with_hashtags",
    "withdrawn_brief",
]
