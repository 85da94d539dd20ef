"""The press release: what it claims, quotes, counts, and when it may appear."""

import datetime as dt
import re
from collections.abc import Iterator
from functools import cache

from memodesk.checks.context import Context, found, is_empty
from memodesk.checks.finding import Finding
from memodesk.domain.press import MONITORING, Press, Quote, Speaker, Statistic
from memodesk.drafting.draft import DocumentType, Role, words
from memodesk.i18n import _
from memodesk.languages import library

_TWINNING = re.compile(
    r"побратим\w*|gemell\w*|\btwin\w*|\bsister\b|miast\w* partnersk\w*|siostrzan\w*"
    r"|bliźniacz\w*|partnerst[aä]dt\w*|städtepartnerschaft\w*|jumel\w*",
    re.IGNORECASE,
)
_STALE_AFTER = dt.timedelta(days=184)
"""Six months: an older figure is out of date in a release."""


def sister(context: Context) -> Iterator[Finding]:
    """The headline says «побратими» only where the document establishes that."""
    draft = context.draft(DocumentType.PRESS_RELEASE)
    if draft is None or context.agreement.establishes_twinning:
        return
    for segment in draft.segments:
        if segment.role is Role.HEADLINE:
            for code, text in segment.texts.items():
                if _TWINNING.search(words(text)):
                    message = _(
                        "Заголовок говорить про побратимство, а документ його не встановлює"
                    )
                    yield found("release.sister", message, f"press.headline.{code}")


def areas(context: Context) -> Iterator[Finding]:
    """The areas that a release names are areas of the agreement."""
    press = _press(context)
    chosen = {area.key for area in context.agreement.areas}
    for name, texts in (("headline", press.headline), ("lede", press.lede)):
        for code, text in texts.items():
            if code not in library.codes():
                continue
            for key, area in library.areas(code).items():
                if key not in chosen and _named(area.label).search(text):
                    sentence = _("Пресреліз називає напрям, якого немає в угоді: {area}")
                    path = f"press.{name}.{code}"
                    yield found("release.areas", sentence.format(area=area.label), path)


@cache
def _named(label: str) -> re.Pattern[str]:
    """The label as whole words; the last one may stand in another case."""
    stem = label.rstrip("аяіь") if " " not in label else label
    ending = r"[а-яіїє]{0,2}" if re.search(r"[а-яіїєґ]", stem) else ""
    return re.compile(rf"(?<!\w){re.escape(stem)}{ending}(?!\w)", re.IGNORECASE)


def statistic(context: Context) -> Iterator[Finding]:
    """A figure has a value, a source and a date not older than six months."""
    day = _publication(context)
    for index, item in enumerate(_press(context).statistics):
        path = f"press.statistics[{index}]"
        if isinstance(item, Statistic):
            yield from _complete(context, item, path)
            as_of = item.as_of
        elif item == MONITORING:
            figures = library.figures_on(day)
            as_of = figures.as_of if figures else None
            if figures is None:
                message = _("Немає даних моніторингу на дату оприлюднення")
                yield found("release.statistic", message, path)
        if as_of and day - as_of > _STALE_AFTER:
            sentence = _("Довідкові дані станом на {day}: їм понад шість місяців")
            yield found("release.statistic", sentence.format(day=f"{as_of:%d.%m.%Y}"), path)


def _complete(context: Context, item: Statistic, path: str) -> Iterator[Finding]:
    for code in context.agreement.languages:
        if not re.search(r"\d", item.text.get(code, "")):
            message = _("У довідці немає числа")
            yield found("release.statistic", message, f"{path}.text.{code}")
        if is_empty(item.source.get(code, "")):
            message = _("Вкажіть джерело довідки")
            yield found("release.statistic", message, f"{path}.source.{code}")
    if item.as_of is None:
        yield found("release.statistic", _("Вкажіть, станом на яку дату довідка"), f"{path}.as_of")


def quote(context: Context) -> Iterator[Finding]:
    """A quote has a known speaker with a position, and that person's approval."""
    people = {p.key for _path, party in context.parties() for p in party.signatories}
    for index, item in enumerate(_press(context).quotes):
        path = f"press.quotes[{index}]"
        yield from _speaker(context, item, path, people)
        if any(is_empty(item.text.get(code, "")) for code in context.agreement.languages):
            message = _("Напишіть слова всіма мовами документа")
            yield found("release.quote", message, f"{path}.text")
        if not item.approved:
            message = _("Слова ще не погоджено з тим, хто говорить")
            yield found("release.quote", message, f"{path}.approved")


def _speaker(context: Context, item: Quote, path: str, people: set[str]) -> Iterator[Finding]:
    if isinstance(item.speaker, Speaker):
        for field in ("name", "position"):
            texts = getattr(item.speaker, field)
            if any(is_empty(texts.get(code, "")) for code in context.agreement.languages):
                message = _("Вкажіть, хто говорить і на якій посаді")
                yield found("release.quote", message, f"{path}.speaker.{field}")
    elif item.speaker not in people:
        message = _("Вкажіть, чиї це слова: такої особи серед підписантів немає")
        yield found("release.quote", message, f"{path}.speaker")


def embargo(context: Context) -> Iterator[Finding]:
    """A release is not dated before the signing it announces."""
    days, published = context.signing_days(), _press(context).publication_date
    if days and published and published < days[-1]:
        sentence = _("Пресреліз датовано {published}, раніше за підписання {signing}")
        text = sentence.format(published=f"{published:%d.%m.%Y}", signing=f"{days[-1]:%d.%m.%Y}")
        yield found("release.embargo", text, "press.publication_date")


def _press(context: Context) -> Press:
    return context.agreement.press or Press()


def _publication(context: Context) -> dt.date:
    return _press(context).publication_date or context.today


CHECKS = (sister, areas, statistic, quote, embargo)
