"""The door to Pelican."""

import os
import sys
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from pelican.generators import Generator

from plugins.channels import declared
from plugins.commands import number_of
from plugins.embargo.channel import embargo_artefacts
from plugins.embargo.config import EmbargoConfig
from plugins.embargo.copies import copy_for
from plugins.newsroom import Story, accredited
from plugins.pressroom import Handed, Place, artefacts_wanted, site_shown, state_folder
from plugins.site import Addresses, addresses_wanted

FILE = "direcciones.txt"
_FOR_ITS_OWNER = 0o600


def register() -> None:
    """Called by Pelican when the plugin is loaded."""
    artefacts_wanted.connect(artefacts_of)
    addresses_wanted.connect(addresses_of)
    site_shown.connect(after_showing)


def addresses_of(_: Generator) -> Addresses:
    """Return what is on the public site: that is where the links of all texts lead."""
    return declared()


def artefacts_of(generator: Generator) -> Iterable[Handed]:
    """Return the folders of the outlets."""
    context = generator.context
    return embargo_artefacts(
        context["edition"],
        context["frame"],
        Place(Path(generator.settings["PATH"])),
        EmbargoConfig.load(generator.settings).key,
    )


def after_showing(generator: Generator) -> None:
    """Write down where the folder of each outlet is, for who sends it; the screen is read by others."""
    edition, site = generator.context["edition"], generator.context["site"]
    key = EmbargoConfig.load(generator.settings).key
    outlets = accredited(edition.registry.outlets, edition.moment)
    lines = [f"{each.name}: {site.url}/{copy_for(each, key).folder}/\n" for each in outlets]
    file = state_folder(Path(generator.settings["OUTPUT_PATH"])) / FILE
    if moved := _moved(file, lines):
        sys.stderr.write(
            f"Aviso: cambió la dirección de {', '.join(moved)}: la anterior ya no existe. Si no fue a"
            " propósito, EMBARGO_CLAVE no es la de siempre.\n"
        )
    if left := _without_kit(generator.context["reading"].stories, edition.moment):
        sys.stderr.write(
            f"Aviso: con embargo y sin kit de prensa, no va a ningún medio: {', '.join(left)}.\n"
            "    → Si debe ir, agréguele «kit: sí».\n"
        )
    descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, _FOR_ITS_OWNER)
    with os.fdopen(descriptor, "w", encoding="utf-8") as out:
        os.fchmod(out.fileno(), _FOR_ITS_OWNER)
        out.writelines(lines)
    held = number_of(len(edition.handed_ahead), "artículo con embargo", "artículos con embargo")
    media = number_of(len(lines), "medio", "medios")
    sys.stdout.write(
        f"{held}, para {media}. Las direcciones están en {file}: envíe a cada uno la suya.\n"
    )


def _moved(file: Path, lines: Iterable[str]) -> list[str]:
    """Return the outlets of *lines* that *file*, of the build before, knows at another address."""
    try:
        before = dict(line.split(": ", 1) for line in file.read_text("utf-8").splitlines())
    except (FileNotFoundError, ValueError):  # the first build, or a hand's edit
        return []
    now = dict(line.rstrip("\n").split(": ", 1) for line in lines)
    return [name for name, address in now.items() if before.get(name, address) != address]


def _without_kit(stories: Iterable[Story], moment: datetime) -> list[str]:
    """Return the files of those under an embargo at *moment* that nobody gets: they have no kit."""
    return [
        story.source
        for story in stories
        if not story.has_kit and replace(story, kit=True).is_handed_ahead_at(moment)
    ]
