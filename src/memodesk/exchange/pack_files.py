"""Texts put into the TOML files of a pack, with comments and order kept as they are."""

import re
from collections.abc import Mapping

_SECTION = re.compile(r"\[([^\[\]]+)\]\s*(?:#.*)?")
_ENTRY = re.compile(r'([A-Za-z0-9_-]+|"[^"]*") = (".*"|\[.*\])\s*')
_ITEM = re.compile(r'"((?:[^"\\]|\\.)*)"')


def with_texts(toml: str, texts: Mapping[str, str]) -> str:
    """A file with new texts under dotted keys; a key that the file lacks changes nothing.

    The files of packs hold one entry a line: a text or a list of texts.
    """
    section, lines = "", []
    for line in toml.split("\n"):
        head, entry = _SECTION.fullmatch(line), _ENTRY.fullmatch(line)
        if head:
            section = head[1].strip() + "."
        if entry:
            lines.append(_line(entry, section + entry[1].strip('"'), texts))
        else:
            lines.append(line)
    return "\n".join(lines)


def _line(entry: re.Match[str], place: str, texts: Mapping[str, str]) -> str:
    if entry[2].startswith('"'):
        return f"{entry[1]} = {quoted(texts[place])}" if place in texts else entry[0]
    items = _ITEM.findall(entry[2])
    if not any(f"{place}.{index}" in texts for index in range(len(items))):
        return entry[0]
    made = [
        quoted(texts[f"{place}.{index}"]) if f"{place}.{index}" in texts else f'"{item}"'
        for index, item in enumerate(items)
    ]
    return f"{entry[1]} = [{', '.join(made)}]"


def quoted(text: str) -> str:
    """A text as a basic string of TOML."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return '"' + re.sub("[\x00-\x1f\x7f]", lambda sign: f"\\u{ord(sign[0]):04x}", escaped) + '"'
