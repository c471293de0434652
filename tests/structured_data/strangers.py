"""
What others make of a page's linked data: Google's rules, and the vocabulary of schema.org.

Two programs that know nothing of ours, each started once for all pages; and the rules that no
program has, as a table.
"""

import json
import subprocess
from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any, NamedTuple

from bs4 import BeautifulSoup

from tests.conftest import ROOT

TOOLS = ROOT / "tests" / "tools"
MODULES = TOOLS / "node_modules"

Graph = dict[str, Any]


class Issue(NamedTuple):
    """What the rules of Google say of a page."""

    type: str
    """Of the node it is about."""

    severity: str
    """`ERROR` or `WARNING`."""

    message: str
    fields: tuple[str, ...]


def google_issues(pages: Mapping[str, str]) -> dict[str, list[Issue]]:
    """Return what @adobe/structured-data-validator says of *pages* (name -> HTML)."""
    said = subprocess.run(
        ["node", str(TOOLS / "google_rules.mjs")],
        input=json.dumps(pages),
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
    )
    return {
        name: [Issue(**{**each, "fields": tuple(each["fields"])}) for each in issues]
        for name, issues in json.loads(said.stdout).items()
    }


def vocabulary_errors(folder: Path, graphs: Mapping[str, Graph]) -> dict[str, list[str]]:
    """
    Return what TypeScript says of *graphs* once each must be a `Graph` of schema-dts.

    Unknown types, unknown properties of a type, and values outside an enumeration are errors.
    """
    for name, graph in graphs.items():
        text = json.dumps(graph, indent=1)
        module = f'import type {{ Graph }} from "schema-dts";\nexport const page: Graph = {text};\n'
        (folder / f"{name}.ts").write_text(module)
    options = {
        "strict": True,
        "noEmit": True,
        "target": "es2022",
        "module": "nodenext",
        "types": [],
        "paths": {"schema-dts": [str(MODULES / "schema-dts" / "dist" / "schema.d.ts")]},
    }
    project = folder / "tsconfig.json"
    project.write_text(json.dumps({"compilerOptions": options, "include": ["*.ts"]}))
    said = subprocess.run(
        ["node", str(MODULES / "typescript" / "bin" / "tsc"), "--pretty", "false", "-p", project],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    found: dict[str, list[str]] = {name: [] for name in graphs}
    for line in said.stdout.splitlines():
        name = line.partition(".ts(")[0]
        if line.startswith(" "):  # more of the error before
            continue
        assert name in found, said.stdout
        found[name].append(line)
    assert bool(said.returncode) == any(found.values()), said.stdout + said.stderr
    return found


def graph_of(html: str) -> Graph:
    """Return the one JSON-LD document of a page."""
    [script] = BeautifulSoup(html, "html.parser").select("script[type='application/ld+json']")
    document: Graph = json.loads(script.get_text())
    return document


def nodes_in(value: Any) -> Iterator[dict[str, Any]]:
    """Yield every node of a document, at any depth."""
    if isinstance(value, dict):
        if "@type" in value:
            yield value
        for each in value.values():
            yield from nodes_in(each)
    elif isinstance(value, list):
        for each in value:
            yield from nodes_in(each)


# Google's rules that no program has.


def _is_text(value: Any) -> bool:
    return isinstance(value, str) and bool(value.strip())


def _is_address(value: Any) -> bool:
    return isinstance(value, str) and value.startswith("https://")


def _is_moment(value: Any) -> bool:
    return isinstance(value, str) and datetime.fromisoformat(value).utcoffset() is not None


def _is_day_or_moment(value: Any) -> bool:
    """A day alone when the hour is unknown, never midnight for it; an hour with its offset."""
    if isinstance(value, str) and len(value) == len("2026-11-28"):
        return bool(date.fromisoformat(value))
    return _is_moment(value) and "T00:00:00" not in value


def _is_place(value: Any) -> bool:
    return isinstance(value, dict) and value.get("@type") == "Place"


def _all_addresses(value: Any) -> bool:
    return isinstance(value, list) and bool(value) and all(map(_is_address, value))


class Rule(NamedTuple):
    """One field."""

    path: str
    """Keys from the node, with dots between."""

    holds: Callable[[Any], bool]
    is_required: bool = True
    """Otherwise it may be left out; if it is there, the rule holds."""


RULES: Mapping[str, tuple[Rule, ...]] = {
    # https://developers.google.com/search/docs/appearance/structured-data/article
    # Google requires nothing; what it uses, ours must have.
    "NewsArticle": (
        Rule("headline", _is_text),
        Rule("image", _all_addresses),
        Rule("datePublished", _is_moment),
        Rule("dateModified", _is_moment),
        Rule("author.@type", lambda value: value == "Person" or value.endswith("Organization")),
        Rule("author.name", _is_text),
        Rule("author.url", _is_address),
    ),
    # https://developers.google.com/search/docs/appearance/structured-data/event
    "Event": (
        Rule("name", _is_text),
        Rule("startDate", _is_day_or_moment),
        Rule("location", _is_place),
        Rule("location.address", lambda value: _is_text(value) or "addressCountry" in value),
        Rule("location.name", _is_text),
        Rule("description", _is_text),
        Rule("endDate", _is_day_or_moment, is_required=False),
        Rule("previousStartDate", _is_day_or_moment, is_required=False),
        Rule("eventStatus", lambda value: value.startswith("https://schema.org/Event")),
        Rule("offers.price", lambda value: isinstance(value, int), is_required=False),
        Rule("offers.priceCurrency", lambda value: value == "CLP", is_required=False),
        Rule("organizer.name", _is_text, is_required=False),
    ),
}


def broken_rules(graph: Graph) -> list[str]:
    """Return the rules of `RULES` that *graph* breaks, as «Event: location.address»."""
    return [
        f"{node['@type']}: {rule.path}"
        for node in nodes_in(graph)
        for rule in RULES.get(node["@type"], ())
        if not _holds(rule, node)
    ]


def _holds(rule: Rule, node: Mapping[str, Any]) -> bool:
    value: Any = node
    for key in rule.path.split("."):
        value = value.get(key) if isinstance(value, dict) else None
        if value is None:
            return not rule.is_required
    return rule.holds(value)
