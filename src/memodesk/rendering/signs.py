"""What Word's autocorrect and foreign keyboards make of the signs inside a tag, and back again.

One table for the compiler, which reads such a tag all the same, and for the doctor, who tells.
"""

import re
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
_WIDE: Final = str.maketrans({"｛": "{", "｝": "}", "％": "%"})
_INSIDE: Final = re.compile(r"\{\{.*?(?:\}\}|\Z)|\{%.*?(?:%\}|\Z)", re.DOTALL)
_CAPITAL: Final = re.compile(r"(\{\{\s*)([A-Z])(?=[a-z_]*\s*\.)")
_WIDE_BRACES: Final = re.compile("[｛｝]{2}|[｛][％%]|[％%][｝]")


def repaired(text: str) -> list[str]:
    """The text sign by sign with its tags as they were meant; what stands outside is not touched.

    There is an entry for every sign of the text, empty for one that goes.
    """
    plain = _WIDE_BRACES.sub(lambda found: found[0].translate(_WIDE), text)
    signs = list(plain)
    for found in _INSIDE.finditer(plain):
        for place in range(found.start(), found.end()):
            signs[place] = (SIGNS.get(signs[place], signs[place])) or ""
    for found in _CAPITAL.finditer(plain):
        signs[found.start(2)] = found[2].lower()
    return signs


def odd_signs(text: str) -> list[str]:
    """The signs inside the tags of a text that were read as others, each once."""
    wide = _WIDE_BRACES.findall(text)
    plain = _WIDE_BRACES.sub(lambda found: found[0].translate(_WIDE), text)
    inside = "".join(_INSIDE.findall(plain))
    odd = [sign for sign in inside if sign in SIGNS]
    odd += [found[1] for found in _CAPITAL.findall(plain)]
    return list(dict.fromkeys([*wide, *odd]))
