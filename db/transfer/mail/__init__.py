"""E-mails as drafts in files: what a mail program opens, to be read over and sent by a person."""

from db.transfer.mail.chase import ChaseDraft, chase_drafts, readdressed
from db.transfer.mail.dates import DatesMail, dates_mail
from db.transfer.mail.draft import Attached, Draft, Sheet, eml, file_name, html, table, text
from db.transfer.mail.looking_over import looked_over
from db.transfer.mail.notice import NoticeMail, notice_mail
from db.transfer.mail.proposal import ProposalMail, proposal_mail

__all__ = [
    "Attached",
    "ChaseDraft",
    "DatesMail",
    "Draft",
    "NoticeMail",
    "ProposalMail",
    "Sheet",
    "chase_drafts",
    "dates_mail",
    "eml",
    "file_name",
    "html",
    "looked_over",
    "notice_mail",
    "proposal_mail",
    "readdressed",
    "table",
    "text",
]
