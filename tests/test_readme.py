"""What the pages say is true of the program: captures, commands, settings, snippets, links."""

import doctest
import re
import runpy
import shlex
from dataclasses import fields
from pathlib import Path

import click
import pytest
import yaml
from click.testing import CliRunner

import glabella
from glabella.cli import cli
from glabella.config.read import read_settings
from glabella.config.settings import Settings
from glabella.core.levels import Severity, Trust
from glabella.vocabulary import load, load_topics

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
PAGES = {str(path.relative_to(ROOT)): path for path in (*ROOT.glob("*.md"), *ROOT.glob("docs/*.md"))}
CAPTURES = runpy.run_path(str(ROOT / "tests" / "captures.py"))


def blocks(language: str, page: str = README) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)


def block_of(name: str) -> str:
    """The one snippet whose first line is a comment with this file name."""
    (found,) = (text for text in (*blocks("yaml"), *blocks("toml")) if text.startswith(f"# {name}\n"))
    return found


def table_keys(heading: str) -> list[str]:
    """The first cells, without their backquotes, of the table with this head."""
    rows = README.partition(f"\n| {heading} |")[2].partition("\n\n")[0].splitlines()[2:]
    return [name for row in rows for name in re.findall(r"`([^`]+)`", row.split("|")[1])]


def test_the_captures_are_what_the_program_prints_today() -> None:
    said = {command.split()[1] for command in CAPTURES["commands"](README)}
    assert said == {"check", "fix"}
    assert CAPTURES["captured"](README) == README, "run `python tests/captures.py`"


def test_the_rule_shown_is_the_rule_shipped() -> None:
    page = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    assert blocks("python", page)
    assert CAPTURES["captured"](page) == page, "run `python tests/captures.py`"


def test_the_list_of_rules_is_current() -> None:
    page = (ROOT / "docs" / "rules.md").read_text(encoding="utf-8")
    assert page == CAPTURES["catalogue"](), "run `python tests/captures.py`"


def test_the_seeds_table_is_current() -> None:
    seeds = runpy.run_path(str(ROOT / "tests" / "seeds.py"))
    page = (ROOT / "docs" / "seeds.md").read_text(encoding="utf-8")
    assert page == seeds["page"](), "run `python tests/captures.py`"


def test_the_pages_of_knowledge_are_what_is_explained_today() -> None:
    wanted = CAPTURES["knowledge"]()
    pages = {place: (ROOT / "docs" / place).read_text(encoding="utf-8") for place in wanted}
    assert pages == wanted, "run `python tests/captures.py`"
    on_disk = {f"knowledge/{path.name}" for path in (ROOT / "docs" / "knowledge").glob("*.md")}
    assert on_disk == set(wanted) - {"knowledge.md"}


def test_the_example_shows_findings_and_a_quiet_prompt() -> None:
    (report,) = blocks("console", README.partition("capture: glabella fix")[0])
    prompts = (ROOT / "examples" / "prompts" / "hero.txt").read_text(encoding="utf-8").splitlines()
    flagged = {int(line) for line in re.findall(r"^examples/prompts/hero\.txt:(\d+):", report, re.MULTILINE)}
    assert flagged == set(range(1, len(prompts)))


def test_the_hooks_shown_exist() -> None:
    declared = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    shown = re.findall(r"- id: (\S+)", block_of(".pre-commit-config.yaml"))
    assert shown == [hook["id"] for hook in declared]
    (repo,) = yaml.safe_load(block_of(".pre-commit-config.yaml"))["repos"]
    assert [hook["id"] for hook in repo["hooks"]] == ["glabella"]


def shown_commands() -> list[tuple[str, str]]:
    """Every call of the program on a page: in a block of commands, or between backquotes."""
    found = []
    for name, path in PAGES.items():
        page = path.read_text(encoding="utf-8")
        lines = "\n".join((*blocks("sh", page), *blocks("console", page))).splitlines()
        inline = re.findall(r"`(glabella [^`\n]+)`", page)
        typed = [
            call for line in lines for call in re.findall(r"(?:^\$ |^|[|&] )(glabella (?:[a-z-]+).*)", line)
        ]
        found += [(name, call) for call in dict.fromkeys((*inline, *typed))]
    return found


@pytest.mark.parametrize(("page", "call"), shown_commands())
def test_every_command_shown_exists(page: str, call: str) -> None:
    _, name, *words = shlex.split(call, comments=True)
    group: click.Command = cli
    assert isinstance(group, click.Group)
    if name.startswith("--"):
        assert name in {option for param in cli.params for option in param.opts}, f"{page} shows `{call}`"
        return
    assert name in group.commands, f"{page} shows `{call}`"
    group = group.commands[name]
    if isinstance(group, click.Group):
        assert words[0] in group.commands, f"{page} shows `{call}`"
        group = group.commands[words[0]]
    known = {option for param in group.params for option in param.opts}
    assert {word for word in words if word.startswith("--")} <= known, f"{page} shows `{call}`"


def test_every_option_named_alone_exists() -> None:
    assert isinstance(cli, click.Group)
    known = {option for command in cli.commands.values() for param in command.params for option in param.opts}
    named = set(re.findall(r"`(--[a-z][a-z-]*)[^`]*`", README)) - {"--ar"}
    assert named and named <= known


def test_the_targets_are_those_of_the_lexicon() -> None:
    assert table_keys("target") == list(load().targets)
    for target in load().targets.values():
        (row,) = re.findall(rf"^\| `{target.name}` \|.*$", README, re.MULTILINE)
        assert (f"{target.budget.limit:,} " if target.budget else "no limit") in row


def test_severities_and_trusts_are_all_told() -> None:
    assert set(table_keys("severity")) == {str(level) for level in Severity}
    assert set(table_keys("trust of a fix")) == {str(level) for level in Trust}


def test_the_settings_shown_are_all_there_are(tmp_path: Path) -> None:
    (tmp_path / "glossary").mkdir()
    path = tmp_path / "glabella.toml"
    path.write_text(block_of("glabella.toml"), encoding="utf-8")
    read_settings(path)
    shown = re.findall(r"^(\w+) = ", block_of("glabella.toml"), re.MULTILINE)
    assert shown == [field.name for field in fields(Settings)]


def test_the_house_word_is_bound_as_the_page_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "glossary").mkdir()
    (tmp_path / "glossary" / "light.yaml").write_text(block_of("glossary/light.yaml"), encoding="utf-8")
    (tmp_path / "glabella.toml").write_text('lexicon = ["glossary"]\n', encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    pair = re.search(r"^\*A (.+?)\* then becomes \*(.+?)\*\.$", README, re.MULTILINE | re.DOTALL)
    assert pair
    done = CliRunner().invoke(cli, ["fix", "-"], input=f"a {pair[1]}\n")
    assert done.stdout == f"{pair[2]}\n"


def test_the_word_that_contributing_adds_reads_as_it_says(tmp_path: Path) -> None:
    page = PAGES["CONTRIBUTING.md"].read_text(encoding="utf-8")
    entry, topic = blocks("yaml", page)
    (tmp_path / "topics").mkdir()
    (tmp_path / "topics" / "topics.yaml").write_text(topic, encoding="utf-8")
    assert "squeeze" in {known.topic for known in load_topics((tmp_path,))}
    (tmp_path / "words.yaml").write_text(entry, encoding="utf-8")
    (sample,) = re.findall(r"- bad: (.+)\n +becomes: (.+)\n +- good: (.+)\n", entry)
    bad, becomes, good = sample
    assert glabella.fix(re.sub("[«»]", "", bad), lexicon=[tmp_path]).text == becomes
    assert not glabella.check(good, lexicon=[tmp_path]).diagnostics


@pytest.mark.parametrize("snippet", blocks("pycon"))
def test_the_snippets_run(snippet: str) -> None:
    test = doctest.DocTestParser().get_doctest(snippet, {}, "README.md", "README.md", 0)
    assert test.examples
    assert doctest.DocTestRunner(verbose=False).run(test).failed == 0


@pytest.mark.parametrize("page", PAGES)
def test_links_lead_to_files(page: str) -> None:
    text = PAGES[page].read_text(encoding="utf-8")
    for link in re.findall(r"\]\((?!https?:)([^)#]+)(?:#[^)]*)?\)", text):
        assert (PAGES[page].parent / link).exists(), f"{page} links to {link}"


def test_folders_and_files_named_in_the_pages_exist() -> None:
    folders = ("lint", "rules", "lexicon", "tests", "docs", "benchmarks", "examples")
    for page, path in PAGES.items():
        text = re.sub(r"<[^>\n]*>", "*", path.read_text(encoding="utf-8"))
        for name in re.findall(rf"`((?:python )?(?:{'|'.join(folders)})/[\w./*-]*)`", text):
            place = name.removeprefix("python ")
            assert any(ROOT.glob(place)) if "*" in place else (ROOT / place).exists(), f"{page}: {name}"
