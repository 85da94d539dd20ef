"""The cheat sheet of fields: a Word file to copy tags from."""

from collections.abc import Sequence
from pathlib import Path

from memodesk.rendering.field_sheet import Listed, render_fields
from memodesk.rendering.save import save
from memodesk.services.templates import PaletteField


def write_cheat_sheet(fields: Sequence[PaletteField], path: Path) -> Path:
    """Write the sheet; WriteError when that fails."""
    rows = [Listed(one.tags, one.names["uk"], one.names["en"], one.example) for one in fields]
    save(path, render_fields(rows))
    return path
