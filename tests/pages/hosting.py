"""What hosts say with each file, as each of them understands its own settings."""

import re
from collections.abc import Callable

from plugins.pages.headers import make_headers
from tests.conftest import ROOT

GUIDE = (ROOT / "docs" / "operacion.md").read_text()


def headers_file(*media: str) -> str:
    """Return the text of `/_headers`."""
    (data,) = make_headers(media)
    return data.decode()


def by_rules(text: str, address: str) -> list[tuple[str, str]]:
    """Return the headers that the `_headers` file *text* gives *address*, as Netlify reads it."""
    found = []
    for block in text.strip().split("\n\n"):
        pattern, *lines = block.split("\n")
        if re.fullmatch(".*".join(map(re.escape, pattern.split("*"))), address):
            found += [_header(line) for line in lines]
    return found


def by_nginx(address: str) -> list[tuple[str, str]]:
    """Return the headers that the settings for nginx in the guide give *address*."""
    settings = _block("nginx")
    values = {
        variable: _mapped(lines, address)
        for variable, lines in re.findall(r"^map \$uri \$(\w+) \{\n(.*?)^\}", settings, re.M | re.S)
    }
    said = [
        (name, values[value[1:]] if value.startswith("$") else value[1:-1])
        for name, value in re.findall(
            r'add_header (\S+) ("[^"]*"|\'[^\']*\'|\$\w+)(?: always)?;', settings
        )
    ]
    types = re.findall(r'location ~ (\S+) \{ types \{\} default_type "([^"]+)"; \}', settings)
    fitting = [kind for expression, kind in types if re.search(expression, address)]
    said += [("Content-Type", kind) for kind in fitting[:1]]  # the first one that matches
    return [(name, value) for name, value in said if value]


def by_apache(address: str) -> list[tuple[str, str]]:
    """Return the headers that the settings for Apache in the guide give *address*."""
    settings = _block("apache")
    sections = re.findall(r'<LocationMatch "([^"]+)">\n(.*?)</LocationMatch>', settings, re.S)
    everywhere = re.sub(r"<LocationMatch.*?</LocationMatch>\n?", "", settings, flags=re.S)
    found: dict[str, str] = {}
    for lines in (everywhere, *(lines for expr, lines in sections if re.search(expr, address))):
        said = re.findall(r'^\s*Header (?:always )?set (\S+) "((?:[^"\\]|\\.)*)"$', lines, re.M)
        found |= {name: value.replace('\\"', '"') for name, value in said}
        if forced := re.search(r'ForceType "([^"]+)"', lines):
            found["Content-Type"] = forced[1]
    return list(found.items())


def _header(line: str) -> tuple[str, str]:
    name, _, value = line.strip().partition(": ")
    return name, value


def _block(language: str) -> str:
    found = re.search(rf"^```{language}\n(.*?)^```$", GUIDE, re.M | re.S)
    assert found, f"the guide has no settings for {language}"
    return found[1]


def _mapped(lines: str, address: str) -> str:
    entries: list[tuple[str, str]] = re.findall(r'^\s*(?:~(\S+)|default) "([^"]*)";$', lines, re.M)
    chosen = [
        value for expression, value in entries if expression and re.search(expression, address)
    ]
    return chosen[0] if chosen else next(value for expression, value in entries if not expression)


HOSTS: dict[str, Callable[[str], list[tuple[str, str]]]] = {
    "nginx": by_nginx,
    "apache": by_apache,
}
