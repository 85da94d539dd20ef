"""Where the parties sign."""

from collections.abc import Iterator

from memodesk.checks.context import Context, found, is_empty
from memodesk.checks.finding import Finding
from memodesk.domain.catalogue import SigningMode
from memodesk.i18n import _


def place(context: Context) -> Iterator[Finding]:
    """Every signing has a place with its state, unless it is online."""
    signing = context.agreement.signing
    if signing is None or signing.mode is SigningMode.ONLINE:
        return
    for index, event in enumerate(signing.events):
        path = f"signing.events[{index}]"
        if any(is_empty(event.place.get(code, "")) for code in context.agreement.languages):
            message = _("Вкажіть місце підписання всіма мовами документа")
            yield found("signing.place", message, f"{path}.place")
        if not event.country:
            message = _("Вкажіть державу, у якій підписують")
            yield found("signing.place", message, f"{path}.country")


CHECKS = (place,)
