"""The script as one HTML file that stands alone: any browser shows it, and prints it."""

from pathlib import Path

from jinja2 import Environment, StrictUndefined

from plugins.script.rundown import Rundown
from plugins.script.sheet import running_order, script
from plugins.script.summary import left_words, length_words, title_of, when_words

_TEMPLATE = Path(__file__).with_name("guion.html")


def html_of(rundown: Rundown) -> str:
    """Return *rundown* as an HTML page."""
    environment = Environment(
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    template = environment.from_string(_TEMPLATE.read_text("utf-8"))
    return template.render(
        title=title_of(rundown),
        when=when_words(rundown),
        length=length_words(rundown),
        order=tuple(running_order(rundown)),
        lines=tuple(script(rundown)),
        left=left_words(rundown),
    )
