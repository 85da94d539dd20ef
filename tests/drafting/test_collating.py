"""The pairs that two readers compare, and what a later edit does to their answers."""

import datetime as dt

from memodesk.checks.registry import check_drafts
from memodesk.domain.agreement import Agreement
from memodesk.domain.catalogue import Verdict
from memodesk.domain.collation import Reading
from memodesk.domain.terms import Clauses
from memodesk.drafting.collating import Pair, PairState, agreed, pairs, with_reading
from memodesk.drafting.compose import compose
from memodesk.drafting.draft import DocumentType

DAY = dt.date(2026, 11, 27)
ONE, TWO = Reading(by="Олена", on=DAY), Reading(by="Марко", on=DAY)


def pair(agreement: Agreement, segment: str) -> Pair:
    draft = compose(agreement, DocumentType.MEMORANDUM)
    return next(one for one in pairs(draft, agreement) if one.segment.id == segment)


def test_pairs_are_all_paragraphs_with_words(sample: Agreement) -> None:
    draft = compose(sample, DocumentType.MEMORANDUM)
    found = list(pairs(draft, sample))
    assert len(found) > 50
    assert {one.state for one in found} == {PairState.UNREAD}
    assert not any(one.segment.id.startswith("sign_") for one in found)
    assert all(set(one.texts) == {"uk", "it"} for one in found)


def test_two_readers_answer_one_pair(sample: Agreement) -> None:
    read = with_reading(sample, pair(sample, "disputes_talks"), ONE)
    assert pair(read, "disputes_talks").state is PairState.AGREES
    both = with_reading(read, pair(read, "disputes_talks"), TWO)
    assert pair(both, "disputes_talks").readings == (ONE, TWO)
    doubt = ONE.but(verdict=Verdict.DIFFERS, note="«мирно»")
    changed = with_reading(both, pair(both, "disputes_talks"), doubt)
    assert pair(changed, "disputes_talks").state is PairState.DIFFERS
    assert pair(changed, "disputes_talks").readings == (TWO, doubt)
    assert pair(changed, "publicity_media").state is PairState.UNREAD


def test_an_edit_of_one_language_after_the_reading_is_a_finding(sample: Agreement) -> None:
    own = {"disputes": {"uk": "Сторони радяться.", "it": "Le Parti si consultano."}}
    reworded = sample.but(clauses=Clauses(replace=own))
    read = with_reading(reworded, pair(reworded, "disputes_own_1"), ONE)
    own = {"disputes": {"uk": "Сторони радяться щороку.", "it": "Le Parti si consultano."}}
    edited = read.but(clauses=Clauses(replace=own))
    assert pair(edited, "disputes_own_1").state is PairState.CHANGED
    drafts = (compose(edited, DocumentType.MEMORANDUM),)
    [stale] = [f for f in check_drafts(edited, drafts, DAY) if f.code == "lang.stale"]
    assert "«радяться.» → «радяться щороку.»" in stale.message
    settled = agreed(edited, drafts, stale.twin, TWO)
    assert pair(settled, "disputes_own_1").readings == (TWO,)
    assert not [f for f in check_drafts(settled, drafts, DAY) if f.code == "lang.stale"]


def test_a_fact_that_changes_in_all_languages_asks_for_a_new_reading(sample: Agreement) -> None:
    segment = "duration_term"
    read = with_reading(sample, pair(sample, segment), ONE)
    assert read.term
    longer = read.but(term=read.term.but(years=7, indefinite=False))
    assert pair(longer, segment).state is PairState.CHANGED
    drafts = (compose(longer, DocumentType.MEMORANDUM),)
    assert not [f for f in check_drafts(longer, drafts, DAY) if f.code == "lang.stale"]
