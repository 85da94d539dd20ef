"""Case files: an agreement as one JSON text that anybody can read without the program."""

import json
import re
from typing import Any

from pydantic import ValidationError

from memodesk import __version__
from memodesk.domain.agreement import Agreement
from memodesk.domain.catalogue import AREAS
from memodesk.errors import CaseError, Fault
from memodesk.exchange.characters import shown
from memodesk.exchange.json_reader import doubled_keys, parse
from memodesk.exchange.places import dotted, typed, without_nulls
from memodesk.exchange.rules import rule_faults
from memodesk.exchange.shape import CASE_KEYS, kind_of, shape_faults, unknown_choice
from memodesk.i18n import _

FORMAT = "memodesk.case"
VERSION = 1
_MOST_FAULTS = 100
_ORDER = {
    "signatories": ("key", "name", "gender", "position", "authority", "forms"),
    "parties": (
        "key country unit_type place name region language address phone email website emblem "
        "coordinator forms signatories"
    ).split(),
}
"""The order of the keys in the file, where it is not that of the form on the screen."""


def read_case(data: bytes | str, name: str) -> Agreement:
    """The agreement in a case file; a CaseError holds every fault of the file at once.

    `name` is how sentences about the whole file call it.
    """
    raw = parse(data, name)
    if not isinstance(raw, dict):
        sentence = _(
            "{name}: у файлі має бути справа, тобто набір полів у дужках {{}}, а не {given}."
        )
        raise CaseError(Fault(sentence.format(name=name, given=kind_of(raw))))
    _check_header(raw, name)
    own = {key: value for key, value in raw.items() if key not in CASE_KEYS}
    fields = without_nulls(_with_bare_forms(own))
    faults = [*doubled_keys(raw), *rule_faults(fields)]
    try:
        agreement = Agreement.model_validate(fields)
    except ValidationError as error:
        told = {fault.path for fault in faults}
        faults += (fault for fault in shape_faults(error, fields) if fault.path not in told)
    if faults:
        raise CaseError(*_limited(_in_order_of(fields, faults)))
    return agreement


def write_case(agreement: Agreement) -> str:
    """The agreement as the text of a case file; reading it gives an equal agreement."""
    fields = agreement.model_dump(mode="json", exclude_defaults=True)
    if "areas" in fields:
        fields["areas"] = [_open_area(area) for area in fields["areas"]]
    case = {"format": FORMAT, "version": VERSION, **_ordered(fields)}
    text = json.dumps(case, ensure_ascii=False, indent=2) + "\n"
    # half a character cannot be written as UTF-8, its JSON escape can
    return re.sub("[\ud800-\udfff]", lambda half: f"\\u{ord(half[0]):04x}", text)


def _with_bare_forms(fields: dict[str, Any]) -> dict[str, Any]:
    """Forms of facilitators that stand under the name of their text, as those of a party do."""
    brokers = fields.get("facilitators")
    if not isinstance(brokers, list):
        return fields
    return {**fields, "facilitators": [_with_bare(broker) for broker in brokers]}


def _with_bare(broker: Any) -> Any:
    forms = broker.get("forms") if isinstance(broker, dict) else None
    if isinstance(forms, dict) and set(forms) == {"name"} and isinstance(forms["name"], dict):
        return {**broker, "forms": forms["name"]}
    return broker


def _check_header(raw: dict[str, Any], name: str) -> None:
    """Refuse at once what is no case file, or one of a later version of the program."""
    given, version = raw.get("format"), raw.get("version")
    if given != FORMAT:
        if isinstance(given, str):
            raise CaseError(unknown_choice(("format",), given, (FORMAT,)))
        sentence = _('{name}: це не файл справи. У ньому має бути "format": "{format}".')
        raise CaseError(Fault(sentence.format(name=name, format=FORMAT), "format"))
    if isinstance(version, int) and not isinstance(version, bool):
        if version == VERSION:
            return
        if version > VERSION:
            raise CaseError(Fault(_newer(version, name), "version"))
    sentence = _("version: має бути {expected}, а не {given}.")
    shown_version = shown(json.dumps(version, ensure_ascii=False, default=str))
    raise CaseError(Fault(sentence.format(expected=VERSION, given=shown_version), "version"))


def _newer(version: int, name: str) -> str:
    """Case version 2 comes with the next edition of the program, and so on."""
    sentence = _(
        "{name}: цю справу зроблено новішою версією MemoDesk (формат {version}). Ваша версія "
        "{program} відкриває формат {known}; відкриє версія програми {needed} або новіша."
    )
    needed = f"{version}.0" if version < 1000 else "…"
    return sentence.format(
        name=name, version=shown(str(version)), program=__version__, known=VERSION, needed=needed
    )


def _in_order_of(fields: Any, faults: list[Fault]) -> list[Fault]:
    """The faults as one meets them on the way through the file."""
    order = {dotted(place): number for number, (place, _kind, _value) in enumerate(typed(fields))}
    return sorted(faults, key=lambda fault: order.get(fault.path, len(order)))


def _limited(faults: list[Fault]) -> list[Fault]:
    """All faults; of thousands the first hundred, and how many more there are."""
    faults = list(dict.fromkeys(faults))
    if len(faults) <= _MOST_FAULTS:
        return faults
    sentence = _("І ще помилок у файлі: {count}.")
    rest = Fault(sentence.format(count=len(faults) - _MOST_FAULTS))
    return [*faults[:_MOST_FAULTS], rest]


def _open_area(area: Any) -> Any:
    """An area of one's own that has no words yet keeps the shape of such an area."""
    if isinstance(area, str) and area not in AREAS:
        return {"key": area, "text": {}}
    return area


def _ordered(value: Any, name: str = "") -> Any:
    if isinstance(value, list):
        return [_ordered(item, name) for item in value]
    if not isinstance(value, dict):
        return value
    order = {key: place for place, key in enumerate(_ORDER.get(name, ()))}
    keys = sorted(value, key=lambda key: order.get(key, 0))
    return {key: _ordered(value[key], key) for key in keys}
