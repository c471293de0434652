"""Checks of an article's front matter that no single field can make."""

from collections.abc import Mapping

from plugins.newsroom.findings import Findings
from plugins.newsroom.front_matter import Keys
from plugins.newsroom.networks import NETWORKS, over_limit
from plugins.newsroom.problems import suggestion
from plugins.newsroom.texts import Draft

_SENTENCES = ("title", "summary", "image_alt", "image_caption")


def check_social(
    texts: Mapping[str, str], keys: Keys, source: str, findings: Findings, *, is_demo: bool
) -> None:
    """Note every text of `redes:` for an unknown network, or longer than its network allows."""
    for network, text in texts.items():
        line = keys.line("social", network)
        if network not in NETWORKS:
            findings.error(
                source,
                line,
                "unknown-network",
                f"la red «{network}» no existe",
                suggestion(network, NETWORKS, otherwise=f"Existen: {', '.join(NETWORKS)}"),
            )
        elif over := over_limit(network, text, is_demo=is_demo):
            counted, allowed = over
            findings.error(
                source,
                line,
                "social-too-long",
                f"el texto para {NETWORKS[network].name} cuenta {counted} con su enlace y se permiten {allowed}",
                f"Acórtelo en {counted - allowed}",
            )


def note_cut_by_comments(draft: Draft, keys: Keys, findings: Findings) -> None:
    """Note sentences that a « #» cuts: in YAML it begins a comment, and the rest is lost."""
    lines = draft.text.whole.split("\n")
    for name in _SENTENCES:
        key = keys.written(name)
        value = draft.document.values.get(key)
        if not isinstance(value, str) or "#" in value:
            continue
        line = draft.document.line_of(key)
        if " #" in lines[line - 1]:
            findings.error(
                draft.text.source,
                line,
                "cut-by-comment",
                f"«{key}» queda cortado en el signo #",
                f'Escriba el valor entre comillas rectas: {key}: "…"',
            )
