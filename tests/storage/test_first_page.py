"""The list is read with plain sqlite3: fast, in Ukrainian order, found whatever the case."""

import datetime as dt
import subprocess
import sys
import time
from pathlib import Path

import pytest

from memodesk.domain.agreement import Agreement
from memodesk.domain.catalogue import State
from memodesk.domain.party import Area
from memodesk.domain.terms import Procedure, Registration, Signing, SigningEvent, Term
from memodesk.storage.agreements import AgreementRepository
from memodesk.storage.database import Database, open_database
from memodesk.storage.first_page import read_page
from memodesk.storage.listing import Page, Question, Sort, StateGroup, View
from memodesk.storage.summary import summarise
from tests.factories import sample_agreement

TODAY = dt.date(2026, 11, 23)
PARTNERS = (("Яремче", "UA"), ("Бжеґ", "PL"), ("Ґданськ", "PL"), ("Гдиня", "PL"), ("Аньйоне", "IT"))
HEAVY = ("sqlmodel", "sqlalchemy", "alembic", "pydantic", "docx", "lxml", "jinja2", "babel")


def with_partner(place: str, country: str, **changes: object) -> Agreement:
    base = sample_agreement(id=f"agreement-{abs(hash((place, country))) % 10**8}")
    own, partner = base.parties
    renamed = partner.but(place={"uk": place}, name={}, country=country, signatories=())
    value: Agreement = base.but(parties=(own, renamed), **changes)
    return value


def store(database: Database, *agreements: Agreement, **counts: int) -> None:
    repository = AgreementRepository(database)
    for agreement in agreements:
        summary = summarise(agreement, today=TODAY, **counts)
        repository.save(agreement, base=None, summary=summary)


def signed(day: dt.date, term: Term, *, registered: bool = True) -> dict[str, object]:
    number = Procedure(registration=Registration(number="1")) if registered else None
    return {
        "signing": Signing(events=(SigningEvent(date=day),)),
        "term": term,
        "procedure": number,
    }


def places(page: Page) -> list[str]:
    return [row.partners[0] for row in page.rows]


@pytest.fixture
def some(database: Database, path: Path) -> Path:
    store(database, *(with_partner(place, country) for place, country in PARTNERS))
    return path


def test_partners_stand_in_ukrainian_order(some: Path) -> None:
    page = read_page(some, today=TODAY)
    assert places(page) == ["Аньйоне", "Бжеґ", "Гдиня", "Ґданськ", "Яремче"]
    backwards = read_page(some, Question(descending=True), TODAY)
    assert places(backwards) == places(page)[::-1]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("ҐДАНСЬК", ["Ґданськ"]),
        ("польща", ["Бжеґ", "Гдиня", "Ґданськ"]),
        ("Польщі", ["Бжеґ", "Гдиня", "Ґданськ"]),
        ("меморандум СМАГЛЮК італ", ["Аньйоне"]),
        ("Ань\u200bйоне", ["Аньйоне"]),
        ("Аньи\u0306оне", ["Аньйоне"]),
        ("100%", []),
        ("_", []),
        ("немає такого", []),
    ],
)
def test_search_finds_words_in_any_case_and_form(some: Path, words: str, found: list[str]) -> None:
    assert places(read_page(some, Question(search=words), TODAY)) == found


def test_every_apostrophe_is_the_same(database: Database, path: Path) -> None:
    store(database, with_partner("Знам’янка", "UA"))
    for typed in ("Знам'янка", "знамʼянка", "ЗНАМ’ЯНКА"):
        assert places(read_page(path, Question(search=typed), TODAY)) == ["Знам’янка"]


def test_pages_follow_each_other(some: Path) -> None:
    first = read_page(some, Question(limit=2), TODAY)
    second = read_page(some, Question(limit=2, offset=2), TODAY)
    assert places(first) + places(second) == ["Аньйоне", "Бжеґ", "Гдиня", "Ґданськ"]
    assert first.total == second.total == 5


def test_filters_count_what_they_would_show(database: Database, path: Path) -> None:
    store(
        database,
        with_partner("Аньйоне", "IT", areas=(Area(key="culture"), Area(key="sport"))),
        with_partner("Бжеґ", "PL", areas=(Area(key="culture"),)),
        with_partner("Гдиня", "PL", areas=(), **signed(dt.date(2025, 1, 1), Term(indefinite=True))),
    )
    page = read_page(path, today=TODAY)
    assert page.groups == {StateGroup.PREPARING: 2, StateGroup.IN_FORCE: 1}
    assert page.countries == {"PL": 2, "IT": 1}
    assert page.areas == {"culture": 2, "sport": 1}
    polish = read_page(path, Question(countries=frozenset({"PL"})), TODAY)
    assert places(polish) == ["Бжеґ", "Гдиня"]
    assert polish.countries == {"PL": 2, "IT": 1}
    assert polish.groups == {StateGroup.PREPARING: 1, StateGroup.IN_FORCE: 1}
    both = Question(countries=frozenset({"PL"}), areas=frozenset({"culture"}))
    assert places(read_page(path, both, TODAY)) == ["Бжеґ"]
    ready = Question(groups=frozenset({StateGroup.IN_FORCE}))
    assert places(read_page(path, ready, TODAY)) == ["Гдиня"]


def test_saved_views(database: Database, path: Path) -> None:
    five, renewed = Term(years=5), Term(years=5, auto_renew=True)
    store(
        database,
        with_partner("Новий", "PL"),
        with_partner("Спливає", "PL", **signed(dt.date(2022, 3, 1), five)),
        with_partner("Триває", "PL", **signed(dt.date(2022, 3, 1), renewed)),
        with_partner("Тихий", "PL", **signed(dt.date(2025, 3, 1), five, registered=False)),
    )
    page = read_page(path, today=TODAY)
    assert page.views == {View.ALL: 4, View.PREPARING: 1, View.ENDING: 1, View.UNREGISTERED: 1}
    for view, place in (
        (View.PREPARING, "Новий"),
        (View.ENDING, "Спливає"),
        (View.UNREGISTERED, "Тихий"),
    ):
        assert places(read_page(path, Question(view=view), TODAY)) == [place]


def test_the_end_is_shown_as_a_day_a_term_or_without_end(database: Database, path: Path) -> None:
    store(
        database,
        with_partner("А", "PL", **signed(dt.date(2023, 5, 12), Term(years=5))),
        with_partner("Б", "PL", term=Term(years=5)),
        with_partner("В", "PL", term=Term(years=1)),
        with_partner("Г", "PL", term=Term(indefinite=True)),
        with_partner("Д", "PL", term=None),
    )
    page = read_page(path, today=TODAY)
    assert [row.valid_until_text for row in page.rows] == [
        "12.05.2028", "5 років", "1 рік", "безстроково", "",
    ]  # fmt: skip
    by_end = read_page(path, Question(sort=Sort.VALID), TODAY)
    assert places(by_end) == ["А", "В", "Б", "Г", "Д"]


def test_time_changes_states_without_saving(database: Database, path: Path) -> None:
    term = Term(years=1, auto_renew=True)
    store(
        database,
        with_partner("Скоро", "PL", **signed(dt.date(2026, 12, 1), Term(years=5))),
        with_partner("Минуло", "PL", **signed(dt.date(2025, 12, 1), Term(years=1))),
        with_partner("Триває", "PL", **signed(dt.date(2025, 12, 1), term)),
    )

    def states(today: dt.date) -> dict[str, State]:
        return {row.partners[0]: row.state for row in read_page(path, today=today).rows}

    assert states(TODAY) == {
        "Скоро": State.DRAFT,
        "Минуло": State.IN_FORCE,
        "Триває": State.IN_FORCE,
    }
    planned = next(row for row in read_page(path, today=TODAY).rows if row.state is State.DRAFT)
    assert (planned.signed_on, planned.valid_until_text) == (None, "5 років")
    later = dt.date(2026, 12, 2)
    assert states(later) == {
        "Скоро": State.IN_FORCE,
        "Минуло": State.ENDED,
        "Триває": State.IN_FORCE,
    }
    renewed = next(row for row in read_page(path, today=later).rows if row.renews)
    assert renewed.valid_until == dt.date(2027, 12, 1)
    begun = next(row for row in read_page(path, today=later).rows if row.partners == ("Скоро",))
    assert (begun.signed_on, begun.valid_until) == (dt.date(2026, 12, 1), dt.date(2031, 12, 1))


@pytest.mark.parametrize("sort", list(Sort))
def test_every_column_sorts_both_ways(some: Path, sort: Sort) -> None:
    up = read_page(some, Question(sort=sort), TODAY)
    down = read_page(some, Question(sort=sort, descending=True), TODAY)
    assert up.total == down.total == len(up.rows) == len(down.rows) == 5


def test_findings_are_counted_and_sorted(database: Database, path: Path) -> None:
    store(database, with_partner("А", "PL"))
    store(database, with_partner("Б", "PL"), errors=2, warnings=1)
    page = read_page(path, Question(sort=Sort.FINDINGS, descending=True), TODAY)
    assert [(row.errors, row.warnings) for row in page.rows] == [(2, 1), (0, 0)]


def test_a_missing_or_empty_file_is_an_empty_list(tmp_path: Path) -> None:
    assert read_page(tmp_path / "no.sqlite3") == Page()
    (tmp_path / "empty.sqlite3").touch()
    assert read_page(tmp_path / "empty.sqlite3") == Page()
    assert not (tmp_path / "no.sqlite3").exists()


def test_an_old_file_waits_for_its_migration(tmp_path: Path) -> None:
    old = tmp_path / "old.sqlite3"
    old.write_bytes((Path(__file__).parent / "old" / "0001.sqlite3").read_bytes())
    assert read_page(old) == Page(ready=False)


@pytest.mark.medium
def test_the_list_of_a_server_is_the_same(server_url: str, some: Path) -> None:
    server = open_database(server_url)
    store(server, *(with_partner(place, country) for place, country in PARTNERS))
    for question in (Question(), Question(search="ПОЛЬЩА"), Question(sort=Sort.VALID)):
        there, here = AgreementRepository(server).page(question, TODAY), read_page(some, question)
        assert places(there) == places(here)
        assert (there.countries, there.groups) == (here.countries, here.groups)
    server.close()


def test_nothing_heavy_is_loaded(some: Path) -> None:
    code = (
        "import sys; from pathlib import Path; "
        "from memodesk.storage.first_page import read_page; "
        f"assert read_page(Path({str(some)!r})).total == 5; "
        "print(' '.join(sorted(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = {name.split(".")[0] for name in done.stdout.split()}
    assert not loaded & set(HEAVY)


def test_the_first_page_is_there_at_once(database: Database, path: Path) -> None:
    repository = AgreementRepository(database)
    base = sample_agreement()
    summary = summarise(base, today=TODAY)
    for number in range(200):
        repository.save(base.but(id=f"a{number}"), base=None, summary=summary)
    took = []
    for _round in range(7):
        start = time.perf_counter()
        page = read_page(path, Question(limit=50), TODAY)
        took.append(time.perf_counter() - start)
    assert page.total == 200
    assert min(took) < 0.015
