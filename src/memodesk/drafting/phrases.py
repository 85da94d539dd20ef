"""The notation in which library sentences are written, parsed once into nodes.

``{party.name.genitive}``   a fact, in a grammatical form named last where it takes one
``{^this.nominative}``      the same, beginning with a capital
``{у|в}``                   euphonic twins; the language chooses by the finished neighbours
``{years: рік|роки|років}`` words that agree with a fact: its number, its gender, how many there are
``{>party}``                a part written elsewhere in the file, perhaps once for each of several
``*усвідомлюючи*``          emphasis; ``**Кременець**`` strong

Only library files are parsed. What people type is never read as notation.
"""

import re
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache

from memodesk.drafting.draft import Mark


class Kind(Enum):
    """What a node stands for."""

    TEXT = "text"
    TWINS = "twins"
    CHOICE = "choice"
    PART = "part"
    FACT = "fact"


@dataclass(frozen=True, slots=True)
class Node:
    """A stretch of a phrase: its words, or the name of what replaces it."""

    kind: Kind
    text: str
    variants: tuple[str, ...] = ()
    mark: Mark = Mark.PLAIN
    capital: bool = False


Phrase = tuple[Node, ...]
_TOKEN = re.compile(r"\{([^{}]*)\}|(\*\*?)")
_CHOICE = re.compile(r"([a-z_.]+): ?(.*\|.*)", re.DOTALL)
_MARKS = {"*": Mark.EMPHASIS, "**": Mark.STRONG}


@lru_cache(maxsize=1024)
def parse(text: str) -> Phrase:
    """The nodes of a library sentence."""
    nodes: list[Node] = []
    mark, start = Mark.PLAIN, 0
    for token in _TOKEN.finditer(text):
        if token.start() > start:
            nodes.append(Node(Kind.TEXT, text[start : token.start()], mark=mark))
        start = token.end()
        if token[2]:
            mark = Mark.PLAIN if mark is not Mark.PLAIN else _MARKS[token[2]]
        else:
            nodes.append(_node(token[1], mark))
    if start < len(text):
        nodes.append(Node(Kind.TEXT, text[start:], mark=mark))
    return tuple(nodes)


def _node(inner: str, mark: Mark) -> Node:
    choice = _CHOICE.fullmatch(inner)
    if choice:
        return Node(Kind.CHOICE, choice[1], tuple(choice[2].split("|")), mark)
    if "|" in inner:
        return Node(Kind.TWINS, inner, tuple(inner.split("|")), mark)
    capital = inner.startswith("^")
    name = inner[capital:].strip()
    if name.startswith(">"):
        return Node(Kind.PART, name[1:], mark=mark, capital=capital)
    return Node(Kind.FACT, name, mark=mark, capital=capital)


def placeholders(text: str) -> frozenset[str]:
    """The names of the facts and parts a sentence prints, without their forms."""
    found = set()
    for node in parse(text):
        if node.kind is Kind.PART:
            found.add(">" + node.text)
        elif node.kind is Kind.FACT:
            found.add(node.text)
    return frozenset(found)
