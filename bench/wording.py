"""The words of the made-up articles: plain Spanish sentences with places to fill."""

from random import Random

ACTIVITIES = (
    "Taller de lectura en voz alta",
    "Operativo de vacunación",
    "Jornada de reciclaje",
    "Feria de emprendimiento local",
    "Curso de primeros auxilios",
    "Encuentro de juntas de vecinos",
    "Corrida familiar",
    "Ronda de atención social",
    "Exposición de fotografía pampina",
    "Charla sobre el cuidado del agua",
    "Reparación de veredas",
    "Tarde de cine al aire libre",
    "Postulación a fondos vecinales",
    "Clases de cueca",
    "Mantención de luminarias",
    "Plantación de tamarugos",
)

PLACES = (
    "la plaza de María Elena",
    "la sede vecinal de Quillagua",
    "el gimnasio municipal",
    "la biblioteca municipal",
    "el teatro",
    "la multicancha",
    "el salón del municipio",
    "el consultorio",
)

_WHO = (
    "El equipo municipal",
    "La oficina encargada",
    "Un grupo de vecinas y vecinos",
    "La junta de vecinos",
    "El departamento",
    "La directiva del club",
)
_DOES = (
    "recibirá las inscripciones",
    "atenderá a quienes lleguen",
    "explicará cada paso",
    "entregará el material necesario",
    "revisará los antecedentes",
    "preparará el lugar",
    "acompañará la actividad",
    "responderá las preguntas",
)
_WHEN = (
    "durante la mañana",
    "desde las nueve",
    "hasta que se acaben los cupos",
    "en horario de oficina",
    "el sábado siguiente",
    "a lo largo de la semana",
    "antes de que apriete el sol",
)
_WHY = (
    "para que nadie tenga que viajar por un trámite breve",
    "porque así lo pidieron las organizaciones de la comuna",
    "con el fin de ordenar la atención",
    "de modo que alcance para todas las familias",
    "según lo acordado con las comunidades",
    "como se hizo el año anterior",
)
_ALSO = (
    "Quienes tengan dudas pueden preguntar en la oficina, por teléfono o en la radio.",
    "La participación es gratuita y no hace falta saber nada de antes.",
    "Si cambia la fecha, se avisará en esta misma página y en los canales de suscripción.",
    "Se recomienda llevar agua, gorro y ropa liviana.",
    "El lugar tiene acceso para sillas de ruedas y coches.",
    "Las personas mayores y las embarazadas serán atendidas primero.",
    "Habrá un espacio para niñas y niños, con juegos y colación.",
    "El transporte sale de la plaza media hora antes y vuelve al terminar.",
    "Los resultados se publicarán dentro de los quince días siguientes.",
    "Cada paso toma pocos minutos si los papeles están completos.",
)

HEADINGS = (
    "Qué se hará",
    "Cómo participar",
    "Qué llevar",
    "Dónde y cuándo",
    "Por qué importa",
    "Qué viene después",
    "Para tener en cuenta",
)

ITEMS = (
    "Cédula de identidad o un documento con foto",
    "Comprobante de domicilio",
    "Certificado de la organización, si corresponde",
    "Ropa cómoda y zapatos cerrados",
    "Una botella de agua",
    "El formulario completo, con letra clara",
    "Un teléfono o correo de contacto",
)

ROWS = (
    ("Inscripción", "09:00", "Mesón de entrada"),
    ("Primera parte", "10:00", "Salón principal"),
    ("Descanso", "11:30", "Patio"),
    ("Segunda parte", "12:00", "Salón principal"),
    ("Cierre", "13:30", "Plaza"),
)


def sentence(random: Random) -> str:
    """Return one sentence of about fifteen words."""
    if random.random() < 0.3:
        return random.choice(_ALSO)
    parts = (random.choice(_WHO), random.choice(_DOES), random.choice(_WHEN), random.choice(_WHY))
    return f"{' '.join(parts)}."


def paragraph(random: Random) -> str:
    """Return two or three different sentences, some forty words; one part is in bold."""
    sentences = [sentence(random) for _ in range(random.choice((2, 2, 3)))]
    sentences[0] = f"En **{random.choice(PLACES)}**, {sentences[0][0].lower()}{sentences[0][1:]}"
    return " ".join(dict.fromkeys(sentences))
