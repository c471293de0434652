"""
Which pages a browser may fetch while the pointer rests on a link to them.

Speculation rules (https://wicg.github.io/nav-speculation/speculation-rules.html), named by a response
header, so that no page holds a script. `moderate` waits for a pointer that rests 200 ms, or a finger put
down. Browsers that know no such rules do nothing, and Chrome does nothing where its reader saves data or
battery (https://developer.chrome.com/docs/web-platform/prerender-pages, «Chrome limits»).
"""

import json

from plugins.pressroom import Artefact, output_path
from plugins.site import PREFETCH

MEDIA_TYPE = "application/speculationrules+json"

_RULES = {
    "prefetch": [
        {
            "where": {
                "and": [
                    {"href_matches": "/*"},
                    # Files, which have an ending, and what is for machines or for editors.
                    {"not": {"href_matches": ["/*.*", "/api/*", "/feeds/*", "/redes/*"]}},
                    {"not": {"selector_matches": "[download], [rel~=external]"}},
                ]
            },
            "eagerness": "moderate",
        }
    ]
}


def prefetch_file() -> Artefact:
    """Return the rules, which are the same for every edition."""
    return Artefact(paths=(output_path(PREFETCH),), make=make_rules, inputs=())


def make_rules() -> tuple[bytes, ...]:
    """Return the rules as JSON."""
    return (f"{json.dumps(_RULES, indent=1)}\n".encode(),)
