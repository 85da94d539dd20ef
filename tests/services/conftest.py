"""Services over a real database in an empty folder."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from memodesk.bootstrap import Services, open_services


@pytest.fixture
def services(tmp_path: Path) -> Iterator[Services]:
    with open_services(tmp_path / "data") as opened:
        opened.settings = opened.settings.but(documents_folder=str(tmp_path / "documents"))
        yield opened
