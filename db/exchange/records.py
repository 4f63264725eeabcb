"""The colleagues of a minute book."""

from datetime import datetime

from db.exchange.rules import Role
from db.record import Record, choice, deletion, moment, text


class Colleague(Record, table=True):
    """A laptop whose changes are taken in: one person, one laptop. Its id follows from ``fpr``."""

    deleted: str | None = deletion(9000)
    fpr: str = text(9001)
    ed25519: str = text(9002)
    x25519: str = text(9003)
    name: str = text(9004)
    person: str = text(9005)  # the person's id, where the two have been matched
    role: Role = choice(9006, Role, default=Role.READER)
    enrolled_by: str = text(9007)
    enrolled_at: datetime | None = moment(9008)
    revoked_at: datetime | None = moment(9009)
    revoked_by: str = text(9010)
    revoked_after: str = text(
        9011
    )  # JSON {fpr: changes}: what is still accepted from a revoked one
    revoked_why: str = text(9012)
