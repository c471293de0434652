"""Files as bad cards, broken copies and strangers leave them."""

from hypothesis import strategies as st


def damaged(whole: bytes, data: st.DataObject) -> bytes:
    """Return the file *whole* with some bytes changed, left out, doubled, or its end lost."""
    place = st.integers(0, len(whole) - 1)
    changed = bytearray(whole)
    for at, byte in data.draw(st.lists(st.tuples(place, st.integers(0, 255)), max_size=12)):
        changed[at] = byte
    start, end = sorted(data.draw(st.tuples(place, place)))
    how = data.draw(st.sampled_from(("changed", "cut", "without", "twice")))
    match how:
        case "cut":
            return bytes(changed[:end])
        case "without":
            return bytes(changed[:start] + changed[end:])
        case "twice":
            return bytes(changed[:end] + changed[start:])
    return bytes(changed)
