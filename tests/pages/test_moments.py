"""What a page says of now stays true: in a browser with another clock, and without any script."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from plugins.newsroom.edition import Edition
from plugins.newsroom.story import Story
from plugins.pages.channel import pages
from plugins.pages.config import PagesConfig
from plugins.pressroom.artefact import Artefact, each_artefact, output_path
from plugins.settings.open_data import OpenDataConfig
from plugins.site.frame import Frame
from tests.factories import NOW, edition, kind, story
from tests.pages.browsing import HOST, host_of
from tests.pages.published import artefacts, files_of, frame, hrefs, page, words
from tests.pages.test_closing import job

SATURDAY = {"start": "2026-11-28 10:00", "end": "2026-11-28 14:00", "place": "Plaza"}
FAIR = story("feria", kind=kind("evento"), details=SATURDAY)
ROUNDS = story(
    "ronda",
    kind=kind("ronda"),
    details={
        "service": "Retiro",
        "rounds": [
            {
                "donde": "Sector norte",
                "cada_semana": "lunes y jueves desde las 08:00",
                "desde": "2026-11-23",
                "hasta": "2026-11-30",
            },
            {"donde": "Sector sur", "fechas": "2026-11-27 09:00-12:00", "atencion": "Ramas"},
        ],
    },
)
OFF = story("tarde", kind=kind("evento"), details={**SATURDAY, "state": "cancelado"})
JOB = job("oferta", "2026-11-30 14:00")
_ROUND_PAGE = output_path(ROUNDS.path)
SITE_PAGES = {
    **artefacts(edition(FAIR, OFF, JOB)),
    _ROUND_PAGE: artefacts(edition(ROUNDS))[_ROUND_PAGE],
}
OVER = datetime(2026, 11, 28, 17, tzinfo=UTC)
"""When the fair is over: 14:00 in Santiago."""


def made_in(year: int, given: Edition) -> dict[str, Artefact]:
    """Return the files of *given* in the frame of a *year*."""
    framed: Frame = frame(year=year)
    return files_of(each_artefact(pages(given, framed, PagesConfig(), OpenDataConfig())))


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    # Who reads may be elsewhere: days are those of Santiago.
    context = browser.new_context(timezone_id="Asia/Tokyo", service_workers="block")
    context.route("**/*", host_of(SITE_PAGES))
    yield context
    context.close()


def seen(context: BrowserContext, path: str, moment: datetime) -> Page:
    """Return the page at *path*, looked at at *moment*."""
    opened = context.new_page()
    opened.clock.set_fixed_time(moment)
    opened.goto(f"{HOST}{path}")
    return opened


def test_an_event_says_that_it_has_passed_the_moment_it_has(context: BrowserContext) -> None:
    for path in (FAIR.path, "/agenda/", "/", "/departamentos/cultura/", "/agenda/2026/11/28/"):
        before = seen(context, path, OVER - timedelta(seconds=1))
        assert before.get_by_text("Ya pasó", exact=True).filter(visible=True).count() == 0
        after = seen(context, path, OVER)
        expect(after.get_by_text("Ya pasó", exact=True).first).to_be_visible()


@pytest.mark.parametrize(
    ("moment", "said"),
    [
        (
            "2026-11-23T12:00",
            ["lunes 23 de noviembre de 2026, 08:00 horas", "viernes 27 de noviembre"],
        ),
        (
            "2026-11-24T00:00",
            ["jueves 26 de noviembre de 2026, 08:00 horas", "viernes 27 de noviembre"],
        ),
        ("2026-11-27T12:00", ["lunes 30 de noviembre de 2026, 08:00 horas"]),
        ("2026-12-01T00:00", []),
    ],
)
def test_the_next_time_of_each_sector_is_told_when_one_reads(
    context: BrowserContext, moment: str, said: list[str]
) -> None:
    opened = seen(context, ROUNDS.path, datetime.fromisoformat(f"{moment}-03:00"))
    told = opened.locator(".rounds time").filter(visible=True)

    expect(told).to_have_count(len(said))
    for each, words_ in zip(told.all(), said, strict=True):
        assert each.inner_text().replace("\N{NO-BREAK SPACE}", " ").startswith(words_)
    expect(opened.get_by_text("Próxima vez")).to_be_visible(visible=bool(said))


def test_no_calendar_is_offered_for_what_has_passed(context: BrowserContext) -> None:
    offer = "Agregar a mi calendario"
    expect(seen(context, FAIR.path, NOW).get_by_text(offer)).to_be_visible()
    expect(seen(context, FAIR.path, OVER).get_by_text(offer)).to_be_hidden()


def test_a_page_that_stays_open_says_so_when_one_comes_back(context: BrowserContext) -> None:
    opened = seen(context, FAIR.path, NOW)
    opened.clock.set_fixed_time(OVER)
    opened.evaluate("document.dispatchEvent(new Event('visibilitychange'))")

    expect(opened.get_by_text("Ya pasó", exact=True)).to_be_visible()


@pytest.mark.parametrize(
    ("moment", "said"),
    [
        ("2026-11-23T12:00", "Quedan 7 días. Postulaciones hasta el lunes 30 de noviembre"),
        ("2026-11-29T12:00", "Cierra mañana. Postulaciones"),
        ("2026-11-30T13:59", "Cierra hoy. Postulaciones"),
        # 23:59 in Santiago, where clocks stand three hours behind: the next day has not begun.
        ("2026-11-28T23:59", "Quedan 2 días. Postulaciones"),
    ],
)
def test_days_left_are_counted_when_one_reads(
    context: BrowserContext, moment: str, said: str
) -> None:
    opened = seen(context, "/empleos/", datetime.fromisoformat(f"{moment}-03:00"))

    expect(opened.locator(".card__when")).to_contain_text(said)
    expect(opened.get_by_text("Ya no se puede postular")).to_be_hidden()


def test_what_has_closed_says_so_and_counts_no_days(context: BrowserContext) -> None:
    opened = seen(context, "/empleos/", datetime.fromisoformat("2026-11-30T14:00-03:00"))

    expect(opened.get_by_text("Ya no se puede postular")).to_be_visible()
    assert opened.locator(".card__left").count() == 0


def test_today_is_the_day_on_which_one_reads(context: BrowserContext) -> None:
    for day, said in ((27, "Mañana, sábado 28"), (28, "Hoy, sábado 28"), (29, "Sábado 28")):
        opened = seen(context, "/agenda/", datetime(2026, 11, day, 15, tzinfo=UTC))
        assert opened.locator(".occasions__name").first.inner_text().startswith(said[:9])
        table = seen(context, "/agenda/2026/11/", datetime(2026, 11, day, 15, tzinfo=UTC))
        marked = table.locator("table [aria-current=date]")
        expect(marked).to_have_count(1)
        assert marked.inner_text().startswith(str(day))
    other = seen(context, "/agenda/2026/11/", datetime(2026, 12, 28, 15, tzinfo=UTC))
    expect(other.locator("table [aria-current=date]")).to_have_count(0)


def test_without_a_script_nothing_is_said_that_time_makes_false() -> None:
    for path in (
        "/",
        "/agenda/",
        "/agenda/2026/11/",
        "/empleos/",
        "/texto/",
        FAIR.path,
        JOB.path,
        ROUNDS.path,
    ):
        text = words(page(SITE_PAGES, path))
        for passing in (
            "Hoy",
            "Mañana",
            "uedan",
            "ierra hoy",
            "Esta semana",
            "Este mes",
            "Ya pasó",
        ):
            assert passing not in text, (path, passing)


def test_what_has_passed_says_so_wherever_it_is_shown() -> None:
    past = artefacts(edition(FAIR, moment=OVER))

    for path in (
        FAIR.path,
        "/agenda/",
        "/agenda/2026/11/",
        "/departamentos/cultura/",
        f"/texto{FAIR.path}",
    ):
        assert "Ya pasó" in words(page(past, path)), path
    soup = page(past, FAIR.path)
    assert "Agregar a mi calendario" not in words(soup)
    [shared] = soup.select('meta[property="og:title"]')
    assert shared["content"] == f"Ya pasó: {FAIR.title}"
    assert any("Ya+pas%C3%B3" in href for href in hrefs(soup) if "wa.me" in href)


def test_one_of_several_dates_has_passed_and_the_event_has_not() -> None:
    twice = replace(
        FAIR, details=FAIR.details.model_validate({**SATURDAY, "other_starts": ["2026-12-05"]})
    )
    made = artefacts(edition(twice, moment=OVER))

    assert "Ya pasó" in words(page(made, "/agenda/2026/11/28/"))
    assert "Ya pasó" not in words(page(made, "/agenda/2026/12/05/"))
    assert "Agregar a mi calendario" in words(page(made, twice.path))


@pytest.mark.parametrize("moment", [NOW, OVER])
@pytest.mark.parametrize(
    ("state", "said"), [("cancelado", "Cancelado"), ("postergado", "Postergado")]
)
def test_what_is_off_says_so_and_never_that_it_took_place(
    moment: datetime, state: str, said: str
) -> None:
    off = replace(OFF, details=OFF.details.model_validate({**SATURDAY, "state": state}))
    made = artefacts(edition(off, moment=moment))

    for path in ("/agenda/2026/11/", "/departamentos/cultura/", off.path):
        assert said in words(page(made, path)), path
        assert "Ya pasó" not in page(made, path).get_text(), path
    soup = page(made, off.path)
    assert "Agregar a mi calendario" not in words(soup)
    assert soup.select('meta[property="og:title"]')[0]["content"] == f"{said}: {off.title}"


def test_the_year_that_one_reads_in_goes_without_saying() -> None:
    later = job("despues", "2027-01-08")
    in_time, late = made_in(2026, edition(FAIR, later)), made_in(2027, edition(FAIR, later))

    def told(made: dict[str, Artefact], path: str) -> str:
        return words(page(made, path))

    assert "Cuándo Sábado 28 de noviembre, de 10:00 a 14:00 horas" in told(in_time, FAIR.path)
    assert "Publicado el domingo 22 de noviembre, 12:00 horas" in told(in_time, FAIR.path)
    assert "Postulaciones hasta el viernes 8 de enero de 2027" in told(in_time, "/empleos/")
    assert "Publicado el 22 de noviembre" in told(in_time, "/empleos/")
    assert "2026" not in told(in_time, "/empleos/")
    assert "Sábado 28 de noviembre de 2026, de 10:00" in told(late, FAIR.path)
    assert "Postulaciones hasta el viernes 8 de enero" in told(late, "/empleos/")
    assert "2027" not in told(late, "/empleos/")


def test_day_and_hours_stay_on_one_line(context: BrowserContext) -> None:
    shown = seen(context, FAIR.path, NOW)
    shown.set_viewport_size({"width": 320, "height": 700})
    breaks = shown.evaluate(
        """() => {
          const text = document.querySelector(".facts__text").firstChild;
          const range = document.createRange();
          const lines = ["28\\u00a0de\\u00a0noviembre", "de\\u00a010:00\\u00a0a\\u00a014:00\\u00a0horas"];
          return lines.map((line) => {
            const start = text.data.indexOf(line);
            range.setStart(text, start);
            range.setEnd(text, start + line.length);
            return start < 0 ? -1 : range.getClientRects().length;
          });
        }"""
    )
    assert breaks == [1, 1]


def test_lists_and_articles_begin_at_one_edge(context: BrowserContext) -> None:
    def edge(path: str) -> float:
        opened = seen(context, path, NOW)
        opened.set_viewport_size({"width": 1280, "height": 800})
        return float(opened.evaluate("document.querySelector('h1').getBoundingClientRect().x"))

    paths = (FAIR.path, "/noticias/", "/departamentos/cultura/", "/acerca/", "/agenda/")
    assert len({edge(path) for path in paths if f"{path[1:]}index.html" in SITE_PAGES}) == 1


def top(given: Story) -> list[str]:
    """Return the classes of what stands above the text of *given*, in their order, and its own."""
    soup = page(artefacts(edition(given)), given.path)
    named = "story__summary", "facts", "story__calendar", "story__dates", "story__photo", "prose"
    found = soup.select(", ".join(f"article .{each}" for each in named))
    classes = [next(name for name in each["class"] if name in named) for each in found]
    return classes[: classes.index("prose") + 1]


def test_what_one_looks_for_stands_right_under_the_summary() -> None:
    assert top(FAIR) == ["story__summary", "facts", "story__calendar", "story__dates", "prose"]


def test_the_way_to_a_page_does_not_say_its_title_twice() -> None:
    soup = page(SITE_PAGES, FAIR.path)

    assert hrefs(soup, ".breadcrumbs a") == ["/", "/departamentos/cultura/"]
    assert FAIR.title not in words(soup, ".breadcrumbs")
