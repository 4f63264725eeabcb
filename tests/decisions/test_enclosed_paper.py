"""The paper that goes with a decision by e-mail is a file kept with the book (P1)."""

from datetime import date
from email import message_from_bytes
from email.policy import default
from pathlib import Path
from typing import Any

import pytest

from db.decisions.commands.circulations import RecordReply, StartCirculation
from db.decisions.commands.closing import EndCirculation
from db.decisions.commands.enclosing import EncloseFile, RemoveEnclosure
from db.decisions.queries import CirculationLine, circulation_page
from db.decisions.rules import MemberAnswer
from db.errors import Refusal, Trouble
from db.files import files_folder, keep
from db.transfer import alone, dropped
from db.transfer.found import Dropped
from db.transfer.mail import eml, proposal_mail
from tests.decisions.system import System
from tests.meetings.group import EVERYBODY

CLOSES = date(2026, 12, 8)
CODE, OTHER = "ab" * 32, "cd" * 32
PDF = b"%PDF-1.7 the wording"


@pytest.fixture
def made(system: System) -> str:
    return system.group.do(StartCirculation(system.group.body, "The wording.", CLOSES))


def line(system: System, circulation: str) -> CirculationLine:
    with system.group.store.read() as book:
        page = circulation_page(book, circulation)
    assert page is not None
    return page.line


def findings(system: System) -> list[str]:
    return [each.code for each in system.group.store.findings(date(2026, 12, 3))]


def test_p1_a_file_goes_with_the_proposal_and_gives_it_its_title(system: System, made: str) -> None:
    system.group.do(EncloseFile(made, "07 Escalation wording v4.pdf", CODE, 12))
    told = line(system, made)
    assert (told.paper, told.filename) == ("Escalation wording", "07 Escalation wording v4.pdf")
    assert (told.sha256, told.size) == (CODE, 12)


def test_a_proposal_goes_out_with_its_file_in_one_step(system: System) -> None:
    deed = StartCirculation(
        *(system.group.body, "The wording.", CLOSES),
        paper="Wording, clean copy",
        filename="w.pdf",
        sha256=CODE,
        size=1,
    )
    told = line(system, system.group.do(deed))
    assert (told.paper, told.filename, told.size) == ("Wording, clean copy", "w.pdf", 1)


@pytest.mark.parametrize(
    ("given", "code", "field"),
    [
        (("w.pdf", "any words", 12), "paper.not_sha256", "sha256"),
        (("w.pdf", "ab" * 31 + "a", 12), "paper.not_sha256", "sha256"),
        (("w.pdf", "AB" * 32, 12), "paper.not_sha256", "sha256"),
        (("w.pdf", "", 12), "paper.not_sha256", "sha256"),
        ((" ", CODE, 12), "paper.no_filename", "filename"),
        (("w.pdf", CODE, 0), "intake.empty", "size"),
        (("w.pdf", CODE, -1), "paper.no_size", "size"),
        (("w.exe", CODE, 12), "intake.not_a_paper", ""),
        (("w.zip", CODE, 12), "intake.packed", ""),
    ],
)
def test_a_file_told_by_halves_is_refused_and_nothing_is_kept(
    system: System, made: str, given: tuple[str, str, int], code: str, field: str
) -> None:
    filename, sha256, size = given
    system.refused(code, field, EncloseFile(made, *given))
    start = StartCirculation(system.group.body, "More.", CLOSES)
    if filename.strip():
        more = StartCirculation(
            *(start.body, start.words, CLOSES), filename=filename, sha256=sha256, size=size
        )
        system.refused(code, field, more)
    assert line(system, made).sha256 == ""


def test_the_paper_somebody_replied_to_stays(system: System, made: str) -> None:
    system.group.do(EncloseFile(made, "w.pdf", CODE, 12))
    person = system.group.person(EVERYBODY[0])
    system.group.do(RecordReply(made, person, MemberAnswer.AGREES))
    code = "circulation.paper_replied_to"
    system.refused(code, "filename", EncloseFile(made, "other.pdf", OTHER, 12))
    system.refused(code, "filename", RemoveEnclosure(made))
    system.group.do(EncloseFile(made, "Wording.pdf", CODE, 12))
    assert line(system, made).filename == "Wording.pdf"


def test_a_file_that_was_forgotten_may_follow_the_first_reply(system: System, made: str) -> None:
    person = system.group.person(EVERYBODY[0])
    system.group.do(RecordReply(made, person, MemberAnswer.AGREES))
    system.group.do(EncloseFile(made, "w.pdf", CODE, 12))
    assert line(system, made).sha256 == CODE


def test_a_file_is_taken_off_before_anybody_replies(system: System, made: str) -> None:
    system.refused("circulation.no_paper", "circulation", RemoveEnclosure(made))
    system.group.do(EncloseFile(made, "w.pdf", CODE, 12))
    system.group.do(RemoveEnclosure(made))
    assert (line(system, made).filename, line(system, made).size) == ("", None)


def test_nothing_is_enclosed_once_replies_are_closed(system: System, made: str) -> None:
    system.group.do(EndCirculation(made, "No longer needed."))
    system.refused("circulation.not_open", "circulation", EncloseFile(made, "w.pdf", CODE, 12))


def test_the_check_asks_for_a_paper_that_is_only_named(system: System) -> None:
    code = "circulations.finding.no_file"
    deed = StartCirculation(system.group.body, "The wording.", CLOSES, paper="Wording v4")
    named = system.group.do(deed)
    assert code in findings(system)
    system.group.do(EncloseFile(named, "w.pdf", CODE, 12))
    assert code not in findings(system)


def test_the_check_misses_each_file_once(system: System, made: str) -> None:
    from db.book.check import _missing_files

    store = system.group.store
    system.group.do(EncloseFile(made, "w.pdf", CODE, 12))
    (missing,) = _missing_files(store)
    assert (missing.kind, missing.values["name"]) == ("circulation", "w.pdf")
    sha256 = keep(files_folder(store.path), PDF)
    system.group.do(EncloseFile(made, "w.pdf", sha256, len(PDF)))
    assert _missing_files(store) == []


def test_the_e_mail_to_members_carries_the_paper(system: System, made: str) -> None:
    store = system.group.store
    sha256 = keep(files_folder(store.path), PDF)
    system.group.do(EncloseFile(made, "Wording é.pdf", sha256, len(PDF)))
    with store.read() as book:
        first = proposal_mail(book, made, store.path)
        again = proposal_mail(book, made, store.path)
    assert eml(first.draft) == eml(again.draft)
    message = message_from_bytes(eml(first.draft), policy=default)
    (paper,) = message.iter_attachments()
    assert paper.get_filename() == "Wording é.pdf"
    assert paper.get_content_type() == "application/pdf"
    assert paper.get_content() == PDF
    assert "reply by 8 December 2026" in message["Subject"]
    body: Any = message.get_body(("plain",))
    assert "Paper attached: Wording é" in body.get_content()
    assert "no e-mail address" in first.doubts[0]


def test_the_e_mail_is_not_written_without_the_file_it_promises(system: System, made: str) -> None:
    store = system.group.store
    system.group.do(EncloseFile(made, "w.pdf", CODE, 12))
    with store.read() as book, pytest.raises(Trouble) as trouble:
        proposal_mail(book, made, store.path)
    assert trouble.value.code == "check.missing_file"


def test_one_file_is_taken_and_no_more(tmp_path: Path) -> None:
    for name in ("a.pdf", "b.pdf", "c.exe"):
        (tmp_path / name).write_bytes(PDF + name.encode())

    def looked(*names: str) -> Dropped:
        paths = [tmp_path / each for each in names]
        return alone.only(dropped.look(paths, lambda _percent, _name: None))

    assert looked("a.pdf").name == "a.pdf"
    with pytest.raises(Refusal) as two:
        looked("a.pdf", "b.pdf")
    assert two.value.code == "circulation.one_paper"
    with pytest.raises(Refusal) as wrong:
        looked("c.exe")
    assert wrong.value.code == "intake.none_taken"
    assert "not a kind of file" in wrong.value.values["why"]
