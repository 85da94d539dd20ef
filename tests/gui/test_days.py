"""Days as people type them."""

import datetime as dt

import pytest

from memodesk.gui.days import day_from, day_text


@pytest.mark.parametrize(
    "typed", ["14.08.2025", " 14.8.2025 ", "14/08/2025", "14-08-2025", "14,08,2025", "14 8 2025"]
)
def test_a_day_is_understood_as_people_write_it(typed: str) -> None:
    assert day_from(typed) == dt.date(2025, 8, 14)


@pytest.mark.parametrize("typed", ["", "31.02.2025", "14.08.25", "08.2025", "2025-08-14", "завтра"])
def test_what_is_no_day_is_none(typed: str) -> None:
    assert day_from(typed) is None


def test_a_day_is_shown_in_digits() -> None:
    assert day_text(dt.date(2025, 8, 4)) == "04.08.2025"
    assert day_text(None) == ""
