"""The house rules: who may import whom, what is shipped, and how things are named."""

import ast
import importlib
import importlib.resources
import re
import runpy
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
SETUPTOOLS = PROJECT["tool"]["setuptools"]
FOLDERS = {folder: package for package, folder in SETUPTOOLS["package-dir"].items()}

FLOORS = {
    "core": 0,
    "lexicon": 0,
    "physics": 1,
    "sources": 1,
    "dialects": 1,
    "tokens": 1,
    "vocabulary": 1,
    "nlp": 2,
    "rewrite": 3,
    "rule": 4,
    "rules": 5,
    "catalog": 6,
    "suppress": 6,
    "config": 7,
    "engine": 8,
    "cache": 8,
    "run": 9,
    "api": 9,
    "proofread": 9,
    "report": 10,
    "docs": 10,
    "cli": 11,
    "integrations": 11,
    "__main__": 12,
}
DOOR = ("glabella.rule", "glabella.physics")
KEPT_TO = {
    "spacy": ("glabella.nlp", "glabella.integrations.spacy"),
    "click": ("glabella.cli",),
    "rich": ("glabella.report", "glabella.cli"),
}
STANDARD_ONLY = ("glabella.core", "glabella.physics", "glabella.rule", "glabella.rules")
EMPTY_NAMES = {"utils", "helpers", "manager", "base", "common", "misc"}
MOST_LINES = 300


def name_of(path: Path) -> str:
    """The name that a source file of the checkout is imported by."""
    folder, *rest = path.relative_to(ROOT).with_suffix("").parts
    return ".".join((FOLDERS[folder], *rest)).removesuffix(".__init__")


MODULES = {name_of(path): path for folder in FOLDERS for path in sorted((ROOT / folder).rglob("*.py"))}
every_module = pytest.mark.parametrize("module", MODULES)


def imports(module: str) -> Iterator[str]:
    """Every absolute import of a module, wherever in the file it stands."""
    for node in ast.walk(ast.parse(MODULES[module].read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            for alias in node.names:
                inner = f"{node.module}.{alias.name}"
                yield inner if inner in MODULES or node.module == "glabella" else node.module


def room(module: str) -> str:
    """The part of the house that a module stands in; what the front page re-exports lives in `api`."""
    name = module.split(".")[1]
    return name if name in FLOORS or f"glabella.{name}" in MODULES else "api"


def is_in(module: str, *packages: str) -> bool:
    return any(module == package or module.startswith(f"{package}.") for package in packages)


def run_python(code: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-c", code], cwd=cwd, capture_output=True, text=True)


@every_module
def test_imports_only_from_floors_below(module: str) -> None:
    if module == "glabella":
        assert {name for name in imports(module) if is_in(name, "glabella")} <= {"glabella.api"}
        return
    own = room(module)
    assert own in FLOORS, f"{module} has no floor"
    for name in imports(module):
        if is_in(name, "glabella") and name not in ("glabella", "glabella.__version__"):
            other = room(name)
            is_below = other == own or FLOORS[other] < FLOORS[own]
            assert is_below, f"{module} imports {name}, which is not below it"


@pytest.mark.parametrize("module", [name for name in MODULES if is_in(name, "glabella.rules")])
def test_a_rule_has_one_door(module: str) -> None:
    inside = [name for name in imports(module) if is_in(name, "glabella") and not is_in(name, *DOOR)]
    assert not inside, f"{module} imports {inside}; a rule imports glabella.rule and glabella.physics"


@pytest.mark.parametrize("module", [name for name in MODULES if is_in(name, *STANDARD_ONLY)])
def test_plain_parts_use_the_standard_library_only(module: str) -> None:
    roots = {name.partition(".")[0] for name in imports(module)}
    assert roots <= {"glabella", *sys.stdlib_module_names}


@pytest.mark.parametrize("library", KEPT_TO)
def test_a_library_is_kept_to_its_rooms(library: str) -> None:
    users = {module for module in MODULES if any(is_in(name, library) for name in imports(module))}
    assert not {module for module in users if not is_in(module, *KEPT_TO[library])}


@every_module
def test_imports_are_absolute(module: str) -> None:
    tree = ast.parse(MODULES[module].read_text(encoding="utf-8"))
    relative = [node.lineno for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) and node.level]
    assert not relative, f"{MODULES[module]} has relative imports in lines {relative}"


@every_module
def test_a_file_is_short_and_says_what_it_is(module: str) -> None:
    path = MODULES[module]
    assert path.stem not in EMPTY_NAMES
    assert len(path.read_text(encoding="utf-8").splitlines()) <= MOST_LINES


def test_every_package_is_shipped() -> None:
    on_disk = {name for name, path in MODULES.items() if path.name == "__init__.py"}
    assert set(SETUPTOOLS["packages"]) == on_disk
    folders = {path.parent for path in MODULES.values()}
    assert not [folder for folder in folders if not (folder / "__init__.py").is_file()]


def test_every_data_file_is_shipped() -> None:
    for folder, package in FOLDERS.items():
        files = {path for path in (ROOT / folder).rglob("*") if path.is_file()}
        data = {path for path in files if path.suffix not in (".py", ".pyc")}
        patterns = SETUPTOOLS["package-data"].get(package, [])
        assert not data - {path for pattern in patterns for path in (ROOT / folder).glob(pattern)}
        installed = importlib.resources.files(package)
        for path in data:
            inside = installed.joinpath(*path.relative_to(ROOT / folder).parts)
            assert inside.read_bytes() == path.read_bytes(), f"{path} changed after it was installed"


def test_every_module_loads_under_one_name_even_from_the_root() -> None:
    names = sorted(set(MODULES) - {"glabella.__main__"})
    load = f"import importlib, sys\nfor name in {names}: importlib.import_module(name)\n"
    done = run_python(load + "print(*sys.modules, sep='\\n')", ROOT)
    assert done.returncode == 0, done.stderr
    assert not set(FOLDERS) & set(done.stdout.split())


def test_nothing_else_is_installed() -> None:
    for package in FOLDERS.values():
        for folder in importlib.import_module(package).__path__:
            for path in Path(folder).rglob("*.py"):
                name = ".".join((package, *path.relative_to(folder).with_suffix("").parts))
                assert name.removesuffix(".__init__") in MODULES, f"{path} is a leftover of an older build"


def test_the_lint_folder_refuses_to_be_imported_as_lint() -> None:
    done = run_python("import lint", ROOT)
    assert done.returncode != 0
    assert "ImportError: this package is imported as `glabella`" in done.stderr


@pytest.mark.parametrize("module", ["glabella", "glabella.rule", "glabella.catalog", "glabella.cli"])
def test_the_way_in_does_not_pay_for_spacy(module: str, tmp_path: Path) -> None:
    done = run_python(f"import sys, {module}\nprint(*sys.modules, sep='\\n')", tmp_path)
    assert done.returncode == 0, done.stderr
    assert not {"spacy", "thinc", "numpy"} & set(done.stdout.split())


def test_the_desk_tree_reaches_every_module(tmp_path: Path) -> None:
    tree = tmp_path / ".tree"
    runpy.run_path(str(ROOT / "tests" / "tree.py"))["grow"](tree)
    for name, path in MODULES.items():
        place = tree.joinpath(*name.split("."))
        place = place / "__init__.py" if path.name == "__init__.py" else place.with_suffix(".py")
        assert place.samefile(path)


def texts() -> Iterator[Path]:
    for folder in (*FOLDERS, "docs"):
        for path in (ROOT / folder).rglob("*"):
            if path.suffix in (".py", ".yaml", ".md", ".txt"):
                yield path
    yield from ROOT.glob("*.md")


def test_no_text_points_outside_the_repository() -> None:
    outside = re.compile(r"\.\./shared|/work/|/home/|/tmp/")
    assert not [path for path in texts() if outside.search(path.read_text(encoding="utf-8"))]


def test_ci_runs_the_test_command_of_the_readme() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    commands = [line for line in readme.splitlines() if line.startswith("pip install ") and "&&" in line]
    assert len(commands) == 2
    assert commands[1] in (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()
