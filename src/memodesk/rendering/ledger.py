"""The ledger of a template with loops: everything in it is printed, or gone for a named reason.

Each thing gets a number before the template runs. What runs cannot make the number vanish unseen:
it is there afterwards, or it stood inside a condition or loop.
"""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from memodesk.errors import ProofError
from memodesk.i18n import N_, _
from memodesk.rendering.ooxml import Element, text_of, w

_KINDS: Final[Mapping[str, str]] = {
    w("p"): N_("абзац"),
    w("tr"): N_("рядок таблиці"),
    w("tbl"): N_("таблиця"),
    w("br"): N_("розрив рядка, сторінки або стовпця"),
    w("sectPr"): N_("розрив розділу"),
    w("drawing"): N_("малюнок"),
    w("pict"): N_("малюнок"),
    w("object"): N_("вставлений об’єкт"),
    w("bookmarkStart"): N_("закладка"),
    w("footnoteReference"): N_("виноска"),
    w("endnoteReference"): N_("кінцева виноска"),
    w("hyperlink"): N_("посилання"),
}
_MARK: Final = "memodesk"
# Only inside a tag of XML: the same signs among words were typed by somebody, and stay.
_NUMBER: Final = re.compile(rf'(<[^<>]*) {_MARK}="(\d+)"')
_TOKEN: Final = re.compile(rf'<[^<>]* {_MARK}="(\d+)"|\{{%-?\s*(\w+)(.*?)-?%\}}', re.DOTALL)
_SHOWN: Final = 60


@dataclass(frozen=True, slots=True)
class Ledger:
    """The things of one part by their number, and the block that may take each away."""

    part: str
    things: Mapping[int, str]
    removable: Mapping[int, str]

    def settle(self, made: str) -> str:
        """The part without numbers; ProofError when a thing is missing or doubled for no reason."""
        found = Counter(int(found[2]) for found in _NUMBER.finditer(made))
        for number, thing in self.things.items():
            if number not in self.removable and found[number] != 1:
                sentence = _(
                    "Шаблон загубив або подвоїв {what} ({part}), тому документ не збережено. "
                    "Перевірте умови та повторення поруч."
                )
                raise ProofError(sentence.format(what=thing, part=self.part))
        return _NUMBER.sub(r"\1", made)


def number(root: Element) -> dict[int, str]:
    """Number the things of a part; what each is and says."""
    things = {}
    for place, element in enumerate(root.iter(*_KINDS), start=1):
        element.set(_MARK, str(place))
        words = " ".join(text_of(element).split())
        kind = _(_KINDS[str(element.tag)])
        things[place] = f"{kind} «{words[:_SHOWN]}»" if words else kind
    return things


def forget(things: dict[int, str], element: Element) -> None:
    """Take an element that only holds a statement, and all in it, off the list."""
    for inside in element.iter(*_KINDS):
        things.pop(int(inside.get(_MARK, "0")), None)


def ledger_of(part: str, things: Mapping[int, str], source: str) -> Ledger:
    """The ledger of a part; `source` is the template as it will run, statements and numbers."""
    removable: dict[int, str] = {}
    open_blocks: list[str] = []
    for found in _TOKEN.finditer(source):
        if found[1]:
            if open_blocks:
                removable[int(found[1])] = open_blocks[-1]
        elif found[2] in {"if", "for"}:
            open_blocks.append(f"{found[2]}{found[3]}".strip())
        elif found[2] in {"endif", "endfor"} and open_blocks:
            open_blocks.pop()
    return Ledger(part, things, removable)
