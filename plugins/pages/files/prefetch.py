"""
Which pages a browser may fetch while the pointer rests on a link to them.

Speculation rules (https://wicg.github.io/nav-speculation/speculation-rules.html), named by a response
header, so that no page holds a script. `moderate` waits for a pointer that rests 200 ms, or a finger put
down. Browsers that know no such rules do nothing, and Chrome does nothing where its reader saves data or
battery (https://developer.chrome.com/docs/web-platform/prerender-pages, «Chrome limits»).
"""

import json

from plugins.pressroom import File, output_path
from plugins.site import Addresses

PREFETCH = "/precarga.json"
"""Which pages a browser may fetch before one goes there."""

ADDRESSES = Addresses(unlinked=(PREFETCH,))

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


def prefetch_file() -> File:
    """Return the rules as JSON; they are the same for every edition."""
    return File(output_path(PREFETCH), f"{json.dumps(_RULES, indent=1)}\n".encode())
