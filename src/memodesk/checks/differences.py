"""What was edited in a text, in as few words as show it."""

import difflib

_MOST = 12
"""Words of an excerpt."""


def excerpts(old: str, new: str) -> tuple[str, str]:
    """The words that were taken away and those that stand there now, from first to last change."""
    before, after = old.split(), new.split()
    blocks = difflib.SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    changed = [block for block in blocks if block[0] != "equal"]
    if not changed:
        return "", ""
    first, last = changed[0], changed[-1]
    return _excerpt(before[first[1] : last[2]]), _excerpt(after[first[3] : last[4]])


def _excerpt(words: list[str]) -> str:
    return " ".join(words if len(words) <= _MOST else [*words[:_MOST], "…"])
