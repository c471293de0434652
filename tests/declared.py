"""What the desk says there is: every public address that an article may link to."""

from datetime import datetime

from plugins.desk.links.addresses import Article, fixed_addresses
from plugins.desk.links.link_targets import link_targets
from plugins.desk.reading import Reading
from plugins.site.addresses import Addresses
from tests.demo import edition_of


def linkable(reading: Reading, moment: datetime, url: str, declared: Addresses) -> set[str]:
    edition = edition_of(reading, moment)
    standing = (*reading.pages, *reading.procedures)
    public = (*edition.stories, *edition.expired, *edition.withdrawn)
    targets = link_targets(
        [Article(each, each.path, (), ()) for each in public],
        fixed_addresses(reading.registry, reading.kinds, standing, declared),
        reading.registry,
        reading.kinds,
        pages=[(each, ()) for each in standing],
        moment=moment,
        site_url=url,
        declared=declared,
    )
    return {*targets.by_path, *targets.others()}
