"""Without a screen the window says so in a sentence instead of failing inside Qt."""

import os
import subprocess
import sys
from pathlib import Path

SCREENS = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}


def test_no_screen_is_one_sentence(tmp_path: Path) -> None:
    blind = {name: value for name, value in os.environ.items() if name not in SCREENS}
    result = subprocess.run(
        [sys.executable, "-m", "memodesk", "--data", str(tmp_path)],
        capture_output=True,
        text=True,
        check=False,
        env=blind,
        timeout=60,
    )
    assert result.returncode == 2
    assert "немає екрана" in result.stderr
    assert "memodesk draft" in result.stderr
    assert list(tmp_path.iterdir()) == []
