"""What was found in a paragraph, kept while its texts are the very same objects."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

Found = TypeVar("Found")


class Remembered(Generic[Found]):
    """Answers by key and by the identity of texts: drafting reuses the text of an unchanged one.

    Looking at identities costs nothing, and a kept text cannot be another one at its address.
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self._kept: OrderedDict[Hashable, tuple[tuple[object, ...], Found]] = OrderedDict()

    def get(self, key: Hashable, texts: tuple[object, ...], compute: Callable[[], Found]) -> Found:
        """What was computed of these texts, computed now if it has not been."""
        place = (key, *map(id, texts))
        kept = self._kept.get(place)
        if kept is None:
            kept = self._kept[place] = (texts, compute())
            if len(self._kept) > self._most:
                self._kept.popitem(last=False)
        return kept[1]
