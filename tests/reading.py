"""Reading articles as the desk does, with what every channel declares."""

from functools import partial

from plugins.channels import declared
from plugins.desk.reading import read_content as read_content_with

DECLARED = declared()
read_content = partial(read_content_with, declared=DECLARED)
