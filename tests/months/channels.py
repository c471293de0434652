"""What a site tells in each channel, compared with a table."""

import json
import re
from collections.abc import Iterable

from bs4 import BeautifulSoup

from tests.months.stretch import Row, Stretch, at

HOST = "https://mariaelena.example.com/"
KINDS = {
    "noticia": "noticias",
    "comunicado": "prensa",
    "evento": "agenda",
    "aviso": "avisos",
    "empleo": "empleos",
    "curso": "cursos",
}
OVER_WORDS = {
    "noticia": "Esto ya no está vigente",
    "aviso": "Esto ya no está vigente",
    "empleo": "Ya no se puede postular",
    "curso": "Ya no recibe inscripciones",
}
"""What a page says first when its story is over."""

# Parts of pages; most end at the next heading.
_END = "(?=<h2|</main>)"
MAIN = "<main.*</main>"
IN_PRESS_ROOM = r'id="comunicados".*?</main>'
HOME_NOTICES = '<section class="home__notices.*?</section>'
HOME_COMING = '<section class="home__agenda.*?</section>'
COMING = f'id="lo-que-viene".*?{_END}'
CLOSING = f'id="plazos".*?{_END}'
NEWS_OF_DEPARTMENT = f"Noticias de este departamento.*?{_END}"
PAST = f"Actividades pasadas.*?{_END}"

GUID = '<guid isPermaLink="(?:true|false)">'

DEPARTMENTS = ("cultura", "deportes")
NETWORKS = ("x", "facebook", "instagram")


class Published:
    """What a build published, as each channel tells it: paths of articles, in their order."""

    def __init__(self, files: dict[str, bytes]) -> None:
        self.files = files

    def text(self, name: str) -> str:
        return self.files[name].decode()

    def listed(self, name: str, part: str = MAIN) -> list[str]:
        """Return the articles that a page links in *part* of it, each once."""
        found = re.search(part, self.text(name), re.DOTALL)
        links = re.findall(r'href="/(noticias/\d{4}/\d\d/[^/"]+/)"', found[0] if found else "")
        return list(dict.fromkeys(links))

    def json_feed(self, name: str) -> list[str]:
        items = json.loads(self.text(f"feeds/{name}.json"))["items"]
        return [item["url"].removeprefix(HOST) for item in items if "#" not in item["id"]]

    def happened(self, name: str) -> set[tuple[str, str]]:
        """Return what a feed says that happened to articles: path and title."""
        items = json.loads(self.text(f"feeds/{name}.json"))["items"]
        told = ((item["id"], item["title"]) for item in items if "#" in item["id"])
        return {(id_.removeprefix(HOST).partition("#")[0], title) for id_, title in told}

    def addresses(self, name: str, before: str, after: str) -> list[str]:
        """Return the articles whose address stands between two words of a file."""
        pattern = f"{before}{HOST}(noticias/\\d{{4}}/\\d\\d/[^/]+/){after}"
        return re.findall(pattern, self.text(name).replace("\r\n ", ""))

    def banner(self) -> list[str]:
        notices = json.loads(self.text("avisos/vigentes.json"))["notices"]
        return [each["path"].removeprefix("/") for each in notices]

    def holding(self, word: str) -> set[str]:
        """Return the files that have *word* in their name or anywhere in them."""
        return {name for name, data in self.files.items() if word in name or word.encode() in data}


def paths(rows: Iterable[Row]) -> list[str]:
    return [row.path for row in rows]


def check(site: Published, stretch: Stretch, now: float) -> None:
    """Compare everything that *site* tells with the table."""
    newest = sorted(stretch.rows, key=lambda row: -at(row.out))
    offered = [row for row in newest if at(row.out) <= now < at(row.gone)]
    given = [row for row in newest if row.kind == "curso" and at(row.out) <= now]
    check_lists(site, offered, given)
    check_agenda(site, stretch, offered, now)
    check_dates(site, offered, given, now)
    check_feeds(site, offered)
    check_developments(site, stretch, now)
    check_posts(site, stretch, offered, now)
    check_notices(site, offered)
    check_machines(site, offered, now)
    for row in stretch.rows:
        check_page(site, stretch, row, now)
    check_words(site, stretch, offered, now)


def check_lists(site: Published, offered: list[Row], given: list[Row]) -> None:
    """Compare the lists; the agenda has the courses *given*, whoever can still join them."""
    home = site.listed("index.html")
    assert len(home) == len({*home})
    assert {*home} <= {*paths(offered)}
    for kind, folder in KINDS.items():
        its = paths(row for row in offered if row.kind == kind)
        its += paths(given) if kind == "evento" else []
        # The press room shows more than its list: the agenda of the press, photos, corrections.
        part = IN_PRESS_ROOM if kind == "comunicado" else MAIN
        assert set(site.listed(f"{folder}/index.html", part)) == {*its}, kind
    closing = [row for row in offered if row.kind in {"empleo", "curso"}]
    closing.sort(key=lambda row: at(row.gone))
    assert site.listed("empleos/index.html") == paths(
        row for row in closing if row.kind == "empleo"
    )
    for department in DEPARTMENTS:
        page = f"departamentos/{department}/index.html"
        its = paths(row for row in offered if row.department == department)
        assert site.listed(page, NEWS_OF_DEPARTMENT) == its, department
        its = paths(row for row in closing if row.department == department)
        assert site.listed(page, CLOSING) == its, department


def check_agenda(site: Published, stretch: Stretch, offered: list[Row], now: float) -> None:
    [order] = [order for since, order in stretch.coming.items() if at(since) <= now][-1:]
    by_slug = {row.slug: row for row in offered if row.kind == "evento" and now < at(row.over)}
    coming = paths(by_slug[slug] for slug in order if slug in by_slug)
    assert len(coming) == len(by_slug)
    told = site.listed("index.html", HOME_COMING)
    assert {*told} <= {*coming}
    # The home page shows the next ones, save those that lead it.
    assert told or not {*coming} - {*site.listed("index.html")}
    waiting = {row.path for row in by_slug.values() if now < at(row.begins)}
    assert [path for path in told if path in waiting] == [
        path for path in coming if path in waiting and path in told
    ]
    for department in DEPARTMENTS:
        its = {row.path for row in offered if row.department == department}
        page = f"departamentos/{department}/index.html"
        assert {*site.listed(page, COMING)} == its & {*coming}, department


def check_dates(site: Published, offered: list[Row], given: list[Row], now: float) -> None:
    """Compare the agenda and the calendars: events that are offered, and the courses *given*."""
    standing = [*(row for row in offered if row.kind == "evento"), *given]
    coming = {row.path for row in standing if now < at(row.over)}
    assert {*site.listed("agenda/index.html", COMING)} == coming
    past = {row.path for row in standing} - coming
    assert {*site.listed("agenda/index.html", PAST)} == past
    dated = [row for row in standing if now < at(row.dated)]
    for name, its in {
        "agenda/agenda.ics": dated,
        **{
            f"agenda/departamentos/{slug}.ics": [row for row in dated if row.department == slug]
            for slug in DEPARTMENTS
        },
    }.items():
        assert {*site.addresses(name, "\nURL:", "\r\n")} == {*paths(its)}, name
    own = {f"{row.path}{row.slug}.ics" for row in standing}
    assert {name for name in site.files if name.endswith(".ics")} - own == {
        "agenda/agenda.ics",
        "agenda/departamentos/cultura.ics",
        "agenda/departamentos/deportes.ics",
        "prensa/pauta/pauta.ics",
    }
    assert own <= site.files.keys()


def check_feeds(site: Published, offered: list[Row]) -> None:
    feeds: dict[str, list[Row]] = {
        "todo": offered,
        "prensa": [row for row in offered if row.kind == "comunicado"],
        "urgente": [row for row in offered if row.level == 2],
    }
    for kind in KINDS.keys() - {"comunicado"}:
        feeds[f"tipos/{kind}"] = [row for row in offered if row.kind == kind]
    for department in DEPARTMENTS:
        feeds[f"departamentos/{department}"] = [
            row for row in offered if row.department == department
        ]
    for name, rows in feeds.items():
        its = paths(rows)
        assert site.json_feed(name) == its, name
        assert site.addresses(f"feeds/{name}.rss.xml", GUID, "</guid>") == its, name
        assert site.addresses(f"feeds/{name}.atom.xml", "<id>", "</id>") == its, name


def check_developments(site: Published, stretch: Stretch, now: float) -> None:
    """Compare what the feed of corrections tells: edits, what another replaced, what was withdrawn."""
    labels = {
        row.slug: row.fields["situacion"].capitalize()
        for row in stretch.rows
        if "situacion" in row.fields
    }
    labels |= {
        edit.slug: edit.label.capitalize() for edit in stretch.edits if at(edit.moment) <= now
    }
    expected = {
        (row.path, f"{labels[row.slug]}: Se anuncia {row.slug}")
        for row in stretch.rows
        if row.slug in labels and at(row.out) <= now
    }
    replaced = {row.replaces for row in stretch.rows if at(row.out) <= now}
    for row in stretch.rows:
        if row.file.rpartition("/")[2] in replaced:
            expected.add((row.path, f"Ya no vale: Se anuncia {row.slug}"))
        if "retirada" in row.fields and at(row.gone) <= now:
            expected.add((row.path, "Publicación retirada"))
    assert site.happened("correcciones") == expected
    assert site.happened("todo") == expected
    for name in DEPARTMENTS:
        its = {row.path for row in stretch.rows if row.department == name}
        assert site.happened(f"departamentos/{name}") == {
            each for each in expected if each[0] in its
        }


def check_posts(site: Published, stretch: Stretch, offered: list[Row], now: float) -> None:
    """Compare what the desk has: what changed is new there, and what is long past has only its data."""
    changed = {edit.slug: at(edit.moment) for edit in stretch.edits if at(edit.moment) <= now}
    told = [
        (changed.get(row.slug, at(row.out)), row.path) for row in offered if now < at(row.posted)
    ]
    told += [
        (at(row.gone), row.path) for row in stretch.rows if at(row.gone) <= now < at(row.missed)
    ]
    newest = [path for _, path in sorted(told, reverse=True)]
    for network in NETWORKS:
        name = f"feeds/redes/{network}.rss.xml"
        assert site.addresses(name, "<link>", "</link>") == newest, network
    folders = {
        name.rpartition("/")[0] + "/" for name in site.files if name.endswith("/snippets.json")
    }
    assert folders == {path.replace("noticias/", "redes/", 1) for path in paths(offered)}


def check_notices(site: Published, offered: list[Row]) -> None:
    gravest = sorted((row for row in offered if row.level), key=lambda row: -row.level)
    assert site.banner() == paths(row for row in gravest if row.level == 2)
    assert site.listed("index.html", HOME_NOTICES) == paths(gravest)


def check_machines(site: Published, offered: list[Row], now: float) -> None:
    assert {*site.addresses("sitemap.xml", "<loc>", "</loc>")} == {*paths(offered)}
    news = [row for row in offered if now < at(row.news)]
    assert site.addresses("sitemap-news.xml", "<loc>", "</loc>") == paths(news)


def said(page: str) -> str:
    """Return *page* without what only a browser may show, once its moment has come."""
    soup = BeautifulSoup(page, "html.parser")
    for hidden in soup.select("[hidden]"):
        hidden.decompose()
    return str(soup)


def check_page(site: Published, stretch: Stretch, row: Row, now: float) -> None:
    if now < at(row.out):
        assert site.holding(row.slug) == set(), row.slug
        return
    page = site.text(f"{row.path}index.html")
    is_over = now >= at(row.gone)
    assert ('<meta name="robots" content="noindex">' in page) is is_over, row.slug
    if words := row.says or OVER_WORDS.get(row.kind):
        assert (words in said(page)) is is_over, row.slug
    if is_over:
        told = {name for name in site.holding(row.slug) if not is_dated(name, row)}
        if "retirada" in row.fields or row.file.rpartition("/")[2] in stretch.replaced:
            told = {name for name in told if not tells_what_happened(name, row)}
        if now < at(row.missed):
            told = {name for name in told if not name.startswith(("feeds/redes/", "redes/plan."))}
        # What it took the place of leads to it, though it is over itself.
        replaced = [each for each in stretch.rows if each.file.endswith(f"/{row.replaces}")]
        named = {row.path, *(each.path for each in replaced if row.replaces)}
        pages = {f"{twin}{path}index.html" for path in named for twin in ("", "texto/")}
        cards = {name for name in told if name.startswith("tarjetas/")}
        told = {name for name in told if not passes_on(name, named)}
        assert told - cards == pages, row.slug
        assert all(card in page for card in cards), row.slug


def passes_on(name: str, named: set[str]) -> bool:
    """Return whether *name* is for programs that took what is at the addresses *named*, and learn that it is over."""
    ends = ("nota.ninjs.json", "oembed.json", "aviso.cap.xml")
    beside = {f"{path}{end}" for path in named for end in ends}
    return name in {*beside, "cable/ultimas.ninjs.json"}


def tells_what_happened(name: str, row: Row) -> bool:
    """Return whether *name* tells that *row* was replaced or withdrawn: feeds, and what hosts read."""
    rooms = ("correcciones/", "prensa/index.html", "texto/prensa/index.html")
    of_page = () if "retirada" in row.fields else rooms
    is_feed = name.startswith("feeds/") and not name.startswith("feeds/redes/")
    return is_feed or name.startswith((*of_page, "_re"))


def is_dated(name: str, row: Row) -> bool:
    """Return whether *name* tells the dates of *row*, which a course keeps when it is full."""
    agendas = ("agenda/", f"departamentos/{row.department}/agenda/")
    told = (*agendas, *(f"texto/{each}" for each in agendas), "api/v1/events.")
    return row.kind == "curso" and name.startswith((*told, f"{row.path}{row.slug}.ics"))


def check_words(site: Published, stretch: Stretch, offered: list[Row], now: float) -> None:
    """Check until when the job list says that each is open, and what posts and calendars say of edits."""
    jobs = site.text("empleos/index.html").replace("\xa0", " ")
    slugs = {row.slug for row in offered}
    for slug, words in stretch.closing:
        assert (words in jobs) is (slug in slugs), slug
    calendar = site.text("agenda/agenda.ics")
    for edit in stretch.edits:
        is_told = now >= at(edit.moment)
        title = f"{edit.label}: Se anuncia {edit.slug}"
        assert (f"SUMMARY:{title}\r\n" in calendar) is is_told
        for row in offered:
            if row.slug == edit.slug:
                post = site.text(f"{row.path.replace('noticias/', 'redes/', 1)}x.txt")
                has_passed = now >= at(row.over) and post.startswith("YA PASÓ")
                assert (edit.label.casefold() in post.casefold() or has_passed) is is_told
