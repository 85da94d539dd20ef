"""The parts the program is made of, and their licences, as the resources name them."""

import tomllib
from dataclasses import dataclass
from functools import cache

from memodesk.paths import RESOURCES

FOLDER = RESOURCES / "licenses"


@dataclass(frozen=True, slots=True)
class Part:
    """A part, its licence, whom it belongs to, and the file of the licence's text."""

    name: str
    licence: str
    holder: str
    text: str = ""


@cache
def parts() -> tuple[Part, ...]:
    """Every part that is shipped with the program."""
    listed = tomllib.loads((FOLDER / "parts.toml").read_text(encoding="utf-8"))["part"]
    return tuple(
        Part(row["name"], row["licence"], row.get("holder", ""), row.get("text", ""))
        for row in listed
    )


def licence_texts() -> tuple[str, ...]:
    """The names of the licence texts that are shipped, as their files are called."""
    return tuple(sorted(path.name for path in FOLDER.glob("*.txt")))


def licence_text(name: str) -> str:
    """One licence in full."""
    return (FOLDER / name).read_text(encoding="utf-8")
