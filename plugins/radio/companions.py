"""What players fetch beside an episode: its chapters, and what is said in it."""

import json
from collections.abc import Iterable

from plugins.newsroom import Speech, transcript_text
from plugins.newsroom.kinds import Chapter
from plugins.site import SAMPLE
from plugins.spanish import clean, clean_line

VERSION = "1.2.0"
"""Of the format (podcast namespace, docs/examples/chapters/jsonChapters.md)."""


def chapters_json(title: str, chapters: Iterable[Chapter]) -> bytes:
    """Return the *chapters* of the episode *title*, in UTF-8."""
    document = {
        "version": VERSION,
        "title": clean_line(title),
        "chapters": [
            {"startTime": chapter.start, "title": clean_line(chapter.title)} for chapter in chapters
        ],
    }
    return f"{json.dumps(document, ensure_ascii=False, indent=1)}\n".encode()


def transcript_txt(title: str, speeches: Iterable[Speech], *, is_sample: bool) -> bytes:
    """Return what is said in the episode *title* as plain text, in UTF-8."""
    mark = f"{SAMPLE}.\n" if is_sample else ""
    return f"{clean_line(title)}\n{mark}\n{clean(transcript_text(speeches))}\n".encode()
