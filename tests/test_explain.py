"""What `glabella explain` tells: everything that has a name, in words, with its sources."""

import re

import pytest
from rich.cells import cell_len

from glabella.catalog import CatalogRule
from glabella.core.fact import Fact
from glabella.report.article import Article, Row, as_markdown, as_text
from glabella.report.explain import library
from glabella.report.rule_article import exception, source
from glabella.report.slots import condition, in_words, stated
from glabella.vocabulary import load

LIBRARY = library()
ARTICLES = [article for _, articles in LIBRARY.shelves() for article in articles]
SLOT = re.compile(
    r"\b(?:face|body|key|fill|rim|practical|air|camera|background|metal|skin|grading|set)\.[a-z]"
)


def rows(article: Article) -> dict[str, Row]:
    return {row.label: row for row in article.rows}


@pytest.mark.parametrize(
    ("name", "kind", "says"),
    [
        ("playful", "emotion", "nose wrinkled"),
        ("Playful", "emotion", "AU9C + AU6C + AU12C"),
        ("happily", "emotion", "crow's feet"),
        ("emotion-word", "warning  expression", "a «playful» woman"),
        ("emotion word", "warning  expression", "not when"),
        ("AU6", "action unit", "orbicularis oculi"),
        ("au 12L", "action unit", "zygomaticus major"),
        ("rembrandt", "portrait pattern", "triangle"),
        ("softbox", "light source", "bright rectangle"),
        ("gold", "metal", "yellow"),
        ("flux", "target", "512 tokens"),
        ("wish_and_fact", "topic", "Barrett et al. 2019"),
        ("backlit", "fact", "light from behind"),
    ],
)
def test_a_name_is_explained(name: str, kind: str, says: str) -> None:
    articles = LIBRARY.find(name)
    assert kind in {article.kind for article in articles}
    told = " ".join(" ".join(map(as_text, articles)).split())
    assert says in told


@pytest.mark.parametrize("article", ARTICLES, ids=lambda article: article.title)
def test_an_article_speaks_in_words_and_fits_the_terminal(article: Article) -> None:
    text = as_text(article, width=80)
    assert not SLOT.search(text.partition("\n")[2]), "a slot of the program stands where a photographer reads"
    assert "{" not in text.replace("{red|blue}", "")
    for line in text.splitlines()[1:]:
        assert cell_len(line) <= 80 or " " not in line.strip(), line
    for row in article.rows:
        assert all(line.text in as_markdown(article).replace("\\", "") for line in row.lines)


def test_every_reading_is_told_as_a_rewrite_would_word_it() -> None:
    for entry in load().entries:
        article = next(one for one in LIBRARY.find(entry.term) if one.place == entry.place)
        for reading in entry.readings:
            told = in_words(reading.facts, load())
            assert told, f"{entry.place}: '{reading.name}' has no words"
            assert told in [line.text for line in rows(article)["readings"].lines]


@pytest.mark.parametrize(
    ("slot", "value", "words"),
    [
        ("camera.focal", 85.0, "85mm lens"),
        ("fill.stops", -2.0, "fill 2 stops under key"),
        ("key.azimuth", -45.0, "light from 45° camera left"),
        ("key.azimuth", 180.0, "light from behind"),
        ("key.elevation", -45.0, "light 45° below the face"),
        ("camera.frame", 0.51, "a frame 0.51 m high"),
        ("air.haze", "haze", "haze"),
    ],
)
def test_what_a_word_states_is_told_in_words(slot: str, value: float | str, words: str) -> None:
    assert stated(slot, value, load()) == words


def test_conditions_are_told_in_words() -> None:
    assert condition("setting", frozenset(("none", "outdoors"))) == "the setting is outdoors or not named"
    assert (
        condition("subject", {"person", "animal", "creature"}) == "the subject is animal, creature or person"
    )
    assert condition("key.source", frozenset(("none",))) == "the prompt does not give the light source"


def test_readings_name_the_light_even_where_the_prompt_would() -> None:
    assert in_words([Fact("key.source", "softbox"), Fact("key.size", 1.2)], load()) == "120 cm softbox"


def test_an_unknown_name_gets_its_nearest() -> None:
    assert LIBRARY.find("playfull") == []
    assert "playful" in LIBRARY.near("playfull")
    assert "emotion-word" in LIBRARY.near("emotion-wrod")
    assert LIBRARY.near("xqzzt") == []


def test_a_rule_tells_every_example_and_who_disagrees() -> None:
    (article,) = LIBRARY.find("blur-word")
    told = rows(article)
    assert "camera words work" in told["disputed"].lines[0].text
    assert "not when" in told
    labels = [row.label for row in article.rows]
    examples = LIBRARY.rules["blur-word"].examples
    assert labels.count("not") + labels.count("fine") == len(examples)


@pytest.mark.parametrize("rule", LIBRARY.rules.values(), ids=lambda rule: rule.name)
def test_a_rule_says_when_not_to_follow_it_and_who_says_so(rule: CatalogRule) -> None:
    assert exception(rule), "say when not to follow the rule: 'Do not follow the rule ...'"
    assert source(rule)[0], "say where the rule comes from: 'Source: ...'"
    assert "counter-source: " in " ".join(rule.doc.split()), "say who disagrees, or 'none found'"
