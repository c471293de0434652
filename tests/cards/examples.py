"""Words for cards: the shortest title, the longest ones, every state."""

from plugins.cards.words import House, Words

HOUSE = House(name="Municipalidad de María Elena", host="mariaelena.example.com")
LONG = "La Municipalidad abre la postulación a los fondos concursables de cultura y patrimonio de organizaciones de 2027"[
    :110
]
WORD = "Otorrinolaringólogosespecialis"
WIDEST = "W" * 30
SPAN = "Desde el viernes 27 de noviembre, 22:00, hasta el sábado 28 de noviembre, 06:00 horas"


def words(title: str = "Feria", **values: object) -> Words:
    """Return words with that *title*; each takes only what the test is about."""
    given = {
        "department": "Cultura",
        "hue": "buganvilia",
        "date": "20 de noviembre de 2026",
        **values,
    }
    return Words(title=title, **given)  # type: ignore[arg-type]


EXAMPLES = {
    "shortest": words("Feria"),
    "longest": words(LONG, is_sample=True),
    "capitals": words(LONG.upper(), label="COMUNICADO"),
    "one word": words(WORD),
    "widest word": words(f"{WIDEST} y {WORD.upper()}"),
    "cancelled": words("Cicletada por la pampa", label="CANCELADO", is_urgent=True),
    "moved": words(
        "La cicletada cambia de fecha",
        label="NUEVA FECHA Y LUGAR",
        is_urgent=True,
        date="Domingo 6 de diciembre, de 10:00 a 13:00 horas",
        takes_place=True,
    ),
    "everything": words(
        LONG,
        department="Secretaría Comunal de Planificación",
        label="ALERTA TEMPRANA PREVENTIVA",
        is_urgent=True,
        is_sample=True,
        date=SPAN,
        takes_place=True,
    ),
}
