"""A PDF looked at as bytes: whole or not, how many pages, which claims."""

import re
import zlib
from collections.abc import Iterator
from contextlib import suppress
from typing import Final

_PAGE: Final = re.compile(rb"/Type\s*/Page(?![A-Za-z])")
_STREAM: Final = re.compile(rb"/Type\s*/ObjStm.*?stream\r?\n(.*?)endstream", re.DOTALL)
_ARCHIVAL: Final = re.compile(rb"pdfaid:part(?:>|=[\"'])\s*[1-4]")
_END: Final = 1024


def is_whole(data: bytes) -> bool:
    """Whether the bytes begin and end as a PDF does and hold at least one page."""
    return data.startswith(b"%PDF-") and b"%%EOF" in data[-_END:] and pages(data) > 0


def pages(data: bytes) -> int:
    """How many pages the file has."""
    return sum(len(_PAGE.findall(part)) for part in (data, *_packed_objects(data)))


def is_archival(data: bytes) -> bool:
    """Whether the file claims to be PDF/A, of whatever part."""
    return _ARCHIVAL.search(data) is not None


def _packed_objects(data: bytes) -> Iterator[bytes]:
    """What stands in object streams, which newer writers pack a file's objects into."""
    for match in _STREAM.finditer(data):
        with suppress(zlib.error):
            yield zlib.decompressobj().decompress(match[1])
