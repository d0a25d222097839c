"""What the quantity reader reads, and what it leaves alone."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glabella.core.quantity import Unit
from glabella.nlp.quantities import read_quantities

READ = [
    *((text, 85, Unit.MILLIMETRE, text) for text in ("85mm", "85 mm", "85-mm", "8 5 mm", "85 millimetres")),
    ("unreal engine 5 3 5 mm film", 35, Unit.MILLIMETRE, "3 5 mm"),
    ("a 1 3 5 mm portrait", 135, Unit.MILLIMETRE, "1 3 5 mm"),
    ("pores of 3mm radius", 3, Unit.MILLIMETRE, "3mm"),
    ("a 24–70mm zoom", 47, Unit.MILLIMETRE, "24–70mm"),
    *((text, 1.8, Unit.F_NUMBER, text) for text in ("f/1.8", "f1.8", "F 1.8", "ƒ/1.8", "f 1. 8", "f/1,8")),
    ("f / 2. 8, bokeh", 2.8, Unit.F_NUMBER, "f / 2. 8"),
    ("a lens at f8", 8, Unit.F_NUMBER, "f8"),
    ("aperture of 5.6", 5.6, Unit.F_NUMBER, "aperture of 5.6"),
    ("f/1.2L lens", 1.2, Unit.F_NUMBER, "f/1.2"),
    *((text, 5600, Unit.KELVIN, text) for text in ("5600K", "5600 kelvin", "5,600 K", "5 6 0 0 k", "5600°K")),
    ("light (5500-6500K)", 6000, Unit.KELVIN, "5500-6500K"),
    *((text, 45, Unit.DEGREE, text) for text in ("45°", "45-degree", "45 degrees", "45deg")),
    ("yaw -20°", -20, Unit.DEGREE, "-20°"),
    ("10-15 degrees left", 12.5, Unit.DEGREE, "10-15 degrees"),
    ("fill -2 stops", -2, Unit.STOP, "-2 stops"),
    ("fill 2 stops under key", -2, Unit.STOP, "2 stops under"),
    ("two stops under key", -2, Unit.STOP, "two stops under"),
    ("-2 stops under key", -2, Unit.STOP, "-2 stops under"),
    ("underexposed by 2 stops", -2, Unit.STOP, "underexposed by 2 stops"),
    ("1 stop over", 1, Unit.STOP, "1 stop over"),
    ("half a stop", 0.5, Unit.STOP, "half a stop"),
    ("half a stop under key", -0.5, Unit.STOP, "half a stop under"),
    ("1/2 stop under", -0.5, Unit.STOP, "1/2 stop under"),
    ("½ stop over", 0.5, Unit.STOP, "½ stop over"),
    ("one and a half stops down", -1.5, Unit.STOP, "one and a half stops down"),
    *((text, 16 / 9, Unit.ASPECT, "16:9") for text in ("--ar 16:9", "16:9 frame", "aspect ratio: 16:9")),
    ("square 1:1 format", 1, Unit.ASPECT, "1:1"),
    ("2-stop gradient", 2, Unit.STOP, "2-stop"),
    ("-0.5EV", -0.5, Unit.STOP, "-0.5EV"),
    *((text, 1 / 250, Unit.SECOND, text) for text in ("1/250s", "1/250 sec", "1/250 s", "1 / 2 5 0 s")),
    ("shutter speed 1/250, sharp", 1 / 250, Unit.SECOND, "1/250"),
    ("30 second exposure", 30, Unit.SECOND, "30 second"),
    *((text, 400, Unit.ISO, text) for text in ("ISO 400", "ISO400", "iso 4 0 0", "ISO: 400")),
    *(
        (text, 1.2, Unit.METRE, text)
        for text in ("1.2 m", "1.2m", "120 cm", "120cm", "1.2 meters", "1.2 metres")
    ),
    *((text, 2.4384, Unit.METRE, text) for text in ("8 feet", "8ft", "eight feet", "8-foot")),
    ("a man 6' tall", 1.8288, Unit.METRE, "6'"),
    ("a man, 5'11\", thin", 1.8034, Unit.METRE, "5'11\""),
    ('"height": "5\'11"', 1.8034, Unit.METRE, "5'11"),
    ("16 1/2 inches wide", 0.4191, Unit.METRE, "16 1/2 inches"),
    ("2 yards away", 1.8288, Unit.METRE, "2 yards"),
    ("at 3-5 meters", 4, Unit.METRE, "3-5 meters"),
    ("the 2 feet between them is 4 feet long", 1.2192, Unit.METRE, "4 feet"),
    *((text, 0.3, Unit.ROUGHNESS, text) for text in ("0.3 roughness", "roughness 0.3", "roughness of 0.3")),
    *((text, 24, Unit.KARAT, text) for text in ("24k", "24 karat", "24kt")),
    ("24k hammered", 24, Unit.KARAT, "24k"),
    ("a gold chain, 24k", 24, Unit.KARAT, "24k"),
    ("18kt ring", 18, Unit.KARAT, "18kt"),
    ("14k gold hoops", 14, Unit.KARAT, "14k"),
    ("16k white gold", 16, Unit.KARAT, "16k"),
    ("AU 12", 12, Unit.ACTION_UNIT, "AU 12"),
    *((text, 0xFF0080, Unit.RGB, text) for text in ("#ff0080", "RGB 255/0/128", "rgb(255, 0, 128)")),
]


@pytest.mark.parametrize(("text", "value", "unit", "words"), READ)
def test_reads(text: str, value: float, unit: Unit, words: str) -> None:
    [quantity] = read_quantities(text)
    assert (quantity.unit, quantity.span.of(text)) == (unit, words)
    assert quantity.value == pytest.approx(value)


@pytest.mark.parametrize(
    "text",
    [
        *("8k", "4K", "2k", "8 k", "128K UHD", "16k", "12k uhd", "8k gold", "4k gold", "kitchen, 24k, hd"),
        *("flying cars 24k", "10000k resolution", "900 kelvin"),
        *("2m followers", "2 m followers", "DPM++ 2M Karras", "seen 1 m ago", "lasting 4h 12m", "25 m/s"),
        *("f-16", "F1 car", "an F16 fighter", "iphone 14", "at 16:45", "fill 1:1", "ISO 9001", "85mmHg"),
        *("1980s", "the 90's", "a woman in her 3 0's", "1/7 scale figure", "the rule of 1/3"),
        *("58°C", "450° F", "35.6586° N", "127° 5' 52.9080''", "34°36’07’’S", "25 degrees celsius"),
        *("a stop sign", "four stop signs", "stop motion", "two bus stops", "stop 2"),
        *("two feet on a beach", "exactly 2 feet", "one foot on a crate", "measures 48-32-42 inches"),
        *("hasselblad 500cm", "AU 99", "au 6 janvier", "#12", "RGB 300/0/0", "roughness", "sign reading '6'"),
    ],
)
def test_leaves_alone(text: str) -> None:
    assert read_quantities(text) == ()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("f 1. 8 8 5 mm", ["f 1. 8", "8 5 mm"]),
        ("f/2,85mm lens", ["f/2", "85mm"]),
        ("1 8 0 mm f 3. 5 1 / 1 6 0 0 iso 2 0 0", ["1 8 0 mm", "f 3. 5", "1 / 1 6 0 0", "iso 2 0 0"]),
        ("1/125s–1/250s", ["1/125s", "1/250s"]),
        ("2700K–3200K", ["2700K", "3200K"]),
        ("AU 6+12", ["AU 6", "12"]),
        ("AU1+AU2", ["AU1", "AU2"]),
        ("two stops under, 85mm, six feet tall", ["two stops under", "85mm", "six feet"]),
    ],
)
def test_reads_several(text: str, words: list[str]) -> None:
    assert [quantity.span.of(text) for quantity in read_quantities(text)] == words


@pytest.mark.parametrize(
    ("text", "unit", "side", "intensity"),
    [
        ("AU12L", 12, "L", ""),
        ("AU12C", 12, "", "C"),
        ("AU2RB", 2, "R", "B"),
        ("AU L14", 14, "L", ""),
        ("AU12 E", 12, "", "E"),
        ("AU4 A frown", 4, "", ""),
    ],
)
def test_reads_side_and_intensity(text: str, unit: int, side: str, intensity: str) -> None:
    [quantity] = read_quantities(text)
    assert (quantity.value, quantity.side, quantity.intensity) == (unit, side, intensity)


PIECES = st.sampled_from(
    [
        *(
            "f",
            "/",
            "1",
            "8",
            "5",
            " ",
            ".",
            ",",
            "-",
            "–",
            "mm",
            "K",
            "°",
            "stops",
            "half a stop",
            "AU",
            "+",
        ),
        *("'", '"', "#", "iso", "m", "feet", "rgb(", "ff0080", "½", "²", "٣", "İ", "a ", "\n", "roughness"),
        *("karat", "s", "to ", "two ", "sıx", "ınches", "ſix ", "inch", " feet"),
    ]
)


@given(st.one_of(st.text(), st.lists(PIECES, max_size=40).map("".join)))
def test_any_text_gives_ordered_spans_apart(text: str) -> None:
    spans = [quantity.span for quantity in read_quantities(text)]
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all(one.end <= other.start for one, other in pairwise(spans))


@given(st.sampled_from(READ), st.sampled_from(["", "😀 ", "a woman, ", "(", "\n"]))
def test_what_stands_in_front_moves_the_span_only(case: tuple[str, float, Unit, str], front: str) -> None:
    text = case[0]
    if text == "24k":
        return  # at the end of a longer prompt it is a resolution
    [alone], [behind] = read_quantities(text), read_quantities(front + text)
    assert (alone.value, alone.span.of(text)) == (behind.value, behind.span.of(front + text))


@pytest.mark.parametrize(
    ("text", "stops"),
    [
        ("8:1 lighting ratio", -3),
        ("key to fill ratio of 4:1", -2),
        ("4:1 key-to-fill", -2),
        ("lighting ratio 5:1 on the face", -2),
        ("1:1 light ratio", 0),
    ],
)
def test_a_lighting_ratio_is_stops_of_fill(text: str, stops: float) -> None:
    (quantity,) = read_quantities(text)
    assert quantity.value == pytest.approx(stops)


@pytest.mark.parametrize(
    "text", ["16:9 aspect ratio", "a light room, 4:3", "2:1 odds", "at 8:15 in the light"]
)
def test_other_ratios_are_no_fill(text: str) -> None:
    assert not [found for found in read_quantities(text) if found.unit is Unit.STOP]
