"""
What we write arrives as it is: services make a template of every mail, and a `{{` in a story is none.

listmonk has Go's (listmonk.app/docs/templating; models/campaigns.go of v6.2.0): `html/template`
drops comments, those that Outlook reads among them, and changes what it finds in styles. Handed over
as one string to its function `Safe`, nothing of that happens. Before that it looks for `@TrackLink`
and for some functions in the text itself, inside of strings too; so braces and at signs are written
as escapes (go.dev/ref/spec, «String literals»).

Buttondown has Django's (docs.buttondown.com/templating), where `templatetag` writes what begins a
tag (docs.djangoproject.com/en/stable/ref/templates/builtins, «templatetag»).
"""

import re
from typing import Final

_GO: Final = re.compile(r'[\x00-\x1f\x7f"\\{}@\ufeff]')
_DJANGO: Final = re.compile(r"\{(?:[{%#]|\Z)")  # at the end, one that a tag may follow
_TAGS: Final = {"{{": "openvariable", "{%": "openblock", "{#": "opencomment", "{": "openbrace"}


def go_string(text: str) -> str:
    """Return *text* as a string in a template of Go."""
    return '"' + _GO.sub(_escaped, text) + '"'


def _escaped(found: re.Match[str]) -> str:
    return f"\\u{ord(found[0]):04x}"


def go_safe(text: str) -> str:
    """Return what writes *text* as it is, in a body of listmonk."""
    return f"{{{{ Safe {go_string(text)} }}}}"


def go_line(text: str) -> str:
    """Return what writes *text* as it is, in a subject of listmonk: a template only if it has `{{`."""
    return f"{{{{ {go_string(text)} }}}}" if "{{" in text else text


def django_text(text: str) -> str:
    """Return what writes *text* as it is, in a body of Buttondown."""
    return _DJANGO.sub(lambda found: f"{{% templatetag {_TAGS[found[0]]} %}}", text)


def has_django(text: str) -> bool:
    """Return whether Django would find a template in *text*."""
    return django_text(text) != text
