"""Makes what the channels hand over and shows it in one step. Knows nothing about news."""

from plugins.pressroom.artefact import (
    Artefact,
    File,
    Group,
    Handed,
    LastingFile,
    address_of,
    encoded,
    output_path,
)
from plugins.pressroom.command_line import (
    Parser,
    add_build_options,
    folder,
    pelican_arguments,
    port,
    whole,
)
from plugins.pressroom.config import MOST_WORKERS, PressroomConfig
from plugins.pressroom.counting import number_of
from plugins.pressroom.digest import Digester, Place, digest_of
from plugins.pressroom.ending import begin, end_on_signals, ending_of, guarded
from plugins.pressroom.errors import FAULT, BuildError, LostWorkerError, ProgramError
from plugins.pressroom.keeping import (
    DamagedFile,
    OtherRelease,
    keep,
    kept,
    sealed,
    unsealed,
    write_whole,
)
from plugins.pressroom.pool import can_fork, forked
from plugins.pressroom.progress_bar import progress
from plugins.pressroom.refusals import reason
from plugins.pressroom.release import release_of
from plugins.pressroom.report import note
from plugins.pressroom.rows import Pages
from plugins.pressroom.signals import artefacts_wanted, pages_told, site_shown
from plugins.pressroom.trees import state_folder

__all__ = [
    "FAULT",
    "MOST_WORKERS",
    "Artefact",
    "BuildError",
    "DamagedFile",
    "Digester",
    "File",
    "Group",
    "Handed",
    "LastingFile",
    "LostWorkerError",
    "OtherRelease",
    "Pages",
    "Parser",
    "Place",
    "PressroomConfig",
    "ProgramError",
    "add_build_options",
    "address_of",
    "artefacts_wanted",
    "begin",
    "can_fork",
    "digest_of",
    "encoded",
    "end_on_signals",
    "ending_of",
    "folder",
    "forked",
    "guarded",
    "keep",
    "kept",
    "note",
    "number_of",
    "output_path",
    "pages_told",
    "pelican_arguments",
    "port",
    "progress",
    "reason",
    "release_of",
    "sealed",
    "site_shown",
    "state_folder",
    "unsealed",
    "whole",
    "write_whole",
]
