"""Every text of every template can be read, by day and by night: 7 to 1, whatever it lies on (WCAG 1.4.6)."""

import pytest
from playwright.sync_api import Browser

from tests.theme.every_page import faults_on_every_page

FAINT = """() => {
  const pen = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const drawn = (colour, under) => {
    pen.globalAlpha = 1;
    pen.fillStyle = `rgb(${under})`;
    pen.fillRect(0, 0, 1, 1);
    pen.fillStyle = colour;
    pen.fillRect(0, 0, 1, 1);
    return [...pen.getImageData(0, 0, 1, 1).data].slice(0, 3);
  };
  const channel = (value) => (value /= 255) <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  const luminance = (rgb) => rgb.reduce((sum, each, at) => sum + channel(each) * [0.2126, 0.7152, 0.0722][at], 0);
  // Every colour of a gradient counts as a ground of its own.
  const colours = (style) => [
    style.backgroundColor,
    ...(style.backgroundImage.match(/(?:rgba?|oklch|color)\\([^()]*\\)/g) ?? []),
  ];
  const grounds = (element) => {
    const style = getComputedStyle(element);
    const above = element.parentElement ? grounds(element.parentElement) : [[255, 255, 255]];
    const own = above.map((under) => drawn(style.backgroundColor, under));
    if (style.backgroundImage === "none" || element.closest("picture, .banner, .tabla")) return own;
    if (element.matches(".masthead")) {  // its stars are points
      const [from, to] = style.backgroundImage.match(/rgba?\\([^()]*\\)/g).slice(-2);
      return [drawn(from, own[0]), drawn(to, own[0])];
    }
    return own.flatMap((under) => colours(style).map((colour) => drawn(colour, under)));
  };
  const faults = new Set();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const parent = walker.currentNode.parentElement;
    const text = walker.currentNode.data.trim();
    if (!text || parent.closest("script, noscript, style, svg, option")) continue;
    if (!parent.checkVisibility({ visibilityProperty: true })) continue;
    const style = getComputedStyle(parent);
    for (const ground of grounds(parent)) {
      const [lighter, darker] = [luminance(drawn(style.color, ground)), luminance(ground)].sort((a, b) => b - a);
      const ratio = (lighter + 0.05) / (darker + 0.05);
      if (ratio < 7) faults.add(`${parent.className || parent.tagName}: ${ratio.toFixed(2)} ${text.slice(0, 30)}`);
    }
  }
  return [...faults];
}"""


@pytest.mark.browser
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_text_is_faint(browser: Browser, scheme: str) -> None:
    viewport = {"width": 1280, "height": 800}

    assert faults_on_every_page(browser, FAINT, viewport=viewport, color_scheme=scheme) == {}
