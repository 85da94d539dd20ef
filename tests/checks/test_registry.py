"""Every family of checks: silent on an approved case, exact on each fault put into it."""

import datetime as dt
import json
from collections.abc import Callable
from typing import Any

import pytest

from memodesk.checks.finding import Finding, Severity
from memodesk.checks.registry import check_agreement, check_drafts, concerns
from memodesk.domain.agreement import Agreement
from memodesk.drafting.compose import compose
from memodesk.drafting.draft import DocumentType
from memodesk.languages import library
from memodesk.paths import SAMPLE_CASE

TODAY = dt.date(2025, 8, 1)
Change = Callable[[dict[str, Any]], object]


def approved() -> dict[str, Any]:
    """The sample with everything the law asks for before its signing."""
    case: dict[str, Any] = json.loads(SAMPLE_CASE.read_text(encoding="utf-8"))
    del case["format"], case["version"]
    case["procedure"] = {
        "submitted": "2025-06-02",
        "ministry_order": {"number": "900", "date": "2025-07-04"},
        "council_decision": {"number": "12/5", "date": "2025-07-10", "authorised": "smahliuk"},
    }
    return case


def agreement(change: Change) -> Agreement:
    """The approved case with one change made to it."""
    case = approved()
    change(case)
    return Agreement.model_validate(case)


def findings(change: Change, *, final: bool = False) -> list[Finding]:
    """Everything the program says of the changed case and its drafts."""
    record = agreement(change)
    drafts = tuple(compose(record, document) for document in DocumentType)
    on_drafts = check_drafts(record, drafts, TODAY, final=final)
    return [*check_agreement(record, TODAY), *on_drafts]


def codes(change: Change) -> set[tuple[str, str]]:
    """Code and path of every finding."""
    return {(finding.code, finding.path) for finding in findings(change)}


def unchanged(_case: dict[str, Any]) -> None:
    """No change: the approved case as it is."""


def put(path: str, value: Any) -> Change:
    """A change that puts a value at a path such as ``parties.1.place.uk``."""

    def change(case: dict[str, Any]) -> None:
        *way, last = path.split(".")
        place: Any = case
        for step in way:
            place = place[int(step)] if step.isdigit() else place.setdefault(step, {})
        if isinstance(place, list):
            place[int(last)] = value
        else:
            place[last] = value

    return change


FAULTS = [
    ("party.ua-type", "parties[0].unit_type", put("parties.0.unit_type", "county")),
    ("party.ua-type", "parties", put("parties.0.country", "PL")),
    ("party.foreign-type", "parties[1].unit_type", put("parties.1.unit_type", "company")),
    ("party.aggressor", "parties[1].country", put("parties.1.country", "RU")),
    ("party.aggressor", "parties[1].country", put("parties.1.country", "BY")),
    (
        "party.full-name",
        "parties[0].name.uk",
        put("parties.0.name.uk", "Кременецька МР Тернопільської області"),
    ),
    ("party.full-name", "parties[0].name.uk", put("parties.0.name.uk", "Кременецька міська рада")),
    ("party.full-name", "parties[1].name.it", put("parties.1.name.it", "")),
    ("party.state", "parties[1].country", put("parties.1.country", "")),
    ("party.state", "title.uk", put("title", {"uk": "Меморандум (Республіка Грузія)"})),
    ("party.state", "title.uk", put("title", {"uk": "Меморандум (Ркспубліка Польща)"})),
    ("party.spelling", "press.lede.it", put("press.lede", {"it": "A Agnonne si firma."})),
    ("party.transliteration", "parties[0].place.it", put("parties.0.place.it", "Kremenez")),
    (
        "party.transliteration",
        "parties[0].signatories[0].name.it",
        put("parties.0.signatories.0.name.it", "Andrey Smagliuk"),
    ),
    ("kind.missing", "cooperation_kind", put("cooperation_kind", None)),
    ("kind.border", "cooperation_kind", put("cooperation_kind", "cross_border")),
    ("title.pattern", "title.uk", put("title", {"uk": "Про співпрацю (Україна)"})),
    (
        "signatory.complete",
        "parties[1].signatories[0].name.uk",
        put("parties.1.signatories.0.name", {"it": "Daniele Saia"}),
    ),
    (
        "signatory.complete",
        "parties[1].signatories[0].position.it",
        put("parties.1.signatories.0.position", {"uk": "мер Аньйоне"}),
    ),
    (
        "signatory.complete",
        "parties[1].signatories[0].gender",
        put("parties.1.signatories.0.gender", None),
    ),
    ("signatory.complete", "parties[1].signatories", put("parties.1.signatories", [])),
    (
        "signatory.authorised",
        "procedure.council_decision.authorised",
        put("procedure.council_decision.authorised", "saia"),
    ),
    ("decision.missing", "procedure.council_decision", put("procedure.council_decision", None)),
    (
        "decision.missing",
        "procedure.council_decision.date",
        put("procedure.council_decision.date", "2025-08-15"),
    ),
    ("order.missing", "procedure.ministry_order", put("procedure.ministry_order", None)),
    (
        "order.date",
        "procedure.ministry_order.date",
        put("procedure.ministry_order.date", "2025-08-15"),
    ),
    ("lead.time", "signing.events[0].date", put("procedure.submitted", "2025-07-28")),
    ("areas.empty", "areas", put("areas", [])),
    (
        "areas.tautology",
        "areas[0].text.uk",
        put("areas.0", {"key": "own", "text": {"uk": "міжнародна співпраця"}}),
    ),
    (
        "areas.competence",
        "areas[0].text.it",
        put("areas.0", {"key": "own", "text": {"it": "politica estera"}}),
    ),
    (
        "money.unfounded",
        "finance.basis",
        put("finance", {"mode": "budget", "amount": "20000", "currency": "EUR"}),
    ),
    ("money.missing", "clauses.omit", put("clauses", {"omit": ["finance"]})),
    ("money.missing", "finance.mode", put("parties.1.country", "FR")),
    ("term.structure", "term", put("term", {})),
    (
        "term.structure",
        "term.years",
        put("term", {"indefinite": True, "years": 5, "auto_renew": True, "notice_months": 6}),
    ),
    ("term.structure", "term.auto_renew", put("term", {"years": 5, "notice_months": 6})),
    ("term.structure", "term.notice_months", put("term", {"years": 5, "auto_renew": False})),
    ("clause.missing", "clauses.omit[0]", put("clauses", {"omit": ["disputes"]})),
    ("text.gap", "parties[1].place.uk", put("parties.1.place", {"it": "Agnone"})),
    ("lang.ukrainian", "languages", put("languages", ["it", "en"])),
    ("lang.ukrainian", "languages[1]", put("languages", ["uk", "ru"])),
    (
        "lang.parity",
        "areas[0].text.it",
        put(
            "areas.0",
            {"key": "own", "text": {"uk": "обмін 20 учнями", "it": "scambio di 30 alunni"}},
        ),
    ),
    (
        "lang.untranslated",
        "press.lede.it",
        put("press.lede", {"it": "Кременець і Аньйоне підписали"}),
    ),
    (
        "lang.stale",
        "clauses.replace.subject.it",
        put("clauses", {"replace": {"subject": {"uk": "Предмет цього документа — дружба."}}}),
    ),
    ("lang.mixed", "press.lede.uk", put("press.lede", {"uk": "Кременeць підписав"})),
    ("release.sister", "press.headline.uk", put("establishes_twinning", False)),
    ("release.areas", "press.lede.uk", put("press.lede", {"uk": "Співпраця охопить туризм."})),
    ("release.statistic", "press.statistics[0]", put("press.publication_date", "2026-08-15")),
    ("release.quote", "press.quotes[0].approved", put("press.quotes.0.approved", False)),
    ("release.quote", "press.quotes[0].speaker", put("press.quotes.0.speaker", "nobody")),
    ("release.embargo", "press.publication_date", put("press.publication_date", "2025-08-13")),
    (
        "date.forms",
        "areas[0].text.uk",
        put(
            "areas.0",
            {"key": "own", "text": {"uk": "свято 24.08.2025", "it": "festa del 24.08.2025"}},
        ),
    ),
    ("signing.place", "signing.events[0].country", put("signing.events.0.country", "")),
    ("signing.place", "signing.events[0].place", put("signing.events.0.place", {})),
]


@pytest.mark.parametrize(("code", "path", "change"), FAULTS)
def test_each_fault_is_found_where_it_is(code: str, path: str, change: Change) -> None:
    if code == "release.sister":
        change = _twinning_headline
    assert (code, path) in codes(change)
    assert (code, path) not in codes(unchanged)


def _twinning_headline(case: dict[str, Any]) -> None:
    case["establishes_twinning"] = False
    case["press"]["headline"] = {"uk": "Кременець і Аньйоне стали побратимами"}


def test_the_approved_case_has_no_errors_but_unconfirmed_words() -> None:
    assert [f for f in findings(unchanged) if f.severity is Severity.ERROR] == []


def test_unsure_words_and_gaps_are_errors_only_in_a_final() -> None:
    change = put("parties.1.signatories.0.name", {"it": "Daniele Saia"})
    in_draft = {f.code: f.severity for f in findings(change)}
    in_final = {f.code: f.severity for f in findings(change, final=True)}
    assert in_draft["text.gap"] is Severity.WARNING
    assert in_final["text.gap"] is Severity.ERROR


def test_a_confirmed_form_is_no_longer_unsure() -> None:
    unsure = [f for f in findings(unchanged) if f.code == "word.unsure"]
    assert any(f.path.startswith("parties[1].signatories[0]") for f in unsure)

    def confirm(case: dict[str, Any]) -> None:
        case["parties"][1]["signatories"][0]["forms"] = {
            "name": {"uk": {"genitive": "Даніеле Саї"}},
            "position": {"uk": {"genitive": "мера Аньйоне"}},
        }

    left = [f for f in findings(confirm) if f.code == "word.unsure"]
    assert not any(f.path.startswith("parties[1].signatories[0]") for f in left)


def test_the_stop_for_belarus_says_that_it_is_unread() -> None:
    found = {f.code: f for f in findings(put("parties.1.country", "BY"))}
    assert not found["party.aggressor"].verified


def test_a_plain_memorandum_with_a_firm_needs_no_order() -> None:
    def change(case: dict[str, Any]) -> None:
        case["parties"][1]["unit_type"] = "company"
        case["procedure"] = None

    found = {code for code, _path in codes(change)}
    assert "party.foreign-type" in found
    assert found.isdisjoint({"order.missing", "decision.missing", "lead.time"})


def test_findings_of_the_procedure_do_not_concern_the_release() -> None:
    change = put("procedure", None)
    order = next(f for f in findings(change) if f.code == "order.missing")
    assert concerns(order, DocumentType.MEMORANDUM)
    assert not concerns(order, DocumentType.PRESS_RELEASE)


def test_every_finding_has_its_rule_and_unverified_law_says_so() -> None:
    for _code, _path, change in FAULTS:
        for finding in findings(change):
            rule = library.rules()[finding.code]
            assert finding.message
            assert rule.verified or finding.source is None or not finding.verified
