"""Plans the rows of a page from the descriptions of the fields; draws nothing."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from memodesk.domain.agreement import Agreement
from memodesk.domain.catalogue import EntryOn, FinanceMode
from memodesk.domain.fields import SECTION_TITLES, Described, Kind, Section, Value, described
from memodesk.domain.party import Party, Signatory
from memodesk.domain.press import MONITORING, Quote, Speaker, Statistic
from memodesk.domain.terms import EntryIntoForce, Finance, Term
from memodesk.gui.editor.choices import ANOTHER, Choices, choices_of
from memodesk.gui.editor.field_path import record_type, value_at
from memodesk.gui.editor.places import Place
from memodesk.i18n import _


class Editor(StrEnum):
    """Which widget edits a row."""

    TEXT = "text"
    DATE = "date"
    NUMBER = "number"
    CHOICE = "choice"
    SEARCH = "search"
    SWITCH = "switch"
    LANGUAGES = "languages"
    AREAS = "areas"
    PARTIES = "parties"
    CLAUSES = "clauses"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Row:
    """One field of the form; a localized one is a pair of fields, one for each language."""

    path: str
    label: str
    editor: Editor
    localized: bool = False
    paragraphs: bool = False
    optional: bool = False
    help: str = ""
    example: str = ""
    choices: Choices = ()
    names: str = ""


@dataclass(frozen=True, slots=True)
class Heading:
    """A title over the rows of one record; `items` is the path of the list it belongs to."""

    title: str
    items: str = ""
    index: int = 0
    count: int = 0
    rank: int = 1


@dataclass(frozen=True, slots=True)
class Adder:
    """The link that adds one more record to a list."""

    items: str
    label: str
    value: str = ""


Entry = Row | Heading | Adder
_EDITORS = {
    Kind.DATE: Editor.DATE,
    Kind.NUMBER: Editor.NUMBER,
    Kind.SWITCH: Editor.SWITCH,
    Kind.LANGUAGES: Editor.LANGUAGES,
}
_TYPED = {Editor.TEXT, Editor.DATE}
_QUIET_SECTIONS = {Section.APPROVAL, Section.TERM}
_LAST_FACTS = ("state", "id")
_BESIDE_STATE = ("country", "language")


def plan(agreement: Agreement, place: Place) -> tuple[Entry, ...]:
    """The rows of a page, in order; the same for the same shape of the record."""
    if place.section is Section.PARTY and place.party is None:
        return (Row("parties", "", Editor.PARTIES),)
    if place.section is Section.CLAUSES:
        return (Row("clauses", "", Editor.CLAUSES), *_section(agreement, place.section))
    if place.party is not None:
        path = f"parties[{place.party}]"
        return tuple(_with_more(_fields(agreement, value_at(agreement, path), Party, path)))
    return tuple(_section(agreement, place.section))


def _section(agreement: Agreement, section: Section) -> Iterator[Entry]:
    facts = described(Agreement).items()
    document = section is Section.DOCUMENT
    for name, description in sorted(facts, key=_needed_first) if document else facts:
        if description.section is section:
            alone = description.label == SECTION_TITLES[section]
            yield from _field(agreement, agreement, name, description, name, titled=not alone)


def _needed_first(fact: tuple[str, Described]) -> int:
    """What the program finds out by itself stands after what a person must say."""
    name, description = fact
    if description.kind in (Kind.RECORD, Kind.RECORDS):
        return len(_LAST_FACTS) + 1
    return _LAST_FACTS.index(name) + 1 if name in _LAST_FACTS else 0


def _language_early(fact: tuple[str, Described]) -> int:
    """The language of a party stands beside its state, from which it follows."""
    name, _description = fact
    return _BESIDE_STATE.index(name) if name in _BESIDE_STATE else len(_BESIDE_STATE)


def _with_more(entries: Iterator[Entry]) -> Iterator[Entry]:
    """Single fields that follow the records of a page stand under a title of their own."""
    after_records = False
    for entry in entries:
        if isinstance(entry, Adder):
            after_records = True
        elif isinstance(entry, Heading):
            after_records = False
        elif after_records:
            yield Heading(_("Контакти і герб"))
            after_records = False
        yield entry


def _fields(
    agreement: Agreement, value: Value | None, kind: type[Value], path: str
) -> Iterator[Entry]:
    """The rows of one record; a record not begun yet shows the rows of an empty one."""
    holder = value if value is not None else kind()
    facts = described(kind).items()
    for name, description in sorted(facts, key=_language_early) if kind is Party else facts:
        if _is_shown(holder, name):
            here = f"{path}.{name}" if path else name
            yield from _field(agreement, holder, name, description, here)


def _field(
    agreement: Agreement,
    holder: Value,
    name: str,
    description: Described,
    path: str,
    *,
    titled: bool = True,
) -> Iterator[Entry]:
    content = getattr(holder, name)
    owner = type(holder)
    if description.kind is Kind.HIDDEN:
        return
    if path == "areas":
        yield Row(path, _(description.label), Editor.AREAS)
    elif description.kind is Kind.RECORDS:
        if path != "parties":
            yield from _records(agreement, holder, name, description, path)
    elif description.kind is Kind.RECORD:
        kind = record_type(owner, name)
        if kind is not None:
            if titled:
                yield Heading(_(description.label))
            yield from _fields(agreement, content, kind, path)
    else:
        yield _row(agreement, owner, name, description, path)
        if isinstance(content, Speaker):
            yield from _fields(agreement, content, Speaker, path)


def _records(
    agreement: Agreement, holder: Value, name: str, description: Described, path: str
) -> Iterator[Entry]:
    kind = record_type(type(holder), name)
    if kind is None:
        return
    content: tuple[Value | str, ...] = getattr(holder, name)
    for index, item in enumerate(content):
        title = _(description.label)
        if len(content) > 1:
            title = _("{title} — {number}").format(title=title, number=index + 1)
        yield Heading(title, path, index, len(content))
        if isinstance(item, Value):
            yield from _fields(agreement, item, kind, f"{path}[{index}]")
        else:
            yield Row(f"{path}[{index}]", "", Editor.NOTE)
    if not content:
        yield Heading(_(description.label))
    yield Adder(path, _add_label(kind, content))
    if kind is Statistic and MONITORING not in content:
        yield Adder(path, _("Додати показники моніторингу"), MONITORING)


def _add_label(kind: type[Value], content: tuple[object, ...]) -> str:
    if kind is Signatory:
        return _("Ще одна особа") if content else _("Додати особу")
    if kind is Statistic:
        return _("Додати довідку")
    if kind is Quote:
        return _("Додати цитату")
    return _("Додати ще") if content else _("Додати")


def _row(
    agreement: Agreement, owner: type[Value], name: str, description: Described, path: str
) -> Row:
    choices = choices_of(owner, name, description, agreement)
    editor = _EDITORS.get(description.kind, Editor.TEXT)
    if choices is not None:
        long = description.kind in (Kind.COUNTRY, Kind.LANGUAGE)
        editor = Editor.SEARCH if long else Editor.CHOICE
    if (
        editor is Editor.CHOICE
        and not description.needed
        and owner.model_fields[name].default is None
    ):
        choices = (("", _("не вказано")), *(choices or ()))
    needless = not description.needed and description.finding == "text.gap"
    return Row(
        path=path,
        label=_(description.label),
        editor=editor,
        localized=description.localized,
        paragraphs=description.kind is Kind.TEXT,
        optional=needless and editor in _TYPED and description.section not in _QUIET_SECTIONS,
        help=_(description.help) if description.help else "",
        example=_(description.example) if description.example else "",
        choices=choices or (),
        names=description.names,
    )


def _is_shown(holder: Value, name: str) -> bool:
    """Whether a field has a meaning beside its neighbours; one that holds something always has."""
    if getattr(holder, name) not in (None, "", {}, ()):
        return True
    if isinstance(holder, EntryIntoForce) and name == "date":
        return holder.on is EntryOn.DATE
    if isinstance(holder, Term) and name in ("years", "auto_renew"):
        return not holder.indefinite
    if isinstance(holder, Finance) and name in ("amount", "currency", "basis"):
        return holder.mode is not FinanceMode.OWN_COSTS
    return True


def speaker_value(content: object) -> str:
    """What the choice of a speaker shows: the key of a signatory, or somebody else."""
    if isinstance(content, Speaker):
        return ANOTHER
    return content if isinstance(content, str) else ""
