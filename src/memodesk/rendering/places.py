"""Where a text stands, in words for people: «пункт 3.1», «стаття 5», «назва документа»."""

from collections import Counter
from collections.abc import Mapping
from typing import Final

from memodesk.drafting.draft import Role
from memodesk.i18n import N_, _
from memodesk.rendering.fields import ROLES
from memodesk.rendering.manifest import Manifest

_NUMBERED: Final[Mapping[str, str]] = {
    Role.ARTICLE: N_("стаття {number}"),
    Role.CLAUSE: N_("пункт {number}"),
    Role.CLAUSE_INTRO: N_("пункт {number}"),
    Role.TESTIMONIUM: N_("пункт {number}"),
    Role.ITEM: N_("пункт {clause}, підпункт {number}"),
    Role.ITEM_LAST: N_("пункт {clause}, підпункт {number}"),
}
_ITEMS: Final = (Role.ITEM, Role.ITEM_LAST)


def place_names(manifest: Manifest) -> dict[str, str]:
    """The name of each segment's place; its id where nothing is known of it."""
    totals = Counter(place.role for place in manifest.places.values())
    seen: Counter[str] = Counter()
    names: dict[str, str] = {}
    clause = ""
    for segment, place in manifest.places.items():
        seen[place.role] += 1
        pattern = _NUMBERED.get(place.role)
        if pattern and place.number:
            clause = clause if place.role in _ITEMS else place.number
            names[segment] = _(pattern).format(number=place.number, clause=clause)
        elif place.role in ROLES:
            label = _(ROLES[place.role])
            several = _("{label} № {number}").format(label=label, number=seen[place.role])
            names[segment] = several if totals[place.role] > 1 else label
        else:
            names[segment] = segment
    return names
