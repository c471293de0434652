"""The door to Pelican of sites that load nothing else of ours."""

import logging
import os
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from pelican import Pelican, signals
from pelican.contents import Article
from pelican.generators import Generator
from pelican.writers import Writer

from plugins.newsroom import Problem, SettingError, Severity
from plugins.social_snippets.plain.article import Label, PlainArticle, Remark, line_of
from plugins.social_snippets.plain.files import files_of, of_desk
from plugins.social_snippets.plain.pictures import PublishedFiles
from plugins.social_snippets.plain.reading import read, without_doubles
from plugins.social_snippets.plain.site import PlainSite, house_of, is_ours, plain_site
from plugins.social_snippets.plain.story import PlainStory

OURS = "plugins.desk.plugin"
"""What reads and checks articles where all of this project is loaded; then nothing is done here."""

NO_ADDRESS = (
    "SITEURL está vacío: sin la dirección del sitio no hay textos para redes.\n"
    '    → Escríbala en los ajustes: SITEURL = "https://www.ejemplo.cl"'
)

ROOM = "social_snippets"

logger = logging.getLogger(__name__)


def register() -> None:
    """Let Pelican ask for what makes the files."""
    signals.get_generators.connect(generators_of)


def generators_of(pelican: Pelican) -> Iterable[type]:
    """Return what makes the files; nothing where this project makes its own site."""
    loaded = pelican.settings["PLUGINS"]
    is_wanted = any(ROOM in name for name in loaded)  # signals outlive the site that connected them
    return (SnippetsGenerator,) if is_wanted and OURS not in loaded else ()


class SnippetsGenerator(Generator):  # type: ignore[misc] # Pelican carries no types
    """Writes the texts of every article that Pelican publishes, once it has read all there is."""

    def generate_context(self) -> None:
        """Keep our settings from themes, which make links of what `SOCIAL` lists."""
        if is_ours(self.settings.get("SOCIAL")):
            self.context["SOCIAL"] = ()

    def generate_output(self, writer: Writer) -> None:  # noqa: ARG002 - it writes text, and of templates
        """Write the files; what cannot be told is said, and stops nothing."""
        settings = self.settings
        if not settings["SITEURL"]:  # as it is while one writes: `pelican-quickstart` leaves it so
            logger.warning(NO_ADDRESS)
            return
        try:
            site = _site(settings)
            moment = _moment(os.environ.get("SOURCE_DATE_EPOCH", ""))
        except SettingError as error:
            logger.error("%s", error)  # noqa: TRY400 - no traceback
            return
        files = PublishedFiles(
            content=Path(self.path),
            url=site.url,
            paths={
                source: static.save_as
                for source, static in sorted(self.context["static_content"].items())
                if static is not None and static.save_as
            },
            bases=tuple(settings["STATIC_PATHS"]),
        )
        stories = tuple(self._stories(site, files))
        self._look_at(of_desk(stories, site, moment))
        photos = filter(None, (story.shown for story in stories))
        lengths = {photo.address: files.length_of(photo) for photo in photos}
        for path, data in files_of(stories, site, moment, lengths):
            self._write(path, data)

    def _stories(self, site: PlainSite, files: PublishedFiles) -> Iterable[PlainStory]:
        found = []
        for article in filter(_has_page, self.context["articles"]):
            plain = _plain(article)
            story, remarks = read(plain, site, files)
            for remark in remarks:
                self._say(plain.source, remark)
            if story:
                found.append(story)
        kept, doubles = without_doubles(found)
        for source in doubles:
            message = "otro artículo, más antiguo, tiene el mismo «slug»; no hay textos para redes"
            self._say(source, Remark("slug", message, "Escriba otro «slug»", is_left_out=True))
        return kept

    def _look_at(self, stories: Iterable[PlainStory]) -> None:
        """Say which of *stories* have a picture that nobody has put into words."""
        for story in stories:
            if story.shown and not story.shown.alt:
                remark = Remark(
                    "image",
                    "la imagen va sin texto alternativo, y quien no la ve no sabe qué muestra",
                    "Diga en «image_alt» qué se ve",
                )
                self._say(story.source, remark, more="Hay más imágenes sin «image_alt».")

    def _say(self, source: str, remark: Remark, *, more: str = "") -> None:
        """Log a *remark* about *source*, at the level at which Pelican tells the like."""
        file = Path(self.path) / source
        text = file.read_text(encoding="utf-8", errors="replace") if file.is_file() else ""
        severity = Severity.ERROR if remark.is_left_out else Severity.WARNING
        problem = Problem(
            source=source,
            line=line_of(remark.key, text),
            message=f"«{remark.key}»: {remark.message}",
            fix=remark.fix,
            code="social-snippets",
            severity=severity,
        )
        level = logging.ERROR if remark.is_left_out else logging.WARNING
        logger.log(level, "%s", problem, extra={"limit_msg": more} if more else {})

    def _write(self, path: str, data: bytes) -> None:
        """Write *data* as Pelican's writer does its files: what stands there goes, folders are made."""
        file = Path(self.output_path) / path
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(data)
        except OSError as error:
            logger.error("No se pudo escribir «%s»: %s.", file, error.strerror)  # noqa: TRY400 - no traceback
        else:
            logger.info('Writing "%s"', file)


def _site(settings: Mapping[str, Any]) -> PlainSite:
    url, name, language = (str(settings[key]) for key in ("SITEURL", "SITENAME", "DEFAULT_LANG"))
    return plain_site(url, name, language, house_of(settings))


def _moment(epoch: str) -> datetime:
    """
    Return the one «now» of a build: SOURCE_DATE_EPOCH, or the clock, which Pelican reads too.

    Raises:
        SettingError: The variable is no moment.
    """
    if not epoch:
        return datetime.now(UTC).replace(microsecond=0)
    try:
        return datetime.fromtimestamp(int(epoch), UTC)
    except (ValueError, OverflowError, OSError):
        raise SettingError(
            f"SOURCE_DATE_EPOCH no es un momento: «{epoch}».\n    → Escriba por ejemplo 1795449600"
        ) from None


def _has_page(article: Article) -> bool:
    return bool(article.save_as and article.url)


def _plain(article: Article) -> PlainArticle:
    return PlainArticle(
        source=article.get_relative_source_path() or article.save_as,  # a plugin made it
        url=str(article.url),
        slug=str(getattr(article, "slug", "")),
        title=article.title,
        summary=article.summary,
        date=article.date,
        modified=getattr(article, "modified", None),
        category=_label(getattr(article, "category", "")),
        tags=tuple(_labels(getattr(article, "tags", ()))),
        metadata={str(key).lower(): value for key, value in article.metadata.items()},
    )


def _labels(tags: Iterable[Any]) -> Iterator[Label]:
    return (_label(tag) for tag in tags)


def _label(word: Any) -> Label:
    return Label(slug=str(getattr(word, "slug", word)), name=str(getattr(word, "name", word)))
