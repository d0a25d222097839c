"""glabella inside a stranger's spaCy pipeline, and what our own pipeline says about itself."""

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from spacy.language import Language

from glabella.nlp.pipeline import ATTRIBUTES, build
from glabella.vocabulary import load

PROMPT = "portrait of a playful woman"

ADD = f"""
import spacy
nlp = spacy.blank("en")
nlp.add_pipe("glabella")
doc = nlp({PROMPT!r})
"""


def run_python(code: str, cwd: Path) -> str:
    done = subprocess.run([sys.executable, "-c", ADD + code], cwd=cwd, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def own() -> Language:
    return build(load())


def test_a_stranger_adds_it_without_importing_glabella(tmp_path: Path) -> None:
    printed = run_python("for found in doc._.glabella: print(found.rule, found.span.of(doc.text))", tmp_path)
    assert "emotion-word playful" in printed.splitlines()


def test_its_findings_are_those_of_the_front_page(tmp_path: Path) -> None:
    code = "import glabella\nprint(doc._.glabella == glabella.check(doc.text).diagnostics)"
    assert run_python(code, tmp_path).strip() == "True"


def test_the_tokens_of_the_host_are_left_alone(tmp_path: Path) -> None:
    code = "print([token.text for token in doc] == [token.text for token in spacy.blank('en')(doc.text)])"
    assert run_python(code, tmp_path).strip() == "True"


def test_a_target_can_be_configured(tmp_path: Path) -> None:
    code = """
nlp = spacy.blank("en")
nlp.add_pipe("glabella", config={"target": "caption"})
print(nlp.get_pipe_config("glabella")["target"], len(nlp("a playful woman")._.glabella))
"""
    assert run_python(code, tmp_path).split() == ["caption", "1"]


def test_many_documents_go_through_pipe(tmp_path: Path) -> None:
    code = "print(*(len(doc._.glabella) for doc in nlp.pipe(['a playful woman', '', 'a red cube'])))"
    assert run_python(code, tmp_path).split() == ["1", "0", "0"]


def test_it_declares_what_it_assigns(tmp_path: Path) -> None:
    code = "print(nlp.analyze_pipes()['summary']['glabella']['assigns'], nlp.analyze_pipes()['problems'])"
    assert run_python(code, tmp_path).strip() == "['doc._.glabella'] {'glabella': []}"


def test_our_own_pipeline_has_no_unmet_requirement(own: Language) -> None:
    analysis = _analysis(own)
    assert list(analysis["problems"]) == own.pipe_names
    assert not {name: unmet for name in own.pipe_names if (unmet := _unmet(own, name))}
    assert all(summary["assigns"] for summary in analysis["summary"].values())


def test_a_component_before_what_it_requires_is_reported() -> None:
    nlp = build(load())
    name = nlp.pipe_names[-1]
    meta = nlp.get_pipe_meta(name)
    assert not _unmet(nlp, name)
    nlp.remove_pipe(name)
    nlp.add_pipe(meta.factory, name=name, first=True)
    assert _unmet(nlp, name) == set(meta.requires) - _tokenized(nlp)
    assert _unmet(nlp, name)


def _analysis(nlp: Language) -> dict[str, Any]:
    found = nlp.analyze_pipes()
    assert found is not None
    return found


def _unmet(nlp: Language, name: str) -> set[str]:
    """What a component requires that neither the tokenizer nor a component before it assigns."""
    return set(_analysis(nlp)["problems"][name]) - _tokenized(nlp)


def _tokenized(nlp: Language) -> set[str]:
    """What the tokenizer leaves on a Doc; spaCy has no place where a tokenizer could declare it."""
    doc = nlp.make_doc(PROMPT)
    return {f"doc._.{name}" for name in ATTRIBUTES if getattr(doc._, name) is not None}
