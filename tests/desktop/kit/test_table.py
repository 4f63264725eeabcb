"""Lists: rows by id, lines by the page, and a reader's place that is kept."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from desktop.kit.cells import (
    WAITING,
    Cell,
    Heading,
    Link,
    Marked,
    Parts,
    Rising,
    Score,
    Status,
    Words,
)
from desktop.kit.delegates import CELL
from desktop.kit.rows import RowList, Rows
from desktop.kit.table import KEPT, PAGE, Column, LineTable, Sorting
from desktop.kit.theme import Look
from desktop.kit.views import LineView


@dataclass(frozen=True, slots=True)
class Line:
    n: int
    ref: str
    words: str


class Source:
    """Lines by id, counting how often they are asked for; it may be held."""

    def __init__(self) -> None:
        self.asked: list[int] = []
        self.held = False

    def lines(self, ids: Sequence[int]) -> list[Line] | None:
        if self.held:
            return None
        self.asked.append(len(ids))
        return [Line(n, f"MG/A/26-27/{n:03}", f"Words of {n}") for n in ids]


def ref(line: Line) -> Cell:
    return Link(line.ref)


def words(line: Line) -> Cell:
    return Words(line.words, "slipped twice")


COLUMNS: tuple[Column[Line], ...] = (
    Column("Reference", 120, ref, "ref"),
    Column("Action", 0, words, "words"),
    Column("Notes", 200, words, spare=True),
)


@pytest.fixture
def source() -> Source:
    return Source()


@pytest.fixture
def table(source: Source) -> LineTable[Line]:
    return LineTable(COLUMNS, source.lines)


@pytest.fixture
def view(look: Look, table: LineTable[Line], shown: Callable[[QWidget], QWidget]) -> LineView[Line]:
    made: LineView[Line] = LineView(look, table, "Action log")
    made.resize(900, 400)
    shown(made)
    return made


@pytest.mark.parametrize("rows", [0, 1, PAGE, PAGE + 1])
def test_the_table_keeps_qts_contract(
    qtmodeltester: ModelTester, table: LineTable[Line], rows: int
) -> None:
    table.show_ids(range(rows))
    qtmodeltester.check(table)


def test_lines_are_read_a_page_at_a_time_and_kept(table: LineTable[Line], source: Source) -> None:
    table.show_ids(range(100_000))
    assert source.asked == []
    for row in (0, PAGE - 1, PAGE, 99_999, 1):
        line = table.line(row)
        assert line is not None
        assert line.n == row
    assert source.asked == [PAGE, PAGE, PAGE]


def test_only_so_many_pages_are_kept(table: LineTable[Line], source: Source) -> None:
    table.show_ids(range(PAGE * (KEPT + 2)))
    for page in range(KEPT + 1):
        table.line(page * PAGE)
    table.line(0)
    assert len(source.asked) == KEPT + 2


def test_a_held_minute_book_shows_dots_for_rows_not_read_before(
    table: LineTable[Line], source: Source
) -> None:
    table.show_ids(range(PAGE * 2))
    table.line(0)
    source.held = True
    assert table.index(0, 0).data() == "MG/A/26-27/000"
    assert table.index(PAGE, 0).data() == "…"
    source.held = False
    assert table.index(PAGE, 0).data() == "MG/A/26-27/200"


def test_a_screen_reader_hears_the_whole_cell(table: LineTable[Line]) -> None:
    table.show_ids([7])
    index = table.index(0, 1)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Words of 7, slipped twice"
    assert isinstance(index.data(CELL), Words)


def test_the_same_rows_again_read_their_lines_anew_without_a_reset(
    qtbot: QtBot, table: LineTable[Line], source: Source
) -> None:
    table.show_ids([1, 2])
    table.line(0)
    with qtbot.assertNotEmitted(table.modelReset), qtbot.waitSignal(table.dataChanged):
        table.show_ids([1, 2])
    table.line(0)
    assert len(source.asked) == 2


def test_sorting_asks_and_shows_its_arrow(qtbot: QtBot, view: LineView[Line]) -> None:
    view.show_ids([1, 2])
    header = view.horizontalHeader()
    with qtbot.waitSignal(view.table.sorted_by) as asked:
        header.sectionClicked.emit(0)
    assert asked.args == [Sorting("ref")]
    head = view.table.headerData(0, Qt.Orientation.Horizontal)
    assert head == "Reference  ↑"
    header.sectionClicked.emit(0)
    assert view.table.sorting == Sorting("ref", down=True)
    with qtbot.assertNotEmitted(view.table.sorted_by):
        header.sectionClicked.emit(2)


def test_the_menu_of_the_rows_sorts_and_copies_without_a_mouse(view: LineView[Line]) -> None:
    view.show_ids([1, 2])
    view.choose(2)
    offered = {each.text(): each for each in view.menu().actions() if each.text()}
    assert list(offered) == ["Copy as a table", "Sort by Reference", "Sort by Action"]
    offered["Sort by Reference"].trigger()
    assert view.table.sorting == Sorting("ref")
    offered["Copy as a table"].trigger()
    assert "Words of 2" in QGuiApplication.clipboard().text()
    view.show_ids([])
    assert not view.menu().actions()[0].isEnabled()


def test_the_readers_place_is_kept_when_rows_move(view: LineView[Line]) -> None:
    view.show_ids([1, 2, 3])
    view.choose(2)
    view.show_ids([9, 3, 2, 1])
    assert view.current_id() == 2
    assert view.chosen_ids() == [2]


def test_a_row_that_has_gone_leaves_its_neighbour_chosen(view: LineView[Line]) -> None:
    view.show_ids([1, 2, 3])
    view.choose(3)
    view.show_ids([1, 2])
    assert view.current_id() == 2
    view.show_ids([])
    assert view.current_id() == -1


def test_several_chosen_rows_stay_chosen(view: LineView[Line]) -> None:
    view.show_ids([1, 2, 3, 4])
    view.selectAll()
    view.show_ids([4, 3, 2])
    assert view.chosen_ids() == [4, 3, 2]


def test_enter_and_a_double_click_open_a_row(qtbot: QtBot, view: LineView[Line]) -> None:
    view.show_ids([5, 6])
    view.choose(6)
    with qtbot.waitSignal(view.opened) as opened:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert opened.args == [6]


@pytest.mark.parametrize(
    "held", [Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier]
)
def test_home_and_end_choose_the_row_they_go_to(
    qtbot: QtBot, view: LineView[Line], held: Qt.KeyboardModifier
) -> None:
    view.show_ids([4, 5, 6])
    view.choose(5)
    qtbot.keyClick(view, Qt.Key.Key_Home, held)
    assert (view.current_id(), view.chosen_ids()) == (4, [4])
    qtbot.keyClick(view, Qt.Key.Key_End, held)
    assert (view.current_id(), view.chosen_ids()) == (6, [6])
    view.show_ids([])
    qtbot.keyClick(view, Qt.Key.Key_Home, held)
    assert view.current_id() == -1


def test_chosen_rows_are_copied_as_a_table(qtbot: QtBot, view: LineView[Line]) -> None:
    view.show_ids([5])
    qtbot.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    clip = QGuiApplication.clipboard().mimeData()
    assert clip.text().splitlines()[1].startswith("MG/A/26-27/005\tWords of 5, slipped twice")
    assert "<th>Reference</th>" in clip.html()


def test_spare_columns_give_way_to_the_words(view: LineView[Line]) -> None:
    view.show_ids([1])
    view.resize(900, 300)
    assert not view.isColumnHidden(2)
    view.resize(310, 300)
    assert view.isColumnHidden(2)
    assert view.columnWidth(1) >= 160
    for width in (900, 310, 230):
        view.resize(width, 300)
        widths = [view.columnWidth(at) for at in range(3) if not view.isColumnHidden(at)]
        assert sum(widths) <= view.viewport().width(), "a table never scrolls sideways"


def test_what_has_no_column_stands_under_the_words_of_its_line(
    look: Look, source: Source, shown: Callable[[QWidget], QWidget]
) -> None:
    columns: tuple[Column[Line], ...] = (
        *COLUMNS[:2],
        Column("Notes", 200, words, spare=True),
        Column("Due", 120, lambda _line: Words("7 May", "slipped twice")),
        Column("RAG", 120, lambda _line: Status("Red", "red", "triangle")),
        Column("Score", 120, lambda _line: Score((4, 4), None, "16", "Extreme", "score 16")),
    )
    view: LineView[Line] = LineView(look, LineTable(columns, source.lines), "Action log")
    shown(view)
    view.show_ids([1])
    told = view.table.index(0, 1)
    for width, second in (
        (1000, "slipped twice"),
        (560, "score 16, slipped twice"),
        (310, "score 16, Red, Due 7 May, slipped twice"),
    ):
        view.resize(width, 300)
        assert told.data(CELL) == Words("Words of 1", second), width
    view.copy_rows()
    copied = QGuiApplication.clipboard().mimeData().text().splitlines()[1]
    assert copied.count("Red") == 1, "a table copied has every column and says nothing twice"
    source.held = True
    view.table.forget()
    assert told.data(CELL) is WAITING


def test_in_rows_of_one_line_nothing_stands_under_the_words(
    look: Look, source: Source, shown: Callable[[QWidget], QWidget]
) -> None:
    note: Column[Line] = Column("Note", 330, lambda _line: Words("Annual declarations"))
    table = LineTable((*COLUMNS[:2], note), source.lines)
    view: LineView[Line] = LineView(look, table, "The year", height="one")
    shown(view)
    view.show_ids([1])
    view.resize(400, 300)
    assert view.isColumnHidden(2)
    assert table.index(0, 1).data(CELL) == Words("Words of 1", "slipped twice")


LONG, SHORT = "Words of a name that take a second line", "Short gjpq"


@pytest.mark.parametrize(
    ("words_shown", "caption", "lines"),
    [(LONG, SHORT, 3), (SHORT, SHORT, 2), (SHORT, LONG, 3), (LONG, LONG, 3)],
)
def test_a_row_with_a_caption_keeps_air_at_its_edges(
    look: Look, shown: Callable[[QWidget], QWidget], words_shown: str, caption: str, lines: int
) -> None:
    view: RowList[Cell] = RowList(look, lambda thing: thing, "Cells", height="two", lined=False)
    shown(view)
    view.resize(190, 60)
    view.show_things([Words(words_shown, caption)])
    view.clearSelection()
    image = view.viewport().grab().toImage()
    ground = image.pixel(0, 0)
    lit = [
        any(image.pixel(x, y) != ground for x in range(image.width()))
        for y in range(look.height("two"))
    ]
    assert not any(lit[:3] + lit[-3:]), "the ring of the focus crosses no word"
    assert sum(now and not before for before, now in pairwise(lit)) >= lines


CELLS: tuple[Cell, ...] = (
    Words("Words", "second"),
    Words("Right", right=True),
    Words("Some longer words that will surely need a second line in a narrow column"),
    Link("MG/A/26-27/001"),
    Status("Red", "red", "triangle"),
    Status("Open", "text2"),
    Marked("tick", "green", "Here", "10:02"),
    Marked("up", "red", "up 4"),
    Marked("half", "green", "Deputy", hollow=True),
    Score((4, 4), (2, 3), "16", "Extreme", "score 16"),
    Score(None, None, "To be completed", "", "to be completed"),
    Rising(1, 2, "green", "Routine", "ICB, 3 Dec"),
    Rising(0, 0, "", "Not applicable"),
    Parts(5, 8, "5 papers of 8 in"),
    Parts(0, 0, "No papers"),
    Heading("Now"),
)


@pytest.mark.parametrize("cell", CELLS, ids=lambda cell: f"{type(cell).__name__} {cell.says}")
@pytest.mark.parametrize("name", ["light", "dark", "contrast"])
def test_every_cell_says_itself_and_draws_itself(
    look: Look, shown: Callable[[QWidget], QWidget], cell: Cell, name: str
) -> None:
    look.choose(name, 100, "auto")
    view: RowList[Cell] = RowList(look, lambda thing: thing, "Cells", height="two")
    shown(view)
    view.resize(300, 60)
    view.show_things([cell])
    view.clearSelection()
    image = view.viewport().grab().toImage()
    assert cell.says
    assert _inks(image) > 1


def _inks(image: QImage) -> int:
    places = [(x, y) for x in range(0, image.width(), 2) for y in range(0, image.height(), 2)]
    return len({image.pixel(x, y) for x, y in places})


def test_a_short_list_shows_all_its_rows_and_skips_headings(
    look: Look, shown: Callable[[QWidget], QWidget]
) -> None:
    view: RowList[str] = RowList(look, Words, "Due")
    shown(view)
    view.show_things([Heading("Now"), "first", "second"])
    assert view.current() == "first"
    assert view.height() == look.scaled(28) + 2 * look.height("one")
    view.setCurrentIndex(view.rows.index(2))
    view.show_things([Heading("Now"), "second", "third"])
    assert view.current() == "second"


def test_a_short_list_keeps_qts_contract(qtmodeltester: ModelTester) -> None:
    rows: Rows[str] = Rows(Words)
    rows.show_things([Heading("Now"), "first", "second"])
    qtmodeltester.check(rows)
