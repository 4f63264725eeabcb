"""P20: the pack as numbered separate files for a portal or a website; R64: what is marked."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.book import Book, close, open_book
from db.cli import main
from db.errors import Refusal, Trouble
from db.exchange.identity import Home
from db.files import files_folder, keep, kept
from db.meetings.commands.agenda import ChangeItem, IssueAgenda
from db.meetings.commands.pack import MarkItem, MarkPack
from db.meetings.commands.papers import AddPaper, ChangePaper
from db.meetings.commands.taking import TakePaperFile
from db.meetings.rules.items import Part
from db.meetings.rules.numbered import (
    LONGEST,
    Readers,
    Slot,
    Withheld,
    allotted,
    belongs,
    folder_name,
    is_sensitive,
    leads,
    numbered_name,
    plain,
    withheld,
)
from db.meetings.rules.papers import Marking, Road
from db.papers.numbered import NumberedPack, leaks_told, numbered_pack, write_pack
from db.papers.read_back import read_back
from tests.meetings.conftest import MORNING
from tests.meetings.group import DAY, Group
from tests.papers.test_pdf_standards import PROFILES, failed

EARLY = date(2026, 11, 2)
PUBLIC, MEMBERS, PRIVATE = Readers.PUBLIC, Readers.MEMBERS, Readers.PRIVATE
RESERVED = '<>:"/\\|?*#%&{}~'


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


class Pack:
    """A meeting with two papers of an item, one of Part 2, and one that is still owed."""

    def __init__(self, book: Book, made: Group) -> None:
        self.book = book
        self.group = Group(book.store, made.body, people=dict(made.people), seats=dict(made.seats))
        self.group.plan(DAY, "Winter plan", "Quality: “harm” / review", "Café", "Pay")
        self.winter, self.quality, self.cafe, self.pay = self.group.items
        self.group.do(ChangeItem(self.pay, part=Part.TWO))
        self.take(self.winter, "Winter plan", "plan.PDF", b"%PDF-1.7 plan")
        self.finance = self.take(self.winter, "Finance", "money.xlsx", b"PK\x03\x04 money")
        self.take(self.pay, "Offer", "offer.docx", b"PK\x03\x04 offer")
        self.owed = self.group.do(AddPaper(self.cafe, "Menu"))

    def take(self, item: str, title: str, name: str, content: bytes) -> str:
        sha256 = keep(files_folder(self.book.store.path), content)
        paper = self.group.do(AddPaper(item, title))
        self.group.do(
            TakePaperFile(
                item, name, sha256, len(content), paper=paper, title=title, received_on=EARLY
            )
        )
        return paper

    def made(self, readers: Readers = PUBLIC) -> NumberedPack:
        with self.book.store.read() as reading:
            path = self.book.store.path
            return numbered_pack(reading, self.group.meeting, readers, DAY, path)

    def write(self, folder: Path, readers: Readers = PUBLIC) -> list[str]:
        write_pack(self.made(readers), folder, self.book.store.path, silent)
        return sorted(each.name for each in folder.iterdir())


@pytest.fixture
def pack(book: Book, founded: tuple[Path, Group]) -> Pack:
    return Pack(book, founded[1])


def words(content: bytes) -> str:
    return "\n".join(each.text for each in read_back(content).places)


def test_p20_the_files_are_numbered_in_the_order_of_the_agenda(pack: Pack, tmp_path: Path) -> None:
    assert pack.write(tmp_path / "out") == [
        "00 Index.pdf",
        "01 Agenda.pdf",
        "02 1 Winter plan.pdf",
        "03 1 Winter plan - Finance.xlsx",
    ]
    assert (tmp_path / "out" / "02 1 Winter plan.pdf").read_bytes() == b"%PDF-1.7 plan"


def test_p20_every_size_and_the_whole_are_known_before_anything_is_written(
    pack: Pack, tmp_path: Path
) -> None:
    made = pack.made()
    pack.write(tmp_path / "out")
    sizes = {each.name: each.stat().st_size for each in (tmp_path / "out").iterdir()}
    assert {each.name: each.size for each in made.files} == sizes
    assert made.size == sum(sizes.values())
    assert made.folder == "MG 2026-12-03 papers public"


def test_p20_a_paper_that_is_missing_is_named_and_so_is_a_late_one(pack: Pack) -> None:
    sha256 = keep(files_folder(pack.book.store.path), b"%PDF late")
    pack.group.do(TakePaperFile(pack.quality, "q.pdf", sha256, 9, title="Quality", received_on=DAY))
    made = pack.made(MEMBERS)
    assert [each.note for each in made.files] == ["", "", "", "", "Tabled"]
    assert made.missing == ("3 Café: Menu: Asked for.",)
    late = "late without the chair’s agreement and a reason."
    assert made.told == (f"2 Quality: “harm” / review: Quality: {late}",)
    assert made.files[-1].name == "03a 2 Quality harm - review - Quality.pdf"
    index = words(made.files[0].content)
    assert "Menu" in index
    assert "Tabled" in index


def test_p20_r64_part_two_goes_to_its_own_members_and_is_not_named_elsewhere(pack: Pack) -> None:
    for readers in (PUBLIC, MEMBERS):
        made = pack.made(readers)
        assert made.left_out == ("5 Pay: Offer: Part 2.",)
        assert not any("Pay" in words(each.content) for each in made.files if each.content)
    private = pack.made(PRIVATE)
    assert [each.name for each in private.files][2:] == ["02 5 Pay - Offer.docx"]
    assert (private.left_out, private.missing) == ((), ())
    assert "PART 2: PRIVATE" in words(private.files[0].content)
    assert "Winter" not in words(private.files[0].content + b"")


@pytest.mark.parametrize("on_item", [True, False])
def test_r64_what_is_sensitive_is_kept_from_the_public_and_that_is_said(
    pack: Pack, on_item: bool
) -> None:
    """R64, P20: by the paper's own marking or by its item's; members have it, marked."""
    secret = Marking.OFFICIAL_SENSITIVE
    if on_item:
        pack.group.do(MarkItem(pack.winter, secret))
    else:
        pack.group.do(ChangePaper(pack.finance, marking=secret))
    made = pack.made()
    left = [each for each in made.left_out if "marked OFFICIAL-SENSITIVE" in each]
    assert left[-1] == "1 Winter plan: Finance: marked OFFICIAL-SENSITIVE."
    assert made.marking is Marking.NONE
    index = words(made.files[0].content)
    assert "Not published" in index
    assert "Finance" not in index
    assert bool(made.told) is on_item
    members = pack.made(MEMBERS)
    assert members.marking is secret
    assert "OFFICIAL-SENSITIVE" in words(members.files[0].content)
    assert "OFFICIAL-SENSITIVE" in words(members.files[1].content)


def test_r64_a_pack_marked_as_a_whole_has_nothing_for_the_public(pack: Pack) -> None:
    pack.group.do(MarkPack(pack.group.meeting, marking=Marking.OFFICIAL_SENSITIVE))
    with pytest.raises(Refusal) as refused:
        pack.made()
    assert (refused.value.code, refused.value.field) == ("numbered.pack_marked", "readers")
    assert pack.made(MEMBERS).marking is Marking.OFFICIAL_SENSITIVE


def test_p20_without_part_two_there_is_no_folder_for_it(pack: Pack) -> None:
    pack.group.do(ChangeItem(pack.pay, part=Part.ONE))
    with pytest.raises(Refusal) as refused:
        pack.made(PRIVATE)
    assert refused.value.code == "numbered.no_part_two"


def test_p20_a_withdrawn_paper_and_a_file_of_no_kind_to_send_are_not_in_it(pack: Pack) -> None:
    pack.group.do(ChangePaper(pack.finance, road=Road.WITHDRAWN, why="Not ready"))
    with pack.book.store.write("As another laptop might") as work:
        from db.meetings.records import Paper

        paper = work.get(Paper, pack.owed)
        paper.filename, paper.size, paper.road = "menu.exe", 4, Road.RECEIVED
        paper.sha256 = keep(files_folder(pack.book.store.path), b"MZ\x90\0")
    made = pack.made(MEMBERS)
    assert len(made.files) == 3
    assert made.left_out[0].startswith("3 Café: Menu: menu.exe is of no kind")


def test_p20_a_folder_that_is_there_is_refused_and_left_alone(pack: Pack, tmp_path: Path) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    (folder / "mine.txt").write_text("mine")
    with pytest.raises(Refusal) as refused:
        pack.write(folder)
    assert (refused.value.code, refused.value.field) == ("numbered.exists", "folder")
    assert [each.name for each in folder.iterdir()] == ["mine.txt"]
    (tmp_path / "link").symlink_to(tmp_path / "nowhere")
    with pytest.raises(Refusal):
        pack.write(tmp_path / "link")


def test_p20_stopped_damaged_or_without_a_place_nothing_is_left(pack: Pack, tmp_path: Path) -> None:
    made, home = pack.made(), pack.book.store.path
    before = sorted(tmp_path.iterdir())

    def stop(percent: int, _name: str) -> None:
        if percent > 50:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_pack(made, tmp_path / "out", home, stop)
    place = kept(files_folder(home), made.files[2].sha256)
    place.write_bytes(b"something else")
    with pytest.raises(Trouble) as trouble:
        write_pack(made, tmp_path / "out", home, silent)
    assert trouble.value.code == "numbered.damaged"
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(Trouble) as trouble:
        write_pack(made, tmp_path / "file" / "out", home, silent)
    assert trouble.value.code == "file.unwritable"
    (tmp_path / "file").unlink()
    with pytest.raises(Refusal):
        write_pack(made, files_folder(home) / "out", home, silent)
    assert sorted(tmp_path.iterdir()) == before


def test_p20_a_file_that_is_not_on_this_laptop_is_missing(pack: Pack) -> None:
    place = kept(files_folder(pack.book.store.path), pack.made().files[2].sha256)
    place.unlink()
    made = pack.made()
    assert made.missing[0] == "1 Winter plan: Its file is not on this laptop."
    assert [each.name for each in made.files][2] == "03 1 Winter plan - Finance.xlsx"


def test_p20_the_public_folder_is_read_through_for_what_is_private(pack: Pack) -> None:
    with pack.book.store.read() as reading:
        told = leaks_told(reading, pack.made(), pack.book.store.path, silent)
        assert leaks_told(reading, pack.made(MEMBERS), pack.book.store.path, silent) == []
    assert told[0].endswith("02 1 Winter plan.pdf, 03 1 Winter plan - Finance.xlsx.")


def test_p20_the_index_keeps_both_standards(pack: Pack) -> None:
    for readers in Readers:
        content = pack.made(readers).files[0].content
        assert [failed(content, each) for each in PROFILES] == [[], []]


def test_p20_the_same_record_gives_the_same_folder(pack: Pack) -> None:
    assert pack.made() == replace(pack.made())


def test_p20_the_command_line_says_everything_first(
    pack: Pack, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path, home = pack.book.store.path, pack.book.home.folder
    close(pack.book)

    def run(*more: object) -> tuple[int, str, str]:
        given_ = ("papers", path, "MG/2026-12-03", tmp_path / "out", *more)
        code = main(["--home", str(home), *map(str, given_)])
        told = capsys.readouterr()
        return code, told.out, told.err

    code, out, _err = run("--preview")
    assert (code, (tmp_path / "out").exists()) == (0, False)
    assert "03 1 Winter plan - Finance.xlsx" in out
    assert "Left out: 5 Pay: Offer: Part 2." in out
    assert "Not in yet: 3 Café: Menu" in out
    code, _out, err = run("--json")
    assert (code, err) == (0, "")
    assert len(list((tmp_path / "out").iterdir())) == 4
    code, _out, err = run()
    assert code == 1
    assert "is there already" in err


@pytest.mark.parametrize(
    ("given_", "name"),
    [
        (("7.1", "Winter plan", "Finance"), "03 7.1 Winter plan - Finance.pdf"),
        (("7.1", "Winter plan", "winter PLAN"), "03 7.1 Winter plan.pdf"),
        (("", "Zoë’s “Q&A” / naïve – plan?", ""), "03 Zoes Q and A - naive - plan.pdf"),
        (("7", "会議", ""), "03 7.pdf"),
        (("../..", "..\\..\\con", "NUL."), "03 con - NUL.pdf"),
    ],
)
def test_p20_names_are_those_every_system_takes(given_: tuple[str, str, str], name: str) -> None:
    assert numbered_name("03", *given_, ".pdf") == name


@given(
    st.sampled_from(["00", "1200", "1199zzz"]),
    st.text(max_size=20),
    st.text(max_size=300),
    st.text(max_size=300),
)
def test_p20_no_name_is_too_long_or_steers(lead: str, number: str, item: str, title: str) -> None:
    name = numbered_name(lead, number, item, title, ".pdf")
    assert name.isascii()
    assert name.isprintable()
    assert len(name) <= LONGEST
    assert name.startswith(lead)
    assert not set(name) & set(RESERVED)
    assert not name.removesuffix(".pdf").endswith((" ", "."))
    assert ".." not in name
    assert "  " not in name


@pytest.mark.parametrize(
    ("late", "first"),
    [
        ("", []),
        ("oo", ["00", "01"]),
        ("oolol", ["00", "01", "01a", "02", "02a"]),
        ("ooollo", ["00", "01", "02", "02a", "02b", "03"]),
        ("o" * 100, [f"{at:02d}" for at in range(100)]),
        ("o" * 101, [f"{at:03d}" for at in range(101)]),
        ("o" + "l" * 28, ["00", *(f"00{each}" for each in "abcdefghijklmnopqrstuvwxyz"), "00za",
                          "00zb"]),
    ],
)  # fmt: skip
def test_p20_a_late_file_takes_a_letter_after_the_one_before_it(
    late: str, first: list[str]
) -> None:
    assert leads([each == "l" for each in late]) == first


@given(st.lists(st.booleans(), max_size=60))
def test_p20_no_file_is_called_otherwise_for_a_late_one_and_all_stay_in_order(
    late: list[bool],
) -> None:
    given_ = [False, *late]
    found = leads(given_)
    on_time = [each for each, came in zip(found, given_, strict=True) if not came]
    assert on_time == leads([False] * len(on_time))
    assert found == sorted(set(found))


@pytest.mark.parametrize("marking", ["", "OFFICIAL", "OFFICIAL-SENSITIVE", "SECRET"])
def test_r64_a_marking_this_version_does_not_know_is_kept_from_the_public(marking: str) -> None:
    made: Marking = next((each for each in Marking if each == marking), marking)  # type: ignore[assignment]
    assert is_sensitive(made) is (marking in {"OFFICIAL-SENSITIVE", "SECRET"})
    assert is_sensitive(Marking.NONE, made) is is_sensitive(made)
    why = Withheld.MARKED if is_sensitive(made) else None
    assert withheld(PUBLIC, "a.pdf", made) == why
    assert withheld(MEMBERS, "a.pdf", made) is None
    assert withheld(MEMBERS, "a.exe", made) is Withheld.ENDING


def test_p20_a_part_this_version_does_not_know_is_nobodys_but_part_twos() -> None:
    newer: Part = "3"  # type: ignore[assignment]
    for parts in ((Part.TWO, Part.ONE), (Part.ONE, Part.TWO), (newer, Part.ONE)):
        assert [belongs(each, *parts) for each in Readers] == [False, False, True]
    assert [belongs(each, Part.ONE, Part.ONE) for each in Readers] == [True, True, False]


def test_p20_a_folder_is_called_after_its_committee_and_day() -> None:
    assert (
        folder_name("Q&A / Group", "2026-12-03", PRIVATE)
        == "Q and A - Group 2026-12-03 papers part-2"
    )
    assert plain("  - ") == ""


def numbers(pack: Pack, readers: Readers = MEMBERS) -> dict[str, str]:
    """The number each file has, by the rest of its name."""
    return dict(each.name.split(" ", 1)[::-1] for each in pack.made(readers).files)


def test_p20_a_paper_awaited_keeps_its_number_until_it_comes_on_time(pack: Pack) -> None:
    """Demonstration 3: what went out is never renumbered, whenever the one that lacked comes."""
    sha256 = keep(files_folder(pack.book.store.path), b"%PDF x")
    due = pack.group.do(AddPaper(pack.quality, "Quality"))
    before = numbers(pack)
    pack.group.do(IssueAgenda(pack.group.meeting))
    assert numbers(pack) == before
    taken = TakePaperFile(pack.quality, "q.pdf", sha256, 6, paper=due, received_on=EARLY)
    pack.group.do(taken)
    after = numbers(pack)
    assert after["2 Quality harm - review - Quality.pdf"] == "04"
    assert before.items() < after.items()


def test_p20_after_the_agenda_is_out_a_new_paper_takes_a_letter_and_no_number_moves(
    pack: Pack,
) -> None:
    """One in time too; the next letter goes to what comes next, whatever its place."""
    sha256 = keep(files_folder(pack.book.store.path), b"%PDF x")
    pack.take(pack.quality, "Quality", "q.pdf", b"%PDF q")
    before = numbers(pack)
    pack.group.do(IssueAgenda(pack.group.meeting))
    new = TakePaperFile(pack.winter, "b.pdf", sha256, 6, title="Beds", received_on=EARLY)
    pack.group.do(new)
    again = numbers(pack)
    assert again["1 Winter plan - Beds.pdf"] == "03a"
    assert before.items() < again.items()
    pack.group.do(IssueAgenda(pack.group.meeting))
    pack.group.do(ChangePaper(pack.finance, road=Road.WITHDRAWN, why="Not ready"))
    last = numbers(pack)
    assert {name: lead for name, lead in again.items() if "Finance" not in name} == last


@given(
    st.lists(st.tuples(st.integers(0, 30), st.booleans()), unique_by=lambda each: each[0]),
    st.lists(st.lists(st.integers(0, 60), max_size=8), min_size=1, max_size=4),
)
def test_p20_whatever_comes_or_goes_what_was_issued_keeps_its_number(
    first: list[tuple[int, bool]], later: list[list[int]]
) -> None:
    issued = [[Slot(str(at), late) for at, late in first]]
    held = allotted(issued[0])
    assert list(held.values()) == leads([False, False, *(late for _, late in first)])[2:]
    for more in later:
        now = [Slot(str(at)) for at in sorted({*(at for at, _ in first), *more})]
        found = allotted(now, issued)
        assert held.items() <= found.items()
        assert len(set(found.values())) == len(found)
        issued.append(now)
        held = found
