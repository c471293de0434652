"""Pelican glue: reads `content/` once, checks it, and gives every channel the edition."""

import os
import sys
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from functools import wraps
from pathlib import Path
from types import ModuleType
from typing import Any

from pelican import settings as pelican_settings
from pelican import signals
from pelican.generators import ArticlesGenerator, Generator
from pelican.settings import DEFAULT_CONFIG

from plugins.desk.adapt import StoryArticle
from plugins.desk.reading import read_content
from plugins.desk.reports.public_report import public_report
from plugins.desk.reports.published import (
    FILE,
    Comparison,
    document_of,
    is_article,
    read_known,
)
from plugins.desk.requests import Register, read_requests
from plugins.newsroom import (
    Audience,
    ContentError,
    SettingError,
    Severity,
    Site,
    Story,
    edition_at,
    next_due,
    report,
)
from plugins.pressroom import note, site_shown, state_folder
from plugins.pressroom.plugin import Pressroom, is_autoreloading, store_of, workers_of
from plugins.settings import (
    AlertsConfig,
    ContactConfig,
    Given,
    HouseRulesConfig,
    KitsConfig,
    NewsroomConfig,
    OpenDataConfig,
    PressConfig,
    RequestsConfig,
    SettingsFile,
    SiteConfig,
    SocialConfig,
    quiet,
    told,
)
from plugins.site import addresses_wanted, frame_of, hours_of, joined, theme_changes
from plugins.spanish import SANTIAGO, YEARS, iso, moment_words, parse_moment

PREVIEWS = frozenset({"localhost", "127.0.0.1", "::1"})
"""Hosts of which nothing is public."""

NO_FAULTS_MAIL = (
    "Aviso: falta el correo al que escribe quien ve un error en una página, así que ninguna lo"
    ' ofrece.\n    → Agréguelo en CONTACT, en pelicanconf.py: "faults": "comunicaciones@ejemplo.cl",'
)


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
    own, config = SiteConfig.load(settings), NewsroomConfig.load(settings)
    site = Site(
        url=own.url,
        name=own.name,
        tagline=config.tagline,
        email=config.email,
        x_account=config.x_account,
        reach=ContactConfig.load(settings).reach(),
        links=tuple(config.links.items()),
        public_url=config.public_url,
        is_media_edition=config.for_media,
        whatsapp_channel=config.whatsapp_channel,
        mailing_list=config.mailing_list,
        most_in_kit=KitsConfig.load(settings).megabytes * 1_000_000,
        hub="" if config.public_url else config.hub,
        license=PressConfig.load(settings).terms(OpenDataConfig.load(settings)),
        house=SocialConfig.load(settings).house(),
        alerts=AlertsConfig.load(settings).policy(),
    )
    moment = edition_moment(config.moment)
    reading = read_content(
        Path(settings["PATH"]),
        moment=moment,
        rules=HouseRulesConfig.load(settings).rules(),
        site_url=site.url,
        cache=store_of(settings).folder / "reading",
        workers=workers_of(settings),
        remember=False,
        declared=joined(declared for _, declared in addresses_wanted.send(generator)),
    )
    wrong = {each.source for each in reading.problems if each.severity is Severity.ERROR}
    if wrong and not (site.is_staff and all(map(is_article, wrong))):
        reading.remember()
        raise ContentError(reading.problems)
    days = RequestsConfig.load(settings).kept_days
    register = Register((), ())
    if site.is_staff:
        register = read_requests(
            Path(settings["PATH"]), reading.registry, reading.stories, moment, lambda: days
        )
    edition = edition_at(
        moment,
        tuple(each for each in reading.stories if each.source not in wrong),
        audience=_audience_of(site),
        failing=(each for each in reading.stories if each.source in wrong),
        registry=reading.registry,
        kinds=reading.kinds,
        pages=reading.pages,
        procedures=reading.procedures,
        requests=(
            each.without_person() if each.is_past_keeping(moment, days) else each
            for each in register.requests
        ),
    )
    if problems := (*reading.problems, *register.problems):
        told = public_report(reading.problems, reading.stories, edition)
        # While one writes, nobody else looks; nor at what is built for the staff.
        is_seen_by_all = not (site.is_staff or is_autoreloading(sys.argv))
        sys.stderr.write(f"{told if is_seen_by_all else report(problems)}\n")
    if has_guests(settings):
        generator.articles = [StoryArticle(story, settings) for story in edition.stories]
    if not site.reach.faults:
        sys.stderr.write(f"{NO_FAULTS_MAIL}\n")
    frame = frame_of(
        site,
        Path(settings["THEME"]),
        edition.registry.departments,
        kinds=edition.kinds,
        pages=edition.pages,
        year=edition.year,
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
        register=register,
    )


def _audience_of(site: Site) -> Audience:
    if site.is_media_edition:
        return Audience.MEDIA
    return Audience.STAFF if site.is_staff else Audience.PUBLIC


def after_showing(generator: Generator) -> None:
    """Write down what was read and published, and say when the site will change by itself."""
    reading, edition = generator.context["reading"], generator.context["edition"]
    reading.remember()
    output = Path(generator.settings["OUTPUT_PATH"])
    if generator.context["site"].is_public:
        _compare(reading.stories, edition.moment, output, generator.context["site"].host)
    site = generator.context["site"]
    due = next_due(
        reading.stories,
        edition.moment,
        () if site.is_media_edition else hours_of(site.house),
        audience=edition.audience,
        newsletter=reading.registry.newsletter,
        outlets=edition.registry.outlets,
        requests=edition.requests,
    )
    document = {"version": 1, "next": iso(due.moment), "why": due.why}
    note(output, "next.json", document)
    sys.stdout.write(
        f"Sin editar nada, el sitio cambia el {moment_words(due.moment)}: {due.why}.\n"
    )


def _compare(stories: Iterable[Story], moment: datetime, output: Path, host: str) -> None:
    """Say what of the articles the public would lose, and remember what it knows now."""
    compared = Comparison(read_known(state_folder(output)), stories, moment)
    if problems := tuple(compared.problems()):
        sys.stderr.write(f"{report(problems)}\n")
    if host not in PREVIEWS:
        note(output, FILE, document_of(compared.remembered()))


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
            return _of_epoch(int(epoch))
    except (ValueError, OverflowError, OSError):  # a `MomentError` is a ValueError
        name, given = ("NEWSROOM: «moment»", setting) if setting else ("SOURCE_DATE_EPOCH", epoch)
        example = "2026-11-23 12:00" if setting else "1795449600"
        raise SettingError(f"{name} no es un momento: «{given}». Escriba {example}.") from None
    return datetime.now(SANTIAGO).replace(microsecond=0)


def _of_epoch(seconds: int) -> datetime:
    moment = datetime.fromtimestamp(seconds, UTC).astimezone(SANTIAGO)
    if moment.year not in YEARS:
        raise ValueError(moment.year)
    return moment


def _share(context: dict[str, Any], **values: Any) -> None:
    context.update(values)


def check_settings_first() -> None:
    """
    Let all that is wrong in the settings be told before Pelican reads them, and let it do nothing else.

    Pelican has no signal so early, and fails at the first wrong one, in English; that function of
    its is the first to see a settings file together with what the command adds to it.
    """
    read = pelican_settings.handle_deprecated_settings
    read = getattr(read, "__wrapped__", read)

    @wraps(read)
    def checked(settings: dict[str, Any]) -> dict[str, Any]:
        _refuse_faults(settings)
        return dict(read(quiet(settings)))

    pelican_settings.handle_deprecated_settings = checked


_sound: list[bool] = []
"""Not empty once settings were in order in this process."""


def _refuse_faults(settings: Mapping[str, Any]) -> None:
    loaded = [each for each in sys.modules.values() if isinstance(each, ModuleType)]
    modules = [each for each in loaded if "PELICAN_CLASS" in vars(each)]
    files = [Path(str(module.__file__)) for module in modules if module.__file__]
    given = Given(
        # The last to begin is the first to end: publishconf.py begins with all of pelicanconf.py.
        tuple(
            SettingsFile(file.name, file.read_text(encoding="utf-8"), vars(module))
            for file, module in zip(files, modules, strict=True)
        )[::-1],
        os.environ,
        files[0].parent if files else Path(),
        DEFAULT_CONFIG,
        Pressroom,
    )
    if said := told(settings, given):
        if _sound and is_autoreloading(sys.argv):
            raise SettingError(said)  # Pelican's loop tells it, and goes on with those it has
        sys.exit(said)
    _sound.append(True)
