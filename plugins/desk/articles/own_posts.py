"""Checks of `redes`: what each network takes of what an editor wrote for it, as it will be posted."""

from plugins.desk.articles.doubts import note_alt
from plugins.desk.fields.article import ArticleFields
from plugins.desk.fields.own_posts import OwnPostFields
from plugins.desk.front_matter.findings import Findings
from plugins.desk.front_matter.keys import Keys
from plugins.desk.front_matter.rewriting import with_key, with_text, with_value
from plugins.desk.front_matter.yaml_reader import Path
from plugins.desk.manuscript import Lead
from plugins.networks import (
    BLANKS,
    LINK,
    NETWORKS,
    Blank,
    Network,
    blanks_in,
    filled,
    filling,
    hashtags_in,
    postable,
    unknown_network,
    with_hashtags,
)
from plugins.newsroom import NOTHING, OwnPost, Story
from plugins.newsroom.values import listed
from plugins.spanish import nearest
from plugins.web import faults_in_words

_ORIGIN = f"https://{'x' * 39}.cl"
"""Stands for the address of the site, which no article knows: longer than any town's."""

_MEANT = {
    **dict.fromkeys(("link", "url", "direccion", "web", "pagina", "vinculo"), LINK),
    **dict.fromkeys(("dia", "cuando", "date"), "fecha"),
    **dict.fromkeys(("donde", "place", "sede", "localidad", "sector", "ubicacion"), "lugar"),
}
"""What people write in braces who mean one of the blanks."""

_LACKING = {
    "fecha": "este artículo no tiene fechas: no dice cuándo es",
    "lugar": "este artículo no tiene lugar: no dice dónde es",
}


def check_social(
    fields: ArticleFields, story: Story | None, keys: Keys, source: str, findings: Findings
) -> None:
    """
    Note all of `redes` that is for an unknown network, or that its network does not take.

    Args:
        fields: What the front matter says.
        story: What it makes, if the rest of it is right: what fills the blanks of a text.
        keys: How the editor wrote it.
        source: The file.
        findings: Takes the problems.
    """
    for slug, own in fields.social.items():
        network = NETWORKS.get(slug)
        if network is None:
            _note_unknown(slug, fields, keys, source, findings)
        elif own.publish:
            _OwnPost(network, own, story, keys, source, findings).check(is_demo=fields.demo)


def own_post(own: OwnPostFields) -> OwnPost:
    """Return what an editor decided about a post, still without its photo."""
    return OwnPost(text=own.text, hashtags=own.hashtags, is_left_out=not own.publish)


def post_leads(fields: ArticleFields, keys: Keys) -> dict[str, Lead]:
    """Return network -> the photo that an editor chose for its post."""
    return {
        slug: Lead(
            own.image, keys.document.line_of(*path_in_post(keys, slug, "image")), alt=own.image_alt
        )
        for slug, own in fields.social.items()
        if own.image and own.publish
    }


def path_in_post(keys: Keys, slug: str, name: str) -> Path:
    """Return where field *name* of the post on network *slug* stands; the post if it is one text."""
    path = (keys.written("social"), slug)
    alias = OwnPostFields.model_fields[name].alias or name
    inner = (each for each in (alias, name) if (*path, each) in keys.document.spans)
    return (*path, *tuple(inner)[:1])


def _note_unknown(
    slug: str, fields: ArticleFields, keys: Keys, source: str, findings: Findings
) -> None:
    unknown = unknown_network(slug)
    if unknown is None:
        return
    path = (keys.written("social"), slug)
    is_free = unknown.meant not in {"", *fields.social}
    findings.error(
        source,
        keys.line("social", slug),
        "unknown-network",
        unknown.message,
        unknown.fix,
        proposal=with_key(keys.document, path, unknown.meant) if is_free else NOTHING,
    )


class _OwnPost:
    """What one network is to get, and where it is written."""

    def __init__(
        self,
        network: Network,
        own: OwnPostFields,
        story: Story | None,
        keys: Keys,
        source: str,
        findings: Findings,
    ) -> None:
        self.network, self.own, self.story = network, own, story
        self.keys, self.source, self.findings = keys, source, findings
        self.link = f"{_ORIGIN}{story.path}" if story else ""

    def check(self, *, is_demo: bool) -> None:
        """Note whatever it does not take."""
        note_alt(self._path("image_alt"), self.own.image, self.own.image_alt, self.keys,
                 self.source, self.findings)  # fmt: skip
        is_filled = self._check_blanks()
        self._check_hashtags()
        if not self.own.text:
            return
        if is_filled:
            self._check_length(is_demo=is_demo)
        if spare := self.network.spare_links(self._posted, self.link):
            limit = self.network.link_limit
            self._error(
                "text",
                "too-many-links",
                f"el texto para {self.network.name} lleva {limit + len(spare)} enlaces con el suyo y"
                f" se permiten {limit}",
                f"Quite {len(spare)}",
            )
        if self.story and not self.story.still_says(self.own.text):
            became = self.story.details.outcome.upper() or "CORRECCIÓN"
            self._warn(
                "outdated-post",
                f"el texto para {self.network.name} se escribió antes de «{became}» y no se publica:"
                " va el que se hace solo",
                "Si quiere el suyo, escriba en él qué cambió; si no, bórrelo",
            )
        for fault in faults_in_words(self.own.text):
            self._error("text", "bad-link", fault.message, fault.fix)

    @property
    def _posted(self) -> str:
        """The text as it is posted, but for its link; hashtags of its own are part of it."""
        text = filled(self.own.text, self.story) if self.story else self.own.text
        return with_hashtags(text, self.own.hashtags or ())

    def _check_blanks(self) -> bool:
        """Note every blank that nothing fills; return whether all are filled."""
        says = filling(self.story) if self.story else dict.fromkeys(_LACKING, "…")
        found = blanks_in(self.own.text)
        unknown = [each for each in found if not each.is_known]
        for blank in unknown:
            self._note_unknown_blank(blank)
        lacking = [each for each in found if each.is_known and not says.get(each.name, "…")]
        for blank in lacking:
            self._error(
                "text",
                "empty-blank",
                f"el texto para {self.network.name} pide «{blank.written}», y {_LACKING[blank.name]}",
                f"Quite «{blank.written}», o escriba ahí lo que va",
            )
        if any(each.name == LINK for each in found) and not self.network.has_links:
            self._warn(
                "link-not-clickable",
                f"el texto para {self.network.name} lleva el enlace, y ahí no se puede pulsar",
                f"Quite «{{{LINK}}}», o diga dónde está: «enlace en la biografía»",
            )
        return not unknown and not lacking

    def _note_unknown_blank(self, blank: Blank) -> None:
        known = ", ".join(f"{{{name}}} ({told})" for name, told in BLANKS.items())
        meant = blank.name if blank.name in BLANKS else _MEANT.get(blank.name)
        meant = meant or nearest(blank.name, BLANKS)
        said = f"{{{meant}}}"
        self._error(
            "text",
            "unknown-blank",
            f"el texto para {self.network.name} dice «{blank.written}», que no se reemplaza por nada",
            f"{f'¿Quiso decir «{said}»?' if meant else 'Quítelo.'} Existen: {known}",
            mended=self.own.text.replace(blank.written, said) if meant else "",
        )

    def _check_length(self, *, is_demo: bool) -> None:
        options = {"link": self.link} if self.link else {}
        over = self.network.over_limit(self._posted, is_demo=is_demo, **options)
        if over is None:
            return
        counted, allowed = over
        with_link = " con su enlace" if self.network.has_links else ""
        text = self.own.text
        cut = text[: max(len(text) - (counted - allowed) - 1, 1)].rpartition(" ")[0].rstrip()
        self._error(
            "text",
            "social-too-long",
            f"el texto para {self.network.name} cuenta {counted}{with_link} y se permiten {allowed}",
            f"Acórtelo en {counted - allowed}",
            mended=f"{cut}…",
            is_sure=False,
        )

    def _check_hashtags(self) -> None:
        """Note more hashtags than the network takes; docs/redes.md has the source of the limit."""
        limit, own = self.network.hashtag_limit, self.own.hashtags or ()
        found = hashtags_in(postable(self._posted)) if self.own.text else own
        if not limit or len(found) <= limit:
            return
        spare = found[limit:]
        name = self.network.name
        message = f"el texto para {name} lleva {len(found)} etiquetas y se permiten {limit}"
        fix = f"Quite {len(spare)}, por ejemplo {' '.join(f'#{tag}' for tag in spare)}"
        if set(spare) <= set(own):
            kept = listed([tag for tag in own if tag not in spare])
            path = self._path("hashtags")
            proposal = with_value(self.keys.document, path, kept, is_sure=False)
            self.findings.error(
                self.source,
                self.keys.document.line_of(*path),
                "too-many-hashtags",
                message,
                fix,
                proposal=proposal,
            )
            return
        less = self.own.text
        for tag in reversed(spare):
            before, sign, after = less.rpartition(f"#{tag}")
            if sign:
                gap = "" if after[:1] in {"", "\n"} else " "
                less = f"{before.rstrip(' ')}{gap}{after.lstrip(' ')}".strip()
        self._error("text", "too-many-hashtags", message, fix, mended=less, is_sure=False)

    def _path(self, name: str) -> Path:
        """Return where the field *name* of this post stands; the post itself if it is only a text."""
        return path_in_post(self.keys, self.network.slug, name)

    def _error(
        self,
        name: str,
        code: str,
        message: str,
        fix: str,
        *,
        mended: str = "",
        is_sure: bool = True,
    ) -> None:
        path = self._path(name)
        proposal = (
            with_text(self.keys.document, path, mended, is_sure=is_sure) if mended else NOTHING
        )
        line = self.keys.document.line_of(*path)
        self.findings.error(self.source, line, code, message, fix, proposal=proposal)

    def _warn(self, code: str, message: str, fix: str) -> None:
        line = self.keys.document.line_of(*self._path("text"))
        self.findings.warn(self.source, line, code, message, fix)
