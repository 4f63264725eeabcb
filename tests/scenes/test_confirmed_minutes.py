"""Scene 5: minutes confirmed with an amendment, corrected after, and made public without a leak."""

import hashlib
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from db.book import Book, check, close, open_book
from db.cli import main
from db.errors import Refusal
from db.exchange.identity import Home
from db.meetings.commands.agenda import AddItem
from db.meetings.commands.comments import (
    AcceptComment,
    AnswerCheck,
    AskPresenters,
    EnterComment,
    LeaveOutPassage,
)
from db.meetings.commands.confirming import AmendedMinute, ConfirmMinutes
from db.meetings.commands.course import StartItem, WriteMinute
from db.meetings.commands.drafting import DraftAgenda
from db.meetings.commands.minutes import (
    AgreeMinutes,
    CirculateMinutes,
    CorrectMinutes,
    SendMinutes,
)
from db.meetings.commands.papers import AddPaper
from db.meetings.commands.room import CloseMeeting, OpenMeeting
from db.meetings.queries import agenda, minute_text
from db.meetings.rules.comments import CheckAnswer
from db.meetings.rules.items import Part
from db.meetings.rules.leaks import LeakKind
from db.papers.catalogue import printed
from db.papers.leaks import leaks_in, leaks_of_public_copy
from db.papers.read_back import read_back
from tests.desktop.picturing import pictures_of
from tests.meetings.conftest import MORNING, founded
from tests.meetings.group import DAY, EVERYBODY, JANUARY, Group, clock

__all__ = ["founded"]
FEBRUARY = date(2027, 2, 4)
PUBLIC_WORDS = (
    "Barnaby Thistlewod presented the mutual aid proposal. Members asked Harriet Boothby about the "
    "cost of cover."
)
PRIVATE_WORDS = (
    "Harriet Boothby set out a settlement of £1,204,500. Members agreed that the ward should close "
    "quietly before the summer."
)


@dataclass
class Scene:
    """The December meeting with its three items, held and minuted."""

    group: Group
    meeting: str
    items: list[str]

    def pdf(self, name: str, on: date = JANUARY) -> bytes:
        with self.group.store.read() as reading:
            return printed(reading, name, self.meeting, on, ".pdf")

    def frozen(self) -> tuple[str, str]:
        with self.group.store.read() as book:
            row = book.row(
                "SELECT pdf_sha256, part2_pdf_sha256 FROM minutes WHERE pdf_sha256 <> ''"
            )
        assert row is not None
        return row[0], row[1]

    def codes(self) -> set[str]:
        return {each.code for each in check(self.group.store, JANUARY)}


@pytest.fixture
def book(
    founded: tuple[Path, Group],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Book]:
    monkeypatch.setenv("MINUTEBOOK_NOW", MORNING)
    shutil.copytree(founded[0], tmp_path / "copy")
    opened = open_book(tmp_path / "copy" / "mg.minutebook", Home(tmp_path / "copy" / "laptop"))
    yield opened
    close(opened)


@pytest.fixture
def group(book: Book, founded: tuple[Path, Group]) -> Group:
    made = founded[1]
    return Group(book.store, made.body, people=dict(made.people), seats=dict(made.seats))


@pytest.fixture
def scene(group: Group) -> Scene:
    meeting = group.plan(DAY, "Welcome", "Mutual aid")
    part2 = group.do(AddItem(meeting, "Sale of the old laundry", part=Part.TWO))
    items = [*group.items, part2]
    group.do(AddPaper(part2, "Heads of terms with Wexcombe"))
    group.opened(*EVERYBODY[:10])
    for item in items:
        group.do(StartItem(item, clock("10:05")))
    group.do(WriteMinute(items[1], PUBLIC_WORDS))
    group.do(WriteMinute(part2, PRIVATE_WORDS))
    group.do(CloseMeeting(meeting, clock("12:00")))
    return Scene(group, meeting, items)


def circulated(scene: Scene) -> Scene:
    do = scene.group.do
    do(SendMinutes(scene.meeting), AgreeMinutes(scene.meeting), CirculateMinutes(scene.meeting))
    return scene


def held(group: Group, on: date) -> str:
    meeting = group.plan(on)
    group.do(DraftAgenda(meeting))
    group.arrive("Plumstone", at="10:00")
    group.do(OpenMeeting(meeting, clock("10:00")))
    return meeting


def confirmed(scene: Scene) -> str:
    """Confirm the minutes in January with one amendment; return the January meeting."""
    later = held(circulated(scene).group, JANUARY)
    agreed = PUBLIC_WORDS.replace("Thistlewod", "Thistlewood")
    amended = (AmendedMinute(scene.items[1], agreed),)
    scene.group.do(ConfirmMinutes(scene.meeting, later, amended=amended))
    return later


def test_from_the_chairs_comments_to_confirmed_and_minuted_by_itself(scene: Scene) -> None:
    """Demonstration 4 as far as it goes without Word (P17)."""
    do, item = scene.group.do, scene.items[1]
    do(AnswerCheck(item, CheckAnswer.AGREED, person=scene.group.person("Thistlewood")))
    with pytest.raises(Refusal, match="nobody_led"):
        do(AskPresenters(scene.meeting))
    comment = do(EnterComment(item, proposed=PUBLIC_WORDS.replace("cover", "night cover")))
    do(AcceptComment(comment))
    later = held(circulated(scene).group, JANUARY)
    agreed = PUBLIC_WORDS.replace("Thistlewod", "Thistlewood").replace("cover", "night cover")
    do(ConfirmMinutes(scene.meeting, later, amended=(AmendedMinute(item, agreed),)))
    with scene.group.store.read() as book:
        standing = next(each for each in agenda(book, later).items if "Minutes of" in each.title)
        said = minute_text(book, standing.id)
    assert said.endswith("at item 2, “Thistlewod” to read “Thistlewood”.")


def test_what_is_frozen_is_the_print_the_product_makes_of_the_frozen_text(scene: Scene) -> None:
    """Text hash, PDF hash, chair, meeting and date; the same bytes at any later day (D14, D30)."""
    confirmed(scene)
    public, private = scene.frozen()
    for on in (JANUARY, FEBRUARY, date(2035, 1, 1)):
        assert hashlib.sha256(scene.pdf("minutes", on)).hexdigest() == public
        assert hashlib.sha256(scene.pdf("minutes-part-2", on)).hexdigest() == private
    chair = scene.group.person("Plumstone")
    scene.group.run("change_person", person=chair, name="Dorothea Marchbanks")
    scene.group.run("change_body", body=scene.group.body, adopted_word="ratified")
    assert hashlib.sha256(scene.pdf("minutes-as-confirmed")).hexdigest() == public
    assert not {"check.print_altered", "custody.finding.altered"} & scene.codes()


def test_a_frozen_text_or_hash_that_was_touched_is_found_by_the_check(scene: Scene) -> None:
    confirmed(scene)
    with scene.group.store.local() as book:
        book.run("UPDATE snapshot SET text = replace(text, 'settlement', 'agreement')")
    codes = scene.codes()
    assert {"custody.finding.altered", "check.print_altered"} <= codes


def test_another_version_that_prints_otherwise_is_a_note_and_no_alarm(scene: Scene) -> None:
    confirmed(scene)
    with scene.group.store.local() as book:
        book.run(
            "UPDATE minutes SET pdf_sha256 = 'ff', pdf_version = '0.0.1' WHERE pdf_sha256 <> ''"
        )
    (found,) = [
        each for each in check(scene.group.store, JANUARY) if each.code.startswith("check.print")
    ]
    assert (found.code, str(found.severity)) == ("check.print_otherwise", "note")


def test_a_correction_stands_beside_the_confirmed_minutes_in_its_own_volume(scene: Scene) -> None:
    confirmed(scene)
    public, _private = scene.frozen()
    later = held(scene.group, FEBRUARY)
    words = "The settlement was agreed in principle only."
    correct = CorrectMinutes(scene.meeting, words, item=scene.items[2], adopted_meeting=later)
    scene.group.do(correct)
    told = [_words(scene.pdf(name, FEBRUARY)) for name in ("minutes", "minutes-part-2")]
    assert words not in told[0]
    assert words in told[1]
    assert hashlib.sha256(scene.pdf("minutes-as-confirmed")).hexdigest() == public
    pictures_of("5-b-corrected-part-2", scene.pdf("minutes-part-2", FEBRUARY))


def _words(content: bytes) -> str:
    return " ".join(" ".join(each.text for each in read_back(content).places).split())


def test_the_public_copy_is_checked_before_it_is_saved(scene: Scene) -> None:
    """Part 1 and Part 2 from one record, each passage left out with its reason, and no leak."""
    confirmed(scene)
    with scene.group.store.read() as book:
        report = leaks_of_public_copy(book, scene.meeting, JANUARY)
    assert {(each.kind, each.words) for each in report.leaks} == {
        (LeakKind.NAME, "Harriet Boothby")
    }
    assert "paraphrase" in " ".join(report.told)
    leave = LeaveOutPassage(
        scene.items[1], "Members asked Harriet Boothby about", "a private person", "section 40"
    )
    scene.group.do(leave)
    with scene.group.store.read() as book:
        assert leaks_of_public_copy(book, scene.meeting, JANUARY).leaks == ()
    words = _words(scene.pdf("minutes-public"))
    assert "[words left out: a private person; section 40] the cost of cover." in words
    assert "Boothby" not in words
    pictures_of("5-a-public", scene.pdf("minutes-public"))
    assert "Harriet Boothby set out" in _words(scene.pdf("minutes-part-2"))


def test_an_amendment_of_part_2_is_not_quoted_where_all_may_read_it(scene: Scene) -> None:
    later = held(circulated(scene).group, JANUARY)
    agreed = PRIVATE_WORDS.replace("£1,204,500", "£1,350,000")
    amended = (AmendedMinute(scene.items[2], agreed),)
    scene.group.do(ConfirmMinutes(scene.meeting, later, amended=amended))
    words = _words(scene.pdf("minutes-public"))
    assert "at item 4, as the Part 2 minutes have it." in words
    assert "204" not in words
    assert "350" not in words


def test_a_correction_leaves_out_in_public_what_the_minute_does(scene: Scene) -> None:
    confirmed(scene)
    later = held(scene.group, FEBRUARY)
    said = "Harriet Boothby was asked twice."
    correct = CorrectMinutes(scene.meeting, said, item=scene.items[1], adopted_meeting=later)
    leave = LeaveOutPassage(scene.items[1], "Harriet Boothby", "a private person")
    scene.group.do(correct, leave)
    public, whole = (_words(scene.pdf(name, FEBRUARY)) for name in ("minutes-public", "minutes"))
    assert said in whole
    assert "[words left out: a private person] was asked twice." in public
    assert "Boothby" not in public


def test_a_private_volume_saved_by_mistake_is_full_of_leaks(scene: Scene) -> None:
    confirmed(scene)
    with scene.group.store.read() as book:
        report = leaks_in(book, scene.meeting, scene.pdf("minutes-part-2"))
    found = {each.kind for each in report.leaks}
    assert found == {LeakKind.NAME, LeakKind.FIGURE, LeakKind.PHRASE, LeakKind.TITLE}
    assert any("bookmarks" in each.where for each in report.leaks)


def test_t14_an_organisation_that_has_ended_does_not_sit_at_a_later_meeting(group: Group) -> None:
    """T14: attendance table and sign-in sheet show the successor, or that nobody follows."""
    old = group.run("add_organisation", name="Northmoor CCG", code="N1")
    new = group.run("add_organisation", name="Northmoor ICB", code="N2")
    member, other = group.person("Finchley"), group.person("Bramblewick")
    for person in (member, other):
        group.run("change_person", person=person, organisation=old)
    group.run("change_seat", seat=group.seats["Ptolemy Finchley"], organisation=old)
    group.run("close_organisation", organisation=old, closed_on=date(2026, 6, 30), successor=new)
    meeting = group.plan(DAY, "Welcome")
    group.opened(*EVERYBODY[:10])
    scene = Scene(group, meeting, group.items)
    words = _words(scene.pdf("minutes", DAY))
    assert "Northmoor CCG" not in words
    assert "Northmoor ICB" in words
    sheet = _words(scene.pdf("sign-in-sheet", DAY))
    assert "Ptolemy Finchley" in sheet
    assert "Northmoor ICB" in sheet
    group.run("change_organisation", organisation=old, successor=None)
    sheet = _words(scene.pdf("sign-in-sheet", DAY))
    assert "Vacant: the organisation has ended" in sheet
    assert "Ptolemy Finchley" not in sheet
    assert "Ptolemy Finchley" not in _words(scene.pdf("name-plates", DAY))
    words = _words(scene.pdf("minutes", DAY))
    assert "Northmoor" not in words.replace("NHS commissioner, Northmoor", "").replace(
        "NHS provider, Northmoor", ""
    )
    assert "Vacant: the organisation has ended" in words


def test_the_command_line_tells_the_leaks_and_lists_versions_and_comments(
    scene: Scene, book: Book, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    confirmed(scene)
    close(book)

    def run(verb: str, *more: str) -> tuple[str, str]:
        given = ["--home", str(book.home.folder), verb, str(book.path), *more]
        assert main(given) in (0, None)
        told = capsys.readouterr()
        return told.out, told.err

    ref = "MG/2026-12-03"
    saved = tmp_path / "public.pdf"
    _out, err = run("print", "minutes-public", ref, "--to", str(saved))
    assert "Name: Harriet Boothby (page 2)" in err
    assert "paraphrase" in err
    assert saved.read_bytes().startswith(b"%PDF")
    versions = run("list", "minutes-versions", ref)[0].splitlines()
    assert len(versions) == 4
    changes, _err = run("list", "minutes-changes", versions[1].split()[0])
    assert "[taken out: Thistlewod]" in changes
    assert "[put in: Thistlewood]" in changes
    assert "Harriet Boothby" in run("list", "leaks", ref)[0]
    assert run("list", "minutes-comments", ref)[0].strip() == ""
    run("print", "minute-extract", f"{ref}/2", "--to", str(tmp_path / "extract.pdf"))
    run("print", "minutes-compared", ref, "--to", str(tmp_path / "compared.pdf"))
    assert "[Thistlewood]" in _words((tmp_path / "compared.pdf").read_bytes())
