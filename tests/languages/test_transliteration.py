"""Ukrainian names in Latin letters by resolution № 55 of 2010."""

import pytest

from memodesk.languages.registry import pack
from memodesk.languages.transliteration import transliterate

# Every letter by the examples of the resolution's own table.
TABLE = {
    "Алушта": "Alushta", "Борщагівка": "Borshchahivka", "Вінниця": "Vinnytsia",
    "Гадяч": "Hadiach", "Згорани": "Zghorany", "Ґалаґан": "Galagan", "Дон": "Don",
    "Рівне": "Rivne", "Єнакієве": "Yenakiieve", "Наєнко": "Naienko", "Житомир": "Zhytomyr",
    "Закарпаття": "Zakarpattia", "Медвин": "Medvyn", "Іршава": "Irshava", "Їжакевич": "Yizhakevych",
    "Кадиївка": "Kadyivka", "Йосипівка": "Yosypivka", "Стрий": "Stryi", "Київ": "Kyiv",
    "Лебедин": "Lebedyn", "Миколаїв": "Mykolaiv", "Ніжин": "Nizhyn", "Одеса": "Odesa",
    "Полтава": "Poltava", "Ромни": "Romny", "Суми": "Sumy", "Тетерів": "Teteriv",
    "Ужгород": "Uzhhorod", "Фастів": "Fastiv", "Харків": "Kharkiv", "Біла Церква": "Bila Tserkva",
    "Чернівці": "Chernivtsi", "Шостка": "Shostka", "Гоща": "Hoshcha", "Юрій": "Yurii",
    "Крюківка": "Kriukivka", "Яготин": "Yahotyn", "Костянтин": "Kostiantyn",
    "Знам’янка": "Znamianka", "Феодосія": "Feodosiia", "Розгон": "Rozghon",
}  # fmt: skip


@pytest.mark.parametrize(("ukrainian", "latin"), TABLE.items())
def test_table(ukrainian: str, latin: str) -> None:
    assert transliterate(ukrainian) == latin


@pytest.mark.parametrize(
    ("ukrainian", "latin"),
    [
        ("Андрій Смаглюк", "Andrii Smahliuk"),
        ("ЩУРЕНКО", "SHCHURENKO"),
        ("ЗГОРАНИ", "ZGHORANY"),
        ("Я", "Ya"),
        ("Нечуй-Єлізаров", "Nechui-Yelizarov"),
        ("Знам'янка", "Znamianka"),
        ("Знамʼянка", "Znamianka"),
        ("«Київ»", "«Kyiv»"),
        ("Agnone, м. Київ 5", "Agnone, m. Kyiv 5"),
        ("Андрі\u0438\u0306", "Andrii"),
        ("За\u0301мок", "Zamok"),
        ("", ""),
    ],
)
def test_capitals_signs_and_other_letters(ukrainian: str, latin: str) -> None:
    assert transliterate(ukrainian) == latin


def test_packs_offer_it_for_latin_scripts_only() -> None:
    assert [pack(code).transliterate("Київ") for code in ("it", "en", "pl", "sr-Latn")] == [
        "Kyiv"
    ] * 4
    assert [pack(code).transliterate("Київ") for code in ("uk", "ka", "bg", "sr")] == [None] * 4
