"""Profiles of colours (ICC.1:2022, section 7): a head, a table of tags, what they hold."""

_HEAD, _ENTRY = 128, 12
_SAID = slice(24, 36), slice(48, 64), slice(80, 100)
"""Of the head: when it was made; by which maker, for which model; by which program, its digest."""

_COLOURS = frozenset(
    {
        *(b"rXYZ", b"gXYZ", b"bXYZ", b"wtpt", b"bkpt", b"rTRC", b"gTRC", b"bTRC", b"kTRC"),
        *(b"A2B0", b"A2B1", b"A2B2", b"A2M0", b"B2A0", b"B2A1", b"B2A2", b"M2A0", b"B2D0", b"B2D1"),
        *(b"B2D2", b"B2D3", b"D2B0", b"D2B1", b"D2B2", b"D2B3", b"pre0", b"pre1", b"pre2", b"gamt"),
        *(b"chad", b"chrm", b"cicp", b"clro", b"lumi", b"meas", b"view", b"tech", b"rig0", b"rig2"),
    }
)
"""Tags of which colours are made; those of texts say who measured them, with what, and for whom."""


def bare(profile: bytes) -> bytes:
    """Return *profile* of the same length, without its texts: they are spaces or zeros."""
    made = bytearray(profile)
    for part in _SAID:
        made[part] = bytes(len(made[part]))
    count = int.from_bytes(profile[_HEAD : _HEAD + 4])
    entries = min(count, (len(profile) - _HEAD - 4) // _ENTRY)
    table = [_entry(profile, _HEAD + 4 + _ENTRY * number) for number in range(max(0, entries))]
    shared = [span for name, span in table if name in _COLOURS]
    for name, (start, end) in table:
        if name not in _COLOURS and not any(start < stop and end > begin for begin, stop in shared):
            made[start:end] = _silent(profile[start:end])
    return bytes(made)


def _entry(profile: bytes, place: int) -> tuple[bytes, tuple[int, int]]:
    start, length = (int.from_bytes(profile[place + at : place + at + 4]) for at in (4, 8))
    start = max(start, _HEAD + 4)
    return profile[place : place + 4], (start, max(start, min(len(profile), start + length)))


def _silent(content: bytes) -> bytes:
    """Return what a tag holds, of the same sort and length, when it says nothing."""
    sort = content[:4]
    rest = len(content) - 8
    if (
        sort == b"desc" and rest >= 5
    ):  # a length with the closing zero, then the text (ICC.1:2001, 6.5.17)
        return b"desc\0\0\0\0\0\0\0\1" + bytes(rest - 4)
    if sort == b"mluc" and rest >= 8:  # no text in any language (10.15)
        return b"mluc\0\0\0\0\0\0\0\0\0\0\0\x0c" + bytes(rest - 8)
    return sort + bytes(max(0, len(content) - len(sort)))
