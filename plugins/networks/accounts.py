"""How editors name a network, and how an account is named on it."""

import re
from collections.abc import Mapping
from typing import NamedTuple

from plugins.networks.every import NETWORKS
from plugins.spanish import folded, nearest


class UnknownNetwork(NamedTuple):
    """What is said of the name of a network that is none, in Spanish."""

    message: str
    fix: str
    meant: str
    """The slug of the network it means; nothing if that is not plain."""


class AccountRule(NamedTuple):
    """How accounts are named on a network."""

    shape: re.Pattern[str]
    """Of the whole name, without @."""

    words: str
    """The same, in Spanish."""

    source: str


_RULES: Mapping[str, AccountRule] = {
    "x": AccountRule(
        re.compile(r"\w{1,15}", re.ASCII),
        "hasta 15 letras sin tilde, números o guiones bajos",
        "help.x.com, «X username»",
    ),
    "facebook": AccountRule(
        re.compile(r"[A-Za-z0-9.]{5,50}"),
        "de 5 a 50 letras sin tilde, números o puntos",
        "facebook.com/help/105399436216001 (no dice el máximo)",
    ),
    "instagram": AccountRule(
        re.compile(r"(?![.])[\w.]{1,30}(?<![.])", re.ASCII),
        "hasta 30 letras sin tilde, números, puntos o guiones bajos",
        "help.instagram.com (leído en documentos de otros)",
    ),
    "threads": AccountRule(
        re.compile(r"(?![.])[\w.]{1,30}(?<![.])", re.ASCII),
        "hasta 30 letras sin tilde, números, puntos o guiones bajos",
        "es la cuenta de Instagram",
    ),
    "bluesky": AccountRule(
        re.compile(r"(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z][A-Za-z0-9-]*"),
        "un nombre con su dominio, como muni.bsky.social",
        "atproto.com/specs/handle",
    ),
    "mastodon": AccountRule(
        re.compile(r"\w{1,30}@(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,}", re.ASCII),
        "el nombre y su servidor, como muni@mastodon.social",
        "docs.joinmastodon.org/user/profile",
    ),
    "telegram": AccountRule(
        re.compile(r"[A-Za-z]\w{3,30}[A-Za-z0-9]", re.ASCII),
        "de 5 a 32 letras sin tilde, números o guiones bajos",
        "core.telegram.org/method/account.checkUsername",
    ),
}
"""
By the slug of the network. A network that is not here has no accounts that a text can call.
"""

_PAGE_OF = re.compile(r"(?:https?://)?(?:[\w-]+\.)+[a-z]{2,}/(?:@|channel/)?(?P<name>[\w.-]+)/?")
"""The address of an account: what is copied from the network."""


def unknown_network(word: str) -> UnknownNetwork | None:
    """Return what is said of *word* if no network is called so; None if one is."""
    if word in NETWORKS:
        return None
    wanted = folded(word)
    named = (each.slug for each in NETWORKS.values() if wanted in each.other_names)
    meant = next(named, "") or nearest(word, NETWORKS) or ""
    fix = f"¿Quiso decir «{meant}»?" if meant else f"Existen: {', '.join(NETWORKS)}"
    return UnknownNetwork(f"la red «{word}» no existe", fix, meant)


def account_rule(slug: str) -> str:
    """Return how accounts are named on the network *slug*, in Spanish; nothing if there are none."""
    rule = _RULES.get(slug)
    return rule.words if rule else ""


def account(slug: str, written: str) -> str:
    """
    Return the account *written* as a text on the network *slug* calls it: `@muni`.

    With or without @; nothing if no account there can be named so.
    """
    rule, name = _RULES.get(slug), written.strip().replace("＠", "@").removeprefix("@")
    return f"@{name}" if rule and rule.shape.fullmatch(name) else ""


def account_meant(slug: str, written: str) -> str:
    """Return the account that *written* means: its page's address, or a name with spaces; or nothing."""
    page = _PAGE_OF.fullmatch(written.strip())
    return account(slug, page["name"]) if page else account(slug, written.replace(" ", ""))
