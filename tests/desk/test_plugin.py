"""The one «now» of a build."""

import pytest

from plugins.desk.plugin import edition_moment
from plugins.newsroom.problems import SettingError


def test_the_moment_is_the_setting_else_the_variable(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795449600")

    assert edition_moment("").isoformat() == "2026-11-23T13:00:00-03:00"
    assert edition_moment("2026-12-24 20:00").isoformat() == "2026-12-24T20:00:00-03:00"


@pytest.mark.parametrize(
    ("setting", "epoch", "message"),
    [
        ("24-12-2026", "", "NEWSROOM: «moment» no es un momento: «24-12-2026»"),
        ("", "mañana", "SOURCE_DATE_EPOCH no es un momento: «mañana»"),
        ("", "9" * 30, "SOURCE_DATE_EPOCH no es un momento"),
    ],
)
def test_what_is_no_moment_is_explained(
    setting: str, epoch: str, message: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)

    with pytest.raises(SettingError, match=message):
        edition_moment(setting)
