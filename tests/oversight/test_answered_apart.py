"""One answer given in two ways on two laptops: the more careful holds until a person settles it."""

from dataclasses import replace

import pytest

from db import clock
from db.errors import Refusal
from db.exchange.commands import SettleVersions
from db.oversight.commands.letters import AnswerLetter, IssueLetter
from db.oversight.commands.parties import NameLead
from db.oversight.commands.proposals import AnswerIntervention, BeginIntervention, PutToMeeting
from db.oversight.rules.letters import LetterAnswer, LetterState
from db.oversight.rules.proposals import InterventionState, ProposalAnswerKind
from db.words import say
from tests.exchange.office import Laptop
from tests.oversight.two_parties import MET, TODAY, two_parties
from tests.risks.test_two_laptops import cross, pair

__all__ = ["pair"]

AGREED, DECLINED = ProposalAnswerKind
APPROVED, RETURNED = LetterAnswer


@pytest.fixture(autouse=True)
def _then(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(clock.SET_BY, f"{TODAY.isoformat()}T09:00:00+00:00")


def settle(laptop: Laptop, kept: str) -> None:
    """Keep the one version of each difference that says this, or else the one shown."""
    for each in laptop.conflicts():
        said = [one for one in each.versions if one.value == kept]
        shown = [one for one in each.versions if one.shown]
        (keep, *_) = said or shown
        laptop.book.store.do(SettleVersions(each.token, keep.head))


@pytest.mark.parametrize("first_says", [AGREED, DECLINED])
def test_r37_agreed_on_one_laptop_and_declined_on_the_other_is_not_agreed(
    pair: tuple[Laptop, Laptop], first_says: ProposalAnswerKind
) -> None:
    first, second = pair
    here = two_parties(first.book.store)
    made = here.proposed()
    here.do(PutToMeeting(made, here.plan()))
    here.do(NameLead(here.ids["trust"], here.ids["chief"], MET))
    cross(first, second)
    there = replace(here, store=second.book.store)
    board, chief = here.ids["icb"], here.ids["chief"]
    other = DECLINED if first_says is AGREED else AGREED
    here.do(AnswerIntervention(made, first_says, board, chief, "So we say", on=MET))
    there.do(AnswerIntervention(made, other, board, chief, "We say so", on=MET))
    cross(first, second)
    for two, laptop in ((here, first), (there, second)):
        line = two.proposal()
        assert line.course.state(TODAY) is InterventionState.DECLINED
        assert line.answer is not None
        assert line.answer.words == say("concerns.answered_apart")
        assert {each.field for each in laptop.conflicts()} == {"answer", "words"}
        with pytest.raises(Refusal, match=r"^concerns\.not_agreed$"):
            two.do(BeginIntervention(made))
    settle(first, "agreed")
    cross(first, second)
    assert there.proposal().course.state(TODAY) is InterventionState.AGREED
    there.do(BeginIntervention(made))


@pytest.mark.parametrize("first_says", [APPROVED, RETURNED])
def test_r38_a_text_approved_on_one_laptop_and_returned_on_the_other_stays_locked(
    pair: tuple[Laptop, Laptop], first_says: LetterAnswer
) -> None:
    first, second = pair
    here = two_parties(first.book.store)
    letter = here.drafted()
    cross(first, second)
    there = replace(here, store=second.book.store)
    other = RETURNED if first_says is APPROVED else APPROVED
    for two, says in ((here, first_says), (there, other)):
        board, chief = two.ids["icb"], two.ids["chief"]
        two.do(AnswerLetter(letter, says, two.letter().mark, board, chief, "Not yet"))
    cross(first, second)
    for two in (here, there):
        assert two.letter().state is LetterState.RETURNED
        with pytest.raises(Refusal, match=r"^concerns\.locked$"):
            two.do(IssueLetter(letter, "The director", "By e-mail"))
    settle(second, "approved")
    cross(first, second)
    assert here.letter().state is LetterState.APPROVED
    here.do(IssueLetter(letter, "The director", "By e-mail"))


def test_the_same_answer_given_twice_is_nothing_to_settle(pair: tuple[Laptop, Laptop]) -> None:
    first, second = pair
    here = two_parties(first.book.store)
    letter = here.drafted()
    cross(first, second)
    there = replace(here, store=second.book.store)
    here.approve(letter)
    there.approve(letter)
    cross(first, second)
    assert first.conflicts() == []
    assert there.letter().state is LetterState.APPROVED
