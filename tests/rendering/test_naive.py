"""The baseline of the benchmarks prints the same words as the program."""

from pathlib import Path

from benchmarks import naive
from memodesk.rendering.ooxml import parse, text_of
from memodesk.rendering.package import read_members
from memodesk.rendering.proof import printed_texts
from tests.rendering.conftest import made
from tests.rendering.drafts import memorandum


def test_the_naive_template_prints_the_same_words(tmp_path: Path) -> None:
    draft = memorandum()
    data = naive.render(naive.template(tmp_path), naive.context(draft))
    text = text_of(parse(read_members(data)["word/document.xml"]))
    words = [item.text for item in printed_texts(made(draft))]
    assert len(words) > 40
    assert all(word in text for word in words)
