"""Wall time of a whole process: `glabella check` on one small file, against the import of spaCy.

    python benchmarks/cold_start.py [--rounds 15] [FILE]

Every round runs each command once, one after the other, so that a busy moment hits all of them alike.
Printed are the medians, the spread, and the ratio to `import spacy` in the same run.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median
from time import perf_counter

from corpus import environment

_PROMPT = "photorealistic portrait of a playful woman, soft natural daylight, 85mm, f/1.8\n"
_MOST_CODE = 1  # findings; above it something went wrong


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument("file", nargs="?", type=Path, help="prompt file; none: one built-in prompt")
    options = parser.parse_args()
    print(environment())
    with tempfile.TemporaryDirectory() as folder:
        file = options.file
        if file is None:
            file = Path(folder, "prompt.txt")
            file.write_text(_PROMPT, encoding="utf-8")
        _measure(file.resolve(), Path(folder), options.rounds)


def _measure(file: Path, folder: Path, rounds: int) -> None:
    glabella, python = _glabella(), (sys.executable, "-c")
    commands = {
        "python -c pass": (*python, "pass"),
        "import spacy": (*python, "import spacy"),
        "import click, yaml": (*python, "import click, yaml"),
        "glabella --version": (*glabella, "--version"),
        "glabella check FILE": (*glabella, "check", "--format", "concise", str(file)),
    }
    for command in commands.values():
        _time(command, folder)  # once for the disk cache
    times: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(rounds):
        for name, command in commands.items():
            times[name].append(_time(command, folder))
    spacy = median(times["import spacy"])
    print(f"medians of {rounds} rounds, ran as {' '.join(glabella)}")
    for name, taken in times.items():
        middle = median(taken)
        spread = f"{min(taken) * 1000:.0f} to {max(taken) * 1000:.0f}"
        print(f"{name:20} {middle * 1000:7.0f} ms   {middle / spacy:5.2f} × import spacy   ({spread} ms)")


def _glabella() -> tuple[str, ...]:
    """The console script of the running environment, else the module."""
    script = Path(sys.executable).with_name("glabella")
    return (str(script),) if script.is_file() else (sys.executable, "-m", "glabella")


def _time(command: tuple[str, ...], folder: Path) -> float:
    start = perf_counter()
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True)
    taken = perf_counter() - start
    if done.returncode > _MOST_CODE:
        sys.exit(f"{' '.join(command)} failed:\n{done.stderr}")
    return taken


if __name__ == "__main__":
    main()
