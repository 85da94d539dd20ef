"""Reading and changing one fact of a record by its path, as in the case file."""

import re
from functools import cache
from typing import Any, get_args

from memodesk.domain.agreement import Agreement
from memodesk.domain.fields import Value

Step = str | int
_STEP = re.compile(r"([^.\[\]]+)|\[(\d+)\]")


@cache
def steps(path: str) -> tuple[Step, ...]:
    """``parties[1].name.it`` as ``("parties", 1, "name", "it")``."""
    return tuple(name or int(index) for name, index in _STEP.findall(path))


def joined(parts: tuple[Step, ...]) -> str:
    """The steps written as a path again."""
    text = ""
    for part in parts:
        text += f"[{part}]" if isinstance(part, int) else f".{part}"
    return text.lstrip(".")


def value_at(owner: Any, path: str) -> Any:
    """What stands at a path; None where anything on the way is missing."""
    for step in steps(path):
        if owner is None:
            return None
        owner = _inside(owner, step)
    return owner


def _inside(owner: Any, step: Step) -> Any:
    if isinstance(step, int):
        return owner[step] if isinstance(owner, tuple) and step < len(owner) else None
    if isinstance(owner, dict):
        return owner.get(step)
    return getattr(owner, step, None) if isinstance(owner, Value) else None


@cache
def record_type(owner: type[Value], name: str) -> type[Value] | None:
    """The type of the records that a field holds, or None where it holds none."""
    info = owner.model_fields.get(name)
    return _value_type(info.annotation) if info else None


def _value_type(annotation: Any) -> type[Value] | None:
    if isinstance(annotation, type) and issubclass(annotation, Value):
        return annotation
    for part in get_args(annotation):
        found = _value_type(part)
        if found:
            return found
    return None


def with_value(agreement: Agreement, path: str, content: Any) -> Agreement:
    """The same agreement with another fact at the path; records on the way are begun."""
    changed: Agreement = _replaced(agreement, steps(path), content)
    return changed


def _replaced(owner: Any, way: tuple[Step, ...], content: Any) -> Any:
    if not way:
        return content
    step, rest = way[0], way[1:]
    if isinstance(step, int):
        items = list(owner)
        items[step] = _replaced(items[step], rest, content)
        return tuple(items)
    if isinstance(owner, dict):
        return _in_mapping(owner, step, rest, content)
    return _in_value(owner, step, rest, content)


def _in_mapping(owner: dict[str, Any], step: str, rest: tuple[Step, ...], content: Any) -> Any:
    inner = _replaced(owner.get(step, {} if rest else None), rest, content)
    changed = {**owner, step: inner}
    if inner in ("", None, {}):
        del changed[step]
    return changed


def _in_value(owner: Value, step: str, rest: tuple[Step, ...], content: Any) -> Any:
    current = getattr(owner, step)
    kind = record_type(type(owner), step)
    if rest and not isinstance(current, Value | tuple | dict):
        current = kind() if kind and not isinstance(rest[0], int) else {}
    inner = _replaced(current, rest, content)
    may_be_absent = type(owner).model_fields[step].default is None
    if may_be_absent and (inner == {} or (isinstance(inner, Value) and inner == type(inner)())):
        inner = None
    return owner.but(**{step: inner})


def appended(agreement: Agreement, path: str, item: Value | str) -> Agreement:
    """The same agreement with one more record in the list at the path."""
    return with_value(agreement, path, (*(value_at(agreement, path) or ()), item))


def removed(agreement: Agreement, path: str, index: int) -> Agreement:
    """The same agreement without one record of the list at the path."""
    items = value_at(agreement, path) or ()
    return with_value(agreement, path, items[:index] + items[index + 1 :])


def moved(agreement: Agreement, path: str, index: int, by: int) -> Agreement:
    """The same agreement with one record of a list moved up (-1) or down (+1)."""
    items = list(value_at(agreement, path) or ())
    target = max(0, min(len(items) - 1, index + by))
    items.insert(target, items.pop(index))
    return with_value(agreement, path, tuple(items))


def owner_of(path: str) -> tuple[type[Value], str] | None:
    """The type of the record in which the last named field of a path is described."""
    owner: type[Value] = Agreement
    names = [step for step in steps(path) if isinstance(step, str)]
    for name in names[:-1]:
        inner = record_type(owner, name)
        if inner is None:
            return None
        owner = inner
    return (owner, names[-1]) if names and names[-1] in owner.model_fields else None
