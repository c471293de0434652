"""
The doors of the rooms, as a contract for import-linter (see `pyproject.toml`).

A room is a package directly in `plugins/`. Others import what its packages name in their
`__init__`, and no module inside. What touches Pelican is no part of a room's inside: a `plugin`
may import the `plugin` of another room, since no door can load Pelican for everybody.
"""

from grimp import ImportGraph
from importlinter import Contract, ContractCheck, output

GLUE = "plugin"


class DoorsContract(Contract):
    """No module is imported past the door of its room."""

    type_name = "doors"

    def check(self, graph: ImportGraph, verbose: bool) -> ContractCheck:  # noqa: ARG002
        """Return every import of a module, by another room, that is no package."""
        past = past_doors(graph)
        return ContractCheck(kept=not past, metadata={"past": past})

    def render_broken_contract(self, check: ContractCheck) -> None:
        """Say which imports go past a door, and what to import instead."""
        for importer, imported in check.metadata["past"]:
            door = imported.rpartition(".")[0]
            output.print_error(
                f"{importer} imports {imported}: take it from {door}, or add it there."
            )


def past_doors(graph: ImportGraph) -> list[tuple[str, str]]:
    """Return each module that imports one of another room, and that one."""
    return [
        (importer, imported)
        for importer in sorted(graph.modules)
        for imported in sorted(graph.find_modules_directly_imported_by(importer))
        if _room(importer) != _room(imported)
        and not graph.find_children(imported)
        and not _is_glue(importer, imported)
    ]


def _room(module: str) -> str:
    return ".".join(module.split(".")[:2])


def _is_glue(importer: str, imported: str) -> bool:
    return importer.endswith(f".{GLUE}") and imported.endswith(f".{GLUE}")
