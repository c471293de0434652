"""What every web page is rendered in."""

from pathlib import Path

from plugins.site.frame import Frame, frame_of, render
from tests.conftest import write_files
from tests.factories import REGISTRY, SITE


def frame(theme: Path, template: str) -> Frame:
    write_files(
        theme,
        {
            "static/css/main.css": "",
            "static/css/tools.css": "",
            "static/css/text.css": "",
            "static/js/main.js": "",
            "static/js/paper.js": "",
            "static/js/copies.js": "",
            "templates/page.html": template,
        },
    )
    return frame_of(SITE, theme, REGISTRY.departments)


def test_a_changed_template_shows_while_pelican_goes_on(tmp_path: Path) -> None:
    first = frame(tmp_path, "{{ word }}")
    assert render(first, "page.html", word="uno") == b"uno"

    second = frame(tmp_path, "[{{ word }}]")
    assert render(second, "page.html", word="dos") == b"[dos]"
