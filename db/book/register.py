"""Every area of the book, lowest first: the one place that knows them all."""

import gc
from datetime import date
from functools import cache

from db.store import Area, Reading, Register


def _areas() -> tuple[Area, ...]:
    """Import how every area derives and checks: nothing of it is needed to show a first list."""
    from db import search
    from db.across import consistency_between as consistency
    from db.across import links as across
    from db.actions import derived as actions
    from db.agreements import derived as agreements
    from db.bodies import derived as bodies
    from db.calendar import derived as calendar
    from db.custody import derived as custody
    from db.decisions import derived as decisions
    from db.finance import derived as finance
    from db.interests import derived as interests
    from db.meetings import derived as meetings
    from db.oversight import derived as oversight
    from db.programmes import derived as programmes
    from db.risks import derived as risks

    return (
        Area("bodies", findings=bodies.findings),
        Area("custody", custody.derive, custody.findings, custody.AGES),
        Area("interests", findings=interests.findings),
        Area("programmes", programmes.derive, programmes.findings, programmes.AGES),
        Area("calendar", calendar.derive, calendar.findings, calendar.AGES),
        Area("meetings", meetings.derive, meetings.findings),
        Area("decisions", decisions.derive, decisions.findings),
        Area("actions", actions.derive, actions.findings, actions.AGES),
        Area("risks", risks.derive, risks.findings, risks.AGES),
        Area("agreements", findings=agreements.findings),
        Area("oversight", findings=oversight.findings),
        Area("finance", finance.derive, finance.findings),
        Area("across", findings=across.findings),
        Area("consistency", findings=consistency.findings),
        Area("search", search.derive),
    )


@cache
def _records() -> None:
    """Import every record table and command: they stand on the ORM, which a first list must not.

    What is imported stays; the collector of unused objects need not look at it after every write.
    """
    import db.across.commands
    import db.actions.commands
    import db.agreements.commands
    import db.bodies.commands
    import db.calendar.commands
    import db.custody.commands
    import db.decisions.commands
    import db.exchange.commands
    import db.finance.commands
    import db.interests.commands
    import db.meetings.commands
    import db.oversight.commands
    import db.programmes.commands
    import db.risks.commands  # noqa: F401 - importing it enters its commands in their register

    gc.freeze()


@cache
def program_version() -> str:
    """Return the program's version."""
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version("minutebook")
    except PackageNotFoundError:
        return "0.1.0"


def print_paper(book: Reading, name: str, thing: str, as_at: date) -> bytes:
    """Return a document as PDF; the printer is imported when first needed."""
    from db.papers.catalogue import printed

    return printed(book, name, thing, as_at, ".pdf")


def whole_register() -> Register:
    """Return every area; its records, commands and checks are imported when first needed."""
    return Register(_areas, _records, program_version, print_paper)
