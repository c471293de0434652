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
    unmakeable,
)
from plugins.pressroom.config import MOST_WORKERS, PressroomConfig
from plugins.pressroom.digest import Digester, Place, digest_of
from plugins.pressroom.disk.keeping import (
    DamagedFile,
    OtherRelease,
    keep,
    kept,
    sealed,
    unsealed,
)
from plugins.pressroom.release import release_of
from plugins.pressroom.reports.outcome import note
from plugins.pressroom.rows import Pages
from plugins.pressroom.signals import artefacts_wanted, pages_told, site_shown
from plugins.pressroom.sources import Sources
from plugins.pressroom.trees import state_folder

__all__ = [
    "MOST_WORKERS",
    "Artefact",
    "DamagedFile",
    "Digester",
    "File",
    "Group",
    "Handed",
    "LastingFile",
    "OtherRelease",
    "Pages",
    "Place",
    "PressroomConfig",
    "Sources",
    "address_of",
    "artefacts_wanted",
    "digest_of",
    "encoded",
    "keep",
    "kept",
    "note",
    "output_path",
    "pages_told",
    "release_of",
    "sealed",
    "site_shown",
    "state_folder",
    "unmakeable",
    "unsealed",
]
