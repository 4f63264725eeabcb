"""E-mails as drafts in files: what a mail program opens, to be read over and sent by a person."""

from db.transfer.mail.chase import ChaseDraft, chase_drafts
from db.transfer.mail.draft import Draft, Sheet, eml, file_name, html, table, text

__all__ = [
    "ChaseDraft",
    "Draft",
    "Sheet",
    "chase_drafts",
    "eml",
    "file_name",
    "html",
    "table",
    "text",
]
