"""The command that asks of minors where a photo shows faces and its article says nothing of them."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from datetime import datetime
from pathlib import Path

from plugins import desk
from plugins.channels import declared
from plugins.commands import number_of, progress, write_whole
from plugins.desk.fields import ArticleFields
from plugins.editors.sound_content import cache_beside
from plugins.house_rules import FACE_FINDER, FACE_SIDE, Grey, faces_in
from plugins.media_files import flattened, in_eight_bits, opened, orientation_of, upright
from plugins.newsroom import Photo, Problem, Severity, Story, report
from plugins.spanish import SANTIAGO

MEMORY = ".cache/rostros.json"
"""Digest of a photo -> the faces it seems to show, and nothing else of it; beside the folder of the articles."""

CODE = "faces"
_KEYS = {
    key
    for name in ("minors", "minors_consent")
    for key in (name, ArticleFields.model_fields[name].alias or name)
}
_SAYS = re.compile(rf"^(?:{'|'.join(sorted(_KEYS))})\s*:", re.MULTILINE)
_FRONT = re.compile(r"\A\ufeff?---\s*\n(?P<front>.*?)\n---\s*$", re.DOTALL | re.MULTILINE)


def ask_of_faces(content: Path, workers: int) -> int:
    """
    Print each photo with faces whose article says nothing of minors; return 0: it only asks.

    Each photo is looked at once, in *workers* processes, and how many faces it shows is kept.
    """
    now = datetime.now(SANTIAGO)  # noqa: TID251 - the one clock of this command
    reading = desk.read_content(
        content, moment=now, declared=declared(), cache=cache_beside(content), workers=workers
    )
    asked = [story for story in reading.stories if not says_of_minors(content, story)]
    photos = {photo.digest: photo for story in asked for photo in story.photos}
    memory = content.resolve().parent / MEMORY
    known = _known(memory)
    if unknown := [photo for digest, photo in photos.items() if digest not in known]:
        known |= _looked_at(content, unknown, workers)
        memory.parent.mkdir(parents=True, exist_ok=True)
        document = {"finder": FACE_FINDER, "faces": known}
        write_whole(memory, json.dumps(document, sort_keys=True, indent=1).encode())
    if problems := tuple(questions(asked, known)):
        print(report(problems))
    else:
        count = number_of(len(photos), "foto mirada", "fotos miradas")
        print(f"Nada que preguntar: {count} de artículos que no dicen nada de menores.")
    return 0


def says_of_minors(content: Path, story: Story) -> bool:
    """Return whether the front matter of *story* answers the question, whatever the answer."""
    found = _FRONT.search((content / story.source).read_text("utf-8").replace("\r\n", "\n"))
    return bool(found and _SAYS.search(found["front"]))


def questions(stories: Iterable[Story], faces: Mapping[str, int]) -> Iterator[Problem]:
    """Yield what is asked of each photo of *stories* that shows *faces*, which are counted by digest."""
    for story in stories:
        for photo in story.photos:
            if count := faces.get(photo.digest, 0):
                yield Problem(
                    story.source,
                    1,
                    f"la foto «{photo.source.rpartition('/')[2]}» parece mostrar"
                    f" {number_of(count, 'rostro', 'rostros')}, y el artículo no dice nada de menores",
                    "Si se reconoce a alguien menor de edad, agregue «autorizacion_menores: sí» cuando tenga la"
                    " autorización escrita; si no, «menores: no» (Ley 21.430)",
                    CODE,
                    Severity.WARNING,
                )


def _looked_at(content: Path, photos: list[Photo], workers: int) -> dict[str, int]:
    files = [content / photo.source for photo in photos]
    with ProcessPoolExecutor(workers) as pool, progress("Mirando fotos", len(files)) as advance:
        counts = []
        for count in pool.map(faces_of, files):
            counts.append(count)
            advance(1)
    return {photo.digest: count for photo, count in zip(photos, counts, strict=True)}


def faces_of(file: Path) -> int:
    """Return how many faces the photo *file* seems to show, upright as people see it."""
    with opened(file.read_bytes()) as image:
        seen = flattened(in_eight_bits(image))
        seen.thumbnail((FACE_SIDE, FACE_SIDE))
        seen = upright(seen, orientation_of(image)).convert("L")
        return len(faces_in(Grey(seen.tobytes(), *seen.size)))


def _known(memory: Path) -> dict[str, int]:
    """Return what this finder is known to have seen; nothing if that is not there, or not as we wrote it."""
    try:
        document = json.loads(memory.read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    if not isinstance(document, dict) or document.get("finder") != FACE_FINDER:
        return {}
    faces = document.get("faces")
    if not isinstance(faces, dict):
        return {}
    return {digest: count for digest, count in faces.items() if isinstance(count, int)}
