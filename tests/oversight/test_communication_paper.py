"""What a communication says across its pages, until its text is approved and when it changes."""

from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pikepdf
import pypdfium2
import pytest

from db import clock
from db.errors import Refusal
from db.oversight.commands.letters import ChangeLetter, ExceptLetter, IssueLetter
from db.oversight.rules.letters import LetterState
from db.papers.catalogue import paper, printed
from db.store import Store
from tests.exchange.office import exchange, make_office, open_office
from tests.oversight.two_parties import TODAY, WORDS, Two, two_parties
from tests.papers.test_pdf_standards import PROFILES, failed

LOCKED = "NOT APPROVED FOR ISSUE"
LONG = "\n\n".join(f"{n}. {WORDS}" for n in range(1, 40))


@pytest.fixture
def two(store: Store, monkeypatch: pytest.MonkeyPatch) -> Two:
    monkeypatch.setenv(clock.SET_BY, f"{TODAY.isoformat()}T09:00:00+00:00")
    return two_parties(store)


def pdf(two: Two, letter: str) -> bytes:
    with two.store.read() as book:
        return printed(book, "communication", letter, TODAY, ".pdf")


def pages(written: bytes) -> list[str]:
    """Return what stands on each page, on one line."""
    document = pypdfium2.PdfDocument(written)
    texts = [" ".join(page.get_textpage().get_text_range().split()) for page in document]
    document.close()
    return texts


def across(written: bytes) -> list[int]:
    """Return how many watermarks each page paints."""
    with pikepdf.open(BytesIO(written)) as document:
        return [
            pikepdf.unparse_content_stream(pikepdf.parse_content_stream(each)).count(b"/Watermark")
            for each in document.pages
        ]


def test_r38_every_page_says_so_until_the_other_party_approved_exactly_this_text(two: Two) -> None:
    """R38: on every page; gone after approval; back when the text changes."""
    made = two.drafted(LONG)
    draft = pdf(two, made)
    told = pages(draft)
    assert len(told) > 2
    assert across(draft) == [1] * len(told)
    assert all(each.count(LOCKED) >= 2 for each in told), "across the page and beside its text"
    assert f"Text {two.letter().mark}" in told[-1]
    assert [failed(draft, profile) for profile in PROFILES] == [[], []]
    two.approve(made)
    free = pdf(two, made)
    assert not any(LOCKED in each for each in pages(free))
    assert set(across(free)) == {0}
    assert "Approved by The chief, The icb, 10 November 2022" in pages(free)[0]
    two.do(ChangeLetter(made, words=LONG + "\n\nOne more thing."))
    back = pdf(two, made)
    assert all(LOCKED in each for each in pages(back))
    assert "The icb approved another text" in pages(back)[0]
    assert [failed(back, profile) for profile in PROFILES] == [[], []]


def test_r38_the_word_copy_says_so_on_every_page_too(two: Two) -> None:
    made = two.drafted()

    def header() -> str:
        with two.store.read() as book:
            written = printed(book, "communication", made, TODAY, ".docx")
        with ZipFile(BytesIO(written)) as parts:
            return parts.read("word/header1.xml").decode()

    assert f'string="{LOCKED}"' in header()
    assert header().count(LOCKED) == 3, "its shape, the words that stand for it, the head"
    two.approve(made)
    assert LOCKED not in header()


def test_t3_the_exception_is_printed_with_its_reason_who_and_when(two: Two) -> None:
    made = two.drafted(LONG)
    region, director = two.ids["region"], two.ids["director"]
    two.do(ExceptLetter(made, region, director, "Patients are at risk today"))
    before = pdf(two, made)
    for each in pages(before):
        assert "NOT ISSUED YET" in each
        assert "EXCEPTIONAL CIRCUMSTANCES" not in each
    assert "May be issued without the approval of The icb" in pages(before)[0]
    assert across(before) == [1] * len(pages(before)), "it stays marked until it is issued"
    two.do(IssueLetter(made, "The director"))
    written = pdf(two, made)
    assert set(across(written)) == {0}
    first, *others = pages(written)
    assert "The region acts without the approval of The icb: Patients are at risk today" in first
    assert "Recorded by: The director, The region" in first
    assert "On: 10 November 2022" in first
    assert all("EXCEPTIONAL CIRCUMSTANCES" in each for each in (first, *others))
    assert not any(LOCKED in each for each in (first, *others))
    assert [failed(written, profile) for profile in PROFILES] == [[], []]


def test_r39_the_paper_names_the_single_lead(two: Two) -> None:
    made = two.drafted()
    assert "Single lead The chief, Chief Executive" in pages(pdf(two, made))[0]


def test_there_is_no_paper_of_no_communication(two: Two) -> None:
    with two.store.read() as book, pytest.raises(Refusal, match=r"^papers.no_letter$"):
        paper(book, "communication", "unknown", TODAY)


def test_r38_approved_on_one_laptop_and_changed_on_the_other_it_is_not_approved(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """R38: an approval that meets a changed text in an exchange speaks of another text."""
    make_office(tmp_path / "kept", 2)
    ada, bea = open_office(tmp_path / "kept", tmp_path / "office", 2)
    monkeypatch.setenv(clock.SET_BY, f"{TODAY.isoformat()}T09:00:00+00:00")
    mine = two_parties(ada.book.store)
    made = mine.drafted()
    exchange(ada, bea)
    hers = Two(bea.book.store, mine.ids)
    mine.approve(made)
    hers.do(ChangeLetter(made, words=WORDS + "\n\nHers."))
    assert mine.letter().state is LetterState.APPROVED
    exchange(ada, bea)
    for laptop in (mine, hers):
        assert laptop.letter().state is LetterState.NOT_APPROVED
        assert all(LOCKED in each for each in pages(pdf(laptop, made)))
        assert laptop.found() == {"concerns.find_changed"}
        with pytest.raises(Refusal, match=r"^concerns.locked$"):
            laptop.do(IssueLetter(made, "The director"))
    assert ada.digest() == bea.digest()
    for each in (ada, bea):
        each.close()
