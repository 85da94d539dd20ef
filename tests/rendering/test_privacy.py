"""Nothing that a template knows of its makers reaches a document."""

import struct
import zlib
from collections.abc import Callable
from html import unescape
from pathlib import Path

import pytest

from memodesk.rendering.links import to_bytes
from memodesk.rendering.package import Member, pack, read_members
from memodesk.rendering.prepared import compile_template
from memodesk.rendering.privacy import without_metadata
from memodesk.rendering.render import render
from memodesk.rendering.structure import faults_of_package
from tests.rendering.conftest import FILES
from tests.rendering.drafts import memorandum

SECRET = "Олена-Секретна"
PATH = "C:/Users/olena/secret"
REMOTE = (
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"
    '" Target="http://example.invalid/secret.png" TargetMode="External"/>'
)
BODY = (
    f'<w:p w:rsidR="00C0FFEE"><w:ins w:id="1" w:author="{SECRET}" w:date="2025-01-01T00:00:00Z">'
    '<w:r w:rsidRPr="00C0FFEE"><w:t>Вставлене</w:t></w:r></w:ins>'
    f'<w:del w:id="2" w:author="{SECRET}"><w:r><w:delText>secret</w:delText></w:r></w:del>'
    f'<w:r><w:rPr><w:b/><w:rPrChange w:id="3" w:author="{SECRET}"><w:rPr/></w:rPrChange></w:rPr>'
    "<w:t>Бланк</w:t></w:r></w:p>"
    "<w:p><w:r><w:t>Знімок</w:t></w:r><w:r><w:drawing><a:blip "
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" r:link="rIdX"/></w:drawing>'
    "</w:r></w:p>"
)
SETTINGS = (
    '<w:rsids><w:rsid w:val="00C0FFEE"/></w:rsids>'
    f'<w:docVars><w:docVar w:name="path" w:val="{PATH}"/></w:docVars>'
)


@pytest.fixture
def telling(tmp_path: Path) -> Path:
    """A template that tells everything in every place."""
    members = dict(read_members(FILES["memorandum"]))

    def put(part: str, old: str, new: str) -> None:
        text = members[part].decode()
        assert old in text
        members[part] = text.replace(old, new, 1).encode()

    put("word/document.xml", "<w:body>", f"<w:body>{BODY}")
    put("word/settings.xml", "</w:settings>", f"{SETTINGS}</w:settings>")
    put("word/styles.xml", "</w:style>", '<w:rsid w:val="00C0FFEE"/></w:style>')
    put("word/footer1.xml", "<w:p>", '<w:p w:rsidR="00C0FFEE">')
    rels = "word/_rels/document.xml.rels"
    put(rels, "</Relationships>", f'<Relationship Id="rIdX" Type="{REMOTE}</Relationships>')
    members["docProps/core.xml"] = members["docProps/core.xml"].replace(
        b"<dc:creator></dc:creator>", f"<dc:creator>{SECRET}</dc:creator>".encode()
    )
    path = tmp_path / "telling.docx"
    path.write_bytes(pack(Member(*item) for item in members.items()))
    return path


def test_nothing_is_told(telling: Path) -> None:
    draft = memorandum()
    members = read_members(render(compile_template(telling, draft.languages), draft, final=True))
    for name, data in members.items():
        text = data.decode(errors="replace").casefold()
        for secret in (SECRET.casefold(), "secret", "00c0ffee", "olena", "rsid", "example.invalid"):
            assert secret not in text, f"{secret} in {name}"
    words = members["word/document.xml"].decode()
    assert "Вставлене" in words
    assert "Знімок" in words
    assert faults_of_package(members) == []


def chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


PNG = (
    b"\x89PNG\r\n\x1a\n"
    + chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0))
    + chunk(b"tEXt", b"Author\0secret")
    + chunk(b"eXIf", b"secret")
    + chunk(b"IDAT", zlib.compress(b"\0\0"))
    + chunk(b"IEND", b"")
)
JPEG = (
    b"\xff\xd8\xff\xe0\x00\x10JFIF\0" + bytes(9)
    + b"\xff\xe1\x00\x0eExif\0\0secret"
    + b"\xff\xfe\x00\x08secret"
    + b"\xff\xdb\x00\x04ab"
    + b"\xff\xda\x00\x04abdata\xff\xd9"
)  # fmt: skip


@pytest.mark.parametrize("picture", [PNG, JPEG], ids=["png", "jpeg"])
def test_pictures_lose_their_words_and_nothing_else(picture: bytes) -> None:
    bare = without_metadata(picture)
    assert b"secret" not in bare
    assert b"IDAT" in bare or b"data\xff\xd9" in bare
    assert without_metadata(bare) == bare


@pytest.mark.parametrize("cut", [3, 9, 20, 30])
def test_a_damaged_picture_stays_as_it_is_or_short(cut: int) -> None:
    for picture in (PNG, JPEG):
        assert len(without_metadata(picture[:cut])) <= cut


def test_the_same_words_are_the_same_bytes(telling: Path) -> None:
    draft = memorandum()
    make: Callable[[], bytes] = lambda: render(  # noqa: E731 - called twice below
        compile_template(telling, draft.languages), draft, final=True
    )
    assert make() == make()


W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def settled(body: str) -> str:
    from memodesk.rendering.ooxml import parse
    from memodesk.rendering.privacy import _settle_changes

    root = parse(f'<w:body xmlns:w="{W}">{body}</w:body>'.encode())
    _settle_changes(root)
    return unescape(to_bytes(root).decode()).partition(f'<w:body xmlns:w="{W}">')[2]


def test_a_row_that_was_deleted_leaves_no_empty_row() -> None:
    row = "<w:tr>{}<w:tc><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:tc></w:tr>"
    gone = row.format('<w:trPr><w:del w:author="Олена"/></w:trPr>', "геть")
    kept = row.format("", "тут")
    assert settled(f"<w:tbl>{gone}{kept}</w:tbl>") == f"<w:tbl>{kept}</w:tbl></w:body>"
    assert settled(f"<w:tbl>{gone}</w:tbl><w:p/>") == "<w:p/></w:body>"


def test_a_paragraph_whose_end_was_deleted_goes_on_in_the_next() -> None:
    mark = '<w:pPr>{}<w:rPr><w:del w:author="Олена"/></w:rPr></w:pPr>'
    one, two = "<w:r><w:t>перше </w:t></w:r>", "<w:r><w:t>друге</w:t></w:r>"
    look = '<w:pPr><w:jc w:val="end"/></w:pPr>'
    first = f"<w:p>{mark.format('')}{one}</w:p>"
    joined = f"<w:p>{look}{one}{two}</w:p></w:body>"
    assert settled(f"{first}<w:p>{look}{two}</w:p>") == joined
    ends = f"<w:p>{mark.format('').replace('</w:rPr>', '</w:rPr><w:sectPr/>')}{one}</w:p>"
    assert settled(f"{ends}<w:p>{two}</w:p>").count("<w:p>") == 2
    last = f"<w:tc>{first}</w:tc>"
    assert "перше" in settled(last)
