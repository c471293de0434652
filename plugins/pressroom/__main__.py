"""
Pelican's own command, whose every ending people understand.

    python -m plugins.pressroom content --settings publishconf.py [pelican's own options]
"""

import sys

from plugins.pressroom.ending import UNTOUCHED, begin, end_on_signals, guarded


def main(arguments: list[str]) -> int:
    """Do what `pelican` does with *arguments*; return the exit code."""
    end_on_signals(lambda: UNTOUCHED)
    sys.argv = ["pelican", *arguments]

    def work() -> int:
        from plugins.pressroom.plugin import command  # takes long: Ctrl+C is listened to before

        command(arguments)
        return 0

    return guarded(work)


if __name__ == "__main__":
    begin()
    sys.exit(main(sys.argv[1:]))
