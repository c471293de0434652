"""What data says of a department."""

from plugins.newsroom import DAYS, Department, Hours
from plugins.open_data.column import TEXT, URL, Column, Columns, Shape, listed, member, thing
from plugins.site import department_calendar, subscription_to
from plugins.web import Json, JsonObject

_HOUR = {"type": "string", "pattern": "^([01][0-9]|2[0-3]):[0-5][0-9]$"}
_DAYS: Shape = {"type": "array", "items": {"type": "integer", "minimum": 1, "maximum": len(DAYS)}}
_HOURS = thing(days=_DAYS, opens=_HOUR, closes=_HOUR)


def _hours(span: Hours) -> JsonObject:
    days = [day + 1 for day in span.days]
    return {"days": days, "opens": f"{span.opens:%H:%M}", "closes": f"{span.closes:%H:%M}"}


def _hours_words(item: Json) -> str:
    days = member(item, "days")
    names = (
        [DAYS[day - 1] for day in days if isinstance(day, int)] if isinstance(days, list) else []
    )
    return f"{', '.join(names)}: {member(item, 'opens')}-{member(item, 'closes')}"


DEPARTMENT: Columns[Department] = (
    Column("url", URL, "Su página.", lambda its, site: site.absolute(its.path)),
    Column("name", TEXT, "Nombre.", lambda its, _: its.name),
    Column("short_name", TEXT, "Nombre para menús.", lambda its, _: its.short_name),
    Column("summary", TEXT, "Para qué existe.", lambda its, _: its.summary),
    Column(
        "address", TEXT, "Dónde queda; vacío si no se sabe.", lambda its, _: its.contact.address
    ),
    Column(
        "hours",
        listed(_HOURS),
        "Cuándo atiende, en hora de Santiago; los días van del 1 (lunes) al 7 (ISO 8601).",
        lambda its, _: [_hours(each) for each in its.contact.hours],
        told=_hours_words,
    ),
    Column(
        "phone",
        {"type": "string", "pattern": r"^(tel:\+[1-9][0-9]{1,14})?$"},
        "Teléfono en forma internacional, como dirección (RFC 3966, «tel:+56…»): ninguna planilla "
        "la toma por fórmula ni por número; vacío si no se sabe.",
        lambda its, _: its.contact.phone and f"tel:{its.contact.phone}",
    ),
    Column("email", TEXT, "Correo; vacío si no se sabe.", lambda its, _: its.contact.email),
    Column("web", TEXT, "Su propio sitio, si tiene.", lambda its, _: its.contact.web),
    Column("note", TEXT, "Qué más conviene saber antes de ir.", lambda its, _: its.contact.note),
    Column(
        "feed",
        URL,
        "Sus noticias, para un lector (RSS).",
        lambda its, site: site.absolute(subscription_to(its).feed_path("rss")),
    ),
    Column(
        "calendar",
        URL,
        "Sus fechas, para un calendario (iCalendar).",
        lambda its, site: site.absolute(department_calendar(its)),
    ),
)
