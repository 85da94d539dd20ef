"""Checking: what concerns the documents asked for, the gravest first."""

import datetime as dt

from memodesk.checks.finding import Severity
from memodesk.domain.agreement import Agreement
from memodesk.domain.text import WordForm
from memodesk.drafting.draft import DocumentType
from memodesk.services.checking import check
from memodesk.services.drafting import compose_documents
from tests.factories import sample_agreement

TODAY = dt.date(2025, 8, 20)


def test_the_gravest_come_first() -> None:
    ranks = [list(Severity).index(one.severity) for one in check(Agreement(), today=TODAY)]
    assert ranks == sorted(ranks)
    assert 0 in ranks


def test_drafts_composed_before_give_the_same_findings() -> None:
    agreement = sample_agreement()
    drafts = compose_documents(agreement, today=TODAY)
    assert check(agreement, today=TODAY, drafts=drafts) == check(agreement, today=TODAY)


def test_a_document_is_not_judged_by_what_concerns_another() -> None:
    release = check(sample_agreement(), (DocumentType.PRESS_RELEASE,), today=TODAY)
    assert not {one.code.split(".")[0] for one in release} & {"kind", "order", "decision", "lead"}


def test_an_open_word_is_graver_in_a_final() -> None:
    codes = {
        final: {
            one.code
            for one in check(sample_agreement(), today=TODAY, final=final)
            if one.severity is Severity.ERROR
        }
        for final in (False, True)
    }
    assert "text.gap" in codes[True] - codes[False]


def test_a_form_that_is_never_printed_is_said() -> None:
    first, second = sample_agreement().parties
    forms = {"it": {"al": WordForm(text="al Comune"), "di": WordForm(text="del Comune")}}
    party = second.but(forms=second.forms.but(name=forms))
    found = check(sample_agreement(parties=(first, party)), today=TODAY)
    assert [one.path for one in found if one.code == "form.unknown"] == [
        "parties[1].forms.name.it.al"
    ]
