"""The script of the radio programme: from an edition and the programme's form to what is read aloud."""

from plugins.script.channel import ADDRESSES, script_files, script_pages
from plugins.script.rundown import Rundown, TooShortError, rundown_of
from plugins.script.text_file import said_in

__all__ = [
    "ADDRESSES",
    "Rundown",
    "TooShortError",
    "rundown_of",
    "said_in",
    "script_files",
    "script_pages",
]
