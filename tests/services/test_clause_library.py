"""The office's own texts: kept, replaced, forgotten, and where a clause was used last."""

from memodesk.bootstrap import Services
from memodesk.domain.terms import Clauses
from memodesk.services.desk import EditorDesk
from tests.factories import sample_agreement

TEXTS = {"uk": "Сторони діють добросовісно.", "it": "Le Parti agiscono in buona fede.", "en": " "}


def opened(services: Services) -> EditorDesk:
    services.agreements.add_sample()
    return services.desk("kremenets-agnone")


def test_a_variant_is_offered_until_it_is_forgotten(services: Services) -> None:
    desk = opened(services)
    desk.keep_variant("principles", "добросовісність", TEXTS)
    office = desk.keep_variant("principles", "добросовісність", {**TEXTS, "uk": "Інакше."})
    (variant,) = office.of_clause("principles")
    assert variant.texts == {"uk": "Інакше.", "it": TEXTS["it"]}
    assert not office.of_clause("publicity")
    assert desk.forget_text(variant.number).variants == ()


def test_an_area_is_called_by_its_first_words(services: Services) -> None:
    desk = opened(services)
    office = desk.keep_area({"uk": "пасічництво", "it": "apicoltura"})
    assert [one.name for one in office.areas] == ["пасічництво"]
    assert desk.keep_area({"uk": " "}).areas == office.areas


def test_a_clause_tells_where_its_own_words_stood_last(services: Services) -> None:
    desk = opened(services)
    own = Clauses(replace={"publicity": {"uk": "Сторони діляться новинами."}}, omit=("disputes",))
    services.agreements.add(sample_agreement().but(id="other", clauses=own))
    uses = desk.office_library().uses
    assert uses["publicity"].own_words
    assert uses["publicity"].name == "other"
    assert uses["publicity"].places == ("Кременець", "Аньйоне")
    assert "disputes" not in uses
    assert not uses["areas"].own_words
