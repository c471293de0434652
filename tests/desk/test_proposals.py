"""What each message proposes, done as it says: the problem is gone, and none is new at its place."""

from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.desk.front_matter.source import SourceError, decoded
from plugins.desk.front_matter.yaml_reader import read_yaml
from plugins.networks import NETWORKS
from plugins.newsroom.problems import Problem
from plugins.newsroom.proposals import Proposal
from plugins.newsroom.values.yaml_writing import listed, scalar
from tests.conftest import write_files
from tests.desk.slips import NOTHING, SOURCE
from tests.desk.test_report import WRONG
from tests.factories import NOW
from tests.reading import read_content
from tests.recordings import mp3
from tests.small_site import BASE, article, jpeg

EVENT = {"tipo": "evento", "inicio": "2026-11-28 10:00", "lugar": "Plaza"}
COURSE = {
    "tipo": "curso",
    "sesiones": "[2026-12-01 18:00]",
    "lugar": "Biblioteca",
    "imparte": "OMIL",
    "inscripcion": "En la OMIL",
    "cierre": "2026-11-27",
}
JOB = {
    "tipo": "empleo",
    "empleador": "Una empresa",
    "cargo": "Auxiliar",
    "lugar": "María Elena",
    "postular": "En la OMIL",
    "cierre": "2026-12-11",
}
ROUNDS = {
    "tipo": "ronda",
    "servicio": "Retiro de residuos",
    "rondas": "[{donde: Sector norte, fechas: 2026-12-01 10:00-15:00}]",
}
NOTICE = {"tipo": "aviso", "sector": "Toda la comuna"}
RADIO = {"tipo": "radio", "audio": "programa.mp3", "sin_transcripcion": "Es solo música."}
RELEASE = {"tipo": "comunicado", "contacto_correo": "prensa@example.com"}
PHOTO = {"imagen": "operativo.jpg", "imagen_alt": "La plaza."}
FILES: dict[str, str | bytes] = {
    "cultura/operativo.jpg": jpeg("white"),
    "cultura/programa.mp3": mp3(60),
    "deportes/taller.jpg": jpeg("blue"),
    "cultura/Bases Técnicas.pdf": b"%PDF-1.7",
    "cultura/2026-11-18-alerta-amarilla.md": article(fecha="2026-11-18", titulo="Alerta"),
    "registros/instituciones.yaml": 'sence: {nombre: SENCE, redes: {x: "@sence"}}\n',
    "series/revista-matinal.md": "---\ntitulo: Revista Matinal\nresumen: La radio.\n---\nHola.\n",
}

PERSON = {
    "inconsistent": "dates and fields that contradict each other: only a person knows which is right",
    "minors": "whether children can be recognised, and who gave leave",
    "missing-file": "a file that nobody has put there",
    "bad-link": "an address of which only a part is known",
    "broken-link": "a page that nobody has made",
    "broken-part": "which of the parts of a page is meant",
    "duplicate-alias": "which of two articles an earlier address belongs to",
    "outside-content": "a file that is somewhere else",
    "foreign-image": "a photo that is somewhere else",
    "past-date": "whether the year is wrong, or it is no announcement",
    "missing-alt": "what can be seen in a photo",
    "poor-alt": "what can be seen in a photo",
    "unknown-handle": "whose account is meant",
    "doubtful-value": "at what hour something begins",
    "same-date": "which of two corrections is new, and at what hour it was made",
    "title-of-change": "what the activity is called",
    "outdated-post": "what an editor wants to say of a change",
    "unknown-topic": "which topic is meant",
    "missing-words": "what an article does not say anywhere",
    "unknown-blank": "what is to stand there",
    "empty-blank": "when or where it is, which the article does not say",
    "too-many-links": "which links can be left out",
    "no-front-matter": "all that stands above a text",
}
"""Codes that may come without a proposal, and why."""

LEFT_OUT = ", ".join(f"{slug}: no" for slug in NETWORKS)


class Wrong(NamedTuple):
    """Fields with a slip, and the lines of the article after its proposal; None: a person decides."""

    right: dict[str, str]
    changed: dict[str, str]
    after: str | None


WORDS = [
    # a draft is never published by a mend
    Wrong({}, {"borrador": "sí"}, "estado: borrador"),
    Wrong({}, {"borrador": "x"}, "estado: borrador"),
    Wrong({}, {"borrador": '"1"'}, "estado: borrador"),
    Wrong({}, {"Borrador": "verdadero"}, "estado: borrador"),
    Wrong({}, {"draft": "true"}, "estado: borrador"),
    Wrong({}, {"publicar": "no"}, "estado: borrador"),
    Wrong({}, {"publicado": "No"}, "estado: borrador"),
    Wrong({}, {"published": "false"}, "estado: borrador"),
    Wrong({}, {"oculto": "Si"}, "estado: borrador"),
    Wrong({"estado": "publicado"}, {"borrador": "sí"}, "estado: borrador"),
    Wrong({}, {"estado": "sin publicar"}, "estado: borrador"),
    Wrong({}, {"estado": "no publicado"}, "estado: borrador"),
    Wrong({}, {"estado": "en revisión"}, "estado: borrador"),
    Wrong({}, {"estado": "despublicado"}, "estado: borrador"),
    Wrong({}, {"estado": "Pendiente"}, "estado: borrador"),
    Wrong({}, {"estado": "borador"}, "estado: borrador"),
    Wrong({}, {"estado": "no"}, "estado: borrador"),
    Wrong({}, {"estado": "quizás"}, "estado: borrador"),
    Wrong({}, {"estado": ""}, "estado: borrador"),
    Wrong({}, {"estado": "publicada"}, "estado: publicado"),
    Wrong({}, {"estado": "listo"}, "estado: publicado"),
    Wrong({}, {"interna": "sí"}, "audiencia: interna"),
    Wrong({}, {"privado": "true"}, "audiencia: interna"),
    Wrong({}, {"audiencia": "solo personal"}, "audiencia: interna"),
    Wrong({}, {"audiencia": "internos"}, "audiencia: interna"),
    Wrong(EVENT, {"cancelado": "sí"}, "situacion: cancelado"),
    Wrong(EVENT, {"situacion": "cancelada"}, "situacion: cancelado"),
    Wrong(EVENT, {"gratis": "sí"}, "costo: Gratis"),
    Wrong(NOTICE, {"urgente": "sí"}, "nivel: urgente"),
    # yes and no
    Wrong({}, {"demo": "x"}, "demo: sí"),
    Wrong({}, {"demo": '"1"'}, "demo: sí"),
    Wrong({}, {"demo": "Sí."}, "demo: sí"),
    Wrong({}, {"demo": "0"}, "demo: no"),
    Wrong(PHOTO, {"menores": "ninguno"}, "menores: no"),
    Wrong(EVENT, {"todo_el_dia": "[sí]"}, "todo_el_dia: sí"),
    # names of keys and kinds
    Wrong({}, {"Título": "Otro", "titulo": NOTHING}, "Título: Otro"),
    Wrong({}, {"resumne": "Uno.", "resumen": NOTHING}, "resumen: Uno."),
    Wrong({}, {"bajada": "Uno.", "resumen": NOTHING}, "resumen: Uno."),
    Wrong(PHOTO, {"imagen": NOTHING, "foto": "operativo.jpg"}, "imagen: operativo.jpg"),
    Wrong(PHOTO, {"credito": "IMME"}, "imagen_credito: IMME"),
    Wrong({}, {"tipo": "evnto"}, "tipo: evento"),
    Wrong({}, {"tipo": "Taller"}, "tipo: curso"),
    Wrong({}, {"tipo": "[evento]"}, "tipo: evento"),
    Wrong({}, {"inicio": "2026-11-28"}, "tipo: evento"),
    Wrong({}, {"colorcito": "rojo"}, ""),
    # dates
    Wrong({}, {"fecha": "27/11/2026 10:00 hrs."}, "fecha: 2026-11-27 10:00"),
    Wrong({}, {"fecha": "20 de noviembre de 2026, 9.30 hrs"}, "fecha: 2026-11-20 09:30"),
    Wrong({}, {"vence": "31/12/2026"}, "vence: 2026-12-31"),
    Wrong({}, {"vence": "nunca"}, ""),
    Wrong({}, {"vence": "9999-12-31"}, None),
    Wrong(EVENT, {"inicio": "2026-11-28 10:00-13:00"}, "termino: 2026-11-28 13:00"),
    Wrong(EVENT, {"inicio": "28/11/2026 de 10:00 a 13:00 hrs"}, "inicio: 2026-11-28 10:00"),
    Wrong(NOTICE, {"desde": "2026-11-28 10:00-13:00"}, "hasta: 2026-11-28 13:00"),
    Wrong(EVENT, {"inicio": "2026-11-28", "hora": "19:00"}, "inicio: 2026-11-28 19:00"),
    Wrong(EVENT, {"inicio": "2026-11-28", "hora": "19:00 hrs"}, "inicio: 2026-11-28 19:00"),
    Wrong(EVENT, {"inicio": "2026-01-05 10:00"}, None),
    Wrong(COURSE, {"sesiones": "[2026-12-07 10:00-13:00]"}, "sesiones: [2026-12-07 10:00]"),
    Wrong(COURSE, {"sesiones": "[2026-12-07 10:00-13:00]"}, "minutos: 180"),
    Wrong(
        COURSE,
        {"sesiones": "2026-12-07 de 22:00 a 01:30 hrs, 2026-12-09 de 22:00 a 01:30 hrs"},
        "minutos: 210",
    ),
    Wrong(
        COURSE,
        {"sesiones": "[2026-12-07 10:00-13:00, 2026-12-09 10:00-11:00]"},
        "sesiones: [2026-12-07 10:00, 2026-12-09 10:00]",
    ),
    Wrong(
        COURSE,
        {"sesiones": "[7/12/2026 18:00, 2026-12-09 18:00]"},
        "sesiones: [2026-12-07 18:00, 2026-12-09 18:00]",
    ),
    Wrong(
        COURSE,
        {"sesiones": "2026-12-07 18:00; 2026-12-09 18:00"},
        "sesiones: [2026-12-07 18:00, 2026-12-09 18:00]",
    ),
    Wrong(
        COURSE,
        {"sesiones": "[2026-12-09 18:00, 2026-12-07 18:00, 2026-12-09 18:00]"},
        "sesiones: [2026-12-07 18:00, 2026-12-09 18:00]",
    ),
    Wrong(EVENT, {"repite": "[2026-12-05 10:00-12:00]"}, "repite: [2026-12-05 10:00]"),
    Wrong(EVENT, {"repite": "[5/12/2026, 2026-12-12]"}, "repite: [2026-12-05, 2026-12-12]"),
    *(
        Wrong(EVENT, {"repite": words}, f"repite: [{dates}]")
        for words, dates in {
            "todos los sábados": "2026-12-05, 2026-12-12, 2026-12-19, 2026-12-26",
            "cada semana": "2026-12-05, 2026-12-12, 2026-12-19, 2026-12-26",
            "Semanal": "2026-12-05, 2026-12-12, 2026-12-19, 2026-12-26",
            "[lunes y miércoles]": "2026-11-30, 2026-12-02, 2026-12-07, 2026-12-09",
            "de lunes a viernes": "2026-11-30, 2026-12-01, 2026-12-02, 2026-12-03",
            "todos los días": "2026-11-29, 2026-11-30, 2026-12-01, 2026-12-02",
            "cada 15 días": "2026-12-12, 2026-12-26, 2027-01-09, 2027-01-23",
        }.items()
    ),
    # an hour without its day
    Wrong(EVENT, {"termino": "20:30"}, "termino: 2026-11-28 20:30"),
    Wrong(EVENT, {"termino": "a las 20.30 hrs."}, "termino: 2026-11-28 20:30"),
    Wrong(EVENT, {"termino": "01:00"}, "termino: 2026-11-29 01:00"),
    Wrong(EVENT, {"termino": "24:00"}, "termino: 2026-11-29 00:00"),
    Wrong(EVENT, {"inicio": "2026-11-28", "termino": "20:30"}, "termino: 2026-11-28 20:30"),
    Wrong(NOTICE, {"desde": "2026-11-28 09:00", "hasta": "17:00"}, "hasta: 2026-11-28 17:00"),
    Wrong(
        NOTICE,
        {"desde": "2026-11-28 09:00", "primera_reposicion": "15 hrs"},
        "primera_reposicion: 2026-11-28 15:00",
    ),
    Wrong(EVENT, {"termino": "20"}, None),
    # hours of work
    Wrong(
        ROUNDS,
        {
            "rondas": "[{donde: Norte, cada_semana: todos los lunes a las 8, desde: 2026-12-01,"
            " hasta: 2026-12-31}]"
        },
        "rondas: [{donde: Norte, cada_semana: lunes desde las 08:00, desde: 2026-12-01,"
        " hasta: 2026-12-31}]",
    ),
    Wrong(
        ROUNDS,
        {"rondas": "[{sector: Norte, fechas: 2026-12-01 10:00}]"},
        "rondas: [{donde: Norte, fechas: 2026-12-01 10:00}]",
    ),
    Wrong(
        ROUNDS,
        {"rondas": "[{donde: Norte, fechas: 2026-12-01 de 10 a 15 horas}]"},
        "rondas: [{donde: Norte, fechas: [2026-12-01 10:00-15:00]}]",
    ),
    Wrong(JOB, {"jornada": "44 horas"}, "jornada: completa"),
    Wrong(JOB, {"jornada": "44 horas semanales"}, "horas: 44"),
    Wrong(JOB, {"jornada": "22 hrs"}, "jornada: parcial"),
    Wrong(JOB, {"jornada": "44 horas", "horas": "44"}, "jornada: completa"),
    Wrong(JOB, {"jornada": "part time"}, "jornada: parcial"),
    # what repeats has no one former date
    Wrong(EVENT, {"repite": "[2026-12-05]", "situacion": "reprogramado"}, ""),
    Wrong(
        EVENT,
        {
            "repite": "[2026-12-05]",
            "situacion": "reprogramado",
            "fecha_anterior": "2026-11-27 10:00",
        },
        "repite: [2026-12-05]",
    ),
    Wrong(EVENT, {"repite": "[2026-12-05]", "fecha_anterior": "2026-11-27 10:00"}, ""),
    # to withdraw is said elsewhere, by a person
    Wrong(EVENT, {"situacion": "retirada"}, None),
    # spaces that are none
    Wrong({}, {"fecha": "\u00a02026-11-20 10:00"}, "fecha: 2026-11-20 10:00"),
    Wrong(
        {}, {"\u00a0\u00a0fecha": "2026-11-20 10:00", "fecha": NOTHING}, "fecha: 2026-11-20 10:00"
    ),
    # marks of Markdown
    Wrong({}, {"titulo": '"**Ojo** con el agua"'}, "titulo: Ojo con el agua"),
    # words of the registers
    Wrong({}, {"temas": "[Patrimonoi]"}, "temas: [Patrimonio]"),
    Wrong({}, {"temas": "Patrimonoi"}, "temas: Patrimonio"),
    Wrong({}, {"temas": "Patrimonio, patrimoni"}, "temas: [Patrimonio, Patrimonio]"),
    Wrong({}, {"localidad": "Quilagua"}, "localidad: Quillagua"),
    Wrong({}, {"series": "[Revista Matutina]"}, "series: [Revista Matinal]"),
    Wrong({}, {"temas": "[Patrimonio; Patrimonoi]"}, "temas: [Patrimonio, Patrimonio]"),
    Wrong({}, {"temas": "[Patrimonio; Pan]"}, None),
    Wrong({}, {"temas": "Patrimonio; Patrimonio"}, "temas: [Patrimonio, Patrimonio]"),
    Wrong({}, {"temas": "Patrimonio / Patrimonio"}, "temas: [Patrimonio, Patrimonio]"),
    Wrong({}, {"temas": "Patrimonio y Patrimonio"}, "temas: [Patrimonio, Patrimonio]"),
    Wrong({}, {"localidad": "Quillagua; Quillagua"}, "localidad: Quillagua"),
    # empty, unused
    Wrong(
        {},
        {"resumen": ""},
        "resumen: Trámites y atención veterinaria, este sábado en la sede vecinal.",
    ),
    Wrong(
        {},
        {"resumen": NOTHING},
        "resumen: Trámites y atención veterinaria, este sábado en la sede vecinal.",
    ),
    Wrong({}, {"vence": "nunca"}, ""),
    Wrong({}, {"vence": ""}, ""),
    Wrong({}, {"actualizado": "n/a"}, ""),
    Wrong({}, {"embargo": ""}, "embargo: 2026-11-25 10:00"),
    Wrong({}, {"embargo": "no"}, "embargo: 2026-11-25 10:00"),
    Wrong(COURSE, {"cupos": "unas 20 personas"}, "cupos: 20"),
    Wrong(COURSE, {"minutos": "muchos"}, "minutos: 90"),
    # quotes that are part of the value
    Wrong(PHOTO, {"imagen": "“operativo.jpg”"}, "imagen: operativo.jpg"),
    Wrong(PHOTO, {"imagen": "'\"operativo.jpg\"'"}, None),
    Wrong({}, {"demo": "“sí”"}, "demo: sí"),
    Wrong({}, {"estado": "«borrador»"}, "estado: borrador"),
    Wrong(COURSE, {"cupos": "“20”"}, "cupos: 20"),
    Wrong({}, {"fecha": "“2026-11-20”"}, "fecha: 2026-11-20"),
    # files
    Wrong(PHOTO, {"imagen": "operativo"}, "imagen: operativo.jpg"),
    Wrong(PHOTO, {"imagen": "Operativo.JPG"}, "imagen: operativo.jpg"),
    Wrong(PHOTO, {"imagen": "operativo.jpeg"}, "imagen: operativo.jpg"),
    Wrong(PHOTO, {"imagen": "operátivo.png"}, "imagen: operativo.jpg"),
    Wrong(PHOTO, {"imagen": "opertivo.jpg"}, "imagen: operativo.jpg"),
    Wrong(PHOTO, {"imagen": "C:\\Users\\ana\\operativo.jpg"}, "imagen: operativo.jpg"),
    Wrong(PHOTO, {"imagen": "otra.jpg"}, None),
    Wrong(PHOTO, {"imagen": "taller.jpg"}, "imagen: ../deportes/taller.jpg"),
    Wrong(PHOTO, {"imagen_alt": "foto"}, None),
    Wrong({}, {"actualizado": "2026-11-01"}, ""),
    Wrong({}, {"actualizado": "2026-11-20"}, ""),
    Wrong(COURSE, {"sesiones": "[2026-12-01]"}, None),
    Wrong(
        {}, {"reemplaza": "2026-11-18-alerta-amarilla"}, "reemplaza: 2026-11-18-alerta-amarilla.md"
    ),
    Wrong(
        {},
        {"documentos": "[{archivo: bases-tecnicas.pdf, nombre: Bases, texto: T.}]"},
        "documentos: [{archivo: Bases Técnicas.pdf, nombre: Bases, texto: T.}]",
    ),
    Wrong(RADIO, {"audio": "programa"}, "audio: programa.mp3"),
    # money
    Wrong(JOB, {"renta": "650.000 pesos líquidos"}, "renta: $650.000 líquidos"),
    Wrong(JOB, {"renta": "$600.000 - $700.000"}, "renta: $600.000 a $700.000"),
    Wrong(JOB, {"renta": "$700.000 a $600.000"}, "renta: $600.000 a $700.000"),
    Wrong(JOB, {"renta": "a convenir"}, "renta: no informada"),
    Wrong(EVENT, {"costo": "2 lucas"}, "costo: Gratis"),
    # addresses
    Wrong({}, {"direccion_corta": "Feria del Libro"}, "direccion_corta: feria-del-libro"),
    Wrong(RELEASE, {"contacto_correo": "prensa arroba x.cl"}, "contacto_correo: prensa@x.cl"),
    *(
        Wrong({}, {"direcciones_anteriores": written}, f"direcciones_anteriores: [{meant}]")
        for written, meant in {
            "https://www.ejemplo.cl/noticias/2026/10/feria/": "/noticias/2026/10/feria/",
            "[http://x.cl/noticias/2026/10/feria/?a=1#b, /viejo/]": "/noticias/2026/10/feria/, /viejo/",
            "www.ejemplo.cl/noticias/2026/10/feria/": "/noticias/2026/10/feria/",
            "noticias/2026/10/feria": "/noticias/2026/10/feria",
            "[/viejo/camión/]": "/viejo/cami%C3%B3n/",
        }.items()
    ),
    # parts
    Wrong(RELEASE, {"citas": "{texto: Uno, de: Ana}"}, "citas: [{texto: Uno, de: Ana}]"),
    Wrong(RELEASE, {"citas": "[{frase: Uno, de: Ana}]"}, "citas: [{texto: Uno, de: Ana}]"),
    Wrong(RELEASE, {"citas": "[{frase: Uno, autor: Ana}]"}, "citas: [{texto: Uno, autor: Ana}]"),
    Wrong(RELEASE, {"citas": "[Uno — Ana]"}, "citas: [{texto: Uno, de: Ana}]"),
    Wrong(
        RELEASE,
        {"citas": "“Uno, dos” – Ana, alcaldesa"},
        'citas: [{texto: "Uno, dos", de: Ana, cargo: alcaldesa}]',
    ),
    Wrong(RELEASE, {"citas": "\n  - Ana: Uno"}, "  [{texto: Uno, de: Ana}]"),
    Wrong(RELEASE, {"citas": "\n  - texto: Uno\n    quien: Ana"}, "    de: Ana"),
    Wrong(RELEASE, {"citas": "[{texto: Uno, de: Ana, foto: x}]"}, "citas: [{texto: Uno, de: Ana}]"),
    Wrong(RELEASE, {"citas": "[{foto: x, texto: Uno, de: Ana}]"}, "citas: [{texto: Uno, de: Ana}]"),
    Wrong(RELEASE, {"citas": "Uno"}, None),
    Wrong(RELEASE, {"citas": "[[Uno]]"}, None),
    Wrong(
        {},
        {"correcciones": "\n  - 2026-11-21: Uno."},
        "  [{fecha: 2026-11-21, texto: Uno.}]",
    ),
    Wrong({}, {"correcciones": "El horario"}, None),
    Wrong({}, {"documentos": "[Bases Técnicas.pdf]"}, None),
    Wrong({}, {"retirada": "2026-11-22"}, None),
    Wrong(
        {},
        {"retirada": "[{fecha: 2026-11-22, motivo: Error.}]"},
        "retirada: {fecha: 2026-11-22, motivo: Error.}",
    ),
    Wrong(
        {},
        {"retirada": "2026-11-22, por error"},
        "retirada: {fecha: 2026-11-22, motivo: por error}",
    ),
    Wrong(
        RADIO,
        {"capitulos": "[00:00 Saludo, 00:30 Entrevista]"},
        "capitulos: [{inicio: 00:00, titulo: Saludo}, {inicio: 00:30, titulo: Entrevista}]",
    ),
    Wrong({}, {"redes": "Hola"}, "redes: {x: Hola}"),
    Wrong({}, {"redes": "\n  - x: Hola\n  - facebook: Uno"}, "  {x: Hola, facebook: Uno}"),
    Wrong({}, {"correcciones": "[{fecha: 2026-11-21, texto: X., clase: errta}]"}, None),
    Wrong(
        {},
        {"correcciones": "{fecha: 2026-11-21, texto: Uno.}"},
        "correcciones: [{fecha: 2026-11-21, texto: Uno.}]",
    ),
    Wrong(
        {},
        {"correcciones": "[{fecha: 2026-11-21, txto: Uno.}]"},
        "correcciones: [{fecha: 2026-11-21, texto: Uno.}]",
    ),
    Wrong(
        {},
        {"correcciones": "[{fecha: 2026-11-21}]"},
        None,
    ),
    Wrong(
        {},
        {"retirada": "{fecha: 2026-11-22}"},
        "retirada: {fecha: 2026-11-22, motivo: Se publicó por error.}",
    ),
    Wrong({}, {"redes": "{facebok: Hola}"}, "redes: {facebook: Hola}"),
    Wrong({}, {"redes": "{twitter: Hola}"}, "redes: {x: Hola}"),
    Wrong(
        {},
        {"redes": '{instagram: "Hola #uno #dos #tres #cuatro #cinco #seis"}'},
        'redes: {instagram: "Hola #uno #dos #tres #cuatro #cinco"}',
    ),
    Wrong({}, {"titulo": "Curso con @senze"}, "titulo: Curso con @sence"),
    Wrong({}, {"redes": "{x: Con @senze}"}, "redes: {x: Con @sence}"),
    Wrong({}, {"titulo": "T" * 120}, f"titulo: {'T' * 109}…"),
    # one field wants another, or does not go with it
    Wrong(PHOTO, {"imagen_alt": NOTHING}, None),
    Wrong(NOTICE, {"clase": "corte"}, "servicio: Agua potable"),
    Wrong(COURSE, {"lugar": NOTHING}, "lugar: Biblioteca municipal"),
    Wrong(JOB, {"clase": "concurso"}, "contrato: contrata"),
    Wrong(RADIO, {"duracion": "25:30"}, "audio: programa.mp3"),
    Wrong(RELEASE, {"contacto_telefono": "55 2 123456"}, "contacto_telefono: +56 55 212 3456"),
    Wrong(
        RELEASE,
        {"contacto_correo": "prensa (arroba) ejemplo.cl"},
        "contacto_correo: prensa@ejemplo.cl",
    ),
    # texts that YAML reads as something else
    Wrong(
        {},
        {"titulo": '"Mujeres que crean": taller de bordado'},
        "titulo: '\"Mujeres que crean\": taller de bordado'",
    ),
    Wrong({}, {"titulo": "[URGENTE] Corte de agua"}, 'titulo: "[URGENTE] Corte de agua"'),
    Wrong({}, {"titulo": "[SENCE]"}, 'titulo: "[SENCE]"'),
    Wrong({}, {"titulo": "{SENCE}"}, 'titulo: "{SENCE}"'),
    Wrong(
        PHOTO,
        {"imagen": '"C:\\Users\\ana\\operativo.jpg"'},
        "imagen: 'C:\\Users\\ana\\operativo.jpg'",
    ),
    Wrong({}, {"titulo": "“Taller: a”"}, 'titulo: "Taller: a"'),
    Wrong({}, {"titulo": "“Uno”: dos “tres”"}, 'titulo: "“Uno”: dos “tres”"'),
    Wrong({}, {"titulo": "Taller: cómo postular"}, 'titulo: "Taller: cómo postular"'),
    Wrong({}, {"titulo": "@muni informa"}, 'titulo: "@muni informa"'),
    Wrong({}, {"titulo": "*Ojo* con el agua"}, 'titulo: "*Ojo* con el agua"'),
    Wrong({}, {"titulo": "*Ojo"}, 'titulo: "*Ojo"'),
    Wrong({}, {"titulo": "!Ojo con el agua"}, 'titulo: "!Ojo con el agua"'),
    Wrong({}, {"titulo": "> texto"}, 'titulo: "> texto"'),
    Wrong({}, {"titulo": "- Feria"}, 'titulo: "- Feria"'),
    Wrong({}, {"titulo": '"Feria'}, 'titulo: "Feria"'),
    Wrong({}, {"titulo": '"Uno" y "dos"'}, 'titulo: \'"Uno" y "dos"\''),
    Wrong({}, {"titulo": "'Uno' y dos"}, "titulo: \"'Uno' y dos\""),
    Wrong({}, {"titulo": "Feria #1 del año"}, 'titulo: "Feria #1 del año"'),
    Wrong({}, {"resumen": "Una línea\nsigue aquí"}, 'resumen: "Una línea sigue aquí"'),
    Wrong(
        {}, {"resumen": "Una línea\n  sigue aquí: mucho"}, 'resumen: "Una línea sigue aquí: mucho"'
    ),
    Wrong(
        {},
        {"resumen": "Una línea\nque sigue por aquí: mucho"},
        'resumen: "Una línea que sigue por aquí: mucho"',
    ),
    Wrong({}, {"temas": "[Patrimonio"}, "temas: [Patrimonio]"),
    Wrong({}, {"redes": "{x: Hoy: feria}"}, 'redes: {x: "Hoy: feria"}'),
    Wrong({}, {"redes": "\n\tx: Hola"}, "  x: Hola"),
    Wrong({}, {"redes": "\nx: Hola"}, "  x: Hola"),
    Wrong({}, {"redes": "no publicar"}, f"redes: {{{LEFT_OUT}}}"),
    Wrong({}, {"redes": "{x: nada}"}, "redes: {x: no publicar}"),
    Wrong({}, {"redes": "\n  x: Vea {link}"}, '  x: "Vea {enlace}"'),
    Wrong({}, {"redes": "\n  x: Vea {{enlace}}"}, '  x: "Vea {enlace}"'),
    Wrong({}, {"redes": "\n  x: A las {hora}"}, None),
    Wrong({}, {"redes": "\n  x: El {fecha}"}, None),
    Wrong({}, {"redes": "\n  x: {enlace}"}, '  x: "{enlace}"'),
    Wrong({}, {"redes": "{x: {etiquetas: ninguna}}"}, "redes: {x: {etiquetas: []}}"),
    Wrong({}, {"redes": "{x: {etiquetas: [2026, Feria]}}"}, "redes: {x: {etiquetas: [Feria]}}"),
    Wrong({}, {"redes": "{x: {hashtag: [Feria]}}"}, "redes: {x: {etiquetas: [Feria]}}"),
    Wrong({}, {"redes": "{x: {texo: Hola}}"}, "redes: {x: {texto: Hola}}"),
    Wrong({}, {"titulo": "Uno\ntitulo: Uno"}, "titulo: Uno"),
    Wrong({}, {"title": "La feria vuelve a la plaza"}, "titulo: La feria vuelve a la plaza"),
]

TEXTS = {
    "[Vea](http://localhost:8000/archivo/)": "[Vea](/archivo/)",
    "[Vea](http://127.0.0.1:8000/archivo/)": "[Vea](/archivo/)",
    "[Vea](http://192.168.0.10/x)": None,
    "[Vea](file:///C:/Users/ana/bases.pdf)": None,
    "[Vea](C:\\Users\\ana\\bases.pdf)": None,
    "[Vea](javascript:alert)": None,
    "[Vea]()": None,
    "[Vea](www.ejemplo.cl)": "[Vea](https://www.ejemplo.cl)",
    "[Vea](ejemplo.cl/bases)": "[Vea](https://ejemplo.cl/bases)",
    "[Vea](https:/www.ejemplo.cl)": "[Vea](https://www.ejemplo.cl)",
    "[Vea](htps://www.ejemplo.cl)": "[Vea](https://www.ejemplo.cl)",
    "[Escriba](ana@ejemplo.cl)": "[Escriba](mailto:ana@ejemplo.cl)",
    "[Llame](+56 55 2 123456)": "[Llame](tel:+56552123456)",
    "[Vea](/archivo)": "[Vea](/archivo/)",
    "[Vea](#programma)\n\n## Programa": "[Vea](#programa)",
    "[Vea](bases_técnicas.pdf)": "[Vea](Bases%20Técnicas.pdf)",
    "[Vea](2026-11-18-alerta-amarila.md)": "[Vea](2026-11-18-alerta-amarilla.md)",
    "![La plaza](operativo)": "![La plaza](operativo.jpg)",
    "![La plaza](OPERATIVO.jpg)": "![La plaza](operativo.jpg)",
    '<a href="http://10.0.0.1/x">Vea</a>': None,
}
"""Text -> its line after the proposal; None: a person decides."""


def problems_of(folder: Path, text: str) -> list[Problem]:
    write_files(folder, {**BASE, **FILES, SOURCE: text})
    found = read_content(folder, moment=NOW).problems
    return [each for each in found if each.source == SOURCE]


def places(proposal: Proposal) -> set[int]:
    """Return the lines of the new text that *proposal* writes."""
    found: set[int] = set()
    moved = 0
    for edit in proposal.edits:
        found |= {edit.first + moved + number for number in range(len(edit.lines))}
        moved += len(edit.lines) - (edit.last - edit.first + 1)
    return found


def check(folder: Path, text: str) -> list[str]:
    """Apply each proposal of *text* by itself; return the articles that they make."""
    problems = problems_of(folder, text)
    made = []
    for problem in problems:
        if not problem.proposal:
            assert problem.code in PERSON, problem
            continue
        changed = problem.proposal.applied(decoded(text.encode()))
        made.append(changed)
        left = problems_of(folder, changed)
        same = [
            each for each in left if (each.code, each.message) == (problem.code, problem.message)
        ]
        assert len(same) < sum(each.message == problem.message for each in problems), problem
        known = {each.message for each in problems}
        new = [
            each
            for each in left
            if each.line in places(problem.proposal) and each.message not in known
        ]
        assert (
            not new
            or not problem.proposal.is_sure
            or problem.code
            in {
                "yaml",
                "yaml-tag",
                "yaml-alias",
                "unknown-kind",
                "no-front-matter",
                "unclosed-front-matter",
            }
        ), (problem, new)
        assert not [each for each in new if each.code == problem.code], (problem, new)
    return made


@pytest.mark.parametrize("wrong", WORDS, ids=lambda wrong: str(wrong.changed)[:70])
def test_what_a_message_proposes_mends_the_front_matter(tmp_path: Path, wrong: Wrong) -> None:
    fields = {**wrong.right, **wrong.changed}
    text = article(**fields)
    for key, value in fields.items():
        text = text.replace(f"{key}: {NOTHING}\n", "") if value == NOTHING else text
    made = check(tmp_path, text)
    if wrong.after is None:
        return
    assert made
    assert any(wrong.after in each.split("\n") for each in made), "\n".join(made)


@pytest.mark.parametrize(("body", "after"), TEXTS.items())
def test_what_a_message_proposes_mends_the_text(
    tmp_path: Path, body: str, after: str | None
) -> None:
    made = check(tmp_path, article(body))
    if after is None:
        assert not made
    else:
        assert any(after.partition("\n")[0] in each.split("\n") for each in made), made


WHOLE = {
    "titulo: Uno\nfecha: 2026-11-20\nresumen: Dos.\n\nTexto.": "---",
    "titulo: Uno\nfecha: 2026-11-20\nresumen: Dos.\n---\nTexto.": "---",
    "---\ntitulo: Uno\nfecha: 2026-11-20\nresumen: Dos.\n\nTexto.": "---",
    "---\ntitulo: Uno\nfecha: 2026-11-20\nresumen: Dos.": "---",
    "- titulo: Uno\n- fecha: 2026-11-20\n- resumen: Dos.": "---",
    "---\n- titulo: Uno\n- fecha: 2026-11-20\n- resumen: Dos.\n---\nHola": "titulo: Uno",
}
"""File -> a line that its proposal writes."""


@pytest.mark.parametrize(("text", "after"), WHOLE.items())
def test_what_a_message_proposes_mends_the_file(tmp_path: Path, text: str, after: str) -> None:
    made = check(tmp_path, text)
    assert any(after in each.split("\n") for each in made), made


def test_a_text_without_data_is_told_what_they_are_and_nothing_is_made_up(tmp_path: Path) -> None:
    [problem] = problems_of(tmp_path, "Solo el texto.")
    assert "titulo, fecha, resumen" in problem.fix
    assert not problem.proposal


REPORTED = {
    name: text
    for name, text in WRONG.items()
    if name.startswith("cultura/2026") and isinstance(text, str) and len(text) < 100_000
    if "\0" not in text
}


@pytest.mark.parametrize("name", REPORTED)
def test_what_the_report_proposes_mends_what_it_tells(tmp_path: Path, name: str) -> None:
    check(tmp_path, REPORTED[name])


ONE_LINE = st.text(
    st.characters(exclude_categories=("C", "Z"), include_characters=" "), max_size=40
)


@given(text=ONE_LINE)
def test_a_text_is_written_so_that_it_is_read_as_it_is(text: str) -> None:
    same = " ".join(text.split())
    document = read_yaml(
        f"uno: {scalar(text)}\ndos: [{scalar(text)}, x]\ntres: {{a: {scalar(text)}}}"
    )
    assert document.values == {"uno": same, "dos": [same, "x"], "tres": {"a": same}}


@given(texts=st.lists(ONE_LINE, max_size=4))
def test_a_list_is_written_so_that_it_is_read_as_it_is(texts: list[str]) -> None:
    assert read_yaml(f"uno: {listed(texts)}").values == {
        "uno": [" ".join(text.split()) for text in texts]
    }


@given(value=ONE_LINE, following=st.sampled_from(("fecha: 2026-11-20", "sigue el texto", "  x: y")))
def test_whatever_is_written_in_a_line_its_proposal_is_yaml(value: str, following: str) -> None:
    text = f"titulo: {value}\n{following}\nresumen: Uno"
    for _ in range(3):
        try:
            read_yaml(text)
        except SourceError as error:
            if not error.proposal:
                return
            text = error.proposal.applied(text)
        else:
            return
    read_yaml(text)
