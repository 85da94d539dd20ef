"""Reading and changing one fact by its path."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from memodesk.domain.agreement import Agreement
from memodesk.domain.fields import walk
from memodesk.domain.party import Party
from memodesk.domain.text import WordForm
from memodesk.gui.editor.field_path import joined, moved, removed, steps, value_at, with_value


def test_every_described_fact_of_the_sample_is_found(sample: Agreement) -> None:
    for path, _description, content in walk(sample):
        assert value_at(sample, path) == content
        assert joined(steps(path)) == path


@pytest.mark.parametrize(
    ("path", "content"),
    [
        ("press.headline.uk", "Заголовок"),
        ("procedure.council_decision.number", "12-VIII"),
        ("finance.basis.it", "bilancio"),
        ("parties[1].coordinator.unit.uk", "Відділ"),
        ("clauses.replace.finance.uk", "Кожна сторона платить за себе."),
        ("parties[1].signatories[0].forms.name.uk.genitive", WordForm(text="Даніеле Саї")),
    ],
)
def test_a_fact_in_a_record_not_begun_yet_begins_it(
    sample: Agreement, path: str, content: object
) -> None:
    changed = with_value(sample, path, content)
    assert value_at(changed, path) == content
    assert Agreement.model_validate_json(changed.model_dump_json(exclude_defaults=True)) == changed


def test_a_record_emptied_again_is_no_record(sample: Agreement) -> None:
    begun = with_value(sample, "procedure.ministry_order.number", "879")
    assert with_value(begun, "procedure.ministry_order.number", "") == sample


@given(st.text(min_size=1).filter(str.strip))
def test_text_goes_in_and_out_as_it_is(text: str) -> None:
    agreement = Agreement(languages=("uk", "it"), parties=(Party(), Party()))
    assert value_at(with_value(agreement, "parties[1].name.it", text), "parties[1].name.it") == text


def test_lists_lose_and_move_their_records(sample: Agreement) -> None:
    keys = [area.key for area in sample.areas]
    assert [area.key for area in moved(sample, "areas", 0, 1).areas] == [
        keys[1],
        keys[0],
        *keys[2:],
    ]
    assert moved(sample, "areas", 0, -1) == sample
    assert [area.key for area in removed(sample, "areas", 2).areas] == keys[:2] + keys[3:]
