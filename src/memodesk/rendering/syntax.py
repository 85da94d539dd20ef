"""What a template may write in its tags: names, conditions and loops, nothing that runs."""

import difflib
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from typing import Any, Final

from memodesk.i18n import _
from memodesk.rendering.fields import OWN, PLACES, SIDES, known_names
from memodesk.rendering.signs import LOOKALIKES, lookalikes

FILTERS: Final = frozenset({"upper", "lower", "length", "first", "last", "join", "default"})
ATTRIBUTES: Final = frozenset({*PLACES, *SIDES, OWN, "role", "number"})
LOOP: Final = frozenset({"index", "index0", "first", "last", "length"})
NAMES: Final = frozenset({*known_names(), "segments", "languages", "loop"})
_PLAIN_NODES: Final = frozenset(
    """Template Output TemplateData Name NSRef Getattr Getitem Const And Or Not Compare Operand
    If For Filter CondExpr Concat List Tuple Test""".split()
)
_TESTS: Final = frozenset({"defined", "undefined", "none", "string", "sameas", "odd", "even"})


@dataclass(frozen=True, slots=True)
class Complaint:
    """One thing wrong inside a tag: code, sentence and remedy."""

    code: str
    message: str
    fix: str = ""


@dataclass
class Scope:
    """The loop variables that exist where a tag stands."""

    variables: set[str] = field(default_factory=set)


def complaints_of_expression(text: str, scope: Scope) -> list[Complaint]:
    """What is wrong with the inside of ``{{ … }}``."""
    return _complaints(f"{{{{ {text} }}}}", text, scope)


def complaints_of_statement(name: str, rest: str, scope: Scope) -> list[Complaint]:
    """What is wrong with ``{% if … %}``, ``{% elif … %}`` or ``{% for … %}``."""
    if name == "for":
        return _complaints(f"{{% for {rest} %}}{{% endfor %}}", rest, scope)
    return _complaints(f"{{% if {rest} %}}{{% endif %}}", rest, scope)


def loop_variables(rest: str) -> set[str]:
    """The names that ``for a, b in …`` makes."""
    return set(re.findall(r"\w+", rest.partition(" in ")[0]))


def suggestion(name: str, known: Iterable[str]) -> str:
    """«Можливо, ви мали на увазі …», or nothing when no known name is near."""
    near = difflib.get_close_matches(name, list(known), n=1, cutoff=0.6)
    return _("Можливо, тут має бути «{name}».").format(name=near[0]) if near else ""


def lookalike(name: str) -> Complaint | None:
    """A complaint that names the letter of another script in a name."""
    for letter in name:
        if letter.isascii() or letter not in LOOKALIKES:
            continue
        sentence = _("У назві «{name}» літера «{letter}» — українська, а має бути латинська.")
        fix = _("Введіть «{right}» латинкою.")
        right = "".join(LOOKALIKES.get(other, other) for other in name)
        message = sentence.format(name=name, letter=letter)
        return Complaint("template.letter", message, fix.format(right=right))
    return None


def _complaints(source: str, shown: str, scope: Scope) -> list[Complaint]:
    from jinja2 import TemplateSyntaxError

    if letter := _first_lookalike(shown):
        return [letter]
    try:
        tree = _environment().parse(source)
    except TemplateSyntaxError as error:
        sentence = _("Позначку «{text}» не вдалося прочитати: {reason}.")
        message = sentence.format(text=shown.strip(), reason=error.message)
        return [Complaint("template.syntax", message, _("Перепишіть позначку."))]
    except RecursionError:
        return [_forbidden(shown)]
    names = scope.variables | loop_variables(shown) if " in " in shown else scope.variables
    return [c for node in _walk(tree) for c in _judge(node, shown, names)]


def _first_lookalike(text: str) -> Complaint | None:
    return next(filter(None, map(lookalike, lookalikes(text))), None)


@cache
def _environment() -> Any:
    from jinja2.sandbox import SandboxedEnvironment

    return SandboxedEnvironment()


def _walk(node: Any) -> Iterable[Any]:
    yield node
    for child in node.iter_child_nodes():
        yield from _walk(child)


def _judge(node: Any, shown: str, variables: set[str]) -> list[Complaint]:
    kind = type(node).__name__
    if kind not in _PLAIN_NODES:
        return [_forbidden(shown)]
    if kind == "Filter":
        return _judge_filter(node.name, shown)
    if kind == "Test" and node.name not in _TESTS:
        return [_forbidden(shown)]
    if kind == "Name" and node.ctx == "load":
        return _judge_name(node.name, variables)
    if kind == "Getattr":
        return _judge_attribute(node.attr, shown)
    if kind == "Getitem" and type(node.arg).__name__ == "Const":
        return _judge_attribute(str(node.arg.value), shown)
    return [_forbidden(shown)] if kind == "Getitem" else []


def _judge_filter(name: str, shown: str) -> list[Complaint]:
    if name in FILTERS:
        return []
    from jinja2.filters import FILTERS as REAL

    if name in REAL:
        return [_forbidden(shown)]
    sentence = _("Невідома дія «{name}» у позначці «{text}».")
    message = sentence.format(name=name, text=shown.strip())
    return [Complaint("template.filter", message, suggestion(name, FILTERS))]


def _judge_name(name: str, variables: set[str]) -> list[Complaint]:
    if name in NAMES or name in variables:
        return []
    from jinja2.defaults import DEFAULT_NAMESPACE

    if name in DEFAULT_NAMESPACE or name.startswith("_"):
        return [_forbidden(name)]
    message = _("Невідоме поле «{name}».").format(name=name)
    return [Complaint("template.field", message, suggestion(name, NAMES | variables))]


def _judge_attribute(name: str, shown: str) -> list[Complaint]:
    if name in ATTRIBUTES or name in LOOP or name.isdecimal():
        return []
    if name.startswith("_"):
        return [_forbidden(shown)]
    message = _("Невідома частина «{name}» у позначці «{text}».")
    return [
        Complaint(
            "template.field",
            message.format(name=name, text=shown.strip()),
            suggestion(name, ATTRIBUTES),
        )
    ]


def _forbidden(text: str) -> Complaint:
    sentence = _("Вираз «{text}» не дозволено в шаблонах.")
    fix = _("Залиште лише назву поля, умову або повторення абзаців.")
    return Complaint("template.forbidden", sentence.format(text=text.strip()[:80]), fix)
