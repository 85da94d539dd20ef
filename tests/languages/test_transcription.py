"""Names of known people in their settled Ukrainian spelling, by practical transcription."""

import pytest

from memodesk.languages.transcription import codes, ukrainian_name

ITALIAN = """
Daniele Saia=Даніеле Сая; Giovanni=Джованні; Giuseppe=Джузеппе; Cesare=Чезаре; Michele=Мікеле
Luciano=Лучано; Francesco=Франческо; Lorenzo=Лоренцо; Gianluca=Джанлука; Pietro=П’єтро
Guglielmo=Гульєльмо; Chiara=К’яра; Bianchi=Б’янкі; Fabio=Фабіо; Olimpia=Олімпія; Emilia=Емілія
Mario Rossi=Маріо Россі; Modigliani=Модільяні; Mattei=Маттеї; Rinaldi=Рінальді; Gucci=Гуччі
Vespucci=Веспуччі; Boccaccio=Боккаччо; Michelangelo=Мікеланджело; Puccini=Пуччіні; Verdi=Верді
Galilei=Галілеї; Machiavelli=Макіавеллі
"""
POLISH = """
Krzysztof Nowak=Кшиштоф Новак; Andrzej Kowalski=Анджей Ковальський; Grzegorz=Гжегож; Jan=Ян
Tomasz=Томаш; Bronisław Komorowski=Броніслав Коморовський; Lech=Лех; Zieliński=Зєлінський
Wałęsa=Валенса; Maria=Марія; Anna Kowalska=Анна Ковальська; Paweł=Павел; Wójcik=Вуйцік
Szymborska=Шимборська; Jerzy Buzek=Єжи Бузек; Zawadzki=Завадзький; Maciej=Мацей
Dąbrowski=Домбровський; Jarosław=Ярослав; Wojciech=Войцех; Leszek=Лешек
"""
GERMAN = """
Jürgen Müller=Юрген Мюллер; Schröder=Шредер; Michael=Міхаель; Thomas=Томас; Wolfgang=Вольфганг
Stefan=Штефан; Weiß=Вайс; Heinz=Гайнц; Karl-Heinz=Карль-Гайнц; Kohl=Коль; Johann=Йоганн
Schmidt=Шмідт; Steinmeier=Штайнмаєр; Peter=Петер; Klaus=Клаус; Volker=Фолькер; Oliver=Олівер
Ulrich=Ульріх; Schulze=Шульце; Friedrich=Фрідріх
"""


def pairs(table: str) -> list[tuple[str, str]]:
    return [
        (left.strip(), right.strip())
        for item in table.replace("\n", ";").split(";")
        if item.strip()
        for left, right in [item.split("=")]
    ]


@pytest.mark.parametrize(
    ("code", "table"), [("it", ITALIAN), ("pl", POLISH), ("de", GERMAN)], ids=("it", "pl", "de")
)
def test_settled_spellings(code: str, table: str) -> None:
    wrong = {
        name: (made, known)
        for name, known in pairs(table)
        if (made := ukrainian_name(name, code)) != known
    }
    assert wrong == {}


def test_what_the_rules_do_not_know_is_not_suggested() -> None:
    assert set(codes()) == {"it", "pl", "de"}
    assert ukrainian_name("Ştefan", "it") is None
    assert ukrainian_name("Андрій", "pl") is None
    assert ukrainian_name("John Smith", "en") is None
    assert ukrainian_name("  ", "it") is None
    assert ukrainian_name("DANIELE SAIA", "it") == "ДАНІЕЛЕ САЯ"
    assert ukrainian_name("Maria De Luca (Sindaca)", "it") == "Марія Де Лука (Сіндака)"
