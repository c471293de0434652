"""What people take away and open with their own programs, the same bytes every time; knows no news."""

from plugins.handouts.archive import packed
from plugins.handouts.prose import Part, Prose, Run, Sort, Table, prose_of
from plugins.handouts.tables import spreadsheet
from plugins.handouts.text import plain_text
from plugins.handouts.word import WordFile
from plugins.handouts.word_page import About

__all__ = [
    "About",
    "Part",
    "Prose",
    "Run",
    "Sort",
    "Table",
    "WordFile",
    "packed",
    "plain_text",
    "prose_of",
    "spreadsheet",
]
