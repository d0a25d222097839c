"""Topics: what is explained and never flagged."""

from pathlib import Path

import pytest

from glabella.core.errors import GlabellaError
from glabella.report.explain import library
from glabella.vocabulary import Topic, load, load_topics

LIBRARY = library()

FINE = "- topic: squeeze\n  says: a word\n  facts:\n  - fact: it is 3 m\n    source: our judgement\n"


def written(folder: Path, text: str) -> tuple[Path, ...]:
    (folder / "topics").mkdir()
    (folder / "topics" / "own.yaml").write_text(text, encoding="utf-8")
    return (folder,)


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("- says: nothing\n", 1, "without 'topic'"),
        ("- topic: squeeze\n", 1, "without 'says'"),
        ("- topic: squeeze\n  say: a word\n", 2, "unknown key 'say'; the nearest key is 'says'"),
        (FINE.replace("    source: our judgement\n", ""), 4, "without 'source'"),
        (FINE + FINE.replace("squeeze", "press\n  also: [squeeze]"), 6, "'squeeze' is a topic at"),
    ],
)
def test_a_broken_topic_names_its_line(tmp_path: Path, text: str, line: int, words: str) -> None:
    with pytest.raises(GlabellaError) as error:
        load_topics(written(tmp_path, text))
    assert error.value.trouble.line == line
    assert words in error.value.trouble.message


def test_a_team_may_have_topics_of_its_own(tmp_path: Path) -> None:
    shipped = load_topics()
    known = {topic.topic: topic for topic in load_topics(written(tmp_path, FINE))}
    assert set(known) == {*(topic.topic for topic in shipped), "squeeze"}
    assert known["squeeze"].facts[0].source == "our judgement"


def test_a_topic_of_a_team_replaces_the_shipped_one(tmp_path: Path) -> None:
    name = load_topics()[0].topic
    known = load_topics(written(tmp_path, FINE.replace("squeeze", name)))
    assert [topic.says for topic in known if topic.topic == name] == ["a word"]


def test_topics_are_no_terms(tmp_path: Path) -> None:
    assert load(written(tmp_path, FINE)).entries == load().entries


@pytest.mark.parametrize("topic", load_topics(), ids=lambda topic: topic.topic)
def test_a_topic_leads_somewhere(topic: Topic) -> None:
    assert [name for name in topic.see if not LIBRARY.find(name)] == [], topic.place
