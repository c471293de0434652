"""A stretch of time, and what everybody must see of each article in it, when."""

from datetime import datetime
from typing import NamedTuple

from tests.small_site import BASE, article

NEVER = "2099-01-01 00:00 -03:00"
LONG_AGO = "2000-01-01 00:00 -03:00"


def at(text: str) -> float:
    """Return the seconds since 1970 of `2027-04-03 23:30 -04:00`."""
    return datetime.strptime(text, "%Y-%m-%d %H:%M %z").timestamp()


class Row(NamedTuple):
    """One article: from when it is public, and until when it is where."""

    file: str
    fields: dict[str, str]
    out: str
    """From when it has a page, and is in every list, feed and post."""

    news: str = LONG_AGO
    """Until when it is in the news sitemap: two days, or until `gone`."""

    gone: str = NEVER
    """From when its page says it is over, and it is nowhere else."""

    begins: str = NEVER
    """From when it is under way: among what is, the agenda promises no order."""

    over: str = LONG_AGO
    """Until when the agenda has it among what is to come."""

    dated: str = LONG_AGO
    """Until when it is in the calendars."""

    posted: str = NEVER
    """Until when the social-media desk works with it."""

    missed: str = LONG_AGO
    """Until when the desk is told that it was withdrawn: for three days."""

    level: int = 0
    """1: on every page; 2: also in the feed of what is urgent."""

    says: str = ""
    """What its page says once it is gone, if not what pages of its kind say."""

    @property
    def slug(self) -> str:
        return self.file.rpartition("/")[2][len("2027-03-25-") : -len(".md")]

    @property
    def department(self) -> str:
        return self.file.partition("/")[0]

    @property
    def replaces(self) -> str:
        """File, without its folder, of the article it takes the place of."""
        return self.fields.get("reemplaza", "")

    @property
    def kind(self) -> str:
        return self.fields.get("tipo", "noticia")

    @property
    def path(self) -> str:
        """Its address, by the date in the name of its file."""
        year, month = self.file.rpartition("/")[2].split("-")[:2]
        return f"noticias/{year}/{month}/{self.slug}/"

    @property
    def text(self) -> str:
        title, summary = f"Se anuncia {self.slug}", f"Todo sobre {self.slug}."
        return article(**{"titulo": title, "resumen": summary, **self.fields})


def event(start: str, end: str = "", **fields: str) -> dict[str, str]:
    times = {"inicio": start, **({"termino": end} if end else {})}
    return {"tipo": "evento", "lugar": "Plaza de armas", **times, **fields}


def notice(level: str, **fields: str) -> dict[str, str]:
    return {"tipo": "aviso", "nivel": level, "sector": "Toda la comuna", **fields}


def alert(colour: str, **fields: str) -> dict[str, str]:
    return notice("urgente", clase="alerta", alerta=colour, emite="SENAPRED", **fields)


def job(deadline: str, **fields: str) -> dict[str, str]:
    given = {"empleador": "Empresa de ejemplo", "cargo": "Ayudante", "lugar": "María Elena"}
    return {"tipo": "empleo", **given, "postular": "En la OMIL", "cierre": deadline, **fields}


class Edit(NamedTuple):
    """What an editor changes, and when."""

    moment: str
    slug: str
    fields: dict[str, str]
    label: str
    """The word that posts and calendars begin with from then on."""


class Stretch(NamedTuple):
    """Some days of a newsroom, as a table written by hand, from what the manual promises."""

    start: str
    end: str
    rows: list[Row]
    coming: dict[str, list[str]]
    """From when -> what the agenda holds, by when each begins; what is over is skipped."""

    edits: tuple[Edit, ...] = ()
    """In their order."""

    closing: tuple[tuple[str, str], ...] = ()
    """Slug of a job -> until when the list says that it takes applications, on every day."""

    @property
    def files(self) -> dict[str, str | bytes]:
        """What its `content/` holds at the start."""
        house = {
            name: data
            for name, data in BASE.items()
            if name.startswith(("departamentos/", "registros/"))
        }
        return house | {row.file: row.text for row in self.rows}

    @property
    def replaced(self) -> set[str]:
        """Files, without their folder, of the articles that another takes the place of."""
        return {row.replaces for row in self.rows if row.replaces}

    @property
    def boundaries(self) -> set[float]:
        """When the table says that the site changes by itself."""
        found = {
            at(text)
            for row in self.rows
            for text in (row.out, row.news, row.gone, row.over, row.dated, row.posted)
        }
        return {moment for moment in found if at(self.start) < moment < at(self.end)}
