"""Write what the program prints today into the pages: captures, rules, the seeds table, all knowledge.

    python tests/captures.py

A capture is a block between `<!-- capture: COMMAND -->` and `<!-- /capture -->`. The command runs at the
root of the repository, 90 columns wide and without colour. Between `<!-- file: PATH -->` and
`<!-- /file -->` stands a file of the repository. `tests/test_readme.py` compares.
"""

import os
import re
import runpy
import shlex
import subprocess
import sys
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from glabella.catalog import CatalogRule, rules
from glabella.report.article import Article, as_markdown
from glabella.report.explain import library
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


def knowledge() -> dict[str, str]:
    """Path under docs/ → page, for everything that `glabella explain` tells."""
    shelves = [(name, articles) for name, articles in library().shelves() if articles]
    pages = {f"knowledge/{_file(name)}": _shelf(name, articles) for name, articles in shelves}
    index = "\n".join(f"- [{name}](knowledge/{_file(name)}): {len(articles)}" for name, articles in shelves)
    return {"knowledge.md": f"# Knowledge\n\n{_PREFACE}\n\n{index}\n", **pages}


_PREFACE = """\
All that glabella knows, as `glabella explain NAME` tells it: rules, words with every picture they may stand
for, action units, lights, materials, models, and topics that are worth knowing and never flagged. Written by
`python tests/captures.py` from `rules/` and `lexicon/`; correct it there."""


def _file(shelf: str) -> str:
    return f"{shelf.replace(' ', '-')}.md"


def _shelf(name: str, articles: list[Article]) -> str:
    told = "\n".join(as_markdown(article) for article in articles)
    return f"# {name.capitalize()}\n\n[All knowledge](../knowledge.md)\n\n{told}"


def write_all() -> None:
    """Every generated page, and every capture on the written ones."""
    for page in (ROOT / "README.md", ROOT / "docs" / "architecture.md"):
        page.write_text(captured(page.read_text(encoding="utf-8")), encoding="utf-8")
    docs = ROOT / "docs"
    (docs / "rules.md").write_text(catalogue(), encoding="utf-8")
    (docs / "seeds.md").write_text(
        runpy.run_path(str(ROOT / "tests" / "seeds.py"))["page"](), encoding="utf-8"
    )
    (docs / "knowledge").mkdir(exist_ok=True)
    wanted = knowledge()
    for old in (docs / "knowledge").glob("*.md"):
        if f"knowledge/{old.name}" not in wanted:
            old.unlink()
    for place, text in wanted.items():
        (docs / place).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    write_all()
