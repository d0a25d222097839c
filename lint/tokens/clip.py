"""The tokens of CLIP, exactly: byte-pair encoding with the published merges.

The merges (see LICENSE.clip) are read when the first text is encoded. Text is cut before it is lower-cased,
so that places refer to the text as it was written; only the dotted capital İ comes out otherwise for that.
"""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from importlib import resources
from itertools import groupby, pairwise

from glabella.core.span import Span

COMMA = 267
"""The id of a comma; tools that read in chunks prefer to cut behind one."""

_PIECE = re.compile(r"'s|'t|'re|'ve|'m|'ll|'d|[^\W\d_]+|\d|(?:[^\s\w]|_)+|\S", re.IGNORECASE)
_END = "</w>"
_VISIBLE = (range(ord("!"), ord("~") + 1), range(ord("¡"), ord("¬") + 1), range(ord("®"), ord("ÿ") + 1))
_KNOWN_WORDS = 50_000
_LONGEST = 200
"""Characters of one piece that are encoded together: joining them takes the square of their number."""


def encode(text: str) -> list[int]:
    """The token ids of `text`, without the two that begin and end every prompt."""
    return [token for _, word in _pieces(text) for token, _ in _encode_word(word.lower())]


def count(text: str) -> int:
    """How many tokens `text` takes."""
    return sum(map(_count_piece, _PIECE.findall(text)))


def tokens(text: str) -> Iterator[tuple[int, Span]]:
    """The id of every token, and the characters that it was made from."""
    for start, word in _pieces(text):
        encoded = _encode_word(word.lower())
        if len(encoded) == 1:
            yield encoded[0][0], Span(start, start + len(word))
            continue
        ends = _byte_ends(word)
        at = done = 0
        for token, size in encoded:
            done += size
            end = next((place for place, last in enumerate(ends, 1) if last >= done), len(word))
            yield token, Span(start + at, start + end)
            at = end


@lru_cache(maxsize=_KNOWN_WORDS)
def _count_piece(piece: str) -> int:
    return sum(len(_encode_word(word.lower())) for _, word in _pieces(piece))


def _pieces(text: str) -> Iterator[tuple[int, str]]:
    """Start and characters of the words, digits and runs of marks that are encoded one by one."""
    for match in _PIECE.finditer(text):
        piece = match[0]
        if piece[0].isalnum() and not piece.isalpha():
            yield from _split_numbers(match.start(), piece)
        elif len(piece) > _LONGEST:
            for at in range(0, len(piece), _LONGEST):
                yield match.start() + at, piece[at : at + _LONGEST]
        else:
            yield match.start(), piece


def _split_numbers(start: int, piece: str) -> Iterator[tuple[int, str]]:
    """Letters together, numerals such as ² apart, one by one."""
    for is_letter, run in groupby(piece, str.isalpha):
        characters = "".join(run)
        for part in (characters,) if is_letter else characters:
            yield start, part
            start += len(part)


def _byte_ends(word: str) -> list[int]:
    """For each character of a word, how many bytes of the encoded word end with it."""
    ends: list[int] = []
    for character in word:
        ends.append((ends[-1] if ends else 0) + len(character.lower().encode()))
    return ends


@lru_cache(maxsize=_KNOWN_WORDS)
def _encode_word(word: str) -> tuple[tuple[int, int], ...]:
    """The tokens of one lower-case piece: id and number of bytes."""
    ranks, letters, ids = _merges(), _letters(), _ids()
    parts = [letters[byte] for byte in word.encode()]
    parts[-1] += _END
    while len(parts) > 1:
        best = min(pairwise(parts), key=lambda pair: ranks.get(pair, len(ranks)))
        if best not in ranks:
            break
        parts = _merged(parts, best)
    return tuple((ids[part], len(part.removesuffix(_END))) for part in parts)


def _merged(parts: Sequence[str], pair: tuple[str, str]) -> list[str]:
    found: list[str] = []
    at = 0
    while at < len(parts):
        if tuple(parts[at : at + 2]) == pair:
            found.append(pair[0] + pair[1])
            at += 2
        else:
            found.append(parts[at])
            at += 1
    return found


@cache
def _merges() -> Mapping[tuple[str, str], int]:
    """Two parts → how early they are joined."""
    packed = resources.files(__package__).joinpath("clip_merges.txt.gz").read_bytes()
    lines = gzip.decompress(packed).decode().splitlines()
    return {
        (left, right): rank for rank, (left, _, right) in enumerate(line.partition(" ") for line in lines)
    }


@cache
def _letters() -> Mapping[int, str]:
    """Byte → the printable character that stands for it in the merges."""
    visible = [byte for stretch in _VISIBLE for byte in stretch]
    hidden = [byte for byte in range(256) if byte not in visible]
    return {
        **{byte: chr(byte) for byte in visible},
        **{byte: chr(256 + order) for order, byte in enumerate(hidden)},
    }


@cache
def _ids() -> Mapping[str, int]:
    """Part → token id: single bytes, single bytes that end a word, then the merges in their order."""
    single = list(_letters().values())
    parts = [*single, *(letter + _END for letter in single), *(left + right for left, right in _merges())]
    return {part: number for number, part in enumerate(parts)}
