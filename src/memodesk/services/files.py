"""Case files on disk: opened with sentences about what is wrong, named safely."""

import re
import unicodedata
from pathlib import Path

from memodesk.domain.agreement import Agreement
from memodesk.errors import Fault, InputError
from memodesk.exchange.case_file import read_case
from memodesk.exchange.codes import RESERVED_NAMES
from memodesk.i18n import _
from memodesk.languages import registry

_LONGEST_STEM = 80
_PLAIN_LETTERS = str.maketrans({"ł": "l", "Ł": "L", "ß": "ss", "ø": "o", "æ": "ae", "đ": "d"})


def open_case(path: Path) -> Agreement:
    """The agreement of a case file; InputError or CaseError with every fault."""
    return read_case(read_bytes(path), path.name)


def read_bytes(path: Path) -> bytes:
    """The bytes of a file, or one sentence about why there are none."""
    try:
        return path.read_bytes()
    except FileNotFoundError:
        sentence = _("Файлу {file} немає. Перевірте назву й папку.")
    except IsADirectoryError:
        sentence = _("{file} — це папка, а потрібен файл.")
    except PermissionError:
        sentence = _("Файл {file} не можна прочитати: немає дозволу.")
    except (OSError, ValueError):
        # ValueError: a name with a NUL, which no system can have
        sentence = _("Файл {file} не вдалося прочитати. Скопіюйте його на цей комп’ютер.")
    raise InputError(Fault(sentence.format(file=path)))


def file_stem(text: str, otherwise: str = "agreement") -> str:
    """Any text as a name of files: Latin small letters, figures and hyphens, never empty."""
    latin = registry.pack("en").transliterate(text) or text
    latin = unicodedata.normalize("NFKD", latin.translate(_PLAIN_LETTERS))
    latin = "".join(sign for sign in latin if not unicodedata.combining(sign))
    stem = re.sub(r"[^a-z0-9]+", "-", latin.lower()).strip("-")[:_LONGEST_STEM].strip("-")
    return stem if stem and stem not in RESERVED_NAMES else otherwise


def unique(name: str, taken: set[str]) -> str:
    """The name, or the name with the next free number; it is taken from now on."""
    free, number = name, 1
    while free in taken:
        number += 1
        free = f"{name}-{number}"
    taken.add(free)
    return free
