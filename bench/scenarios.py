"""What is measured: each scenario changes the site, and proves that the build shows the change."""

from collections.abc import Callable
from dataclasses import dataclass

from bench.ours import Ours
from bench.site import Site

Check = Callable[[], None]
"""Raises `NotShown` unless the output is as it should be."""


@dataclass(frozen=True, slots=True)
class Scenario:
    """One kind of build."""

    key: str
    title: str
    """In Spanish, for tables."""

    change: Callable[[Site, str], Check]
    """Changes the site, using a token that no earlier change used; returns the check."""

    starts_built: bool = True
    """Whether the output must be there, up to date, before the change."""

    only_ours: bool = False

    needs_added: bool = False
    """Whether it deletes articles that must have been added (and built) before."""


def _clean(site: Site, _token: str) -> Check:
    site.generator.forget(site.folder)
    return lambda: _whole(site)


def _clean_with_photos(site: Site, _token: str) -> Check:
    if not isinstance(site.generator, Ours):
        raise TypeError("only this project makes photos")
    site.generator.forget_output(site.folder)
    return lambda: _whole(site)


def _unchanged(site: Site, _token: str) -> Check:
    return lambda: _whole(site)


def _body(site: Site, token: str) -> Check:
    site.change_body(token)
    return lambda: site.expect(site.page(site.edited), token)


def _title(site: Site, token: str) -> Check:
    site.change_title(token)

    def check() -> None:
        site.expect(site.page(site.edited), token)
        site.expect(site.generator.home(), token)

    return check


def _added(site: Site, _token: str) -> Check:
    piece = site.add()

    def check() -> None:
        site.expect(site.page(piece), piece.summary[:20])
        site.expect(site.generator.home(), f"/{piece.slug}/")

    return check


def _deleted(site: Site, _token: str) -> Check:
    piece = site.delete_newest()
    return lambda: site.expect_gone(piece)


def _deleted_old(site: Site, _token: str) -> Check:
    piece = site.delete_old()
    return lambda: site.expect_gone(piece)


def _template(site: Site, token: str) -> Check:
    site.change_template(token)

    def check() -> None:
        for page in (site.generator.home(), *_first_and_last(site)):
            site.expect(page, token)

    return check


def _whole(site: Site) -> None:
    for piece in site.corpus.pieces:
        if piece not in site.deleted:
            site.expect(site.page(piece), piece.title.split(",")[0])


def _first_and_last(site: Site) -> tuple[str, str]:
    return site.page(site.corpus.pieces[0]), site.page(site.corpus.pieces[-1])


SCENARIOS: dict[str, Scenario] = {
    scenario.key: scenario
    for scenario in (
        Scenario("clean", "Desde cero", _clean, starts_built=False),
        Scenario(
            "clean_with_photos",
            "Desde cero, con las fotos ya hechas",
            _clean_with_photos,
            starts_built=False,
            only_ours=True,
        ),
        Scenario("unchanged", "Sin cambios", _unchanged),
        Scenario("body", "Cambia un texto", _body),
        Scenario("title", "Cambia un título", _title),
        Scenario("added", "Artículo nuevo", _added),
        Scenario("deleted", "Artículo eliminado, el más nuevo", _deleted, needs_added=True),
        Scenario("deleted_old", "Artículo eliminado, uno antiguo", _deleted_old, only_ours=True),
        Scenario("template", "Cambia una plantilla", _template),
    )
}
