"""
The languages that words of a text may be marked as: `*p'uquio*{lang=kuz}`.

A screen reader then says them with that language's sounds, and a browser hyphenates and translates
them as such (WCAG 2.2, 3.1.2). Codes are those of the IANA Language Subtag Registry (RFC 5646),
which has the shortest code of each language alone: Aymara is `ay`, never `aym`.
"""

import re

from plugins.desk.front_matter.findings import Findings
from plugins.desk.manuscript import Text
from plugins.newsroom import suggestion

LANGUAGES = {
    "kuz": "kunza",
    "ay": "aymara",
    "ayr": "aymara central",
    "qu": "quechua",
    "arn": "mapudungun",
    "rap": "rapanui",
    "es": "castellano",
    "en": "inglés",
    "de": "alemán",
    "fr": "francés",
    "hr": "croata",
    "it": "italiano",
    "la": "latín",
    "pt": "portugués",
}
"""Code -> name: those of Chile's north and its peoples, and those of the saltpetre works."""

_LONGER = {"aym": "ay", "que": "qu", "spa": "es", "eng": "en", "deu": "de", "fra": "fr"}
"""Codes of ISO 639 that the registry leaves out, since it has a shorter one."""

_MARK = re.compile(r'<[a-z][^>]*\slang="([^"]*)"')


def check_languages(text: Text, findings: Findings) -> None:
    """Note every mark of a language that no program would understand."""
    if ' lang="' not in text.html:
        return
    for code in dict.fromkeys(_MARK.findall(text.html)):
        if code.partition("-")[0] in LANGUAGES:
            continue
        known = ", ".join(f"{each} ({name})" for each, name in LANGUAGES.items())
        shorter = _LONGER.get(code)
        findings.error(
            text.source,
            text.line_of(f"lang={code}") if f"lang={code}" in text.whole else text.line_of(code),
            "unknown-language",
            f"«{code}» no es el código de una lengua",
            f"Escriba lang={shorter}"
            if shorter
            else suggestion(code, LANGUAGES, otherwise=f"Existen: {known}"),
        )
