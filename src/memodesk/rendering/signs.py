"""What Word's autocorrect and foreign keyboards make of the signs inside a tag, and back again.

One table for the compiler, which reads such a tag all the same, and for the doctor, who tells.
"""

import re
from collections.abc import Callable
from typing import Final

_QUOTES: Final = "„“”«»‟〝〞＂「」『』"
_SINGLE: Final = "‚‘’‛‹›＇ʼ`´"
_DASHES: Final = "‐‑‒–—―−﹣－"
_SPACES: Final = "\u00a0\u2007\u2009\u200a\u202f\u3000\t"
_NOTHING: Final = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_OTHERS: Final = {"｛": "{", "｝": "}", "．": ".", "…": "...", "％": "%", "｜": "|", "＝": "="}
SIGNS: Final[dict[str, str | None]] = {
    **dict.fromkeys(_QUOTES, '"'),
    **dict.fromkeys(_SINGLE, "'"),
    **dict.fromkeys(_DASHES, "-"),
    **dict.fromkeys(_SPACES, " "),
    **dict.fromkeys(_NOTHING, None),
    **_OTHERS,
}
LOOKALIKES: Final = dict(zip("аеіорсухАВЕІКМНОРСТУХ", "aeiopcyxABEIKMHOPCTYX", strict=True))
"""Letters of the Ukrainian keyboard, and the Latin ones they are taken for."""
_LATIN: Final = str.maketrans(LOOKALIKES)
_ASCII: Final = re.compile("[a-zA-Z_]")
_NAME: Final = re.compile(r"\w+")
_WIDE: Final = str.maketrans({"｛": "{", "｝": "}", "％": "%"})
_INSIDE: Final = re.compile(r"\{\{.*?(?:\}\}|\Z)|\{%.*?(?:%\}|\Z)", re.DOTALL)
_CLOSED: Final = re.compile(r"\{\{[^{}]*\}\}|\{%[^{}]*%\}")
LITERAL: Final = re.compile(r""""[^"{}]*"|'[^'{}]*'""")
"""Words that a tag compares or prints as they are: nothing in them is taken for something else."""
_CAPITAL: Final = re.compile(r"(\{\{\s*)([A-Z])(?=[a-z_]*\s*\.)")
_WIDE_BRACES: Final = re.compile("[｛｝]{2}|[｛][％%]|[％%][｝]")


def repaired(text: str) -> list[str]:
    """The text sign by sign with its tags as they were meant; what stands outside is not touched.

    There is an entry for every sign of the text, empty for one that goes.
    """
    plain = _WIDE_BRACES.sub(lambda found: found[0].translate(_WIDE), text)
    signs = list(plain)
    for found in _INSIDE.finditer(plain):
        literals = LITERAL.finditer(plain, found.start(), found.end())
        kept = {place for literal in literals for place in range(*literal.span())}
        for place in range(found.start(), found.end()):
            if place not in kept:
                signs[place] = (SIGNS.get(signs[place], signs[place])) or ""
    for found in _CAPITAL.finditer(plain):
        signs[found.start(2)] = found[2].lower()
    return signs


def odd_signs(text: str) -> list[str]:
    """The signs inside the tags of a text that were read as others, each once."""
    wide = _WIDE_BRACES.findall(text)
    plain = _WIDE_BRACES.sub(lambda found: found[0].translate(_WIDE), text)
    inside = "".join(LITERAL.sub("", one) for one in _INSIDE.findall(plain))
    odd = [sign for sign in inside if sign in SIGNS]
    odd += [found[1] for found in _CAPITAL.findall(plain)]
    return list(dict.fromkeys([*wide, *odd]))


def latin(text: str) -> str:
    """The text with Latin letters for their Ukrainian doubles in the names inside its tags.

    A word with no Latin letter at all is no name that was typed on the wrong keyboard by half,
    and what is not closed is no tag.
    """
    return _CLOSED.sub(lambda tag: _names(tag[0], _to_latin), text)


def lookalikes(text: str) -> list[str]:
    """The names inside a tag that mix Latin letters with their Ukrainian doubles."""
    found: list[str] = []

    def note(name: str) -> str:
        found.append(name)
        return name

    _names(text, note)
    return [name for name in found if _to_latin(name) != name]


def _names(tag: str, change: Callable[[str], str]) -> str:
    """A tag with its names changed, its literals as they are."""
    made, place = "", 0
    for literal in [*LITERAL.finditer(tag), None]:
        end = len(tag) if literal is None else literal.start()
        made += _NAME.sub(lambda found: change(found[0]), tag[place:end])
        if literal is not None:
            made, place = made + literal[0], literal.end()
    return made


def _to_latin(name: str) -> str:
    return name.translate(_LATIN) if _ASCII.search(name) else name
