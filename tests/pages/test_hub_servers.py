"""The hub in the settings of docs/cable.md, added to those of docs/operacion.md and really run."""

import re

import pytest

from tests.conftest import ROOT
from tests.pages.servers import apache, nginx

GUIDE = (ROOT / "docs" / "cable.md").read_text("utf-8")
NAMED = ["cable/ultimas.ninjs.json", "feeds/todo.json", "feeds/temas/agua.atom.xml"]
SILENT = ["index.html", "feeds/todo/archivo-1.json", "noticias/2026/11/feria/nota.ninjs.json"]
FILES = dict.fromkeys([*NAMED, *SILENT, "404.html"], "x")


def block(language: str) -> str:
    found = re.search(rf"^```{language}\n(.*?)^```$", GUIDE, re.M | re.S)
    assert found
    return found[1]


def for_nginx(settings: str) -> str:
    above, line = block("nginx").split("}\n")
    settings = settings.replace("server {", f"{above}}}\nserver {{", 1)
    return settings.replace("    add_header", f"    {line}    add_header", 1)


def for_apache(settings: str) -> str:
    return settings + block("apache")


@pytest.mark.parametrize(
    ("serve", "change"), [(nginx, for_nginx), (apache, for_apache)], ids=["nginx", "apache"]
)
def test_a_hub_is_named_with_every_feed_that_changes(serve: object, change: object) -> None:
    with serve(FILES, change) as server:  # type: ignore[operator]
        for path in NAMED:
            answer = server.get(f"/{path}", Host="www.ejemplo.cl")
            links = (
                f'<https://hub.ejemplo.cl/>; rel="hub", <https://www.ejemplo.cl/{path}>; rel="self"'
            )
            assert answer.headers["Link"] == links
            assert "Content-Security-Policy" in answer.headers
        for path in SILENT:
            assert "Link" not in server.get(f"/{path}").headers
