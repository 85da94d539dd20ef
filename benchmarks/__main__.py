"""Run every benchmark of this folder: `python -m benchmarks [NAME...]`."""

import importlib
import sys
from pathlib import Path


def main() -> None:
    """Call `main()` of each bench_*.py, or of those named; each prints its table of ratios."""
    wanted = sys.argv[1:]
    for path in sorted(Path(__file__).parent.glob("bench_*.py")):
        if not wanted or any(name in path.stem for name in wanted):
            print(f"\n{path.stem.removeprefix('bench_').replace('_', ' ')}")
            importlib.import_module(f"benchmarks.{path.stem}").main()


if __name__ == "__main__":
    main()
