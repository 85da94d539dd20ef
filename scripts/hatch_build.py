"""Compile the message catalogues whenever the package is built or installed in place."""

import subprocess
import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CatalogueHook(BuildHookInterface[Any]):
    """Writes the .mo files beside their .po files; git does not keep them."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002
        """Run before any file is collected."""
        locales = Path(self.root) / "resources" / "locales"
        if any(locales.glob("*/LC_MESSAGES/*.po")):
            subprocess.run(
                [sys.executable, Path(self.root) / "scripts" / "messages.py", "compile"], check=True
            )
