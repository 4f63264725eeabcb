"""Verbs about the files of papers: attach, fetch."""

from collections.abc import Sequence
from typing import Any

from db.book import Book
from db.cli import enclosing
from db.cli.output import caution, complain, opened, out, out_json, out_table, progress, to_read
from db.errors import Refusal, Trouble
from db.files import files_folder, kept, write_whole
from db.store import Reading
from db.store.refs import resolve
from db.words import say

_OF = ("meeting", "agendaitem", "paper")
_MEETING = {
    "meeting": "SELECT id, '', '' FROM meeting_live WHERE id = :id",
    "agendaitem": "SELECT meeting, id, '' FROM agendaitem_live WHERE id = :id",
    "paper": "SELECT i.meeting, i.id, p.id FROM paper_live p"
    " JOIN agendaitem_live i ON i.id = p.item WHERE p.id = :id",
}


def attach(options: Any) -> int:
    """Take files in: to the item each names, or to the item or paper named; 1 if any was not."""
    from db.transfer import dropped

    with opened(options) as book:
        book.store.prepare()
        with book.store.read() as reading:
            circulation = enclosing.circulation_named(reading, options.ref)
        if circulation:
            return enclosing.enclose(book, circulation, options.files, options)
        with book.store.read() as reading:
            meeting, item, paper = _place(reading, options.ref)
            agreed_by = resolve(reading, "person", options.agreed_by) if options.agreed_by else None
        looked = dropped.look(options.files, _silent)
        with book.store.read() as reading:
            looked = dropped.already_here(reading, meeting, looked)
            proposed = dropped.propose(reading, meeting, looked, item)
        if item:
            proposed = dropped.onto(proposed, item, paper)
        refs = [] if options.preview else _take(book, proposed, options, agreed_by)
        with book.store.read() as reading:
            lines = [_line(reading, each) for each in proposed]
    nowhere = [each for each in proposed if not each.item]
    for each in proposed:
        if each.file.told:
            complain(say("cli.note", words=each.file.told))
    _tell(options, lines, looked.refused, refs)
    return 1 if looked.refused or nowhere else 0


def _silent(_percent: int, _words: str) -> None:
    pass


def _place(reading: Reading, given: str) -> tuple[str, str, str]:
    """Return meeting, item and paper that a reference names; what it does not name is ""."""
    for kind in _OF:
        try:
            row = resolve(reading, kind, given)
        except Refusal as refusal:
            if refusal.code == "ref.ambiguous":
                raise
            continue
        found = reading.row(_MEETING[kind], id=row)
        if found is not None:
            return found[0], found[1], found[2]
    raise Refusal("ref.unknown", "ref", given=given)


def _take(book: Book, proposed: Sequence[Any], options: Any, agreed_by: str | None) -> list[Any]:
    from db.transfer import dropped

    wanted = [each for each in proposed if each.item]
    if not wanted:
        return []
    dropped.keep(book.store, wanted, lambda percent, name: progress(percent, 100, name))
    inputs = dropped.inputs(
        wanted,
        received_on=options.received_on,
        late_reason=options.late,
        late_agreed_by=agreed_by,
        note=options.note,
    )
    done = book.store.do(*inputs)
    caution(done)
    return list(done.refs)


def _line(reading: Reading, each: Any) -> tuple[str, str, str]:
    item = reading.value("SELECT ref FROM agendaitem_live WHERE id = :id", id=each.item) or ""
    paper = reading.value("SELECT title FROM paper_live WHERE id = :id", id=each.paper)
    told = paper or (f"{each.title} ({say('cli.attach.new')})" if each.item else "")
    return each.file.name, item, told or say("cli.attach.nowhere")


def _tell(
    options: Any, lines: Sequence[tuple[str, str, str]], refused: Sequence[Any], refs: Sequence[Any]
) -> None:
    if options.json:
        names = ("file", "item", "paper")
        out_json(
            {
                "proposed": [dict(zip(names, each, strict=True)) for each in lines],
                "refused": [{"file": each.name, "why": each.sentence} for each in refused],
                "taken": [{"kind": each.kind, "id": each.id} for each in refs],
            }
        )
        return
    out_table(lines)
    for each in refused:
        out(each.sentence)
    if not refs and not options.preview:
        out(say("cli.attach.none"))


def fetch(options: Any) -> None:
    """Write the file of a paper under a name of one's own."""
    from db.meetings.queries.papers import versions

    with to_read(options) as book:
        with book.store.read() as reading:
            circulation = enclosing.circulation_named(reading, options.ref)
            if circulation:
                out(
                    say(
                        "cli.written",
                        path=enclosing.fetched(book, reading, circulation, options.to),
                    )
                )
                return
            paper = resolve(reading, "paper", options.ref)
            found = versions(reading, paper)
        if not found:
            raise Refusal("cli.fetch.no_file", "ref")
        wanted = options.version or found[0].number
        chosen = next((each for each in found if each.number == wanted), None)
        if chosen is None:
            known = ", ".join(str(each.number) for each in reversed(found))
            raise Refusal("cli.fetch.none", "version", number=wanted, known=known)
        place = kept(files_folder(book.store.path), chosen.sha256)
        if not place.exists():
            raise Trouble("check.missing_file", name=chosen.filename)
        out(say("cli.written", path=write_whole(options.to, place.read_bytes())))
