"""Markdown as people write it: to HTML that still has to be sanitised, and what is wrong in it."""

from plugins.markup.bare import stray_marks
from plugins.markup.bounds import past_bounds
from plugins.markup.converter import Rendered, rendered
from plugins.markup.slips import Slip

__all__ = ["Rendered", "Slip", "past_bounds", "rendered", "stray_marks"]
