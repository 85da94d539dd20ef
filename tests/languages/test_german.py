"""German names with their article: a reader has checked every form of the gold list."""

import csv
import datetime as dt
from pathlib import Path

import pytest

from memodesk.languages.pack import Confidence, Gender, NameKind
from memodesk.languages.registry import pack
from memodesk.languages.typography import NBSP

GENDERS = {gender.value: gender for gender in Gender}
FORMS = ("nominative", "genitive", "dative", "accusative", "in")

Row = dict[str, str]


def rows() -> list[Row]:
    """The gold list; an empty cell is a form of which the pack must not be sure."""
    path = Path(__file__).parent / "gold" / "german.tsv"
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t"))


@pytest.mark.parametrize("row", rows(), ids=lambda row: row["base"])
def test_every_form_of_a_known_name(row: Row) -> None:
    found = pack("de").forms(row["base"], NameKind(row["kind"]), GENDERS.get(row["gender"]))
    sure = {name for name in FORMS if found[name].confidence is Confidence.SURE}
    assert {name: found[name].text for name in sure} == {
        name: row[name] for name in FORMS if row[name]
    }


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Comune di Agnone", NameKind.BODY),
        ("Halle (Saale)", NameKind.BODY),
        ("Darmstadt", NameKind.BODY),
        ("Neustadt an der Weinstraße", NameKind.BODY),
        ("Kehl hilft e. V.", NameKind.BODY),
        ("Halle Stadtverwaltung", NameKind.BODY),
        ("Badischer Verlag GmbH", NameKind.BODY),
        ("das Stadt Kehl", NameKind.BODY),
        ("Marktplatz", NameKind.BODY),
        ("Markt Schwaben", NameKind.PLACE),
        ("Amt Neuhaus", NameKind.PLACE),
        ("Gemeinde", NameKind.PLACE),
        ("kleines Dorf", NameKind.PLACE),
        ("bürgermeister", NameKind.POSITION),
        ("", NameKind.BODY),
    ],
)
def test_an_unknown_name_stays_as_typed_and_is_unsure(text: str, kind: NameKind) -> None:
    found = pack("de").forms(text, kind)
    assert found["base"].confidence is Confidence.SURE
    assert {found[name].text for name in FORMS[:4]} == {text}
    assert {found[name].confidence for name in FORMS} == {Confidence.UNSURE}


def test_gender_of_a_body() -> None:
    genders = [
        pack("de").gender_of(text, NameKind.BODY)
        for text in ("Stadtrat Kremenez", "Stadt Kehl", "Landratsamt Ortenaukreis", "Kehl")
    ]
    assert genders == [Gender.MASCULINE, Gender.FEMININE, None, None]


def test_dates_quotes_and_spaces() -> None:
    german = pack("de")
    assert german.date(dt.date(2025, 3, 1)) == f"1.{NBSP}März 2025"
    assert german.date_digits(dt.date(2025, 3, 1)) == "01.03.2025"
    assert (german.quote("a"), german.quote("a", inner=True)) == ("„a“", "‚a‘")
    assert german.join(["a", "b", "c"]) == "a, b und c"
    text = "nach Artikel 5 Abs. 2 gilt es 5 Jahre – z. B. 30 Tage"
    glued = "nach Artikel~5 Abs.~2 gilt es 5~Jahre~– z.~B. 30~Tage"
    assert german.typeset(text) == glued.replace("~", NBSP)
    assert german.surname_in_capitals("Sabine von Weber") == "Sabine von WEBER"
