"""
Pelican's own settings: with what values it does nothing by itself, and which may have others.

Our reader reads `content/` and our channels write every page. A setting that lets Pelican read or
write, too, would publish what nobody checked (`STATIC_PATHS = ["."]`: all of `content/`, drafts
included); of the others it never asks here. So each has one value, and what a settings file or the
command says otherwise is refused by name. https://docs.getpelican.com/en/latest/settings.html
"""

from collections.abc import Container, Iterator, Mapping
from copy import deepcopy
from typing import Final

from pydantic import Field

from plugins.settings.config import Config, Fault, shown
from plugins.site import FILTERS

QUIET: Final[Mapping[str, object]] = {
    "ARTICLE_PATHS": [],
    "PAGE_PATHS": [],
    "STATIC_PATHS": [],
    "THEME_STATIC_PATHS": [],
    "THEME_TEMPLATES_OVERRIDES": [],
    "DIRECT_TEMPLATES": [],
    **dict.fromkeys(("ARTICLE_SAVE_AS", "ARTICLE_URL"), ""),
    **dict.fromkeys(("CATEGORY_SAVE_AS", "TAG_SAVE_AS", "AUTHOR_SAVE_AS"), ""),
    **dict.fromkeys(("FEED_ALL_ATOM", "CATEGORY_FEED_ATOM", "TRANSLATION_FEED_ATOM"), None),
    **dict.fromkeys(("AUTHOR_FEED_ATOM", "AUTHOR_FEED_RSS"), None),
    "JINJA_FILTERS": FILTERS,  # Pelican compiles the theme too, though our channels render it
    "JINJA_ENVIRONMENT": {"autoescape": True, "trim_blocks": True, "lstrip_blocks": True},
    "LOCALE": ["C.UTF-8", "", "C"],  # nothing is written by it; the system's own may not exist
}
"""Values that are not Pelican's own; of all its other settings, its own are right."""

OLD: Final = frozenset(
    {
        *("ARTICLE_DIR", "PAGE_DIR", "EXTRA_TEMPLATES_PATHS", "FILES_TO_COPY", "PLUGIN_PATH"),
        *("JINJA_EXTENSIONS", "MD_EXTENSIONS", "PAGINATED_DIRECT_TEMPLATES", "LESS_GENERATOR"),
        *("CLEAN_URLS", "AUTORELOAD_IGNORE_CACHE", "WRITE_SELECTED"),
        *(f"{name}_SUBSTITUTIONS" for name in ("SLUG", "CATEGORY", "TAG", "AUTHOR")),
        *(f"{name}_REGEX_SUBSTITUTIONS" for name in ("CATEGORY", "TAG", "AUTHOR")),
        *("FEED", "TAG_FEED", "CATEGORY_FEED", "TRANSLATION_FEED"),
        *("FEED_ATOM", "FEED_RSS", "FEED_ATOM_URL", "FEED_RSS_URL", "FEED_ALL_RSS"),
        *("TAG_FEED_ATOM", "TAG_FEED_RSS", "CATEGORY_FEED_RSS", "TRANSLATION_FEED_RSS"),
        *("AUTHOR", "DEFAULT_DATE", "SUMMARY_MAX_PARAGRAPHS"),
    }
)
"""What Pelican reads without a value of its own, or once read (`handle_deprecated_settings`)."""

_WHY: Final = {
    "STATIC_PATHS": "un archivo se publica cuando un artículo o una página lo enlaza",
    "OUTPUT_SOURCES": "los artículos se publican como páginas, no como se escribieron",
    "DELETE_OUTPUT_DIRECTORY": "lo que sobra en la carpeta del sitio se quita solo",
}
"""What somebody may have wanted, and how that is done here."""


class PelicanConfig(Config):
    """Settings of Pelican that mean something here, besides those of the site."""

    plugin_paths: list[str] = Field(default=[], alias="PLUGIN_PATHS", examples=[["complementos"]])
    """Folders of plugins of others."""

    ignored: list[str] = Field(
        # Pelican's own `**/.*` matches every file below a hidden folder: a clone in one never reloads.
        default=["*~", "*.swp"],
        alias="IGNORE_FILES",
        examples=[["*~", "*.swp"]],
    )
    """Patterns of files whose changes no preview waits for."""

    log_filter: list[tuple[int, str]] = Field(default=[], alias="LOG_FILTER", examples=[[]])
    """What Pelican need not say: level and text."""


def quiet(settings: Mapping[str, object]) -> dict[str, object]:
    """Return *settings* with those that let Pelican do nothing by itself."""
    fields = PelicanConfig.model_fields.items()
    ours = {field.alias or name: field.default for name, field in fields}
    return deepcopy(ours) | dict(settings) | deepcopy(dict(QUIET))  # Pelican writes into some


def unfit_settings(
    settings: Mapping[str, object], defaults: Mapping[str, object], ours: Container[str]
) -> Iterator[Fault]:
    """
    Yield the names among *settings* that are Pelican's, and have another value than is right here.

    Args:
        settings: What the settings files and the command say.
        defaults: All that Pelican knows, with its own values.
        ours: Those that are checked otherwise.
    """
    for name, value in settings.items():
        if name in ours or not (name in OLD or name in defaults):
            continue
        if name in OLD or value != {**defaults, **QUIET}[name]:
            yield _unused(name)


def _unused(name: str) -> Fault:
    fix = "Quítelo" + (f": {_WHY[name]}" if name in _WHY else "")
    return Fault(name, "", f"el ajuste {name} es de Pelican, y este sitio no lo usa", fix)


def builder_fault(settings: Mapping[str, object], builder: type) -> Iterator[Fault]:
    """Yield what is wrong if *settings* let another than *builder* make the site."""
    made_by = settings.get("PELICAN_CLASS")
    if not isinstance(made_by, type) or not issubclass(made_by, builder):
        yield Fault(
            "PELICAN_CLASS",
            "",
            f"PELICAN_CLASS debe ser el de pelicanconf.py, no «{shown(made_by)}»: sin él no se revisa"
            " nada antes de publicar",
            "Quítelo de donde está, y deje el de pelicanconf.py",
        )
