"""What the build adds to the package: compiled message catalogues, templates and resources."""

import subprocess
import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class AssetsHook(BuildHookInterface[Any]):
    """Runs whenever the package is built or installed in place."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile the catalogues and map the folders; an install in place needs no map."""
        root = Path(self.root)
        messages = [sys.executable, str(root / "scripts" / "messages.py"), "compile"]
        subprocess.run(messages, check=True)
        if version == "standard":
            for folder in ("templates", "resources"):
                build_data["force_include"][str(root / folder)] = f"memodesk/{folder}"
