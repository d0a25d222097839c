"""Write what the program prints today into the pages, and the catalogue into docs/rules.md.

    python tests/captures.py

A capture is a block between `<!-- capture: COMMAND -->` and `<!-- /capture -->`. The command runs at the
root of the repository, 90 columns wide and without colour. Between `<!-- file: PATH -->` and
`<!-- /file -->` stands a file of the repository. `tests/test_readme.py` compares.
"""

import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from glabella.catalog import CatalogRule, rules
from glabella.rule import Bad

ROOT = Path(__file__).resolve().parent.parent
COLUMNS = 90
_CAPTURE = re.compile(r"(<!-- capture: (.+?) -->\n).*?(<!-- /capture -->)", re.DOTALL)
_FILE = re.compile(r"(<!-- file: (.+?) -->\n).*?(<!-- /file -->)", re.DOTALL)


def printed(command: str) -> str:
    """What `command` prints, standard error included, without trailing spaces."""
    program, *words = shlex.split(command)
    if program != "glabella":
        raise ValueError(f"'{command}' is no command of this program")
    told = {name: value for name, value in os.environ.items() if name != "FORCE_COLOR"}
    done = subprocess.run(
        [sys.executable, "-m", "glabella", *words],
        cwd=ROOT,
        env={**told, "COLUMNS": str(COLUMNS), "NO_COLOR": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
    )
    if done.returncode > 1:
        raise RuntimeError(f"{command} failed:\n{done.stdout}")
    return "".join(f"{line.rstrip()}\n" for line in done.stdout.splitlines())


def captured(page: str) -> str:
    """The page with every capture and every file as it is now."""

    def take(found: re.Match[str]) -> str:
        return f"{found[1]}```console\n$ {found[2]}\n{printed(found[2])}```\n{found[3]}"

    def copy(found: re.Match[str]) -> str:
        return f"{found[1]}```python\n{(ROOT / found[2]).read_text(encoding='utf-8')}```\n{found[3]}"

    return _FILE.sub(copy, _CAPTURE.sub(take, page))


def commands(page: str) -> list[str]:
    """The commands of all captures on a page."""
    return [found[2] for found in _CAPTURE.finditer(page)]


def catalogue() -> str:
    """docs/rules.md."""
    return "\n".join(_catalogue()) + "\n"


def _catalogue() -> Iterator[str]:
    known = rules().values()
    yield "# Rules"
    yield ""
    yield f"{len(known)} rules, written by `python tests/captures.py` from the files in `rules/`."
    yield "`glabella explain RULE` tells the reasons, the sources and all examples of one."
    for family, members in groupby(known, key=lambda rule: rule.family):
        yield from (
            "",
            f"## {family}",
            "",
            "| rule | severity | what it finds | for example |",
            "|---|---|---|---|",
        )
        for rule in members:
            cells = (f"`{rule.name}`", str(rule.rule.severity), _cell(rule.summary), _cell(_example(rule)))
            yield f"| {' | '.join(cells)} |"


def _example(rule: CatalogRule) -> str:
    first = next(example for example in rule.examples if isinstance(example, Bad))
    marked = first.text
    return f"{marked} → {first.becomes}" if first.becomes is not None else marked


def _cell(text: str) -> str:
    """The text as it is, in a table: no mark of it is read as syntax of the page."""
    return re.sub(r"([\\`*_\[\]<>|])", r"\\\1", " ".join(text.split()))


if __name__ == "__main__":
    for page in (ROOT / "README.md", ROOT / "docs" / "architecture.md"):
        page.write_text(captured(page.read_text(encoding="utf-8")), encoding="utf-8")
    (ROOT / "docs" / "rules.md").write_text(catalogue(), encoding="utf-8")
