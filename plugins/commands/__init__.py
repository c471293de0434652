"""How a command of ours speaks, works in several processes, and ends. Knows no site and no news."""

from plugins.commands.command_line import (
    Parser,
    add_build_options,
    folder,
    pelican_arguments,
    port,
    whole,
)
from plugins.commands.counting import number_of
from plugins.commands.ending import (
    UNTOUCHED,
    begin,
    delivered,
    end_on_signals,
    ending_of,
    guarded,
    is_pelican,
    keep_off_screen,
    take_charge,
    unheard,
)
from plugins.commands.errors import FAULT, BuildError, LostWorkerError, ProgramError
from plugins.commands.files import near, write_whole
from plugins.commands.pool import can_fork, forked
from plugins.commands.progress_bar import progress
from plugins.commands.refusals import reason, refusal

__all__ = [
    "FAULT",
    "UNTOUCHED",
    "BuildError",
    "LostWorkerError",
    "Parser",
    "ProgramError",
    "add_build_options",
    "begin",
    "can_fork",
    "delivered",
    "end_on_signals",
    "ending_of",
    "folder",
    "forked",
    "guarded",
    "is_pelican",
    "keep_off_screen",
    "near",
    "number_of",
    "pelican_arguments",
    "port",
    "progress",
    "reason",
    "refusal",
    "take_charge",
    "unheard",
    "whole",
    "write_whole",
]
