"""The accounts that an article calls, which must be in a register: nobody is called by mistake."""

from collections.abc import Iterator
from typing import NamedTuple

from plugins.desk.articles.own_posts import path_in_post
from plugins.desk.asking import Inquiry
from plugins.desk.fields.article import ArticleFields
from plugins.desk.front_matter.findings import Findings
from plugins.desk.front_matter.keys import Keys
from plugins.desk.front_matter.rewriting import with_text
from plugins.desk.front_matter.yaml_reader import Path
from plugins.networks import NETWORKS, mentions_in, postable
from plugins.newsroom import NOTHING
from plugins.spanish import nearest

_WHERE = (
    "en la ficha del departamento, en registros/organizaciones.yaml o en"
    " registros/instituciones.yaml"
)


class _Calling(NamedTuple):
    """A text that may call accounts."""

    path: Path
    line: int
    text: str
    network: str
    """The slug of the only one it goes to; nothing if it goes to all of them."""


def note_unknown_mentions(
    fields: ArticleFields, keys: Keys, inquiry: Inquiry, source: str, findings: Findings
) -> None:
    """
    Warn of every account that the title, the summary or a text of `redes:` calls and nobody registered.

    Contraloría General (2024) bars the posts of a municipality from leading to personal accounts;
    a slip calls a stranger. What no network takes for a mention is not looked at: `postable` sees
    to it that nobody is called without a sign of their own.
    """
    for calling in _callings(fields, keys):
        for handle in mentions_in(postable(calling.text)):
            _note_unless_known(handle, calling, keys, inquiry, source, findings)


def _callings(fields: ArticleFields, keys: Keys) -> Iterator[_Calling]:
    for name in ("title", "summary"):
        yield _Calling((keys.written(name),), keys.line(name), getattr(fields, name), "")
    for slug, own in fields.social.items():
        path = path_in_post(keys, slug, "text")
        line = keys.document.line_of(*path)
        yield _Calling(path, line, own.text, slug if slug in NETWORKS else "")


def _note_unless_known(
    handle: str,
    calling: _Calling,
    keys: Keys,
    inquiry: Inquiry,
    source: str,
    findings: Findings,
) -> None:
    known = _networks_of(handle, inquiry)
    if calling.network in known or (known and not calling.network):
        return
    name = NETWORKS[calling.network].name if calling.network else ""
    message = f"nadie tiene la cuenta «{handle}» en los registros"
    if known:
        message = f"«{handle}» no está en los registros como cuenta de {name}"
    network = calling.network or next(iter(NETWORKS))
    fix = f'Si es la que corresponde, agréguela con «redes: {{{network}: "{handle}"}}» {_WHERE}; si no, escriba el nombre sin @'
    proposal = NOTHING
    if near := _near(handle, calling.network, inquiry):
        fix = f"¿Quiso decir «{near}»? {fix}"
        right = calling.text.replace(handle, near)
        proposal = with_text(keys.document, calling.path, right, is_sure=False)
    findings.warn(source, calling.line, "unknown-handle", message, fix, proposal=proposal)


def _networks_of(handle: str, inquiry: Inquiry) -> frozenset[str]:
    """Return where *handle* is registered; X ends it at its first dot, and so do we if need be."""
    names = dict.fromkeys((handle.lower(), handle.lower().partition(".")[0]))
    return frozenset(each for name in names for each in inquiry.ask("handle", name))


def _near(handle: str, network: str, inquiry: Inquiry) -> str:
    """Return the registered account that *handle* may be a slip of, on *network* if it names one."""
    near = nearest(handle, inquiry.ask("handles"))
    is_there = near and (not network or network in inquiry.ask("handle", near))
    return near if is_there else ""
