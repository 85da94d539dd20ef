"""Files that are no usable Word document: each gets its own plain sentence."""

import io
import struct
import zipfile
from pathlib import Path

import pytest

from memodesk.drafting.draft import DocumentType
from memodesk.errors import InputError, TemplateError
from memodesk.rendering.package import Member, pack, read_members
from memodesk.rendering.prepared import compile_template
from memodesk.rendering.template_check import check_template
from tests.rendering.conftest import FILES

GOOD = FILES["memorandum"].read_bytes()
CHUNK = b"<w:altChunk/><w:tbl>"
DOCUMENT = read_members(GOOD)["word/document.xml"]


def with_members(**changes: bytes | None) -> bytes:
    members = dict(read_members(GOOD))
    for name, data in changes.items():
        if data is None:
            del members[name]
        else:
            members[name] = data
    return pack(Member(name, data) for name, data in members.items())


def repeated(name: str) -> bytes:
    out = io.BytesIO(GOOD)
    with zipfile.ZipFile(out, "a") as archive, pytest.warns(UserWarning, match="Duplicate"):
        archive.writestr(name, b"<x/>")
    return out.getvalue()


def wrong_sum() -> bytes:
    place = GOOD.index(b"word/styles.xml") + 40
    return GOOD[:place] + struct.pack("B", GOOD[place] ^ 0xFF) + GOOD[place + 1 :]


BROKEN = {
    "F04 F06 bomb": (with_members(**{"word/document.xml": b"<w:p/>" * 2_000_000}), "завеликий"),
    "F07 a path outside": (with_members(**{"../../etc/passwd": b"x"}), "поза його межами"),
    "F08 duplicate members": (repeated("word/document.xml"), "одну назву"),
    "F10 macros": (with_members(**{"word/vbaProject.bin": b"x"}), "макроси"),
    "F15 no content types": (with_members(**{"[Content_Types].xml": None}), "переліку частин"),
    "F16 no document": (with_members(**{"word/document.xml": None}), "немає тексту"),
    "F13 another document inside": (
        with_members(**{"word/document.xml": DOCUMENT.replace(b"<w:tbl>", CHUNK)}),
        "інший документ",
    ),
    "F24 strict": (
        with_members(**{"word/document.xml": DOCUMENT.replace(b"schemas.openxmlformats", b"purl")}),
        "Strict",
    ),
    "F18 truncated": (GOOD[: len(GOOD) // 2], "пошкоджений"),
    "F19 bad checksum": (wrong_sum(), "пошкоджений"),
    "F20 empty": (b"", "порожній"),
    "F21 text": ("просто текст".encode(), "не документ Word"),
    "F21 html": (b"<html></html>", "не документ Word"),
    "F21 rtf": (rb"{\rtf1 a}", "не документ Word"),
    "F22 spreadsheet": (with_members(**{"xl/workbook.xml": b"<x/>"}), "таблиця"),
    "F23 password": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "паролем"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_file_is_refused_in_one_sentence(name: str, tmp_path: Path) -> None:
    data, words = BROKEN[name]
    path = tmp_path / "шаблон.docx"
    path.write_bytes(data)
    for use in (lambda: compile_template(path, ("uk", "it")), lambda: check_template(path)):
        with pytest.raises(InputError, match=words) as refused:
            use()
        assert "шаблон.docx" in str(refused.value)


@pytest.mark.parametrize("document", list(DocumentType))
def test_f17_malformed_xml_is_refused(document: DocumentType, tmp_path: Path) -> None:
    path = tmp_path / "шаблон.docx"
    path.write_bytes(with_members(**{"word/document.xml": b"<w:document><oops"}))
    with pytest.raises(TemplateError, match="пошкоджена"):
        check_template(path, document)
    with pytest.raises(TemplateError, match="пошкоджена"):
        compile_template(path, ("uk", "it"))


def test_f01_f03_entities_are_not_read(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("таємниця", encoding="utf-8")
    text = read_members(GOOD)["word/document.xml"].decode()
    head, tail = text.split("?>", 1)
    doctype = f'<!DOCTYPE x [<!ENTITY e SYSTEM "{secret.as_uri()}">]>'
    evil = head + "?>" + doctype + tail.replace("{{ title.first }}", "&e;{{ title.first }}", 1)
    path = tmp_path / "own.docx"
    path.write_bytes(with_members(**{"word/document.xml": evil.encode()}))
    with pytest.raises(TemplateError, match="DOCTYPE"):
        compile_template(path, ("uk", "it"))


def test_f14_a_link_to_a_missing_part(tmp_path: Path) -> None:
    path = tmp_path / "шаблон.docx"
    path.write_bytes(with_members(**{"word/header2.xml": None}))
    faults = [f for f in check_template(path) if f.code == "template.structure"]
    assert any("header2.xml" in fault.message for fault in faults)
    assert all(fault.fix for fault in faults)


@pytest.mark.parametrize("kind", ["template.main", "document.macroEnabled.main"])
def test_f09_f24_other_kinds_of_word_files_make_plain_documents(kind: str, tmp_path: Path) -> None:
    path = tmp_path / "шаблон.dotx"
    types = read_members(GOOD)["[Content_Types].xml"].replace(b"document.main", kind.encode())
    path.write_bytes(with_members(**{"[Content_Types].xml": types}))
    compiled = compile_template(path, ("uk", "it"))
    types = next(m.data for m in compiled.members if m.name == "[Content_Types].xml")
    assert b"wordprocessingml.document.main+xml" in types
    assert kind.encode() not in types


def test_a_missing_file_is_said(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="не вдалося прочитати"):
        check_template(tmp_path / "немає.docx")
    with pytest.raises(TemplateError, match="не вдалося прочитати"):
        compile_template(tmp_path / "немає.docx", ("uk", "it"))


def test_a_packed_file_opens_and_is_the_same_every_time() -> None:
    members = [Member("[Content_Types].xml", b"<a/>"), Member("word/x.xml", "ї".encode() * 9)]
    data = pack(members)
    assert pack(members) == data
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        assert archive.read("word/x.xml") == "ї".encode() * 9
