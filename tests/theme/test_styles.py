"""Stylesheets follow the house rules, and their colours can be read."""

import gzip
import re
from pathlib import Path

import pytest

from plugins.site.frame import bundled_css, tools_css
from tests.conftest import ROOT

THEME = ROOT / "themes" / "imme"
CSS = THEME / "static" / "css"
COLOUR = re.compile(r"#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|oklch)a?\(", re.IGNORECASE)
SHEETS = sorted(CSS.rglob("*.css"))
TOKEN_SHEET, TEXT_SHEET = CSS / "tokens.css", CSS / "text.css"
COMPONENTS = sorted((CSS / "components").glob("*.css"))
LIMIT = 10_000
"""Bytes on the wire (gzip): every page waits for it, on a slow line too."""

AAA = 7
"""Contrast of text (WCAG 2.2, success criterion 1.4.6)."""

TOKENS = (CSS / "tokens.css").read_text("utf-8")
LIGHT, _rest = TOKENS.split("@media screen and (prefers-color-scheme: dark)")
DARK, PAPER = _rest.split("@media print")
PAIRS = [
    (text, ground)
    for text in ("text", "text-soft", "link", "accent", "sign", "calm")
    for ground in ("surface", "raised", "sunken")
] + [("bar-text", "bar")]


def rules(sheet: Path) -> str:
    return re.sub(r"/\*.*?\*/", "", sheet.read_text("utf-8"), flags=re.DOTALL)


@pytest.mark.parametrize(
    "sheet", [each for each in SHEETS if each not in {TOKEN_SHEET, TEXT_SHEET}]
)
def test_colours_come_from_tokens(sheet: Path) -> None:
    assert not COLOUR.search(rules(sheet))


def test_pages_in_words_have_the_colours_of_the_others() -> None:
    # Their stylesheet stands alone: it can name no token, and has to say what they are.
    assert set(COLOUR.findall(rules(TEXT_SHEET))) <= set(COLOUR.findall(rules(TOKEN_SHEET)))


@pytest.mark.parametrize("sheet", SHEETS)
def test_strength_comes_from_layers(sheet: Path) -> None:
    assert "!important" not in rules(sheet)
    assert not re.search(r"^#[\w-]+", rules(sheet), re.MULTILINE)


@pytest.mark.parametrize("sheet", SHEETS)
def test_nothing_comes_from_another_host(sheet: Path) -> None:
    assert "//" not in rules(sheet)


@pytest.mark.parametrize("sheet", COMPONENTS, ids=lambda path: path.stem)
def test_a_component_styles_only_itself(sheet: Path) -> None:
    selectors = re.findall(r"^\s*([.\w][^{}@;]*?)\s*\{", rules(sheet), re.MULTILINE)
    owners = [
        re.match(r"\.([a-z]+)", selector.strip())
        for each in selectors
        for selector in each.split(",")
    ]

    assert selectors
    # What stands inside an article's text has classes of the text, and prose.css styles those.
    assert {owner[1] if owner else None for owner in owners} == {sheet.stem}


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda path: path.stem)
def test_every_variable_is_defined(sheet: Path) -> None:
    defined = set(re.findall(r"^\s*(--[\w-]+):", TOKENS, re.MULTILINE))

    assert set(re.findall(r"var\((--[\w-]+)", rules(sheet))) <= defined


def test_the_bundles_are_whole_and_that_of_readers_is_light() -> None:
    bundle, tools = bundled_css(THEME), tools_css(THEME)

    assert len(gzip.compress(bundle.encode())) < LIMIT
    for each in (bundle, tools):
        assert "@import" not in each
        assert each.count("{") == each.count("}")
        assert "/*" not in each
    for sheet in COMPONENTS:
        assert "".join(rules(sheet).split()) in "".join((bundle + tools).split())


def test_the_tools_of_the_desk_cost_readers_nothing() -> None:
    assert ".desk" not in bundled_css(THEME)
    assert ".desk" in tools_css(THEME)


def test_every_class_of_a_template_has_its_style() -> None:
    sheets = bundled_css(THEME) + tools_css(THEME) + rules(TEXT_SHEET)
    styled = set(re.findall(r"\.([a-z][\w-]*)", sheets))
    blocks = {re.split("__|--", name)[0] for name in styled}
    used = {
        re.split("__|--", name)[0]
        for template in (THEME / "templates").rglob("*.html")
        for value in re.findall(r'class="([^"{]+)', template.read_text("utf-8"))
        for name in value.split()
        if not name.endswith("-")  # «hue-», which a value completes
    }

    assert used <= blocks


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("text", "ground"), PAIRS)
def test_text_can_be_read(scheme: str, text: str, ground: str) -> None:
    assert contrast(colour(text, scheme), colour(ground, scheme)) >= AAA


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_name_of_the_site_can_be_read_on_its_sky(scheme: str) -> None:
    # Only the ground of the sky: axe does not look at gradients, and a star is a point.
    block = LIGHT + (DARK if scheme == "dark" else "")
    sky = re.findall(r"--sky:(.*?);", block, re.DOTALL)[-1].rpartition("linear-gradient(")[2]
    tones = [
        colour(token, scheme) if token else code
        for token, code in re.findall(r"var\(--([\w-]+)\)|(#[0-9a-f]{6})", sky)
    ]

    assert len(tones) == 2
    assert all(contrast(colour("bar-text", scheme), tone) >= AAA for tone in tones)


def colour(name: str, scheme: str) -> str:
    """Return the `#rrggbb` that the token *name* means in *scheme*."""
    block = LIGHT + (DARK if scheme == "dark" else "")
    value = re.findall(rf"^\s*--{name}: ([^;]+);", block, re.MULTILINE)[-1]
    reference = re.fullmatch(r"var\(--([\w-]+)\)", value)
    return colour(reference[1], scheme) if reference else value


def contrast(first: str, second: str) -> float:
    """Return the contrast ratio of two colours (WCAG 2.2, «contrast ratio»)."""
    lighter, darker = sorted((luminance(first), luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def luminance(code: str) -> float:
    """Return the relative luminance of `#rrggbb` (WCAG 2.2)."""
    channels = (int(code[index : index + 2], 16) / 255 for index in (1, 3, 5))
    red, green, blue = (
        each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_the_contrast_is_computed_as_wcag_says() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
