"""What people write who know another system, or guess: other names of fields, other words for values."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from plugins.spanish import NO_WORDS, folded, is_yes


class Meant(NamedTuple):
    """A field, by its English name, and what it says."""

    field: str
    value: str = ""
    """Nothing: what is written stays."""


_NAMES = {
    "title": "titular cabecera headline encabezado nombre name",
    "summary": "bajada descripcion description excerpt extracto entradilla abstract lead subtitulo",
    "date": "publicado_el fecha_publicacion fecha_de_publicacion pubdate publishdate dia",
    "modified": "actualizacion fecha_actualizacion updated lastmod ultima_actualizacion",
    "kind": "clase_de_articulo type categoria category seccion formato",
    "tags": "etiquetas tema topics keywords palabras_clave",
    "locality": "comuna sector_o_localidad pueblo ubicacion",
    "image": "foto fotografia portada_imagen imagen_principal photo picture cover thumbnail"
    " featured_image imagen_destacada",
    "image_alt": "alt texto_alternativo imagen_texto foto_alt alt_text descripcion_imagen",
    "image_credit": "credito creditos autor_foto fotografo foto_credito",
    "image_caption": "pie pie_de_foto leyenda caption foto_pie",
    "expires": "caduca expira expiry expirydate vencimiento fecha_vencimiento valido_hasta vigencia",
    "slug": "permalink url enlace_corto",
    "aliases": "redirecciones redirect_from alias direccion_anterior",
    "documents": "documento adjuntos adjunto archivos anexos attachments",
    "corrections": "correccion fe_de_erratas rectificacion errata erratas",
    "changes": "cambio agregados",
    "minors": "ninos menores_de_edad",
    "front": "destacado destacada orden",
}
"""Field -> what others call it."""

NAMES: Mapping[str, str] = {
    folded(word): field for field, words in _NAMES.items() for word in words.split()
}

_DRAFT, _PUBLIC, _STAFF = (
    Meant("status", "borrador"),
    Meant("status", "publicado"),
    Meant("audience", "interna"),
)
_SWITCHES: Mapping[str, tuple[Meant, Meant]] = {
    **dict.fromkeys(("borrador", "draft", "oculto", "hidden", "pendiente"), (_DRAFT, _PUBLIC)),
    **dict.fromkeys(
        ("publicado", "published", "publicar", "publish", "visible"), (_PUBLIC, _DRAFT)
    ),
    **dict.fromkeys(
        ("interna", "interno", "privado", "privada", "private", "reservado", "solo_personal"),
        (_STAFF, Meant("audience", "publica")),
    ),
    **dict.fromkeys(("publica", "publico", "public"), (Meant("audience", "publica"), _STAFF)),
    **dict.fromkeys(
        ("muestra", "ejemplo", "prueba", "test"), (Meant("demo", "sí"), Meant("demo", "no"))
    ),
    **dict.fromkeys(
        ("cancelado", "cancelada", "suspendido", "suspendida"),
        (Meant("state", "cancelado"), Meant("state", "programado")),
    ),
    **dict.fromkeys(
        ("postergado", "postergada", "aplazado"),
        (Meant("state", "postergado"), Meant("state", "programado")),
    ),
    "urgente": (Meant("level", "urgente"), Meant("level", "informativo")),
    "importante": (Meant("level", "importante"), Meant("level", "informativo")),
    "gratis": (Meant("cost", "Gratis"), Meant("cost")),
    "gratuito": (Meant("cost", "Gratis"), Meant("cost")),
}
"""What is written as a field of its own -> the field it is a value of, for yes and for no."""

NOTHING_WORDS = (NO_WORDS - {"0"}) | frozenset(
    [
        "-",
        "--",
        "n/a",
        "na",
        "s/d",
        "sd",
        "sin",
        "null",
        "none",
        "~",
        "vacio",
        "sin_fecha",
        "no_aplica",
        "no_tiene",
        "indefinido",
    ]
)
"""What people write in a field that they do not use."""


_PART_NAMES = {
    "texto": "frase cita dicho declaracion contenido descripcion detalle quote",
    "de": "autor autora quien quien_lo_dice dice persona vocero vocera author",
    "cargo": "puesto rol funcion",
    "fecha": "dia cuando desde",
    "motivo": "razon causa porque por_que texto",
    "archivo": "fichero documento pdf url enlace",
    "nombre": "titulo etiqueta",
    "titulo": "nombre tema texto",
    "inicio": "minuto tiempo desde hora",
    "etapa": "nombre titulo fase",
    "desde": "inicio fecha",
    "hasta": "termino fin cierre",
    "decia": "antes donde_decia",
    "dice": "ahora debe_decir",
    "donde": "lugar sector localidad zona area",
    "limites": "limite detalle descripcion comprende",
    "atencion": "que detalle servicio",
    "fechas": "fecha dias",
    "cada_semana": "semanal semana repite recurrencia dias horario frecuencia",
    "imagen": "foto fotografia picture photo",
    "imagen_alt": "alt texto_alternativo alt_text foto_alt descripcion_imagen",
    "etiquetas": "etiqueta tags temas hashtag",
    "publicar": "publicado publicada mostrar post",
    "excepto": "salvo menos sin feriados excepciones excepcion",
}
"""Key of a part -> what others call it."""


def part_field_meant(key: str, known: Iterable[str]) -> str:
    """Return the one of the *known* keys of a part that *key* is another name of, or nothing."""
    word = folded(key).replace(" ", "_").replace("-", "_")
    return next((each for each in known if word in _PART_NAMES.get(each, "").split()), "")


def field_meant(key: str, text: str) -> Meant | None:
    """Return the field that somebody means who writes *key* with the value *text*, if it is known."""
    word = folded(key).replace(" ", "_").replace("-", "_")
    if switch := _SWITCHES.get(word):
        answer = is_yes(text)
        return None if answer is None else switch[0 if answer else 1]
    return Meant(NAMES[word]) if word in NAMES else None


STATUS_MEANT = {
    **dict.fromkeys(
        [
            "publicar",
            "publicada",
            "publicados",
            "listo",
            "lista",
            "aprobado",
            "aprobada",
            "publico",
            "publica",
            "public",
            "publish",
            "activo",
            "vigente",
            "final",
        ],
        "publicado",
    ),
    **dict.fromkeys(
        (
            *[
                "pendiente",
                "oculto",
                "hidden",
                "private",
                "privado",
                "privada",
                "despublicado",
                "archivado",
                "borradores",
            ],
            *[
                "preparacion",
                "revision",
                "revisar",
                "pausado",
                "inactivo",
                "no",
                "false",
                "off",
                "prueba",
                "retirado",
            ],
            *("en revision", "por revisar", "sin revisar", "en preparacion", "en proceso"),
            *("no publicado", "no publicar", "sin publicar", "por publicar", "no listo"),
        ),
        "borrador",
    ),
}
"""Words for `estado`; whatever holds an article back means a draft."""

AUDIENCE_MEANT = {
    **dict.fromkeys(("todos", "general", "todo publico", "vecinos", "externa"), "publica"),
    **dict.fromkeys(
        (
            *[
                "privada",
                "privado",
                "personal",
                "funcionarios",
                "funcionarias",
                "municipio",
                "reservada",
            ],
            *("solo personal", "intranet", "staff", "funcionarios municipales", "interno"),
        ),
        "interna",
    ),
}
"""Words for `audiencia`."""


WITHDRAWN_WORDS = frozenset(
    [
        *(
            "retirado",
            "retirada",
            "retirar",
            "eliminado",
            "eliminada",
            "eliminar",
            "borrado",
            "borrada",
        ),
        *("despublicado", "despublicada", "bajado", "bajada", "anulado", "anulada"),
    ]
)
"""What people say of an article that is to be shown no longer, in a field that takes no such word."""

TO_WITHDRAW = (
    "Quite esta línea, y agregue «retirada» con la fecha y, en sus palabras, por qué: por ejemplo"
    " «retirada: {fecha: 2026-11-22, motivo: Se publicó por error.}»"
)
"""How an article is withdrawn; only a person knows when and why."""
