"""A file is recognised as issued after any saving, and every change of its words is named."""

import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from memodesk.errors import InputError
from memodesk.rendering.package import Member, pack, read_members
from memodesk.rendering.properties import PART
from memodesk.rendering.verify import Change, verify
from tests.rendering.conftest import made
from tests.rendering.drafts import memorandum, press_release

DOCUMENT = "word/document.xml"
Edit = Callable[[str], str]


def changed(edit: Edit, part: str = DOCUMENT) -> list[tuple[Change, str, str]]:
    """The changes that are found after an edit of a part, as Word would make it."""
    members = dict(read_members(made(memorandum(), final=True)))
    before = members[part].decode()
    after = edit(before)
    assert after != before
    members[part] = after.encode()
    found = verify(pack(Member(name, data) for name, data in members.items()), "x.docx")
    assert found.sound or part == PART
    return [(one.kind, one.segment, one.language) for one in found.changes]


def paragraph(text: str, segment: str, language: str) -> str:
    """The XML of the paragraph that prints a segment."""
    name = f"_m_{segment}_{language}_0"
    found = re.finditer(r"<w:p>.*?</w:p>", text)
    return next(one[0] for one in found if f'"{name}"' in one[0])


def in_paragraph(segment: str, old: str, new: str) -> Edit:
    def edit(text: str) -> str:
        found = paragraph(text, segment, "uk")
        return text.replace(found, re.sub(old, new, found, count=1))

    return edit


RUN = "<w:r><w:t>не </w:t></w:r>"


@pytest.mark.parametrize("draft", [memorandum(), memorandum("uk", "it", "en"), press_release()])
def test_a_file_as_it_was_issued_is_the_same(draft: object) -> None:
    found = verify(made(draft), "x.docx")  # type: ignore[arg-type]
    assert found.same
    assert found.facts["document"] in {"memorandum", "press-release"}
    assert len(found.facts["template"]) == len(found.facts["inputs"]) == 64


@pytest.mark.parametrize(
    ("edit", "kind"),
    [
        (in_paragraph("s8", r"</w:t>", "х</w:t>"), Change.CHANGED),
        (in_paragraph("s8", r"(<w:bookmarkEnd [^>]*>)", rf"\1{RUN}"), Change.CHANGED),
        (in_paragraph("s8", r"(<w:bookmarkStart )", rf"{RUN}\1"), Change.CHANGED),
        (in_paragraph("s8", r"<w:r>.*</w:r>", ""), Change.CHANGED),
        (in_paragraph("s8", r"<w:bookmarkStart [^>]*>.*<w:bookmarkEnd [^>]*>", ""), Change.REMOVED),
    ],
    ids=["a letter", "typed at the end", "typed at the beginning", "emptied", "taken out"],
)
def test_a_changed_paragraph_is_named(edit: Edit, kind: Change) -> None:
    assert changed(edit) == [(kind, "s8", "uk")]


def test_an_added_paragraph_is_found() -> None:
    ((kind, segment, language),) = changed(
        lambda text: text.replace("<w:sectPr>", f"<w:p>{RUN}</w:p><w:sectPr>", 1)
    )
    assert (kind, segment) == (Change.ADDED, "")
    assert language


def test_a_moved_paragraph_is_found() -> None:
    def swap(text: str) -> str:
        one, two = paragraph(text, "s8", "uk"), paragraph(text, "s6", "uk")
        return text.replace(one, "@").replace(two, one).replace("@", two)

    assert {kind for kind, _segment, _language in changed(swap)} == {Change.MOVED}


def test_a_paragraph_broken_in_two_is_the_same_words() -> None:
    broken = r"\1</w:t></w:r></w:p><w:p><w:r><w:t>\2"
    assert changed(in_paragraph("s8", r"(домовилися) (про)", broken)) == []


def test_split_runs_and_tracked_changes_are_read_as_they_stand() -> None:
    split = "</w:t></w:r><w:proofErr w:type='x'/><w:r><w:t xml:space='preserve'>"
    assert changed(in_paragraph("s8", "домов", f"до{split}мов")) == []
    deleted = '<w:del w:id="1"><w:r><w:delText>геть</w:delText></w:r></w:del><w:r><w:t>'
    assert changed(in_paragraph("s8", r"<w:r>(<w:rPr>.*?</w:rPr>)?<w:t[^>]*>", deleted)) == []


def test_other_spaces_and_hyphens_are_the_same_words() -> None:
    assert changed(lambda text: text.replace("\u00a0", " ")) == []


def test_a_fact_changed_by_hand_is_noticed() -> None:
    members = dict(read_members(made(memorandum(), final=False)))
    members[PART] = members[PART].replace(b">draft<", b">final<")
    found = verify(pack(Member(*item) for item in members.items()), "x.docx")
    assert not found.sound
    assert not found.same


def test_a_file_of_others_is_refused(tmp_path: Path) -> None:
    members = dict(read_members(made(memorandum(), final=True)))
    del members[PART]
    with pytest.raises(InputError, match="не ця програма"):
        verify(pack(Member(*item) for item in members.items()), "x.docx")
    with pytest.raises(InputError):
        verify(b"%PDF-1.7", "x.pdf")


@pytest.mark.medium
def test_saving_by_libreoffice_changes_nothing(tmp_path: Path) -> None:
    source = tmp_path / "ours"
    source.mkdir()
    drafts = {"columns": memorandum(), "three": memorandum("uk", "it", "en")}
    for name, draft in {**drafts, "release": press_release()}.items():
        (source / f"{name}.docx").write_bytes(made(draft, final=True))
    office = shutil.which("soffice") or shutil.which("libreoffice")
    assert office is not None
    call = [office, "--headless", f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"]
    call += ["--convert-to", "docx", "--outdir", str(tmp_path / "saved")]
    files = sorted(source.glob("*.docx"))
    subprocess.run([*call, *map(str, files)], check=True, timeout=120, capture_output=True)
    for path in files:
        found = verify((tmp_path / "saved" / path.name).read_bytes(), path.name)
        assert found.sound
        assert found.changes == (), path.name
