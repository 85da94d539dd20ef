"""Pictures named by a case stand beside it, or a finding says what is wrong with them."""

import struct
import zlib
from pathlib import Path

from memodesk.domain.agreement import Agreement
from memodesk.domain.press import Photo, Press
from memodesk.services.pictures import find_pictures, picture_findings
from tests.factories import sample_agreement


def png() -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        )

    head = struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)
    pixels = zlib.compress(b"\0\0")
    parts = chunk(b"IHDR", head) + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + parts


def with_pictures(emblem: str, photo: str) -> Agreement:
    agreement = sample_agreement(press=Press(photos=(Photo(file=photo),)))
    first, second = agreement.parties
    changed: Agreement = agreement.but(parties=(first.but(emblem=emblem), second))
    return changed


def test_pictures_beside_the_case_are_taken(tmp_path: Path) -> None:
    (tmp_path / "герб.png").write_bytes(png())
    (tmp_path / "фото.png").write_bytes(png())
    agreement = with_pictures("герб.png", "фото.png")
    assert find_pictures(agreement, tmp_path) == {"герб.png": png(), "фото.png": png()}
    assert picture_findings(agreement, tmp_path) == ()


def test_what_is_missing_or_no_picture_is_a_finding(tmp_path: Path) -> None:
    (tmp_path / "герб.svg").write_text("<svg/>")
    agreement = with_pictures("герб.svg", "фото.png")
    found = {one.path: one.code for one in picture_findings(agreement, tmp_path)}
    assert found == {
        "parties[0].emblem": "file.unusable",
        "press.photos[0].file": "file.missing",
    }
    assert find_pictures(agreement, tmp_path) == {}


def test_nothing_outside_of_the_folder_is_read(tmp_path: Path) -> None:
    (tmp_path / "secret.png").write_bytes(png())
    folder = tmp_path / "case"
    folder.mkdir()
    for name in ("../secret.png", str(tmp_path / "secret.png"), "a\0b", "."):
        assert find_pictures(with_pictures(name, ""), folder) == {}
        assert len(picture_findings(with_pictures(name, ""), folder)) == 1
