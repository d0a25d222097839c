"""Reads the tables: one function per file of the lexicon that is not a list of terms."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from glabella.core.fact import Words
from glabella.core.levels import Intensity
from glabella.core.lights import LightPattern, LightSource
from glabella.core.materials import LOOKS, Material
from glabella.core.prompt import Budget, Target
from glabella.vocabulary.node import Node
from glabella.vocabulary.tables import ActionUnit, Medium, Sizes, Worn
from glabella.vocabulary.values import read_words

_MATERIALS = ("metals", "materials", "worn")
_MATERIAL = (
    "also", "tint", "finish", "class", "f0", "roughness", "evidence", "contact", "wear", "never", "source",
)  # fmt: skip
_LIGHT = (
    "light", "also", "noun", "article", "kelvin", "range", "size", "image", "direction", "fill", "edge",
    "fixed", "azimuth", "lights", "setting", "source", "note",
)  # fmt: skip

_PATTERN = (
    "pattern", "also", "role", "azimuth", "azimuths", "elevation", "elevations", "sign", "catchlight", "fill",
    "fills", "shows", "source",
)  # fmt: skip


def read_action_units(root: Node) -> dict[int, ActionUnit]:
    """AU number → unit. The table of opposed units must be symmetric."""
    units: dict[int, ActionUnit] = {}
    for node in root.items():
        keys = node.mapping(
            "unit",
            "name",
            "muscles",
            "region",
            "looks",
            "one_side",
            "seen",
            "seen_one_side",
            "joined",
            "against",
            "source",
            "note",
        )
        unit = int(keys["unit"].number())
        units[unit] = ActionUnit(
            unit,
            keys["name"].text(),
            keys["muscles"].text(),
            keys["region"].text(),
            dict(_looks(keys, "looks")),
            dict(_looks(keys, "one_side")),
            {seen: _intensity(level) for seen, level in _pairs(keys, "seen")},
            {seen: _intensity(level) for seen, level in _pairs(keys, "seen_one_side")},
            {int(other): _intensity(level) for other, level in _pairs(keys, "against")},
            keys["source"].text(),
            *_joined(keys),
        )
    for node in root.items():
        unit = int(node.mapping()["unit"].number())
        for other, level in units[unit].against.items():
            if other not in units or units[other].against.get(unit) != level:
                node.fail(f"AU{unit} opposes AU{other} at {level}, but not the other way round; mend both")
    return units


def read_sources(root: Node) -> dict[str, LightSource]:
    """Name → light source."""
    found: dict[str, LightSource] = {}
    for node in root.mapping("sources", "patterns")["sources"].items():
        keys = node.mapping(*_LIGHT)
        name = keys["light"].text()
        found[name] = LightSource(
            name,
            (name, *_texts(keys, "also")),
            keys["noun"].text() if "noun" in keys else name,
            keys["article"].text() if "article" in keys else "a",
            keys["kelvin"].number() if "kelvin" in keys else None,
            _range(keys, "range"),
            keys["size"].number() if "size" in keys else None,
            keys["image"].text() if "image" in keys else "",
            keys["edge"].text() if "edge" in keys else "",
            "direction" in keys and keys["direction"].text() == "dome",
            "fixed" in keys and keys["fixed"].text() == "yes",
            keys["azimuth"].number() if "azimuth" in keys else None,
            frozenset(_texts(keys, "lights")),
            keys["setting"].text() if "setting" in keys else "any",
            keys["source"].text() if "source" in keys else "",
        )
    return found


def read_patterns(root: Node) -> tuple[LightPattern, ...]:
    """The named portrait patterns."""
    return tuple(map(_pattern, root.mapping("sources", "patterns")["patterns"].items()))


def _pattern(node: Node) -> LightPattern:
    keys = node.mapping(*_PATTERN)
    azimuth, elevation = keys["azimuth"].number(), keys["elevation"].number()
    return LightPattern(
        keys["pattern"].text(),
        _texts(keys, "also"),
        keys["role"].text() if "role" in keys else "key",
        azimuth,
        _range(keys, "azimuths") or (azimuth, azimuth),
        elevation,
        _range(keys, "elevations") or (elevation, elevation),
        keys["sign"].text(),
        keys["catchlight"].text(),
        keys["fill"].number() if "fill" in keys else None,
        _range(keys, "fills"),
        keys["shows"].text(),
        keys["source"].text(),
    )


def _range(keys: Mapping[str, Node], key: str) -> tuple[float, float] | None:
    if key not in keys:
        return None
    bounds = [node.number() for node in keys[key].items()]
    if len(bounds) != 2 or bounds[0] > bounds[1]:
        keys[key].fail("a range is two numbers, the lower one first; write one such as [40, 60]")
    return bounds[0], bounds[1]


def read_materials(root: Node) -> dict[str, Material]:
    """Every name of a material, metals included, lower-case → the material."""
    found: dict[str, Material] = {}
    for group, first in (("metals", "metal"), ("materials", "material")):
        for node in root.mapping(*_MATERIALS)[group].items():
            keys = node.mapping(first, *_MATERIAL)
            if "f0" not in keys or "roughness" not in keys or "source" not in keys:
                node.fail("a material without f0, roughness or source; give all three")
            for look in keys["never"].items():
                if look.text() not in LOOKS:
                    look.fail(f"'{look.text()}' is no look; write one of {', '.join(sorted(LOOKS))}")
            material = Material(
                keys[first].text(),
                (keys[first].text(), *_texts(keys, "also")),
                first == "metal",
                keys["wear"].text(),
                frozenset(keys["never"].texts()),
                keys["source"].text(),
            )
            found.update((form.lower().replace("-", " "), material) for form in material.forms)
    return found


def read_worn(root: Node) -> dict[str, Worn]:
    """Noun, also in its plural → the metal thing it names."""
    worn: dict[str, Worn] = {}
    for node in root.mapping(*_MATERIALS)["worn"].items():
        keys = node.mapping("noun", "also", "part", "lies", "source")
        thing = Worn(keys["noun"].text(), keys["part"].text(), keys["lies"].text())
        worn.update(dict.fromkeys((thing.noun, *_texts(keys, "also")), thing))
    return worn


def read_classes(root: Node) -> dict[str, frozenset[str]]:
    """Class → words, plurals added (`woman/women` names an irregular one)."""
    return {name: frozenset(_with_plurals(node.texts())) for name, node in root.pairs()}


def read_grammar(root: Node) -> dict[str, frozenset[str]]:
    """Closed class → its words."""
    return {name: frozenset(node.texts()) for name, node in root.pairs()}


def read_media(root: Node, key: str, name: str) -> tuple[Medium, ...]:
    """Media or settings with their evidence, in the order of the file: earlier wins a draw."""
    return tuple(
        Medium(
            keys[name].text(),
            _texts(keys, "words"),
            _texts(keys, "weak"),
            frozenset(_texts(keys, "classes")),
            keys["within"].text() if "within" in keys else "",
        )
        for keys in (
            node.mapping(name, "words", "weak", "classes", "within") for node in root.mapping()[key].items()
        )
    )


_TARGET = (
    "target", "dialect", "style", "negative", "budget", "control", "implied_by", "rewrites", "note", "source",
)  # fmt: skip
_CHOICES = {
    "style": ("tags", "prose"),
    "negative": ("field", "--no", "none", "unknown"),
    "unit": ("clip", "t5", "llm", "words", "characters"),
    "beyond": ("chunks", "cut", "refused", "fades"),
}


def read_targets(root: Node) -> dict[str, Target]:
    """Name → target."""
    found: dict[str, Target] = {}
    for node in root.items():
        keys = node.mapping(*_TARGET)
        found[keys["target"].text()] = Target(
            keys["target"].text(),
            keys["dialect"].text(),
            _choice(keys, "style"),
            _budget(keys["budget"]) if "budget" in keys else None,
            "rewrites" not in keys or keys["rewrites"].text() == "yes",
            keys["note"].text() if "note" in keys else "",
            _choice(keys, "negative"),
            frozenset(_texts(keys, "control")),
            _texts(keys, "implied_by"),
            keys["source"].text(),
        )
    return found


def _budget(node: Node) -> Budget:
    keys = node.mapping("limit", "unit", "beyond")
    return Budget(int(keys["limit"].number()), _choice(keys, "unit"), _choice(keys, "beyond"))


def _choice(keys: Mapping[str, Node], key: str) -> str:
    value = keys[key].text()
    if value not in _CHOICES[key]:
        keys[key].fail(f"'{value}' is no {key}; write {', '.join(_CHOICES[key])}")
    return value


def read_sizes(root: Node) -> Sizes:
    """Words and noun classes → the longest side in metres."""
    keys = root.mapping("source", "classes", "words")
    words = {
        word.text(): Node(size, node.path, node.line).number()
        for size, node in keys["words"].pairs()
        for word in node.items()
    }
    return Sizes(words, {name: node.number() for name, node in keys["classes"].pairs()})


def read_names(root: Node) -> frozenset[str]:
    """Titles, brands and idioms, lower-case: their words are not wishes."""
    return frozenset(node.mapping("name", "why", "source")["name"].text().lower() for node in root.items())


def _joined(keys: Mapping[str, Node]) -> tuple[int, dict[Intensity, Words]]:
    if "joined" not in keys:
        return 0, {}
    fields = keys["joined"].mapping("unit", "looks")
    return int(fields["unit"].number()), dict(_looks(fields, "looks"))


def _looks(keys: Mapping[str, Node], key: str) -> Iterator[tuple[Intensity, Words]]:
    for level, node in keys[key].pairs() if key in keys else ():
        if level not in Intensity.__members__:
            node.fail(f"'{level}' is no intensity; write A, B, C, D or E")
        yield Intensity[level], read_words(node)


def _pairs(keys: Mapping[str, Node], key: str) -> Iterator[tuple[str, Node]]:
    yield from keys[key].pairs() if key in keys else ()


def _intensity(node: Node) -> Intensity:
    if node.text() not in Intensity.__members__:
        node.fail(f"'{node.text()}' is no intensity; write A, B, C, D or E")
    return Intensity[node.text()]


def _texts(keys: Mapping[str, Node], key: str) -> tuple[str, ...]:
    return keys[key].texts() if key in keys else ()


def _with_plurals(nouns: tuple[str, ...]) -> Iterator[str]:
    for noun in nouns:
        singular, _, irregular = noun.partition("/")
        yield singular
        yield irregular or plural(singular)


def plural(noun: str) -> str:
    """The regular English plural: box → boxes, lady → ladies, woman → womans (list irregular ones)."""
    if noun.endswith(("s", "x", "z", "ch", "sh")):
        return noun + "es"
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + "s"
