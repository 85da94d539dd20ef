"""The template of texts one after another: its measures, and the sides of its signatures."""

from collections.abc import Callable
from pathlib import Path

import pytest

from memodesk.drafting.draft import DocumentType
from memodesk.rendering.ooxml import parse, val, w
from memodesk.rendering.package import Member, pack, read_members
from memodesk.rendering.template_check import check_template
from tests.rendering.conftest import VERSIONS

TEMPLATE = VERSIONS


def test_the_template_has_the_measures_of_the_house() -> None:
    members = read_members(TEMPLATE)
    assert check_template(TEMPLATE, DocumentType.MEMORANDUM) == []
    root = parse(members["word/document.xml"])
    margins = next(root.iter(w("pgMar")))
    sides = ("left", "right", "top", "bottom")
    assert [round(int(margins.get(w(side), "0")) / 56.7) for side in sides] == [30, 20, 20, 20]
    styles = {val(s.find(w("name"))): s for s in parse(members["word/styles.xml"])}
    line = styles["Normal"].find(f"{w('pPr')}/{w('spacing')}")
    assert line is not None
    assert int(line.get(w("line"), "0")) / 240 == 1.1
    edge = styles["Clause"].find(f"{w('pPr')}/{w('ind')}")
    assert edge is not None
    assert round(int(edge.get(w("left"), "0")) / 56.7) == 11
    assert all(row.find(f"{w('trPr')}/{w('cantSplit')}") is not None for row in root.iter(w("tr")))


SIDES = {
    "missing": ("{{ sign_party.right }}", "", "«sign_party.right»"),
    "on the wrong side": ("{{ sign_seal.left }}", "{{ sign_seal.right }}", "своєму стовпці"),
    "unknown": ("{{ sign_name.left }}", "{{ sign_name.lef }}", "lef"),
}


@pytest.mark.parametrize("name", SIDES)
def test_the_doctor_sees_a_sample_on_the_wrong_side(tmp_path: Path, name: str) -> None:
    old, new, said = SIDES[name]
    members = dict(read_members(TEMPLATE))
    text = members["word/document.xml"].decode()
    assert old in text
    members["word/document.xml"] = text.replace(old, new).encode()
    path = tmp_path / "own.docx"
    path.write_bytes(pack(Member(key, data) for key, data in members.items()))
    assert any(said in fault.message for fault in check_template(path, DocumentType.MEMORANDUM))


def test_a_side_does_not_stand_in_columns(change_template: Callable[..., Path]) -> None:
    changes = [("{{ sign_seal.first }}", "{{ sign_seal.left }}")]
    path = change_template("memorandum", {"word/document.xml": changes})
    assert "template.column" in {fault.code for fault in check_template(path)}
