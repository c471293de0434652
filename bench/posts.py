"""
How long the texts for the networks take: python -m bench.posts [stories].

One process, one core; every network of every story, as `snippets.json` has them, and their plan.
"""

import sys
import time
from dataclasses import replace

from plugins.networks import NETWORKS, brief_of
from plugins.newsroom import Story
from plugins.social_snippets.occasions import occasions_of
from tests.factories import SITE
from tests.social_snippets.examples import EXAMPLES
from tests.social_snippets.states import STATES


def made_up(count: int) -> list[Story]:
    """Return so many stories of all kinds and states, no two with the same words."""
    kept = [each() for each in (EXAMPLES | STATES).values()]
    return [
        replace(
            one,
            slug=f"{one.slug}-{number}",
            title=f"{one.title} {number}",
            summary=f"{one.summary} Es la número {number}.",
        )
        for number in range(count)
        for one in [kept[number % len(kept)]]
    ]


def main() -> None:
    """Measure, and print."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    stories = made_up(count)
    start = time.process_time()
    for story in stories:
        brief = brief_of(story, SITE)
        for network in NETWORKS.values():
            network.text(brief)
    texts = time.process_time() - start
    start = time.process_time()
    occasions = sum(len(occasions_of(story)) for story in stories)
    plan = time.process_time() - start
    print(
        f"{count} stories, {len(NETWORKS)} networks: texts {texts:.2f} s, plan {plan:.2f} s ({occasions} posts)"
    )


if __name__ == "__main__":
    main()
