"""The decisions of the settings and of the question about one's own community."""

from pathlib import Path
from typing import Any

import pytest

from memodesk.domain.agreement import Agreement
from memodesk.domain.catalogue import Gender, UnitType
from memodesk.domain.party import Party
from memodesk.errors import WriteError
from memodesk.gui.settings.presenter import Effects, SettingsPresenter
from memodesk.gui.welcome.presenter import Answers, answers_of, missing, party_of
from memodesk.settings import Settings
from tests.gui.editor.worlds import View, at_once


class Keeper:
    """Settings without a file."""

    def __init__(self) -> None:
        self.settings = Settings()
        self.refuses = False

    def change_settings(self, **changes: Any) -> Settings:
        if self.refuses:
            raise WriteError("Немає місця.")
        self.settings = self.settings.but(**changes)
        return self.settings

    def documents_folder(self) -> Path:
        return Path(self.settings.documents_folder or "/documents")


class Community:
    """One's own community, or none yet."""

    def __init__(self, party: Party | None = None) -> None:
        self.party = party

    def own_community(self) -> Party | None:
        return self.party


def presenter(own: Party | None = None) -> tuple[SettingsPresenter, View, Keeper, list[str]]:
    view, keeper, effects = View(), Keeper(), list[str]()
    made = SettingsPresenter(
        view,
        keeper,
        Community(own),
        at_once,
        Effects(lambda: effects.append("look"), effects.append),
    )
    made.show()
    return made, view, keeper, effects


def test_each_choice_is_kept_and_takes_effect_at_once() -> None:
    settings, _view, keeper, effects = presenter()
    settings.choose_look("dark")
    settings.choose_paper(True)
    settings.choose_language("en")
    settings.choose_language("en")
    assert (keeper.settings.look, keeper.settings.white_paper) == ("dark", True)
    assert keeper.settings.language == "en"
    assert effects == ["look", "look", "en"]


def test_what_cannot_be_kept_has_no_effect_and_is_said() -> None:
    settings, view, keeper, effects = presenter()
    keeper.refuses = True
    settings.choose_look("dark")
    assert not effects
    assert view.arg("show_failure") == "Немає місця."


def test_ukrainian_stays_and_there_are_always_two_languages() -> None:
    settings, view, keeper, _effects = presenter()
    settings.toggle_language("uk")
    settings.toggle_language("it")
    assert " ".join(keeper.settings.languages) == "uk it"
    assert view.arg("show_languages_note")
    settings.toggle_language("en")
    assert " ".join(keeper.settings.languages) == "uk it en"
    assert view.arg("show_languages_note") == ""
    settings.toggle_language("it")
    assert " ".join(keeper.settings.languages) == "uk en"


def test_another_folder_is_shown() -> None:
    settings, view, _keeper, _effects = presenter()
    settings.choose_folder("/elsewhere")
    assert view.arg("show_settings", 1) == Path("/elsewhere")


def test_the_community_is_shown_by_its_name(sample: Agreement) -> None:
    _settings, view, _keeper, _effects = presenter(sample.parties[0])
    title, signer = view.last["show_community"][0]
    assert title == "Кременецька міська рада Тернопільської області"
    assert signer == "Андрій Смаглюк, Кременецький міський голова"
    assert presenter()[1].arg("show_community") == "Ще не вказано"


ANSWERS = Answers(
    place=" Кременець ",
    name="Кременецька міська рада",
    region="Тернопільська область",
    person="Андрій Смаглюк",
    position="Кременецький міський голова",
    gender="m",
)


def test_answers_become_a_party_of_every_agreement() -> None:
    party = party_of(ANSWERS, None)
    assert (party.country, party.unit_type) == ("UA", UnitType.HROMADA_COUNCIL)
    assert party.place == {"uk": "Кременець"}
    signer = party.signatories[0]
    assert (signer.name, signer.gender) == ({"uk": "Андрій Смаглюк"}, Gender.MASCULINE)
    assert signer.authority["uk"].startswith("Закону України")
    assert answers_of(party).person == "Андрій Смаглюк"


def test_what_was_known_in_other_languages_stays(sample: Agreement) -> None:
    own = sample.parties[0]
    changed = party_of(answers_of(own), own)
    assert changed == own


def test_another_head_of_the_office_is_another_person(sample: Agreement) -> None:
    own = sample.parties[0]
    answers = Answers(place="Кременець", name="Рада", person="Олена Коваль", position="голова")
    signer = party_of(answers, own).signatories[0]
    assert signer.name == {"uk": "Олена Коваль"}
    assert signer.gender is None
    assert "it" not in signer.position


@pytest.mark.parametrize("field", ["place", "name"])
def test_without_place_and_name_a_card_is_of_no_use(field: str) -> None:
    assert not missing(ANSWERS)
    empty = {"place": "x", "name": "y"} | {field: "  "}
    assert list(missing(Answers(**empty))) == [field]


def test_a_reviewer_is_kept_and_taken_away() -> None:
    settings, _view, keeper, _effects = presenter()
    settings.name_reviewer("pl", " А. Кіт ")
    assert keeper.settings.reviewers == {"pl": "А. Кіт"}
    settings.name_reviewer("pl", "")
    assert keeper.settings.reviewers == {}
