"""Every prompt of a corpus through `check` and `mend`: no exception, one pass is enough, no syntax is lost.

    python benchmarks/conformance.py FILE.jsonl|FOLDER ... [-j 2] [--quiet] [--examples 5]

Reported are exceptions, prompts where fixing twice is not fixing once, prompts whose syntax changed, fixes
that a law refused, and how often each rule speaks. Syntax is read by `syntax_of` in this folder, not by
the parser that is tested, and compared in order. Counted apart are changes that do not occur without the
rules that mend syntax itself (families `syntax` and `structure`), and those in a quotation as long as prose.
`--quiet` demands of every prompt that nothing of warning or above is found and nothing changed. Negative
prompts are read as positive, which is the harder test. Exit code 1 when anything is broken.
"""

from __future__ import annotations

import argparse
import sys
import traceback
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from multiprocessing import Pool
from pathlib import Path
from time import perf_counter

from corpus import Text, environment, files, read
from syntax import first_change, shown_change, syntax_of

from glabella.config.settings import Settings
from glabella.core.levels import Severity
from glabella.engine import Engine

BROKEN = ("exception", "not stable", "syntax changed", "not quiet")
NOTED = ("syntax mended", "changed between quotation marks more than 400 characters apart")
_SLOW = 3
_MENDS_SYNTAX = frozenset(("syntax", "structure"))


@dataclass(frozen=True)
class Outcome:
    """What happened to one prompt: breakage class → evidence, and counts."""

    name: str
    breakages: dict[str, str] = field(default_factory=dict)
    found: tuple[str, ...] = ()
    refused: tuple[str, ...] = ()
    quarantined: tuple[str, ...] = ()
    is_changed: bool = False
    seconds: float = 0.0


def main() -> None:
    """Run, report and leave with 1 when anything is broken."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("paths", nargs="+", type=Path)
    parser.add_argument("-j", "--jobs", type=int, default=1, help="processes")
    parser.add_argument("--quiet", action="store_true", help="every prompt must be left as it is")
    parser.add_argument("--examples", type=int, default=5, metavar="N", help="of each class of breakage")
    options = parser.parse_args()
    texts = [text for path in files(options.paths) for text in read(path)]
    start = perf_counter()
    outcomes = list(_run(texts, options.jobs))
    print(f"{environment()}\n{len(texts):,} texts in {perf_counter() - start:.0f} s")
    sys.exit(_report(outcomes, BROKEN if options.quiet else BROKEN[:-1], options.examples))


def _run(texts: list[Text], jobs: int) -> Iterator[Outcome]:
    if jobs == 1:
        yield from map(try_text, texts)
        return
    with Pool(jobs) as pool:
        yield from pool.imap(try_text, texts, chunksize=50)


@cache
def _engine(ignore: frozenset[str] = frozenset()) -> Engine:
    return Engine(Settings(ignore=ignore))


def try_text(text: Text) -> Outcome:
    """Check and mend one prompt, and look for everything that may break."""
    engine, start = _engine(), perf_counter()
    try:
        found = engine.check(text.text).diagnostics
        mended = engine.mend(text.text)
        again = engine.mend(mended.text)
        without = mended.text
        if syntax_of(text.text) != syntax_of(mended.text):
            without = _engine(_MENDS_SYNTAX).mend(text.text).text
    except Exception:
        return Outcome(text.name, {"exception": f"{text.text[:200]!r}\n{traceback.format_exc(limit=-3)}"})
    rules = ", ".join(sorted({made.rule for made in mended.applied}))
    breakages: dict[str, str] = {}
    if change := first_change(text.text, mended.text):
        kind = BROKEN[2] if first_change(text.text, without) else NOTED[0]
        breakages[kind] = f"{rules}: {change} in {shown_change(text.text, mended.text)}"
    elif change := first_change(text.text, mended.text, long_quotes=True):
        breakages[NOTED[1]] = f"{rules}: {change} in {shown_change(text.text, mended.text)}"
    if again.text != mended.text:
        more = ", ".join(sorted({made.rule for made in again.applied}))
        breakages["not stable"] = f"{rules}, then {more}: {shown_change(mended.text, again.text)}"
    loud = {item.rule for item in found if item.severity >= Severity.WARNING}
    if loud or mended.text != text.text:
        breakages["not quiet"] = f"{', '.join(sorted(loud)) or 'changed'}: {text.text[:200]!r}"
    return Outcome(
        text.name,
        breakages,
        tuple(item.rule for item in found),
        tuple(sorted({f"{refusal.rule}: {refusal.law}" for refusal in mended.refused})),
        mended.quarantined,
        mended.text != text.text,
        perf_counter() - start,
    )


def _report(outcomes: list[Outcome], broken: tuple[str, ...], examples: int) -> int:
    """Print everything; 1 when one of the classes that count has a member, else 0."""
    print(f"changed by mend: {sum(outcome.is_changed for outcome in outcomes):,}")
    has_broken = False
    for kind in (*broken, *NOTED):
        members = [outcome for outcome in outcomes if kind in outcome.breakages]
        has_broken = has_broken or (bool(members) and kind in broken)
        print(f"\n{kind}: {len(members):,}")
        for outcome in members[:examples]:
            print(f"  {outcome.name}: {outcome.breakages[kind]}")
    for title, counted in (
        ("fixes that a law refused", Counter(law for outcome in outcomes for law in outcome.refused)),
        ("rules that ran in a circle", Counter(rule for outcome in outcomes for rule in outcome.quarantined)),
    ):
        print(f"\n{title}, in texts: {counted.total():,}")
        for name, count in counted.most_common():
            print(f"  {count:6,} {name}")
    findings = Counter(rule for outcome in outcomes for rule in outcome.found)
    print("\nfindings of each rule, and per 1,000 texts")
    for rule, count in findings.most_common():
        print(f"  {rule:24} {count:8,} {count * 1000 / len(outcomes):8.1f}")
    slow = sorted(outcomes, key=lambda outcome: -outcome.seconds)[:_SLOW]
    print("\nslowest:", ", ".join(f"{outcome.name} {outcome.seconds:.2f} s" for outcome in slow))
    return int(has_broken)


if __name__ == "__main__":
    main()
