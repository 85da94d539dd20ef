"""The notation of library sentences."""

import pytest

from memodesk.drafting.draft import Mark
from memodesk.drafting.phrases import Kind, parse, placeholders


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("домовилися про таке:", [Kind.TEXT]),
        ("За {party.name.accusative}", [Kind.TEXT, Kind.FACT]),
        ("{у|в} особі", [Kind.TWINS, Kind.TEXT]),
        ("{years: рік|роки|років}", [Kind.CHOICE]),
        ("{>party}", [Kind.PART]),
        ("*прагнучи* {>a} до", [Kind.TEXT, Kind.TEXT, Kind.PART, Kind.TEXT]),
        ("", []),
    ],
)
def test_a_sentence_is_parsed_into_nodes(text: str, kinds: list[Kind]) -> None:
    assert [node.kind for node in parse(text)] == kinds


def test_a_choice_keeps_its_spaces() -> None:
    [node] = parse("{event_day: il |l’}")
    assert (node.text, node.variants) == ("event_day", ("il ", "l’"))


def test_emphasis_covers_what_stands_inside_it() -> None:
    nodes = parse("**{party.place}** — {party.region}")
    assert [node.mark for node in nodes] == [Mark.STRONG, Mark.PLAIN, Mark.PLAIN]


def test_a_capital_is_asked_for_with_a_caret() -> None:
    [fact, _, part] = parse("{^this.nominative} {^>party}")
    assert (fact.text, fact.capital) == ("this.nominative", True)
    assert (part.text, part.capital) == ("party", True)


def test_placeholders_are_listed() -> None:
    assert placeholders("{^this.base} {у|в} {>party} {years: a|b}") == {"this.base", ">party"}
