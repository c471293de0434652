"""One rule before one text."""

from plugins.house_rules.passages import Passage, Sort, passages_of
from plugins.house_rules.remark import Remark
from plugins.house_rules.rules import RULES
from plugins.house_rules.writing import Described, Known, Writing

KNOWN = Known(
    authorities=lambda: ("alcaldesa", "alcalde", "concejal", "concejala"),
    towns=lambda: ("María Elena", "Quillagua", "Pedro de Valdivia"),
    is_word=lambda word: word in {"SENCE", "sence", "kimche"},
    is_account=lambda handle: handle == "@muni",
    is_telephone=lambda number: number == "+56911112222",
)


def told(
    rule: str,
    html: str = "",
    *,
    title: str = "La feria",
    summary: str = "",
    photo: Described | None = None,
    links: tuple[str, ...] = (),
) -> list[Remark]:
    """Return what *rule* alone says."""
    writing = Writing(
        Passage(title, Sort.TITLE, ("title",)),
        fields=(Passage(summary, Sort.PROSE, ("summary",)),) if summary else (),
        body=passages_of(html if html.startswith("<") else f"<p>{html}</p>"),
        photos=(photo,) if photo else (),
        links=links,
    )
    [check] = [each.check for each in RULES if each.name == rule]
    assert check
    return [each for each in check(writing, KNOWN) if each.rule == rule]


def words(rule: str, html: str = "", *, title: str = "La feria") -> list[str]:
    """Return the words that *rule* points at."""
    return [each.words for each in told(rule, html, title=title)]
