"""Random findings to be read by eye, so that wrong ones are counted and their causes mended.

    python benchmarks/sample_findings.py FILE FILE FILE FILE FILE ... [--count 200] [--seed 0]
        [--rule NAME] [--family NAME] [--severity warning] [--applied]

The files take turns; each gives one finding of a randomly drawn prompt, until the count is reached or no
file has any left. Printed are place, rule, severity, the flagged words between « », the message, and the
best fix: its title, its trust, and the prompt after it, as [-taken out-] and {+put in+}. With --applied only
findings whose fix `glabella fix` writes.
"""

from __future__ import annotations

import argparse
import random
import re
import textwrap
from collections.abc import Callable, Iterator
from itertools import chain, islice, zip_longest
from pathlib import Path

from corpus import Text, environment, files, read

from glabella.core.edit import Edit
from glabella.core.finding import Diagnostic
from glabella.core.levels import Severity, Trust
from glabella.core.span import Span
from glabella.engine import Engine

_AROUND = 110
_WIDTH = 110
_LEAST_FILES = 5


def main() -> None:
    """Draw and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument(
        "paths", nargs="+", type=Path, help=f"at least {_LEAST_FILES} prompt files, or folders"
    )
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--rule", help="only findings of this rule")
    parser.add_argument("--family", help="only findings of this family")
    parser.add_argument("--applied", action="store_true", help="only findings that `fix` mends")
    parser.add_argument("--severity", default="hint", choices=[str(level) for level in Severity])
    options = parser.parse_args()
    paths = files(options.paths)
    if len(paths) < _LEAST_FILES:
        parser.error(f"{len(paths)} prompt files are too few; name at least {_LEAST_FILES}")
    print(f"{environment()}\nseed {options.seed}, at most {options.count} findings of {len(paths)} files")
    engine, least = Engine(), Severity[options.severity.upper()]

    def is_wanted(item: Diagnostic) -> bool:
        return (
            item.severity >= least
            and options.rule in (None, item.rule)
            and options.family in (None, item.family)
            and (not options.applied or (bool(item.fixes) and item.fixes[0].trust >= Trust.REFINE))
        )

    draws = [_draw(path, engine, is_wanted, f"{options.seed} {path.name}") for path in paths]
    turns = (found for turn in zip_longest(*draws) for found in turn if found)
    count = 0
    for count, (text, found) in enumerate(islice(turns, options.count), 1):
        print(f"\n{count}. {_shown(text, found)}")
    print(f"\n{count} findings")


def _draw(
    path: Path, engine: Engine, is_wanted: Callable[[Diagnostic], bool], seed: str
) -> Iterator[tuple[Text, Diagnostic]]:
    """One wanted finding of each prompt of the file that has any, prompts and findings in random order."""
    chance = random.Random(seed)
    texts = list(read(path))
    chance.shuffle(texts)
    for text in texts:
        found = [item for item in engine.check(text.text, text.role).diagnostics if is_wanted(item)]
        if found:
            yield text, chance.choice(found)


def _shown(text: Text, found: Diagnostic) -> str:
    lines = [f"{text.name}  {found.rule}  {found.severity}", *_wrapped(_window(text.text, found.span))]
    lines.append(f"    says:  {found.message}")
    if found.fixes:
        best = found.fixes[0]
        others = f", {len(found.fixes) - 1} more" if len(found.fixes) > 1 else ""
        lines.append(f"    fix:   {best.title} ({best.trust}{others})")
        lines += _wrapped(_result(text.text, best.edits))
    else:
        lines.append("    fix:   none")
    return "\n".join(lines)


def _window(text: str, span: Span) -> str:
    before, after = text[: span.start], text[span.end :]
    head = f"…{before[-_AROUND:]}" if len(before) > _AROUND else before
    tail = f"{after[:_AROUND]}…" if len(after) > _AROUND else after
    return f"{head}«{span.of(text)}»{tail}"


def _result(text: str, edits: tuple[Edit, ...]) -> str:
    """The prompt with its changes marked; long stretches without a change are cut."""
    pieces: list[str] = []
    at = 0
    for edit in sorted(edits):
        old = edit.span.of(text)
        pieces += (_cut(text[at : edit.span.start], is_first=not at), f"[-{old}-]" if old else "")
        pieces.append(f"{{+{edit.text}+}}" if edit.text else "")
        at = edit.span.end
    return "".join(chain(pieces, (_cut(text[at:], is_last=True),)))


def _cut(stretch: str, is_first: bool = False, is_last: bool = False) -> str:
    if len(stretch) <= _AROUND:
        return stretch
    half = _AROUND // 2
    return f"{'' if is_first else stretch[:half]}…{'' if is_last else stretch[-half:]}"


def _wrapped(text: str) -> list[str]:
    one_line = re.sub(r"\s*\n\s*", " ⏎ ", text)
    return textwrap.wrap(one_line, _WIDTH, initial_indent="    | ", subsequent_indent="    | ")


if __name__ == "__main__":
    main()
