"""A text edited in one language waits for its twin; nothing else waits."""

import datetime as dt
from collections.abc import Callable

import pytest
from hypothesis import given

from memodesk.domain.agreement import Agreement
from memodesk.domain.collation import Reading
from memodesk.domain.terms import AddedClause, Clauses
from memodesk.domain.twins import confirmed, followed, open_twins
from tests.factories import agreements

PLACE = "clauses.replace.disputes"
READ = Reading(by="Олена", on=dt.date(2026, 11, 27))


def record(uk: str = "Сторони радяться.", it: str = "Le Parti si consultano.") -> Agreement:
    texts = {"disputes": {"uk": uk, "it": it}}
    return Agreement(languages=("uk", "it"), clauses=Clauses(replace=texts))


def edited(before: Agreement, uk: str, it: str) -> Agreement:
    assert before.clauses
    texts = {"disputes": {"uk": uk, "it": it}}
    changed: Agreement = before.but(clauses=before.clauses.but(replace=texts))
    return followed(before, changed)


def test_one_edited_language_leaves_the_other_waiting() -> None:
    changed = edited(record(), "Сторони сперечаються.", "Le Parti si consultano.")
    [twin] = open_twins(changed)
    assert (twin.place, twin.path, twin.waiting) == (PLACE, PLACE, ("it",))
    assert twin.edited == {"uk": ("Сторони радяться.", "Сторони сперечаються.")}


def test_every_keystroke_is_measured_against_the_text_before_the_first() -> None:
    changed = record()
    for text in ("Сторони", "Сторони с", "Сторони сперечаються."):
        changed = edited(changed, text, "Le Parti si consultano.")
    [twin] = open_twins(changed)
    assert twin.edited["uk"] == ("Сторони радяться.", "Сторони сперечаються.")


@pytest.mark.parametrize(
    ("uk", "it"),
    [
        ("Сторони радяться.", "Le Parti si consultano."),  # taken back
        ("Сторони сперечаються.", "Le Parti litigano."),  # the twin followed
    ],
)
def test_a_twin_that_follows_or_a_change_taken_back_ends_the_waiting(uk: str, it: str) -> None:
    half = edited(record(), "Сторони сперечаються.", "Le Parti si consultano.")
    whole = edited(half, uk, it)
    assert not list(open_twins(whole))
    assert whole.collation == ()


def test_a_confirmed_twin_is_quiet_until_the_next_edit() -> None:
    half = edited(record(), "Сторони радяться щиро.", "Le Parti si consultano.")
    read = confirmed(half, PLACE, READ)
    assert not list(open_twins(read))
    assert read.collation[0].readings == (READ,)
    again = edited(read, "Сторони мовчать.", "Le Parti si consultano.")
    [twin] = open_twins(again)
    assert twin.edited["uk"] == ("Сторони радяться щиро.", "Сторони мовчать.")


def test_the_first_translation_is_no_edit() -> None:
    first = edited(record(it=""), "Сторони радяться.", "Le Parti si consultano.")
    assert first.collation == ()


def test_an_own_clause_keeps_its_state_when_it_moves() -> None:
    one = AddedClause(id="own1", text={"uk": "а", "it": "a"})
    two = AddedClause(id="own2", text={"uk": "б", "it": "b"})
    before = Agreement(languages=("uk", "it"), clauses=Clauses(add=(one, two)))
    changed = two.but(text={"uk": "в", "it": "b"})
    after = followed(before, before.but(clauses=Clauses(add=(one, changed))))
    moved = followed(after, after.but(clauses=Clauses(add=(changed, one))))
    assert [twin.path for twin in open_twins(moved)] == ["clauses.add[0].text"]
    gone = followed(moved, moved.but(clauses=Clauses(add=(one,))))
    assert gone.collation == ()


@given(agreements(), agreements())
def test_following_any_change_settles(before: Agreement, after: Agreement) -> None:
    once = followed(before, after)
    assert followed(once, once) == once


def test_a_stale_twin_is_a_finding_that_shows_the_edit(
    check_of: Callable[[Agreement], list[str]],
) -> None:
    changed = edited(record(), "Сторони ніколи не радяться.", "Le Parti si consultano.")
    [said] = [line for line in check_of(changed) if "Змінено лише одну мову" in line]
    assert "українська" in said
    assert "«—» → «ніколи не»" in said
    assert "Перевірте: італійська" in said


@pytest.fixture
def check_of() -> Callable[[Agreement], list[str]]:
    from memodesk.checks.registry import check_agreement

    return lambda agreement: [
        finding.message
        for finding in check_agreement(agreement, dt.date(2026, 11, 27))
        if finding.code == "lang.stale" and finding.twin == PLACE
    ]
