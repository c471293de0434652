"""A notice that says that what another warned of is over has to be of the same sort and issuer."""

from pathlib import Path

import pytest

from tests.conftest import write_files
from tests.factories import NOW
from tests.reading import read_content
from tests.small_site import BASE, article

FORMER = "cultura/2026-11-20-antes.md"
LIFTING = "cultura/2026-11-21-despues.md"
NOTICE = {"tipo": "aviso", "sector": "Centro"}
ALERT = {**NOTICE, "clase": "alerta", "alerta": "Amarilla", "emite": "SENAPRED"}
LIFTS = {"fecha": "2026-11-21 09:00", "levanta": "sí", "reemplaza": FORMER.partition("/")[2]}


def told(
    folder: Path, former: dict[str, str], lifting: dict[str, str]
) -> list[tuple[str, int, str]]:
    """Return what is wrong: where, and in which words with their advice."""
    files = {FORMER: article(**former), LIFTING: article(**lifting)}
    write_files(folder, BASE | files)
    return [
        (each.source, each.line, f"{each.message} → {each.fix}")
        for each in read_content(folder, moment=NOW).problems
    ]


@pytest.mark.parametrize("former", [NOTICE, ALERT])
def test_what_is_alike_may_lift(tmp_path: Path, former: dict[str, str]) -> None:
    assert told(tmp_path, former, {**former, **LIFTS}) == []


@pytest.mark.parametrize(
    ("former", "lifting", "message"),
    [
        (
            ALERT,
            NOTICE,
            (
                "«levanta» termina un aviso de clase «alerta», y este es de clase «otro»"
                f" → Escriba «clase: alerta» y lo que esa clase lleva, como en «{FORMER}»"
            ),
        ),
        (
            ALERT,
            {**ALERT, "emite": "Municipalidad de María Elena"},
            (
                "«levanta» termina una alerta que emitió SENAPRED, y esta la emite Municipalidad de María"
                " Elena → Solo quien la emitió la termina: escriba «emite: SENAPRED», o quite «levanta»"
            ),
        ),
        (
            {},
            NOTICE,
            (
                f"«levanta» termina un aviso, y «{FORMER}» no es ninguno → Quite «levanta», o escriba en"
                " «reemplaza» el archivo del aviso que terminó"
            ),
        ),
    ],
)
def test_what_is_not_is_refused(
    tmp_path: Path, former: dict[str, str], lifting: dict[str, str], message: str
) -> None:
    ((source, line, words),) = told(tmp_path, former, {**lifting, **LIFTS})
    written = (tmp_path / LIFTING).read_text().splitlines()
    assert (source, words) == (LIFTING, message)
    assert written[line - 1] == "levanta: sí"
