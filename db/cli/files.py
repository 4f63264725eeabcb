"""Verbs that make or take files: print, sheet, calendar, backup, restore."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from db.book import Book, back_up
from db.book import restore as bring_back
from db.cli.output import (
    as_at,
    complain,
    home_of,
    opened,
    out,
    out_json,
    out_table,
    progress,
    to_read,
)
from db.errors import Refusal
from db.files import write_whole
from db.store import Done, Reading, Ref
from db.store.forms import plain
from db.store.refs import resolve
from db.words import say


def print_paper(options: Any) -> None:
    """Print a document as PDF or Word."""
    from db.papers.catalogue import FORMS, PAPERS, printed, thing_of

    if options.paper not in PAPERS:
        raise Refusal("usage.paper", given=options.paper, known=", ".join(PAPERS))
    _check_ending(options.to, *FORMS)
    with to_read(options) as book:
        with book.store.read() as reading:
            thing = thing_of(reading, options.paper, options.ref or "")
            content = printed(reading, options.paper, thing, as_at(options), options.to.suffix)
            _tell_leaks(reading, options, thing)
        out(say("cli.written", path=write_whole(options.to, content)))


def _tell_leaks(reading: Reading, options: Any, meeting: str) -> None:
    """Say, before a public copy is written, what private words it would give away."""
    from db.papers.leaks import PUBLIC_COPY, leaks_of_public_copy, told_in_words

    if options.paper == PUBLIC_COPY:
        for sentence in told_in_words(leaks_of_public_copy(reading, meeting, as_at(options))):
            complain(sentence)


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
    from db.transfer.sheets import EXPORTS, export

    if options.kind not in EXPORTS:
        raise Refusal("usage.kind", given=options.kind, known=", ".join(EXPORTS))
    _check_ending(options.file, ".xlsx")
    with to_read(options) as book:
        with book.store.read() as reading:
            content = export(reading, options.kind)
        out(say("cli.written", path=write_whole(options.file, content)))


def _check_ending(path: Path, *endings: str) -> None:
    if path.suffix.lower() not in endings:
        raise Refusal("usage.format", path=path, known=", ".join(endings))


def _import_sheet(options: Any) -> None:
    from db.transfer.sheets import against, propose, take

    _check_body(options)
    with opened(options) as book:
        proposal = propose(options.file, _register(options.kind), sheet=options.sheet)
        body = _body(book, options)
        known = _known(book, body, proposal, against)
        _check_also(known.rows, options.also)
        _tell(known, options, _tell_sheet)
        if not options.preview:
            done = take(book.store, body, proposal, also=options.also)
            _tell_taken(known, options, done)


def _register(kind: str) -> str:
    """Return a register's kind in the singular; an unknown one is wrong usage, as in any list."""
    from db.transfer.sheets import Kind

    singular = kind.strip().casefold().removesuffix("s")
    if singular not in set(Kind):
        raise Refusal("usage.kind", given=kind, known=", ".join(f"{each}s" for each in Kind))
    return singular


def _check_body(options: Any) -> None:
    if not (options.body or options.preview):
        raise Refusal("usage.body")


def _body(book: Book, options: Any) -> str:
    if not options.body:
        return ""
    with book.store.read() as reading:
        return resolve(reading, "body", options.body)


def _known(book: Book, body: str, proposal: Any, against: Callable[..., Any]) -> Any:
    """Return the proposal with what the minute book says of it, once the committee is known."""
    if not body:
        return proposal
    with book.store.read() as reading:
        return against(reading, body, proposal)


def _check_also(rows: Iterable[Any], also: Iterable[int]) -> None:
    """Refuse a row to be taken after all that is not among those to look at."""
    doubtful = {each.number for each in rows if each.outcome == "look"}
    wrong = [str(number) for number in also if number not in doubtful]
    if wrong:
        raise Refusal("cli.not_to_look_at", "also", rows=", ".join(wrong))


def _tell(known: Any, options: Any, in_words: Callable[[Any], None]) -> None:
    """Show what would be taken; as JSON it is shown once, with what was taken."""
    if not options.json:
        in_words(known)
    elif options.preview:
        out_json(_plain(known, ()))


def _tell_taken(known: Any, options: Any, done: Done) -> None:
    if options.json:
        out_json(_plain(known, done.refs))
    else:
        out(say("cli.sheet.taken", n=len(done.refs)))


def _plain(known: Any, taken: Iterable[Ref]) -> dict[str, Any]:
    found: dict[str, Any] = plain(known)
    for each, meeting in zip(
        found.get("meetings", ()), getattr(known, "meetings", ()), strict=True
    ):
        each |= {"outcome": str(meeting.outcome), "reasons": list(meeting.reasons)}
    return found | {"taken": [{"kind": ref.kind, "id": ref.id} for ref in taken]}


def _tell_sheet(proposal: Any) -> None:
    out(say("cli.sheet.found", sheet=proposal.sheet, row=proposal.header_row))
    out_table(proposal.told_columns())
    out()
    out_table(proposal.told_rows())
    out(proposal.told_total())


def _tell_calendar(proposal: Any) -> None:
    out_table(proposal.told_rows())
    for each in proposal.doubts:
        out(each.sentence)


def calendar(options: Any) -> None:
    """Take a calendar file in, or write one."""
    if options.way == "export":
        _export_calendar(options)
    else:
        _import_calendar(options)


def _export_calendar(options: Any) -> None:
    from db.transfer.calendar import export

    _check_ending(options.file, ".ics")
    with to_read(options) as book:
        with book.store.read() as reading:
            body = resolve(reading, "body", options.body) if options.body else None
            content = export(reading, body)
        out(say("cli.written", path=write_whole(options.file, content)))


def _import_calendar(options: Any) -> None:
    from db.transfer.calendar import against, propose, take

    _check_body(options)
    with opened(options) as book:
        proposal = propose(options.file)
        body = _body(book, options)
        known = _known(book, body, proposal, against)
        _check_also(known.meetings, options.also)
        _tell(known, options, _tell_calendar)
        if not options.preview:
            done = take(book.store, body, proposal, also=options.also)
            _tell_taken(known, options, done)
