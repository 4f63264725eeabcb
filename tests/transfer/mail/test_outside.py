"""P20: outside addresses are flagged, and "[secure]" stands in the subject as a setting."""

from datetime import date
from email import message_from_bytes
from email.policy import default

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.actions.commands import RaiseAction
from db.bodies.commands.mail import SetMailRule
from db.bodies.commands.people import AddPerson
from db.bodies.queries.mail import mail_watch
from db.bodies.records import Body, Organisation
from db.bodies.rules.mail import (
    ANYBODYS,
    PERSONAL,
    USUAL,
    MailWatch,
    Secure,
    of_people,
    own_domains,
)
from db.errors import Refusal
from db.store import Store
from db.transfer.mail import Draft, Sheet, chase_drafts, eml, looked_over, readdressed

TODAY = date(2026, 11, 30)
NHS = MailWatch(USUAL, Secure.OUTSIDE)


def draft(*to: str, subject: str = "Papers") -> Draft:
    return Draft(tuple(("", each) for each in to), (), subject, "Words", Sheet((), ()), "")


@pytest.mark.parametrize(
    ("address", "own"),
    [
        ("ann@nhs.net", True),
        ("Ann@Trust.NHS.UK", True),
        ("a@sub.council.gov.uk", True),
        ("a@evilnhs.net", False),
        ("a@nhs.net.example.org", False),
        ("a@nhs.net@example.org", False),
        ("a@example.org", False),
        ("nhs.net", True),
    ],
)
def test_an_address_is_own_at_a_whole_name_of_its_domain(address: str, own: bool) -> None:
    """P20."""
    assert NHS.is_own(address) is own


@given(st.from_regex(r"[a-z]{1,8}@[a-z]{1,8}\.(org|com|uk)", fullmatch=True))
def test_what_is_no_own_domain_is_always_said(address: str) -> None:
    """P20."""
    assert NHS.outside([address, address]) == [address]


@pytest.mark.parametrize(
    ("secure", "to", "subject"),
    [
        (Secure.NEVER, "a@example.org", "Papers"),
        (Secure.OUTSIDE, "a@nhs.net", "Papers"),
        (Secure.OUTSIDE, "a@example.org", "[secure] Papers"),
        (Secure.ALWAYS, "a@nhs.net", "[secure] Papers"),
    ],
)
def test_the_subject_says_secure_where_the_setting_says_so(
    secure: Secure, to: str, subject: str
) -> None:
    """P20."""
    made, _told = looked_over(MailWatch(USUAL, secure), draft(to))
    assert made.subject == subject
    assert looked_over(MailWatch(USUAL, secure), made)[0] == made


def test_secure_that_stands_in_the_subject_already_is_not_said_twice() -> None:
    """P20."""
    made, told = looked_over(NHS, draft("a@example.org", subject="Re: [SECURE] Papers"))
    assert made.subject == "Re: [SECURE] Papers"
    assert told == ["Outside the organisations’ own addresses: a@example.org."]


def test_what_is_outside_is_said_in_words_and_nothing_else() -> None:
    """P20."""
    assert looked_over(NHS, draft("a@nhs.net"))[1] == []
    never = MailWatch(USUAL, Secure.NEVER)
    assert looked_over(never, draft("b@nhs.net", "a@example.org"))[1] == [
        "Outside the organisations’ own addresses: a@example.org.",
    ]
    assert looked_over(NHS, draft("a@example.org", "no address"))[1] == [
        "Outside the organisations’ own addresses: a@example.org.",
        "The subject says [secure], by this minute book’s rule for e-mails.",
    ]


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("", ()),
        (" nhs.net,NHS.uk; @gov.uk *.nhs.scot ", ("nhs.net", "nhs.uk", "gov.uk", "nhs.scot")),
        ("nhs.net nhs.net.", ("nhs.net",)),
    ],
)
def test_domains_are_read_as_a_person_writes_them(written: str, kept: tuple[str, ...]) -> None:
    assert own_domains(written) == kept


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("uk", "mail.no_domain"),
        ("nhs..net", "mail.no_domain"),
        ("ann@nhs.net", "mail.no_domain"),
        ("https://nhs.uk", "mail.no_domain"),
        ("nhs\u202e.net", "mail.no_domain"),
        (" ".join(f"a{n}.org" for n in range(300)), "mail.no_domain"),
        *((each, "mail.everybodys") for each in sorted(ANYBODYS | PERSONAL)),
    ],
)
def test_what_is_no_domain_and_what_is_anybodys_is_refused(written: str, code: str) -> None:
    with pytest.raises(Refusal) as refused:
        own_domains(written)
    assert (refused.value.code, refused.value.field) == (code, "own")


def test_a_private_address_makes_no_own_domain() -> None:
    """P20: one member at a public mail provider would let everybody there pass as own."""
    given_ = ["a@gmail.com", "b@TRUST.example.org", "none", "c@", "d@localhost"]
    assert of_people(given_) == ("trust.example.org",)


def test_people_of_an_organisation_speak_for_their_domain(store: Store) -> None:
    """P20: the own domains follow from the people of the minute book, and from its rule."""
    with store.write("Set the room") as work:
        trust = work.add(Organisation(name="Trust"))
    store.do(AddPerson("Ann Other", email="ann@trust.example", organisation=trust))
    store.do(AddPerson("Lay Member", email="lay@elsewhere.example"))
    with store.read() as book:
        watch = mail_watch(book)
    assert watch == MailWatch((*USUAL, "trust.example"), Secure.NEVER)
    store.do(SetMailRule(secure=Secure.OUTSIDE))
    with store.read() as book:
        assert mail_watch(book) == MailWatch((*USUAL, "trust.example"), Secure.OUTSIDE)
    store.do(SetMailRule(own="nhs.wales"))
    with store.read() as book:
        assert mail_watch(book) == MailWatch(("nhs.wales", "trust.example"), Secure.OUTSIDE)


def test_a_chase_says_who_is_outside_and_is_made_secure(store: Store) -> None:
    """P20, P4: also when the addresses were changed by hand."""
    with store.write("Set the room") as work:
        body = work.add(Body(name="Management Group", short="MG", custodian=work.device))
    owner = store.do(AddPerson("Lay Member", email="lay@elsewhere.example")).refs[0].id
    store.do(RaiseAction(body=body, words="Write", owner=owner))
    store.do(SetMailRule(secure=Secure.OUTSIDE))
    with store.read() as book:
        (made,) = chase_drafts(book, TODAY, "Kim Holt")
        watch = mail_watch(book)
    found = message_from_bytes(eml(made.draft), policy=default)
    assert found["Subject"] == "[secure] 1 action in your name"
    assert made.told == made.outside
    assert made.told[0] == "Outside the organisations’ own addresses: lay@elsewhere.example."
    again = readdressed(watch, made, draft("lay@nhs.net"))
    assert (again.told, again.draft.subject) == ((), "Papers")
