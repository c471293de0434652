"""Accounts of persons: in a text, or where a link of it leads."""

import re
from collections.abc import Iterator

from plugins.house_rules.remark import CONTRALORIA, Remark
from plugins.house_rules.writing import Known, Writing

RULE = "personal-account"

_HANDLE = re.compile(r"(?<![\w@./%+-])@(?P<name>[A-Za-z]\w{1,29}(?:\.\w{1,29})*)(?![\w@])")
_PROFILE = re.compile(
    r"https?://(?:www\.|m\.|web\.)?(?P<host>instagram\.com|facebook\.com|x\.com|twitter\.com|tiktok\.com"
    r"|threads\.net)/@?(?P<name>[\w.]{2,40})/?(?:\?.*)?",
    re.ASCII,
)
_PAGES = frozenset(
    [
        "p",
        "reel",
        "reels",
        "stories",
        "explore",
        "events",
        "groups",
        "watch",
        "share",
        "sharer",
        "home",
        "hashtag",
        "search",
        "login",
        "help",
        "policies",
        "intent",
        "i",
        "privacy",
        "about",
        "marketplace",
    ]
)
"""First parts of addresses of these sites that are nobody's."""

_FIX = (
    "Si es de una institución, agréguela en registros/instituciones.yaml con «redes:»; si es de una"
    f" persona, quítela ({CONTRALORIA})"
)


def remarks(writing: Writing, known: Known) -> Iterator[Remark]:
    """
    Yield the accounts in the text that nobody registered, and links to such profiles.

    Those of the title, the summary and the texts for networks are the desk's (`unknown-handle`).
    """
    told: set[str] = set()
    for passage in writing.body:
        for found in _HANDLE.finditer(passage.plain) if "@" in passage.text else ():
            handle = f"@{found['name']}"
            if handle.lower() not in told and not known.is_account(handle.lower()):
                told.add(handle.lower())
                message = f"«{handle}» no es una cuenta de los registros: puede ser personal"
                yield Remark(RULE, message, _FIX, handle, passage.place)
    for link in writing.links:
        profile = _PROFILE.fullmatch(link)
        if not profile or profile["name"].lower() in _PAGES:
            continue
        handle = f"@{profile['name'].lower()}"
        if handle not in told and not known.is_account(handle):
            told.add(handle)
            message = (
                f"un enlace lleva a «{profile['host']}/{profile['name']}», que no está en los"
                " registros: puede ser una cuenta personal"
            )
            yield Remark(RULE, message, _FIX, link)
