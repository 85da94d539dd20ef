"""Files that cannot be read get a sentence; names of files are safe everywhere."""

from pathlib import Path

import pytest

from memodesk.errors import InputError
from memodesk.services.files import file_stem, open_case, unique


def test_what_cannot_be_read_is_said_plainly(tmp_path: Path) -> None:
    for path, words in (
        (tmp_path / "missing.json", "немає"),
        (tmp_path, "це папка"),
        (tmp_path / "a\0b", "не вдалося прочитати"),
        (tmp_path / ("x" * 300), "не вдалося прочитати"),
    ):
        with pytest.raises(InputError, match=words):
            open_case(path)


@pytest.mark.parametrize(
    ("text", "stem"),
    [
        ("Кременець", "kremenets"),
        ("Знам’янка – Żagań", "znamianka-zagan"),
        ("CON", "agreement"),
        ("../../etc", "etc"),
        ("…", "agreement"),
        ("", "agreement"),
        ("а" * 500, "a" * 80),
    ],
)
def test_any_text_becomes_a_name_of_files(text: str, stem: str) -> None:
    assert file_stem(text) == stem


def test_the_same_name_twice_is_numbered() -> None:
    taken: set[str] = set()
    assert [unique("a", taken) for _ in range(3)] == ["a", "a-2", "a-3"]
    assert unique("a-2", taken) == "a-2-2"
