"""Every wrong setting is told at once, in Spanish, with its file and line; none gives a traceback."""

import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from pelican import Pelican
from pelican import settings as pelican_settings
from pelican.settings import DEFAULT_CONFIG
from pydantic import BaseModel

from plugins.desk.plugin import check_settings_first
from plugins.feeds.config import FeedsConfig
from plugins.house_rules.rules import RULES
from plugins.newsroom.problems import SettingError
from plugins.newsroom.site import Site
from plugins.pages.config import PagesConfig
from plugins.pressroom.config import PressroomConfig
from plugins.pressroom.plugin import Pressroom
from plugins.preview.config import PreviewConfig
from plugins.radio.config import RadioConfig
from plugins.search.config import SearchConfig
from plugins.settings.alerts import AlertsConfig
from plugins.settings.aloud import AloudConfig
from plugins.settings.checks import Given, SettingsFile, told
from plugins.settings.config import Config, faults_of, names_of, setting_of
from plugins.settings.contact import ContactConfig
from plugins.settings.house_rules import HouseRulesConfig, rules_beside
from plugins.settings.open_data import OpenDataConfig
from plugins.settings.pelican_settings import OLD, PelicanConfig
from plugins.settings.site_config import NewsroomConfig, SiteConfig
from plugins.site.frame import FILTERS
from plugins.sitemaps.config import SitemapConfig
from plugins.web.addresses import AddressError, site_address
from tests.conftest import ROOT, run_pelican, write_files
from tests.small_site import SITE

CONFIGS: tuple[type[BaseModel], ...] = (
    *(
        AlertsConfig,
        AloudConfig,
        ContactConfig,
        FeedsConfig,
        HouseRulesConfig,
        NewsroomConfig,
        OpenDataConfig,
        PagesConfig,
        PressroomConfig,
        PreviewConfig,
    ),
    *(RadioConfig, SearchConfig, SiteConfig, SitemapConfig, PelicanConfig),
)
RIGHT: dict[str, Any] = {
    "SITENAME": "Municipalidad",
    "SITEURL": "https://www.ejemplo.cl",
    "PATH": str(ROOT / "content"),
    "OUTPUT_PATH": "output",
    "THEME": str(ROOT / "themes/imme"),
    "PLUGINS": [f"plugins.{name}.plugin" for name in ("desk", "media", "pressroom")],
}
EVERY = [
    *(f"plugins.{name}.plugin" for name in ("desk", "media", "pages", "feeds", "radio")),
    *(f"plugins.{name}.plugin" for name in ("search", "sitemaps", "pressroom")),
]


def said(changed: Mapping[str, Any], **given: Any) -> str:
    return told({**RIGHT, "PLUGINS": EVERY, **changed}, Given(**given))


def test_what_is_right_says_nothing() -> None:
    assert said({}) == ""
    assert said({"PRESSROOM_WORKERS": 2, "PORT": 80, "SITEURL": "http://localhost:8000"}) == ""
    assert said({"GUEST_OPTION": 1, "FILTERS": {}, "X": None}) == ""


@pytest.mark.parametrize(
    ("name", "value", "message"),
    [
        ("SITENAME", None, "SITENAME debe ser un texto entre comillas, no «None»"),
        ("SITENAME", "  ", "SITENAME debe decir algo, y está vacío"),
        ("SITENAME", "Muni\ncipal", "SITENAME tiene saltos de línea"),
        ("SITEURL", None, "SITEURL debe ser un texto"),
        ("SITEURL", "", "SITEURL debe empezar con https://"),
        ("SITEURL", "www.ejemplo.cl", "SITEURL debe empezar con https://"),
        ("SITEURL", "javascript:alert(1)", "SITEURL debe empezar con https://"),
        ("SITEURL", 'https://x.cl"', 'SITEURL no es una dirección: tiene «"»'),
        ("SITEURL", "https://x.cl/<b>", "SITEURL no es una dirección: tiene «<»"),
        ("SITEURL", "https://ana:clave@x.cl", "SITEURL lleva un nombre de usuario o una clave"),
        ("SITEURL", "https://x.cl?a=b", "SITEURL lleva «?a=b» detrás del nombre del servidor"),
        ("SITEURL", "https://x.cl#a", "SITEURL lleva «#a» detrás"),
        ("SITEURL", "https://x.cl/noticias", "SITEURL lleva «/noticias» detrás"),
        ("SITEURL", "https://x.cl//", "SITEURL lleva «/» detrás"),
        ("SITEURL", "https://X.cl", "SITEURL tiene mayúsculas"),
        ("SITEURL", "https://maríaelena.cl", "xn--maraelena-i5a.cl"),
        ("SITEURL", "https://x.cl:99999", "SITEURL no es una dirección"),
        ("SITEURL", "https://x.cl:", "SITEURL tiene un puerto que no existe"),
        ("SITEURL", "https://-x.cl", "«-x.cl» no es el nombre de un servidor"),
        ("SITEURL", "https://300.1.1.1", "SITEURL no es una dirección IPv4"),
        ("TIMEZONE", "America/Punta_Arenas", "TIMEZONE debe ser America/Santiago"),
        ("TIMEZONE", 3, "TIMEZONE debe ser un texto"),
        ("DEFAULT_LANG", "en", "DEFAULT_LANG debe ser es"),
        ("DEFAULT_LANG", None, "DEFAULT_LANG debe ser un texto"),
        ("PATH", 3, "PATH debe ser un texto"),
        ("PATH", "no/hay", "PATH: la carpeta de los artículos, «no/hay», no existe"),
        ("PATH", __file__, "no es una carpeta"),
        ("PATH", "a\0b", "PATH debe ser el nombre de una carpeta"),
        ("OUTPUT_PATH", None, "OUTPUT_PATH debe ser un texto"),
        ("OUTPUT_PATH", "", "OUTPUT_PATH debe ser el nombre de una carpeta"),
        ("THEME", "imme2", "THEME: la carpeta del estilo, «imme2», no existe"),
        ("PORT", "8000", "PORT debe ser un número entero sin comillas, no «8000»"),
        ("PORT", 0, "PORT debe ser un número desde 1, no «0»"),
        ("PORT", 70000, "PORT debe ser un número hasta 65535"),
        ("BIND", None, "BIND debe ser un texto"),
        ("PLUGINS", "plugins.pages.plugin", "PLUGINS debe ser una lista entre [ ]"),
        ("PLUGINS", EVERY[1:], "PLUGINS: falta «plugins.desk.plugin»"),
        ("PLUGINS", [*EVERY, "ajeno_que_no_está"], "PLUGINS: «ajeno_que_no_está» no existe"),
        ("PLUGINS", [*EVERY, "ajeno.dentro"], "PLUGINS: «ajeno.dentro» no existe"),
        ("PLUGINS", [*EVERY, ""], "PLUGINS: «» no existe"),
        ("PLUGINS", [*EVERY, ".x"], "PLUGINS: «.x» no existe"),
        ("PLUGINS", [*EVERY, 3], "PLUGINS: «8» debe ser un texto entre comillas, no «3»"),
        ("PLUGINS", [*EVERY, "plugins.feds.plugin"], "¿Quiso decir «plugins.feeds.plugin»?"),
        ("PLUGINS", [*EVERY, "plugins.x.y.plugin"], "PLUGINS: «plugins.x.y.plugin» no existe"),
        ("HOUSE_RULES", {"speling": "off"}, "HOUSE_RULES no tiene la opción «speling»"),
        ("HOUSE_RULES", {"speling": "off"}, "¿Quiso decir «spelling»?"),
        ("HOUSE_RULES", {"jargon": "no"}, "«jargon» debe ser 'off', 'warning' o 'error', no «no»"),
        ("HOUSE_RULES", {"days": 0}, "HOUSE_RULES: «days» debe ser un número desde 1"),
        ("HOUSE_RULES", {"elections": [["2028-07-30"]]}, "no es el primer y el último día"),
        ("HOUSE_RULES", {"elections": "2028"}, "«elections» debe ser una lista entre [ ]"),
        ("HOUSE_RULES", {"elections": [["2028-07-30", "ayer"]]}, "«ayer» no es un día"),
        (
            "HOUSE_RULES",
            {"elections": [["2028-10-29", "2028-07-30"]]},
            "el período termina, 2028-07-30, antes de empezar, 2028-10-29",
        ),
        ("PRESSROOM_WORKERS", "x", "PRESSROOM_WORKERS debe ser un número entero sin comillas"),
        ("PRESSROOM_WORKERS", 0, "PRESSROOM_WORKERS debe ser un número desde 1"),
        ("PRESSROOM_WORKERS", True, "PRESSROOM_WORKERS debe ser un número entero"),
        ("PRESSROOM_WORKERS", 2.5, "PRESSROOM_WORKERS debe ser un número entero"),
        ("PRESSROOM_CACHE", 3, "PRESSROOM_CACHE debe ser un texto"),
        ("PRESSROOM_CACHE", "", "PRESSROOM_CACHE está vacío"),
        ("PRESSROOM_CACHE_LIMIT", -1, "PRESSROOM_CACHE_LIMIT debe ser un número desde 0"),
        ("PRESSROOM_GRACE", "7 días", "PRESSROOM_GRACE debe ser un número entero"),
        ("PRESSROOM_WORKER", 1, "¿Quiso decir «PRESSROOM_WORKERS»?"),
        ("PRESSROOM_X", 1, "el ajuste PRESSROOM_X no existe"),
        ("SITE_NAME", "x", "¿Quiso decir «SITENAME»?"),
        ("NEWSROM", {}, "¿Quiso decir «NEWSROOM»?"),
        ("NEWSROOM", [], "NEWSROOM debe ser un diccionario"),
        ("NEWSROOM", {"links": ["a"]}, "NEWSROOM: «links» debe ser un diccionario"),
        ("NEWSROOM", {"links": {"a": "javascript:x"}}, "NEWSROOM: «links»: «a» debe empezar con"),
        ("NEWSROOM", {"links": {"a": "/datos/"}}, "NEWSROOM: «links»: «a» debe empezar con"),
        ("NEWSROOM", {"links": {"a": 3}}, "NEWSROOM: «links»: «a» debe ser un texto"),
        ("NEWSROOM", {"links": {"": "https://x.cl"}}, "debe decir algo"),
        ("NEWSROOM", {"email": "muni"}, "NEWSROOM: «email» no es un correo: «muni»"),
        ("NEWSROOM", {"x_account": "muni"}, "NEWSROOM: «x_account» no es una cuenta de X"),
        ("NEWSROOM", {"moment": "ayer"}, "NEWSROOM: «moment» no es un momento: «ayer»"),
        ("NEWSROOM", {"tagline": None}, "NEWSROOM: «tagline» debe ser un texto"),
        (
            "NEWSROOM",
            {"whatsapp_channel": "https://wa.me/56900000000"},
            "NEWSROOM: «whatsapp_channel» no es un canal de WhatsApp: «https://wa.me/56900000000»",
        ),
        (
            "NEWSROOM",
            {"mailing_list": "lista"},
            "NEWSROOM: «mailing_list» no es una página ni un correo: «lista»",
        ),
        ("NEWSROOM", {"emial": ""}, "¿Quiso decir «email»?"),
        ("CONTACT", {"hours": "de 8 a 14"}, "CONTACT: «hours» «de 8 a 14» no es un horario"),
        ("CONTACT", {"phone": "55 2 12345"}, "no es un teléfono en forma internacional"),
        ("CONTACT", {"phone": 131}, "CONTACT: «phone» debe ser un texto entre comillas"),
        ("CONTACT", {"faults": "muni"}, "CONTACT: «faults» «muni» no es una dirección de correo"),
        ("CONTACT", {"emergencies": {"Bomberos": "uno"}}, "no es un número que se marca: «uno»"),
        ("CONTACT", {"emergencies": {"": "132"}}, "debe decir algo"),
        ("CONTACT", {"emergencies": {"132": "Bomberos"}}, "Primero va el nombre, y después"),
        ("CONTACT", {"phone": "+56 55 000 0000"}, "todavía tiene datos de muestra: +56 55 000"),
        ("CONTACT", {"faults": "errores@ejemplo.cl"}, "datos de muestra: errores@ejemplo.cl"),
        ("CONTACT", {"fone": ""}, "CONTACT no tiene la opción «fone»"),
        ("ALERTS", {"status": "actual"}, "ALERTS: «status» debe ser Actual, Exercise o Test"),
        ("ALERTS", {"status": True}, "ALERTS: «status» debe ser un texto entre comillas"),
        ("ALERTS", {"status": "Actual"}, "ALERTS con «status: Actual» falta «sender»"),
        (
            "ALERTS",
            {"status": "Actual", "sender": "alertas@ejemplo.cl"},
            "el «sender» no puede ser de muestra: «alertas@ejemplo.cl»",
        ),
        (
            "ALERTS",
            {"sender": "la muni"},
            "ALERTS: «sender» no puede llevar espacios, comas, < ni &",
        ),
        ("ALERTS", {"sender": "a,b"}, "ALERTS: «sender» no puede llevar espacios, comas"),
        ("ALERTS", {"status": "Exercise"}, "falta «exercise»: cómo se llama el ejercicio"),
        ("ALERTS", {"sorts": ["cortes"]}, "ALERTS: «sorts» no hay avisos de clase «cortes»"),
        ("ALERTS", {"sorts": "corte"}, "ALERTS: «sorts» debe ser una lista"),
        ("ALERTS", {"estado": "Test"}, "ALERTS no tiene la opción «estado»"),
        ("PAGES", {"page_size": 0}, "PAGES: «page_size» debe ser un número desde 1, no «0»"),
        ("PAGES", {"recordings": -1}, "PAGES: «recordings» debe ser un número desde 0"),
        ("PAGES", {"offline": "no"}, "PAGES: «offline» debe ser True o False"),
        ("PAGES", {1: 2}, "PAGES"),
        ("FEEDS", {"size": "30"}, "FEEDS: «size» debe ser un número entero"),
        ("RADIO", {"category": "Goverment"}, "¿Quiso decir «Government»?"),
        ("RADIO", {"title": 3}, "RADIO: «title» debe ser un texto"),
        ("RADIO", {"size": None}, "RADIO: «size» debe ser un número entero"),
        ("SEARCH", {"short_name": "M" * 17}, "SEARCH: «short_name» debe tener entre 1 y 16"),
        ("SEARCH", None, "SEARCH debe ser un diccionario"),
        ("OPEN_DATA", {"license": ""}, "OPEN_DATA: «license» debe decir algo"),
        (
            "PRESS",
            {"license": "Propia"},
            "PRESS una licencia es un nombre y una dirección, y falta «license_url»",
        ),
        ("PRESS", {"license_url": "http://x.cl"}, "debe empezar con https://, no «http://x"),
        ("PRESS", {"licencia": "x"}, "PRESS no tiene la opción «licencia»"),
        ("OPEN_DATA", {"license_url": "http://x.cl"}, "debe empezar con https://, no «http://x"),
        ("SITEMAP", {"exclude": ["("]}, "no es una expresión regular: «(»"),
        ("SITEMAP", {"priorities": {"articles": 2}}, "«articles» debe ser un número hasta 1"),
        ("SITEMAP", {"changefreqs": {"articles": "a veces"}}, "no «a veces»"),
    ],
)
def test_what_is_wrong_is_told_and_how_to_mend_it(name: str, value: Any, message: str) -> None:
    text = said({name: value})
    assert message in text
    *_, fix, count = text.splitlines()
    assert fix.startswith("    → ")
    assert len(fix) > 12
    assert count.endswith("en los ajustes; el sitio sigue como estaba.")


@pytest.mark.parametrize("name", ["SITENAME", "SITEURL", "PATH", "OUTPUT_PATH", "THEME", "PLUGINS"])
def test_what_has_no_default_is_missed(name: str) -> None:
    given = {key: value for key, value in RIGHT.items() if key != name}
    assert f"{name} falta" in told(given, Given())


@pytest.mark.parametrize("epoch", ["ayer", "-1", "1_000", "1.5", "9" * 12, "٣"])
def test_the_moment_of_the_environment_is_checked_too(epoch: str) -> None:
    text = said({}, environment={"SOURCE_DATE_EPOCH": epoch})
    assert text.startswith("variable de entorno SOURCE_DATE_EPOCH: SOURCE_DATE_EPOCH no es un")
    assert said({}, environment={"SOURCE_DATE_EPOCH": "1795449600"}) == ""


def test_each_fault_says_where_it_stands() -> None:
    base = 'SITENAME = ""\nNEWSROOM = {\n    "links": {},\n    "emial": "x",\n}\nPAGES = {}\nPORT = 8000\n'
    live = (
        'from base import *\n\nPAGES = {**PAGES, "page_size": 0}\nSITEURL = "x"\nTHEME: str = 3\n'
    )
    given_by: dict[str, Any] = {"SITENAME": "", "NEWSROOM": {"links": {}, "emial": "x"}}
    above: dict[str, Any] = {**given_by, "PAGES": {"page_size": 0}, "SITEURL": "x", "THEME": 3}
    files = (SettingsFile("base.py", base, given_by), SettingsFile("live.py", live, above))
    text = said(
        {**above, "PORT": "x", "BIND": 3, "SITEURL": "x"},
        files=files,
        environment={"BIND": "localhost"},
    )
    places = {line.split(": ")[0]: line for line in text.splitlines() if not line.startswith(" ")}

    assert "SITENAME" in places["base.py:1"]
    assert "emial" in places["base.py:4"]
    assert "page_size" in places["live.py:3"]
    assert "SITEURL" in places["live.py:4"]
    assert "THEME" in places["live.py:5"]
    assert "BIND" in text
    assert "PORT" in text
    assert places["en la orden"]
    assert "variable de entorno SITEURL: " in said(
        {"SITEURL": "x"}, files=files, environment={"SITEURL": "x"}
    )


@pytest.mark.slow
def test_the_command_tells_all_of_them_without_a_traceback(tmp_path: Path) -> None:
    write_files(tmp_path / "content", SITE)
    conf = (
        f"import sys\nsys.path[:0] = [{str(ROOT)!r}]\nfrom publishconf import *\n"
        "SITENAME = None\nSITEURL = None\nDEFAULT_LANG = 3\nTHEME = 'nada'\n"
        "PORT = 'x'\nPRESSROOM_WORKERS = 'x'\nNEWSROOM = {'links': ['a']}\n"
        "PAGES = {'page_size': 0}\nTIMEZONE = 'x'\nNEWSROM = 1\n"
    )
    write_files(tmp_path, {"conf.py": conf})
    done = run_pelican(
        tmp_path / "content",
        tmp_path / "output",
        settings=tmp_path / "conf.py",
        environment={"SOURCE_DATE_EPOCH": "ayer"},
    )

    assert done.returncode == 1
    assert "Traceback" not in done.stdout + done.stderr
    told_at = [line.split(": ")[:2] for line in done.stderr.splitlines()[:-1:2]]
    assert sorted(place for place, *_ in told_at) == sorted(
        [
            *(f"conf.py:{line}" for line in (4, 5, 6, 7, 8, 9, 10, 11, 12, 13)),
            "variable de entorno SOURCE_DATE_EPOCH",
        ]
    )
    assert done.stderr.endswith("11 errores en los ajustes; el sitio sigue como estaba.\n")
    assert not (tmp_path / "output").exists()


PLAIN = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20)
ANY = st.recursive(
    PLAIN,
    lambda parts: st.lists(parts, max_size=3) | st.dictionaries(st.text(max_size=9), parts),
    max_leaves=5,
)


@pytest.mark.parametrize("config", CONFIGS, ids=lambda config: config.__name__)
@settings(max_examples=60)
@given(data=st.data())
def test_any_value_is_taken_or_told(config: type[BaseModel], data: st.DataObject) -> None:
    names = [field.alias or name for name, field in config.model_fields.items()]
    values = data.draw(st.dictionaries(st.sampled_from([*names, "otra"]), ANY, max_size=3))
    name = setting_of(config)
    given_values = {name: data.draw(ANY | st.just(values))} if name else {**RIGHT, **values}

    faults = faults_of(config, given_values)
    for fault in faults:
        assert fault.setting
        assert fault.message.startswith((fault.setting, "el ajuste"))
        assert fault.fix
    if issubclass(config, Config):
        if faults:
            with pytest.raises(SettingError):
                config.load(given_values)
        else:
            assert config.load(given_values)


@given(st.text(max_size=30) | st.from_regex(r"https?://[\w.:@/?#\[\]\-]{0,20}", fullmatch=True))
@example("https://[::1]:8000")
@example("https://a..b")
@example("http://1.2.3")
def test_an_address_of_the_site_is_a_host_and_nothing_else(text: str) -> None:
    try:
        address = site_address(text)
    except AddressError:
        return
    parts = urlsplit(address)
    assert parts.scheme in {"http", "https"}
    assert parts.hostname
    assert f"{parts.scheme}://{parts.netloc}" == address == address.lower()
    assert Site(url=address, name="x").host == parts.hostname


def test_every_setting_belongs_to_one_package() -> None:
    names = [name for config in CONFIGS for name in names_of(config)]
    assert len(names) == len(set(names))


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> Callable[..., dict[str, Any]]:
    """Return what reads settings as a build does."""
    known = pelican_settings.handle_deprecated_settings
    monkeypatch.setattr(pelican_settings, "handle_deprecated_settings", known)
    check_settings_first()

    def settings_with(name: str, value: Any) -> dict[str, Any]:
        given = {
            **RIGHT,
            "PLUGINS": EVERY,
            "PELICAN_CLASS": Pressroom,
            "TIMEZONE": "America/Santiago",
        }
        return dict(
            pelican_settings.read_settings(
                None, override={**given, "DEFAULT_LANG": "es", name: value}
            )
        )

    return settings_with


WRONG: tuple[Any, ...] = (None, 5, "x", [], {}, [5], ["."], {"x": 5}, True, 1.5, [[]], [["a", "b"]])


@pytest.mark.parametrize("name", sorted({*DEFAULT_CONFIG, *OLD}))
def test_no_value_of_any_setting_of_pelican_ends_in_a_traceback(
    name: str, read: Callable[..., dict[str, Any]]
) -> None:
    """Each is refused by name, or read; and what is read lets Pelican do nothing by itself."""
    for value in WRONG:
        said = ""
        try:
            settings = read(name, value)
        except SystemExit as refused:
            said = str(refused.code)
        if said:
            assert f" {name}" in said
            assert "    → " in said
            continue
        assert settings["STATIC_PATHS"] == settings["ARTICLE_PATHS"] == []
        assert not settings["OUTPUT_SOURCES"]
        assert issubclass(settings["PELICAN_CLASS"], Pressroom)


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("STATIC_PATHS", ["."], "lo enlaza"),
        ("JINJA_ENVIRONMENT", None, "Quítelo"),
        ("PELICAN_CLASS", "pelican.Pelican", "el de pelicanconf.py"),
        ("PELICAN_CLASS", Pelican, "el de pelicanconf.py"),
        ("OUTPUT_SOURCES", True, "no como se escribieron"),
        ("LOG_FILTER", [[30, "x"]], "LOG_FILTER: «0» debe ser una lista"),
        ("PLUGIN_PATHS", "complementos", 'Escriba por ejemplo PLUGIN_PATHS = ["complementos"]'),
    ],
)
def test_what_would_pass_by_the_checks_is_refused(
    name: str, value: Any, words: str, read: Callable[..., dict[str, Any]]
) -> None:
    with pytest.raises(SystemExit) as refused:
        read(name, value)
    assert words in str(refused.value.code)


def test_what_is_pelicans_own_or_ours_may_be_said_again(
    read: Callable[..., dict[str, Any]],
) -> None:
    for name, value in (
        ("CACHE_CONTENT", False),
        ("ARTICLE_PATHS", []),
        ("ARTICLE_URL", ""),
        ("JINJA_FILTERS", FILTERS),
        ("PLUGIN_PATHS", ["complementos"]),
        ("LOG_FILTER", [(30, "x")]),
        ("IGNORE_FILES", ["*.tmp"]),
        ("DEBUG", True),
    ):
        assert read(name, value)[name] == value


def test_a_guest_is_found_where_pelican_finds_it(tmp_path: Path) -> None:
    (tmp_path / "ajenos").mkdir()
    (tmp_path / "ajenos/visita.py").write_text("")
    for plugins, places in (
        (["visita"], ["ajenos"]),
        (["visita"], [str(tmp_path / "ajenos")]),
        (["sitemap", "pelican.plugins.sitemap"], []),
    ):
        given = {"PLUGINS": [*EVERY, *plugins], "PLUGIN_PATHS": places}
        assert told({**RIGHT, **given}, Given(folder=tmp_path)) == ""
    assert "«visita» no existe" in said({"PLUGINS": [*EVERY, "visita"]})


def test_the_rules_of_the_house_are_read_without_running_the_settings(tmp_path: Path) -> None:
    content = tmp_path / "content"
    write_files(
        tmp_path,
        {
            "content/a.md": "",
            "pelicanconf.py": "raise SystemExit\nHOUSE_RULES = {'spelling': 'off', 'days': 7}\n",
        },
    )
    rules = rules_beside(content)

    assert (rules.levels["spelling"], rules.levels["jargon"], rules.days) == ("off", "warning", 7)
    write_files(tmp_path, {"publishconf.py": "HOUSE_RULES = {'most': 2}\n"})
    assert rules_beside(content).most == 2
    assert rules_beside(tmp_path / "elsewhere" / "content").most == 4


@pytest.mark.parametrize(
    ("written", "message"),
    [
        ("dict(days=7)", "pelicanconf.py:1: HOUSE_RULES se lee sin ejecutarlo"),
        ("{'days': 0}", "HOUSE_RULES: «days» debe ser un número desde 1, no «0»"),
    ],
)
def test_rules_that_cannot_be_read_are_told(tmp_path: Path, written: str, message: str) -> None:
    write_files(tmp_path, {"content/a.md": "", "pelicanconf.py": f"HOUSE_RULES = {written}\n"})

    with pytest.raises(SettingError, match=re.escape(message)):
        rules_beside(tmp_path / "content")


def test_every_rule_can_be_set() -> None:
    names = {rule.name.replace("-", "_") for rule in RULES}

    assert names == HouseRulesConfig.model_fields.keys() - {"days", "most", "elections"}
