"""
A month in which the clocks go back: in the night to 4 April 2027, at 24:00 to 23:00.

From then on Santiago is at -04:00, before at -03:00.
"""

from tests.months.stretch import (
    LONG_AGO,
    NEVER,
    Edit,
    Row,
    Stretch,
    alert,
    event,
    job,
    notice,
)

ROWS = [
    # News: of before, under an embargo, of a date to come, with an end.
    Row(
        "cultura/2027-03-25-ramada.md",
        {"fecha": "2027-03-25 10:00"},
        out="2027-03-25 10:00 -03:00",
        news="2027-03-27 10:00 -03:00",
    ),
    Row(
        "cultura/2027-03-30-embargada.md",
        {"fecha": "2027-03-30 09:00", "embargo": "2027-04-02 10:00"},
        out="2027-04-02 10:00 -03:00",
        news="2027-04-04 10:00 -04:00",
    ),
    Row(
        "deportes/2027-04-05-futurista.md",
        {"fecha": "2027-04-05"},
        out="2027-04-05 09:00 -04:00",
        news="2027-04-07 09:00 -04:00",
    ),
    Row(
        "deportes/2027-03-20-vencible.md",
        {"fecha": "2027-03-20 09:00", "vence": "2027-04-04 00:00"},
        out="2027-03-20 09:00 -03:00",
        gone="2027-04-04 00:00 -04:00",
    ),
    # In the hour that comes twice: one in the first, one in the second.
    Row(
        "cultura/2027-04-03-primeriza.md",
        {"fecha": "2027-04-03 23:30 -03:00"},
        out="2027-04-03 23:30 -03:00",
        news="2027-04-05 23:30 -04:00",
    ),
    Row(
        "deportes/2027-04-02-segundona.md",
        {"fecha": "2027-04-02 09:00", "embargo": "2027-04-03 23:30 -04:00"},
        out="2027-04-03 23:30 -04:00",
        news="2027-04-05 23:30 -04:00",
    ),
    Row(
        "cultura/2027-04-10-declaratoria.md",
        {
            "tipo": "comunicado",
            "fecha": "2027-04-10 18:00",
            "contacto_correo": "prensa@example.com",
        },
        out="2027-04-10 18:00 -04:00",
        news="2027-04-12 18:00 -04:00",
    ),
    Row(
        "deportes/2027-04-17-retractada.md",
        {
            "fecha": "2027-04-17 10:00",
            "retirada": "{fecha: 2027-04-18 20:30, motivo: Se publicó por error.}",
        },
        out="2027-04-17 10:00 -04:00",
        news="2027-04-18 20:30 -04:00",
        gone="2027-04-18 20:30 -04:00",
        says="se retiró el",
        missed="2027-04-22 00:00 -04:00",
    ),
    # What nobody outside may see.
    Row(
        "cultura/2027-03-28-borradora.md",
        {"fecha": "2027-03-28 09:00", "estado": "borrador"},
        out=NEVER,
    ),
    Row(
        "cultura/2027-03-28-reservada.md",
        {"fecha": "2027-03-28 09:00", "audiencia": "interna"},
        out=NEVER,
    ),
    # Notices: with an end, with a last day, and three that replace each other.
    Row(
        "cultura/2027-04-01-sequedad.md",
        notice(
            "urgente",
            clase="corte",
            servicio="Agua potable",
            fecha="2027-04-01 08:00",
            desde="2027-04-02 08:00",
            hasta="2027-04-02 17:00",
        ),
        out="2027-04-01 08:00 -03:00",
        news="2027-04-02 17:00 -03:00",
        gone="2027-04-02 17:00 -03:00",
        level=2,
    ),
    Row(
        "deportes/2027-04-06-calzada.md",
        notice("importante", fecha="2027-04-06 09:00", hasta="2027-04-13"),
        out="2027-04-06 09:00 -04:00",
        news="2027-04-08 09:00 -04:00",
        gone="2027-04-14 00:00 -04:00",
        level=1,
    ),
    Row(
        "cultura/2027-04-12-precaucion.md",
        alert("Amarilla", fecha="2027-04-12 20:00"),
        out="2027-04-12 20:00 -04:00",
        news="2027-04-13 06:00 -04:00",
        gone="2027-04-13 06:00 -04:00",
        level=2,
    ),
    Row(
        "cultura/2027-04-13-gravisima.md",
        alert("Roja", fecha="2027-04-13 06:00", reemplaza="2027-04-12-precaucion.md"),
        out="2027-04-13 06:00 -04:00",
        news="2027-04-14 12:00 -04:00",
        gone="2027-04-14 12:00 -04:00",
        level=2,
    ),
    Row(
        "cultura/2027-04-14-levantada.md",
        notice("informativo", fecha="2027-04-14 12:00", reemplaza="2027-04-13-gravisima.md"),
        out="2027-04-14 12:00 -04:00",
        news="2027-04-16 12:00 -04:00",
    ),
    # Events: long past, of whole days, through the night of the change, called off, moved.
    Row(
        "cultura/2027-02-01-carnavalito.md",
        event("2027-02-05 10:00", "2027-02-05 12:00", fecha="2027-02-01 09:00"),
        out="2027-02-01 09:00 -03:00",
        dated="2027-04-07 00:00 -04:00",  # 6 April is the sixtieth day
        posted="2027-04-03 00:00 -03:00",  # 2 April is the sixtieth day since it was published
    ),
    Row(
        "cultura/2027-03-25-festivalero.md",
        event("2027-04-02", "2027-04-04", fecha="2027-03-25 09:00"),
        out="2027-03-25 09:00 -03:00",
        news="2027-03-27 09:00 -03:00",
        begins="2027-04-02 00:00 -03:00",
        over="2027-04-05 00:00 -04:00",
        dated=NEVER,
    ),
    Row(
        "cultura/2027-03-24-trasnoche.md",
        event("2027-04-03 22:00", "2027-04-04 01:00", fecha="2027-03-24 09:00"),
        out="2027-03-24 09:00 -03:00",
        begins="2027-04-03 22:00 -03:00",
        over="2027-04-04 01:00 -04:00",
        dated=NEVER,
    ),
    Row(
        "deportes/2027-03-24-velatorio.md",
        event("2027-04-03 21:00", "2027-04-03 23:45 -04:00", fecha="2027-03-24 09:30"),
        out="2027-03-24 09:30 -03:00",
        begins="2027-04-03 21:00 -03:00",
        over="2027-04-03 23:45 -04:00",
        dated=NEVER,
    ),
    Row(
        "deportes/2027-03-29-cicletada.md",
        event("2027-04-11 10:00", "2027-04-11 13:00", fecha="2027-03-29 09:00"),
        out="2027-03-29 09:00 -03:00",
        news="2027-03-31 09:00 -03:00",
        over="2027-04-11 13:00 -04:00",
        dated=NEVER,
    ),
    Row(
        "deportes/2027-04-01-cuadrangular.md",
        event("2027-04-17 15:00", "2027-04-17 18:00", fecha="2027-04-01 12:00"),
        out="2027-04-01 12:00 -03:00",
        news="2027-04-03 12:00 -03:00",
        over="2027-04-24 18:00 -04:00",  # moved before its first date
        dated=NEVER,
    ),
    Row(
        "cultura/2027-04-07-retreta.md",
        event("2027-04-18 16:00", fecha="2027-04-07 12:00", situacion="postergado"),
        out="2027-04-07 12:00 -04:00",
        news="2027-04-09 12:00 -04:00",
        over="2027-04-19 00:00 -04:00",
        dated=NEVER,
    ),
    # Jobs and courses: that close at an hour, with a day whose last minute comes twice, earlier.
    Row(
        "deportes/2027-03-29-aseadora.md",
        job("2027-04-09 14:00", fecha="2027-03-29 12:00"),
        out="2027-03-29 12:00 -03:00",
        news="2027-03-31 12:00 -03:00",
        gone="2027-04-09 14:00 -04:00",
    ),
    Row(
        "cultura/2027-03-26-abogacia.md",
        job("2027-04-03", fecha="2027-03-26 09:00", clase="concurso", contrato="planta"),
        out="2027-03-26 09:00 -03:00",
        news="2027-03-28 09:00 -03:00",
        gone="2027-04-04 00:00 -04:00",
    ),
    Row(
        "cultura/2027-04-15-bodeguera.md",
        job("2027-04-20", fecha="2027-04-15 09:00", vence="2027-04-18 10:00"),
        out="2027-04-15 09:00 -04:00",
        news="2027-04-17 09:00 -04:00",
        gone="2027-04-18 10:00 -04:00",
    ),
    Row(
        "cultura/2027-04-07-tejeduria.md",
        {
            "tipo": "curso",
            "fecha": "2027-04-07 10:00",
            "sesiones": "[2027-04-20 18:00, 2027-04-22 18:00]",
            "lugar": "Biblioteca",
            "imparte": "OMIL",
            "inscripcion": "En la OMIL",
            "cierre": "2027-04-16",
        },
        out="2027-04-07 10:00 -04:00",
        news="2027-04-09 10:00 -04:00",
        gone="2027-04-17 00:00 -04:00",
        over="2027-04-23 00:00 -04:00",
        dated=NEVER,
    ),
]
COMING = {
    LONG_AGO: [
        *("festivalero", "velatorio", "trasnoche", "cicletada", "cuadrangular", "retreta"),
    ],
    "2027-04-15 09:00 -04:00": ["retreta", "cuadrangular"],
}
EDITS = (
    Edit(
        "2027-04-08 12:00 -04:00",
        "cicletada",
        {"situacion": "cancelado", "actualizado": "2027-04-08 12:00"},
        "CANCELADO",
    ),
    Edit(
        "2027-04-15 09:00 -04:00",
        "cuadrangular",
        {
            "situacion": "reprogramado",
            "fecha_anterior": "2027-04-17 15:00",
            "inicio": "2027-04-24 15:00",
            "termino": "2027-04-24 18:00",
            "actualizado": "2027-04-15 09:00",
        },
        "NUEVA FECHA",
    ),
)
CLOSING = (("aseadora", "Postulaciones hasta el viernes 9 de abril, 14:00 horas"),)
APRIL = Stretch(
    start="2027-03-26 12:00 -03:00",
    end="2027-04-26 12:00 -04:00",
    rows=ROWS,
    coming=COMING,
    edits=EDITS,
    closing=CLOSING,
)
