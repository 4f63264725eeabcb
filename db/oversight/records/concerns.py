"""What is kept before anybody steps in: concerns, proposals, communications, the one lead."""

from datetime import date

from db.oversight.rules.concerns import Outlook, SubjectKind
from db.oversight.rules.letters import LetterAnswer
from db.oversight.rules.proposals import InterventionKind, ProposalAnswerKind, ProposalSubject
from db.record import Record, choice, day, deletion, link, text


class EarlyConcern(Record, table=True):
    """A concern a party raised early: what about, why material, told and discussed when (R34)."""

    deleted: str | None = deletion(8300)
    agreement: str = link(8301, "agreement")
    raised_by: str = link(8302, "organisation")
    person: str = text(8303)
    raised_on: date | None = day(8304)
    subject: SubjectKind = choice(8305, SubjectKind, default=SubjectKind.ORGANISATION)
    organisation: str | None = link(8306, "organisation")
    place: str | None = link(8307, "place")
    title: str = text(8308)
    outlook: Outlook = choice(8309, Outlook, default=Outlook.ACTUAL)
    words: str = text(8310)
    material: str = text(8311)
    told_on: date | None = day(8312)
    told_to: str = text(8313)
    discussed_on: date | None = day(8314)
    discussed_words: str = text(8315)
    meeting: str | None = link(8316, "meeting")
    closed_on: date | None = day(8317)
    outcome: str = text(8318)


class InterventionProposal(Record, table=True):
    """A proposal to escalate or intervene, raised where both parties meet (R35, R36)."""

    deleted: str | None = deletion(8340)
    agreement: str = link(8341, "agreement")
    concern: str | None = link(8342, "earlyconcern")
    kind: InterventionKind = choice(8343, InterventionKind, default=InterventionKind.ESCALATION)
    subject: ProposalSubject = choice(8344, ProposalSubject, default=ProposalSubject.ORGANISATION)
    organisation: str = link(8345, "organisation")
    proposed_by: str = link(8346, "organisation")
    person: str = text(8347)
    words: str = text(8348)
    issue_arose_on: date | None = day(8349)
    proposed_on: date | None = day(8350)
    meeting: str | None = link(8351, "meeting")
    raised_on: date | None = day(8352)
    begun_on: date | None = day(8353)
    begun_words: str = text(8354)
    withdrawn_on: date | None = day(8355)
    withdrawn_why: str = text(8356)


class ProposalAnswer(Record, table=True):
    """What the other party said to a proposal; its id follows from both (R37)."""

    deleted: str | None = deletion(8370)
    proposal: str = link(8371, "interventionproposal")
    party: str = link(8372, "organisation")
    person: str = link(8373, "person")
    answer: ProposalAnswerKind = choice(
        8374, ProposalAnswerKind, default=ProposalAnswerKind.DECLINED
    )
    on_date: date | None = day(8375)
    words: str = text(8376)


class Letter(Record, table=True):
    """A communication to the organisation a proposal is about; locked until approved (R38)."""

    deleted: str | None = deletion(8400)
    proposal: str = link(8401, "interventionproposal")
    sender: str = link(8402, "organisation")
    title: str = text(8403)
    words: str = text(8404)
    drafted_on: date | None = day(8405)
    issued_on: date | None = day(8406)
    issued_by: str = text(8407)
    issued_how: str = text(8408)
    issued_sha256: str = text(8409)
    snapshot: str | None = link(8410, "snapshot")


class LetterApproval(Record, table=True):
    """What the other party said to one text, known by its hash; its id follows from all three."""

    deleted: str | None = deletion(8420)
    letter: str = link(8421, "letter")
    party: str = link(8422, "organisation")
    sha256: str = text(8423)
    person: str = link(8424, "person")
    answer: LetterAnswer = choice(8425, LetterAnswer, default=LetterAnswer.RETURNED)
    on_date: date | None = day(8426)
    words: str = text(8427)


class ExceptionalAct(Record, table=True):
    """Exceptional circumstances: who went past the other party's agreement, why, when (T3).

    With a letter it frees the one text of that hash; without, what is proposed may begin.
    """

    deleted: str | None = deletion(8440)
    proposal: str = link(8441, "interventionproposal")
    letter: str | None = link(8442, "letter")
    sha256: str = text(8443)
    party: str = link(8444, "organisation")
    person: str = link(8445, "person")
    on_date: date | None = day(8446)
    reason: str = text(8447)


class IdentifiedLead(Record, table=True):
    """The one person through whom an organisation is engaged, and from when to when (R39)."""

    deleted: str | None = deletion(8460)
    organisation: str = link(8461, "organisation")
    person: str = link(8462, "person")
    from_on: date | None = day(8463)
    to_on: date | None = day(8464)
