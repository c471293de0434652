import json
from typing import Any

import pytest
from jsonschema import Draft202012Validator, ValidationError

from plugins.networks.every import NETWORKS
from plugins.social_snippets.document import schema, story_document, story_texts
from plugins.social_snippets.snippet import snippets_of
from tests.factories import SITE, photo, story
from tests.social_snippets.examples import EXAMPLES as KINDS
from tests.social_snippets.examples import news
from tests.social_snippets.states import STATES

VALIDATOR = Draft202012Validator(
    json.loads(schema()), format_checker=Draft202012Validator.FORMAT_CHECKER
)


def document(example: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(story_document(EXAMPLES[example](), SITE))
    return found


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(json.loads(schema()))


EXAMPLES = KINDS | STATES


@pytest.mark.parametrize("example", EXAMPLES)
def test_every_document_follows_the_schema(example: str) -> None:
    VALIDATOR.validate(document(example))


@pytest.mark.parametrize(
    ("key", "value"), [("counted", 281), ("allowed", 500), ("text", ""), ("hashtags", ["#con"])]
)
def test_the_schema_refuses_what_a_network_would(key: str, value: object) -> None:
    wrong = document("noticia")
    wrong["networks"]["x"][key] = value

    with pytest.raises(ValidationError):
        VALIDATOR.validate(wrong)


@pytest.mark.parametrize("key", ["alt", "credit", "width"])
def test_the_schema_wants_every_word_on_the_image(key: str) -> None:
    wrong = document("noticia")
    del wrong["networks"]["x"]["image"][key]

    with pytest.raises(ValidationError):
        VALIDATOR.validate(wrong)


def test_the_document_says_all_that_a_program_needs_to_post() -> None:
    found = document("noticia")

    assert found["version"] == 3
    assert found["$schema"] == "https://mariaelena.example.com/redes/snippets.schema.json"
    assert found["story"] == "https://mariaelena.example.com/noticias/2026/11/operativo/"
    x = found["networks"]["x"]
    assert (x["counted"], x["allowed"]) == (248, 280)
    assert x["hashtags"] == ["RegistroSocialDeHogares", "Quillagua"]
    assert x["image"]["url"].startswith("https://mariaelena.example.com/fotos/")
    assert (x["image"]["width"], x["image"]["height"]) == (1200, 630)
    assert x["image"]["alt"] == "Sede vecinal de Quillagua, con la puerta abierta."
    assert x["image"]["credit"] == "Comunicaciones IMME"


def test_the_document_tells_every_picture_where_there_are_several() -> None:
    taken = (photo(), photo(digest="5e" * 32, alt="Otra."))
    told = story(photo=taken[0], photos=taken)
    found = json.loads(story_document(told, SITE))["networks"]

    assert [each["alt"] for each in found["instagram"]["images"]] == [photo().alt, "Otra."]
    assert found["instagram"]["images"][0] == found["instagram"]["image"]
    assert "images" not in found["whatsapp"]
    VALIDATOR.validate(json.loads(story_document(told, SITE)))


def test_the_document_says_when_it_is_and_when_to_post() -> None:
    found = document("evento")

    assert (found["kind"], found["department"]) == ("evento", "cultura")
    [dates] = found["dates"]
    assert dates == {"start": "2026-11-28T10:00:00-03:00", "end": "2026-11-29T18:00:00-03:00"}
    assert [each["key"] for each in found["plan"]] == ["", "2026-11-28-dia-antes", "2026-11-28-dia"]
    assert document("empleo")["expires"] == "2026-12-11T14:00:00-03:00"
    assert document("noticia-resumen-largo")["networks"]["x"]["thread"]


def test_the_text_files_hold_exactly_what_is_pasted() -> None:
    texts = story_texts(news(), SITE)

    assert len(texts) == len(NETWORKS)
    for written, snippet in zip(texts, snippets_of(news(), SITE), strict=True):
        assert written.decode() == f"{snippet.text}\n"
