"""Agreements are kept whole, found again, and never overwritten unseen."""

import datetime as dt
import sqlite3
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from memodesk.domain.agreement import Agreement
from memodesk.domain.terms import Signing, SigningEvent
from memodesk.storage.agreements import AgreementRepository, Stored
from memodesk.storage.database import Database
from memodesk.storage.editions import NEWEST, superfluous
from memodesk.storage.faults import (
    EditConflictError,
    IdTakenError,
    RecordDamagedError,
    RecordMissingError,
    UnfitTextError,
)
from memodesk.storage.summary import summarise
from tests.factories import agreements as any_agreements
from tests.factories import sample_agreement

TODAY = dt.date(2026, 11, 23)


def save(
    repository: AgreementRepository,
    agreement: Agreement,
    base: int | None = None,
    was: str | None = None,
) -> Stored:
    summary = summarise(agreement, today=TODAY)
    return repository.save(agreement, base=base, summary=summary, was=was)


@pytest.fixture
def both(either: Database) -> AgreementRepository:
    return AgreementRepository(either)


def test_what_is_saved_is_found(both: AgreementRepository) -> None:
    saved = save(both, sample_agreement())
    assert both.get("kremenets-agnone") == saved
    assert saved.version == 1
    assert both.all_ids() == ("kremenets-agnone",)


@settings(
    max_examples=20,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(agreement=any_agreements())
def test_anything_typed_comes_back_as_it_was(
    both: AgreementRepository, agreement: Agreement
) -> None:
    known = both.free_id(agreement.id)
    save(both, agreement.but(id=known))
    assert both.get(known).agreement == agreement.but(id=known)


def test_a_change_makes_the_next_version_and_keeps_the_last(both: AgreementRepository) -> None:
    first = sample_agreement()
    save(both, first)
    second = save(both, first.but(title={"uk": "Друга"}), base=1)
    assert second.version == 2
    assert [edition.agreement for edition in both.editions(first.id)] == [first]
    assert both.get(first.id).agreement.title == {"uk": "Друга"}


def test_saving_the_same_again_changes_nothing(both: AgreementRepository) -> None:
    first = save(both, sample_agreement())
    assert save(both, sample_agreement(), base=1) == first
    assert both.editions(first.id) == ()


def test_a_conflict_shows_both_and_loses_neither(both: AgreementRepository) -> None:
    start = sample_agreement()
    save(both, start)
    theirs = start.but(title={"uk": "їхня"})
    save(both, theirs, base=1)
    yours = start.but(title={"uk": "ваша"})
    with pytest.raises(EditConflictError) as caught:
        save(both, yours, base=1)
    assert (caught.value.yours, caught.value.theirs) == (yours, theirs)
    assert caught.value.their_version == 2
    assert both.get(start.id).agreement == theirs
    save(both, yours, base=caught.value.their_version)
    assert [edition.agreement for edition in both.editions(start.id)] == [theirs, start]


def test_an_id_belongs_to_one_agreement(both: AgreementRepository) -> None:
    save(both, sample_agreement())
    with pytest.raises(IdTakenError, match="kremenets-agnone"):
        save(both, sample_agreement())
    assert both.free_id("kremenets-agnone") == "kremenets-agnone-2"
    assert both.free_id("other") == "other"


def test_a_renamed_agreement_stays_the_same_record(both: AgreementRepository) -> None:
    save(both, sample_agreement())
    save(both, sample_agreement(id="other"))
    with pytest.raises(IdTakenError):
        save(both, sample_agreement(id="other"), base=1, was="kremenets-agnone")
    renamed = save(both, sample_agreement(id="new-name"), base=1, was="kremenets-agnone")
    assert renamed.version == 2
    assert both.all_ids() == ("new-name", "other")
    assert len(both.editions("new-name")) == 1


def test_deleting_is_undone(both: AgreementRepository) -> None:
    save(both, sample_agreement())
    moment = both.delete("kremenets-agnone")
    with pytest.raises(RecordMissingError):
        both.get("kremenets-agnone")
    assert both.all_ids() == ()
    assert both.restore("kremenets-agnone", moment) == "kremenets-agnone"
    assert both.get("kremenets-agnone").agreement == sample_agreement()


def test_a_deleted_agreement_comes_back_beside_its_successor(both: AgreementRepository) -> None:
    save(both, sample_agreement(title={"uk": "перша"}))
    moment = both.delete("kremenets-agnone")
    save(both, sample_agreement(title={"uk": "друга"}))
    assert both.restore("kremenets-agnone", moment) == "kremenets-agnone-2"
    back = both.get("kremenets-agnone-2").agreement
    assert (back.id, back.title) == ("kremenets-agnone-2", {"uk": "перша"})


def test_duplicates_share_parties_title_and_day(both: AgreementRepository) -> None:
    signing = Signing(events=(SigningEvent(date=dt.date(2025, 8, 14)),))
    first = sample_agreement(signing=signing)
    save(both, first)
    own, partner = first.parties
    again = first.but(
        id="again", parties=(partner.but(name={"uk": "КОМУНА  Аньйоне"}), own), areas=()
    )
    assert both.find_duplicates(again) == ("kremenets-agnone",)
    assert both.find_duplicates(first) == ()
    assert both.find_duplicates(again.but(signing=None)) == ()
    assert both.find_duplicates(again.but(title={"uk": "Інша"})) == ()


def test_half_a_character_is_refused_by_name(agreements: AgreementRepository) -> None:
    party = sample_agreement().parties[0].but(name={"uk": "Кременець\ud83d"})
    broken = sample_agreement(parties=(party,))
    with pytest.raises(UnfitTextError, match=r"parties\[0\]\.name\.uk"):
        save(agreements, broken)
    assert agreements.all_ids() == ()


def test_a_flipped_byte_is_noticed_and_mended(agreements: AgreementRepository, path: Path) -> None:
    save(agreements, sample_agreement())
    save(agreements, sample_agreement(title={"uk": "Друга"}), base=1)
    with sqlite3.connect(path) as link:
        link.execute("UPDATE agreement SET content = replace(content, 'Аньйоне', 'Аньйоно')")
    link.close()
    with pytest.raises(RecordDamagedError, match="kremenets-agnone") as caught:
        agreements.get("kremenets-agnone")
    edition = agreements.editions("kremenets-agnone")[0].agreement
    save(agreements, edition, base=caught.value.version)
    assert agreements.get("kremenets-agnone").agreement == edition


def test_a_byte_that_is_no_text_is_noticed(agreements: AgreementRepository, path: Path) -> None:
    save(agreements, sample_agreement())
    with sqlite3.connect(path) as link:
        link.execute("UPDATE agreement SET content = CAST(x'7bff7d' AS TEXT)")
    link.close()
    with pytest.raises(RecordDamagedError):
        agreements.get("kremenets-agnone")


def test_many_editions_are_thinned_by_day() -> None:
    start = dt.datetime(2026, 11, 23, 12, tzinfo=dt.UTC)
    editions = [(number, start - dt.timedelta(hours=number)) for number in range(100)]
    dropped = set(superfluous(editions))
    kept = [(number, moment) for number, moment in editions if number not in dropped]
    assert {number for number, _ in kept} >= set(range(NEWEST))
    assert {moment.date() for _, moment in kept} == {moment.date() for _, moment in editions}
    assert len(kept) < NEWEST + 6


def test_long_editing_keeps_the_newest_editions(agreements: AgreementRepository) -> None:
    save(agreements, sample_agreement())
    for version in range(1, NEWEST + 10):
        save(agreements, sample_agreement(title={"uk": str(version)}), base=version)
    kept = [edition.version for edition in agreements.editions("kremenets-agnone")]
    assert kept == list(range(NEWEST + 9, 9, -1))


def test_time_alone_makes_a_summary_stale(both: AgreementRepository) -> None:
    event = SigningEvent(date=dt.date(2026, 12, 1))
    planned = sample_agreement(signing=Signing(events=(event,)))
    save(both, planned)
    later = dt.date(2026, 12, 2)
    assert both.stale(TODAY) == ()
    assert both.stale(later) == ("kremenets-agnone",)
    both.refresh("kremenets-agnone", summarise(planned, today=later))
    assert both.stale(later) == ()
    assert both.get("kremenets-agnone").version == 1
