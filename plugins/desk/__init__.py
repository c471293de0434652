"""An editor's files: read, checked, and told what is wrong in them."""

from plugins.desk.published import Comparison, read_known
from plugins.desk.reading import read_content
from plugins.desk.samples import samples_words

__all__ = [
    "Comparison",
    "read_content",
    "read_known",
    "samples_words",
]
