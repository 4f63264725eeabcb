"""Verbs that pass changes between colleagues' books."""

from typing import Any

from db.across.telling import Teller, field_label, moment_told
from db.book import close
from db.book import join as join_book
from db.cli.output import caution, complain, home_of, opened, out, out_json, to_read
from db.errors import Refusal
from db.exchange.queries import Difference
from db.exchange.report import Report, kind_word
from db.words import explain, say


def request(options: Any) -> None:
    """Write a request to be added to a minute book."""
    from db.exchange.identity import write_request

    asked = write_request(options.file, options.name, home_of(options))
    out(say("cli.request.made", path=options.file, fpr=asked.fpr))


def enrol(options: Any) -> None:
    """Add the colleague whose request this is."""
    from db.exchange.joining import enrol as add
    from db.exchange.rules import Role

    with opened(options) as book:
        add(book.store, options.request, Role(options.role))
    out(say("cli.enrol.done", path=options.request))


def join(options: Any) -> None:
    """Make this laptop's own copy of a colleague's minute book."""
    book, report = join_book(options.newbook, options.bundle, home_of(options))
    close(book)
    out(say("cli.join.done", path=options.newbook))
    _tell(report)


def send(options: Any) -> None:
    """Write an update file."""
    from db.exchange.send import send as write

    with to_read(options) as book:
        if book.identity is None:
            raise Refusal("book.stranger")
        sent = write(book.store, book.identity, options.to, peer=options.peer or None)
    out(say("cli.send.done", path=sent.path, changes=sent.changes))


def receive(options: Any) -> int:
    """Take in an update file or every one in a folder, or show what it would bring."""
    from db.exchange.receive import receive as take

    with opened(options) as book:
        report = take(
            book.store,
            book.home,
            [options.file],
            preview=options.preview,
            confirmed=options.confirm,
        )
    if options.json:
        out_json(report)
    elif report.changes or not report.refused:
        out(_brought(report))
        _tell(report)
    if not report.refused:
        return 0
    complain(explain(_first_refusal(report)))
    return 1


def _brought(report: Report) -> str:
    if report.changes == 1:
        return say("cli.receive.would_one" if report.preview else "cli.receive.did_one")
    did = "cli.receive.would" if report.preview else "cli.receive.did"
    return say(did, changes=report.changes)


def _first_refusal(report: Report) -> Refusal:
    why = next(each.why for each in report.outcomes if each.why)
    return Refusal(why.code, **why.values)


def _tell(report: Report) -> None:
    for sentence in report.sentences():
        out(f"  {sentence}")
    for each in report.differences:
        _tell_difference(each)


def conflicts(options: Any) -> None:
    """List every field with two or more versions to settle."""
    from db.exchange.queries import conflicts as differences

    with to_read(options) as book:
        book.store.prepare()
        with book.store.read() as reading:
            found = differences(reading)
            if options.json:
                out_json(found)
                return
            out(say("cli.conflicts.none") if not found else say("cli.conflicts.some", n=len(found)))
            for each in found:
                _tell_difference(each, Teller(reading))


def _tell_difference(it: Difference, teller: Teller | None = None) -> None:
    """Tell a field's versions in the words of the screen; links by name where they can be read."""
    label = field_label(it.kind, it.field) or it.field
    out(f"{kind_word(it.kind)} {it.ref or it.title}: {label}   {it.token}")
    for each in it.versions:
        mark = say("cli.conflicts.shown") if each.shown else ""
        value: object = each.value
        if teller is not None:
            told = teller.value(it.kind, it.field, {it.field: each.value})
            value = told or say("share.empty_version")
        out(f"  {each.head}  {each.person}, {moment_told(each.wall)}: {value} {mark}".rstrip())


def settle(options: Any) -> None:
    """Settle a field's versions: keep one, or write the words."""
    with opened(options) as book:
        book.store.prepare()
        from db.exchange.commands import SettleVersions

        caution(book.store.do(SettleVersions(options.token, options.keep or "", options.value)))
    out(say("cli.settle.done"))


def digest(options: Any) -> None:
    """Print the check code of the shared record."""
    from db.exchange.digest import digest as hashed

    with to_read(options) as book:
        out(hashed(book.store))
