"""How well the first reading of each emotion agrees with the published prototypes, family by family.

    python benchmarks/agreement.py [--least 3]

For every emotion of lexicon/prototypes.yaml that has a term in the lexicon and at least so many source
families: precision is the share of our actions that the family has, recall the share of its actions that we
have, both against that of its sets which fits best. Units that are grades or mirror images of one another
count as one (25 to 27, 41 to 43, 51/52, 55/56, 61/62).
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import yaml

from glabella.core.scene import action_of
from glabella.vocabulary import Vocabulary, load
from glabella.vocabulary.places import shipped_folder

_ALIKE = ((25, 26, 27), (41, 42, 43), (51, 52), (55, 56), (61, 62))
_SAME = {unit: units[0] for units in _ALIKE for unit in units}


@dataclass(frozen=True)
class Prototype:
    """An emotion, the term that names it, its core, and the sets of each source family."""

    emotion: str
    term: str
    core: frozenset[int]
    families: dict[str, tuple[frozenset[int], ...]]

    @property
    def known(self) -> frozenset[int]:
        """Every unit that some source gives it."""
        return frozenset[int]().union(*(units for sets in self.families.values() for units in sets))


def prototypes() -> list[Prototype]:
    """The table of the lexicon, units that are alike merged."""
    table = yaml.safe_load((shipped_folder() / "prototypes.yaml").read_text(encoding="utf-8"))
    return [
        Prototype(
            row["emotion"],
            row.get("term", ""),
            merged(row["core"]),
            {name: tuple(_sets(sets)) for name, sets in row["families"].items()},
        )
        for row in table["emotions"]
    ]


def _sets(told: Iterable[object]) -> Iterator[frozenset[int]]:
    """Each set without and with what it may add."""
    for text in told:
        core, _, more = str(text).partition("|")
        yield merged(map(int, core.split()))
        if more:
            yield merged(map(int, (*core.split(), *more.split())))


def merged(units: Iterable[int]) -> frozenset[int]:
    """Units with those that are alike counted as one."""
    return frozenset(_SAME.get(unit, unit) for unit in units)


def first_reading(vocabulary: Vocabulary, term: str) -> frozenset[int]:
    """The actions of the first reading of a term, for a face of a person."""
    found = (entry for entry in vocabulary.find(term) if "animal" not in entry.about and entry.readings)
    facts = next((entry.readings[0].facts for entry in found), ())
    return merged(action_of(fact).unit for fact in facts if fact.group == "face")


def fit(ours: frozenset[int], theirs: Iterable[frozenset[int]]) -> tuple[float, float]:
    """Precision and recall against the set that fits best."""
    both = [(len(ours & units) / len(ours), len(ours & units) / len(units)) for units in theirs if units]
    return max(both, key=lambda pair: pair[0] * pair[1] / (sum(pair) or 1))


def main() -> None:
    """Print one line per emotion and family, then the mean of each family."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--least", type=int, default=1, help="families that an emotion must have")
    least = parser.parse_args().least
    vocabulary = load()
    sums: defaultdict[str, list[tuple[float, float]]] = defaultdict(list)
    for prototype in prototypes():
        ours = first_reading(vocabulary, prototype.term) if prototype.term else frozenset[int]()
        if not ours or len(prototype.families) < least:
            continue
        core = len(ours & prototype.core) / len(prototype.core)
        odd = sorted(ours - prototype.known)
        print(f"{prototype.emotion} ({prototype.term}): {_plus(ours)}, core {core:.0%}, in no source {odd}")
        for name, sets in prototype.families.items():
            precision, recall = fit(ours, sets)
            sums[name].append((precision, recall))
            print(f"    {name:24} precision {precision:.2f}  recall {recall:.2f}")
    print("\nper family")
    for name, pairs in sorted(sums.items(), key=lambda item: -len(item[1])):
        print(f"    {name:24} {_means(pairs)}  over {len(pairs)} emotions")
    print(f"    {'all':24} {_means([pair for pairs in sums.values() for pair in pairs])}")


def _plus(units: frozenset[int]) -> str:
    return "+".join(map(str, sorted(units)))


def _means(pairs: list[tuple[float, float]]) -> str:
    precision, recall = (sum(values) / len(pairs) for values in zip(*pairs, strict=True))
    return f"precision {precision:.2f}  recall {recall:.2f}"


if __name__ == "__main__":
    main()
