"""The verb that sends owners their risks, and takes back what they changed (P18)."""

from collections.abc import Sequence
from typing import Any

from db.cli.output import as_at, caution, complain, opened, out, out_json, out_table, to_read
from db.errors import Refusal
from db.files import write_whole
from db.risks.queries import ReturnedLine, owner_returns
from db.risks.rules.returns import ReturnDoubt
from db.store.refs import resolve
from db.words import say


def returns(options: Any) -> None:
    """Write owners' returns, or read them back."""
    if options.way == "export":
        _export(options)
    else:
        _import(options)


def _export(options: Any) -> None:
    from db.transfer.owners import write_each, written

    with to_read(options) as book:
        with book.store.read() as reading:
            body = resolve(reading, "body", options.body) if options.body else ""
            owners = owner_returns(reading, body)
        if options.each:
            files = write_each(owners, as_at(options), options.file)
        else:
            files = [write_whole(options.file, written(owners, as_at(options), options.file))]
        for each in files:
            out(say("cli.written", path=each))


def _import(options: Any) -> None:
    from db.risks.commands import ReturnedChange, TakeReturns
    from db.transfer.owners import read_back
    from db.transfer.sheets.returns import plain_rows, told

    with opened(options) as book:
        with book.store.read() as reading:
            found = read_back(reading, options.file)
        rows = options.rows or plain_rows(found.lines)
        chosen = _chosen(found.lines, rows)
        if options.json:
            out_json(found.lines)
        else:
            out_table(told(each) for each in found.lines)
            out(say("returns.read", risks=found.risks, count=len(found.lines)))
            if found.gone:
                out(say("returns.gone", refs=", ".join(found.gone)))
        for each in found.odd:
            complain(each)
        if options.preview or not chosen:
            return
        book.store.prepare()
        taken = tuple(
            ReturnedChange(each.risk, each.change.field, each.change.becomes, each.reason)
            for each in chosen
        )
        caution(book.store.do(TakeReturns(taken)))
        if not options.json:
            one = len(chosen) == 1
            out(say("returns.taken_one" if one else "returns.taken", count=len(chosen)))


def _chosen(lines: Sequence[ReturnedLine], rows: Sequence[int]) -> list[ReturnedLine]:
    known = {each.n: each for each in lines}
    for given in rows:
        if given not in known:
            raise Refusal("returns.no_such_row", "rows", given=given, most=len(lines))
        if known[given].change.doubt is ReturnDoubt.UNREAD:
            raise Refusal("returns.unread", "rows", given=given)
    return [known[given] for given in rows]
