"""The proof: a finished document is read back and must say exactly what its draft says."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final
from xml.parsers import expat

from memodesk.drafting.draft import NUMBERED, Draft, Mark, Role, Side, Text
from memodesk.errors import ProofError
from memodesk.i18n import _
from memodesk.rendering.characters import printed as words_of
from memodesk.rendering.characters import with_breaks
from memodesk.rendering.compiled import Compiled
from memodesk.rendering.ooxml import NotXmlError, parse, w
from memodesk.rendering.programs import BETWEEN
from memodesk.rendering.readback import Block, Printed, blocks_of, counted

_PLAIN: Final = Mark.PLAIN  # looked up some hundred times for a document
_STAND_IN: Final = "<w:p/>"
_BESIDE: Final = frozenset({Role.TITLE, Role.TITLE_ABOUT, Role.TITLE_PARTY, Role.PLACE, Role.DATE})
"""What shares a line or a page's head, and stands whole in one language and then in the next."""
_Key = tuple[str, str]
_Places = Mapping[_Key, int]


def prove(
    compiled: Compiled, draft: Draft, document: bytes, emblems: frozenset[str] = frozenset()
) -> None:
    """Raise ProofError with what differs and where, unless every word stands in its place.

    `document` is the part with the text; `emblems` are segments printed as pictures.
    """
    try:
        body = parse(document).find(w("body"))
    except NotXmlError as error:
        raise _broken(f"word/document.xml: {error}") from error
    if body is None:
        raise _broken("word/document.xml")
    _prove_blocks_read(compiled, draft, blocks_of(body), emblems)


def prove_pieces(
    compiled: Compiled,
    draft: Draft,
    pieces: Sequence[str],
    widths: Mapping[int, int],
    emblems: frozenset[str] = frozenset(),
) -> list[Block]:
    """The same for a text that still lies in pieces; what was read before is not read again.

    Returns what was read.

    `widths` are the places of the pieces that are balanced blocks, with the columns of their
    tables. Each distinct block is parsed strictly and read once; what stands around the blocks is
    parsed with an empty element in the place of each. So all of the text has been parsed, in the
    names that its root declares.
    """
    around = [_STAND_IN if place in widths else piece for place, piece in enumerate(pieces)]
    well_formed("word/document.xml", "".join(around).encode())
    fragments = [(pieces[place], width) for place, width in widths.items()]
    try:
        blocks = compiled.readings.read(compiled.opening, fragments)
    except NotXmlError as error:
        raise _broken(f"word/document.xml: {error}") from error
    _prove_blocks_read(compiled, draft, blocks, emblems)
    return blocks


def _prove_blocks_read(
    compiled: Compiled, draft: Draft, blocks: Sequence[Block], emblems: frozenset[str]
) -> None:
    _prove_structure(compiled, blocks)
    places = _prove_words(compiled, draft, blocks, emblems)
    stacked = any(flow.stacked for flow in compiled.flows)
    _prove_order(draft, blocks, places, level=not stacked)
    _prove_sides(draft, places)
    if stacked:
        _prove_stacks(draft, blocks)
    _prove_versions(compiled, blocks)
    _prove_numbers(compiled, draft, blocks)
    _prove_nothing_else(compiled, draft, blocks)


def well_formed(name: str, data: bytes) -> None:
    """Parse a part strictly; ProofError when it is no XML."""
    try:
        expat.ParserCreate().Parse(data, True)
    except expat.ExpatError as error:
        raise _broken(f"{name}: {error}") from error


def _broken(what: str) -> ProofError:
    sentence = _("Готовий документ має пошкоджену будову ({what}), тому його не збережено.")
    return ProofError(sentence.format(what=what))


def _prove_structure(compiled: Compiled, blocks: Sequence[Block]) -> None:
    """Rows are as wide as their table, cells have paragraphs, styles exist, ids are unique."""
    faults: list[str] = []
    ids: set[str] = set()
    count = 0
    for block in blocks:
        reading = block.reading
        faults += reading.faults
        faults += reading.used_styles - compiled.styles
        if reading.width != block.wanted:
            faults.append(f"{reading.width} of {block.wanted} cells")
        ids.update(reading.ids)
        count += len(reading.ids)
    if len(ids) != count:
        faults.append("ids")
    if faults:
        raise _broken("; ".join(faults[:5]))


def _prove_words(
    compiled: Compiled, draft: Draft, blocks: Sequence[Block], emblems: frozenset[str]
) -> _Places:
    """Every text once, word for word, in its column, and nothing that is not in the draft.

    Returns in which block each text stands.
    """
    expected = _expected(draft, emblems)
    sides = {s.id: tuple(Side).index(s.side) for s in draft.segments if s.side}
    columns = {
        one: 0 if flow.stacked else i
        for flow in compiled.flows
        for i, one in enumerate(flow.languages)
    }
    places: dict[_Key, int] = {}
    for number, block in enumerate(blocks):
        for item in block.reading.printed:
            key = (item.segment, item.language)
            wanted = expected.pop(key, None)
            if wanted is None:
                raise _differs(item.segment, item.language, "", item.text)
            _prove_text(item, wanted)
            column = columns.get(item.language)
            if item.column != (sides.get(item.segment, column) if sides else column):
                raise _out_of_order(item.language, [], [item.segment])
            places[key] = number
    if expected:
        (segment_id, language), text = next(iter(expected.items()))
        raise _differs(segment_id, language, _printed(text), "")
    return places


def _expected(draft: Draft, emblems: frozenset[str]) -> dict[_Key, Text]:
    return {
        (segment.id, language): text
        for segment in draft.segments
        if segment.id not in emblems
        for language, text in segment.texts.items()
        if text
    }


def _prove_text(item: Printed, wanted: Text) -> None:
    words = _printed(wanted)
    if words != item.text and with_breaks(words) != item.text:
        raise _differs(item.segment, item.language, words, item.text)
    if not item.styles and {piece.mark for piece in wanted} != {_PLAIN}:
        sentence = _("У готовому документі абзац «{segment}» ({language}) втратив позначки.")
        raise ProofError(sentence.format(segment=item.segment, language=item.language))


def _printed(text: Text) -> str:
    """The words of a text as they are printed."""
    return "".join([p.words if p.mark is _PLAIN else words_of(p) for p in text])


def _differs(segment: str, language: str, wanted: str, found: str) -> ProofError:
    sentence = _(
        "Готовий документ відрізняється від складеного тексту в абзаці «{segment}» ({language}): "
        "має бути «{wanted}», а стоїть «{found}». Файл не збережено."
    )
    low = next((i for i, (a, b) in enumerate(zip(wanted, found, strict=False)) if a != b), 0)
    low = max(low - 20, 0)
    values = {"wanted": wanted[low : low + 60], "found": found[low : low + 60]}
    return ProofError(sentence.format(segment=segment, language=language, **values))


def _prove_order(draft: Draft, blocks: Sequence[Block], places: _Places, *, level: bool) -> None:
    """Down every column the segments follow the draft; level rows hold the same ones everywhere."""
    in_table = any(block.wanted for block in blocks)
    together = level and in_table and not any(segment.side for segment in draft.segments)
    for language in draft.languages:
        last = -1
        for segment in draft.segments:
            place = places.get((segment.id, language))
            if place is None:
                continue
            if place < last:
                raise _out_of_order(language, [], [segment.id])
            last = place
    if together:
        rows: dict[str, int] = {}
        for (segment_id, language), place in places.items():
            if rows.setdefault(segment_id, place) != place:
                raise _out_of_order(language, [], [segment_id])


def _out_of_order(language: str, found: Iterable[str], wanted: Iterable[str]) -> ProofError:
    pairs = zip(found, wanted, strict=False)
    where = next((b for a, b in pairs if a != b), next(iter(wanted), ""))
    sentence = _(
        "У готовому документі абзац «{segment}» ({language}) стоїть не на своєму місці. "
        "Файл не збережено."
    )
    return ProofError(sentence.format(segment=where, language=language))


def _prove_sides(draft: Draft, places: _Places) -> None:
    """Two blocks of signatures side by side are level in every line."""
    for one, two in pairwise(draft.segments):
        if one.side and one.role is two.role and (one.side, two.side) == tuple(Side):
            for language in draft.languages:
                if places[one.id, language] != places[two.id, language]:
                    raise _out_of_order(language, [], [two.id])


def _prove_stacks(draft: Draft, blocks: Sequence[Block]) -> None:
    """Each paragraph has its languages in order below it, before the next one begins."""
    printed = [item for block in blocks for item in block.reading.printed]
    places = {(item.segment, item.language): place for place, item in enumerate(printed)}
    done = -1
    for segment in draft.segments:
        own = [places[segment.id, code] for code in draft.languages if (segment.id, code) in places]
        if own != sorted(own):
            raise _out_of_order("", [], [segment.id])
        if segment.role in _BESIDE or segment.role.startswith("sign_"):
            continue
        if own and own[0] < done:
            raise _out_of_order("", [], [segment.id])
        done = max(own, default=done)


def _prove_versions(compiled: Compiled, blocks: Sequence[Block]) -> None:
    """Whole texts follow one another, each on pages of its own and in its language alone."""
    if len(compiled.flows) == 1:
        return
    flows = iter(compiled.flows)
    flow = next(flows)
    for block in blocks:
        for item in block.reading.printed:
            if item.language not in flow.languages:
                raise _out_of_order(item.language, [], [item.segment])
        for _section in range(block.reading.sections):
            flow = next(flows, flow)


def _prove_numbers(compiled: Compiled, draft: Draft, blocks: Sequence[Block]) -> None:
    """What Word will count is what the draft says, in the list of the right language."""
    listed = [item for block in blocks for item in block.reading.printed if item.listed]
    shown = counted(listed)
    lists = {(item.segment, item.language): item.listed for item in listed}
    for segment in draft.segments:
        if segment.role not in NUMBERED:
            continue
        for language, text in segment.texts.items():
            own = lists.get((segment.id, language))
            found = shown.get((segment.id, language), "")
            wrong = own is not None and own[0] not in compiled.lists[language]
            if text and (found != segment.number or wrong):
                sentence = _(
                    "У готовому документі номер абзацу «{segment}» ({language}) — «{found}», "
                    "а має бути «{wanted}». Файл не збережено."
                )
                values = {"found": found, "wanted": segment.number, "language": language}
                raise ProofError(sentence.format(segment=segment.id, **values))


def _prove_nothing_else(compiled: Compiled, draft: Draft, blocks: Sequence[Block]) -> None:
    """No words but the draft's and the template's own."""
    found = frozenset().union(*[block.reading.outside for block in blocks])
    if found <= compiled.statics:
        return
    arms = (text for s in draft.segments if s.role is Role.EMBLEM for text in s.texts.values())
    beside = {BETWEEN * (len(text) - 1) for text in arms}
    for words in sorted(found - compiled.statics - beside):
        sentence = _("У готовому документі є зайві слова: «{words}». Файл не збережено.")
        raise ProofError(sentence.format(words=words[:80]))


def printed_texts(data: bytes) -> list[Printed]:
    """The texts of a finished Word document with their segments, in reading order."""
    from memodesk.rendering.package import read_members

    body = parse(read_members(data)["word/document.xml"]).find(w("body"))
    blocks = [] if body is None else blocks_of(body)
    return [
        replace(item, row=row)
        for row, block in enumerate(blocks, start=1)
        for item in block.reading.printed
    ]
