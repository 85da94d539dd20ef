"""The memory of the office: what agreements teach the directory, and what it hands back."""

from collections.abc import Mapping

from memodesk.domain.agreement import Agreement
from memodesk.domain.catalogue import FormState, Gender
from memodesk.domain.fields import walk
from memodesk.domain.party import Party
from memodesk.domain.text import WordForm
from memodesk.drafting.forms import UsedForm, used_forms, with_form
from memodesk.storage.cards import MunicipalityCard, OrganisationCard
from memodesk.storage.confirmed_forms import ConfirmedForms
from memodesk.storage.directory import Directory


class Memory:
    """Cards of communities, people and organisations, and the forms somebody has confirmed.

    Every verb may raise StorageError.
    """

    def __init__(self, directory: Directory, forms: ConfirmedForms) -> None:
        self._directory = directory
        self._forms = forms

    def own(self) -> MunicipalityCard | None:
        """One's own community, once somebody has said which it is."""
        return self._directory.own()

    def set_own(self, party: Party) -> MunicipalityCard:
        """Say which community is one's own; asked once, used in every new agreement."""
        return self._directory.set_own(party)

    def communities(self, search: str = "") -> tuple[MunicipalityCard, ...]:
        """Cards to choose a party from, one's own first."""
        return self._directory.municipalities(search)

    def organisations(self, search: str = "") -> tuple[OrganisationCard, ...]:
        """Cards to choose a facilitator from."""
        return self._directory.organisations(search)

    def community(self, key: str) -> MunicipalityCard:
        """One card. Raises RecordMissingError."""
        return self._directory.municipality(key)

    def learn(self, agreement: Agreement, before: Agreement | None = None) -> None:
        """Remember everybody in an agreement, and every form confirmed in it.

        With the agreement as it was `before`, only who has not changed since is remembered:
        a name that is still being typed makes no card.
        """
        self._forms.remember_agreement(agreement)
        known = agreement if before is None else _settled(agreement, before)
        if known.parties or known.facilitators:
            self._directory.remember(known)

    def with_confirmed_forms(self, agreement: Agreement) -> Agreement:
        """The agreement with every form it prints that somebody has confirmed before.

        Stored forms that were given, confirmed or edited stay as they are.
        """
        contents = {path: content for path, _about, content in walk(agreement)}
        for used in used_forms(agreement):
            if used.state is FormState.SUGGESTED:
                known = self._recalled(used, contents)
                if known:
                    form = WordForm(text=known, state=FormState.CONFIRMED)
                    agreement = with_form(agreement, used.path, form)
        return agreement

    def _recalled(self, used: UsedForm, contents: Mapping[str, object]) -> str:
        name = used.field.rsplit(".", 1)[0]
        texts, gender = contents.get(name), contents.get(f"{name.rsplit('.', 1)[0]}.gender")
        source = texts.get(used.language, "") if isinstance(texts, dict) else ""
        sex = gender.value if isinstance(gender, Gender) else ""
        if not source:
            return ""
        known = self._forms.recall(source, kind=used.kind.value, language=used.language, gender=sex)
        return known.get(used.form, "")


def _settled(agreement: Agreement, before: Agreement) -> Agreement:
    parties = tuple(party for party in agreement.parties if party in before.parties)
    brokers = tuple(one for one in agreement.facilitators if one in before.facilitators)
    return Agreement(parties=parties, facilitators=brokers)
