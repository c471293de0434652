import pytest

from plugins.pages.contact import contact_lines


@pytest.mark.parametrize(
    ("text", "href"),
    [
        ("cultura@example.com", "mailto:cultura@example.com"),
        ("+56 55 234 5678", "tel:+56552345678"),
        ("https://www.example.com/oficina", "https://www.example.com/oficina"),
        ("+56 55 2XX XXXX", ""),
        ("Por completar por la oficina", ""),
        ("lunes a viernes, 8:30 a 14:00", ""),
        ("javascript:alert(1)", ""),
    ],
)
def test_what_can_be_touched_leads_there(text: str, href: str) -> None:
    (line,) = contact_lines([("Contacto", text)])

    assert (line.label, line.text, line.href) == ("Contacto", text, href)
