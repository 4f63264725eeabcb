"""The domains of the organisations' own addresses, at their edges (P20)."""

import pytest

from db.bodies.rules.mail import MailWatch, Secure, domain, of_people, own_domains
from db.errors import Refusal


def test_a_domain_is_what_stands_behind_the_last_at_without_a_dot_at_its_end() -> None:
    assert domain(" Ann@NHS.net. ") == "nhs.net"
    assert domain('"a@b"@nhs.net') == "nhs.net"
    assert domain("nowhere") == "nowhere"


def test_domains_are_told_in_their_order_without_those_of_everybody() -> None:
    names = tuple(f"{letter}.nhs.uk" for letter in "ecagbfdh")
    assert of_people(f"ann@{each}" for each in (*names, "gmail.com")) == tuple(sorted(names))


def test_a_subject_says_once_that_it_is_to_be_sent_securely() -> None:
    watch = MailWatch(secure=Secure.ALWAYS)
    assert watch.subject("Papers", ()) == "[secure] Papers"
    assert watch.subject("[SECURE] Papers", ()) == "[SECURE] Papers"
    assert watch.subject("", ()) == "[secure]"


def test_two_hundred_domains_are_enough_and_the_last_is_looked_at_as_the_first() -> None:
    many = [f"trust{at}.nhs.uk" for at in range(200)]
    assert own_domains(" ".join(many)) == tuple(many)
    for one_amiss in ([*many[:199], "nowhere"], [*many, "trust.nhs.uk"]):
        with pytest.raises(Refusal, match=r"^mail\.no_domain$"):
            own_domains(" ".join(one_amiss))
