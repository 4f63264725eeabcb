"""Files dropped on an agenda, and attached at the command line (P7)."""

import hashlib
import json
import shutil
from collections.abc import Iterator
from email.message import EmailMessage
from pathlib import Path

import pytest

from db.book import Book, close, open_book
from db.cli import main
from db.errors import Refusal, Trouble
from db.exchange.identity import Home
from db.files import files_folder, kept
from db.meetings.commands.papers import AddPaper
from db.meetings.queries.papers import meeting_papers
from db.transfer import alone, dropped
from db.transfer.found import Looked, Proposal
from tests.meetings.conftest import MORNING
from tests.meetings.group import DAY, Group


def silent(_percent: int, _words: str) -> None:
    pass


@pytest.fixture
def book(
    founded: tuple[Path, Group], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Book]:
    """The book of the group, open."""
    monkeypatch.setenv("MINUTEBOOK_NOW", MORNING)
    shutil.copytree(founded[0], tmp_path / "mine")
    opened = open_book(tmp_path / "mine" / "mg.minutebook", Home(tmp_path / "mine" / "laptop"))
    yield opened
    close(opened)


@pytest.fixture
def planned(book: Book, founded: tuple[Path, Group]) -> Group:
    """A meeting with eight items, the seventh for finance with a paper awaited."""
    made = founded[1]
    group = Group(book.store, made.body, people=dict(made.people), seats=dict(made.seats))
    group.plan(DAY, *(f"Business {n}" for n in range(1, 7)), "Finance report", "Quality")
    group.do(AddPaper(group.items[6], "Position, month 8"))
    return group


def file(folder: Path, name: str, content: bytes = b"%PDF-1.7 paper") -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


def proposed(group: Group, looked: Looked, onto: str = "") -> tuple[Proposal, ...]:
    with group.store.read() as book:
        return dropped.propose(book, group.meeting, looked, onto)


def test_p7_many_files_are_each_proposed_to_the_item_they_name(
    planned: Group, tmp_path: Path
) -> None:
    paths = [
        file(tmp_path, "07 Finance report.pdf", b"%PDF 1"),
        file(tmp_path, "8. Quality dashboard v2.docx", b"PK\x03\x04 2"),
        file(tmp_path, "Holiday.pdf", b"%PDF 3"),
    ]
    finance, quality, holiday = proposed(planned, dropped.look(paths, silent))
    with planned.store.read() as book:
        awaited = meeting_papers(book, planned.meeting)[0].id
    assert (finance.item, finance.paper) == (planned.items[6], awaited)
    assert (quality.item, quality.paper, quality.title) == (
        planned.items[7],
        "",
        "Quality dashboard",
    )
    assert holiday.item == ""


def test_p7_a_file_called_after_a_paper_is_for_that_papers_item(
    planned: Group, tmp_path: Path
) -> None:
    paths = [file(tmp_path, "Position month 8.xlsx", b"PK\x03\x04")]
    (found,) = proposed(planned, dropped.look(paths, silent))
    assert found.item == planned.items[6]
    assert found.paper


def test_p7_a_file_dropped_on_an_item_is_for_it_unless_it_numbers_another(
    planned: Group, tmp_path: Path
) -> None:
    paths = [file(tmp_path, "Holiday.pdf", b"%PDF 1"), file(tmp_path, "07 Finance.pdf", b"%PDF 2")]
    found = proposed(planned, dropped.look(paths, silent), planned.items[7])
    assert [each.item for each in found] == [planned.items[7], planned.items[6]]


def test_p7_of_many_dropped_at_once_each_goes_to_the_item_it_is_called_after(
    planned: Group, tmp_path: Path
) -> None:
    names = ("Finance report.pdf", "Holiday.pdf")
    both = [file(tmp_path, each, b"%PDF " + each.encode()) for each in names]
    here = planned.items[0]
    together = proposed(planned, dropped.look(both, silent), here)
    assert [each.item for each in together] == [planned.items[6], here]
    (alone,) = proposed(planned, dropped.look(both[:1], silent), here)
    assert alone.item == here  # one file goes where it was let go


def test_a_file_named_before_an_item_was_inserted_is_asked_about(
    planned: Group, tmp_path: Path
) -> None:
    paths = [file(tmp_path, "06 finance report.pdf", b"%PDF 1")]
    looked = dropped.look(paths, silent)
    (found,) = proposed(planned, looked)
    assert (found.item, found.paper) == ("", "")
    assert found.asked == "The name says item 6 and “finance report”, which is now item 7."
    assert dropped.inputs([found]) == []
    for onto in planned.items[5:7]:  # whoever drops it on either has answered
        (there,) = proposed(planned, looked, onto)
        assert (there.item, there.asked) == (onto, "")
    (asked,) = proposed(planned, looked, planned.items[0])
    assert asked.asked


def test_folders_links_empty_ones_and_second_copies_are_each_refused_in_a_sentence(
    tmp_path: Path,
) -> None:
    good = file(tmp_path, "7 Paper.pdf")
    (tmp_path / "folder.pdf").mkdir()
    link = tmp_path / "link.pdf"
    link.symlink_to(good)
    paths = [
        *(good, tmp_path / "folder.pdf", link, file(tmp_path, "empty.pdf", b"")),
        *(file(tmp_path, "copy.pdf"), file(tmp_path, "run.exe"), tmp_path / "gone.pdf"),
    ]
    looked = dropped.look(paths, silent)
    assert [each.name for each in looked.taken] == ["7 Paper.pdf"]
    assert {each.name: each.sentence.split(". ")[0] for each in looked.refused} == {
        "folder.pdf": "folder.pdf is a folder",
        "link.pdf": "link.pdf only points to a file that lies elsewhere",
        "empty.pdf": "empty.pdf is empty.",
        "copy.pdf": "copy.pdf is the same file as 7 Paper.pdf.",
        "run.exe": "run.exe is not a kind of file that papers come in",
        "gone.pdf": f"There is no file at {tmp_path / 'gone.pdf'}.",
    }


def test_a_huge_file_is_refused_before_it_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("db.meetings.rules.intake.LARGEST", 10)
    looked = dropped.look([file(tmp_path, "7.pdf", b"%PDF 12345678901")], silent)
    assert looked.taken == ()
    assert "larger than" in looked.refused[0].sentence


def test_files_of_the_open_minute_book_itself_are_refused(planned: Group) -> None:
    folder = files_folder(planned.store.path) / "ab"
    folder.mkdir(parents=True)
    looked = dropped.look([file(folder, "7.pdf")], silent)
    assert looked.taken == ()
    assert "minute book that is open" in looked.refused[0].sentence


def message(*attached: tuple[str, bytes]) -> bytes:
    made = EmailMessage()
    made["Subject"], made["From"] = "Papers for Thursday", "nq@example.org"
    made.set_content("As promised.")
    for name, content in attached:
        made.add_attachment(content, maintype="application", subtype="pdf", filename=name)
    return made.as_bytes()


def test_p7_an_email_brings_the_papers_inside_it_or_is_kept_itself(
    planned: Group, tmp_path: Path
) -> None:
    inside = message(("07 Finance.pdf", b"%PDF a"), ("logo.gif", b"GIF"))
    looked = dropped.look([file(tmp_path, "mail.eml", inside)], silent)
    assert [(each.name, each.message) for each in looked.taken] == [
        ("07 Finance.pdf", "Papers for Thursday")
    ]
    assert proposed(planned, looked)[0].item == planned.items[6]
    alone = dropped.look([file(tmp_path, "8 Question.eml", message())], silent)
    assert [each.name for each in alone.taken] == ["8 Question.eml"]
    outlook = dropped.look([file(tmp_path, "8 Question.msg", b"\xd0\xcf\x11\xe0")], silent)
    assert [each.name for each in outlook.taken] == ["8 Question.msg"]
    assert dropped.from_mail("x.eml", inside)[0].name == "07 Finance.pdf"
    with pytest.raises(Refusal):
        dropped.from_mail("x.eml", b"")


def sent(disposition: str, *attached: tuple[str, str, bytes]) -> bytes:
    """Return an e-mail whose parts have a name, a type and a content."""
    made = EmailMessage()
    made["Subject"] = "Papers"
    made.set_content("As promised.")
    for name, kind, content in attached:
        main, sub = kind.split("/")
        made.add_attachment(
            content, maintype=main, subtype=sub, filename=name, disposition=disposition
        )
    return made.as_bytes()


def test_a_paper_that_stands_in_the_text_of_an_email_is_a_paper_and_a_logo_is_none(
    tmp_path: Path,
) -> None:
    parts = (
        ("07 Finance.pdf", "application/pdf", b"%PDF a"),
        ("logo.png", "image/png", b"\x89PNG"),
    )
    looked = dropped.look([file(tmp_path, "mail.eml", sent("inline", *parts))], silent)
    assert [each.name for each in looked.taken] == ["07 Finance.pdf"]
    assert looked.refused == ()
    named = sent("inline", parts[0]).replace(b"Content-Disposition: inline;", b"X-Was:")
    named = named.replace(
        b"Content-Type: application/pdf", b'Content-Type: application/pdf; name="7.pdf"'
    )
    assert [each.name for each in dropped.from_mail("x.eml", named)] == ["7.pdf"]


def test_what_is_attached_to_an_email_and_cannot_be_taken_is_said(tmp_path: Path) -> None:
    mail = sent(
        "attachment",
        ("07 Finance.pdf", "application/pdf", b"%PDF a"),
        ("Others.zip", "application/zip", b"PK\x03\x04"),
        ("08 Quality.pdf", "application/pdf", b"<html>"),
        ("09 Risk.pdf", "application/pdf", b""),
        ("winmail.dat", "application/ms-tnef", b"\x78\x9f\x3e\x22"),
    )
    looked = dropped.look([file(tmp_path, "mail.eml", mail)], silent)
    assert [each.name for each in looked.taken] == ["07 Finance.pdf"]
    left = ["Others.zip", "08 Quality.pdf", "09 Risk.pdf", "winmail.dat"]
    assert [each.name for each in looked.refused] == left
    assert "Ask the sender" in looked.refused[-1].sentence
    assert alone.only(looked).name == "07 Finance.pdf"
    extra = dropped.look([], silent, dropped.from_mail("x.eml", mail))
    assert [each.name for each in extra.refused] == left
    only = dropped.look([file(tmp_path, "b.eml", sent("attachment",
        ("winmail.dat", "application/ms-tnef", b"x")))], silent)  # fmt: skip
    assert [each.name for each in only.taken] == ["b.eml"]
    assert [each.name for each in only.refused] == ["winmail.dat"]


def test_an_attachment_with_a_hostile_name_and_a_message_of_rubbish_do_no_harm(
    tmp_path: Path,
) -> None:
    looked = dropped.look(
        [file(tmp_path, "a.eml", message(("../../x\u202e.pdf", b"%PDF 1")))], silent
    )
    assert [each.name for each in looked.taken] == ["x .pdf"]
    rubbish = file(tmp_path, "b.eml", b"\x00\xff=?utf-8?b?\xfe?=\r\n\r\n" + bytes(range(256)))
    (refused,) = dropped.look([rubbish], silent).refused
    assert refused.sentence.startswith("b.eml is not an e-mail")
    odd = b"Subject: =?utf-8?b?\xfe?=\r\n\r\n" + bytes(range(256))
    odd_kept = dropped.look([file(tmp_path, "c.eml", odd)], silent).taken
    assert [each.name for each in odd_kept] == ["c.eml"]


def test_p7_a_mail_without_papers_is_a_paper_called_by_its_subject_and_tells_who_wrote_it(
    planned: Group, tmp_path: Path
) -> None:
    made = EmailMessage()
    made["Subject"], made["From"] = "The café lease\u202e", "Ivo Larch <ivo@x.example>"
    made.set_content("As we said.")
    looked = dropped.look([file(tmp_path, "mail3.eml", made.as_bytes())], silent)
    (found,) = proposed(planned, looked, planned.items[0])
    assert (found.title, found.file.letter) == ("The café lease", "The café lease, from Ivo Larch")
    (handed,) = dropped.from_mail("=?utf-8?q?The_caf=C3=A9_lease?=.eml", made.as_bytes())
    assert handed.name == "The café lease.eml"
    bare = dropped.from_mail("x.eml", b"From: a@x.example\n\nHello")
    assert bare[0].letter == "No subject, from a@x.example"


def test_p7_a_message_only_outlook_opens_is_taken_and_it_is_said(tmp_path: Path) -> None:
    kept = file(tmp_path, "Lease.msg", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
    (found,) = dropped.look([kept], silent).taken
    assert "Save the papers in it from Outlook" in found.told


def test_files_are_kept_beside_the_book_and_recorded_in_one_write(
    planned: Group, tmp_path: Path
) -> None:
    looked = dropped.look([file(tmp_path, "07 Finance report.pdf", b"%PDF one")], silent)
    found = proposed(planned, looked)
    steps: list[int] = []
    dropped.keep(planned.store, found, lambda percent, _words: steps.append(percent))
    planned.store.do(*dropped.inputs(found, note="First"))
    sha256 = hashlib.sha256(b"%PDF one").hexdigest()
    assert kept(files_folder(planned.store.path), sha256).read_bytes() == b"%PDF one"
    assert steps[-1] == 100
    with planned.store.read() as book:
        line = meeting_papers(book, planned.meeting)[0]
        again = dropped.already_here(book, planned.meeting, looked)
    assert (line.filename, line.sha256, line.size) == ("07 Finance report.pdf", sha256, 8)
    assert again.taken == ()
    assert again.refused[0].sentence.endswith("is here already: item 7, Position, month 8.")


def test_a_file_changed_or_gone_since_it_was_looked_at_is_not_kept(
    planned: Group, tmp_path: Path
) -> None:
    path = file(tmp_path, "7.pdf", b"%PDF one")
    found = proposed(planned, dropped.look([path], silent))
    path.write_bytes(b"%PDF two")
    with pytest.raises(Refusal) as changed:
        dropped.keep(planned.store, found, silent)
    assert changed.value.code == "file.changed"
    path.unlink()
    with pytest.raises(Trouble):
        dropped.keep(planned.store, found, silent)
    folder = files_folder(planned.store.path)
    assert [each for each in folder.rglob("*") if each.is_file()] == []


def test_the_command_line_attaches_previews_and_fetches_versions(
    planned: Group, book: Book, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path, home = planned.store.path, planned.store.path.parent / "laptop"
    close(book)

    def run(*given: object) -> tuple[int, str]:
        code = main(["--home", str(home), *map(str, given)])
        return code, capsys.readouterr().out

    one = file(tmp_path, "07 Position.pdf", b"%PDF one")
    code, told = run("attach", path, "MG/2026-12-03", one, "--preview", "--json")
    assert code == 0
    assert json.loads(told)["proposed"][0]["item"] == "MG/2026-12-03/7"
    assert json.loads(told)["taken"] == []
    assert run("attach", path, "MG/2026-12-03", one)[0] == 0
    two = file(tmp_path, "new.pdf", b"%PDF two, longer")
    assert run("attach", path, "Position, month 8", two, "--note", "Table 3")[0] == 0
    code, told = run("attach", path, "MG/2026-12-03", file(tmp_path, "Holiday.pdf", b"%PDF 3"))
    assert code == 1
    assert "names no item" in told
    assert run("attach", path, "MG/2026-12-03/8", tmp_path / "Holiday.pdf")[0] == 0
    assert run("fetch", path, "Position, month 8", "--to", tmp_path / "out.pdf")[0] == 0
    assert (tmp_path / "out.pdf").read_bytes() == b"%PDF two, longer"
    first = ("fetch", path, "Position, month 8", "--to", tmp_path / "first.pdf", "--version", 1)
    assert run(*first)[0] == 0
    assert (tmp_path / "first.pdf").read_bytes() == b"%PDF one"
    assert run(*first[:-1], 3)[0] != 0
    assert run("attach", path, "nothing of the kind", one)[0] != 0
