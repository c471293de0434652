"""Pages in a real browser, answered as a host would, without any network."""

from collections.abc import Callable, Mapping
from mimetypes import guess_type

from playwright.sync_api import Route

from plugins.pages.files.prefetch import MEDIA_TYPE, PREFETCH
from plugins.pressroom.artefact import Artefact, output_path
from plugins.site.frame import bundled_css, text_css
from tests.pages.published import THEME

HOST = "https://sitio.test"
PIXEL = (THEME / "static" / "images" / "tarjeta.jpg").read_bytes()


def host_of(
    pages: Mapping[str, Artefact], said: Mapping[str, str] | None = None
) -> Callable[[Route], None]:
    """
    Return what answers with *pages*; whatever is asked of another host fails the test.

    With each file go the headers *said*.
    """
    headers = dict(said or {})

    def answer(route: Route) -> None:
        address = route.request.url.removeprefix(HOST)
        assert address.startswith("/"), f"asks {address}"
        address = address.partition("?")[0]
        if address.startswith("/assets/imme-") and address.endswith(".css"):
            css = text_css(THEME) if "-texto-" in address else bundled_css(THEME)
            route.fulfill(headers=headers, body=css, content_type="text/css")
        elif address.endswith((".jpg", ".avif", ".webp", ".svg")):
            route.fulfill(headers=headers, body=PIXEL, content_type="image/jpeg")
        elif address.endswith(".vtt"):
            route.fulfill(headers=headers, body="WEBVTT", content_type="text/vtt")
        else:
            kind = MEDIA_TYPE if address == PREFETCH else guess_type(address)[0] or "text/html"
            body = pages[output_path(address)].make()[0]
            route.fulfill(headers=headers, body=body, content_type=f"{kind}; charset=utf-8")

    return answer
