"""X: at most 280, weighed as X weighs, with the whole link at the end."""

from itertools import chain

from plugins.networks.network import PICTURE, Limit, Network
from plugins.networks.text.cutting import Fits, cut
from plugins.networks.text.hashtags import hashtags_for
from plugins.networks.text.x_weight import x_weight
from plugins.networks.wording import (
    SHORTEST_GIST,
    gist,
    grown,
    hashtag_line,
    lines,
    openings,
    paragraphs,
    when_and_where,
)
from plugins.newsroom import CARD_SIZE, Site, Size, Story


class X(Network):
    """How X weighs, and what the desk posts there."""

    def counted(self, text: str, link: str = "") -> int:
        """
        Return the weight of *text*: most Latin characters 1, emoji and others 2, every link 23.

        *link* counts as one even when X would not take it for one, as the addresses of a preview
        (`http://localhost:8000/…`).
        """
        return x_weight(text, link)

    def text(self, story: Story, site: Site) -> str:
        """
        Return the opening, when and where, as much of the summary as fits, hashtags, the link.

        What does not fit goes in this order: hashtags, the end of the summary, the summary, facts.
        """
        link = site.absolute(story.path)

        def fits(post: str) -> bool:
            return self.takes(post, link)

        first, *others = openings(story)
        opening = cut(first, lambda part: fits(paragraphs(part, link)))
        said = grown((opening,), (*others, lines(*when_and_where(story))), link, fits)
        tags = hashtags_for(story, self.hashtags)
        closings = [lines(hashtag_line(tags[:most]), link) for most in range(len(tags), -1, -1)]
        whole = (paragraphs(*said, gist(story), closing) for closing in closings)
        partly = (_with_gist(said, gist(story), closing, fits) for closing in closings)
        without = (paragraphs(*said, closing) for closing in closings)
        choices = chain(whole, filter(None, partly), without)  # one by one: counting takes time
        return next(filter(fits, choices))


def _with_gist(said: tuple[str, ...], summary: str, closing: str, fits: Fits) -> str:
    """Return the post with what fits of *summary*; nothing if that says too little."""
    part = cut(summary, lambda part: fits(paragraphs(*said, part, closing)))
    return paragraphs(*said, part, closing) if len(part) >= SHORTEST_GIST else ""


NETWORK = X(
    slug="x",
    name="X",
    other_names=("twitter", "tw", "equis"),
    place=1,
    limit=280,
    unit="caracteres ponderados",
    hashtags=2,
    fold=0,
    has_links=True,
    link_gap="\n",
    picture_size=CARD_SIZE,
    least_picture=Size(300, 157),
    limits=(
        Limit(
            "280. Cada enlace cuenta 23, cada emoji 2, las letras con tilde 1, «…» y «•» 2",
            "docs.x.com/fundamentals/counting-characters; github.com/twitter/twitter-text,"
            " `config/v3.json` y sus 44 casos de prueba",
        ),
        Limit(
            "hasta 5 MB; texto alternativo de hasta 1.000 caracteres",
            "docs.x.com/x-api/media; Ayrshare, *character limits*",
            of=PICTURE,
        ),
    ),
)
