"""Every notice that an editor may write makes alerts that others can read, whatever becomes of it."""

from datetime import datetime, timedelta
from typing import Any

import feedparser
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from plugins.newsroom.alerts import is_issued
from plugins.newsroom.kinds.aviso import ALERTS, LEVELS, SORTS
from plugins.newsroom.story import Story
from plugins.spanish.moments import SANTIAGO, Stated
from tests.alerts.notices import PUBLISHED, corrected, notice, site, withdrawn
from tests.alerts.strangers import FEED, alerts_of, files_of, read_by_cap_ts
from tests.factories import QUILLAGUA, edition, kind

LETTERS = st.characters(exclude_categories=("Cc", "Cs", "Cf", "Zl", "Zp"))
TEXT = st.text(LETTERS, min_size=1, max_size=80).filter(lambda text: text.strip())
"""As the desk lets it through: it refuses what nobody can see."""

MOMENT = st.datetimes(datetime(2026, 1, 1), datetime(2027, 12, 31)).map(  # noqa: DTZ001
    lambda moment: moment.replace(second=0, microsecond=0)
)
WRITTEN = st.one_of(
    MOMENT.map(lambda moment: f"{moment:%Y-%m-%d %H:%M}"),
    MOMENT.map(lambda moment: f"{moment:%Y-%m-%d}"),
)
COMMON: dict[str, st.SearchStrategy[Any]] = {
    "since": WRITTEN,
    "what_to_do": st.lists(TEXT, max_size=3),
    "origin": TEXT,
    "closed": st.lists(TEXT, max_size=2),
    "lifts": st.sampled_from(("sí", "no")),
}
ISSUERS = st.sampled_from(("SENAPRED", "Municipalidad de María Elena"))


def of_sort(
    sort: str, needed: dict[str, st.SearchStrategy[Any]], **optional: st.SearchStrategy[Any]
) -> st.SearchStrategy[dict[str, Any]]:
    always = {"area": TEXT, "sort": st.just(sort), "level": st.sampled_from(LEVELS), **needed}
    return st.fixed_dictionaries(always, optional={**COMMON, **optional})


FIELDS = st.one_of(
    of_sort("corte", {"service": TEXT}, until=WRITTEN),
    of_sort("alerta", {"alert": st.sampled_from(ALERTS), "issuer": ISSUERS}),
    of_sort("otro", {}, until=WRITTEN),
)
POLICY = st.fixed_dictionaries(
    {
        "status": st.sampled_from(("Actual", "Exercise", "Test")),
        "sender": st.just("alertas@muni.example"),
        "exercise": st.just("Simulacro"),
        "sorts": st.sampled_from((frozenset(SORTS), frozenset(SORTS), frozenset({"corte"}))),
    }
)


@st.composite
def lives(draw: st.DrawFn) -> tuple[list[Story], datetime]:
    """Return a notice, perhaps with what replaces it, and a moment of its life."""
    given_fields = draw(FIELDS)
    try:
        kind("aviso").details.model_validate(given_fields)
    except ValidationError:
        assume(False)
    published = draw(MOMENT).replace(tzinfo=SANTIAGO)
    hours = st.integers(1, 24 * 40).map(lambda count: timedelta(hours=count))
    told = notice(
        "uno",
        given_fields,
        title=draw(TEXT),
        summary=draw(TEXT),
        date=published,
        is_demo=draw(st.booleans()),
        locality=draw(st.sampled_from((None, QUILLAGUA))),
    )
    assume(not told.expires or told.expires.ends > published)
    for _ in range(draw(st.integers(0, 2))):
        told = corrected(told, published + draw(hours), draw(TEXT))
    if draw(st.booleans()):
        early = published + draw(hours)
        assume(not told.expires or early < told.expires.ends)
        told = notice("uno", given_fields, date=published, expires=early)
    if draw(st.booleans()):
        told = withdrawn(told, published + draw(hours))
    every = [told]
    if draw(st.booleans()):
        later = notice("dos", given_fields, date=published + draw(hours), replaces=told.source)
        assume(not later.expires or later.expires.ends > later.published)
        every.append(later)
    return every, published + draw(hours)


@settings(max_examples=300)
@given(life=lives(), policy=POLICY)
def test_each_has_a_valid_alert_or_none_for_a_reason(
    life: tuple[list[Story], datetime], policy: dict[str, Any]
) -> None:
    stories, moment = life
    told, ours = edition(*stories, moment=moment), site(**policy)
    alerts = alerts_of(told, ours)  # checks each by the schema and the rules of its text

    seen = {each.slug for each in stories if each.published <= moment}
    issued = {each.slug for each in stories if is_issued(each, ours.alerts)}
    assert set(alerts) == seen & issued
    for story in stories:
        if story.slug not in issued:
            details: Any = story.details
            assert details.sort not in policy["sorts"] or details.issuer == "SENAPRED"
    if stories[0].is_demo and len(seen) == 1 and alerts:
        assert alerts["uno"].status != "Actual"
    feed = feedparser.parse(files_of(told, ours)[FEED])
    assert not feed.bozo
    own = {each.cap_identifier for each in feed.entries if "cap_identifier" in each}
    assert own <= {each.identifier for each in alerts.values()}


HOSTILE = ("a < b & c", "</alert>", "]]>", "«ñandú» 🚱", "&amp;", '"comillas"', "uno, dos")


def test_another_reader_reads_what_is_hard_to_write() -> None:
    xml = {}
    for text in HOSTILE:
        fields = {"area": text, "what_to_do": [f"Leer {text}"]}
        one = edition(notice("uno", fields, title=text), moment=PUBLISHED)
        xml[text] = alerts_of(one)["uno"].xml
    for text, told in read_by_cap_ts(xml).items():
        (info,) = told["info"]
        assert info["headline"] == text
        assert info["area"][0].casefold().startswith(text.casefold())
        assert info["instruction"] == f"Leer {text}."


def test_a_date_without_an_hour_lasts_its_day() -> None:
    told = notice("uno", {"area": "Centro", "since": "2026-11-26", "until": "2026-11-27"})
    assert told.expires == Stated.on(datetime(2026, 11, 27, tzinfo=SANTIAGO).date())
    (alert,) = alerts_of(edition(told, moment=told.published)).values()
    assert (alert.onset, alert.expires) == (
        "2026-11-26T00:00:00-03:00",
        "2026-11-28T00:00:00-03:00",
    )
