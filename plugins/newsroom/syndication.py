"""What every feed has, whichever channel makes it: how it looks in a browser, how it marks a sample."""

STYLESHEET = "/feeds/feed.css"
SAMPLE = "Contenido de muestra"


def styled(xml: bytes) -> bytes:
    """Return the *xml* document with a stylesheet, so that a browser shows something friendly."""
    declaration, _, rest = xml.partition(b"\n")
    instruction = f'<?xml-stylesheet type="text/css" href="{STYLESHEET}"?>'
    return b"\n".join((declaration, instruction.encode(), rest)) + b"\n"
