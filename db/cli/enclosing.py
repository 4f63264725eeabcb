"""The paper of a proposal by e-mail, on the command line: taken in, written out, mailed (P1)."""

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from db import clock
from db.book import Book
from db.cli.arguments import path, place, plain
from db.cli.output import caution, out, out_json, out_table, progress, to_read
from db.errors import Refusal, Trouble
from db.files import files_folder, kept, write_whole
from db.store import Reading
from db.store.refs import resolve
from db.words import say

FILE = "SELECT filename, sha256 FROM circulation_live WHERE id = :id"


def circulation_named(reading: Reading, given: str) -> str:
    """Return the id of the proposal by e-mail that a reference names, "" where it names none."""
    return _named(reading, "circulation", given)


def _named(reading: Reading, kind: str, given: str) -> str:
    try:
        return resolve(reading, kind, given)
    except Refusal as refusal:
        if refusal.code == "ref.ambiguous":
            raise
        return ""


def enclose(book: Book, circulation: str, paths: Sequence[Path], options: Any) -> int:
    """Take a file in as the paper of a proposal; several are refused."""
    from db.decisions.commands.enclosing import EncloseFile
    from db.transfer import alone, dropped

    file = alone.only(dropped.look(paths, lambda _percent, _name: None))
    refs = []
    if not options.preview:
        alone.keep(book.store, file, lambda at, name: progress(at, 100, name))
        deed = EncloseFile(circulation, file.name, file.sha256, file.size)
        done = book.store.do(deed)
        refs = list(done.refs)
        caution(done)
    if options.json:
        out_json(
            {
                "proposed": [{"file": file.name, "item": "", "paper": ""}],
                "refused": [],
                "taken": [{"kind": each.kind, "id": each.id} for each in refs],
            }
        )
    else:
        out_table([(file.name, say("cli.attach.enclosed"))])
    return 0


def fetched(book: Book, reading: Reading, circulation: str, to: Path) -> Path:
    """Write the paper of a proposal under a name of one's own."""
    filename, sha256 = reading.row(FILE, id=circulation) or ("", "")
    if not sha256:
        raise Refusal("circulation.no_paper", "ref")
    place = kept(files_folder(book.store.path), sha256)
    if not place.exists():
        raise Trouble("check.missing_file", name=filename)
    return write_whole(to, place.read_bytes())


def add(parser: argparse.ArgumentParser) -> None:
    """Add what a file is written from: book, reference, and where it goes."""
    path(parser, "book")
    plain(parser, "ref")
    parser.add_argument("--to", type=place, required=True, metavar="FILE")


def add_fetch(parser: argparse.ArgumentParser) -> None:
    """Add what names the file of a paper, and which version of it."""
    add(parser)
    version_help = say("cli.help.version")
    parser.add_argument("--version", type=int, default=0, metavar="N", help=version_help)


def mail(options: Any) -> None:
    """Write an e-mail as a draft: a proposal, a meeting that is off, or a person's dates."""
    from db.transfer.mail import dates_mail, eml, notice_mail, proposal_mail

    with to_read(options) as book, book.store.read() as reading:
        made: Any
        if row := circulation_named(reading, options.ref):
            made = proposal_mail(reading, row, book.store.path)
        elif row := _named(reading, "person", options.ref):
            made = dates_mail(reading, row, clock.today())
        else:
            made = notice_mail(reading, resolve(reading, "meeting", options.ref))
        for each in made.doubts:
            out(f"  {each}")
        out(say("cli.written", path=write_whole(options.to, eml(made.draft))))
