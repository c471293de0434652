"""From a template and plain data to a page on paper: PDF/UA, the same bytes every time. Knows no news."""

from plugins.typesetting.pdf import TypesettingError, engine, pdf_of
from plugins.typesetting.qr_code import code_svg

__all__ = ["TypesettingError", "code_svg", "engine", "pdf_of"]
