"""The sample as a value, and changes of it."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from memodesk.domain.agreement import Agreement

Change = dict[str, Any]


@pytest.fixture(scope="session")
def case(sample_case: Path) -> Change:
    """The sample's fields as the case file holds them."""
    fields: Change = json.loads(sample_case.read_text(encoding="utf-8"))
    return {key: value for key, value in fields.items() if key not in ("format", "version")}


@pytest.fixture(scope="session")
def sample(case: Change) -> Agreement:
    """Kremenets – Agnone."""
    return Agreement.model_validate(case)


@pytest.fixture(scope="session")
def changed(case: Change) -> Callable[..., Agreement]:
    """The sample with other fields at the top level: `changed(languages=["uk", "en"])`."""

    def build(**changes: Any) -> Agreement:
        return Agreement.model_validate(case | changes)

    return build
