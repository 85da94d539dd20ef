"""The tags a template may use: roles of segments and the words of the frame, with labels."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from memodesk.drafting.draft import DocumentType, Role, Side
from memodesk.drafting.layout import MOST_COLUMNS
from memodesk.i18n import N_, _

PLACES: Final = ("first", "second", "third", "fourth")
OWN: Final = "text"
"""The place in a template of consecutive versions: the language of the version."""
SIDES: Final = tuple(map(str, Side))
"""The places of a signature block in such a version, where two stand side by side."""

FRAME: Final = {
    "language": N_("назва мови стовпця"),
    "page": N_("сторінка з усіх сторінок"),
    "draft_mark": N_("позначка «проєкт» (лише в проєкті)"),
    "draft_note": N_("редакція і кількість незаповнених полів (лише в проєкті)"),
}
DRAFT_ONLY: Final = frozenset({"draft_mark", "draft_note"})

ROLES: Final[Mapping[str, str]] = {
    Role.EMBLEM: N_("герб сторони"),
    Role.TITLE: N_("назва документа"),
    Role.TITLE_ABOUT: N_("про що документ"),
    Role.TITLE_PARTY: N_("сторона в заголовку"),
    Role.PLACE: N_("місце підписання"),
    Role.DATE: N_("дата підписання"),
    Role.PARTIES: N_("преамбула: сторони та їхні представники"),
    Role.RECITAL: N_("преамбула: підстава чи намір"),
    Role.AGREED: N_("слова «домовилися про таке»"),
    Role.ARTICLE: N_("заголовок статті"),
    Role.CLAUSE: N_("пункт"),
    Role.CLAUSE_INTRO: N_("пункт, після якого йде перелік"),
    Role.ITEM: N_("підпункт переліку"),
    Role.ITEM_LAST: N_("останній підпункт переліку"),
    Role.PARAGRAPH: N_("абзац без номера"),
    Role.TESTIMONIUM: N_("заключний пункт: місце, дата, примірники, мови"),
    Role.SIGN_PARTY: N_("підпис: за яку сторону"),
    Role.SIGN_PARTY_SECOND: N_("підпис: за яку сторону, другою мовою"),
    Role.SIGN_POSITION: N_("підпис: посада"),
    Role.SIGN_POSITION_SECOND: N_("підпис: посада другою мовою"),
    Role.SIGN_NAME: N_("підпис: ім’я та прізвище"),
    Role.SIGN_SEAL: N_("підпис: місце печатки"),
    Role.SIGN_NAME_SECOND: N_("підпис: ім’я та прізвище другою мовою"),
    Role.RELEASE_KIND: N_("пресреліз: вид повідомлення"),
    Role.RELEASE_DATE: N_("пресреліз: дата оприлюднення"),
    Role.EMBARGO: N_("пресреліз: ембарго"),
    Role.HEADLINE: N_("пресреліз: заголовок"),
    Role.LEDE: N_("пресреліз: перший абзац"),
    Role.BODY: N_("пресреліз: абзац"),
    Role.BULLET: N_("пресреліз: пункт переліку"),
    Role.NOTE_HEADING: N_("пресреліз: заголовок довідки"),
    Role.NOTE: N_("пресреліз: довідка"),
    Role.CAPTION: N_("пресреліз: підпис до світлини"),
    Role.TAGS: N_("пресреліз: теги"),
    Role.LETTERHEAD: N_("лист: найменування органу"),
    Role.LETTERHEAD_DATA: N_("лист: довідкові дані"),
    Role.REFERENCE: N_("лист: дата й номер, лінії для них"),
    Role.ADDRESSEE: N_("лист: адресат"),
    Role.SUBJECT: N_("лист: заголовок до тексту"),
    Role.LETTER_BODY: N_("лист: абзац"),
    Role.LETTER_BODY_LAST: N_("лист: прохання, останній абзац"),
    Role.ATTACHMENT_FIRST: N_("лист: слово «Додатки» і перший додаток"),
    Role.ATTACHMENT: N_("лист: додаток"),
    Role.LETTER_POSITION: N_("лист: посада"),
    Role.LETTER_NAME: N_("лист: ім’я та прізвище"),
    Role.EXECUTOR: N_("лист: виконавець і телефон"),
}

VARIANTS: Final = {
    "sign_name_long": (Role.SIGN_NAME, N_("підпис: довге ім’я під лінією")),
    "body_intro": (Role.BODY, N_("пресреліз: абзац перед переліком")),
    "bullet_last": (Role.BULLET, N_("пресреліз: останній пункт переліку")),
    "note_heading_first": (Role.NOTE_HEADING, N_("пресреліз: перший заголовок довідки")),
}
"""Optional sample paragraphs for a special place; without one the role's own sample serves."""

_ALL: Final = tuple(Role)
_RELEASE_AT, _LETTER_AT = _ALL.index(Role.RELEASE_KIND), _ALL.index(Role.LETTERHEAD)
ROLES_OF: Final = {
    DocumentType.MEMORANDUM: _ALL[:_RELEASE_AT],
    DocumentType.PRESS_RELEASE: _ALL[_RELEASE_AT:_LETTER_AT],
    DocumentType.LETTER_MINISTRY: (Role.EMBLEM, *_ALL[_LETTER_AT:]),
}
SIDED: Final = (Role.SIGN_PARTY, Role.SIGN_POSITION, Role.SIGN_NAME, Role.SIGN_SEAL)
"""What a version prints left and right."""
SECOND: Final = (Role.SIGN_PARTY_SECOND, Role.SIGN_POSITION_SECOND, Role.SIGN_NAME_SECOND)
"""What only columns print: the other language below."""
OPTIONAL: Final = frozenset(
    {Role.EMBLEM, Role.CAPTION, Role.PARAGRAPH, Role.EMBARGO, Role.EXECUTOR}
)


@dataclass(frozen=True, slots=True)
class TemplateField:
    """One tag with its label, and the documents whose templates use it; frame tags: all.

    `source` is the label before translation.
    """

    name: str
    label: str
    documents: tuple[DocumentType, ...]
    source: str


def template_fields() -> tuple[TemplateField, ...]:
    """Every tag a template may print, without its place (``.first``, ``.text``)."""
    rows = [*ROLES.items(), *((name, label) for name, (_role, label) in VARIANTS.items())]
    roles = [
        TemplateField(str(name), _(label), documents_of(str(name)), label) for name, label in rows
    ]
    frame = [
        TemplateField(name, _(label), tuple(DocumentType), label) for name, label in FRAME.items()
    ]
    return tuple(roles + frame)


def places_of(field: TemplateField) -> tuple[str, ...]:
    """The places where a field may stand: the columns, its own version, the sides of a block."""
    role = VARIANTS[field.name][0] if field.name in VARIANTS else field.name
    if not is_role(field.name):
        return (*PLACES[:MOST_COLUMNS], OWN)
    if DocumentType.MEMORANDUM not in field.documents:
        return (OWN,)
    if role in SECOND:
        return PLACES[:MOST_COLUMNS]
    return (*PLACES[:MOST_COLUMNS], *(SIDES if role in SIDED else (OWN,)))


def documents_of(name: str) -> tuple[DocumentType, ...]:
    """The documents that print a role or its variant."""
    role = VARIANTS[name][0] if name in VARIANTS else Role(name)
    return tuple(document for document, roles in ROLES_OF.items() if role in roles)


def is_role(name: str) -> bool:
    """Whether a tag prints segments; the other known tags print the frame."""
    return name in ROLES or name in VARIANTS


def known_names() -> tuple[str, ...]:
    """All names that may stand before the dot."""
    return (*map(str, ROLES), *VARIANTS, *FRAME)
