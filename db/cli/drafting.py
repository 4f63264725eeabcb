"""Verbs that prepare what leaves: chases, evidence, and answers to requests for information."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from db.cli.output import as_at, caution, opened, out, out_json, out_table, to_read
from db.errors import Refusal
from db.files import files_folder, keep, read_whole, write_whole
from db.store.refs import resolve
from db.words import say

_EVIDENCE_MOST = 500_000_000


def chase(options: Any) -> None:
    """Write one draft e-mail for each owner into a folder; each that was written is a chase."""
    from db.actions.commands import RecordChase
    from db.transfer.mail import chase_drafts, eml

    with opened(options) as book:
        with book.store.read() as reading:
            body = resolve(reading, "body", options.body) if options.body else ""
            owners = {resolve(reading, "person", each) for each in options.owner}
            drafts = chase_drafts(
                reading, as_at(options), book.store.holder.person, body=body, owners=owners
            )
        if options.preview or not drafts:
            out_table((each.name, len(each.actions), each.draft.subject) for each in drafts)
            for each in drafts:
                _tell(each.name, each.told)
            return
        _make(options.folder)
        made: list[str] = []
        try:
            for each in drafts:
                _tell(each.name, each.told)
                path = write_whole(options.folder / each.file, eml(each.draft))
                made += each.actions
                out(say("cli.written", path=path))
        finally:
            if made:
                book.store.prepare()
                caution(book.store.do(RecordChase(tuple(made))))


def _tell(name: str, doubts: Iterable[str]) -> None:
    """Say what to look at before a draft is made."""
    for doubt in doubts:
        out(f"  {name}: {doubt}")


def _make(folder: Path) -> None:
    from db.errors import Trouble

    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Trouble("file.unwritable", path=folder) from error


def evidence(options: Any) -> None:
    """Keep a file as evidence of an action."""
    from db.actions.commands import AddEvidence

    with opened(options) as book:
        with book.store.read() as reading:
            action = resolve(reading, "action", options.ref)
        content = read_whole(options.file, _EVIDENCE_MOST)
        if not content:
            raise Refusal("action.file_empty", "size")
        book.store.prepare()
        sha256 = keep(files_folder(book.store.path), content)
        deed = AddEvidence(action, options.file.name, sha256, len(content), options.words)
        done = book.store.do(deed)
        out(done.refs[0].id)
        caution(done)


def look(options: Any) -> None:
    """Look for words in every committee, Part 2 too, for a request; hold what is found if asked."""
    from db.across.foi import look_for
    from db.custody.commands import HoldForFoi

    words = " ".join(options.words)
    with opened(options) as book:
        with book.store.read() as reading:
            request = resolve(reading, "foirequest", options.ref)
            found = look_for(reading, words, request)
        if options.json:
            out_json(found)
        else:
            out_table(
                (each.ref, each.body, say("foi.private") if each.private else "", each.title)
                for each in found
            )
        if options.hold:
            book.store.prepare()
            caution(book.store.do(HoldForFoi(request, tuple(each.id for each in found), words)))


def respond(options: Any) -> None:
    """Write the response to a request into a folder."""
    from db.papers.foi import respond as write_response

    with to_read(options) as book, book.store.read() as reading:
        request = resolve(reading, "foirequest", options.ref)
        for each in write_response(
            reading, request, options.folder, as_at(options), book.store.path
        ):
            out(say("cli.written", path=each.path))
