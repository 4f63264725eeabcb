"""Which addresses are the organisations' own, and when a subject says ``[secure]`` (P20)."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from db.errors import Refusal

USUAL = ("nhs.net", "nhs.uk", "gov.uk")
"""What counts as one's own before a minute book says otherwise, with all that ends in it."""
SECURE = "[secure]"
ANYBODYS = frozenset({"ac.uk", "co.uk", "ltd.uk", "me.uk", "net.uk", "org.uk", "plc.uk", "sch.uk"})
"""Endings under which anybody may have an address."""
PERSONAL = frozenset(
    {
        *("aol.com", "btinternet.com", "btopenworld.com", "gmail.com", "gmx.com", "googlemail.com"),
        *("hotmail.co.uk", "hotmail.com", "icloud.com", "live.co.uk", "live.com", "mac.com"),
        *("mail.com", "me.com", "msn.com", "ntlworld.com", "outlook.com", "proton.me"),
        *("protonmail.com", "sky.com", "talktalk.net", "virginmedia.com", "yahoo.co.uk"),
        "yahoo.com",
    }
)
"""Mail of private people: one member's address there makes nobody else's an own one."""
_DOMAIN = re.compile(r"(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}")
_MOST = 200


class Secure(StrEnum):
    """When a mail's subject says ``[secure]``, which makes NHSmail encrypt it."""

    NEVER = "never"
    OUTSIDE = "outside"
    ALWAYS = "always"


@dataclass(frozen=True, slots=True)
class MailWatch:
    """What an e-mail is looked over by: the domains that are one's own, and when ``[secure]``."""

    own: tuple[str, ...] = USUAL
    secure: Secure = Secure.NEVER

    def outside(self, addresses: Iterable[str]) -> list[str]:
        """Return the addresses that are not the organisations' own, each once."""
        return [each for each in dict.fromkeys(addresses) if not self.is_own(each)]

    def is_own(self, address: str) -> bool:
        """Return whether an address ends in one of the own domains, at a whole name of it."""
        at = domain(address)
        return any(at == each or at.endswith(f".{each}") for each in self.own)

    def subject(self, given: str, outside: Sequence[str]) -> str:
        """Return a subject with ``[secure]`` in front where it has to say so; never twice."""
        wanted = self.secure is Secure.ALWAYS or (self.secure is Secure.OUTSIDE and bool(outside))
        said = SECURE in given.casefold()
        return f"{SECURE} {given}".strip() if wanted and not said else given


def domain(address: str) -> str:
    """Return what stands behind the last @ of an address, in small letters."""
    return address.strip().rpartition("@")[2].casefold().rstrip(".")


def of_people(addresses: Iterable[str]) -> tuple[str, ...]:
    """Return the domains that addresses of an organisation's people speak for."""
    found = {domain(each) for each in addresses if "@" in each}
    return tuple(sorted(each for each in found - PERSONAL if _DOMAIN.fullmatch(each)))


def own_domains(given: str) -> tuple[str, ...]:
    """Return the domains a person wrote, parted by commas or spaces.

    Raises:
        Refusal: ``mail.no_domain`` or ``mail.everybodys``.

    """
    parts = [each.removeprefix("@").removeprefix("*.") for each in re.split(r"[\s,;]+", given)]
    found = list(dict.fromkeys(each.casefold().rstrip(".") for each in parts if each))
    for each in found[: _MOST + 1]:
        if not _DOMAIN.fullmatch(each) or len(found) > _MOST:
            raise Refusal("mail.no_domain", "own", given=each[:80])
        if each in ANYBODYS or each in PERSONAL:
            raise Refusal("mail.everybodys", "own", given=each)
    return tuple(found)
