"""The two hooks, through the real pre-commit, in a real git repository."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).resolve().parent.parent
DECLARED = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
HOOKS = {hook["id"]: hook for hook in DECLARED}
SHIPPED = ("pyproject.toml", "README.md", "LICENSE", ".pre-commit-hooks.yaml", "lint", "rules", "lexicon")

BAD = "portrait photograph of a playful woman, red scarf\n"
GOOD = "portrait photograph of a woman, lip corners raised, crow's feet at the outer eye corners, red scarf\n"


@pytest.mark.parametrize("hook", HOOKS)
@pytest.mark.parametrize(
    ("path", "wanted"),
    [
        ("prompts/hero.txt", True),
        ("art/wildcards/light/soft.txt", True),
        ("captions/0001.prompt", True),
        ("prompts/hero.json", False),
        ("my_prompts/hero.txt", False),
        ("notes/prompts.txt", False),
        ("requirements.txt", False),
    ],
)
def test_the_hook_looks_at_prompt_folders(hook: str, path: str, wanted: bool) -> None:
    assert bool(re.search(HOOKS[hook]["files"], path)) is wanted


Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture(scope="module")
def registry(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Skip, and say so, where packages cannot be installed; never in CI."""
    if os.environ.get("GLABELLA_NETWORK") == "require" or os.environ.get("CI") == "true":
        return
    place = str(tmp_path_factory.mktemp("probe"))
    probe = [sys.executable, "-m", "pip", "download", "--no-deps", "--no-cache-dir", "--dest", place]
    done = subprocess.run([*probe, "--retries=0", "--timeout=15", "click"], capture_output=True)
    if done.returncode:
        pytest.skip("NOT TESTED: the package registry cannot be reached, so no hook can be installed")


@pytest.fixture(scope="module")
def run(registry: None, tmp_path_factory: pytest.TempPathFactory) -> Run:
    """Run a command in a folder, cut off from the user's git and pre-commit settings."""
    told = ("GIT_", "PRE_COMMIT", "SKIP")
    inherited = {name: value for name, value in os.environ.items() if not name.startswith(told)}
    settings = {
        "GIT_AUTHOR_NAME": "tester",
        "GIT_AUTHOR_EMAIL": "tester@localhost",
        "GIT_COMMITTER_NAME": "tester",
        "GIT_COMMITTER_EMAIL": "tester@localhost",
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_NOSYSTEM": "1",
        "PRE_COMMIT_HOME": str(tmp_path_factory.mktemp("pre-commit")),
    }

    def run(folder: Path, *command: str, fails: bool = False) -> subprocess.CompletedProcess[str]:
        env = inherited | settings
        done = subprocess.run(command, cwd=folder, env=env, capture_output=True, text=True, timeout=540)
        assert (done.returncode != 0) is fails, f"{command}\n{done.stdout}{done.stderr}"
        return done

    return run


@pytest.fixture(scope="module")
def hook_repository(run: Run, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """This checkout as a repository that pre-commit can clone, uncommitted work included."""
    place = tmp_path_factory.mktemp("glabella")
    for name in SHIPPED:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, place / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(ROOT / name, place / name)
    run(place, "git", "init", "--quiet")
    run(place, "git", "add", "--all")
    run(place, "git", "commit", "--quiet", "--message", "glabella")
    run(place, "git", "tag", "v0.1.0")
    return place


@pytest.fixture
def project(request: pytest.FixtureRequest, run: Run, hook_repository: Path, tmp_path: Path) -> Path:
    """An empty repository with one of the hooks installed."""
    config = {"repos": [{"repo": str(hook_repository), "rev": "v0.1.0", "hooks": [{"id": request.param}]}]}
    (tmp_path / ".pre-commit-config.yaml").write_text(yaml.safe_dump(config), encoding="utf-8")
    run(tmp_path, "git", "init", "--quiet")
    run(tmp_path, sys.executable, "-m", "pre_commit", "install")
    (tmp_path / "prompts").mkdir()
    return tmp_path


def commits(run: Run, project: Path) -> int:
    return len(run(project, "git", "log", "--all", "--oneline").stdout.splitlines())


@pytest.mark.network
@pytest.mark.parametrize("project", ["glabella"], indirect=True)
def test_check_blocks_a_bad_prompt_and_passes_a_good_one(run: Run, project: Path) -> None:
    hero = project / "prompts" / "hero.txt"
    hero.write_text(BAD, encoding="utf-8")
    run(project, "git", "add", "--all")
    blocked = run(project, "git", "commit", "--message", "hero", fails=True)
    said = blocked.stdout + blocked.stderr
    assert "prompts/hero.txt:1:26" in said, said
    assert "emotion-word" in said
    assert hero.read_text(encoding="utf-8") == BAD
    assert commits(run, project) == 0

    hero.write_text(GOOD, encoding="utf-8")
    (project / "notes.txt").write_text(BAD, encoding="utf-8")
    run(project, "git", "add", "--all")
    run(project, "git", "commit", "--message", "hero")
    assert commits(run, project) == 1


@pytest.mark.network
@pytest.mark.parametrize("project", ["glabella-fix"], indirect=True)
def test_fix_rewrites_the_file_and_the_next_commit_passes(run: Run, project: Path) -> None:
    hero = project / "prompts" / "hero.txt"
    hero.write_text(BAD, encoding="utf-8")
    run(project, "git", "add", "--all")
    blocked = run(project, "git", "commit", "--message", "hero", fails=True)
    assert "files were modified by this hook" in blocked.stdout + blocked.stderr
    fixed = hero.read_text(encoding="utf-8")
    assert "playful" not in fixed
    assert fixed.startswith("portrait photograph of a woman, ")
    assert fixed.endswith(", red scarf\n")

    run(project, "git", "add", "--all")
    run(project, "git", "commit", "--message", "hero")
    assert commits(run, project) == 1
    assert hero.read_text(encoding="utf-8") == fixed
