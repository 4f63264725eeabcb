"""The response to a request for information, and the schedule of what was considered (P13)."""

from dataclasses import replace
from datetime import date

from db.custody.queries import FoiPage, HeldLine, foi_page
from db.custody.rules import HeldState
from db.custody.rules.foi import RELEASING, disclosed
from db.errors import Refusal
from db.papers import phrases
from db.papers.paper import (
    Block,
    Cell,
    Column,
    Facts,
    Heading,
    Orientation,
    Paper,
    Paragraph,
    Table,
    Tone,
)
from db.store import Reading
from db.words import choice, say

_TONES = {
    HeldState.RELEASED: Tone.GREEN,
    HeldState.IN_PART: Tone.AMBER,
    HeldState.WITHHELD: Tone.RED,
    HeldState.TO_CONSIDER: Tone.QUIET,
    HeldState.OUTSIDE: Tone.QUIET,
}


def page_of(book: Reading, request: str) -> FoiPage:
    """Return a request with what is held for it.

    Raises:
        Refusal: ``papers.no_foirequest``.

    """
    found = foi_page(book, request)
    if found is None:
        raise Refusal("papers.no_foirequest", "ref")
    return found


def answered(page: FoiPage) -> list[HeldLine]:
    """Return what the response speaks of: all that is held and not outside the request."""
    silent = {HeldState.OUTSIDE, HeldState.TO_CONSIDER}
    return [each for each in page.held if each.state not in silent]


def released_text(held: HeldLine) -> str:
    """Return the text of something held as it is disclosed, each passage by its section."""
    passages = [
        (each.words, say("papers.foi_cut", section=each.exemption)) for each in held.passages
    ]
    return disclosed(held.words, passages)


def foi_response(book: Reading, request: str, as_at: date) -> Paper:
    """Return what goes to the requester: an index, and every text as it is disclosed.

    Nothing withheld stands in it: what is withheld whole is named by its number and its reason.
    While something is still to be considered it says that it is a draft.
    """
    page = page_of(book, request)
    told = answered(page)
    waiting = sum(each.state is HeldState.TO_CONSIDER for each in page.held)
    if not page.held:
        return _nothing_yet(page, as_at)
    made = _paper(
        page,
        as_at,
        say("papers.foi_response"),
        (
            Facts(_facts(page, inside=False)),
            Heading(say("papers.foi_index")),
            _index(told),
            *(block for at, each in enumerate(told, 1) for block in _text(at, each)),
        ),
    )
    if not waiting:
        return made
    note = say("papers.foi_waiting", count=waiting)
    return replace(made, status=say("papers.foi_draft"), status_note=note)


def _nothing_yet(page: FoiPage, as_at: date) -> Paper:
    """Return a draft that says in a sentence what is missing, in place of an empty index."""
    line = page.line
    searched = bool(line.looked_for)
    code = "papers.foi_none_found" if searched else "papers.foi_not_looked"
    told = say(code, words="; ".join(line.looked_for)) if searched else say(code)
    title = say("papers.foi_response")
    made = _paper(page, as_at, title, (Facts(_facts(page, inside=False)), Paragraph(told)))
    if line.ended_on is not None:
        return made
    return replace(made, status=say("papers.foi_draft"), status_note=say("papers.foi_unready"))


def foi_schedule(book: Reading, request: str, as_at: date) -> Paper:
    """Return the authority's own record of what was considered; it holds what was withheld."""
    page = page_of(book, request)
    return _paper(
        page,
        as_at,
        say("papers.foi_schedule"),
        (
            Facts(_facts(page, inside=True)),
            Heading(say("papers.foi_considered", count=len(page.held))),
            _schedule(page.held),
        ),
        marking=say("papers.foi_inside"),
        orientation=Orientation.LANDSCAPE,
    )


def one_text(page: FoiPage, at: int, held: HeldLine, as_at: date) -> Paper:
    """Return one text as it is disclosed, as a paper of its own."""
    return _paper(page, as_at, _called(at, held), (*_text(at, held)[1:],))


def _paper(
    page: FoiPage,
    as_at: date,
    title: str,
    blocks: tuple[Block, ...],
    *,
    marking: str = "",
    orientation: Orientation = Orientation.PORTRAIT,
) -> Paper:
    number = page.line.ref or say("papers.foi_no_number")
    return Paper(
        title=title,
        subtitle=say("papers.foi_of", number=number),
        body=say("papers.foi_body"),
        running_head=number,
        subject=say("papers.foi_of", number=number),
        dated=as_at,
        marking=marking,
        orientation=orientation,
        footer=say("papers.foi_foot", number=number, on=as_at),
        blocks=blocks,
    )


def _facts(page: FoiPage, *, inside: bool) -> tuple[tuple[str, str], ...]:
    line = page.line
    pairs = [
        ("papers.foi_asked", line.asked),
        ("papers.foi_received", phrases.dated(line.received_on)),
        ("papers.foi_clarified", phrases.dated(line.clarified_on)),
        ("papers.foi_answered", phrases.dated(line.ended_on)),
    ]
    if inside:
        pairs += [
            ("papers.foi_requester", line.requester),
            ("papers.foi_due", phrases.dated(line.due_on)),
            ("papers.foi_handler", line.handler),
            ("papers.foi_looked_for", "; ".join(line.looked_for)),
            ("papers.foi_outcome", line.outcome),
        ]
    return tuple((say(code), value) for code, value in pairs if value)


def _index(told: list[HeldLine]) -> Table:
    columns = (
        Column(say("papers.number"), 0.5),
        Column(say("papers.foi_document"), 3.4),
        Column(say("papers.status"), 1.4),
        Column(say("papers.foi_sections"), 3.2),
    )
    rows = tuple(
        (str(at), _named(each), Cell(_stands(each), _TONES[each.state]), _sections(each))
        for at, each in enumerate(told, 1)
    )
    return Table(columns, rows, empty=say("papers.foi_nothing_held"))


def _stands(held: HeldLine) -> str:
    return say(f"papers.foi_{held.state.name.lower()}")


def _named(held: HeldLine) -> str:
    if held.state not in RELEASING:
        return say("papers.foi_unnamed")
    return phrases.joined(held.ref, disclosed(held.title, _cuts(held)), between=" ")


def _cuts(held: HeldLine) -> list[tuple[str, str]]:
    return [(each.words, say("papers.foi_cut", section=each.exemption)) for each in held.passages]


def _sections(held: HeldLine) -> str:
    if held.state is HeldState.WITHHELD:
        return held.why
    told = [f"{choice(each.exemption)}. {each.reason}" for each in held.passages]
    return "\n".join(dict.fromkeys(told))


def _called(at: int, held: HeldLine) -> str:
    return phrases.joined(str(at), _named(held), between=". ")


def _text(at: int, held: HeldLine) -> list[Block]:
    if held.state not in RELEASING:
        return []
    title = disclosed(held.title, _cuts(held))
    text = released_text(held).removeprefix(f"{title}\n")
    return [Heading(_called(at, held)), Paragraph(text)]


def _schedule(held: tuple[HeldLine, ...]) -> Table:
    heads = {
        "papers.ref": 1.3,
        "papers.committee": 1.6,
        "papers.foi_document": 2.6,
        "papers.status": 1.2,
        "papers.foi_withheld": 3.2,
        "papers.foi_reasons": 2.2,
    }
    columns = phrases.headed(heads)
    return Table(columns, tuple(map(_considered, held)), empty=say("papers.foi_nothing_held"))


def _considered(each: HeldLine) -> tuple[str | Cell, ...]:
    body = each.body
    if each.private:
        body = phrases.joined(body, say("papers.foi_private"))
    passages = [f"{passage.words} ({choice(passage.exemption)})" for passage in each.passages]
    reasons = [each.why, *(passage.reason for passage in each.passages)]
    return (
        each.ref,
        body,
        each.title,
        Cell(_stands(each), _TONES[each.state]),
        "\n".join(passages),
        "\n".join(filter(None, reasons)),
    )
