"""The script as a Word file, to change it by hand."""

from datetime import UTC, datetime

from plugins.handouts import About, WordFile
from plugins.script.rundown import Rundown
from plugins.script.sheet import CONTROL, running_order, script
from plugins.script.summary import left_words, length_words, title_of, when_words

_POINTS = 14
"""Of letters that are read aloud, standing, from a table."""


def word_of(rundown: Rundown) -> bytes:
    """Return *rundown* as a DOCX: headings, and tables whose first row repeats."""
    day = datetime.combine(rundown.begins.date(), datetime.min.time(), UTC)
    file = WordFile(About(title_of(rundown), rundown.name, day), points=_POINTS)
    file.heading(title_of(rundown), 0)
    file.paragraph(f"{when_words(rundown)}. {length_words(rundown)}")
    file.heading("Escaleta")
    order = file.table({"Hora": 3.1, "Dura": 1.9, "Qué": 12.0})
    for entry in running_order(rundown):
        order.add(entry.starts, entry.length, entry.what).bold = entry.is_block
    file.heading("Libreto")
    told = file.table({"Quién": 3.7, "Qué": 13.3})
    for row in script(rundown):
        told.add(row.who, row.text).italic = row.who == CONTROL
    if rundown.left_out:
        file.heading("Quedó fuera por tiempo")
        for each in left_words(rundown):
            file.bullet(each)
    return file.data()
