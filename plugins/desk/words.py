"""The words of the registers, as the articles ask for them."""

from collections.abc import Collection, Iterable

from plugins.desk.asking import Answer, Question
from plugins.newsroom import Organisation, Registry, Term, by_name, contacts_for
from plugins.pressroom import digest_of
from plugins.spanish import folded


class Words:
    """
    Answers what an article asks of the registers.

    `("department", folder)`, `("office", folded word)`: its folder, by that, its name or its acronym;
    `("topic", folded word)`, and so on with `"locality"`, `"series"`,
    `"organisation"`: its slug, or None. `("departments",)`, `("topics",)`…: all that could have been
    written. `("press", folder)`: whether anybody answers the media for that department;
    `("press contact", folded word)`: the slug of who is called so, or None. `("handle", account in small letters)`: the slugs of the networks where somebody has that
    account; `("handles",)`: every account. `("unread", "topic")`, `("unread", "department", folder)`:
    whether some of these, or that one, could not be read, so that nobody knows whether a word is one
    of them.
    """

    def __init__(self, registry: Registry, unread: Collection[str] = ()) -> None:
        """
        Answer out of *registry*.

        *unread* are the sorts of words (`"topic"`) of which some could not be read, and the folders
        of such departments (`"department omil"`).
        """
        self.unread = frozenset(unread)
        self.digest = digest_of((registry, tuple(sorted(self.unread))))
        self.departments = {each.slug: each for each in registry.departments}
        self.topics = {each.slug: each for each in registry.topics}
        self.localities = {each.slug: each for each in registry.localities}
        self.series = {each.slug: each for each in registry.series}
        self.organisations = {each.slug: each for each in registry.organisations}
        self._slugs = {
            "department": {slug: slug for slug in self.departments},
            "office": {
                word: each.slug
                for each in registry.departments
                for word in map(folded, (each.name, each.short_name, each.slug))
            },
            "topic": _slugs(registry.topics),
            "locality": _slugs(registry.localities),
            "series": _slugs(registry.series),
            "organisation": _slugs(registry.organisations),
            "press": {slug: slug for slug in self.departments if contacts_for(slug, registry)},
            "press contact": {
                folded(word): each.slug
                for each in registry.press
                for word in (each.name, *each.aliases)
            },
        }
        self._handles = registry.handles
        self._all: dict[str, tuple[str, ...]] = {
            "handles": tuple(self._handles),
            "departments": tuple(self.departments),
            "topics": tuple(
                sorted({name for each in registry.topics for name in (each.name, *each.aliases)})
            ),
            "localities": tuple(sorted({each.name for each in registry.localities})),
            "all series": tuple(sorted({each.name for each in registry.series})),
            "organisations": tuple(sorted({each.name for each in registry.organisations})),
        }

    def answer(self, question: Question) -> Answer:
        """Return the answer to *question*."""
        what, *word = question
        if what == "unread":
            return " ".join(word) in self.unread
        if what == "handle":
            return self._handles.get(word[0], ())
        return self._slugs[what].get(word[0]) if word else self._all[what]


def _slugs(terms: Iterable[Term | Organisation]) -> dict[str, str]:
    return {word: term.slug for word, term in by_name(terms).items()}


_registries: dict[bytes, Registry] = {}


def interned(registry: Registry) -> Registry:
    """
    Return a registry equal to *registry*: the same one each time, in one process.

    Records that are at hand from an earlier reading then name the words of this one.
    """
    return _registries.setdefault(digest_of(registry), registry)
