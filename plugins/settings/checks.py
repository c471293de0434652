"""All that is wrong in the settings of a site, told at once and where it stands."""

import ast
from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import get_close_matches
from importlib import import_module
from importlib.machinery import PathFinder
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlsplit

from pydantic import BaseModel

from plugins.commands import number_of
from plugins.newsroom import suggestion
from plugins.pressroom import PressroomConfig
from plugins.settings.alerts import AlertsConfig
from plugins.settings.aloud import AloudConfig
from plugins.settings.config import Config, Fault, faults_of, names_of
from plugins.settings.contact import ContactConfig
from plugins.settings.house_rules import HouseRulesConfig
from plugins.settings.kits import KitsConfig
from plugins.settings.open_data import OpenDataConfig
from plugins.settings.pelican_settings import OLD, PelicanConfig, builder_fault, unfit_settings
from plugins.settings.press import PressConfig
from plugins.settings.site_config import NewsroomConfig, SiteConfig
from plugins.settings.social import SocialConfig

NEEDED = tuple(f"plugins.{name}.plugin" for name in ("desk", "media", "pressroom"))
"""Plugins without which the others have nothing to work on."""

NEEDED_BY_MEDIA = tuple(f"plugins.{name}.plugin" for name in ("desk", "embargo", "pressroom"))
"""The same of the edition for the media: no photo of it lies where another outlet could find it."""

_OWN: tuple[type[BaseModel], ...] = (
    *(
        SiteConfig,
        PelicanConfig,
        NewsroomConfig,
        ContactConfig,
        OpenDataConfig,
        KitsConfig,
        PressConfig,
        SocialConfig,
        AlertsConfig,
        HouseRulesConfig,
        AloudConfig,
        PressroomConfig,
    ),
)
_PREFIX = "PRESSROOM_"
_ALIKE = 0.85
"""How much of a name must be that of a setting of ours to be taken for it (difflib, 0 to 1)."""

PUBLIC_FOLDER = "output"
"""Where publishconf.py puts what everybody sees."""

EPOCHS = 7_258_118_400
"""Seconds of Unix time: the end of the year 2199."""

COMMAND = "en la orden"
"""Where a setting stands that no file gives."""


class SettingsFile(NamedTuple):
    """A settings file, as it was read."""

    name: str
    """As people call it: `publishconf.py`."""

    text: str
    values: Mapping[str, object]
    """What it set."""


class Given(NamedTuple):
    """Where the settings of a site come from."""

    files: Sequence[SettingsFile] = ()
    """A later one has the last word."""

    environment: Mapping[str, str] = {}
    folder: Path = Path()
    """What the paths of the settings are relative to."""

    defaults: Mapping[str, object] = {}
    """Settings that Pelican knows, with its own values."""

    builder: type | None = None
    """What has to be `PELICAN_CLASS`, so that all of this is looked at."""


def told(settings: Mapping[str, object], given: Given) -> str:
    """Return every fault of *settings*, and where each stands, in words; nothing if there is none."""
    faults = list(_faults(settings, given))
    if not faults:
        return ""
    count = number_of(len(faults), "error", "errores")
    lines = (f"{_place(fault, settings, given)}: {fault}" for fault in faults)
    return "\n".join([*lines, f"{count} en los ajustes; el sitio sigue como estaba."])


def _faults(settings: Mapping[str, object], given: Given) -> Iterator[Fault]:
    configs = [*_OWN, *_of_plugins(settings.get("PLUGINS"))]
    for config in configs:
        yield from faults_of(config, settings)
    yield from _plugin_faults(settings, given.folder)
    yield from _folder_faults(settings, given.folder)
    yield from _hidden_faults(settings)
    yield from _epoch_faults(given.environment.get("SOURCE_DATE_EPOCH", ""))
    ours = {name for config in configs for name in names_of(config)}
    if given.builder:
        yield from builder_fault(settings, given.builder)
    yield from unfit_settings(settings, given.defaults, {*ours, "PELICAN_CLASS"})
    yield from _unknown(settings, sorted(ours), frozenset({*given.defaults, *OLD}))


def _of_plugins(plugins: object) -> list[type[BaseModel]]:
    """Return what the packages of *plugins* can be told; each says it in its `config` module."""
    names = plugins if isinstance(plugins, list | tuple) else ()
    packages = [str(name).removesuffix(".plugin") for name in names]
    found: dict[type[BaseModel], None] = {}
    for package in (*filter(_is_ours, packages), "plugins.preview"):
        if find_spec(f"{package}.config"):
            for value in vars(import_module(f"{package}.config")).values():
                if isinstance(value, type) and issubclass(value, Config) and value is not Config:
                    found[value] = None
    return list(found)


def _is_ours(package: str) -> bool:
    return package.startswith("plugins.") and find_spec_of(package) is not None


def find_spec_of(module: str) -> object:
    """Return what Python knows of *module*, or None if there is none, or no package around it."""
    try:
        return find_spec(module)
    except (ImportError, ValueError):  # a name such as «.x», too
        return None


def _is_for_media(settings: Mapping[str, object]) -> bool:
    newsroom = settings.get(NewsroomConfig.setting)
    return isinstance(newsroom, Mapping) and newsroom.get("for_media") is True


def _plugin_faults(settings: Mapping[str, object], base: Path) -> Iterator[Fault]:
    plugins, places = settings.get("PLUGINS"), settings.get("PLUGIN_PATHS")
    if not isinstance(plugins, list | tuple) or not all(isinstance(name, str) for name in plugins):
        return
    for name in plugins:
        if name.startswith("plugins.") and not find_spec_of(name):
            fix = suggestion(name, _packages(), otherwise="Revise el nombre, o quítelo de la lista")
            yield Fault("PLUGINS", name, f"PLUGINS: «{name}» no existe", fix)
    folders = [str(base / str(each)) for each in places] if isinstance(places, list) else []
    for name in plugins:
        if not name.startswith("plugins.") and not _is_guest(name, folders):
            fix = "Revise el nombre, instálelo, o diga en PLUGIN_PATHS en qué carpeta está"
            yield Fault("PLUGINS", name, f"PLUGINS: «{name}» no existe", fix)
    for name in NEEDED_BY_MEDIA if _is_for_media(settings) else NEEDED:
        if name not in plugins:
            yield Fault("PLUGINS", "", f"PLUGINS: falta «{name}»", "Agréguelo a la lista")


def _is_guest(name: str, folders: Sequence[str]) -> bool:
    """Return whether Pelican finds the plugin *name* (`pelican.plugins._utils.load_plugins`)."""
    if PathFinder.find_spec(name.partition(".")[0], [*folders]):
        return True
    return any(find_spec_of(each) is not None for each in (name, f"pelican.plugins.{name}"))


def _packages() -> list[str]:
    folders = Path(__file__).parents[1].glob("*/plugin.py")
    return sorted(f"plugins.{file.parent.name}.plugin" for file in folders)


def _folder_faults(settings: Mapping[str, object], base: Path) -> Iterator[Fault]:
    # Pelican looks for a theme where it runs, too.
    for name, what in (("PATH", "de los artículos"), ("THEME", "del estilo")):
        path = settings.get(name)
        if not isinstance(path, str) or not path or "\0" in path:
            continue
        if not (base / path).is_dir() and not (name == "THEME" and Path(path).is_dir()):
            state = "no es una carpeta" if (base / path).exists() else "no existe"
            yield Fault(
                name,
                "",
                f"{name}: la carpeta {what}, «{path}», {state}",
                "Revise el nombre, o recupere la carpeta",
            )


class Hidden(NamedTuple):
    """An edition that is not for everybody."""

    name: str
    folder: str
    variable: str
    """What gives its address to the command."""


STAFF = Hidden("edición interna", "interna", "INTERNA_URL")
MEDIA = Hidden("edición para medios", "embargo", "EMBARGO_URL")


def _hidden_faults(settings: Mapping[str, object]) -> Iterator[Fault]:
    """Yield what would put the edition of the staff, or that for the media, where everybody looks."""
    newsroom = settings.get(NewsroomConfig.setting)
    given = newsroom if isinstance(newsroom, Mapping) else {}
    public, hidden = given.get("public_url"), MEDIA if _is_for_media(settings) else STAFF
    if hidden is MEDIA and not public:
        yield Fault(
            NewsroomConfig.setting,
            "public_url",
            "NEWSROOM: «public_url»: falta; la edición para medios dice dónde estará cada noticia",
            'Escriba la dirección del sitio público: "public_url": "https://www.ejemplo.cl"',
        )
    if not public or not isinstance(public, str):
        return
    host = urlsplit(str(settings.get("SITEURL"))).netloc
    if host == urlsplit(public).netloc:
        yield Fault(
            "SITEURL",
            "",
            f"SITEURL: la {hidden.name} no puede estar en la dirección del sitio público, {public}",
            f"Dele otra, que no se publique: {hidden.variable}=https://{hidden.folder}.ejemplo.cl",
        )
    output = settings.get("OUTPUT_PATH")
    if isinstance(output, str) and Path(output).name == PUBLIC_FOLDER:
        yield Fault(
            "OUTPUT_PATH",
            "",
            f"OUTPUT_PATH: la {hidden.name} no puede quedar en «{output}», donde va lo que se publica",
            f"Use otra carpeta: {hidden.folder}",
        )
    if not settings.get("PRESSROOM_MARK"):
        yield Fault(
            "PRESSROOM_MARK",
            "",
            f"PRESSROOM_MARK: falta; sin eso, la {hidden.name} podría tomar el lugar del sitio público",
            f'Escriba PRESSROOM_MARK = f"{{SITENAME}}, {hidden.name}"',
        )


def _epoch_faults(epoch: str) -> Iterator[Fault]:
    if epoch and not (epoch.isascii() and epoch.isdigit() and int(epoch) < EPOCHS):
        yield Fault(
            "SOURCE_DATE_EPOCH",
            "",
            f"SOURCE_DATE_EPOCH no es un momento: «{epoch}»",
            "Escriba segundos desde 1970, como 1795449600, o quite la variable",
        )


def _unknown(
    settings: Iterable[str], known: Sequence[str], others: frozenset[str]
) -> Iterator[Fault]:
    """
    Yield the names among *settings* that were meant for one *known* to us.

    One of *others*, or one that resembles none of ours, is left alone: another plugin may read it.
    """
    for name in settings:
        if not name.isupper() or name in known or name in others:
            continue
        near = get_close_matches(name, known, n=1, cutoff=_ALIKE)
        if near or name.startswith(_PREFIX):
            mine = ", ".join(each for each in known if each.startswith(_PREFIX))
            fix = f"¿Quiso decir «{near[0]}»?" if near else f"Existen: {mine}"
            yield Fault(name, "", f"el ajuste {name} no existe", fix)


def _place(fault: Fault, settings: Mapping[str, object], given: Given) -> str:
    """Return where *fault* stands: `publishconf.py:9`, the environment, or the command."""
    name = fault.setting
    value = settings.get(name)
    if name in given.environment and given.environment[name] == settings.get(
        name, given.environment[name]
    ):
        return f"variable de entorno {name}"
    if name not in settings:
        return given.files[-1].name if given.files else COMMAND
    files = [file for file in given.files if name in file.values and file.values[name] == value]
    if not files:
        return COMMAND
    lines = {file.name: _lines(file, name) for file in given.files}
    for part in (fault.option, ""):
        for file in reversed(given.files if part else files):
            if line := lines[file.name].get(part):
                return f"{file.name}:{line}"
    return files[-1].name


def _lines(file: SettingsFile, name: str) -> dict[str, int]:
    """Return where *file* gives the setting *name* (under "") and, in a dict or list, its parts."""
    found: dict[str, int] = {}
    for node in ast.parse(file.text).body:
        targets = node.targets if isinstance(node, ast.Assign) else [getattr(node, "target", None)]
        value = getattr(node, "value", None)
        if value and any(isinstance(each, ast.Name) and each.id == name for each in targets):
            found = {"": node.lineno}
            parts = value.keys if isinstance(value, ast.Dict) else getattr(value, "elts", ())
            constants = (each for each in parts if isinstance(each, ast.Constant))
            found |= {str(each.value): each.lineno for each in constants}
    return found
