"""Pelican glue: where Pelican's own options say that the site is shown."""

from pathlib import Path
from typing import NamedTuple

from pelican import get_config, parse_arguments
from pelican.settings import read_settings

from plugins.pressroom.plugin import refuse_output_of


class Address(NamedTuple):
    """What is served, and where."""

    output: Path
    host: str
    port: int


def address_of(arguments: list[str]) -> Address:
    """
    Return what `pelican` *arguments* would serve.

    Raises:
        BuildError: It is no folder that a site may be shown in: what is in it is nobody's to see.
    """
    given = parse_arguments(arguments)
    settings = read_settings(given.settings or "pelicanconf.py", override=get_config(given))
    refuse_output_of(settings)
    return Address(
        Path(settings["OUTPUT_PATH"]).absolute(), settings["BIND"], int(settings["PORT"])
    )
