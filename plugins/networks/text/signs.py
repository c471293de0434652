"""The sign @ inside a word, where it calls nobody: an address of mail, and two genders at once."""

import re

from plugins.networks.text.addresses import is_meant, length_of_host

_UNSEEN_BY_X = re.compile(r"[A-Za-z0-9_%]\Z")
"""After one of these X takes no @ for a mention; after any other letter it does."""

_REPOSTED = re.compile(r"(?:^|[^A-Za-z0-9_+~.-])rt\Z", re.IGNORECASE)
"""But it takes «rt@muni» for words told again (twitter-text, `validMentionPrecedingChars`)."""

_MAIL_HOST = re.compile(r"[\w-]+(?:\.[\w-]+)*\.[^\W\d_]{2,}")
_LETTER = re.compile(r"[^\W_]")
_WORD = re.compile(r"[^\W\d_]+\Z")


_MENTION = re.compile(
    r"(?<![^\s(\[{«“‘\"'¿¡‹–—~*`-])@(?P<name>\w(?:[\w.@-]*\w)?)",
    re.ASCII,
)
"""As far as any network takes it: Instagram has dots in names, Mastodon the name of the server."""


def mentions_in(text: str) -> tuple[str, ...]:
    """Return the accounts that *text*, which is postable, calls: `@muni`, once each, in order."""
    found = (f"@{match['name']}" for match in _MENTION.finditer(text))
    return tuple(dict.fromkeys(found)) if "@" in text else ()


def resolved(name: str, host: str, following: str) -> str:
    """
    Return «*name*@*host*», which no space divides, so that it calls nobody.

    «Niñ@s» → «Niñas/os»; «contacto@muni.cl» as it is; «peñ@muni.cl», of which X makes a mention of
    `muni`, → «peñ arroba muni punto cl»; «plazo.@muni» → «plazo. @muni».

    Args:
        name: Letters, marks, digits and `_.%+-`; never empty.
        host: The same with single dots between; it may be empty.
        following: The character after it, if any.
    """
    if following != "@" and (gendered := _gendered(name, host)):
        return gendered
    if not host:
        return f"{name}@"
    labels = host.split(".")
    length = length_of_host(labels)
    address = ".".join(labels[:length])
    rest = f". {'.'.join(labels[length:])}" if labels[length:] else ""
    is_mail = bool(_MAIL_HOST.fullmatch(address))
    is_seen = not _UNSEEN_BY_X.search(name) or bool(_REPOSTED.search(name))
    if not is_seen and (address.isascii() or not is_mail):
        return f"{name}@{address}{rest}"
    if name[-1] in ".+-" and not (is_mail and _LETTER.search(name)):
        return f"{name} @{host}"
    return f"{_spelled(name)} arroba {_spelled(address)}{rest}"


def _spelled(words: str) -> str:
    return " punto ".join(filter(None, words.split(".")))


def _gendered(name: str, host: str) -> str:
    """Return what is meant where @ stands for «a» and «o» at the end of a word; or nothing."""
    word = _WORD.search(name)
    plural, dot, rest = host.partition(".")
    is_address = bool(dot) and is_meant(host, has_page=False)
    if not word or is_address or plural not in {"", "s", "S"} or (len(word[0]) < 2 and not plural):
        return ""
    ending = _ending(word[0].lower(), is_plural=bool(plural))
    if plural == "S" or word[0].isupper():
        ending = ending.upper()
    return f"{name}{ending}{dot}{rest}"


def _ending(stem: str, *, is_plural: bool) -> str:
    """Return both endings of *stem*: «vecin» → «as/os», «a/o»; «directores», «director/a»."""
    if stem.endswith("or"):
        return "as/es" if is_plural else "/a"
    return "as/os" if is_plural else "a/o"
