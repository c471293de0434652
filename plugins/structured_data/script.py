"""JSON-LD as the content of a `<script>` element."""

import json
from collections.abc import Iterable

from markupsafe import Markup

from plugins.web import JsonObject

_ESCAPES = {
    ord(char): f"\\u{ord(char):04x}" for char in "<>&\N{LINE SEPARATOR}\N{PARAGRAPH SEPARATOR}"
}
"""HTML ends a script at `</script`, and `<!--` changes how it reads on; JSON can say both
without a `<` (https://html.spec.whatwg.org/multipage/scripting.html#restrictions-for-contents-of-script-elements)."""


def json_ld(nodes: Iterable[JsonObject]) -> Markup:
    """Return *nodes* as one document that cannot end the script element it stands in."""
    document = {"@context": "https://schema.org", "@graph": list(nodes)}
    text = json.dumps(document, ensure_ascii=False, separators=(",", ":"))
    return Markup(text.translate(_ESCAPES))  # noqa: S704 - every character that HTML reads is escaped
