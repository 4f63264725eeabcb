"""The verb that takes in who was on the call of a meeting (P10)."""

import argparse
from typing import Any

from db.cli.arguments import json, path, plain, rows, words
from db.cli.output import caution, opened, out, out_json, out_table
from db.errors import Refusal
from db.store import Reading
from db.store.refs import resolve
from db.words import choice, say


def add(parser: argparse.ArgumentParser) -> None:
    """Add what the verb takes."""
    path(parser, "book")
    plain(parser, "meeting")
    path(parser, "file")
    as_help = say("cli.help.attendance_as")
    parser.add_argument(
        "--as",
        type=words,
        action="append",
        default=[],
        dest="people",
        metavar="N=REF",
        help=as_help,
    )
    leave_help = say("cli.help.attendance_leave")
    parser.add_argument("--leave", type=rows, default=(), metavar="ROWS", help=leave_help)
    parser.add_argument("--preview", action="store_true", help=say("cli.help.preview"))
    json(parser)


def attendance(options: Any) -> None:
    """Show what a report proposes, and take what is plain or was chosen."""
    from db.transfer.teams import CallProposal, inputs, propose_attendance

    with opened(options) as book:
        with book.store.read() as reading:
            meeting = resolve(reading, "meeting", options.meeting)
            found: CallProposal = propose_attendance(reading, meeting, options.file)
            chosen = _chosen(reading, found, options)
        if options.json:
            out_json(found)
        else:
            _tell(found, chosen, options.file.name)
        if options.preview:
            return
        book.store.prepare()
        caution(book.store.do(inputs(found, chosen)))
        if not options.json:
            out(say("teams.taken", n=len(chosen)))


def _chosen(reading: Reading, found: Any, options: Any) -> dict[int, str]:
    """Return who is taken for each row: what is proposed, what was said, less what is left out."""
    chosen = {each.row: each.person for each in found.rows if each.taken}
    for given in options.people:
        number, _, name = given.partition("=")
        if not (number.strip().isdecimal() and name.strip()):
            raise Refusal("teams.not_as", "as", given=given)
        chosen[_row(int(number), found)] = resolve(reading, "person", name.strip())
    for number in options.leave:
        chosen.pop(_row(number, found), None)
    return chosen


def _row(number: int, found: Any) -> int:
    if not 1 <= number <= len(found.rows):
        raise Refusal("teams.no_such_row", "rows", given=number, most=len(found.rows))
    return number


def _tell(found: Any, chosen: dict[int, str], name: str) -> None:
    from db.transfer.teams import row_words

    out(say("teams.found", name=found.title or name, n=len(found.rows)))
    out_table(
        (
            each.row,
            say("teams.takes" if each.row in chosen else "teams.leaves"),
            each.name,
            each.person_name or choice(each.how),
            choice(each.how) if each.person_name else "",
            row_words(each),
        )
        for each in found.rows
    )
