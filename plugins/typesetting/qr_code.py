"""The QR code of an address, for paper (ISO/IEC 18004)."""

LEVEL = "m"
"""Of error correction: 15 % of it may be torn or dirty."""

QUIET = 4
"""Modules of white on each side."""


def code_svg(address: str) -> str:
    """Return the QR code of *address* in black on white, as SVG, with its quiet zone."""
    import segno  # as everything that only paper needs

    matrix = segno.make_qr(address, error=LEVEL, boost_error=False).matrix
    side = len(matrix) + 2 * QUIET
    dark = "".join(
        f"M{QUIET + x} {QUIET + y}h1v1h-1z"
        for y, row in enumerate(matrix)
        for x, module in enumerate(row)
        if module
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {side} {side}"'
        ' shape-rendering="crispEdges">'
        f'<path d="M0 0h{side}v{side}h-{side}z" fill="#fff"/><path d="{dark}" fill="#000"/></svg>'
    )
