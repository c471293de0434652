"""X: at most 280, weighed as X weighs, with the whole link at the end."""

from plugins.networks.network import PICTURE, Limit
from plugins.networks.text.x_weight import x_weight
from plugins.networks.with_link import ShortNetwork
from plugins.newsroom import CARD_SIZE, Size


class X(ShortNetwork):
    """How X weighs."""

    def counted(self, text: str, link: str = "") -> int:
        """
        Return the weight of *text*: most Latin characters 1, emoji and others 2, every link 23.

        *link* counts as one even when X would not take it for one, as the addresses of a preview
        (`http://localhost:8000/…`).
        """
        return x_weight(text, link)


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
    picture_limit=4,
    limits=(
        Limit(
            "280. Cada enlace cuenta 23, cada emoji 2, las letras con tilde 1, «…» y «•» 2",
            "docs.x.com/fundamentals/counting-characters; github.com/twitter/twitter-text,"
            " `config/v3.json` y sus 44 casos de prueba",
        ),
        Limit(
            "hasta 4, de hasta 5 MB; texto alternativo de hasta 1.000 caracteres",
            "docs.x.com/x-api/media; Ayrshare, *character limits*",
            of=PICTURE,
        ),
    ),
)
