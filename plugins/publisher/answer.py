"""What a person says of a post that is in doubt, or that a network did not want."""

from collections.abc import Callable
from datetime import datetime

from plugins.commands import BuildError
from plugins.outbox import Ledger, Place, Record, What, record

ANSWERS = {"publicado": What.PUBLISHED, "no-publicado": What.UNSENT}
PERSON = "persona"


def settle(ledger: Ledger, given: str, now: Callable[[], datetime]) -> str:
    """
    Write in *ledger* what somebody found out, and return what was written, in Spanish.

    Args:
        ledger: Open for writing.
        given: «id:publicado» or «id:no-publicado».
        now: Returns this moment.

    Raises:
        BuildError: It says no such thing, or nothing of that id waits for it.
    """
    name, _, answer = given.rpartition(":")
    if not name or answer not in ANSWERS:
        raise BuildError(
            f"SALDAR=«{given}» no se entiende. Va el nombre de la publicación, dos puntos y lo que"
            " vio: SALDAR='…:publicado' o SALDAR='…:no-publicado'."
        )
    what = ANSWERS[answer]
    waits = {What.INTENT} if what is What.PUBLISHED else {What.INTENT, What.REFUSED}
    places = [p for p, s in ledger.standings.items() if p.post == name and s.what in waits]
    if not places:
        raise BuildError(
            f"«{name}» no está en duda: no hay nada que saldar. Copie el nombre tal como lo dice"
            " make publicar-redes."
        )
    for place in places:
        ledger.write(_line(what, now(), place))
    done = "queda como publicado" if what is What.PUBLISHED else "se publicará de nuevo"
    return f"Anotado: «{name}» {done}."


def _line(what: What, at: datetime, place: Place) -> Record:
    return record(what, at, place, by=PERSON)
