"""The pack of a meeting as numbered separate files, for a portal or a website (P20).

``plan`` says what the folder would hold before anything is written, ``index`` is its first file,
``writing`` makes the folder.
"""

from db.papers.numbered.guard import leaks_told
from db.papers.numbered.plan import NumberedPack, PackFile, numbered_pack
from db.papers.numbered.writing import write_pack

__all__ = ["NumberedPack", "PackFile", "leaks_told", "numbered_pack", "write_pack"]
