"""What services make of the templates they are handed, as far as these tests need it."""

import json
import re
from html import escape

LISTMONK = (
    (re.compile(r'\{\{\s*TrackLink\s+"([^"]+)"\s*\}\}'), r'{{ TrackLink "\1" . }}'),
    (
        re.compile(r"(https?://[\w\-.~!#$&'()*+,/:;=?@\[\]%]*)@TrackLink"),
        r'{{ TrackLink "\1" . }}',
    ),
    (
        re.compile(r"\{\{(\s+)?(TrackView|UnsubscribeURL|ManageURL|OptinURL|MessageURL)(\s+)?\}\}"),
        r"{{ \2 . }}",
    ),
)
"""What listmonk changes before it compiles (models/common.go, v6.2.0)."""

_GO = re.compile(
    r'\{\{ (?:Safe (?P<safe>"(?:[^"\\\n]|\\.)*")|(?P<line>"(?:[^"\\\n]|\\.)*")'
    r"|(?P<leave>UnsubscribeURL \.)) \}\}"
)
_DJANGO = re.compile(r"(\{%.*?%\}|\{\{.*?\}\}|\{#.*?#\})")  # django.template.base.tag_re
_TAG = re.compile(r"\{% templatetag (\w+) %\}")
_WRITTEN = {"openvariable": "{{", "openblock": "{%", "opencomment": "{#", "openbrace": "{"}


class TemplateError(Exception):
    """No template."""


def go_rendered(text: str, leave: str) -> str:
    """Return what Go's `html/template` makes of *text*, which has only what we write."""
    for pattern, new in LISTMONK:
        text = pattern.sub(new, text)
    out, last = [], 0
    for found in _GO.finditer(text):
        out.append(_still(text[last : found.start()]))
        string = found["safe"] or found["line"]
        out.append(json.loads(string) if string else escape(leave))
        last = found.end()
    return "".join([*out, _still(text[last:])])


def go_subject(text: str) -> str:
    """Return what listmonk makes of a subject."""
    before, _, after = text.partition("{{")
    del before
    return go_rendered(text, "") if "}}" in after else text


def _still(text: str) -> str:
    if "{{" in text:
        raise TemplateError(text)
    return re.sub("<!--.*?-->", "", text, flags=re.S)  # html/template drops comments


def django_rendered(text: str, leave: str) -> str:
    """Return what Django makes of *text*."""
    return "".join(
        _django(part, leave) if number % 2 else part
        for number, part in enumerate(_DJANGO.split(text))
    )


def _django(part: str, leave: str) -> str:
    if tag := _TAG.fullmatch(part):
        return _WRITTEN[tag[1]]
    if part.startswith("{%"):
        raise TemplateError(part)
    if part.startswith("{#"):
        return ""
    return leave if part == "{{ unsubscribe_url }}" else ""  # what it does not know is nothing
