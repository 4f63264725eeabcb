"""Where a live book may lie: on this laptop's own disk, and not in a folder that is copied away.

A replicator copies the book and its log at different moments, and a network share cannot keep the
log at all (sqlite.org, "WAL does not work over a network filesystem").
"""

import os
from pathlib import Path

from db.errors import Refusal

_CLOUD_VARIABLES = ("OneDrive", "OneDriveCommercial", "OneDriveConsumer")
_CLOUD_NAMES = ("onedrive", "dropbox", "google drive", "googledrive", "icloud drive", "nextcloud")
_REMOTE_KINDS = ("nfs", "nfs4", "cifs", "smb3", "smbfs", "fuse.sshfs", "9p", "vboxsf")
_REMOVABLE_ROOTS = ("/media", "/run/media", "/mnt/usb")
_DRIVE_REMOVABLE, _DRIVE_REMOTE = 2, 4


def check_place(path: Path) -> None:
    """Refuse a place that is replicated, remote or removable.

    Raises:
        Refusal: ``place.cloud``, ``place.network`` or ``place.removable``, each with the way out.

    """
    resolved = path.expanduser().resolve()
    if _in_cloud(resolved):
        raise Refusal("place.cloud", "path", path=path)
    if _is_remote(resolved):
        raise Refusal("place.network", "path", path=path)
    if _is_removable(resolved):
        raise Refusal("place.removable", "path", path=path)


def _in_cloud(path: Path) -> bool:
    roots = [Path(os.environ[name]) for name in _CLOUD_VARIABLES if os.environ.get(name)]
    if any(root in path.parents for root in roots):
        return True
    parts = [part.lower() for part in path.parts[:-1]]
    return any(
        part == name or part.startswith(f"{name} - ") for part in parts for name in _CLOUD_NAMES
    )


def _is_remote(path: Path) -> bool:
    if str(path).startswith(("\\\\", "//")):
        return True
    if os.name == "nt":
        return _windows_drive(path) == _DRIVE_REMOTE
    return _mount_kind(path) in _REMOTE_KINDS


def _is_removable(path: Path) -> bool:
    if os.name == "nt":
        return _windows_drive(path) == _DRIVE_REMOVABLE
    return any(Path(root) in path.parents for root in _REMOVABLE_ROOTS)


def _windows_drive(path: Path) -> int:
    import ctypes

    kernel = getattr(ctypes, "windll").kernel32  # noqa: B009 - only Windows has it
    return int(kernel.GetDriveTypeW(f"{path.anchor}"))


def _mount_kind(path: Path) -> str:
    mounts = Path("/proc/mounts")
    if not mounts.exists():
        return ""
    best, kind = Path("/"), ""
    for line in mounts.read_text("utf-8", "replace").splitlines():
        parts = line.split()
        at = Path(parts[1].replace("\\040", " "))
        if (at == path or at in path.parents) and len(at.parts) >= len(best.parts):
            best, kind = at, parts[2]
    return kind
