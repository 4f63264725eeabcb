"""Files that come in: names, hostile and plain, and the item each is proposed to (P7)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.errors import Refusal
from db.meetings.rules import intake
from db.meetings.rules.intake import Place

ITEMS = [
    Place("i1", "Welcome, apologies and quoracy", "1"),
    Place("i7", "Finance report", "7"),
    Place("i71", "Capital", "7.1"),
    Place("i8", "Quality and safety report", "8"),
    Place("i12", "Winter plan", "12"),
]


@pytest.mark.parametrize(
    ("name", "number"),
    [
        ("07 Finance report.pdf", "7"),
        ("7.pdf", "7"),
        ("Item 7.1 - Capital.docx", "7.1"),
        ("agenda item 08_Quality.pdf", "8"),
        ("Enc 12a Winter.pdf", "12"),
        ("7.01 Capital.pdf", "7.1"),
        ("7)Finance.pdf", "7"),
        ("7.1 Capital.pdf", "7.1"),
        ("07_Finance.pdf", "7"),
        ("Item7 Finance.pdf", "7"),
        ("Enc 7.1 Capital.pdf", "7.1"),
        ("Paper 7b.pdf", "7"),
        ("Agenda item 7.pdf", "7"),
        ("Finance report (Item 7).pdf", "7"),
        ("2026-12-03 MG Enc 7.1 Capital.pdf", "7.1"),
        ("MG paper_08 Quality.docx", "8"),
        ("Newspaper 7 cuttings.pdf", ""),
        ("Finance report.pdf", ""),
        ("2026-12-03 Finance.pdf", ""),
        ("20261203 Finance.pdf", ""),
        ("03.12.2026 Finance.pdf", ""),
        ("03-12-26 Finance.pdf", ""),
        ("3 December finance.pdf", ""),
        ("12 month plan.pdf", ""),
        ("6 Months.pdf", ""),
        ("06 Month 7 finance report.pdf", "6"),
        ("6_month_7_finance.xlsx", "6"),
        ("1st draft.pdf", ""),
        ("0 Finance.pdf", ""),
        ("7.0 Finance.pdf", ""),
        ("2026 plan.pdf", ""),
    ],
)
def test_p7_the_item_a_file_names_is_read_from_its_name_and_a_date_is_none(
    name: str, number: str
) -> None:
    assert intake.number_in(name) == number


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("07 Finance report.pdf", "Finance report"),
        ("Item 7 - Finance_report v2 FINAL.docx", "Finance report"),
        ("Finance report (3).pdf", "Finance report"),
        ("8. Quality draft.pdf", "Quality"),
        ("Finance report (Item 7).pdf", "Finance report"),
        ("MG Enc 7.1 Capital v2.pdf", "MG Capital"),
        ("Terms (revised).pdf", "Terms (revised)"),
        ("7.pdf", "7"),
    ],
)
def test_a_title_is_the_name_without_number_version_and_ending(name: str, title: str) -> None:
    assert intake.title_in(name) == title


@pytest.mark.parametrize(
    ("name", "item"),
    [
        ("07 Finance report.pdf", "i7"),
        ("8 Anything.pdf", "i8"),
        ("8 Finance report.pdf", ""),  # its number says one item and its words another
        ("99 Finance report.pdf", "i7"),  # no such item: its title then
        ("Finance month 8.xlsx", "i7"),
        ("winter plan v3.docx", "i12"),
        ("Holiday snaps.jpg", ""),
        ("Report.pdf", ""),
    ],
)
def test_p7_a_file_is_proposed_to_the_item_it_numbers_or_else_is_called_after(
    name: str, item: str
) -> None:
    assert intake.item_for(name, ITEMS) == item


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("8 Finance report.pdf", "i7"),
        ("Item 8 - winter plan v3.docx", "i12"),
        ("07 Finance report.pdf", ""),  # they agree
        ("8 Anything.pdf", ""),  # its words say nothing
        ("99 Finance report.pdf", ""),  # no item has the number
        ("Finance report.pdf", ""),  # it has none
    ],
)
def test_a_number_and_words_that_name_two_items_are_told_apart(name: str, other: str) -> None:
    found = intake.elsewhere(name, ITEMS)
    assert (found.id if found else "") == other


@pytest.mark.parametrize(
    ("title", "written"),
    [
        ("icp feedback", "ICP feedback"),
        ("ICP Feedback", "ICP Feedback"),
        ("icb and icp figures", "Icb and ICP figures"),
        ("feedback", "Feedback"),
        ("", ""),
    ],
)
def test_a_title_has_the_capital_letters_of_the_item(title: str, written: str) -> None:
    assert intake.as_written(title, ["ICP feedback and local challenges"]) == written


def test_three_words_of_five_name_an_item_and_any_title_of_it_will_do() -> None:
    assert intake.elsewhere("8 Beds.pdf", ()) is None
    said = "8 ward beds nurses doctors porters.pdf"
    three, other = "Ward beds nurses kitchens laundry", Place("i8", "Parking", "8")
    found = intake.elsewhere(said, (Place("i1", three, "1"), other))
    assert found == Place("i1", three, "1")
    assert intake.elsewhere(said, (Place("i1", said, "1"), Place("i8", three, "8"))) is None
    more = (Place("i1", three, "1"), other, Place("i1", "Something else", "1"))
    assert intake.elsewhere(said, more) == Place("i1", three, "1")


def test_two_items_called_alike_leave_the_choice_open() -> None:
    twins = [Place("a", "Finance report"), Place("b", "Finance report")]
    assert intake.item_for("Finance report.pdf", twins) == ""


def test_a_file_becomes_the_paper_of_its_title_or_the_only_one_awaited_or_a_new_one() -> None:
    position = Place("p", "Position, month 8", "7", awaited=False)
    capital = Place("c", "Capital envelope", "7", awaited=True)
    assert intake.paper_for("07 Position month 8 v2.pdf", [position, capital]) == "p"
    assert intake.paper_for("07 whatever.pdf", [position, capital]) == "c"
    assert intake.paper_for("07 whatever.pdf", [position]) == ""
    assert intake.paper_for("07 whatever.pdf", [capital, Place("d", "Debt", awaited=True)]) == ""


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Paper.lnk", "intake.pointer"),
        ("Paper.URL", "intake.pointer"),
        ("papers.zip", "intake.packed"),
        ("paper.exe", "intake.not_a_paper"),
        ("paper.pdf.js", "intake.not_a_paper"),
        ("paper", "intake.not_a_paper"),
        (".pdf", "intake.not_a_paper"),
    ],
)
def test_what_is_no_paper_is_refused_by_its_ending(name: str, code: str) -> None:
    with pytest.raises(Refusal) as refusal:
        intake.check_name(name)
    assert refusal.value.code == code


@pytest.mark.parametrize("name", ["a.PDF", "a.docx", "a.eml", "a.msg", "a.jpeg", "a.b.pdf"])
def test_what_papers_come_in_is_taken(name: str) -> None:
    intake.check_name(name)


def test_an_empty_file_and_one_too_large_are_refused_at_the_boundary() -> None:
    intake.check_size("a.pdf", 1)
    intake.check_size("a.pdf", intake.LARGEST)
    for size in (0, -1, intake.LARGEST + 1):
        with pytest.raises(Refusal):
            intake.check_size("a.pdf", size)


def test_a_hundred_files_at_once_are_the_most() -> None:
    intake.check_count(100)
    with pytest.raises(Refusal):
        intake.check_count(101)


@pytest.mark.parametrize(
    ("name", "clean"),
    [
        ("../../etc/passwd.pdf", "passwd.pdf"),
        ("C:\\temp\\a.pdf", "a.pdf"),
        ("a\u202efdp.exe.pdf", "a fdp.exe.pdf"),
        ("con.pdf", "_con.pdf"),
        ('a<b>:"c|?*.pdf', "a-b---c---.pdf"),
        ("  . ", "_"),
        ("", "_"),
        ("tab\tline\nend.pdf", "tab line end.pdf"),
        ("\udcff.pdf", "pdf"),
    ],
)
def test_a_hostile_name_is_made_one_that_any_system_takes(name: str, clean: str) -> None:
    assert intake.clean_name(name) == clean


@given(st.text(max_size=400))
def test_a_clean_name_is_short_plain_and_stays_as_it_is(name: str) -> None:
    clean = intake.clean_name(name)
    assert 0 < len(clean) <= intake.LONGEST_NAME + 1
    assert intake.clean_name(clean) == clean
    assert not set('<>:"/\\|?*\n\r\t\0') & set(clean)
    clean.encode()


@given(st.integers(1, 60), st.sampled_from(["", "Item ", "item", "Enc. "]), st.booleans())
def test_any_number_printed_before_a_title_is_found_again(
    number: int, before: str, padded: bool
) -> None:
    shown = f"{number:02d}" if padded else str(number)
    assert intake.number_in(f"{before}{shown} Something.pdf") == str(number)


@given(st.text(max_size=80), st.text(max_size=80))
def test_likeness_is_between_nought_and_one_and_goes_both_ways(one: str, other: str) -> None:
    assert 0 <= intake.likeness(one, other) <= 1
    assert intake.likeness(one, other) == intake.likeness(other, one)
