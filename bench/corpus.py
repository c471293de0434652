"""The made-up newsroom as this project's own `content/`."""

import shutil
from pathlib import Path

from bench.photos import draw_photo
from bench.pieces import RELATED, Corpus, Piece

COPIED = ("departamentos", "registros", "paginas")
"""Folders that the made-up newsroom takes from the project as they are."""


def write_content(corpus: Corpus, folder: Path) -> None:
    """
    Write *corpus* into the new folder *folder*.

    Raises:
        FileExistsError: *folder* exists.
    """
    folder.mkdir(parents=True)
    for name in COPIED:
        shutil.copytree(corpus.content / name, folder / name)
    for department in corpus.departments:
        (folder / department).mkdir()
    for piece in corpus.pieces:
        path, text = article(piece, corpus)
        (folder / path).write_text(text, encoding="utf-8")
    write_photos(corpus, folder)


def article(piece: Piece, corpus: Corpus) -> tuple[str, str]:
    """Return the path of *piece* in `content/`, and its text."""
    lines = [
        f"titulo: {piece.title}",
        f"fecha: {piece.moment:%Y-%m-%d %H:%M}",
        f"resumen: {piece.summary}",
        f"temas: [{', '.join(piece.topics)}]",
        *([f"localidad: {piece.locality}"] if piece.locality else []),
        *_photo_lines(piece),
        *_kind_lines(piece),
    ]
    related = corpus.related(piece)
    body = piece.body.replace(RELATED, f"../{_path(related)}") if related else piece.body
    return _path(piece), "---\n" + "\n".join(lines) + "\n---\n" + body


def photo_name(piece: Piece) -> str:
    """Return the file name of the photo of *piece*, one of its department's; empty if none."""
    return "" if piece.photo is None else f"foto-{piece.photo}.jpg"


def photo_alt(piece: Piece) -> str:
    """Return what the photo of *piece* shows."""
    return f"Cerros de la pampa bajo un cielo claro, cerca de {piece.place}."


def write_photos(corpus: Corpus, folder: Path) -> None:
    """Draw every photo that *corpus* uses as `<folder>/<department>/foto-<n>.jpg`."""
    used = {(piece.department, photo_name(piece)) for piece in corpus.pieces if piece.photo}
    for department, name in sorted(used):
        file = folder / department / name
        file.parent.mkdir(parents=True, exist_ok=True)
        draw_photo(f"{department} {name}", file)


def _path(piece: Piece) -> str:
    return f"{piece.department}/{piece.moment:%Y-%m-%d}-{piece.slug}.md"


def _photo_lines(piece: Piece) -> list[str]:
    if piece.photo is None:
        return []
    return [
        f"imagen: {photo_name(piece)}",
        f"imagen_alt: {photo_alt(piece)}",
        "imagen_credito: Comunicaciones IMME",
        "menores: no",
    ]


def _kind_lines(piece: Piece) -> list[str]:
    if piece.kind == "comunicado":
        return ["tipo: comunicado", "lugar: María Elena", "contacto: Área de Comunicaciones"]
    if piece.kind == "evento":
        start = f"{piece.moment:%Y-%m-%d} 20:00"
        return [
            "tipo: evento",
            f"inicio: {start}",
            f"lugar: {piece.place[0].upper()}{piece.place[1:]}",
        ]
    return []
