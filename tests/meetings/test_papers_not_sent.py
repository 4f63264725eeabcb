"""Whom the chair keeps papers from gets none of them: folders, e-mails, records (R17, P20)."""

from email import message_from_bytes
from email.policy import default
from pathlib import Path

import pytest

from db.book import Book, close
from db.cli import main
from db.clock import SET_BY
from db.custody.queries import snapshot_content
from db.decisions.commands.circulations import StartCirculation
from db.decisions.commands.enclosing import EncloseFile
from db.errors import Refusal
from db.files import files_folder, keep
from db.meetings.commands.agenda import IssueAgenda
from db.meetings.commands.people import RecordApologies
from db.meetings.commands.room import ChangeDeclaration, DeclareInterest, RemoveDeclaration
from db.meetings.commands.taking import TakePaperFile
from db.meetings.queries.agenda import issues
from db.meetings.queries.papers import absent_members
from db.meetings.rules.declarations import Management
from db.meetings.rules.numbered import Readers
from db.papers.numbered import numbered_pack, write_pack
from db.store import cautions
from db.transfer.mail import eml, proposal_mail
from tests.meetings.conftest import founded
from tests.meetings.group import DAY
from tests.meetings.test_numbered_files import (
    EARLY,
    MEMBERS,
    PRIVATE,
    PUBLIC,
    Pack,
    book,
    silent,
    words,
)

__all__ = ["book", "founded"]
WHO, OTHER = "Ivo Larch", "Nell Quaife"
LINE = "Papers not sent: interest declared"


@pytest.fixture
def pack(book: Book, founded: tuple[Path, object]) -> Pack:
    made = Pack(book, founded[1])  # type: ignore[arg-type]
    kept(made)
    return made


def kept(pack: Pack, name: str = WHO, item: str = "") -> str:
    no_papers = Management.NO_PAPERS
    person = pack.group.person(name)
    return pack.group.do(
        DeclareInterest(item or pack.winter, person, "Sells beds", management=no_papers)
    )


def folder(pack: Pack, readers: Readers = MEMBERS, name: str = WHO) -> list[str]:
    with pack.book.store.read() as reading:
        person = pack.group.person(name)
        path = pack.book.store.path
        made = numbered_pack(reading, pack.group.meeting, readers, DAY, path, person)
    return [each.name for each in made.files]


def test_r17_a_folder_for_one_person_leaves_the_papers_of_the_item_out(
    pack: Pack, tmp_path: Path
) -> None:
    """Read back: the index and the agenda say it in their place, and no file holds them."""
    sha256 = keep(files_folder(pack.book.store.path), b"%PDF quality")
    quality = TakePaperFile(pack.quality, "q.pdf", sha256, 12, title="Quality", received_on=EARLY)
    pack.group.do(quality)
    with pack.book.store.read() as reading:
        path = pack.book.store.path
        person = pack.group.person(WHO)
        made = numbered_pack(reading, pack.group.meeting, MEMBERS, DAY, path, person)
    write_pack(made, tmp_path / "out", path, silent)
    files = sorted((tmp_path / "out").iterdir())
    assert [each.name for each in files] == [
        "00 Index.pdf",
        "01 Agenda.pdf",
        "04 2 Quality harm - review - Quality.pdf",
    ]
    index, agenda = (" ".join(words(each.read_bytes()).split()) for each in files[:2])
    assert LINE in index
    assert LINE in agenda
    assert "for Ivo Larch alone" in index
    assert "Finance" not in index + agenda
    assert made.left_out[-1] == ("1 Winter plan: papers not sent to Ivo Larch: interest declared.")
    assert made.folder == "MG 2026-12-03 papers members Ivo Larch"
    common = pack.made(MEMBERS)
    assert [each.name for each in common.files][2:] == [
        "02 1 Winter plan.pdf",
        "03 1 Winter plan - Finance.xlsx",
        "04 2 Quality harm - review - Quality.pdf",
    ]


def test_r17_a_folder_for_all_says_whom_it_is_not_for(pack: Pack) -> None:
    told = (
        "Item 1: its papers are not sent to Ivo Larch, who declared an interest. Do not send these "
        "files to Ivo Larch: write a folder for them alone."
    )
    assert told in pack.made(MEMBERS).told
    assert LINE not in words(pack.made(MEMBERS).files[1].content)
    assert pack.made(PRIVATE).told == ()
    assert pack.made(PUBLIC).told[0] == (
        "Item 1: its papers are not sent to Ivo Larch, who can read them here all the same."
    )


def test_r17_only_where_the_chair_decided_so_is_there_a_folder_for_one(pack: Pack) -> None:
    """The boundary: noted, may speak and withdraws keep no papers back; taken back, neither."""
    for readers, name, code in (
        (MEMBERS, OTHER, "numbered.nothing_kept"),
        (PUBLIC, WHO, "numbered.public_is_common"),
    ):
        with pytest.raises(Refusal) as refused:
            folder(pack, readers, name)
        assert refused.value.code == code
    declared = kept(pack)
    for each in Management:
        pack.group.do(ChangeDeclaration(declared, management=each))
        assert bool(pack.made(MEMBERS).told) is (each is Management.NO_PAPERS)
    pack.group.do(ChangeDeclaration(declared, management=Management.NO_PAPERS))
    assert len(folder(pack)) == 2
    pack.group.do(RemoveDeclaration(declared, "Said of somebody else"))
    with pytest.raises(Refusal):
        folder(pack)


def test_r17_part_two_is_kept_back_in_its_own_folder(pack: Pack) -> None:
    kept(pack, OTHER, pack.pay)
    assert folder(pack, PRIVATE, OTHER) == ["00 Index.pdf", "01 Agenda.pdf"]
    assert folder(pack, MEMBERS, OTHER)[2:] == [
        "02 1 Winter plan.pdf",
        "03 1 Winter plan - Finance.xlsx",
    ]


def test_r17_the_issued_agenda_keeps_whom_papers_were_not_sent_to(pack: Pack) -> None:
    pack.group.do(IssueAgenda(pack.group.meeting))
    with pack.book.store.read() as reading:
        (issue,) = issues(reading, pack.group.meeting)
        content = snapshot_content(reading, issue.id)
    assert content is not None
    told = {each["number"]: each.get("not_sent") for each in content["shown"]["items"]}
    assert told == {"1": [WHO], "2": None, "3": None, "4": None, "5": None}


def test_r17_once_the_agenda_is_out_it_is_said_that_the_papers_may_be_too(
    pack: Pack, monkeypatch: pytest.MonkeyPatch
) -> None:
    declared = kept(pack)
    again = ChangeDeclaration(declared, management=Management.NO_PAPERS)

    def minded(it: object) -> list[str]:
        with pack.book.store.read() as reading:
            return [each.words for each in cautions(reading, it, DAY)]

    assert minded(again) == []
    monkeypatch.setenv(SET_BY, "2026-11-26T10:00:00+00:00")
    pack.group.do(IssueAgenda(pack.group.meeting))
    words_told = (
        "The agenda went out on 26 November 2026: if its papers did too, ask Ivo Larch not to "
        "read those of item 1."
    )
    told = [words_told]
    assert minded(again) == told
    person = pack.group.person(WHO)
    new = DeclareInterest(pack.winter, person, "Beds", management=Management.NO_PAPERS)
    assert minded(new) == told
    assert minded(ChangeDeclaration(declared, management=Management.NOTED)) == []


def test_r17_a_tabled_paper_is_not_sent_afterwards_to_whom_it_is_kept_from(pack: Pack) -> None:
    """P12: it goes to those who were not there, but for them."""
    for name in (WHO, OTHER):
        pack.group.do(RecordApologies(pack.group.meeting, pack.group.person(name)))
    with pack.book.store.read() as reading:
        meeting = pack.group.meeting
        assert [name for name, _ in absent_members(reading, meeting, pack.winter)] == [OTHER]
        assert len(absent_members(reading, meeting, pack.quality)) == 2


def test_r17_a_decision_by_e_mail_in_place_of_the_item_does_not_go_to_them(pack: Pack) -> None:
    group = pack.group
    for name in (WHO, OTHER):
        group.run("change_person", person=group.person(name), email=f"{name[0]}@example.org")
    made = group.do(
        StartCirculation(
            *(group.body, "Agree the winter plan", DAY), paper="Winter plan", item=pack.winter
        )
    )

    def mail() -> tuple[str, str]:
        with pack.book.store.read() as reading:
            found = proposal_mail(reading, made, pack.book.store.path)
        message = message_from_bytes(eml(found.draft), policy=default)
        return str(message["To"]), " ".join(found.doubts)

    assert "I@example.org" in mail()[0]  # nothing goes with it yet
    sha256 = keep(files_folder(pack.book.store.path), b"%PDF-1.7 plan")
    group.do(EncloseFile(made, "plan.pdf", sha256, 13))
    to, doubts = mail()
    assert "I@example.org" not in to
    assert "N@example.org" in to
    assert "Ivo Larch: not sent the papers of this item" in doubts


def test_r17_the_command_line_writes_a_folder_for_one(
    pack: Pack, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path, home = pack.book.store.path, pack.book.home.folder
    close(pack.book)

    def run(*more: object) -> tuple[int, str, str]:
        given_ = ("papers", path, "MG/2026-12-03", tmp_path / "out", "--for", "members", *more)
        code = main(["--home", str(home), *map(str, given_)])
        told = capsys.readouterr()
        return code, told.out, told.err

    assert "write a folder for them alone" in run("--preview")[1]
    code, out, _err = run("--person", WHO)
    assert code == 0
    assert "Left out: 1 Winter plan: papers not sent to Ivo Larch: interest declared." in out
    assert sorted(each.name for each in (tmp_path / "out").iterdir()) == [
        "00 Index.pdf",
        "01 Agenda.pdf",
    ]
    code, _out, err = run("--person", OTHER)
    assert code == 1
    assert "No papers are kept from Nell Quaife" in err
    code = main(["--home", str(home), "list", str(path), "circulation-check", "MG/2026-12-03"])
    assert "Ivo Larch is not sent the papers of Winter plan" in capsys.readouterr().out
