"""Prompts per second of `check` and of `mend` on one core, with all default rules.

    python benchmarks/throughput.py [FILE|FOLDER ...] [--sample 5000] [--seed 0] [--rounds 3]

Three figures, each the best of the rounds: `check` as `--format concise` needs it, `check` with every fix
read, and `mend`. The engine is built and warmed up before the clock starts. One process, one thread.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from time import perf_counter

from corpus import Text, add_sampling, describe, environment, sampled

from glabella.engine import Engine

_WARM_UP = 200


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    add_sampling(parser, sample=5000)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    texts = sampled(options)
    print(environment())
    start = perf_counter()
    engine = Engine()
    print(f"engine built in {perf_counter() - start:.2f} s; {describe(texts)}")

    def check(text: Text) -> int:
        return len(engine.check(text.text, text.role).diagnostics)

    def compose(text: Text) -> int:
        return sum(len(found.fixes) for found in engine.check(text.text, text.role).diagnostics)

    def mend(text: Text) -> int:
        return len(engine.mend(text.text, text.role).applied)

    for name, work, counted in (
        ("check", check, "findings"),
        ("check, fixes composed", compose, "fixes offered"),
        ("mend", mend, "fixes applied"),
    ):
        seconds, count = _best(work, texts, options.rounds)
        print(f"{name:22} {len(texts) / seconds:>9,.0f} prompts/s   {count:,} {counted}")


def _best(work: Callable[[Text], int], texts: Sequence[Text], rounds: int) -> tuple[float, int]:
    """Seconds of the fastest round, and what the work counted in one round."""
    for text in texts[:_WARM_UP]:
        work(text)
    best, count = float("inf"), 0
    for _ in range(rounds):
        start = perf_counter()
        count = sum(map(work, texts))
        best = min(best, perf_counter() - start)
    return best, count


if __name__ == "__main__":
    main()
