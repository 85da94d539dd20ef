"""Every key, fact and number of the reference stands in the pack, and every form that it names."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from functools import cache

from memodesk.checks.packs.fault import PackFault
from memodesk.checks.packs.texts import FILES, REFERENCE, SENTENCES, texts
from memodesk.drafting import compose
from memodesk.drafting.phrases import Kind, Node, parse
from memodesk.drafting.scope import CHOICES, FACTS
from memodesk.i18n import _
from memodesk.languages import library
from memodesk.languages.registry import pack

assert compose.VOCABULARY  # importing it registers the facts
_FORMS = re.compile(
    r"(document\.\w+\.(?:name|this|proper|plain)|kind\.\w+\.\w+|count)\.\w+(\.\d+)?"
)
_LISTS = re.compile(r"(unit\.\w+\.(?:bodies|heads|heads_feminine))\.\d+")
_OPTIONAL = re.compile(r"(?:also|never|note|label|adjective)(?:\.\d+)?$")
_COUNTED = ("years", "notice", "originals")
_FIGURES = re.compile(r"\d+")


def keys(code: str) -> Iterator[PackFault]:
    """The same keys in every file; of forms and lists only that there are some."""
    for file in FILES:
        ours, theirs = _shape(REFERENCE, file), _shape(code, file)
        for place in sorted(ours - theirs):
            yield PackFault(file, place, _("Цього розділу або ключа немає"))
        for place in sorted(theirs - ours):
            yield PackFault(file, place, _("Такого ключа немає в українському файлі"))


def _shape(code: str, file: str) -> set[str]:
    if file == "meta":
        return set()
    places = (place for place in texts(code, file) if not _OPTIONAL.search(place))
    return {_shaped(file, place) for place in places}


def _shaped(file: str, place: str) -> str:
    """The part of a key that languages share: which forms a word has is their own affair."""
    if file == "words":
        return _LISTS.sub(r"\1", _FORMS.sub(r"\1", place))
    if file == "states":
        return ".".join(place.split(".")[:2])
    if file in ("languages", "laws"):
        return place.split(".", maxsplit=1)[0]
    if file == "monitoring" and place.startswith("plurals."):
        return place.rpartition(".")[0]
    return place


def facts(code: str) -> Iterator[PackFault]:
    """A sentence prints the same facts and figures as the Ukrainian one, in sound notation."""
    for file in SENTENCES:
        ours = texts(REFERENCE, file)
        for place, text in texts(code, file).items():
            for fault in sentence_faults(code, ours.get(place, text), text):
                yield PackFault(file, place, fault)
    yield from _figures(code, "laws")


def sentence_faults(code: str, ours: str, text: str) -> Iterator[str]:
    """Everything wrong with one sentence of a language beside the Ukrainian one, in sentences."""
    lacking, surplus = _difference(_printed(ours), _printed(text))
    if lacking or surplus:
        sentence = _("Інші дані, ніж в українському реченні: бракує {lacking}, зайве {more}")
        yield sentence.format(lacking=lacking or "—", more=surplus or "—")
    if _numbers(ours, 1) != _numbers(text, 1):
        yield _("Інші числа, ніж в українському тексті")
    plurals = len(library.meta(code).plurals)
    for node in parse(text):
        fault = _choice(node, plurals) or _form(code, node)
        if fault:
            yield fault
    if text.count("{") != text.count("}"):
        yield _("Фігурна дужка без пари")


def plain_placeholders(text: str) -> frozenset[str]:
    """What stands in the braces of a text without notation."""
    return frozenset(re.findall(r"\{[^{}]*\}|%\d", text))


def _figures(code: str, file: str) -> Iterator[PackFault]:
    """The numbers of each citation; «частина сьома» is «comma 7»: single digits do not count."""
    ours, theirs = _first_forms(REFERENCE, file), _first_forms(code, file)
    for place in sorted(ours.keys() & theirs.keys()):
        if _numbers(ours[place], 2) != _numbers(theirs[place], 2):
            yield PackFault(file, place, _("Інші числа, ніж в українському тексті"))


def _first_forms(code: str, file: str) -> dict[str, str]:
    """The first form of each section."""
    found: dict[str, str] = {}
    for place, text in texts(code, file).items():
        found.setdefault(place.split(".")[0], text)
    return found


def _numbers(text: str, least: int) -> Counter[str]:
    return Counter(n.lstrip("0") for n in _FIGURES.findall(text) if len(n) >= least)


def _difference(ours: Counter[str], theirs: Counter[str]) -> tuple[str, str]:
    return ", ".join(sorted(ours - theirs)), ", ".join(sorted(theirs - ours))


def _printed(text: str) -> Counter[str]:
    """The facts and parts a sentence prints, without forms."""
    named = [
        f">{node.text}" if node.kind is Kind.PART else _fact(node.text)
        for node in parse(text)
        if node.kind in (Kind.PART, Kind.FACT)
    ]
    return Counter(set(named))


def _fact(name: str) -> str:
    return name if name in FACTS else name.rpartition(".")[0]


def _choice(node: Node, plurals: int) -> str:
    if node.kind is not Kind.CHOICE:
        return ""
    if node.text not in CHOICES:
        return _("Невідомий вибір: {name}").format(name=node.text)
    wanted = 3 if node.text == "body" else plurals if node.text in _COUNTED else 2
    if len(node.variants) == wanted:
        return ""
    sentence = _("У виборі {name} має бути варіантів: {wanted}")
    return sentence.format(name=node.text, wanted=wanted)


def _form(code: str, node: Node) -> str:
    if node.kind is not Kind.FACT or node.text in FACTS:
        return ""
    fact, _dot, form = node.text.rpartition(".")
    if fact not in FACTS:
        return _("Невідомі дані: {name}").format(name=node.text)
    if form in _known_forms(code, fact):
        return ""
    return _("Форми {form} немає в таблиці: {name}").format(form=form, name=fact)


@cache
def _known_forms(code: str, fact: str) -> frozenset[str]:
    for ending, forms in _TABLES.items():
        if fact in ending:
            return frozenset(forms(code))
    return frozenset(pack(code).form_names)


def _first(code: str, file: str, *steps: str) -> Mapping[str, object]:
    """The first table of a file below some steps; all tables of one kind have the same forms."""
    table: Mapping[str, object] = library.raw(code, file)
    for step in steps:
        inner = next(iter(table.values())) if step == "*" else table[step]
        assert isinstance(inner, dict)
        table = inner
    return table


def _date_forms(code: str) -> set[str]:
    found = library.grammar(code).get("date", {}) if library.has_grammar(code) else {}
    return set(found) - {"base"}


_TABLES: dict[tuple[str, ...], Callable[[str], Mapping[str, object] | set[str]]] = {
    ("this",): lambda code: _first(code, "words", "document", "*", "this"),
    ("instrument",): lambda code: _first(code, "words", "document", "*", "plain"),
    ("kind",): lambda code: _first(code, "words", "kind", "*", "cooperation"),
    ("states", "party.state", "party.state_glued", "event.state"): lambda code: _first(
        code, "states", "*", "formal"
    ),
    ("states_short", "party.state_short", "event.state_short", "partner_state"): lambda code: (
        _first(code, "states", "*", "short")
    ),
    ("languages", "prevailing"): lambda code: _first(code, "languages", "*"),
    ("laws",): lambda code: _first(code, "laws", "*"),
    ("originals", "each"): lambda code: _first(code, "words", "count"),
    ("event.date", "entry_date", "embargo", "publication_date", "statistic.as_of"): _date_forms,
}
"""Where the forms of the library's own words are listed; names typed by people follow the pack."""


def tables(code: str) -> Iterator[PackFault]:
    """All words of one table have the same forms, so that none silently prints another."""
    for file, level in (("states", 2), ("languages", 1), ("laws", 1)):
        shapes: dict[str, set[str]] = {}
        for place in texts(code, file):
            if not _OPTIONAL.search(place):
                steps = place.split(".")
                shapes.setdefault(".".join(steps[:level]), set()).add(".".join(steps[level:]))
        expected = next(iter(shapes.values()), set())
        for place, forms in shapes.items():
            if forms != expected:
                yield PackFault(file, place, _("Інші форми, ніж у першому розділі файлу"))
