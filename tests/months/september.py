"""
Three days in which the clocks go on: in the night to 5 September 2027, at 00:00 to 01:00.

From then on Santiago is at -03:00, before at -04:00. Midnight does not come.
"""

from tests.months.stretch import LONG_AGO, NEVER, Row, Stretch, event, job, notice

ROWS = [
    Row(
        "cultura/2027-09-03-ramada.md",
        {"fecha": "2027-09-03 10:00"},
        out="2027-09-03 10:00 -04:00",
        news="2027-09-05 10:00 -03:00",
    ),
    Row(
        "deportes/2027-09-04-embargada.md",
        {"fecha": "2027-09-04 09:00", "embargo": "2027-09-05 01:00"},
        out="2027-09-05 01:00 -03:00",
        news="2027-09-07 01:00 -03:00",
    ),
    Row(
        "cultura/2027-08-20-vencible.md",
        {"fecha": "2027-08-20 09:00", "vence": "2027-09-04"},
        out="2027-08-20 09:00 -04:00",
        gone="2027-09-05 01:00 -03:00",
    ),
    Row(
        "cultura/2027-09-02-sequedad.md",
        notice("urgente", fecha="2027-09-02 08:00", hasta="2027-09-04"),
        out="2027-09-02 08:00 -04:00",
        news="2027-09-04 08:00 -04:00",
        gone="2027-09-05 01:00 -03:00",  # the day after begins so
        level=2,
    ),
    Row(
        "deportes/2027-08-30-aseadora.md",
        job("2027-09-04", fecha="2027-08-30 09:00"),
        out="2027-08-30 09:00 -04:00",
        gone="2027-09-05 01:00 -03:00",
    ),
    Row(
        "deportes/2027-08-30-bodeguera.md",
        job("2027-09-05", fecha="2027-08-30 10:00"),
        out="2027-08-30 10:00 -04:00",
        gone="2027-09-06 00:00 -03:00",
    ),
    Row(
        "cultura/2027-08-30-festivalero.md",
        event("2027-09-03", "2027-09-04", fecha="2027-08-30 12:00"),
        out="2027-08-30 12:00 -04:00",
        begins="2027-09-03 00:00 -04:00",
        over="2027-09-05 01:00 -03:00",
        dated=NEVER,
    ),
    Row(
        "cultura/2027-08-30-trasnoche.md",
        event("2027-09-04 22:00", "2027-09-05 02:00", fecha="2027-08-30 12:30"),
        out="2027-08-30 12:30 -04:00",
        begins="2027-09-04 22:00 -04:00",
        over="2027-09-05 02:00 -03:00",
        dated=NEVER,
    ),
    Row(
        "cultura/2027-07-01-carnavalito.md",
        event("2027-07-07 10:00", "2027-07-07 12:00", fecha="2027-07-01 09:00"),
        out="2027-07-01 09:00 -04:00",
        dated="2027-09-06 00:00 -03:00",  # 5 September is the sixtieth day
        posted="2027-08-31 00:00 -04:00",
    ),
]
CLOSING = (
    ("aseadora", "Postulaciones hasta el sábado 4 de septiembre"),
    ("bodeguera", "Postulaciones hasta el domingo 5 de septiembre"),
)
SEPTEMBER = Stretch(
    start="2027-09-03 09:00 -04:00",
    end="2027-09-06 12:00 -03:00",
    rows=ROWS,
    coming={LONG_AGO: ["festivalero", "trasnoche"]},
    closing=CLOSING,
)
