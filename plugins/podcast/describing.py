"""What is told of an episode beside its title, in words alone and as HTML."""

from html import escape

from plugins.podcast.show import TEXT_LIMIT
from plugins.site import readable_either_way


def description_of(
    summary: str, facts: tuple[str, ...], chapters: tuple[str, ...], url: str
) -> str:
    """Return what is told of an episode, without the last chapters where they do not fit."""
    closing = f"\n\nMás información: {url}"
    said = ""
    for line in (summary, "", *facts, *(("",) if chapters else ()), *chapters):
        longer = f"{said}\n{line}" if said else line
        if len(readable_either_way(f"{longer}{closing}").encode()) > TEXT_LIMIT:
            break
        said = longer
    return readable_either_way(f"{said.rstrip()}{closing}".strip())


def html_of(summary: str, facts: tuple[str, ...], chapters: tuple[str, ...], url: str) -> str:
    """Return the same as HTML, all of it."""
    parts = (f"<p>{escape(summary)}</p>", _list(facts), _list(chapters))
    return f'{"".join(parts)}<p><a href="{escape(url)}">Más información</a></p>'


def _list(lines: tuple[str, ...]) -> str:
    entries = "".join(f"<li>{escape(line)}</li>" for line in lines)
    return f"<ul>{entries}</ul>" if entries else ""
