"""Approve the pages as they look now: python tests/desktop/pictures/approve.py [PAGE ...].

Look at what changed in ``approved`` before committing it: the test holds every page to it.
"""

import os
import sys
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).parents[3]))

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from desktop.kit.theme import Look
from tests.desktop.pictures.taking import (
    APPROVED,
    PAGES,
    VIEWS,
    differing,
    make_demonstration,
    small,
    standing,
    taken,
)


def approve(pages: list[str]) -> None:
    """Take the pictures of these pages and keep them as approved."""
    app = QApplication([])
    look = Look("light")
    look.wear(app)
    APPROVED.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        make_demonstration(folder)
        with standing(folder, look) as window:
            for code in pages:
                kept = APPROVED / f"{code}.png"
                picture = taken(window, code)
                before = f"{differing(QImage(str(kept)), picture):.1%}" if kept.exists() else "new"
                small(picture).save(str(kept), quality=0)
                sys.stdout.write(f"{code}: {before}\n")


if __name__ == "__main__":
    approve(sys.argv[1:] or [*PAGES, *VIEWS])
