"""The desk: what is typed is stored, what is issued can be told from later editions."""

import zipfile
from pathlib import Path

import pytest

from memodesk.bootstrap import Services
from memodesk.domain.catalogue import DocumentName, FormState
from memodesk.drafting.draft import USUAL, DocumentType
from memodesk.drafting.forms import suggest
from memodesk.errors import RefusedError
from memodesk.services.desk import EditorDesk
from memodesk.storage.faults import EditConflictError


@pytest.fixture
def desk(services: Services) -> EditorDesk:
    services.agreements.add_sample()
    return services.desk("kremenets-agnone")


def test_every_save_builds_on_the_last(services: Services, desk: EditorDesk) -> None:
    for name in (DocumentName.AGREEMENT, DocumentName.DECLARATION, DocumentName.MEMORANDUM):
        value = desk.agreement.but(document_name=name)
        desk.save(value)
        assert services.agreements.get(desk.id).agreement == suggest(value)


def test_a_new_name_of_the_files_moves_the_record(services: Services, desk: EditorDesk) -> None:
    desk.save(desk.agreement.but(id="agnone"))
    desk.save(desk.agreement.but(title={"uk": "Меморандум"}))
    assert [row.id for row in services.page().rows] == ["agnone"]


def test_a_name_that_is_being_typed_anew_costs_nothing(
    services: Services, desk: EditorDesk
) -> None:
    desk.save(desk.agreement.but(id="", title={"uk": "Меморандум"}))
    assert services.agreements.get("kremenets-agnone").agreement.title == {"uk": "Меморандум"}


def test_in_a_conflict_neither_is_lost(services: Services, desk: EditorDesk) -> None:
    other = services.desk(desk.id)
    mine, theirs = (desk.agreement.but(title={"uk": title}) for title in ("моє", "їхнє"))
    other.save(theirs)
    with pytest.raises(EditConflictError):
        desk.save(mine)
    aside = desk.save_aside(mine)
    assert services.agreements.get("kremenets-agnone").agreement.title == {"uk": "їхнє"}
    assert services.agreements.get(aside).agreement.title == {"uk": "моє"}
    assert other.reload() == suggest(theirs)


def test_the_documents_are_made_in_the_chosen_folder(
    services: Services, desk: EditorDesk, tmp_path: Path
) -> None:
    agreement = desk.agreement
    drafts = desk.compose(agreement)
    assert {finding.severity for finding in desk.check(agreement, drafts)}
    files = desk.issue(agreement)
    assert set(files) == set(USUAL)
    assert all(path.parent == tmp_path / "documents" for path in files.values())
    with zipfile.ZipFile(files[DocumentType.MEMORANDUM]) as file:
        headers = "".join(file.read(name).decode() for name in file.namelist() if "header" in name)
    assert "редакція 1" in headers.replace("\u00a0", " ")


def test_a_final_is_refused_while_errors_stand(desk: EditorDesk, tmp_path: Path) -> None:
    issued = desk.issue_some(desk.agreement, (DocumentType.MEMORANDUM,), final=True)
    assert issued.refused
    assert not issued.files
    assert not (tmp_path / "documents").exists()


def test_originals_of_all_parties_are_made_in_the_chosen_folder(
    desk: EditorDesk, tmp_path: Path
) -> None:
    made = desk.issue_originals(desk.agreement)
    assert {path.name.split(".")[-2] for path in made} == {
        *("kremenets", "agnone", "reading", "originals"),
    }
    assert set((tmp_path / "documents").iterdir()) == set(made)
    with pytest.raises(RefusedError, match="Чистовик не зроблено"):
        desk.issue_originals(desk.agreement, final=True)


def test_a_refusal_says_how_many_errors_stand_and_the_first(desk: EditorDesk) -> None:
    with pytest.raises(RefusedError, match=r"2 помилки. Перша: .*наказу міністерства"):
        desk.issue(desk.agreement, (DocumentType.MEMORANDUM,), final=True)
    made = desk.issue(desk.agreement, (DocumentType.PRESS_RELEASE,), final=True)
    assert [path.exists() for path in made.values()] == [True]


def test_the_forms_that_are_printed_are_stored_with_the_record(desk: EditorDesk) -> None:
    desk.save(desk.agreement)
    forms = desk.agreement.parties[1].signatories[0].forms.name["uk"]["genitive"]
    assert (forms.text, forms.state) == ("Даніеле Саї", FormState.SUGGESTED)
    drafts = desk.compose(desk.agreement)
    desk.save(desk.agreement)
    assert desk.compose(desk.agreement) == drafts
