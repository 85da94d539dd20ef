"""How a call is timed, and how a table is printed."""

import statistics
import time
from collections.abc import Callable, Sequence


def seconds(action: Callable[[], object]) -> float:
    """How long one call takes."""
    begun = time.perf_counter()
    action()
    return time.perf_counter() - begun


def times_faster(rounds: Sequence[Sequence[float]], place: int) -> float:
    """The median of how many times the call at a place is faster than the first of its round."""
    return statistics.median(times[0] / times[place] for times in rounds)


def share(rounds: Sequence[Sequence[float]], place: int) -> float:
    """The median of what part of the first call the one at a place takes."""
    return statistics.median(times[place] / times[0] for times in rounds)


def show(label: str, value: float, unit: str = "ms", note: str = "") -> None:
    """A line of a table."""
    print(f"  {label:<34}{value:9.2f} {unit:<3} {note}".rstrip())


def milliseconds(rounds: Sequence[Sequence[float]], place: int) -> float:
    """The median of the calls at a place."""
    return statistics.median(times[place] for times in rounds) * 1000
