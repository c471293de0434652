"""What residents come for takes three taps at most, on a telephone, with scripts and without."""

import re
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import datetime
from functools import cache

import pytest
from playwright.sync_api import Browser, Locator, Page

from tests.pages.bad_line import Host, hosting
from tests.pages.test_offline import wait_until_kept
from tests.residents.sample import site_on
from tests.residents.tasks import TASKS, Happens, Tap, Task, Where, Write

MOST = 3
"""Taps."""

SCREEN = {"width": 360, "height": 740}
SWIPE = 600
"""Pixels that a thumb moves a page at once."""

SEEN = """(element) => {
  const range = document.createRange();
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let some = false;
  while (walker.nextNode()) {
    range.selectNodeContents(walker.currentNode);
    const { left, right, top, bottom, width } = range.getBoundingClientRect();
    if (!walker.currentNode.data.trim() || width <= 1) continue;  // said to screen readers alone
    if (top < 0 || bottom > innerHeight) return false;
    for (let over = document.elementFromPoint((left + right) / 2, (top + bottom) / 2); over; over = over.parentElement) {
      if (/fixed|sticky/.test(getComputedStyle(over).position) && !over.contains(element)) return false;
    }
    some = true;
  }
  return some;
}"""
"""Whether all the words of an element are on the screen, and nothing lies over them."""


@pytest.fixture(scope="module")
def host_on() -> Iterator[Callable[[datetime], Host]]:
    """Return who answers with the site of a day."""
    hosts: dict[datetime, Host] = {}
    with ExitStack() as running:

        def on(moment: datetime) -> Host:
            if moment not in hosts:
                hosts[moment] = running.enter_context(hosting(site_on(moment)))
            return hosts[moment]

        yield on


def test_there_are_twenty_and_none_takes_a_fourth_tap() -> None:
    assert len({task.wants for task in TASKS}) >= 20
    assert {task.wants: task.taps for task in TASKS if task.taps > MOST} == {}


def test_who_has_to_look_further_is_told_why() -> None:
    assert [
        each.wants for each in TASKS if bool(each.because) != (each.where is not Where.FIRST_SCREEN)
    ] == []


TRIED = [
    (task, scripts) for task in TASKS for scripts in (True, False) if scripts or not task.scripted
]


@pytest.fixture(scope="module")
def telephones(browser: Browser) -> Iterator[Callable[..., Page]]:
    """Return the window of a telephone with scripts or without, that keeps pages for later or does not."""
    with ExitStack() as open_:

        @cache
        def telephone(*, scripts: bool, keeps: bool) -> Page:
            context = browser.new_context(
                viewport=SCREEN,  # type: ignore[arg-type]
                has_touch=True,
                is_mobile=True,
                java_script_enabled=scripts,
                service_workers="allow" if keeps else "block",
            )
            context.set_default_timeout(10_000)
            return open_.enter_context(context).new_page()

        yield telephone


@pytest.mark.browser
@pytest.mark.parametrize(
    ("task", "scripts"),
    TRIED,
    ids=[f"{task.wants}{'' if scripts else ', sin script'}" for task, scripts in TRIED],
)
def test_a_resident_gets_there(
    telephones: Callable[..., Page],
    host_on: Callable[[datetime], Host],
    task: Task,
    scripts: bool,
) -> None:
    host, keeps = host_on(task.moment), Happens.LINE_FAILS in task.steps
    page = telephones(scripts=scripts, keeps=keeps)
    if scripts:
        page.clock.set_fixed_time(task.moment)
    page.goto(f"{host.url}{task.begins}")
    if keeps:  # who has been here before
        wait_until_kept(page, "front", "/")
    try:
        for step in task.steps:
            take(page, host, step)
        look_for(page, task)
    finally:
        host.is_cut = False
        if scripts:
            page.evaluate("localStorage.clear()")  # who comes next has chosen nothing
        page.emulate_media(media="screen")


def take(page: Page, host: Host, step: str | Tap | Write | Happens) -> None:
    match step:
        case str():
            follow(page, step)
        case Tap(role="link"):
            follow(page, step.name)
        case Tap():
            named(page, step).tap()
        case Write():
            page.keyboard.type(step.words)
        case Happens.PRINTS:
            page.emulate_media(media="print")
        case Happens.LINE_FAILS:
            wait_until_kept(page, "stories", page.url.removeprefix(host.url))
            host.is_cut = True


def follow(page: Page, name: str) -> None:
    """Tap the link called *name*; where several are, all lead to one place."""
    links = named(page, Tap(name))
    links.first.wait_for()
    led = {str(each.get_attribute("href")) for each in links.all()}
    assert len(led) == 1, f"«{name}» leads to {sorted(led)}"
    links.first.tap()
    page.wait_for_url(re.compile(f"{re.escape(led.pop())}$"))


def named(page: Page, tap: Tap) -> Locator:
    """Return what one sees that is called so."""
    if tap.role == "summary":
        return page.locator("summary").filter(has_text=re.compile(f"^{tap.name}$"), visible=True)
    return page.get_by_role(tap.role, name=tap.name, exact=True).filter(visible=True)


def look_for(page: Page, task: Task) -> None:
    for words in task.shows:
        found = page.get_by_text(words).filter(visible=True)
        assert comes_to_sight(page, found, task.where), f"«{words}» is not on the screen"
    for name, address in task.leads.items():
        links = named(page, Tap(name))
        assert comes_to_sight(page, links, task.where), f"«{name}» is not on the screen"
        assert all(str(each.get_attribute("href")).startswith(address) for each in links.all())


def comes_to_sight(page: Page, found: Locator, where: Where) -> bool:
    found.first.wait_for()
    if where is Where.FOOT:
        found.first.scroll_into_view_if_needed()
    elif where is Where.ONE_SWIPE and not is_seen(found):
        page.evaluate(f"scrollBy({{ top: {SWIPE}, behavior: 'instant' }})")
    return is_seen(found)


def is_seen(found: Locator) -> bool:
    return any(each.evaluate(SEEN) for each in found.all())
