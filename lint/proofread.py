"""Proofreads a team's glossary: everything that can be wrong with its words, each with file and line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path

from glabella.catalog import rules
from glabella.config.settings import Settings
from glabella.core.errors import GlabellaError, Trouble
from glabella.core.fact import Reading
from glabella.core.levels import Severity
from glabella.core.scene import Scene, action_of
from glabella.engine import Engine
from glabella.nlp.glossary import bind_short, house_vocabulary
from glabella.nlp.lexis import Lexis, compile_lexis
from glabella.physics.anatomy import opposed
from glabella.rewrite.realise import realise
from glabella.vocabulary import Entry, Sample, Vocabulary
from glabella.vocabulary.node import Node, read_node
from glabella.vocabulary.places import lexicon_files
from glabella.vocabulary.short import is_short, short_term
from glabella.vocabulary.terms import open_terms, read_term
from glabella.vocabulary.topics import load_topics

_MARKED = re.compile("«([^»]*)»")


@dataclass
class Proof:
    """What was read in a folder, and what is wrong with it."""

    troubles: list[Trouble] = field(default_factory=list)
    entries: list[Entry] = field(default_factory=list)
    files: int = 0

    def told(self) -> str:
        """How much was read: words, readings, examples, files."""
        readings = sum(len(entry.readings) for entry in self.entries)
        examples = sum(len(entry.seen) for entry in self.entries)
        counts = ((len(self.entries), "word"), (readings, "reading"), (examples, "example"))
        words = ", ".join(_many(count, noun) for count, noun in counts if count)
        return f"{words or 'no words'} in {_many(self.files, 'file')}"

    def complain(self, place: str, message: str) -> None:
        """Note one fault at `file:line`."""
        path, _, line = place.rpartition(":")
        self.troubles.append(Trouble(path, int(line), message))


def _many(count: int, noun: str) -> str:
    return f"{count:,} {noun}" if count == 1 else f"{count:,} {noun}s"


def proofread(folder: Path, others: tuple[Path, ...] = ()) -> Proof:
    """Check a glossary folder as it stands over the shipped lexicon and over `others`.

    The rewrites and examples are tried only once every line can be read.
    """
    proof = Proof()
    known = house_vocabulary(others)
    lexis = compile_lexis(known)
    for path in lexicon_files(folder):
        proof.files += 1
        try:
            _read_file(read_node(path), lexis, proof)
        except GlabellaError as error:
            proof.troubles.append(error.trouble)
    try:
        load_topics((folder,))
    except GlabellaError as error:
        proof.troubles.append(error.trouble)
    proof.files += len(lexicon_files(folder, is_topic=True))
    _check_entries(proof, known)
    if not proof.troubles:
        _try_out(proof, Engine(Settings(lexicon=others)), Engine(Settings(lexicon=(*others, folder))), known)
    proof.troubles.sort(key=lambda trouble: (trouble.path, trouble.line))
    return proof


def _read_file(root: Node, lexis: Lexis, proof: Proof) -> None:
    units = lexis.vocabulary.units
    if is_short(root):
        for key, node in root.pairs():
            with _noting(proof):
                proof.entries += [entry for _, entry in bind_short(short_term(key, node), lexis)]
        return
    head, terms = open_terms(root)
    for node in terms:
        with _noting(proof):
            proof.entries.append(read_term(node, head, units, is_shipped=False))


@contextmanager
def _noting(proof: Proof) -> Iterator[None]:
    """Turns what stops the loader into one line of the proof."""
    try:
        yield
    except GlabellaError as error:
        proof.troubles.append(error.trouble)


def _check_entries(proof: Proof, known: Vocabulary) -> None:
    kinds = {kind for rule in rules().values() for kind in rule.rule.needs}
    slots = _slots(known.entries) | _slots(proof.entries)
    told: dict[tuple[str, frozenset[str]], str] = {}
    for entry in proof.entries:
        for message in (
            *_unknown("kind", [entry.kind] if entry.kind else [], kinds),
            *_unknown("class under 'about'", entry.about, known.nouns),
            *_unknown("target under 'trained'", entry.trained, known.targets),
            *_unknown("slot under 'asks'", _asked(entry), slots),
        ):
            proof.complain(entry.place, f"'{entry.term}' has an {message}")
        if (first := told.setdefault((entry.term, entry.about), entry.place)) != entry.place:
            proof.complain(entry.place, f"'{entry.term}' with this sense stands at {first} already; keep one")
        for reading in entry.readings:
            for message in _impossible(reading, known):
                proof.complain(reading.place or entry.place, f"'{entry.term}', {reading.name}: {message}")


def _asked(entry: Entry) -> list[str]:
    return [slot for ask in entry.asks for slot in ask.split("|")]


def _slots(entries: Iterable[Entry]) -> set[str]:
    """Slots that a prompt can fill: what readings and words state, and what measures do."""
    stated = {slot for entry in entries for slot, _ in entry.states}
    read = {fact.slot for entry in entries for reading in entry.readings for fact in reading.facts}
    measured = {f"camera.{name}" for name in ("focal", "distance", "aperture", "shutter", "iso")}
    return stated | read | measured | {"face", "key.kelvin", "key.size", "key.pattern", "key.elevation"}


def _unknown(what: str, names: Iterable[str], known: Iterable[str]) -> Iterator[str]:
    known = list(known)
    for name in names:
        if name not in known:
            near = get_close_matches(name, known, 1)
            yield f"unknown {what}, '{name}'; " + (f"the nearest is '{near[0]}'" if near else "take it out")


def _impossible(reading: Reading, known: Vocabulary) -> Iterator[str]:
    for fact in reading.facts:
        if fact.slot.endswith(".source") and fact.group in ("key", "fill", "rim", "practical"):
            yield from _unknown("light", [str(fact.value)], known.sources)
    actions = [action_of(fact) for fact in reading.facts if fact.group == "face"]
    against = {number: unit.against for number, unit in known.units.items()}
    for one, other in opposed(actions, against):
        yield f"{one} and {other} exclude each other; lower or drop one"


def _try_out(proof: Proof, without: Engine, engine: Engine, known: Vocabulary) -> None:
    """Let the rewrites and the examples run through the whole program.

    A wording counts as a fact once its own glossary is read, so rewrites are tried without it as well.
    """
    for entry in proof.entries:
        for reading in entry.readings:
            worded = ", ".join(realise(reading.facts, Scene(), known).values())
            text = f"photograph of a woman, {worded}"
            for message in dict.fromkeys((*_flagged(text, without), *_flagged(text, engine))):
                told = f"'{entry.term}', {reading.name}: its rewrite {message}"
                proof.complain(reading.place or entry.place, told)
        for sample in entry.seen:
            for message in _missed(sample, engine):
                proof.complain(sample.place, message)


def _flagged(text: str, engine: Engine) -> Iterator[str]:
    for item in engine.check(text).diagnostics:
        if item.severity >= Severity.WARNING:
            yield f"holds '{item.span.of(text)}', which {item.rule} flags; write what a camera would record"


def _missed(sample: Sample, engine: Engine) -> Iterator[str]:
    if sample.good:
        for item in engine.check(sample.good).diagnostics:
            if item.severity >= Severity.WARNING:
                yield f"'{sample.good}' is called good and {item.rule} flags '{item.span.of(sample.good)}'"
        return
    text = _MARKED.sub(r"\1", sample.bad)
    wanted = _MARKED.findall(sample.bad)
    flagged = [item.span.of(text) for item in engine.check(text).diagnostics]
    for words in wanted:
        if not any(words in found or found in words for found in flagged):
            yield f"'{words}' in '{text}' is not flagged; correct the example, or 'about'"
    if sample.becomes and (mended := engine.mend(text).text) != sample.becomes:
        yield f"'{text}' becomes '{mended}', not '{sample.becomes}'"
