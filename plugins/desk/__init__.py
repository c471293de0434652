"""An editor's files: read, checked, and told what is wrong in them."""

from plugins.desk.reading import Reading, read_content
from plugins.desk.reports.published import Comparison, read_known
from plugins.desk.reports.samples import samples_words

__all__ = [
    "Comparison",
    "Reading",
    "read_content",
    "read_known",
    "samples_words",
]
