"""Which picture a real browser takes, where and when; and what that costs a telephone."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from plugins.media_files.images import image_facts
from plugins.newsroom.focus import Focus
from plugins.newsroom.photo import Rendition, pictures
from plugins.photos import LargestJpeg, PagePictures
from plugins.photos.encoding import BUDGET
from plugins.pressroom.artefact import output_path
from plugins.pressroom.digest import Place
from tests.conftest import ROOT
from tests.factories import ANNIVERSARY, kind, photo, story
from tests.pages.browsing import HOST, host_of
from tests.pages.published import NEWS, OFFICE, artefacts, full_edition

TALL = photo(digest="7a" * 32, width=1200, height=1600, tones=("noche", "ocre"), focus=Focus(50, 0))
SITE_PAGES = artefacts(
    full_edition(
        story("retrato", department=OFFICE, photo=TALL, photos=(TALL,), front=1),
        *(story(f"foto-{n}", department=OFFICE, photo=TALL, photos=(TALL,)) for n in range(3)),
    )
)
DEMO = {file.read_bytes(): file for file in sorted((ROOT / "content").glob("*/*.jpg"))}
TELEPHONES = (2, 3)
"""Points of the screen for each of its 360 px."""

LIST = kind("video").path
PLACES = ["/", NEWS.path, LIST, ANNIVERSARY.path]
ASKED_AND_SHOWN = """() => [...document.querySelectorAll("main picture img")].map((img) => {
  const probe = document.body.appendChild(document.createElement("div"));
  const fits = (each) => !each.startsWith("(") || matchMedia(each.match(/^\\([^)]*\\)/)[0]).matches;
  const sizes = img.sizes.split(/,(?![^(]*\\))/).map((each) => each.trim()).find(fits);
  probe.style.width = sizes.replace(/^\\([^)]*\\) /, "");
  const asked = probe.getBoundingClientRect().width;
  probe.remove();
  return [asked, img.getBoundingClientRect().width];
})"""


def opened(browser: Browser, path: str, *, width: int, points: float = 1) -> Page:
    viewport = {"width": width, "height": 640}
    context = browser.new_context(viewport=viewport, device_scale_factor=points)  # type: ignore[arg-type]
    context.route("**/*", host_of(SITE_PAGES))
    page = context.new_page()
    page.goto(f"{HOST}{path}", wait_until="networkidle")
    return page


@pytest.fixture(scope="module")
def taken(browser: Browser) -> list[str]:
    """Return the ending of the picture that each telephone takes for the lead of an article."""
    found = []
    for points in TELEPHONES:
        page = opened(browser, NEWS.path, width=360, points=points)
        source = page.evaluate("document.querySelector('.story__photo img').currentSrc")
        found.append(f"-{source.rpartition('-')[2]}")
        page.context.close()
    return found


@pytest.mark.browser
def test_a_telephone_takes_what_its_screen_can_show_and_no_more(taken: list[str]) -> None:
    assert taken == ["-720.avif", "-1080.avif"]


@pytest.mark.browser
@pytest.mark.slow
@pytest.mark.parametrize("file", DEMO.values(), ids=lambda file: file.stem)
def test_the_lead_of_an_article_costs_a_telephone_little(file: Path, taken: list[str]) -> None:
    facts = image_facts(file.read_bytes())
    its = photo(source=file.name, **facts._asdict())
    wanted = {output_path(each.path) for each in avif(its, taken)}
    lengths = {
        path: len(data)
        for each in (sort.of(its, Place(file.parent)) for sort in (LargestJpeg, PagePictures))
        if wanted & set(each.paths)
        for path, data in zip(each.paths, each.make(), strict=True)
        if path in wanted
    }

    assert lengths.keys() == wanted
    assert max(lengths.values()) <= BUDGET


def avif(its: object, endings: list[str]) -> list[Rendition]:
    return [
        each
        for each in pictures(its).avif  # type: ignore[arg-type]
        if each.path.endswith(tuple(endings))
    ]


@pytest.mark.browser
@pytest.mark.parametrize("width", [360, 412, 700, 1000, 1280, 1800])
@pytest.mark.parametrize("path", PLACES)
def test_the_browser_is_told_how_wide_each_picture_will_be(
    browser: Browser, path: str, width: int
) -> None:
    page = opened(browser, path, width=width)
    found = page.evaluate(ASKED_AND_SHOWN)
    page.context.close()

    assert found
    for asked, shown in found:
        assert abs(asked - shown) <= max(4, 0.03 * shown), found


@pytest.mark.browser
@pytest.mark.parametrize("path", PLACES)
def test_only_what_is_seen_first_comes_at_once(browser: Browser, path: str) -> None:
    page = opened(browser, path, width=360)
    images = page.evaluate(
        """[...document.querySelectorAll("img")].map((img) => [
          img.getBoundingClientRect().top, img.getAttribute("fetchpriority"), img.loading,
          img.hasAttribute("width") && img.hasAttribute("height")])"""
    )
    page.context.close()

    first, *others = sorted(images)
    assert all(is_sized for *_, is_sized in images)
    assert all(loading == "lazy" and not priority for _, priority, loading, _ in others)
    if path != LIST:  # its first photo stands below its title and its feeds
        assert first[1:3] == ["high", "auto"]


@pytest.mark.browser
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_its_tones_are_seen_until_a_photo_comes(browser: Browser, scheme: str) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 640}, color_scheme=scheme)  # type: ignore[arg-type]
    context.route("**/*", host_of(SITE_PAGES))
    context.route("**/fotos/**", lambda route: route.abort())
    page = context.new_page()
    page.goto(f"{HOST}/", wait_until="networkidle")
    seen = page.evaluate(
        """() => { const img = document.querySelector(".card--lead img");
          const style = (element) => getComputedStyle(element);
          return [style(img.parentElement).backgroundColor, style(img).backgroundImage,
                  style(img).objectPosition]; }"""
    )
    context.close()

    assert seen[0] == "rgb(20, 26, 56)"
    assert "rgb(188, 135, 69)" in seen[1]
    assert seen[2] == "50% 0%"
