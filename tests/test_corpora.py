"""Real prompts, kept outside the repository: GLABELLA_CORPORA or `shared/corpora` beside it."""

import json
import os
import random
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

import glabella
from glabella.core.levels import Severity, Trust

pytestmark = pytest.mark.corpus

BESIDE = Path(__file__).resolve().parents[2] / "shared" / "corpora"
FOLDER = Path(os.environ.get("GLABELLA_CORPORA") or BESIDE)
SEED, DRAWN = 20_240_229, 1_500

SILENT = {  # id of tricky.jsonl: the words that must not be flagged there; "*" = nothing at all
    "diffusiondb_imagereward-7718af7cf5": "happy",
    "pickapic_flowgrpo-00f3c87cb5": "happy",
    "pickapic_flowgrpo-d5dc822738": "Happy",
    "ocr_text_render_flowgrpo-4dee31ef10": "Gold",
    "ocr_text_render_flowgrpo-4586e3285b": "Love|glass ceiling",
    "pickapic_flowgrpo-db4310d905": "metal",
    "diffusiondb_imagereward-3457c88fe1": "light",
    "diffusiondb_imagereward-18d3cb5c7d": "joy|manic",
    "vidprom_dancegrpo-39bd1daf5f": "*",
    "diffusiondb_imagereward-8cf881aa66": "*",
    "vidprom_dancegrpo-3da6c26cdf": "*",
    "diffusiondb_imagereward-4a59b00650": "despicable",
    "vidprom_dancegrpo-5553052700": "mad|wonder",
    "vidprom_dancegrpo-80ca167b15": "angry",
    "vidprom_dancegrpo-3b90442c05": "sleepy",
    "pickapic_flowgrpo-76bdafd321": "weeping",
    "diffusiondb_imagereward-1042481392": "iron|cinematic",
    "vidprom_dancegrpo-05dd08372d": "flawless",
    "vidprom_dancegrpo-3cf1b8ad8d": "Golden",
    "civitai_a1111_dflip3k-6764c82dce": "*",
    "vidprom_dancegrpo-67fb9596f7": "*",
    "vidprom_dancegrpo-2d28bd84d4": "*",
    "diffusiondb_imagereward-1ee0be8ceb": "velvet",
    "pickapic_flowgrpo-b89f970a3f": "hourglass|furry",
    "vidprom_dancegrpo-afbfa63b99": "skin|steel",
    "diffusiondb_imagereward-12e6fdb7ed": "grimace|metal",
    "pickapic_flowgrpo-12b2edc2e2": "Soft",
    "pickapic_flowgrpo-02c29637d2": "*",
    "t2i_compbench-affe37447c": "soft",
    "vidprom_dancegrpo-c3054ebc31": "light",
    "diffusiondb_imagereward-3dbae8aef2": "light",
    "vidprom_dancegrpo-782aa9f879": "light",
    "vidprom_dancegrpo-de677c1eb4": "*",
    "pickapic_flowgrpo-765dd8f2f1": "perfect",
    "t2i_compbench-9f5383a0c8": "*",
    "partiprompts-3a19a7002a": "best",
    "t2i_compbench-5fca0b8472": "sharp|soft",
    "pickapic_flowgrpo-5c175d3202": "*",
    "t2i_compbench-758aaa2da5": "camera|photos",
    "vidprom_dancegrpo-5e42507d3a": "*",
    "pickapic_flowgrpo-54db57cc09": "shadow",
    "vidprom_dancegrpo-050e474352": "happy|sad|angry|anxious|embarrassed",
    "vidprom_dancegrpo-b86f0c0d8d": "happy",
    "diffusiondb_imagereward-0f954b90e2": "no shadow",
    "civitai_a1111_dflip3k-d139156859": "light",
    "vidprom_dancegrpo-23e3ff7781": "*",
}

MARKS = re.compile(
    r"https?://\S+|<[^<>\n]+>|__[\w/]+__|(?<!\S)--[a-z]\S*|(?<=:)\d[\d.]*(?=\))|::|\\.|[()\[\]{}<>|\"“”«»\\#_]"
)
QUOTED = re.compile(r'"[^"\n]{1,120}"')


@pytest.fixture(scope="module", autouse=True)
def corpora() -> None:
    if not FOLDER.is_dir():
        pytest.skip(f"NO CORPORA: {FOLDER} is no folder; set GLABELLA_CORPORA to test on real prompts")


def rows(name: str) -> Iterator[dict[str, Any]]:
    for line in (FOLDER / name).read_text(encoding="utf-8").splitlines():
        if line.strip():
            yield json.loads(line)


@cache
def tricky() -> dict[str, str]:
    return {row["id"]: row["text"] for row in rows("tricky.jsonl")}


def drawn() -> list[str]:
    """The same random texts every time, over all files alike."""
    pool = [
        [row["text"] for row in rows(path.name) if isinstance(row.get("text"), str)]
        for path in sorted(FOLDER.glob("*.jsonl"))
    ]
    pool = [texts for texts in pool if texts]
    dice = random.Random(SEED)
    return [dice.choice(pool[at % len(pool)]) for at in range(DRAWN)]


def test_plain_benchmark_prompts_are_left_alone() -> None:
    texts = [row["text"] for row in rows("geneval.jsonl")]
    assert len(texts) > 500
    for text in texts:
        mended = glabella.fix(text, trust=Trust.UNSAFE)
        assert mended.text == text
        assert [item for item in mended.report.diagnostics if item.severity >= Severity.WARNING] == [], text


@pytest.mark.parametrize("name", SILENT)
def test_a_word_in_another_sense_is_silent(name: str) -> None:
    text = tricky()[name]
    found = [item.span for item in glabella.check(text).diagnostics if item.severity >= Severity.WARNING]
    if SILENT[name] == "*":
        assert [span.of(text) for span in found] == []
    for word in re.finditer(SILENT[name].replace("*", "(?!)"), text):
        assert [span.of(text) for span in found if span.start < word.end() and word.start() < span.end] == []


def test_a_charcoal_drawing_gets_no_lens() -> None:
    text = tricky()["pickapic_flowgrpo-aa41b4406f"]
    assert "lens" not in glabella.fix(text).text
    assert "f/" not in glabella.fix(text).text


def test_an_aperture_without_a_slash_is_a_fact() -> None:
    stated = {
        fact.slot: fact.value for fact in glabella.scene(tricky()["pickapic_flowgrpo-41979113d2"]).scene.facts
    }
    assert (stated["camera.focal"], stated["camera.aperture"]) == (105.0, 1.8)


def test_random_real_prompts_survive_fixing() -> None:
    changed = 0
    for text in drawn():
        once = glabella.fix(text)
        changed += once.text != text
        assert once.quarantined == (), text
        assert glabella.fix(once.text).text == once.text, text
        old, new = MARKS.findall(text), MARKS.findall(once.text)
        deduped = any(made.rule == "duplicate-phrase" for made in once.applied)
        assert set(old) == set(new) if deduped else old == new, text
        if text.count('"') % 2 == 0:
            assert set(QUOTED.findall(text)) <= set(QUOTED.findall(once.text)), text
    assert changed > DRAWN // 20
