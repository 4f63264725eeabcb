"""The single points two organisations speak through, and what was formally said (R14)."""

from datetime import date

from db.bodies.rules.contacts import Means
from db.bodies.rules.mail import Secure
from db.record import Record, choice, day, deletion, flag, link, text


class ContactPoint(Record, table=True):
    """The point an organisation is formally spoken to through, from a day on.

    ``national`` says that national teams go through it too, though it is a region's.
    """

    deleted: str | None = deletion(1220)
    name: str = text(1221)
    short: str = text(1222)
    organisation: str = link(1223, "organisation")
    national: bool = flag(1224)
    email: str = text(1225)
    phone: str = text(1226)
    from_on: date | None = day(1227)
    to_on: date | None = day(1228)
    source: str = text(1229)
    as_at: date | None = day(1230)


class Communication(Record, table=True):
    """A formal communication between organisations, and the points it went through."""

    deleted: str | None = deletion(1240)
    on_date: date | None = day(1241)
    sender: str = link(1242, "organisation")
    receiver: str = link(1243, "organisation")
    subject: str = text(1244)
    means: Means = choice(1245, Means, default=Means.E_MAIL)
    sender_point: str | None = link(1246, "contactpoint")
    receiver_point: str | None = link(1247, "contactpoint")
    body: str | None = link(1248, "body")
    words: str = text(1249)
    why_round: str = text(1250)


class Label(Record, table=True):
    """The minute book's own word for a choice the program names, such as the scales (T2).

    ``subject`` is the choice as ``PlaceLevel.partnership``; the id follows from it.
    """

    deleted: str | None = deletion(1120)
    subject: str = text(1121)
    words: str = text(1122)
    short: str = text(1123)
    source: str = text(1124)
    as_at: date | None = day(1125)


class MailRule(Record, table=True):
    """Which addresses count as the organisations' own, and when a subject says [secure] (P20).

    There is one; ``own`` are domains beside those of the book's own people.
    """

    deleted: str | None = deletion(1160)
    own: str = text(1161)
    secure: Secure = choice(1162, Secure, default=Secure.NEVER)
    source: str = text(1163)
    as_at: date | None = day(1164)
