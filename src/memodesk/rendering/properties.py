"""The properties of a file that this program made: what it is, and what it was issued with."""

import hashlib
from collections.abc import Mapping
from typing import Final
from xml.sax.saxutils import escape

from memodesk import __version__
from memodesk.drafting.draft import Draft
from memodesk.rendering.ooxml import HEAD

PART: Final = "docProps/custom.xml"
KIND: Final = "custom-properties"
CONTENT_TYPE: Final = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
PREFIX: Final = "MemoDesk "
CHECK: Final = "check"
_TEXT: Final = "text"
_LONGEST: Final = 240
"""Signs of one property; Word shows and keeps 255."""
_FORMAT: Final = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"  # ECMA-376 part 1, 22.3: user properties
_OPEN: Final = (
    f"{HEAD}<Properties "
    'xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" '
    'xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">'
)


def custom_properties(draft: Draft, template: str, final: bool, manifest: str) -> str:
    """The XML of the part; `template` is the SHA-256 of the template's file."""
    facts = {
        "agreement": draft.agreement,
        "document": str(draft.document),
        "layout": str(draft.layout),
        "original": draft.first_party,
        "edition": (draft.edition or {}).get("number", ""),
        "state": "final" if final else "draft",
        "program": __version__,
        "template": template,
        "inputs": "",
    }
    said = "\n".join((*facts.values(), manifest))
    facts["inputs"] = hashlib.sha256(said.encode()).hexdigest()
    starts = range(0, len(manifest), _LONGEST)
    facts |= {
        f"{_TEXT} {number}": manifest[start : start + _LONGEST]
        for number, start in enumerate(starts, start=1)
    }
    facts[CHECK] = check_of(facts)
    given = [fact for fact in facts.items() if fact[1]]
    return f"{_OPEN}{''.join(map(_property, range(2, len(given) + 2), given))}</Properties>"


def check_of(facts: Mapping[str, str]) -> str:
    """A hash over all other facts: somebody who changed one by hand has broken it.

    Their order counts for nothing, and an empty one is as good as none: LibreOffice drops it.
    """
    kept = sorted(fact for fact in facts.items() if fact[0] != CHECK and fact[1])
    said = "\n".join(f"{name}={value}" for name, value in kept)
    return hashlib.sha256(said.encode()).hexdigest()[:32]


def manifest_in(facts: Mapping[str, str]) -> str:
    """The manifest put together from its properties."""
    numbers = range(1, len(facts) + 1)
    names = (f"{_TEXT} {number}" for number in numbers)
    return "".join(facts[name] for name in names if name in facts)


def _property(number: int, fact: tuple[str, str]) -> str:
    name, value = fact
    return (
        f'<property fmtid="{_FORMAT}" pid="{number}" name="{PREFIX}{name}">'
        f"<vt:lpwstr>{escape(value)}</vt:lpwstr></property>"
    )
