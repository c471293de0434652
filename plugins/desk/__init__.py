"""An editor's files: read, checked, and told what is wrong in them."""

from plugins.desk.reading import Reading, read_content
from plugins.desk.reports.published import Comparison, read_known
from plugins.desk.reports.samples import samples_words
from plugins.desk.requests import Register, cleaned, read_requests, with_story

__all__ = [
    "Comparison",
    "Reading",
    "Register",
    "cleaned",
    "read_content",
    "read_known",
    "read_requests",
    "samples_words",
    "with_story",
]
