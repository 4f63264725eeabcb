"""Papers dropped as files: looked at off the screen, proposed to the items they name, taken in.

Three steps, so that nothing is taken unseen: :func:`look` reads the files and says which cannot be
taken and why; :func:`propose` sets each beside the item and paper it names; :func:`keep` copies the
files beside the minute book, and :func:`inputs` makes the commands that record them. An e-mail with
papers in it stands for these.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

from db import files
from db.across.passwords import needs_password
from db.errors import Refusal, Trouble
from db.files import files_folder, keep_copy, read_whole, sum_of
from db.meetings.commands.taking import TakePaperFile
from db.meetings.queries.papers import Candidate, candidates_of
from db.meetings.rules import genuine, intake
from db.store import Reading, Store
from db.transfer.attached import MAIL, as_letter, called, held, papers_of
from db.transfer.found import Dropped, Looked, Proposal, Refused, Step
from db.words import explain, say

MESSAGE_MOST = 60_000_000


def look(
    paths: Sequence[Path], step: Step, extra: Iterable[Dropped] = (), *, whole: bool = False
) -> Looked:
    """Return which files may be taken; a folder, a link, an empty file and a second copy may not.

    ``extra`` came without a file of its own, from a mail program. ``whole`` takes an e-mail as it
    is, not for the papers in it.

    Raises:
        Refusal: ``intake.too_many``.

    """
    intake.check_count(len(paths))
    found: list[Dropped] = []
    refused: list[Refused] = []
    for at, path in enumerate(paths):
        name = intake.clean_name(path.name)
        step(100 * at // max(1, len(paths)), name)
        try:
            tick = partial(_tick, step, 100 * at // len(paths), name)
            found += _look_at(path, tick, whole=whole)
        except (Refusal, Trouble) as error:
            refused.append(Refused(name, explain(error)))
    return _once([*found, *extra], refused)


def from_mail(name: str, content: bytes, *, whole: bool = False) -> list[Dropped]:
    """Return what an e-mail dropped by a mail program brings: its papers, or itself.

    ``whole`` as in :func:`look`.

    Raises:
        Refusal: it is empty or too large.

    """
    intake.check_size(name, len(content))
    genuine.check_content(name, content)
    opened = intake.ending(name) == MAIL and not whole
    inside, beside = papers_of(content) if opened else ([], [])
    return _with(inside or [as_letter(held(called(name, content), content), content)], beside)


def _tick(step: Step, percent: int, name: str, _read: int) -> None:
    step(percent, name)


def _look_at(path: Path, tick: Callable[[int], object], *, whole: bool) -> list[Dropped]:
    name = path.name
    if path.is_symlink():
        raise Refusal("intake.pointer", "", name=intake.clean_name(name))
    if path.is_dir():
        raise Refusal("intake.folder", "", name=intake.clean_name(name))
    intake.check_name(name)
    size = _size(path)
    intake.check_size(name, size)
    beside: list[Refused] = []
    genuine.check_content(name, _beginning(path))
    content = b""
    if intake.ending(name) == MAIL and size <= MESSAGE_MOST:
        content = read_whole(path, MESSAGE_MOST)
        inside, beside = ([], []) if whole else papers_of(content)
        if inside:
            return _with(inside, beside)
    sha256, size = sum_of(path, tick)
    locked = needs_password(name, path)
    found = Dropped(path, intake.clean_name(name), size, sha256, locked=locked)
    return _with([as_letter(found, content)], beside)


def _with(found: list[Dropped], beside: Sequence[Refused]) -> list[Dropped]:
    """Return what an e-mail brings, the first with what came beside it and cannot be taken."""
    return [replace(found[0], beside=tuple(beside)), *found[1:]]


def _beginning(path: Path) -> bytes:
    try:
        with path.open("rb") as opened:
            return opened.read(genuine.BEGINNING)
    except OSError as error:
        raise Trouble("file.unreadable", path=path) from error


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except (OSError, ValueError) as error:
        raise Trouble("file.missing", path=path) from error


def _once(found: list[Dropped], refused: list[Refused]) -> Looked:
    """Leave out what is there twice under whatever name."""
    kept: dict[str, Dropped] = {}
    for each in found:
        refused += each.beside
        before = kept.setdefault(each.sha256, each)
        if before is not each:
            again = Refusal("intake.twice", "", name=each.name, other=before.name)
            refused.append(Refused(each.name, explain(again)))
    return Looked(tuple(kept.values()), tuple(refused))


def propose(book: Reading, meeting: str, looked: Looked, onto: str = "") -> tuple[Proposal, ...]:
    """Return each file beside the item it names; ``onto`` is the item it was dropped on.

    A file that numbers another item of the agenda is still proposed to that one; and where several
    are dropped together, so is each that is called after another.
    """
    agenda = candidates_of(book, meeting)
    items = [each.place for each in agenda]
    alone = len(looked.taken) == 1
    return tuple(_proposal(each, agenda, items, onto, alone=alone) for each in looked.taken)


def _proposal(
    file: Dropped,
    agenda: Sequence[Candidate],
    items: Sequence[intake.Place],
    onto: str,
    *,
    alone: bool,
) -> Proposal:
    number = intake.number_in(file.name)
    other = intake.elsewhere(file.name, [*items, *_papers_as_places(agenda)])
    numbered = next((each.id for each in items if number and each.number == number), "")
    if other is not None and onto not in {numbered, other.id}:
        return Proposal(file, "", "", intake.title_in(file.name), _asked(file.name, number, other))
    titled = intake.item_for(file.name, items) or _by_paper(file.name, agenda)
    named = numbered or ((onto or titled) if alone else (titled or onto))
    target = onto if other is not None else named
    here = next((each for each in agenda if each.place.id == target), None)
    if here is None:
        return Proposal(file, "", "", intake.title_in(file.name))
    return chosen(Proposal(file, target, "", ""), here)


def _by_paper(name: str, agenda: Sequence[Candidate]) -> str:
    """Return the item that has a paper a file is called after, where no item is."""
    return intake.likest(name, _papers_as_places(agenda))


def _papers_as_places(agenda: Sequence[Candidate]) -> list[intake.Place]:
    """Return the papers of an agenda under the id and the number of their items."""
    return [
        replace(each, id=item.place.id, number=item.place.number)
        for item in agenda
        for each in item.papers
    ]


def _asked(name: str, number: str, other: intake.Place) -> str:
    values = {"title": intake.title_in(name), "now": other.number}
    return say("itempapers.which", number=number, **values)


def chosen(proposal: Proposal, here: Candidate) -> Proposal:
    """Return a proposal set beside an item: the paper of it that the file is, or a new one."""
    name = proposal.file.name
    title = intake.title_in(name)
    if proposal.file.message and intake.ending(name) == MAIL:
        title = proposal.file.message
    title = intake.as_written(title, [here.place.title, *(each.title for each in here.papers)])
    if title.isdigit() or not title:
        title = here.place.title
    paper = intake.paper_for(name, here.papers)
    return replace(proposal, item=here.place.id, paper=paper, title=title)


def onto(proposals: Sequence[Proposal], item: str, paper: str) -> tuple[Proposal, ...]:
    """Return files set under one item, whatever they number; the first as a given paper of it."""
    found = [
        replace(each, item=item, paper=each.paper if each.item == item and not paper else "")
        for each in proposals
    ]
    if paper and found:
        found[0] = replace(found[0], paper=paper)
    return tuple(found)


def already_here(book: Reading, meeting: str, looked: Looked) -> Looked:
    """Leave out files that are the current version of a paper of the meeting already."""
    sql = """
        SELECT p.sha256, i.number, p.title FROM paper_live p
        JOIN agendaitem_live i ON i.id = p.item WHERE i.meeting = :meeting AND p.sha256 <> ''"""
    here = {row[0]: row[1:] for row in book.rows(sql, meeting=meeting)}
    kept = tuple(each for each in looked.taken if each.sha256 not in here)
    known = tuple(
        Refused(each.name, explain(Refusal("intake.here", "", name=each.name, number=n, title=t)))
        for each in looked.taken
        if each.sha256 in here
        for n, t in [here[each.sha256]]
    )
    return Looked(kept, looked.refused + known)


def keep(store: Store, proposals: Sequence[Proposal], step: Step) -> None:
    """Copy the files beside the minute book, each under its check code.

    Raises:
        Refusal: a file was changed since it was looked at.
        Trouble: it is gone, or the disk is full.

    """
    folder = files_folder(store.path)
    whole = sum(each.file.size for each in proposals) or 1
    before = 0
    for each in proposals:
        file = each.file
        if file.path is None:
            _keep_held(folder, file)
        else:
            keep_copy(folder, file.path, file.sha256, _part(step, before, whole, file.name))
        before += file.size
        step(100 * before // whole, file.name)


def _keep_held(folder: Path, file: Dropped) -> None:
    try:
        files.keep(folder, file.content)
    except OSError as error:
        raise Trouble("file.unwritable", path=folder) from error


def _part(step: Step, before: int, whole: int, name: str) -> Callable[[int], object]:
    return lambda done: step(100 * (before + done) // whole, name)


def inputs(
    proposals: Iterable[Proposal],
    *,
    received_on: date | None = None,
    late_reason: str = "",
    late_agreed_by: str | None = None,
    note: str = "",
) -> list[TakePaperFile]:
    """Return the commands that record the files; those beside no item are left out.

    Of a file under a password the note says so, by which every laptop knows it.
    """
    return [
        TakePaperFile(
            item=each.item,
            filename=each.file.name,
            sha256=each.file.sha256,
            size=each.file.size,
            paper=each.paper or None,
            title=each.title,
            received_on=received_on,
            late_reason=late_reason,
            late_agreed_by=late_agreed_by,
            note=_noted(each.file, note),
        )
        for each in proposals
        if each.item
    ]


def _noted(file: Dropped, note: str) -> str:
    return " ".join(filter(None, (say("paper.locked") if file.locked else "", note.strip())))
