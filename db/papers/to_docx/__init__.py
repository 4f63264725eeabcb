"""Papers as Word documents; nothing else imports python-docx.

Headings, lists, tables and language are Word's own, so that the document can be navigated,
commented on and sent back: what belongs to one record stands in a content control tagged with
its id.
"""

from db.papers.to_docx.build import docx_bytes

__all__ = ["docx_bytes"]
