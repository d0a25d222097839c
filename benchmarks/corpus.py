"""What the scripts beside this one share: prompts to work on, and what the figures were measured with.

A prompt file is JSONL with a `text` field (`id` and `kind` are used where they stand), or .txt with one
prompt per line; a folder stands for all such files in it.
"""

from __future__ import annotations

import argparse
import json
import platform
import random
import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from importlib.metadata import version
from pathlib import Path
from typing import NamedTuple

from glabella.core.extract import Role
from glabella.vocabulary import load


class Text(NamedTuple):
    """One prompt and where it comes from."""

    name: str
    text: str
    role: Role


def add_sampling(parser: argparse.ArgumentParser, sample: int) -> None:
    """The options that choose prompts."""
    parser.add_argument("paths", nargs="*", type=Path, help="prompt files or folders; none: built-in prompts")
    parser.add_argument("--sample", type=int, default=sample, help="prompts to draw (default: %(default)s)")
    parser.add_argument("--seed", type=int, default=0)


def sampled(options: argparse.Namespace) -> list[Text]:
    """The prompts that the options choose."""
    chance = random.Random(options.seed)
    if not options.paths:
        return list(built_in(options.sample, chance))
    texts = [text for path in files(options.paths) for text in read(path)]
    return texts if len(texts) <= options.sample else chance.sample(texts, options.sample)


def files(paths: Iterable[Path]) -> list[Path]:
    """The prompt files that are named, or lie directly in a folder that is named."""
    found: list[Path] = []
    for path in paths:
        inside = path.iterdir() if path.is_dir() else (path,)
        found += sorted(file for file in inside if file.suffix in (".jsonl", ".txt"))
    return found


def read(path: Path) -> Iterator[Text]:
    """The prompts of one file that are not blank."""
    with path.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            if not line.strip():
                continue
            record = json.loads(line) if path.suffix == ".jsonl" else {"text": line.rstrip("\n")}
            role = Role.NEGATIVE if record.get("kind") == "negative" else Role.POSITIVE
            if record["text"].strip():
                yield Text(f"{path.name}:{record.get('id', number)}", record["text"], role)


def built_in(count: int, chance: random.Random) -> Iterator[Text]:
    """Prompts of one to four examples of the lexicon each, about as long as real ones."""
    examples = lexicon_examples()
    for number in range(1, count + 1):
        parts = chance.choices(examples, k=chance.randint(1, 4))
        yield Text(f"built-in:{number}", ", ".join(parts), Role.POSITIVE)


def lexicon_examples() -> list[str]:
    """Every example of the shipped lexicon, bad and good, without the marks."""
    samples = (sample for entry in load().entries for sample in entry.seen)
    return sorted({re.sub("[«»]", "", sample.bad or sample.good) for sample in samples})


def environment() -> str:
    """Machine, versions and day, for the head of a table of figures."""
    return (
        f"{_processor()} · Python {platform.python_version()} · spaCy {version('spacy')}"
        f" · glabella {version('glabella')} · {date.today().isoformat()}"
    )


def describe(texts: Sequence[Text]) -> str:
    """How many prompts there are, and how long they are on average."""
    size = sum(len(text.text.encode()) for text in texts)
    return f"{len(texts):,} prompts of {size / max(len(texts), 1):.0f} bytes on average"


def _processor() -> str:
    try:
        facts = Path("/proc/cpuinfo").read_text(encoding="utf-8")
    except OSError:
        facts = ""
    model = re.search(r"^model name\s*:\s*(.+)$", facts, re.M)
    return model[1] if model else platform.processor() or platform.machine()
