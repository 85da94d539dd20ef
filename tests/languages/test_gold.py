"""Names whose cases a reader has checked: how many are right, and that no sure one is wrong."""

import csv
from pathlib import Path

import pytest

from memodesk.languages.pack import Confidence, Gender, NameKind
from memodesk.languages.registry import pack

GOLD = Path(__file__).parent / "gold"
LEAST_RIGHT = {"people": 0.99, "titles": 0.97, "places": 0.97}
LEAST_SURE = {"people": 0.80, "titles": 0.90, "places": 0.80}
GENDERS = {gender.value: gender for gender in Gender}

Row = dict[str, str]


def rows(name: str) -> list[Row]:
    with (GOLD / f"{name}.tsv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t"))


def check(row: Row) -> tuple[int, int, bool, list[str]]:
    """Right forms, all forms, whether the whole name is sure, and what is wrong."""
    kind, gender = NameKind(row["kind"]), GENDERS.get(row["gender"])
    found = pack("uk").forms(row["nominative"], kind, gender)
    cases = [case for case in pack("uk").form_names if case != "nominative"]
    wrong = [
        f"{found[case].text} for {row[case]}" for case in cases if found[case].text != row[case]
    ]
    sure = all(form.confidence is Confidence.SURE for form in found.values())
    return len(cases) - len(wrong), len(cases), sure, wrong


@pytest.mark.parametrize("name", LEAST_RIGHT)
def test_gold(name: str) -> None:
    checked = [check(row) for row in rows(name)]
    right, asked = sum(one[0] for one in checked), sum(one[1] for one in checked)
    sure = sum(one[2] for one in checked) / len(checked)
    print(f"{name}: {right} of {asked} forms right; {sure:.0%} of {len(checked)} names sure")
    assert [one[3] for one in checked if one[2] and one[3]] == [], "wrong, and given as sure"
    assert right / asked >= LEAST_RIGHT[name], [one[3] for one in checked if one[3]]
    assert sure >= LEAST_SURE[name]


@pytest.mark.parametrize(("name", "least"), [("people", 300), ("titles", 200), ("places", 200)])
def test_the_lists_are_long_enough_to_mean_something(name: str, least: int) -> None:
    names = [(row["kind"], row["gender"], row["nominative"]) for row in rows(name)]
    assert len(names) >= least
    assert len(set(names)) == len(names)
