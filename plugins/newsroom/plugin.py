"""Pelican glue: reads `content/` once, checks it, and gives every channel the edition."""

import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from pelican import signals
from pelican.generators import ArticlesGenerator, Generator

from plugins.newsroom.adapt import StoryArticle
from plugins.newsroom.config import Config
from plugins.newsroom.due import next_due
from plugins.newsroom.edition import edition_at
from plugins.newsroom.frame import frame_of
from plugins.newsroom.moments import SANTIAGO, MomentError, moment_words, parse_moment
from plugins.newsroom.problems import ContentError, SettingError, has_errors, report
from plugins.newsroom.reading import read_content
from plugins.newsroom.site import Site
from plugins.newsroom.theme_changes import theme_changes
from plugins.pressroom.plugin import store_of, workers_of
from plugins.pressroom.report import note
from plugins.pressroom.signals import site_shown


@dataclass(frozen=True, slots=True)
class NewsroomConfig(Config):
    """The `NEWSROOM` setting."""

    tagline: str = ""
    """What the site is, in one sentence."""

    email: str = ""
    """E-mail of the Communications Area, for feeds and the press."""

    x_account: str = ""
    """The Municipality's account on X, with its `@`."""

    links: Mapping[str, str] = field(default_factory=dict)
    """Name -> address of what the law wants on every page: transparency, requests, lobby."""

    moment: str = ""
    """The edition's moment, such as `2026-11-23 12:00`; without it, SOURCE_DATE_EPOCH or now."""


def register() -> None:
    """Called by Pelican when the plugin is loaded."""
    signals.article_generator_pretaxonomy.connect(open_edition)
    site_shown.connect(after_showing)


def open_edition(generator: ArticlesGenerator) -> None:
    """
    Put `edition`, `site` and `frame` in the context, and the stories among Pelican's articles.

    Raises:
        ContentError: Some content cannot be published.
        SettingError: A setting is wrong.
    """
    settings = generator.settings
    config = NewsroomConfig.load(settings, "NEWSROOM")
    site = Site(
        url=settings["SITEURL"],
        name=settings["SITENAME"],
        tagline=config.tagline,
        email=config.email,
        x_account=config.x_account,
        links=tuple(config.links.items()),
    )
    moment = edition_moment(config.moment)
    reading = read_content(
        Path(settings["PATH"]),
        moment=moment,
        site_url=site.url,
        cache=store_of(settings).folder / "reading",
        workers=workers_of(settings),
        remember=False,
    )
    if has_errors(reading.problems):
        reading.remember()
        raise ContentError(reading.problems)
    if reading.problems:
        sys.stderr.write(f"{report(reading.problems)}\n")
    edition = edition_at(
        moment,
        reading.stories,
        registry=reading.registry,
        kinds=reading.kinds,
        pages=reading.pages,
    )
    if has_guests(settings):
        generator.articles = [StoryArticle(story, settings) for story in edition.stories]
    frame = frame_of(
        site,
        Path(settings["THEME"]),
        edition.registry.departments,
        kinds=edition.kinds,
        pages=edition.pages,
    )
    theme = theme_changes(frame, store_of(settings).folder / "theme")
    changes = {**reading.changes, **theme}
    _share(
        generator.context,
        edition=edition,
        site=site,
        frame=frame,
        source_changes=changes,
        reading=reading,
    )


def after_showing(generator: Generator) -> None:
    """Write down what was read, and say when the site will change by itself."""
    reading, edition = generator.context["reading"], generator.context["edition"]
    reading.remember()
    due = next_due(reading.stories, edition.moment)
    document = {"version": 1, "next": due.moment.isoformat(), "why": due.why}
    note(Path(generator.settings["OUTPUT_PATH"]), "next.json", document)
    sys.stdout.write(
        f"Sin editar nada, el sitio cambia el {moment_words(due.moment)}: {due.why}.\n"
    )


def has_guests(settings: Mapping[str, Any]) -> bool:
    """Return whether plugins besides ours are loaded: ten thousand articles are made for no other."""
    return any(not str(name).startswith("plugins.") for name in settings["PLUGINS"])


def edition_moment(setting: str) -> datetime:
    """
    Return the one «now» of a build: the setting, else SOURCE_DATE_EPOCH, else the clock.

    Raises:
        SettingError: The setting or the variable is not a moment.
    """
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    try:
        if setting:
            return parse_moment(setting)
        if epoch:
            return datetime.fromtimestamp(int(epoch), UTC).astimezone(SANTIAGO)
    except (MomentError, ValueError, OverflowError, OSError):
        name, given = ("NEWSROOM: «moment»", setting) if setting else ("SOURCE_DATE_EPOCH", epoch)
        example = "2026-11-23 12:00" if setting else "1795449600"
        raise SettingError(f"{name} no es un momento: «{given}». Escriba {example}.") from None
    return datetime.now(SANTIAGO).replace(microsecond=0)


def _share(context: dict[str, Any], **values: Any) -> None:
    context.update(values)
