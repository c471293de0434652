"""Every page of the sample site, as `make build` makes it."""

import json
import subprocess
from functools import cache
from itertools import pairwise
from pathlib import Path

from bs4 import BeautifulSoup

from plugins.pages.channel import pages
from plugins.pages.config import PagesConfig
from plugins.pressroom.artefact import Artefact, each_artefact
from plugins.settings.open_data import OpenDataConfig
from plugins.social_snippets.channel import social_artefacts
from tests.demo import demo, demo_frame
from tests.factories import AT_DESK
from tests.renditions import ORIGINALS
from tests.search.published import page_of
from tests.theme.test_pages import VNU


@cache
def made() -> dict[str, bytes]:
    """Return every HTML page: path → bytes; no picture has to be made for them."""
    edition, frame = demo(), demo_frame()
    handed = (
        *pages(edition, frame, PagesConfig(), OpenDataConfig()),
        *social_artefacts(edition, AT_DESK, frame=frame, originals=ORIGINALS),
    )
    found: list[Artefact] = [*each_artefact(handed), *page_of(edition).values()]
    return {
        path: data
        for artefact in found
        if any(path.endswith(".html") for path in artefact.paths)
        for path, data in zip(artefact.paths, artefact.make(), strict=True)
        if path.endswith(".html")
    }


def test_all_of_it_is_valid_html(tmp_path: Path) -> None:
    for path, data in made().items():
        file = tmp_path / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)
    checked = subprocess.run(
        ["java", "-jar", str(VNU), "--format", "json", "--skip-non-html", str(tmp_path)],
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )

    messages = json.loads(checked.stderr)["messages"]
    assert [(each["url"], each["message"]) for each in messages] == []
    assert len(made()) > 150


def test_every_link_has_a_name_of_its_own() -> None:
    vague = {"leer más", "más", "aquí", "ver más", "click aquí", "haga clic aquí", "ver"}
    for path, data in made().items():
        for link in BeautifulSoup(data, "html.parser").select("a[href]"):
            name = str(link.get("aria-label") or link.get_text(" ", strip=True))
            alt = " ".join(str(image.get("alt", "")) for image in link.select("img"))
            assert (name + alt).strip(), f"{path}: {link}"
            assert name.casefold().strip(" .…→") not in vague, f"{path}: {link}"


def test_headings_leave_out_no_level_and_there_is_one_title() -> None:
    for path, data in made().items():
        soup = BeautifulSoup(data, "html.parser")
        levels = [int(each.name[1]) for each in soup.select("main :is(h1, h2, h3, h4, h5, h6)")]
        if path == "estilo/index.html" or soup.select("meta[http-equiv=refresh]"):
            continue
        assert levels.count(1) == 1, path
        assert all(after - before <= 1 for before, after in pairwise(levels)), path
