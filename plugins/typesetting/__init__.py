"""From a template and plain data to a page on paper: PDF/UA, the same bytes every time. Knows no news."""

from plugins.typesetting.pdf import TypesettingError, pdf_of, program_of
from plugins.typesetting.qr_code import code_svg

__all__ = ["TypesettingError", "code_svg", "pdf_of", "program_of"]
