"""A Word file as its members: read with care, written the same way every time."""

import io
import struct
import zlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Final

from memodesk.errors import Fault, TemplateError
from memodesk.i18n import _
from memodesk.rendering.reasons import reason

if TYPE_CHECKING:
    import zipfile

MAX_MEMBERS: Final = 2000
MAX_MEMBER: Final = 64 * 1024 * 1024
MAX_TOTAL: Final = 128 * 1024 * 1024
MAX_RATIO: Final = 300
SMALL: Final = 8 * 1024 * 1024  # below this even a high ratio is harmless
SMALLER: Final = 6
FASTER: Final = 1
"""For a part that is written once: a quarter of the time for a fifth more bytes."""
_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_DOS_EPOCH: Final = 0x21  # 1 January 1980, so that equal documents are equal bytes


@dataclass(frozen=True)
class Member:
    """One part of the file, compressed once and written many times.

    `level` is zlib's, from 1 (fast) to 9 (small).
    """

    name: str
    data: bytes
    level: int = SMALLER

    @cached_property
    def packed(self) -> bytes:
        """The data as a raw deflate stream."""
        maker = zlib.compressobj(self.level, zlib.DEFLATED, -15)
        return maker.compress(self.data) + maker.flush()

    @cached_property
    def head(self) -> bytes:
        """The fields that local header and central directory share."""
        sizes = (zlib.crc32(self.data), len(self.packed), len(self.data), len(self.name.encode()))
        return struct.pack("<5H3IH", 20, 0x800, 8, 0, _DOS_EPOCH, *sizes)

    @cached_property
    def local(self) -> bytes:
        """The member as it stands in the file, its local header before it."""
        return b"PK\x03\x04" + self.head + b"\0\0" + self.name.encode() + self.packed


def pack(members: Iterable[Member]) -> bytes:
    """The members as one zip file, in the given order."""
    chunks: list[bytes] = []
    directory: list[bytes] = []
    offset = 0
    for member in members:
        name, chunk = member.name.encode(), member.local
        tail = struct.pack("<4H2I", 0, 0, 0, 0, 0, offset)
        directory.append(b"PK\x01\x02" + struct.pack("<H", 20) + member.head + tail + name)
        chunks.append(chunk)
        offset += len(chunk)
    listing, count = b"".join(directory), len(directory)
    end = struct.pack("<4H2IH", 0, 0, count, count, len(listing), offset, 0)
    return b"".join([*chunks, listing, b"PK\x05\x06", end])


def read_members(source: Path | bytes, name: str = "") -> Mapping[str, bytes]:
    """The members of a Word file by name, in its order.

    Raises TemplateError with a plain sentence when the file is not a Word document, is broken
    or protected, or would unpack to far more than a document ever holds.
    """
    import zipfile

    name = name or (source.name if isinstance(source, Path) else "")
    data = source if isinstance(source, bytes) else _read(source, name)
    _refuse_other_formats(data, name)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            _refuse_bombs(archive.infolist(), name)
            members = {info.filename: archive.read(info) for info in archive.infolist()}
    except (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError) as error:
        sentence = _("Файл {file} пошкоджений: {reason}. Візьміть його з резервної копії.")
        raise refused(sentence, name, reason=error) from error
    _refuse_incomplete(members, name)
    return members


def refused(sentence: str, name: str, **values: object) -> TemplateError:
    """A refusal of a file in one sentence."""
    return TemplateError(Fault(sentence.format(file=f"«{name}»", **values), name))


def _read(path: Path, name: str) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        sentence = _("Файл {file} не вдалося прочитати: {reason}.")
        raise refused(sentence, name, reason=reason(error)) from error


def _refuse_other_formats(data: bytes, name: str) -> None:
    if not data:
        raise refused(_("Файл {file} порожній. Виберіть документ Word (.docx)."), name)
    if data.startswith(_OLE):
        sentence = _(
            "Файл {file} захищено паролем або збережено у старому форматі .doc. "
            "Зніміть пароль і збережіть його як .docx."
        )
        raise refused(sentence, name)
    if not data.startswith(b"PK"):
        sentence = _("Файл {file} — не документ Word. Збережіть його у Word як .docx.")
        raise refused(sentence, name)


def _refuse_bombs(infos: "list[zipfile.ZipInfo]", name: str) -> None:
    names = [info.filename for info in infos]
    total = sum(info.file_size for info in infos)
    large = [i for i in infos if i.file_size > SMALL]
    too_dense = any(i.file_size > MAX_RATIO * max(i.compress_size, 1) for i in large)
    too_big = total > MAX_TOTAL or any(info.file_size > MAX_MEMBER for info in infos)
    if too_dense or too_big or len(infos) > MAX_MEMBERS:
        raise refused(_("Файл {file} після розпакування завеликий, тому його не відкрито."), name)
    if len(set(names)) != len(names):
        raise refused(
            _("У файлі {file} дві частини мають одну назву; збережіть його у Word."), name
        )
    if any(n.startswith(("/", "\\")) or ".." in n.replace("\\", "/").split("/") for n in names):
        sentence = _("У файлі {file} частина має назву поза його межами; файл не відкрито.")
        raise refused(sentence, name)
    if any(info.flag_bits & 1 for info in infos):
        raise refused(_("Файл {file} захищено паролем. Зніміть пароль і збережіть знову."), name)


def _refuse_incomplete(members: Mapping[str, bytes], name: str) -> None:
    if "[Content_Types].xml" not in members:
        raise refused(_("У файлі {file} немає переліку частин; збережіть його у Word знову."), name)
    if any(part.endswith("vbaProject.bin") for part in members):
        raise refused(_("Файл {file} містить макроси. Збережіть його як .docx без макросів."), name)
    if any(part.startswith(("xl/", "ppt/")) for part in members):
        raise refused(_("Файл {file} — таблиця або презентація, а не документ Word."), name)
    if "word/document.xml" not in members:
        raise refused(
            _("У файлі {file} немає тексту документа; збережіть його у Word знову."), name
        )
