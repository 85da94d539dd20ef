"""The panel at the left as values: saved views and groups of options with their counts."""

from collections.abc import Mapping
from dataclasses import dataclass

from memodesk.gui.agreements import countries
from memodesk.i18n import N_, _, current
from memodesk.storage.listing import Page, Question, StateGroup, View

STATE, COUNTRY, AREA = "state", "country", "area"
_VIEWS = {
    View.ALL: N_("Усі угоди"),
    View.PREPARING: N_("Готуються"),
    View.ENDING: N_("Спливають за рік"),
    View.UNREGISTERED: N_("Ще не зареєстровані"),
}
_GROUPS = {
    StateGroup.PREPARING: N_("Готується"),
    StateGroup.SIGNED: N_("Підписано"),
    StateGroup.IN_FORCE: N_("Діє"),
    StateGroup.ENDED: N_("Завершено"),
}


@dataclass(frozen=True, slots=True)
class Option:
    """One line of the panel: its value, label and how many agreements it has."""

    value: str
    label: str
    count: int
    chosen: bool = False


@dataclass(frozen=True, slots=True)
class Facet:
    """A group of options under a title; the first `few` are shown until one asks for more."""

    key: str
    title: str
    options: tuple[Option, ...]
    few: int = 4


def saved_views(page: Page, question: Question) -> tuple[Option, ...]:
    """The saved views with their counts; those that would be empty are left out."""
    options = (
        Option(view, _(label), page.views.get(view, 0), view is question.view)
        for view, label in _VIEWS.items()
    )
    return tuple(one for one in options if one.count or one.chosen or one.value == View.ALL)


def facets(page: Page, question: Question, areas: Mapping[str, str]) -> tuple[Facet, ...]:
    """The groups of options; areas are shown once their names are known."""
    groups = tuple(
        Option(group, _(label), page.groups.get(group, 0), group in question.groups)
        for group, label in _GROUPS.items()
        if page.groups.get(group) or group in question.groups
    )
    names = countries.names(current())
    found = [
        Facet(STATE, _("Стан"), groups),
        Facet(COUNTRY, _("Країна"), _ordered(page.countries, question.countries, names)),
    ]
    if areas:
        options = _ordered(page.areas, question.areas, areas)
        found.append(Facet(AREA, _("Напрям співпраці"), options, few=2))
    return tuple(facet for facet in found if facet.options)


def _ordered(
    counts: Mapping[str, int], chosen: frozenset[str], names: Mapping[str, str]
) -> tuple[Option, ...]:
    """The most frequent first, those alike by their names."""
    values = sorted(counts.keys() | chosen, key=lambda v: (-counts.get(v, 0), names.get(v, v)))
    return tuple(
        Option(value, names.get(value, value), counts.get(value, 0), value in chosen)
        for value in values
    )
