"""Stored agreements: nothing is replaced, nothing is lost, everything put away comes back."""

import datetime as dt
import sqlite3
from pathlib import Path

import pytest

from memodesk.bootstrap import Services
from memodesk.domain.agreement import Agreement
from memodesk.domain.catalogue import State
from memodesk.errors import CaseError, StorageError, WriteError
from memodesk.exchange.case_file import read_case, write_case
from memodesk.services.agreements import suggested_id
from memodesk.storage.faults import EditConflictError, RecordDamagedError, RecordMissingError
from tests.factories import sample_agreement


def test_an_imported_case_is_exported_as_it_was(
    services: Services, sample_case: Path, tmp_path: Path
) -> None:
    stored = services.agreements.import_case(sample_case)
    path = services.agreements.export_case(stored.id, tmp_path / "out.json")
    assert read_case(path.read_bytes(), "x") == read_case(sample_case.read_bytes(), "x")
    assert [row.id for row in services.page().rows] == ["kremenets-agnone"]


def test_a_second_import_gets_a_number_and_replaces_nothing(
    services: Services, sample_case: Path
) -> None:
    first, second = (services.agreements.import_case(sample_case) for _ in range(2))
    assert (first.id, second.id) == ("kremenets-agnone", "kremenets-agnone-2")
    assert services.agreements.get(first.id).agreement == first.agreement


def test_a_case_without_an_id_is_named_after_its_file(services: Services, tmp_path: Path) -> None:
    path = tmp_path / "Угода з Польщею.json"
    path.write_text(write_case(Agreement()))
    assert services.agreements.import_case(path).id == "uhoda-z-polshcheiu"


def test_a_bad_case_stores_nothing(services: Services, tmp_path: Path) -> None:
    (tmp_path / "bad.json").write_text('{"format": "memodesk.case", "version": 1, "x": 1}')
    with pytest.raises(CaseError, match="такого поля немає"):
        services.agreements.import_case(tmp_path / "bad.json")
    assert services.agreements.refresh() == 0
    assert services.page().total == 0


def test_an_export_that_cannot_be_written_says_so(services: Services, tmp_path: Path) -> None:
    stored = services.agreements.add_sample()
    with pytest.raises(WriteError):
        services.agreements.export_case(stored.id, tmp_path / "missing" / "x.json")
    with pytest.raises(RecordMissingError):
        services.agreements.export_case("nothing", tmp_path / "x.json")
    assert not (tmp_path / "x.json").exists()


def test_what_is_deleted_comes_back_whole(services: Services) -> None:
    stored = services.agreements.add_sample()
    services.agreements.delete([stored.id])
    assert services.page().total == 0
    assert services.agreements.restore([stored.id]) == (stored.id,)
    assert services.agreements.get(stored.id).agreement == stored.agreement
    assert services.agreements.restore([stored.id]) == ()


def test_a_duplicate_is_the_same_under_another_id(services: Services) -> None:
    stored = services.agreements.add_sample()
    copy = services.agreements.duplicate(stored.id)
    assert copy.id == "kremenets-agnone-2"
    assert copy.agreement.but(id=stored.id) == stored.agreement


def test_a_new_one_from_an_earlier_one_keeps_the_terms_and_not_the_event(
    services: Services,
) -> None:
    earlier = services.agreements.add_sample().agreement
    fresh = services.agreements.new_from("kremenets-agnone").agreement
    assert [party.key for party in fresh.parties] == ["kremenets"]
    assert (fresh.term, fresh.areas, fresh.languages) == (
        earlier.term,
        earlier.areas,
        earlier.languages,
    )
    assert fresh.press is None
    assert fresh.signing
    assert fresh.signing.mode
    assert not fresh.signing.events
    assert fresh.id != earlier.id


def test_a_version_saved_meanwhile_is_never_overwritten(services: Services) -> None:
    stored = services.agreements.add_sample()
    mine = stored.agreement.but(state=State.DRAFT)
    theirs = stored.agreement.but(state=State.READY)
    services.agreements.save(theirs, stored.version)
    with pytest.raises(EditConflictError):
        services.agreements.save(mine, stored.version)
    assert services.agreements.get(stored.id).agreement == theirs


def test_the_list_knows_how_many_errors_there_are(services: Services) -> None:
    services.agreements.add_sample()
    (row,) = services.page().rows
    assert row.errors >= 1


def test_time_alone_brings_the_list_up_to_date(services: Services) -> None:
    from memodesk.services.agreements import AgreementService
    from memodesk.storage.agreements import AgreementRepository

    services.agreements.add_sample()
    repository = AgreementRepository(services.database)
    later = AgreementService(repository, services.memory, lambda: dt.date(2060, 1, 1))
    assert later.refresh() >= 0
    assert later.refresh() == 0


@pytest.mark.parametrize(
    ("agreement", "name"),
    [
        (sample_agreement(), "kremenets-agnone"),
        (Agreement(), "agreement"),
        (sample_agreement(parties=sample_agreement().parties[:1]), "agreement"),
    ],
)
def test_files_are_named_after_the_places(agreement: Agreement, name: str) -> None:
    assert suggested_id(agreement) == name


def test_a_data_folder_that_cannot_be_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(StorageError, match="не можна створити"):
        Services(tmp_path / "file" / "data").agreements.refresh()


def test_a_damaged_record_is_recovered_from_its_newest_edition(
    services: Services, sample_case: Path
) -> None:
    first = services.agreements.import_case(sample_case)
    changed = first.agreement.but(title={"uk": "Друга назва"})
    services.agreements.save(changed, first.version)
    with sqlite3.connect(services.database_path) as link:
        link.execute("UPDATE agreement SET content = replace(content, 'Друга', 'Дрyга')")
    link.close()
    with pytest.raises(RecordDamagedError):
        services.agreements.get(first.id)
    desk = services.desk(first.id)
    assert desk.recovered
    assert desk.agreement == first.agreement
    assert services.agreements.get(first.id).agreement == first.agreement
