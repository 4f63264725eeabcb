"""The domains of the organisations' own addresses, at their edges (P20)."""

import pytest

from db.bodies.rules.mail import domain, own_domains
from db.errors import Refusal


def test_a_domain_is_what_stands_behind_the_last_at_without_a_dot_at_its_end() -> None:
    assert domain(" Ann@NHS.net. ") == "nhs.net"
    assert domain('"a@b"@nhs.net') == "nhs.net"
    assert domain("nowhere") == "nowhere"


def test_two_hundred_domains_are_enough_and_the_last_is_looked_at_as_the_first() -> None:
    many = [f"trust{at}.nhs.uk" for at in range(200)]
    assert own_domains(" ".join(many)) == tuple(many)
    for one_amiss in ([*many[:199], "nowhere"], [*many, "trust.nhs.uk"]):
        with pytest.raises(Refusal, match=r"^mail\.no_domain$"):
            own_domains(" ".join(one_amiss))
