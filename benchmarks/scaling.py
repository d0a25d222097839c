"""Cost per character of one prompt as it grows: what is linear stays level from left to right.

    python benchmarks/scaling.py [--shape commas ...] [--mend] [--limit 20] [--profile SIZE]

Prints seconds per 100,000 characters for prompts of growing length. A shape is given up once a single
prompt took longer than the limit. `--profile SIZE` prints instead where the time goes at that size, and
how much more often, and how much longer, each function ran than at half of it (2 = linear, 4 = quadratic).
"""

from __future__ import annotations

import argparse
import cProfile
import pstats
import random
from collections.abc import Callable
from itertools import cycle
from pathlib import Path
from time import perf_counter

from corpus import environment, lexicon_examples

from glabella.engine import Engine

SIZES = (10_000, 25_000, 50_000, 100_000, 250_000, 500_000, 1_000_000)
_UNIT = 100_000
_PLAIN = ("red dress", "stone bridge", "two dogs", "oak table", "river bank", "a cat on a mat", "glass jar")
_TRIED = 12


def _repeat(piece: str, size: int) -> str:
    return (piece * (size // len(piece) + 1))[:size]


def _nested(size: int) -> str:
    return f"{'(' * (size // 2 - 4)}a cat{')' * (size // 2 - 4)}"


def _mixed(separator: str) -> Callable[[int], str]:
    """Examples of the lexicon in a fixed random order, between plain tags."""

    def make(size: int) -> str:
        chance = random.Random(0)
        parts, length = [], 0
        examples = cycle(lexicon_examples())
        while length < size:
            part = next(examples) if chance.random() < 0.3 else chance.choice(_PLAIN)
            parts.append(part)
            length += len(part) + len(separator)
        return separator.join(parts)[:size]

    return make


SHAPES: dict[str, Callable[[int], str]] = {
    "commas": lambda size: "," * size,
    "nested brackets": _nested,
    "open brackets": lambda size: "(" * size,
    "flat weights": lambda size: _repeat("(oak table:1.2), ", size),
    "plain tags": lambda size: _repeat("red dress, stone bridge, ", size),
    "one long clause": lambda size: _repeat("red dress stone bridge ", size),
    "tags with wishes": _mixed(", "),
    "prose with wishes": _mixed(". "),
    "lines with wishes": _mixed("\n"),
    "one wish repeated": lambda size: _repeat("a playful woman, ", size),
    "one fact repeated": lambda size: _repeat("85mm lens, ", size),
    "quotes": lambda size: _repeat('a sign "open", ', size),
    "headings": lambda size: _repeat("avoid: red dress\n\n", size),
    "wildcards": lambda size: _repeat("__hair__ {a|b} <lora:x:1> ", size),
}


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--shape", action="append", choices=list(SHAPES), help="only this; may be repeated")
    parser.add_argument("--mend", action="store_true", help="measure mend instead of check")
    parser.add_argument("--limit", type=float, default=20, metavar="SECONDS")
    parser.add_argument("--profile", type=int, metavar="SIZE")
    options = parser.parse_args()
    engine = Engine()
    work = engine.mend if options.mend else engine.check
    work("a playful woman, soft light")
    print(environment())
    shapes = options.shape or list(SHAPES)
    if options.profile:
        for name in shapes:
            _profile(name, work, options.profile)
        return
    print(f"{'s per 100,000 characters':24}" + "".join(f"{size:>11,}" for size in SIZES))
    for name in shapes:
        print(f"{name:24}", end="", flush=True)
        for size in SIZES:
            text = SHAPES[name](size)
            start = perf_counter()
            work(text)
            taken = perf_counter() - start
            print(f"{taken * _UNIT / size:11.2f}", end="", flush=True)
            if taken > options.limit and size != SIZES[-1]:
                print("   given up", end="")
                break
        print()


def _profile(name: str, work: Callable[[str], object], size: int) -> None:
    """The functions with most time of their own, and how they grew."""
    half, full = (_stats(work, SHAPES[name](part)) for part in (size // 2, size))
    print(f"\n{name} at {size:,} characters")
    print(f"{'own s':>8} {'grew':>6} {'calls':>10} {'grew':>6}  function")
    for place, (calls, own) in sorted(full.items(), key=lambda item: -item[1][1])[:_TRIED]:
        old_calls, old_own = half.get(place, (1, own))
        growth = f"{own:8.2f} {own / max(old_own, 1e-6):5.1f}x {calls:10,} {calls / old_calls:5.1f}x"
        print(f"{growth}  {Path(place[0]).name}:{place[1]} {place[2]}")


def _stats(work: Callable[[str], object], text: str) -> dict[tuple[str, int, str], tuple[int, float]]:
    """Function → its calls and the seconds spent in itself."""
    profile = cProfile.Profile()
    profile.runcall(work, text)
    stats = pstats.Stats(profile).stats  # type: ignore[attr-defined]
    return {place: (calls, own) for place, (_, calls, own, _, _) in stats.items()}


if __name__ == "__main__":
    main()
