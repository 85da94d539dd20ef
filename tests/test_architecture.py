"""The house rules, as tests: direction, fences, sizes, words."""

import ast
import re
import statistics
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SRC = ROOT / "src" / "memodesk"
GUI = SRC / "gui"
SOURCES = sorted(SRC.rglob("*.py"))
MAX_FILE = 350
MAX_FUNCTION = 50
MEDIAN_FUNCTION = 10
BROAD = {"Exception", "BaseException"}

# Put together here, so that this file does not contain what it looks for.
UNFINISHED = re.compile("|".join(("NotImplemented" + "Error", "TO" + "DO", "FIX" + "ME", "X" * 3)))
LEFT_OUT = re.compile(
    "|".join(
        (r"mark\.sk" + "ip", r"mark\.x" + "fail", r"pytest\.sk" + r"ip\(", "importor" + "skip")
    )
)
LINK = re.compile(r"\]\(([^)#:]+)\)")
ADDRESSES = re.compile(
    "|".join((r"pypi\.org", "python" + "hosted", "npm" + r"js\.", r"/wo" + "rk/", "/ho" + r"me/\w"))
)


def name_of(path: Path) -> str:
    return str(path.relative_to(ROOT))


def functions(tree: ast.AST) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def length(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    return (node.end_lineno or node.lineno) - node.lineno + 1


def imports(path: Path) -> set[str]:
    """Every module and every name of a module that the file imports, in full."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module} | {f"{node.module}.{alias.name}" for alias in node.names}
    return found


def tracked_files() -> list[Path]:
    listing = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return [ROOT / name for name in listing.stdout.split("\0") if name and (ROOT / name).is_file()]


def test_imports_run_in_one_direction() -> None:
    tool = Path(sys.executable).with_name("lint-imports")
    result = subprocess.run(
        [tool, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert result.returncode == 0, result.stdout


@pytest.mark.parametrize("path", SOURCES, ids=name_of)
def test_a_module_is_short_and_says_what_it_is(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    tree = ast.parse(text)
    assert ast.get_docstring(tree), "no docstring"
    assert text.count("\n") <= MAX_FILE
    too_long = {node.name: length(node) for node in functions(tree) if length(node) > MAX_FUNCTION}
    assert not too_long
    assert not UNFINISHED.search(text)


def test_functions_are_short_as_a_rule() -> None:
    lengths = [
        length(node)
        for path in SOURCES
        for node in functions(ast.parse(path.read_text(encoding="utf-8")))
    ]
    assert statistics.median(lengths) < MEDIAN_FUNCTION


@pytest.mark.parametrize("path", SOURCES, ids=name_of)
def test_errors_are_caught_by_name(path: Path) -> None:
    handlers = [
        node.lineno
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ExceptHandler)
        and (node.type is None or (isinstance(node.type, ast.Name) and node.type.id in BROAD))
    ]
    assert not handlers, f"broad except in lines {handlers}"


def test_views_decide_nothing() -> None:
    views = GUI.rglob("view*.py")
    guilty = {
        name_of(path): sorted(known)
        for path in views
        if (known := {name for name in imports(path) if in_rooms(name, "services", "bootstrap")})
    }
    assert not guilty


def test_presenters_know_no_widgets() -> None:
    guilty = [
        name_of(path)
        for path in GUI.rglob("*presenter*.py")
        if any(name.startswith("PySide6.QtWidgets") for name in imports(path))
    ]
    assert not guilty


def test_screens_do_not_know_each_other() -> None:
    screens = {path.parent.name for path in GUI.glob("*/view.py")}
    guilty = [
        f"{name_of(path)} knows {other}"
        for screen in screens
        for path in (GUI / screen).rglob("*.py")
        for other in screens - {screen}
        if any(f"{name}.".startswith(f"memodesk.gui.{other}.") for name in imports(path))
    ]
    assert not guilty


def in_rooms(name: str, *rooms: str) -> bool:
    return any(f"{name}.".startswith(f"memodesk.{room}.") for room in rooms)


def test_the_repository_names_no_machine_and_no_registry() -> None:
    guilty = []
    for path in tracked_files():
        try:
            text = path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue  # a picture or a Word file
        guilty += [f"{name_of(path)}: {match[0]}" for match in ADDRESSES.finditer(text)]
    assert not guilty


@pytest.mark.parametrize("name", ["run", "dev"])
def test_the_lock_has_hashes_and_no_addresses(name: str) -> None:
    lock = (ROOT / "requirements" / f"{name}.txt").read_text(encoding="utf-8")
    entries = re.split(r"\n(?=\w)", lock.split("make lock\n", 1)[1])
    assert len(entries) > 20
    assert all("==" in entry and "--hash=sha256:" in entry for entry in entries)
    assert "://" not in lock


def test_the_two_locks_agree() -> None:
    run, dev = (pinned(ROOT / "requirements" / f"{name}.txt") for name in ("run", "dev"))
    assert run <= dev


def pinned(lock: Path) -> set[str]:
    return set(re.findall(r"^\w\S*==\S+", lock.read_text(encoding="utf-8"), re.MULTILINE))


def test_no_test_is_left_out() -> None:
    tests = (ROOT / "tests").rglob("*.py")
    guilty = [name_of(path) for path in tests if LEFT_OUT.search(path.read_text(encoding="utf-8"))]
    assert not guilty


def test_every_part_we_ship_is_named_with_its_licence() -> None:
    folder = ROOT / "resources" / "licenses"
    parts = tomllib.loads((folder / "parts.toml").read_text(encoding="utf-8"))["part"]
    named = {package for part in parts for package in part["packages"]}
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = {re.split(r"[\[~=<>]", entry)[0] for entry in project["dependencies"]}
    assert wanted <= named
    assert named <= {entry.split("==")[0] for entry in pinned(ROOT / "requirements" / "dev.txt")}
    assert all((folder / part["text"]).is_file() for part in parts if "text" in part)


def test_links_between_documents_lead_somewhere() -> None:
    broken = [
        f"{name_of(path)}: {target}"
        for path in tracked_files()
        if path.suffix == ".md"
        for target in LINK.findall(path.read_text(encoding="utf-8"))
        if not (path.parent / target).exists()
    ]
    assert not broken
