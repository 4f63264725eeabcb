"""R64: every document of a meeting carries its marking in the header of every page."""

import pypdfium2 as pdfium

from db.meetings.commands.pack import MarkItem, MarkPack
from db.meetings.commands.papers import AddPaper
from db.meetings.queries.papers import pack
from db.meetings.rules.items import Part, Purpose
from db.meetings.rules.papers import Marking
from db.papers.catalogue import PAPERS, written
from tests.across.circulation.conftest import group_book, ready
from tests.across.circulation.ready import TODAY, Ready, add_item
from tests.meetings.conftest import founded

__all__ = ["founded", "group_book", "ready"]
MARK = "OFFICIAL-SENSITIVE"
PART_ONE = (
    *("agenda", "chairs-agenda", "blank-minutes", "agenda-setting", "declarations"),
    *("minutes", "minutes-public", "minutes-compared", "action-note"),
)
PART_TWO = ("agenda-part-2", "minutes-part-2", "action-note-part-2")
BOTH = {"chairs-agenda", "blank-minutes", "agenda-setting", "declarations", "minutes-compared"}
HEADER = 20 * 72 / 25.4


def headers(ready: Ready, name: str, thing: str = "") -> list[str]:
    """What stands in the header of each page."""
    with ready.group.store.read() as book:
        made = PAPERS[name].make(book, thing or ready.meeting, TODAY)
    found = []
    with pdfium.PdfDocument(written(made, ".pdf")) as document:
        for page in document:
            width, height = page.get_size()
            text = page.get_textpage()
            found.append(text.get_text_bounded(0, height - HEADER, width, height))
    return found


def private(ready: Ready, title: str = "Settlement") -> str:
    item = add_item(ready, title, Purpose.DECISION, 5, "Thistlewood")
    ready.run("change_item", item=item, part=Part.TWO)
    return item


def marked(ready: Ready, *names: str) -> set[str]:
    """Those of some documents that bear the marking, on all of their pages."""
    found = {name: [MARK in each for each in headers(ready, name)] for name in names}
    assert all(len(set(pages)) == 1 for pages in found.values()), found
    return {name for name, pages in found.items() if pages[0]}


def test_r64_the_packs_own_marking_stands_on_every_page(ready: Ready) -> None:
    for n in range(32):
        add_item(ready, f"Matter {n}", Purpose.DISCUSSION, 1, "Finchley")
    private(ready)
    assert marked(ready, *PART_ONE, *PART_TWO) == set()
    ready.do(MarkPack(ready.meeting, marking=Marking.OFFICIAL_SENSITIVE))
    assert marked(ready, *PART_ONE, *PART_TWO) == {*PART_ONE, *PART_TWO}
    for name in PART_TWO:
        assert all(f"PART 2: PRIVATE, {MARK}" in each for each in headers(ready, name))
    for name in ("agenda", "chairs-agenda", "blank-minutes", "minutes", "minutes-public"):
        assert len(headers(ready, name)) > 1


def test_r64_a_marked_item_marks_the_documents_that_name_it(ready: Ready) -> None:
    hidden = private(ready)
    ready.do(MarkItem(hidden, Marking.OFFICIAL_SENSITIVE))
    assert marked(ready, *PART_ONE, *PART_TWO) == {*BOTH, *PART_TWO}
    ready.do(MarkItem(hidden, Marking.NONE))
    ready.do(MarkItem(ready.items["Declarations of interest"], Marking.OFFICIAL_SENSITIVE))
    assert marked(ready, *PART_ONE, *PART_TWO) == {*PART_ONE}


def test_r64_a_marked_paper_marks_what_names_it_and_not_the_minutes(ready: Ready) -> None:
    ready.do(AddPaper(ready.items["Dashboard"], "Annex", marking=Marking.OFFICIAL_SENSITIVE))
    assert marked(ready, *PART_ONE, *PART_TWO) == {"agenda", "chairs-agenda"}


def test_r64_a_private_paper_does_not_mark_the_public_agenda(ready: Ready) -> None:
    ready.do(AddPaper(private(ready), "Terms", marking=Marking.OFFICIAL_SENSITIVE))
    assert marked(ready, "agenda", "agenda-part-2") == {"agenda-part-2"}


def test_r64_a_cover_sheet_and_an_extract_are_marked_as_their_item_and_pack(ready: Ready) -> None:
    things = {"cover-sheet": ready.papers["Dashboard"], "minute-extract": ready.items["Dashboard"]}
    ready.do(MarkItem(ready.items["Finance plan"], Marking.OFFICIAL_SENSITIVE))
    for name, thing in things.items():
        assert MARK not in headers(ready, name, thing)[0]
    ready.do(MarkItem(ready.items["Finance plan"], Marking.NONE))
    ready.do(MarkItem(ready.items["Dashboard"], Marking.OFFICIAL_SENSITIVE))
    for name, thing in things.items():
        assert MARK in headers(ready, name, thing)[0]
    ready.do(MarkItem(ready.items["Dashboard"], Marking.NONE))
    ready.do(MarkPack(ready.meeting, marking=Marking.OFFICIAL_SENSITIVE))
    for name, thing in things.items():
        assert MARK in headers(ready, name, thing)[0]


def test_r64_a_pack_is_marked_by_an_item_without_a_paper(ready: Ready) -> None:
    with ready.group.store.read() as book:
        assert pack(book, ready.meeting).marking is Marking.OFFICIAL
    ready.do(MarkItem(private(ready), Marking.OFFICIAL_SENSITIVE))
    with ready.group.store.read() as book:
        assert pack(book, ready.meeting).marking is Marking.OFFICIAL
        assert pack(book, ready.meeting, Part.TWO).marking is Marking.OFFICIAL_SENSITIVE
    ready.do(MarkItem(ready.items["Declarations of interest"], Marking.OFFICIAL_SENSITIVE))
    with ready.group.store.read() as book:
        assert pack(book, ready.meeting).marking is Marking.OFFICIAL_SENSITIVE
