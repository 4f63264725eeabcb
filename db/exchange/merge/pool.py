"""Choosing what can be taken now: whole commits, each after everything it builds on.

Waiting is by commit, never by file: two files that need each other are taken together, and a file
whose end needs something unknown still gives its beginning.
"""

from dataclasses import dataclass, field

from db.errors import Refusal
from db.exchange.merge.chain import Link
from db.exchange.naming import FPR, ROLE, colleague_id
from db.exchange.rules import may_admit, may_write

Roles = dict[str, frozenset[str]]  # by the id of a colleague's record: every role ever given


@dataclass(slots=True)
class Held:
    """What the book holds: per author the last sequence, and who has which roles."""

    vector: dict[str, int]
    roles: Roles


@dataclass(slots=True)
class Choice:
    """What can be taken, in order, and what must wait."""

    taken: list[Link] = field(default_factory=list)
    waiting: list[Link] = field(default_factory=list)


def choose(held: Held, found: dict[str, dict[int, Link]]) -> Choice:
    """Return the largest set of commits closed under what they build on.

    ``found`` holds commits not yet in the book, by author and by the sequence before them.

    Raises:
        Refusal: ``exchange.no_right`` or ``exchange.unknown_author``.

    """
    choice = Choice()
    left = {author: dict(commits) for author, commits in found.items()}
    while any(_advance(held, choice, author, left[author]) for author in sorted(left)):
        pass
    choice.waiting = [link for commits in left.values() for link in commits.values()]
    for link in choice.waiting:
        if _is_next(held, link) and not _known(held, link):
            raise Refusal("exchange.unknown_author", fpr=link.author)
    return choice


def _advance(held: Held, choice: Choice, author: str, left: dict[int, Link]) -> bool:
    moved = False
    while (link := left.get(held.vector.get(author, 0))) is not None:
        if not _is_next(held, link) or not _known(held, link):
            break
        _check_right(held, link)
        _admit(held.roles, link)
        choice.taken.append(left.pop(link.after))
        held.vector[author] = link.commit.last
        moved = True
    return moved


def _is_next(held: Held, link: Link) -> bool:
    if held.vector.get(link.author, 0) != link.after:
        return False
    return all(held.vector.get(name, 0) >= sequence for name, sequence in link.needs.items())


def _known(held: Held, link: Link) -> bool:
    """Return whether the author was added, or is founding the minute book with this commit."""
    if colleague_id(link.author) in held.roles:
        return True
    founds = link.commit.n == 1 and not link.needs
    return founds and not held.roles and not any(held.vector.values())


def _check_right(held: Held, link: Link) -> None:
    roles = held.roles.get(colleague_id(link.author))
    if roles is None:  # founding: the first commit adds its own author as administrator
        given = _given(link).get(colleague_id(link.author), frozenset())
        if not may_admit(given):
            raise Refusal("exchange.unknown_author", fpr=link.author)
    elif not may_write(roles) or (link.admits and not may_admit(roles)):
        raise Refusal("exchange.no_right", name=link.commit.person)


def _admit(roles: Roles, link: Link) -> None:
    if link.admits:
        for row, given in _given(link).items():
            roles[row] = roles.get(row, frozenset()) | given


def _given(link: Link) -> Roles:
    it = link.segment
    found: Roles = {}
    for at in range(link.start, link.start + link.size):
        if it.fields[at] in (FPR, ROLE):  # a reader's role is the default, and not a change
            given = {str(it.values[at])} if it.fields[at] == ROLE else set()
            found[it.rows[at]] = found.get(it.rows[at], frozenset()) | given
    return found
