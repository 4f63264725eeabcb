"""Verbs that make or take files: print, sheet, calendar, backup, restore."""

from typing import Any

from db import clock
from db.book import back_up
from db.book import restore as bring_back
from db.cli.output import home_of, opened, out, out_json, out_table, progress, to_read
from db.errors import Refusal
from db.files import write_whole
from db.store.refs import resolve
from db.words import say


def print_paper(options: Any) -> None:
    """Print a document as PDF or Word."""
    from db.papers.catalogue import PAPERS, printed

    printer = PAPERS.get(options.paper)
    if printer is None:
        raise Refusal("usage.paper", given=options.paper, known=", ".join(PAPERS))
    with to_read(options) as book:
        with book.store.read() as reading:
            thing = resolve(reading, printer.kind, options.ref) if options.ref else ""
            as_at = options.as_at or clock.today()
            content = printed(reading, options.paper, thing, as_at, options.to.suffix)
        out(say("cli.written", path=write_whole(options.to, content)))


def backup(options: Any) -> None:
    """Copy the book while it is open."""
    with opened(options) as book:

        def tell(done: int, whole: int) -> None:
            progress(done, whole, options.file.name)

        path = back_up(book.store, options.file, files=options.files, progress=tell)
    out(say("cli.written", path=path))


def restore(options: Any) -> None:
    """Bring a backup back under a new name."""
    home_of(options)
    out(say("cli.written", path=bring_back(options.file, options.book)))


def sheet(options: Any) -> None:
    """Take a sheet in, or write one."""
    if options.way == "export":
        _export_sheet(options)
    else:
        _import_sheet(options)


def _export_sheet(options: Any) -> None:
    from db.transfer.sheets import export

    with to_read(options) as book:
        with book.store.read() as reading:
            content = export(reading, options.kind)
        out(say("cli.written", path=write_whole(options.file, content)))


def _import_sheet(options: Any) -> None:
    from db.transfer.sheets import propose, take

    with opened(options) as book:
        proposal = propose(options.file, options.kind)
        if options.json:
            out_json(proposal)
        else:
            _tell(proposal)
        if options.preview:
            return
        with book.store.read() as reading:
            body = resolve(reading, "body", options.body)
        done = take(book.store, body, proposal)
        out(say("cli.sheet.taken", n=len(done.refs)))


def _tell(proposal: Any) -> None:
    out(say("cli.sheet.found", sheet=proposal.sheet, row=proposal.header_row))
    out_table(proposal.told_columns())
    out()
    out_table(proposal.told_rows())
    out(proposal.told_total())


def calendar(options: Any) -> None:
    """Take a calendar file in, or write one."""
    if options.way == "export":
        _export_calendar(options)
    else:
        _import_calendar(options)


def _export_calendar(options: Any) -> None:
    from db.transfer.calendar import export

    with to_read(options) as book:
        with book.store.read() as reading:
            body = resolve(reading, "body", options.body) if options.body else None
            content = export(reading, body)
        out(say("cli.written", path=write_whole(options.file, content)))


def _import_calendar(options: Any) -> None:
    from db.transfer.calendar import propose, take

    with opened(options) as book:
        proposal = propose(options.file)
        if options.json:
            out_json(proposal)
        else:
            out_table(proposal.told_rows())
        if options.preview:
            return
        with book.store.read() as reading:
            body = resolve(reading, "body", options.body)
        done = take(book.store, body, proposal)
        out(say("cli.sheet.taken", n=len(done.refs)))
