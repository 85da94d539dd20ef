"""What is there when the list is painted: its rows, and nothing heavy."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.office import fill
from memodesk.gui.agreements import countries
from memodesk.languages import library

HEAVY = ("sqlmodel", "sqlalchemy", "alembic", "docx", "docxtpl", "lxml", "jinja2", "babel")
PROGRAM = """
import json, os, sys
from pathlib import Path
from memodesk.bootstrap import Services
from memodesk.gui.application import Start, make_application
from memodesk.gui.agreements import row_painter
drawn = []
write = row_painter._write
row_painter._write = lambda painter, rect, text, colour: (
    drawn.append(text), write(painter, rect, text, colour))
app = make_application()
start = Start(app, Services(Path(sys.argv[1])))
def painted():
    loaded = {name.partition(".")[0] for name in sys.modules}
    print(json.dumps({"loaded": sorted(loaded), "drawn": drawn}), flush=True)
    os._exit(0)
start.painted.connect(painted)
start.window.resize(1366, 768)
start.show()
app.exec()
"""


@pytest.mark.medium
def test_the_list_is_painted_before_anything_heavy_is_loaded(tmp_path: Path) -> None:
    fill(tmp_path, 30)
    told = first_paint(tmp_path)
    assert "Бардіїв" in told["drawn"]
    assert "Угода про побратимство" in told["drawn"]
    assert not {*HEAVY, "pydantic"} & set(told["loaded"])


@pytest.mark.medium
def test_an_empty_folder_paints_an_empty_list_and_writes_nothing(tmp_path: Path) -> None:
    told = first_paint(tmp_path / "new")
    assert told["drawn"] == []
    assert not (tmp_path / "new").exists()


def first_paint(folder: Path) -> dict[str, list[str]]:
    """Start the window in a process of its own and ask it at its first paint."""
    run = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(folder)],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    told: dict[str, list[str]] = json.loads(run.stdout)
    return told


@pytest.mark.parametrize(("language", "form"), [("uk", "nominative"), ("en", "base")])
def test_the_quick_names_of_countries_are_those_of_the_documents(language: str, form: str) -> None:
    known = {code: state.short[form] for code, state in library.states(language).items()}
    assert countries.names(language) == known
    assert countries.name("ZZ", language) == "ZZ"
