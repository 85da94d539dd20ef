"""What every room's tests share: a clean place to live in, the sample, golden files."""

import difflib
import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from memodesk import i18n, paths

# Windows are drawn off screen; a test of a real one names "xcb" for the process it starts.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

TESTS = Path(__file__).parent
GOLDEN = TESTS / "golden"

_quiet = (HealthCheck.too_slow, HealthCheck.data_too_large)
settings.register_profile("usual", max_examples=60, deadline=None, suppress_health_check=_quiet)
settings.register_profile("long", max_examples=2000, deadline=None, suppress_health_check=_quiet)
settings.load_profile("usual")


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--regenerate` writes golden files anew instead of comparing; read the diff afterwards."""
    parser.addoption("--regenerate", action="store_true", help="write the golden files anew")


def pytest_configure(config: pytest.Config) -> None:
    """A run of every test, long campaigns included, also tries many more examples."""
    if config.getoption("-m") == "":
        settings.load_profile("long")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """The figures that tests have measured, a line each."""
    for report in terminalreporter.stats.get("passed", ()):
        for name, value in getattr(report, "user_properties", ()):
            if name == "figure":
                terminalreporter.write_line(str(value))


@pytest.fixture(scope="session", autouse=True)
def _own_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """No test reads or writes the folders of the person who runs it."""
    home = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
            patch.setenv(name, str(home / name.lower()))
        patch.setenv("MEMODESK_DATA", str(home / "data"))
        yield


@pytest.fixture(autouse=True)
def _ukrainian() -> Iterator[None]:
    """Each test starts in the language of the source, whatever the one before spoke."""
    i18n.use(i18n.SOURCE_LANGUAGE)
    yield
    i18n.use(i18n.SOURCE_LANGUAGE)


@pytest.fixture
def data_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder for the records of one test, also for processes it starts."""
    folder = tmp_path / "memodesk-data"
    monkeypatch.setenv("MEMODESK_DATA", str(folder))
    return folder


@pytest.fixture(scope="session")
def sample_case() -> Path:
    """The case file of the partnership Kremenets – Agnone."""
    return paths.SAMPLE_CASE


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """`golden("press-release.txt", text)` compares with tests/golden and shows a readable diff."""

    def compare(name: str, actual: str) -> None:
        path = GOLDEN / name
        if request.config.getoption("--regenerate"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(actual, encoding="utf-8", newline="\n")
            return
        expected = path.read_text(encoding="utf-8") if path.exists() else ""
        if actual != expected:
            lines = difflib.unified_diff(
                expected.splitlines(), actual.splitlines(), f"golden/{name}", "now", lineterm=""
            )
            pytest.fail(
                "\n".join(lines) + "\n\nIf this is right: pytest --regenerate, then read git diff.",
                pytrace=False,
            )

    return compare
