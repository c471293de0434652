"""
Runs Pagefind, which makes the files that a browser searches in.

Its program is asked over a pipe: documents go in by our order (out of a folder it takes them as the
system lists them) and files come out, without a disk between. The messages are those of its own
wrappers for Python and Node: JSON in base64, each followed by a comma. The wrapper for Python waits
a tenth of a second for every answer; here all questions are sent before the first answer is read.
"""

import json
import subprocess
from base64 import b64decode, b64encode
from collections.abc import Iterator, Sequence
from contextlib import suppress
from threading import Thread
from typing import IO, Any, cast

from plugins.commands import BuildError
from plugins.search.canonical import canonical
from plugins.search.document import Document

LANGUAGE = "es"
"""Whose endings are cut off: «postulaciones» is found by «postular»."""

_REPAIR = "Borre la carpeta .venv y repita el comando: se instala de nuevo."


def indexed(documents: Sequence[Document]) -> dict[str, bytes]:
    """
    Return the files of an index of *documents*: name → bytes, in the order of their names.

    Raises:
        BuildError: The program is not there, or does not do what it should.
    """
    asked: list[dict[str, Any]] = [
        {"type": "NewIndex", "config": {"force_language": LANGUAGE}},
        *(
            {"type": "AddFile", "index_id": 0, "file_path": path, "file_contents": html}
            for path, html in documents
        ),
        {"type": "GetFiles", "index_id": 0},
    ]
    files: list[dict[str, str]] = _answers(asked)[-1]["files"]
    return canonical({file["path"]: b64decode(file["content"]) for file in files}, LANGUAGE)


def _answers(asked: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    try:
        program = subprocess.Popen(  # noqa: S603 - a program of ours
            [_executable(), "--service"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
    except OSError as error:
        raise BuildError(f"No se pudo abrir el buscador (Pagefind): {error}. {_REPAIR}") from error
    with program:
        asking = cast(IO[bytes], program.stdin)
        answering = cast(IO[bytes], program.stdout)
        # It answers while it is asked: whoever only writes waits for ever once the pipe is full.
        writer = Thread(target=_ask, args=(asking, asked))
        writer.start()
        answers = [_payload(each) for each in _messages(answering, len(asked))]
        writer.join()
        with suppress(BrokenPipeError):
            asking.close()
    if len(answers) < len(asked):
        raise BuildError(f"El buscador (Pagefind) terminó antes de tiempo. {_REPAIR}")
    return answers


def _executable() -> str:
    try:
        from pagefind_bin import get_executable  # type: ignore[import-untyped]
    except ImportError:
        raise BuildError(f"Falta el buscador (Pagefind). {_REPAIR}") from None
    return str(get_executable())


def _ask(pipe: IO[bytes], asked: Sequence[dict[str, Any]]) -> None:
    try:
        for number, payload in enumerate(asked):
            message = {"message_id": number, "payload": payload}
            pipe.write(b64encode(json.dumps(message).encode()) + b",")
        pipe.flush()
    except BrokenPipeError:
        return  # it has ended: the one who reads says so


def _messages(pipe: IO[bytes], count: int) -> Iterator[bytes]:
    """Yield *count* messages out of *pipe*, or those that came before it was closed."""
    rest = b""
    while count:
        read = pipe.read1(1 << 20)  # type: ignore[attr-defined] # it is buffered
        if not read:
            return
        *whole, rest = (rest + read).split(b",") if b"," in read else (rest + read,)
        yield from whole
        count -= len(whole)


def _payload(message: bytes) -> dict[str, Any]:
    payload: dict[str, Any] = json.loads(b64decode(message))["payload"]
    if payload["type"] == "Error":
        raise BuildError(f"El buscador (Pagefind) no entendió algo: {payload['message']}")
    return payload
