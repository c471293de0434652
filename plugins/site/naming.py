"""The names of departments inside a sentence."""

from plugins.newsroom import Department

_HEADS = {
    **dict.fromkeys(
        (
            "Administración",
            "Alcaldía",
            "Biblioteca",
            "Dirección",
            "Oficina",
            "Secretaría",
            "Unidad",
        ),
        "de la",
    ),
    # «Área» is feminine and takes «el» (Diccionario panhispánico de dudas, «el»).
    **dict.fromkeys(("Área", "Concejo", "Departamento", "Gabinete", "Juzgado", "Programa"), "del"),
}
"""First words that are a noun with its article; a field («Cultura», «Obras») has none."""


def of_department(department: Department) -> str:
    """
    Return whose something is, with the short name.

    «de Cultura», «de la Alcaldía»; initials have the article of the whole name: «de la OMIL».
    """
    short = department.short_name
    head = department.name if short.isupper() else short
    return f"{_of(head)} {short}"


def of_department_in_full(department: Department) -> str:
    """Return the same with the whole name: «del Área de Comunicaciones»."""
    return f"{_of(department.name)} {department.name}"


def _of(name: str) -> str:
    return _HEADS.get(name.partition(" ")[0], "de")
