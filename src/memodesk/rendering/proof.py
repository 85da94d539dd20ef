"""The proof: a finished document is read back and must say exactly what its draft says."""

from collections.abc import Iterable, Mapping
from itertools import pairwise

from memodesk.drafting.draft import NUMBERED, Draft, Mark, Role, Side
from memodesk.errors import ProofError
from memodesk.i18n import _
from memodesk.rendering.characters import printed as words_of
from memodesk.rendering.characters import with_breaks
from memodesk.rendering.compiled import Compiled
from memodesk.rendering.ooxml import Element, NotXmlError, parse, w
from memodesk.rendering.programs import BETWEEN
from memodesk.rendering.readback import Page, Printed, Reader, counted
from memodesk.rendering.structure import faults_of_ids

_Key = tuple[str, str]


def prove(
    compiled: Compiled,
    draft: Draft,
    parts: Mapping[str, bytes],
    emblems: frozenset[str] = frozenset(),
) -> None:
    """Raise ProofError with what differs and where, unless every word stands in its place.

    `parts` are the parts written for this draft; `emblems` are segments printed as pictures.
    """
    roots = {name: _parsed(name, data) for name, data in parts.items()}
    document = roots["word/document.xml"]
    body = document.find(w("body"))
    if body is None:
        raise _broken("word/document.xml")
    page = Reader().read(body)
    faults = [*page.faults, *faults_of_ids(document)]
    faults += sorted(page.used_styles - compiled.styles)
    if faults:
        raise _broken("; ".join(faults[:5]))
    _prove_words(draft, page, emblems)
    _prove_order(draft, page, emblems)
    _prove_columns(compiled, draft, page)
    _prove_blocks(draft, page)
    _prove_versions(compiled, page)
    _prove_numbers(compiled, draft, page)
    _prove_nothing_else(compiled, draft, page)


def _parsed(name: str, data: bytes) -> Element:
    try:
        return parse(data)
    except NotXmlError as error:
        raise _broken(f"{name}: {error}") from error


def _broken(what: str) -> ProofError:
    sentence = _("Готовий документ має пошкоджену будову ({what}), тому його не збережено.")
    return ProofError(sentence.format(what=what))


def _prove_words(draft: Draft, page: Page, emblems: frozenset[str]) -> None:
    """Every text of every segment once, word for word, and nothing that is not in the draft."""
    expected: dict[_Key, str] = {}
    marks: dict[_Key, bool] = {}
    for segment in draft.segments:
        if segment.id not in emblems:
            for language, text in segment.texts.items():
                if text:
                    key = (segment.id, language)
                    expected[key] = with_breaks("".join(map(words_of, text)))
                    marks[key] = any(piece.mark is not Mark.PLAIN for piece in text)
    for item in page.printed:
        key = (item.segment, item.language)
        wanted = expected.pop(key, None)
        if wanted is None or wanted != item.text:
            raise _differs(item.segment, item.language, wanted or "", item.text)
        if marks[key] and not item.styles:
            sentence = _("У готовому документі абзац «{segment}» ({language}) втратив позначки.")
            raise ProofError(sentence.format(segment=item.segment, language=item.language))
    if expected:
        (segment_id, language), wanted = next(iter(expected.items()))
        raise _differs(segment_id, language, wanted, "")


def _differs(segment: str, language: str, wanted: str, found: str) -> ProofError:
    sentence = _(
        "Готовий документ відрізняється від складеного тексту в абзаці «{segment}» ({language}): "
        "має бути «{wanted}», а стоїть «{found}». Файл не збережено."
    )
    low = next((i for i, (a, b) in enumerate(zip(wanted, found, strict=False)) if a != b), 0)
    low = max(low - 20, 0)
    values = {"wanted": wanted[low : low + 60], "found": found[low : low + 60]}
    return ProofError(sentence.format(segment=segment, language=language, **values))


def _prove_order(draft: Draft, page: Page, emblems: frozenset[str]) -> None:
    """Down every column the segments follow the draft; a row holds the same ones everywhere."""
    place = {segment.id: i for i, segment in enumerate(draft.segments)}
    for language in draft.languages:
        own = [item for item in page.printed if item.language == language]
        found = [item.segment for item in sorted(own, key=lambda i: (i.row, place[i.segment]))]
        wanted = [s.id for s in draft.segments if s.texts.get(language) and s.id not in emblems]
        if found != wanted:
            raise _out_of_order(language, found, wanted)
    if any(i.column for i in page.printed) and not any(s.side for s in draft.segments):
        rows: dict[str, int] = {}
        for item in page.printed:
            if rows.setdefault(item.segment, item.row) != item.row:
                raise _out_of_order(item.language, [item.segment], [item.segment])


def _out_of_order(language: str, found: Iterable[str], wanted: Iterable[str]) -> ProofError:
    pairs = zip(found, wanted, strict=False)
    where = next((b for a, b in pairs if a != b), next(iter(wanted), ""))
    sentence = _(
        "У готовому документі абзац «{segment}» ({language}) стоїть не на своєму місці. "
        "Файл не збережено."
    )
    return ProofError(sentence.format(segment=where, language=language))


def _prove_columns(compiled: Compiled, draft: Draft, page: Page) -> None:
    """Every text stands in the column of its language, or on the side of its block."""
    sides = {s.id: tuple(Side).index(s.side) for s in draft.segments if s.side}
    for flow in compiled.flows:
        places = {language: column for column, language in enumerate(flow.languages)}
        for item in page.printed:
            wanted = sides.get(item.segment, places.get(item.language, item.column))
            if wanted != item.column:
                raise _out_of_order(item.language, [], [item.segment])


def _prove_blocks(draft: Draft, page: Page) -> None:
    """Two blocks of signatures side by side are level in every line."""
    rows = {(item.segment, item.language): item.row for item in page.printed}
    for one, two in pairwise(draft.segments):
        if one.role is two.role and (one.side, two.side) == tuple(Side):
            for language in draft.languages:
                if rows[one.id, language] != rows[two.id, language]:
                    raise _out_of_order(language, [], [two.id])


def _prove_versions(compiled: Compiled, page: Page) -> None:
    """Whole texts follow one another, each on pages of its own and in its language alone."""
    if len(compiled.flows) == 1:
        return
    ends = dict(zip(page.sections, compiled.flows, strict=False))
    for item in page.printed:
        flow = next((flow for end, flow in ends.items() if item.row <= end), None)
        if flow is None or item.language not in flow.languages:
            raise _out_of_order(item.language, [], [item.segment])


def _prove_numbers(compiled: Compiled, draft: Draft, page: Page) -> None:
    """What Word will count is what the draft says, in the list of the right language."""
    shown = counted(page.printed)
    lists = {(i.segment, i.language): i.listed for i in page.printed}
    for segment in draft.segments:
        if segment.role not in NUMBERED:
            continue
        for language, text in segment.texts.items():
            listed = lists.get((segment.id, language))
            found = shown.get((segment.id, language), "")
            own = listed is None or listed[0] in compiled.lists[language]
            if text and (found != segment.number or not own):
                sentence = _(
                    "У готовому документі номер абзацу «{segment}» ({language}) — «{found}», "
                    "а має бути «{wanted}». Файл не збережено."
                )
                values = {"found": found, "wanted": segment.number, "language": language}
                raise ProofError(sentence.format(segment=segment.id, **values))


def _prove_nothing_else(compiled: Compiled, draft: Draft, page: Page) -> None:
    """No words but the draft's and the template's own."""
    arms = (text for s in draft.segments if s.role is Role.EMBLEM for text in s.texts.values())
    known = compiled.statics | {BETWEEN * (len(text) - 1) for text in arms}
    for words in page.outside:
        if words not in known:
            sentence = _("У готовому документі є зайві слова: «{words}». Файл не збережено.")
            raise ProofError(sentence.format(words=words[:80]))


def printed_texts(data: bytes) -> list[Printed]:
    """The texts of a finished Word document with their segments, in reading order."""
    from memodesk.rendering.package import read_members

    body = parse(read_members(data)["word/document.xml"]).find(w("body"))
    return [] if body is None else Reader().read(body).printed
