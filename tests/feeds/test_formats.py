"""What holds of every format, also of those that somebody will add."""

import subprocess
import sys
from pathlib import Path

import pytest

from plugins.feeds import formats
from plugins.feeds.formats import writers
from plugins.site.feed_formats import FORMATS, FeedFormat
from plugins.site.subscriptions import subscriptions_of
from plugins.structured_data.head import feed_links
from tests import factories
from tests.conftest import ROOT
from tests.feeds.published import published, varied_edition
from tests.pages.hosting import by_rules, headers_file
from tests.pages.published import artefacts, full_edition, made

EVERY = pytest.mark.parametrize("form", FORMATS.values(), ids=FORMATS)


def test_every_format_has_the_module_that_writes_it_and_no_module_is_idle() -> None:
    modules = {path.stem for path in Path(formats.__file__).parent.glob("*.py")} - {"__init__"}

    assert modules == set(FORMATS)
    assert len(set(writers())) == len(FORMATS)


@EVERY
def test_it_loads_by_itself(form: FeedFormat) -> None:
    command = [sys.executable, "-c", f"import plugins.feeds.formats.{form.slug}"]

    assert subprocess.run(command, cwd=ROOT, check=False).returncode == 0


@EVERY
def test_it_has_its_tests(form: FeedFormat) -> None:
    assert (ROOT / f"tests/feeds/test_{form.slug}.py").exists()


@EVERY
def test_it_tells_every_story_once_by_its_identifier(form: FeedFormat) -> None:
    edition = factories.edition(*factories.stories(40))
    document = published(edition)[f"feeds/todo{form.extension}"].decode()

    told = [factories.SITE.absolute(story.path) in document for story in edition.stories]
    assert told == [True] * 30 + [False] * 10


@EVERY
def test_it_writes_what_every_kind_of_story_says(form: FeedFormat) -> None:
    edition = varied_edition(3)
    document = published(edition)[f"feeds/todo{form.extension}"].decode()

    assert all(factories.SITE.absolute(story.path) in document for story in edition.stories[:30])


@EVERY
def test_no_ending_of_another_is_its_own(form: FeedFormat) -> None:
    endings = [each.extension for each in FORMATS.values()]

    assert [ending for ending in endings if ending.endswith(form.extension)] == [form.extension]


@EVERY
def test_hosts_say_what_it_is(form: FeedFormat) -> None:
    for name in ("todo", "temas/agua/archivo-1"):
        said = dict(by_rules(headers_file(), f"/feeds/{name}{form.extension}"))

        assert said.get("Content-Type"), "pages/headers.py has no rule for it"
        assert said["Access-Control-Allow-Origin"] == "*"


@EVERY
def test_pages_offer_it(form: FeedFormat) -> None:
    page = made(artefacts(full_edition())["suscribirse/canales/index.html"])
    links = feed_links(subscriptions_of(factories.edition())[:1])

    assert f'href="/feeds/todo{form.extension}"' in page
    assert form.name in page
    assert (form.media_type, f"/feeds/todo{form.extension}") in {
        (link.type, link.path) for link in links
    }
