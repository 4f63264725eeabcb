"""What is attached to an e-mail: the papers in it, and what cannot be taken."""

from dataclasses import replace
from email import policy
from email.message import EmailMessage, Message
from email.parser import BytesParser
from email.utils import parseaddr

from db import files
from db.across.passwords import needs_password
from db.errors import Refusal
from db.meetings.rules import genuine, intake
from db.transfer.found import Dropped, Refused
from db.words import explain

MAIL = ".eml"
_SIGNATURES = {"application/pkcs7-signature", "application/x-pkcs7-signature",
    "application/pgp-signature"}  # fmt: skip


def papers_of(content: bytes) -> tuple[list[Dropped], list[Refused]]:
    """Return the papers inside an e-mail, and what is attached to it and cannot be taken."""
    message = _read(content)
    subject, sender = _told(message)
    found: list[Dropped] = []
    refused: list[Refused] = []
    for part in message.walk():
        name, inside = part.get_filename() or "", part.get_payload(decode=True)
        if not name or not isinstance(inside, bytes) or not _is_sent(part):
            continue
        try:
            intake.check_name(name)
            intake.check_size(name, len(inside))
            genuine.check_content(name, inside)
        except Refusal as refusal:
            refused.append(Refused(intake.clean_name(name), explain(refusal)))
        else:
            found.append(replace(held(name, inside), message=subject, sender=sender))
    return found, refused


def _is_sent(part: Message) -> bool:
    """Return whether a part was sent for itself; a logo or a signature stands in the text only.

    Some programs send every attachment so: only pictures and texts are adornments there.
    """
    kind = part.get_content_maintype()
    if part.get_content_type() in _SIGNATURES:
        return False
    return part.get_content_disposition() == "attachment" or kind not in {"image", "text"}


def called(name: str, content: bytes) -> str:
    """Return what an e-mail is called by its subject where a mail program hands it over."""
    subject = _told(_read(content))[0] if intake.ending(name) == MAIL else ""
    return f"{subject}{MAIL}" if subject else name


def as_letter(file: Dropped, content: bytes) -> Dropped:
    """Return a file with what it is about and who wrote it, where it is an e-mail."""
    if intake.ending(file.name) != MAIL:
        return file
    subject, sender = _told(_read(content))
    return replace(file, message=subject, sender=sender)


def _read(content: bytes) -> EmailMessage:
    return BytesParser(_class=EmailMessage, policy=policy.default).parsebytes(content)


def _told(message: EmailMessage) -> tuple[str, str]:
    name, address = parseaddr(_header(message, "From"))
    return intake.plain_words(_header(message, "Subject")), intake.plain_words(name or address)


def _header(message: EmailMessage, name: str) -> str:
    try:
        return str(message.get(name, ""))
    except (ValueError, LookupError):  # a header that says it is what it is not
        return ""


def held(name: str, content: bytes) -> Dropped:
    """Return a file that came without lying anywhere."""
    sha256 = files.hash_of(content)
    kept, locked = intake.clean_name(name), needs_password(name, content)
    return Dropped(None, kept, len(content), sha256, content, locked=locked)
