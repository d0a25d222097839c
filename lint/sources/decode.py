"""The two things every reader asks of the bytes first: is it text, and is it UTF-8."""

from __future__ import annotations

from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE

from glabella.core.errors import GlabellaError


def require_utf8(data: bytes) -> int:
    """The byte at which the text begins (after a byte order mark); GlabellaError when it is no text."""
    if data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        raise GlabellaError("the file is UTF-16; save it as UTF-8", line=1)
    nul = data.find(b"\0")
    if nul >= 0:
        raise GlabellaError(f"a binary file (NUL at byte {nul}); name a UTF-8 text file", line=0)
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise GlabellaError(
            f"byte 0x{data[error.start]:02x} at offset {error.start} is not UTF-8; save the file as UTF-8",
            line=_line_at(data, error.start),
        ) from None
    return len(BOM_UTF8) if data.startswith(BOM_UTF8) else 0


def _line_at(data: bytes, offset: int) -> int:
    before = data[:offset]
    return 1 + before.count(b"\n") + before.count(b"\r") - before.count(b"\r\n")
