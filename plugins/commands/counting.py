"""Numbers of things, in words that agree with them."""


def number_of(number: int, one: str, many: str) -> str:
    """Return «1 archivo» or «2 archivos»: *number* with *one* or *many*."""
    return f"{number} {one if number == 1 else many}"
