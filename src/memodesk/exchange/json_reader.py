"""Strict reading of a JSON file: its encoding, its shape and its doubled keys, in plain words."""

import json
from collections.abc import Iterator
from typing import Any, NoReturn

from memodesk.errors import CaseError, Fault
from memodesk.exchange.characters import shown
from memodesk.i18n import N_, _

MAX_BYTES = 16 * 1024 * 1024
MAX_DEPTH = 32
_BYTE_ORDER_MARK = "\ufeff"
_TOO_DEEP = N_("{name}: надто багато дужок одна в одній. Це не файл справи.")


class Fields(dict[str, Any]):
    """A JSON object that remembers which of its keys were written twice."""

    doubled: tuple[str, ...] = ()


def parse(data: bytes | str, name: str) -> Any:
    """The values of a JSON text; a CaseError names the line where it stops being JSON."""
    text = _decoded(data, name)
    if not text.strip():
        _refuse(name, _("{name}: файл порожній. Виберіть файл справи з угодою."))
    try:
        value = json.loads(text, object_pairs_hook=_fields, parse_constant=_not_a_number)
    except json.JSONDecodeError as error:
        sentence = _(
            "{name}: це не JSON — рядок {line}, знак {column}. Перевірте дужки, коми й лапки."
        )
        message = sentence.format(name=name, line=error.lineno, column=error.colno)
        raise CaseError(Fault(message, f"{error.lineno}:{error.colno}")) from None
    except RecursionError:
        _refuse(name, _(_TOO_DEEP))
    except ValueError:
        # Python reads no numbers of thousands of digits, and JSON knows no NaN
        _refuse(name, _("{name}: у файлі є число, яке неможливо прочитати. Виправте його."))
    if _is_too_deep(value):
        _refuse(name, _(_TOO_DEEP))
    return value


def doubled_keys(value: Any) -> Iterator[Fault]:
    """A fault for every key that one object holds twice."""
    waiting: list[tuple[Any, str]] = [(value, "")]
    while waiting:
        item, path = waiting.pop()
        for key in item.doubled if isinstance(item, Fields) else ():
            here = join(path, shown(key))
            yield Fault(_("{path}: поле записано двічі. Залиште одне.").format(path=here), here)
        waiting += children(item, path)


def _is_too_deep(value: Any) -> bool:
    level = [value]
    for _depth in range(MAX_DEPTH):
        level = [inner for item in level for inner, _path in children(item, "")]
    return bool(level)


def children(value: Any, path: str) -> Iterator[tuple[Any, str]]:
    """The values directly inside an object or a list, with their paths."""
    if isinstance(value, dict):
        yield from ((inner, join(path, shown(key))) for key, inner in value.items())
    elif isinstance(value, list):
        yield from ((inner, f"{path}[{index}]") for index, inner in enumerate(value))


def join(path: str, key: str) -> str:
    """The path of a key inside the object at `path`."""
    return f"{path}.{key}" if path else key


def _decoded(data: bytes | str, name: str) -> str:
    if len(data) > MAX_BYTES:
        sentence = _("{name}: файл завеликий. Файл справи має бути до {limit} МБ.")
        message = sentence.format(name=name, limit=MAX_BYTES // 1024**2)
        raise CaseError(Fault(message))
    if isinstance(data, str):
        return data.removeprefix(_BYTE_ORDER_MARK)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        _refuse(name, _("{name}: файл не в кодуванні UTF-8. Збережіть його як UTF-8."))


def _fields(pairs: list[tuple[str, Any]]) -> Fields:
    fields = Fields(pairs)
    if len(fields) < len(pairs):
        seen: set[str] = set()
        twice = [key for key, _value in pairs if key in seen or seen.add(key)]  # type: ignore[func-returns-value]
        fields.doubled = tuple(dict.fromkeys(twice))
    return fields


def _not_a_number(text: str) -> NoReturn:
    raise ValueError(text)


def _refuse(name: str, sentence: str) -> NoReturn:
    raise CaseError(Fault(sentence.format(name=name))) from None
