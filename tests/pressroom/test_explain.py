"""Anybody can ask what a file is made from."""

import json
from dataclasses import dataclass

import pytest

from plugins.commands.errors import BuildError
from plugins.pressroom.artefact import Artefact
from plugins.pressroom.reports.explain import explained, reach


@dataclass(frozen=True)
class Story:
    source: str
    title: str = ""


@dataclass(frozen=True, slots=True)
class Page(Artefact):
    files: tuple[str, ...]
    frame: str
    stories: tuple[Story, ...]

    @property
    def paths(self) -> tuple[str, ...]:
        return self.files

    def make(self) -> tuple[bytes, ...]:
        return (self.frame.encode(),) * len(self.files)


FAIR, WALK = Story("cultura/feria.md"), Story("deportes/cicletada.md")
SITE = [
    Page(("index.html", "x.txt"), "marco", (FAIR, WALK)),
    Page(("noticias/feria/index.html",), "marco", (FAIR,)),
]


@pytest.mark.parametrize("wanted", ["/", "index.html", "output/index.html"])
def test_a_file_tells_its_function_inputs_and_sources(wanted: str) -> None:
    text = explained(SITE, wanted)

    assert text == (
        f"«index.html» lo hace {__name__}.Page con:\n"
        "  files: tuple\n"
        "  frame: str\n"
        "  stories: tuple, de 2 archivos:\n"
        "    cultura/feria.md\n"
        "    deportes/cicletada.md\n"
        "y con él se hacen:\n"
        "  x.txt"
    )


@pytest.mark.parametrize("wanted", ["cultura/feria.md", "content/cultura/feria.md"])
def test_a_source_tells_the_files_it_reaches(wanted: str) -> None:
    assert explained(SITE, wanted) == (
        "«cultura/feria.md» llega a 3 archivos:\n  index.html\n  noticias/feria/index.html\n  x.txt"
    )


def test_a_template_reaches_what_its_theme_reaches() -> None:
    theme = Story("themes/imme")
    site = [Page(("index.html",), "marco", (theme,))]

    assert explained(site, "themes/imme/templates/base.html").endswith(" 1 archivo:\n  index.html")


@pytest.mark.parametrize(
    ("wanted", "meant"),
    [
        ("cultura/ferias.md", "«cultura/feria.md»"),
        ("/noticias/ferias/", "«noticias/feria/index.html»"),
        ("output/noticias/feria", "«noticias/feria/index.html»"),
    ],
)
def test_an_unknown_name_is_an_error_with_what_it_may_be(wanted: str, meant: str) -> None:
    with pytest.raises(BuildError) as refused:
        explained(SITE, wanted)
    assert f"«{wanted}» no es un archivo del sitio" in str(refused.value)
    assert "¿Quiso decir " in str(refused.value)
    assert meant in str(refused.value)


@pytest.mark.parametrize("wanted", ["zzz", "/../..", "a\0b", "\udce9", "%ff", "x" * 10_000])
def test_what_resembles_nothing_is_an_error_too(wanted: str) -> None:
    with pytest.raises(BuildError, match="una dirección del sitio, como /agenda/"):
        explained(SITE, wanted)


def test_programs_are_told_what_sources_reach_and_what_else_is_in_it() -> None:
    told = json.loads(reach(SITE, ["content/cultura/feria.md", "cultura/otra.md"]))
    by = f"{__name__}.Page"

    assert told == {
        "version": 1,
        "files": [
            {"path": "index.html", "by": by, "of": ["cultura/feria.md"], "others": [WALK.source]},
            {
                "path": "noticias/feria/index.html",
                "by": by,
                "of": ["cultura/feria.md"],
                "others": [],
            },
            {"path": "x.txt", "by": by, "of": ["cultura/feria.md"], "others": [WALK.source]},
        ],
    }
    assert json.loads(reach(SITE, ["cultura/otra.md"]))["files"] == []
