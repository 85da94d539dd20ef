"""What was typed a second ago is there after the process has been killed."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from memodesk.bootstrap import Services

TYPIST = Path(__file__).with_name("typist.py")
pytestmark = pytest.mark.medium


def test_typed_saved_killed_and_there_again(tmp_path: Path) -> None:
    data, text = tmp_path / "data", "голова громади Аньйоне"
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(Path.cwd())}
    process = subprocess.Popen(
        [sys.executable, str(TYPIST), str(data), text],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        env=environment,
    )
    assert process.stdout is not None
    try:
        assert process.stdout.readline().strip() == "saved"
    finally:
        process.send_signal(signal.SIGKILL)
        process.wait(10)
    services = Services(data)
    row = services.page().rows[0]
    stored = services.agreements.get(row.id).agreement
    assert stored.parties[1].signatories[0].position["uk"] == text
