"""The program is put together lazily: a window can be shown before anything heavy is loaded."""

import subprocess
import sys
from pathlib import Path

from memodesk.bootstrap import Services, open_services

HEAVY = "('sqlmodel', 'sqlalchemy', 'alembic', 'pydantic', 'docx', 'lxml', 'jinja2', 'babel')"


def test_services_touch_nothing_until_they_are_asked(tmp_path: Path) -> None:
    services = Services(tmp_path / "data")
    assert services.page().total == 0
    services.close()
    assert not (tmp_path / "data").exists()


def test_the_first_page_loads_nothing_heavy(tmp_path: Path) -> None:
    with open_services(tmp_path) as services:
        services.agreements.add_sample()
    code = (
        "import sys; from pathlib import Path; from memodesk.bootstrap import Services;"
        f"print(len(Services(Path({str(tmp_path)!r})).page().rows));"
        f"print([name for name in {HEAVY} if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split("\n")[:2] == ["1", "[]"]


def test_settings_are_kept_in_the_data_folder(tmp_path: Path) -> None:
    Services(tmp_path).change_settings(look="dark")
    assert Services(tmp_path).settings.look == "dark"
    (tmp_path / "settings.json").write_text("{")
    assert "пошкоджено" in Services(tmp_path).note


def test_services_begin_again_over_the_same_folder(tmp_path: Path) -> None:
    services = Services(tmp_path)
    services.agreements.add_sample()
    again = services.again()
    assert again.agreements.get("kremenets-agnone").version == 1
    again.close()


def test_leaving_keeps_a_copy_of_the_records(tmp_path: Path) -> None:
    with open_services(tmp_path) as services:
        services.agreements.add_sample()
    assert list((tmp_path / "backups").iterdir())


def test_documents_go_to_a_folder_of_their_own(tmp_path: Path) -> None:
    services = Services(tmp_path)
    assert services.documents_folder().name == "MemoDesk"
    services.change_settings(documents_folder=str(tmp_path / "x"))
    assert services.documents_folder() == tmp_path / "x"
