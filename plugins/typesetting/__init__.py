"""From a template and plain data to a page on paper: PDF/UA, the same bytes every time. Knows no news."""

from plugins.typesetting.pdf import TypesettingError, engine, pdf_of

__all__ = ["TypesettingError", "engine", "pdf_of"]
