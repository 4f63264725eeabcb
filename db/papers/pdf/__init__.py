"""Papers as tagged PDF: PDF/UA-1 and PDF/A-2a in one pass; nothing else imports ReportLab.

A paper becomes *strips* (``lines``, ``blocks``, ``tables``): atomic bands of a page that know how
to paint themselves, with the structure tree built beside them in reading order. ``strips`` lays
them on pages, ``sheet`` is what they are painted on, ``tree`` and ``metadata`` are what a reader
of tags is given.
"""

from db.papers.pdf.build import pdf_bytes

__all__ = ["pdf_bytes"]
