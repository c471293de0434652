"""What is out already, for others to know."""

from pathlib import Path

from plugins.outbox import Secrets, What, read_ledger


def published_in(file: Path) -> frozenset[tuple[str, str]]:
    """
    Return network and id of each post that *file* says is out, with all its parts; none without a file.

    Raises:
        BuildError: Somebody changed it.
    """
    standings = read_ledger(file, Secrets()).standings.items()
    left = {place[:2] for place, standing in standings if standing.what is not What.PUBLISHED}
    return frozenset(place[:2] for place, _ in standings) - left
