"""
The process that speaks: texts come in as JSON, and go out as sound, each after its length.

A program of its own, because Pico is in C: nobody can wait for it inside, or end it. Its noise also goes
on from one text to the next: only a new process says the same every time. It ends by itself after the
seconds that it is given, even if nobody is left to end it.

    python -P speaker.py 120 < '["Buenos días."]'
"""

import json
import signal
import struct
import sys

NOT_INSTALLED = 3
"""Exit code of one that has no voice."""

VOICE = "es-ES"


def main() -> int:
    """Speak; return the exit code."""
    signal.alarm(int(sys.argv[1]))
    texts = json.load(sys.stdin)
    try:
        from py_nanotts import NanoTTS  # `make voz` installs it
    except ImportError:
        return NOT_INSTALLED
    speaker = NanoTTS()
    for text in texts:
        sound = speaker.speak(text, voice=VOICE) if text else b""
        sys.stdout.buffer.write(struct.pack("<I", len(sound)) + sound)
        sys.stdout.buffer.flush()
    return 0


if __name__ == "__main__":
    sys.exit(main())
