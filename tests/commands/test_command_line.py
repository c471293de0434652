"""Every command answers what is typed in Spanish, whatever that is."""

import argparse
import ast
import re
import subprocess
import sys
from inspect import getsource

import pytest

from plugins.commands.command_line import WORDS, Parser, add_build_options, pelican_arguments
from tests.conftest import ROOT

PROGRAMMERS = re.compile(
    "conflicting|cannot merge|invalid option string|dest= is|invalid conflict_resolution"
    "|mutually exclusive|cannot have multiple|is not callable|'required' is|not defined"
    "|mode %r|%\\(prog\\)s: error|deprecated"
)
"""What argparse says to whoever writes a parser, and its frame of an error, which is ours."""

COMMANDS = ("plugins.pressroom", "plugins.preview", "plugins.editors", "bench", "bench.images")
OTHERS = ("bench.cards", "bench.lighthouse", "tools.captures", "tools.demo.drawings", "tools.fonts")
ENGLISH = re.compile(
    r"usage|options|argument|error|required|invalid|choose|show this|positional|default|unrecognized|expected",
    re.IGNORECASE,
)


def said_by_argparse() -> set[str]:
    """Return all that argparse would translate."""
    said = set()
    for node in ast.walk(ast.parse(getsource(argparse))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            count = {"_": 1, "ngettext": 2}.get(node.func.id, 0)
            texts = [each.value for each in node.args[:count] if isinstance(each, ast.Constant)]
            said |= {text for text in texts if isinstance(text, str)}
    return said


def test_all_that_pythons_own_parser_says_to_people_has_its_words_here() -> None:
    said = said_by_argparse()
    assert len(said) > 20
    assert {text for text in said if not PROGRAMMERS.search(text)} - WORDS.keys() == set()


def test_the_words_take_what_theirs_took() -> None:
    for english, spanish in WORDS.items():
        assert {*re.findall(r"%\((\w+)\)", spanish)} <= {*re.findall(r"%\((\w+)\)", english)}
        assert re.findall(r"%[sr](?!\w)", spanish) == re.findall(r"%[sr](?!\w)", english)


def run(module: str, *options: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", module, *options],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize("module", [*COMMANDS, *OTHERS])
def test_help_is_spanish(module: str) -> None:
    done = run(module, "--help")

    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("Uso: ")
    assert "\nopciones:\n" in done.stdout
    words = re.sub(r"--[\w-]+|bench [\w.]+", "", done.stdout)  # names of options, and of files
    assert not ENGLISH.search(words), ENGLISH.search(words)


@pytest.mark.parametrize("module", [*COMMANDS, *OTHERS])
def test_what_does_not_exist_is_told_in_spanish(module: str) -> None:
    done = run(module, "--no-existe=3")

    assert done.returncode == 1
    assert done.stdout == ""
    assert "Uso: " in done.stderr
    assert not ENGLISH.search(done.stderr), done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("plugins.editors", "falta decir: orden"),
        ("plugins.editors revise", "«revise» no existe. Existen: 'revisar'"),
        ("plugins.editors revisar --procesos x", "«x» no es un número de procesos"),
        ("plugins.editors revisar --procesos 0", "va un número de 1 a 256"),
        ("plugins.editors revisar --procesos", "--procesos: falta decir qué"),
        ("plugins.editors revisar --json=x", "no lleva nada detrás del ="),
        ("plugins.editors revisar --contenido /no/hay", "la carpeta «/no/hay» no existe"),
        ("plugins.editors revisar --contenido Makefile", "«Makefile» no es una carpeta"),
        ("plugins.editors revisar --js", "no se entiende: --js"),
        ("plugins.pressroom content más", "no se entiende: más"),
        ("plugins.pressroom -s", "-s/--settings: falta decir qué"),
        ("plugins.pressroom -s Makefile", "«Makefile» no son ajustes"),
        ("plugins.pressroom -s content", "«content»: no es un archivo"),
        ("plugins.pressroom -e SITENAME=x", "Se escribe NOMBRE=valor"),
        ("plugins.pressroom -e =3", "Se escribe NOMBRE=valor"),
        ("plugins.pressroom -v -q", "no va junto con -v/--verbose"),
        ("plugins.pressroom --comprobar --explicar /", "no va junto con --comprobar"),
        ("plugins.pressroom --explicar=", "make explicar RUTA=/agenda/"),
        ("plugins.preview --port x", "No se puede usar el puerto x: los hay de 1 a 65535"),
        ("plugins.preview --port ٣", "No se puede usar el puerto ٣"),
        ("bench", "falta decir: orden"),
        ("bench run --sizes x", "«x» no es un número de artículos"),
        ("bench run --sizes 100,,5", "«» no es un número de artículos"),
        ("bench run --generators hugo,otro", "no hay generador «otro»"),
        ("bench run --scenarios nada", "no hay caso «nada»"),
        ("bench run --repeat 0", "«0» no es un número de veces"),
        ("bench run --patience x", "«x» no son segundos"),
        ("bench corpus", "falta decir: N, CARPETA"),
        ("bench.lighthouse", "falta decir: SITIO"),
        ("bench.lighthouse /no/hay", "la carpeta «/no/hay» no existe"),
        ("tools.captures content", "falta decir: CARPETA"),
        ("tools.demo.drawings nadie", "no hay dibujo «nadie»"),
    ],
)
def test_what_is_wrong_is_told_in_spanish(line: str, words: str) -> None:
    done = run(*line.split(" "))

    assert done.returncode == 1
    assert words in done.stderr
    assert "Traceback" not in done.stderr
    assert not ENGLISH.search(re.sub("--settings", "", done.stderr)), done.stderr


def test_what_is_given_reaches_pelican_whatever_its_order() -> None:
    parser = Parser()
    add_build_options(parser)
    line = ["-e", "A=1", "-s", "publishconf.py", "-o", "-rara", "-e", 'B="x y"', "-v"]
    with pytest.raises(SystemExit):
        parser.read(line)
    line[5:6] = ["./-rara"]
    given = parser.read([*line, "--", "contenido"])

    assert pelican_arguments(given, PRESSROOM_EXPLAIN='"\n') == [
        "contenido",
        "--settings=publishconf.py",
        "--output=./-rara",
        "--verbose",
        "--extra-settings",
        "A=1",
        'B="x y"',
        'PRESSROOM_EXPLAIN="\\"\\n"',
    ]


def test_words_of_pythons_own_parsers_stay_as_they_are() -> None:
    Parser().format_help()
    assert argparse.ArgumentParser().format_usage().startswith("usage: ")
