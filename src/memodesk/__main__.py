"""Start of the program: `memodesk` and `python -m memodesk`."""

import sys

from memodesk.cli.entry import main as run


def main() -> None:
    """Run the call and end with its exit code."""
    sys.exit(run())


if __name__ == "__main__":
    main()
