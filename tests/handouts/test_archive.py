"""A ZIP, by Python's reader and Debian's."""

import subprocess
from datetime import datetime
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_STORED, ZipFile

import pytest

from plugins.handouts import packed
from plugins.handouts.archive import FIRST

FILES = {"b/LEAME.txt": "ñandú".encode(), "b/a.bin": bytes(range(256))}
MOMENT = datetime(2026, 11, 20, 8, 30, 10)  # noqa: DTZ001 - a ZIP knows no zones


def test_files_are_there_in_their_order_as_told_and_not_compressed() -> None:
    with ZipFile(BytesIO(packed(FILES, MOMENT))) as file:
        found = file.infolist()
        assert {each.filename: file.read(each) for each in found} == FILES
    assert [each.filename for each in found] == list(FILES)
    assert {each.date_time for each in found} == {MOMENT.timetuple()[:6]}
    assert {each.compress_type for each in found} == {ZIP_STORED}
    assert {each.extra for each in found} == {b""}
    assert {(each.create_system, each.external_attr >> 16) for each in found} == {(3, 0o100644)}


def test_unzip_finds_them_whole_and_readable(tmp_path: Path) -> None:
    file = tmp_path / "kit.zip"
    file.write_bytes(packed(FILES, MOMENT))
    subprocess.run(["unzip", "-q", file, "-d", tmp_path], check=True)

    for name, data in FILES.items():
        assert (tmp_path / name).read_bytes() == data
        assert (tmp_path / name).stat().st_mode & 0o777 == 0o644


@pytest.mark.parametrize("year", [1979, 2108])
def test_a_year_that_no_zip_knows_is_its_first(year: int) -> None:
    with ZipFile(BytesIO(packed(FILES, MOMENT.replace(year=year)))) as file:
        assert {each.date_time for each in file.infolist()} == {FIRST.timetuple()[:6]}
