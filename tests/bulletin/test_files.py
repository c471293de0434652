"""An issue as an e-mail, as text and as a message, read by what programs of mail read."""

import json
import os
import subprocess
import sys
from dataclasses import replace
from email.message import EmailMessage

import pytest
from bs4 import BeautifulSoup
from playwright.sync_api import Browser

from plugins.bulletin.issue import Issue, Item, Section
from plugins.bulletin.mail import mail_html, mail_text
from plugins.bulletin.message import LIMIT, message
from plugins.bulletin.payload import payload
from plugins.mailing import HTML_MARK, TEXT_MARK
from tests.bulletin.issues import full_issue, issue
from tests.conftest import ROOT
from tests.factories import SITE, kind, photo, story

TOOLS = ROOT / "tests" / "tools"
LIGHTEST = 90_000
"""Bytes: Gmail cuts an e-mail at 102 kB."""

TOLD_OTHERWISE = {
    # Of the dark style and the width of columns, which are extra: who does not know them shows the day.
    *("@media", "Chaining selectors", "Class selector", "Descendant combinator", "ID selector"),
    *("Type selector", ":root pseudo-class", "Child combinator", "@media (prefers-color-scheme)"),
    "Grouping selectors",
    # Of MJML's own frame, which does without.
    *(
        "<body> element",
        "border-spacing",
        "opacity",
        "outline",
        "overflow",
        "word-break",
        "word-spacing",
    ),
    *("aria-label attribute", "role attribute", "max-height", "display:none", "<style> element"),
}
HOSTILE = '<script>alert(1)</script> "«{{ x }}» & {% y %} *negrita* _c_ ]]> </mj-text>'


def hostile_issue() -> Issue:
    item = Item(path="/noticias/2026/11/x/", title=HOSTILE, kicker=HOSTILE, summary=HOSTILE)
    return replace(
        full_issue(), greeting=HOSTILE, sections=(Section(title="Avisos", items=(item,)),)
    )


def largest_issue() -> Issue:
    made = full_issue()
    item = replace(
        max(made.items, key=lambda each: len(each.summary)),
        summary="Una bajada tan larga como las hay, que cuenta lo que pasa y a quién. " * 5,
        title="Un título tan largo como los hay en este sitio, con todo lo que se puede decir en él",
        when="Los sábados 12, 19 y 26 de diciembre, de 10:00 a 13:00 horas",
        where="Salón multiuso de la Biblioteca municipal, frente a la plaza de armas",
        notes=("Costo: Gratis; cada organización lleva algo para compartir",) * 2,
    )
    return replace(
        made, sections=tuple(Section(title=f"Parte {n}", items=(item,) * 8) for n in range(5))
    )


def test_who_declares_an_alert_is_in_every_file() -> None:
    details = {"sort": "alerta", "alert": "Roja", "issuer": "SENAPRED", "area": "La comuna"}
    made = issue(story("viento", kind=kind("aviso"), details=details))
    text = mail_text(made, SITE)
    for told in (text, mail_html(made, SITE), message(made, SITE)):
        assert "Alerta Roja (SENAPRED)" in told


@pytest.mark.parametrize(
    "made", [full_issue, hostile_issue, issue], ids=["full", "hostile", "empty"]
)
def test_the_mail_is_html(made: object) -> None:
    html = mail_html(made(), SITE)  # type: ignore[operator]
    command = ["node_modules/.bin/html-validate", "-c", "mail.htmlvalidate.json", "--stdin"]
    checked = subprocess.run(
        command, cwd=TOOLS, input=html, capture_output=True, text=True, check=False
    )

    assert checked.returncode == 0, checked.stdout


def test_gmail_and_outlook_show_all_of_it_that_matters() -> None:
    checked = subprocess.run(
        ["node", "read_mail.mjs"],
        cwd=TOOLS,
        input=mail_html(full_issue(), SITE),
        capture_output=True,
        text=True,
        check=True,
    )

    assert set(checked.stdout.split("\n")) - TOLD_OTHERWISE - {""} == set()


def test_it_is_light_enough_to_be_shown_whole() -> None:
    assert len(mail_html(largest_issue(), SITE).encode()) < LIGHTEST


def test_it_says_the_same_as_its_text() -> None:
    made = full_issue()
    html = BeautifulSoup(mail_html(made, SITE), "html.parser")
    shown = " ".join(html.get_text(" ").split())
    text = mail_text(made, SITE)

    for item in made.items:
        for words in (item.title, item.summary, item.when, item.where, *item.notes):
            assert " ".join(words.split()) in shown
            assert words in text
        assert html.find("a", href=SITE.absolute(item.path))
        assert f"\n{SITE.absolute(item.path)}\n" in text
    for each in made.put_right:
        assert each.text in shown
        assert each.text in text


def test_the_service_says_how_one_leaves_the_list_in_one_place() -> None:
    html, text = mail_html(full_issue(), SITE), mail_text(full_issue(), SITE)

    assert html.count(HTML_MARK) == 1
    assert text.endswith(f"\n{TEXT_MARK}\n")


def test_a_program_of_mail_takes_both() -> None:
    made = full_issue()
    mail = EmailMessage()
    mail["Subject"] = made.subject
    mail.set_content(mail_text(made, SITE))
    mail.add_alternative(mail_html(made, SITE), subtype="html")

    assert mail.get_body(("plain",)).get_content() == mail_text(made, SITE)  # type: ignore[union-attr]


def test_nothing_that_is_written_is_markup() -> None:
    html = BeautifulSoup(mail_html(hostile_issue(), SITE), "html.parser")

    assert not html.find("script")
    assert HOSTILE in html.get_text()
    assert HOSTILE in mail_text(hostile_issue(), SITE)
    bold = message(hostile_issue(), SITE).split("*")
    assert len(bold) == 5  # the name and the title: each in two stars


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_fits_a_telephone_and_can_be_read_by_night(browser: Browser, scheme: str) -> None:
    page = browser.new_page(viewport={"width": 360, "height": 800}, color_scheme=scheme)  # type: ignore[arg-type]
    page.set_content(mail_html(full_issue(), SITE))

    assert page.evaluate("document.documentElement.scrollWidth") == 360
    page.add_script_tag(path=TOOLS / "node_modules" / "axe-core" / "axe.min.js")
    found = page.evaluate(
        "axe.run({rules: {region: {enabled: false}, 'landmark-one-main': {enabled: false}}})"
        ".then((all) => all.violations.map((each) => each.id))"
    )
    page.close()
    assert found == []


def test_a_message_is_short_and_leads_to_the_rest() -> None:
    for made in (full_issue(), largest_issue(), issue()):
        text = message(made, SITE)
        assert len(text) <= LIMIT + 1
        assert text.rstrip().endswith(SITE.absolute(made.path))
    told = message(full_issue(), SITE)
    first = full_issue().items[0]
    assert f"*{first.title}*" in told
    assert SITE.absolute(first.path) in told


def test_a_photo_goes_with_its_words() -> None:
    made = issue(story("con-foto", photo=photo(alt="La plaza, de noche.")))
    image = BeautifulSoup(mail_html(made, SITE), "html.parser").find("img")

    assert image
    assert image["alt"] == "La plaza, de noche."
    assert str(image["src"]).startswith(SITE.url)


def test_a_service_is_given_what_it_needs() -> None:
    told = json.loads(payload(full_issue(), SITE, "correo.html", "correo.txt"))

    assert told == {
        "version": 1,
        "id": "2026-48",
        "subject": full_issue().subject,
        "preheader": full_issue().summary,
        "issued": "2026-11-27T09:00:00-03:00",
        "url": f"{SITE.url}/boletin/2026-48/",
        "html": "correo.html",
        "text": "correo.txt",
        "is_sample": full_issue().is_demo,
    }


def test_it_is_the_same_in_every_process() -> None:
    script = (
        "from hashlib import sha256; from tests.bulletin.issues import full_issue;"
        "from tests.factories import SITE; from plugins.bulletin.mail import mail_html;"
        "print(sha256(mail_html(full_issue(), SITE).encode()).hexdigest())"
    )
    sums = {
        subprocess.run(
            [sys.executable, "-c", script],
            cwd=ROOT,
            env={**os.environ, "TZ": zone, "PYTHONHASHSEED": seed, "LC_ALL": "C"},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for zone, seed in (("Asia/Tokyo", "1"), ("America/Santiago", "2"))
    }

    assert len(sums) == 1
