"""Whether a folder is on another computer."""

import sys
from pathlib import Path

_NETWORK_TYPES = frozenset(
    {"nfs", "nfs4", "cifs", "smb3", "smbfs", "fuse.sshfs", "9p", "afs", "davfs", "fuse.gvfsd-fuse"}
)

if sys.platform == "win32":
    import ctypes

    _DRIVE_REMOTE = 4

    def is_on_network(path: Path) -> bool:
        """Whether the path is on another computer's share or on a mapped drive (Windows)."""
        anchor = path.absolute().anchor
        if anchor.startswith("\\\\"):
            return True
        return bool(ctypes.windll.kernel32.GetDriveTypeW(anchor) == _DRIVE_REMOTE)
else:

    def is_on_network(path: Path) -> bool:
        """Whether the path is on a network share, by the mount it belongs to (Linux)."""
        try:
            mounts = Path("/proc/mounts").read_text(encoding="utf-8", errors="replace")
        except OSError:
            return False
        return _type_of(path.absolute(), mounts) in _NETWORK_TYPES


def _type_of(path: Path, mounts: str) -> str:
    """The type of the deepest mount that holds the path, from the lines of /proc/mounts."""
    best, found = -1, ""
    for line in mounts.splitlines():
        parts = line.split(" ")
        if len(parts) < 3:
            continue
        point = Path(parts[1].replace("\\040", " "))
        if path.is_relative_to(point) and len(point.parts) >= best:
            best, found = len(point.parts), parts[2]
    return found
