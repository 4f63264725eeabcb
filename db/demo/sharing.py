"""A colleague's minute book comes into being, both change one field, and a person settles it."""

from datetime import date
from pathlib import Path

from db.book import Book, join
from db.demo.cast import COLLEAGUE
from db.demo.stage import Stage
from db.exchange.digest import digest
from db.exchange.identity import Home, write_request
from db.exchange.joining import enrol
from db.exchange.queries import conflicts
from db.exchange.receive import receive
from db.exchange.send import send
from db.words import say

SHARED_ON = date(2026, 6, 5)
HIS, HERS = (
    "Bring a joint maternity triage plan, with the rota for week-ends",
    "Bring a joint maternity triage plan agreed by both units",
)


def share(stage: Stage) -> Book:
    """Add a colleague, let both change one action apart, exchange and settle; return her book."""
    home = Home(stage.folder / "laptops" / "colleague")
    place = stage.folder / "update files"
    place.mkdir()
    with stage.at(SHARED_ON, 9):
        write_request(place / "request.mbrequest", COLLEAGUE, home)
        enrol(stage.store, place / "request.mbrequest")
        whole = _send(stage, place / "whole.mbundle")
        hers, _report = join(stage.folder / "colleague.minutebook", whole, home)
        stage.tell(say("demo.joined", name=COLLEAGUE))
    action = stage.value("SELECT id FROM action_live WHERE words LIKE 'Bring a joint maternity%'")
    other = Stage(hers, stage.folder, lambda _done, _whole, _words: None)
    with stage.at(SHARED_ON, 10):
        stage.do("change_action", action=action, words=HIS)
    with stage.at(SHARED_ON, 11):
        other.do("change_action", action=action, words=HERS)
        from_hers = _send(other, place / "from the colleague.mbundle")
    with stage.at(SHARED_ON, 12):
        receive(stage.store, stage.book.home, [from_hers])
        _settle(stage)
        receive(other.store, home, [_send(stage, place / "settled.mbundle")])
    same = digest(stage.store) == digest(other.store)
    stage.tell(say("demo.same" if same else "demo.not_same", code=digest(stage.store)[:12]))
    return hers


def _send(stage: Stage, path: Path) -> Path:
    if stage.book.identity is None:
        raise AssertionError(stage.book.standing)
    return send(stage.store, stage.book.identity, path).path


def _settle(stage: Stage) -> None:
    with stage.store.read() as book:
        (found,) = conflicts(book)
    versions = " / ".join(f"{each.person}: “{each.value}”" for each in found.versions)
    stage.tell(say("demo.two_versions", field=found.field, versions=versions))
    words = "Bring a joint maternity triage plan agreed by both units, with the week-end rota"
    stage.do("settle_versions", token=found.token, value=words)
    stage.tell(say("demo.settled", words=words))
