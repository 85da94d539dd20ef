"""Places inside a case file, and the types that the domain declares for them."""

import types
from collections.abc import Iterator
from functools import cache
from typing import Any, Union, get_args, get_origin

from memodesk.domain.agreement import Agreement
from memodesk.domain.fields import Value
from memodesk.exchange.characters import shown
from memodesk.exchange.json_reader import join

Place = tuple[str | int, ...]


def dotted(place: Place) -> str:
    """A place as people read it: ``parties[0].name.it``."""
    path = ""
    for step in place:
        path = f"{path}[{step}]" if isinstance(step, int) else join(path, shown(step))
    return path


def typed(data: Any) -> Iterator[tuple[Place, Any, Any]]:
    """Every value of a case from the outside in, with its place and its declared type."""
    waiting: list[tuple[Place, Any, Any]] = [((), Agreement, data)]
    while waiting:
        place, kind, value = waiting.pop()
        yield place, kind, value
        inner = [((*place, step), _step(kind, step), at) for step, at in _items(value)]
        waiting += reversed(inner)


def without_nulls(value: Any, kind: Any = Agreement) -> Any:
    """The value without its known but empty fields: null says the same as absence."""
    if isinstance(value, list):
        return [without_nulls(item, _step(kind, index)) for index, item in enumerate(value)]
    if not isinstance(value, dict):
        return value
    owner = value_type(kind)
    return {
        key: without_nulls(item, _step(kind, key))
        for key, item in value.items()
        if item is not None or (owner is not None and key not in owner.model_fields)
    }


def annotation(place: Place) -> Any:
    """The type that the domain declares for a place of the file."""
    kind: Any = Agreement
    for step in place:
        kind = _step(kind, step)
    return kind


def value_type(kind: Any) -> type[Value] | None:
    """The value type whose fields stand in an object of this declared type, if there is one."""
    for option in (kind, *options(kind)):
        if isinstance(option, type) and issubclass(option, Value):
            return option
    return None


@cache
def options(kind: Any) -> tuple[Any, ...]:
    """The branches of a union, or nothing."""
    is_union = get_origin(kind) in (Union, types.UnionType)
    return tuple(_bare(option) for option in get_args(kind)) if is_union else ()


def mapping_of(kind: Any) -> Any:
    """The type of the values of an object with free keys, or nothing for any other type."""
    for option in (kind, *options(kind)):
        if get_origin(option) is dict:
            return _bare(get_args(option)[1])
    return None


def _step(kind: Any, step: str | int) -> Any:
    owner = value_type(kind)
    if isinstance(step, str) and owner is not None and step in owner.model_fields:
        return _bare(owner.model_fields[step].annotation)
    if isinstance(step, str):
        return mapping_of(kind)
    for option in (kind, *options(kind)):
        if get_origin(option) is tuple:
            return _bare(get_args(option)[0])
    return None


def _items(value: Any) -> Iterator[tuple[str | int, Any]]:
    if isinstance(value, dict):
        yield from value.items()
    elif isinstance(value, list):
        yield from enumerate(value)


def _bare(kind: Any) -> Any:
    return get_args(kind)[0] if hasattr(kind, "__metadata__") else kind
