"""What a story says arrives as it is, though services make templates of mails."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.mailing.services.templates import django_text, go_line, go_safe
from tests.mailing.fakes.templates import django_rendered, go_rendered, go_subject
from tests.mailing.town import HTML, TEXT, Town

TRAPS = (
    "{{ .Subscriber.Email }}",
    "{{ UnsubscribeURL }}",
    '{{ TrackLink "https://x.cl" }}',
    "https://x.cl/a@TrackLink",
    "{{{% now %}}}{# no #}",
    "{% load x %}",
    "{{ unsubscribe_url }}",
    "<!-- templatetag --> \\ \" ` '",
    "{",
)
texts = st.lists(st.sampled_from(TRAPS) | st.text()).map("".join)


@given(texts)
def test_listmonk_writes_it_as_it_is(text: str) -> None:
    assert go_rendered(f"{go_safe(text)}{{{{ UnsubscribeURL }}}}", "x") == f"{text}x"


@given(st.lists(st.sampled_from(TRAPS) | st.text(st.characters(exclude_categories=["C"]))))
def test_listmonk_writes_a_subject_as_it_is(parts: list[str]) -> None:
    assert go_subject(go_line("".join(parts))) == "".join(parts)


@given(texts)
def test_buttondown_writes_it_as_it_is(text: str) -> None:
    assert django_rendered(f"{django_text(text)}{{{{ unsubscribe_url }}}}", "x") == f"{text}x"


@pytest.mark.parametrize("trap", TRAPS)
def test_a_trap_arrives_as_it_is(any_town: Town, trap: str) -> None:
    html, text = HTML.replace("Feria", trap), TEXT.replace("Feria", trap)
    any_town.issues(html_=html, text_=text)

    assert any_town.runs() == 0, any_town.words
    sent = any_town.fake.posts[0].more
    assert sent["html"].startswith(html.partition("<!-- baja -->")[0])
    if any_town.service == "listmonk":
        assert sent["text"].startswith(text.removesuffix("[[baja]]\n"))


def test_a_subject_that_is_a_template_is_none(town: Town) -> None:
    town.issues(subject="Aviso {{ .Subscriber.Email }}")

    assert town.runs() == 0, town.words
    assert town.listmonk.posts[0].text == "Aviso {{ .Subscriber.Email }}"


@pytest.mark.parametrize("field", ["subject", "preheader"])
def test_buttondown_is_not_given_a_line_it_would_change(town: Town, field: str) -> None:
    town.service = "buttondown"
    town.uses("buttondown")
    town.issues(**{field: "Aviso {{ email }}"})

    assert town.runs() == 1
    assert (
        "Buttondown no lo quiso: «Aviso {{ email }}» lleva llaves que Buttondown no deja como están;"
        " cambie ese texto."
    ) in town.words
    assert town.buttondown.emails == []
