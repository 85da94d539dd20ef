"""The kind of cooperation and the document's own name."""

from collections.abc import Iterator

from memodesk.checks.context import Context, found
from memodesk.checks.finding import Finding
from memodesk.domain.catalogue import CooperationKind
from memodesk.i18n import _
from memodesk.languages import library

_WITH_BORDER = frozenset(
    {CooperationKind.CROSS_BORDER, CooperationKind.CROSS_BORDER_AND_INTERTERRITORIAL}
)


def border(context: Context) -> Iterator[Finding]:
    """«Транскордонне» needs a partner whose state has a border with Ukraine."""
    if context.agreement.cooperation_kind not in _WITH_BORDER:
        return
    countries = [library.find_country(party.country) for _path, party in context.foreign()]
    if countries and not any(country and country.neighbour for country in countries):
        yield found(
            "kind.border",
            _("Транскордонне співробітництво потребує спільного державного кордону з партнером"),
            "cooperation_kind",
        )


CHECKS = (border,)
