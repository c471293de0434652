"""News: what happened, with no fields of its own."""

from plugins.newsroom.kinds.base import Details, Kind


class NewsDetails(Details):
    """Nothing beyond what every article has."""


KIND = Kind(
    slug="noticia",
    name="Noticia",
    plural="Noticias",
    path="/noticias/",
    summary="Las noticias de la Municipalidad, de la más nueva a la más antigua.",
    details=NewsDetails,
    other_names=("nota", "articulo", "news", "post", "reportaje", "cronica"),
)
