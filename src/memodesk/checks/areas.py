"""The areas of cooperation: at least one, concrete, and within local competence."""

import re
from collections.abc import Iterator

from memodesk.checks.context import Context, found
from memodesk.checks.finding import Finding
from memodesk.i18n import _

_TAUTOLOGY = re.compile(
    r"((розвиток|поглиблення|зміцнення) )?(міжнародн\w+ )?(співпрац\w+|співробітництв\w+)"
    r"|(cooperazione|collaborazione)( internazionale)?"
    r"|(international )?(co-?operation|collaboration)"
    r"|(współpraca)( międzynarodowa)?|(internationale )?zusammenarbeit"
    r"|(coopération|collaboration)( internationale)?",
    re.IGNORECASE,
)
_NOT_LOCAL = re.compile(
    r"зовнішн\w+ політик\w+|(?<!цивільна )(?<!цивільної )(?<!цивільну )\bоборон(?!ц)\w*"
    r"|державн\w+ кордон\w*|охорон\w+ кордон\w*|\bмитн\w+|\bмитниц\w+"
    r"|politica estera|\bdifesa (nazionale|militare|dello stato)\b|^difesa$|\bdogan\w+"
    r"|controllo delle frontiere|foreign policy|\b(national|military) defen[cs]e\b|^defen[cs]e\b"
    r"|\bcustoms (?=control|duty|duties|union|service|clearance|procedure)|^customs$"
    r"|border control",
    re.IGNORECASE,
)


def tautology(context: Context) -> Iterator[Finding]:
    """«Міжнародна співпраця» names no area."""
    for path, code, text in _typed(context):
        if _TAUTOLOGY.fullmatch(text.strip(" .;")):
            sentence = _("«{text}» не називає напряму. Напишіть, що саме робитимете разом")
            yield found("areas.tautology", sentence.format(text=text), f"{path}.{code}")


def competence(context: Context) -> Iterator[Finding]:
    """Foreign policy, defence, borders and customs are not local matters."""
    for path, code, text in _typed(context):
        match = _NOT_LOCAL.search(text)
        if match:
            sentence = _("«{words}» — не повноваження місцевого самоврядування")
            yield found("areas.competence", sentence.format(words=match[0]), f"{path}.{code}")


def _typed(context: Context) -> Iterator[tuple[str, str, str]]:
    for index, area in enumerate(context.agreement.areas):
        for code, text in area.text.items():
            yield f"areas[{index}].text", code, text


CHECKS = (tautology, competence)
