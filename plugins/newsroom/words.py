"""The words of the registers, as the articles ask for them."""

from plugins.newsroom.asking import Answer, Question
from plugins.newsroom.registry import Registry, by_name
from plugins.pressroom.digest import digest_of


class Words:
    """
    Answers what an article asks of the registers.

    `("department", folder)`, `("topic", folded word)`, `("locality", folded word)`: its slug, or
    None. `("departments",)`, `("topics",)`, `("localities",)`: all that could have been written.
    """

    def __init__(self, registry: Registry) -> None:
        self.digest = digest_of(registry)
        self.departments = {each.slug: each for each in registry.departments}
        self.topics = {each.slug: each for each in registry.topics}
        self.localities = {each.slug: each for each in registry.localities}
        topics = by_name(registry.topics)
        localities = by_name(registry.localities)
        self._slugs = {
            "department": {slug: slug for slug in self.departments},
            "topic": {word: topic.slug for word, topic in topics.items()},
            "locality": {word: locality.slug for word, locality in localities.items()},
        }
        self._all = {
            "departments": tuple(self.departments),
            "topics": tuple(
                sorted({name for each in registry.topics for name in (each.name, *each.aliases)})
            ),
            "localities": tuple(sorted({each.name for each in registry.localities})),
        }

    def answer(self, question: Question) -> Answer:
        """Return the answer to *question*."""
        what, *word = question
        return self._slugs[what].get(word[0]) if word else self._all[what]


_registries: dict[bytes, Registry] = {}


def interned(registry: Registry) -> Registry:
    """
    Return a registry equal to *registry*: the same one each time, in one process.

    Records that are at hand from an earlier reading then name the words of this one.
    """
    return _registries.setdefault(digest_of(registry), registry)
