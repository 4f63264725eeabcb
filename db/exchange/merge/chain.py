"""Proving that commits are their author's own and follow from each other."""

from collections.abc import Iterator
from dataclasses import dataclass

from db.errors import Refusal
from db.exchange.bundle.envelope import verify
from db.exchange.bundle.payload import Commit, Leaf, Segment, head_statement
from db.exchange.naming import COLLEAGUES
from db.exchange.rules import fingerprint
from db.journal import form
from db.journal.form import Change, Header


@dataclass(frozen=True, slots=True)
class Link:
    """A proved commit: where its changes lie in its segment, and what it builds on."""

    segment: Segment
    commit: Commit
    start: int  # index of its first change in the segment
    hash: bytes
    needs: dict[str, int]
    admits: bool  # it touches the list of colleagues

    @property
    def author(self) -> str:
        """Fingerprint of the laptop that wrote it."""
        return self.segment.author

    @property
    def after(self) -> int:
        """Sequence before its first change."""
        return self.segment.after + self.start

    @property
    def size(self) -> int:
        """How many changes it holds."""
        return self.commit.last - self.after


def check_signature(group: str, segment: Segment) -> None:
    """Refuse a segment whose author did not sign its last commit in this minute book."""
    last = segment.commits[-1]
    statement = head_statement(group, segment.author, last.n, last.last, segment.head)
    if fingerprint(bytes.fromhex(segment.key)) != segment.author:
        raise Refusal("exchange.bad_signature")
    if not verify(segment.key, segment.signature, statement):
        raise Refusal("exchange.bad_signature")


def links(segment: Segment) -> list[Link]:
    """Return a segment's commits with their hashes.

    Raises:
        Refusal: ``exchange.chain`` when they do not lead to the signed head.

    """
    found: list[Link] = []
    before, start = segment.before, 0
    if segment.commits[0].n == 1 and before != form.GENESIS:
        raise Refusal("exchange.chain", name=segment.commits[0].person)
    for commit in segment.commits:
        end = commit.last - segment.after
        before = form.commit_hash(before, _header(commit), list(_changes(segment, commit, start)))
        admits = any(each in COLLEAGUES for each in segment.fields[start:end])
        found.append(Link(segment, commit, start, before, _needs(segment, commit, start), admits))
        start = end
    if before != segment.head:
        raise Refusal("exchange.chain", name=segment.commits[-1].person)
    return found


def _header(commit: Commit) -> Header:
    return Header(
        n=commit.n,
        hlc=commit.hlc,
        wall=commit.wall,
        person=commit.person,
        app=commit.app,
        schema=commit.schema,
        intent=commit.intent,
        deps=commit.deps,
    )


def _changes(it: Segment, commit: Commit, start: int) -> Iterator[Change]:
    span = slice(start, commit.last - it.after)
    if commit.seed is not None:
        leaves = form.leaves(commit.seed, it.values[span])
    else:
        kept = (it.leaves[it.after + at + 1] for at in range(span.start, span.stop))
        leaves = [_kept_leaf(*each) for each in zip(kept, it.values[span], strict=True)]
    rows = zip(it.rows[span], it.fields[span], leaves, it.parents[span], strict=True)
    for sequence, row in enumerate(rows, it.after + start + 1):
        others = it.others.get(sequence, ()) if it.others else ()
        yield Change(*row, tuple(sorted(others)) if others else ())


def _kept_leaf(kept: Leaf, value: form.Value) -> bytes:
    return kept.leaf if kept.leaf is not None else form.leaf(kept.salt or b"", value)


def _needs(it: Segment, commit: Commit, start: int) -> dict[str, int]:
    """Return every laptop's sequence this commit builds on, as it says and as it shows."""
    needed = dict(commit.deps)
    span = range(start, commit.last - it.after)
    places = [it.parents[at] for at in span]
    if it.others:
        places += [each for at in span for each in it.others.get(it.after + at + 1, ())]
    for place in places:
        if place and place[1] > needed.get(place[0], 0):
            needed[place[0]] = place[1]
    needed.pop(it.author, None)
    return needed
