"""How quoracy and attendance read in minutes; the words themselves come from the speaker.

``say`` is ``db.words.say``: a code and its values in, the sentence out.
"""

from collections.abc import Sequence
from typing import Any, Protocol

from db.meetings.rules.quorum import NeedCheck, QuorumCheck, QuorumState, Standing

SPELT = 20  # numbers up to this are written in words


class Say(Protocol):
    """Gives the sentence of a code."""

    def __call__(self, code: str, /, **values: Any) -> str:
        """Return the sentence."""
        ...


def spelt(number: int, say: Say) -> str:
    """Return a number as minutes write it: in words up to twenty."""
    return say(f"number.{number}") if 0 <= number <= SPELT else str(number)


def listed(names: Sequence[str], say: Say) -> str:
    """Return names as one list: A, B and C."""
    if len(names) < 2:  # noqa: PLR2004 - two make a list
        return "".join(names)
    return say("list.and", before=", ".join(names[:-1]), last=names[-1])


def capital(sentence: str) -> str:
    """Return a sentence with a capital at its beginning."""
    return sentence[:1].upper() + sentence[1:]


def quorum_heading(check: QuorumCheck, say: Say) -> str:
    """Return the few words above the sentence: Quorate, or Not quorate since 11:24."""
    if check.since is not None:
        return say("quorum.lost_since", since=check.since)
    return say(f"QuorumState.{check.state}")


def quorum_sentence(check: QuorumCheck, say: Say) -> str:
    """Return how many are present and needed, and who has left or withdrawn."""
    return " ".join([f"{capital(_count(check, say))}.", *_tail(check, say)])


def quorum_minute(check: QuorumCheck, say: Say) -> str:
    """Return the whole as minutes carry it: the sentence, and before it what it means if lost.

    Where the meeting was quorate for part of the item, from when to when follows.
    """
    if check.state is QuorumState.QUORATE:
        return " ".join([quorum_sentence(check, say), *quorum_part(check, say)])
    if check.state is QuorumState.NOT_SET:
        return f"{say('quorum.not_set')} {quorum_sentence(check, say)}"
    lost = say("quorum.lost", heading=quorum_heading(check, say), count=_count(check, say))
    return " ".join([lost, *_tail(check, say), *quorum_part(check, say)])


def quorum_part(check: QuorumCheck, say: Say) -> list[str]:
    """Return from when to when it was quorate, if it was so for part of the item only."""
    if not check.held:
        return []
    return [say("quorum.part", spans=spans_told(check, say))]


def spans_told(check: QuorumCheck, say: Say) -> str:
    """Return the spells for which it was quorate: from 10:06 to 10:15 and at 10:25."""
    told = [
        say("quorum.minute" if begun == over else "quorum.span", begun=begun, over=over)
        for begun, over in check.held
    ]
    return listed(told, say)


def _count(check: QuorumCheck, say: Say) -> str:
    words = _present(check, say)
    if check.needed is not None:
        code = "quorum.needed_one" if check.needed == 1 else "quorum.needed"
        words = say(code, present=words, needed=spelt(check.needed, say))
    if check.state is QuorumState.NOT_QUORATE:
        unmet = [_unmet(need, say) for need in check.needs if not need.met]
        return "; ".join([words, *unmet])
    return _with_places(words, check, say)


def _present(check: QuorumCheck, say: Say) -> str:
    counted, members = spelt(check.counted, say), spelt(check.members, say)
    if check.members == 0:
        return say("quorum.no_members")
    if check.counted == check.members:
        return say("quorum.only_one" if check.members == 1 else "quorum.all", members=members)
    code = {0: "quorum.none", 1: "quorum.one"}.get(check.counted, "quorum.some")
    return say(code, counted=counted, members=members)


def _with_places(words: str, check: QuorumCheck, say: Say) -> str:
    every = len(check.all_places)
    if every < 2:  # noqa: PLR2004 - one place is no matter of balance
        return words
    code = "quorum.places_all" if len(check.places) == every else "quorum.places"
    kind = check.called or say(f"places.{check.scale}" if check.scale else "places.mixed")
    counted = spelt(len(check.places), say) if check.places else say("number.none")
    return say(code, words=words, counted=counted, every=spelt(every, say), kind=kind)


def _unmet(check: NeedCheck, say: Say) -> str:
    need = check.need
    if len(check.missing) == 1 and check.counted + 1 == need.at_least:
        return say("quorum.no_seat", title=check.missing[0])
    if check.counted == 0:
        return say("quorum.no_one", constituency=need.constituency)
    needed, counted = spelt(need.at_least, say), spelt(check.counted, say)
    return say("quorum.few", constituency=need.constituency, needed=needed, counted=counted)


def _tail(check: QuorumCheck, say: Say) -> list[str]:
    """Return the sentences about people, in the order they would be minuted."""
    found = []
    if check.left_then:
        names = listed(check.left_then, say)
        found.append(say("quorum.left", names=names, at=check.since))
    withdrawn = check.names(Standing.WITHDRAWN)
    if withdrawn:
        code = "quorum.withdrawn_one" if len(withdrawn) == 1 else "quorum.withdrawn"
        found.append(say(code, names=listed(withdrawn, say), number=check.number))
    for standing, code in ((Standing.REMOTE, "remote"), (Standing.DEPUTY, "deputy")):
        people = check.names(standing)
        if people:
            plural = "" if len(people) > 1 else "_one"
            found.append(say(f"quorum.{code}{plural}", names=listed(people, say)))
    return found
