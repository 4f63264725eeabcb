"""The window: which minute book, which page, search, keys, faults, and room on small screens."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path, PureWindowsPath

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from db import clock
from db.actions.commands.ending import CloseAction
from db.bodies.queries.mail import mail_rule
from db.bodies.rules.mail import Secure
from db.book import Book, open_book
from db.clock import SET_BY
from db.errors import Refusal
from db.exchange.identity import Home
from desktop.__main__ import main
from desktop.frame import states
from desktop.frame.backups import KEPT, backup_name, is_due, mind_passing, send_backup
from desktop.frame.chooser import safe_name
from desktop.frame.defects import DefectDialog, report
from desktop.frame.settings import SettingsPage
from desktop.kit.chips import FilterField
from desktop.kit.settings import Keeper
from desktop.kit.theme import Look
from desktop.window import Window
from tests.desktop.office import FILE, TODAY, Secretariat
from tests.desktop.pictures.taking import settle


@pytest.fixture
def opened(
    office: Secretariat,
    look: Look,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    shown: Callable[[QWidget], QWidget],
    qtbot: QtBot,
) -> Iterator[Window]:
    """The window with the office's minute book open and ready to write."""
    monkeypatch.setenv(SET_BY, f"{TODAY.isoformat()}T09:12:00+00:00")
    folder = tmp_path / "copy"
    book = office.copied(folder)
    _put_away(book)
    window = Window(look, Keeper(folder / "laptop"), Home(folder / "laptop"))
    window.begin(folder / FILE)
    with qtbot.waitSignal(window.shelf.ready, timeout=30_000):
        shown(window)
    window.resize(1366, 768)
    yield window
    window.close()


def _put_away(book: Book) -> None:
    from db.book import close

    close(book)


def test_a_new_laptop_is_shown_how_to_begin(window: Window) -> None:
    assert window.stack.currentWidget() is window.shelf.chooser
    assert not window.navigation.isVisible()
    assert window.shelf.chooser.first().hasFocus()


def test_a_minute_book_is_set_up_opened_and_remembered(
    window: Window, qtbot: QtBot, keeper: Keeper
) -> None:
    chooser = window.shelf.chooser
    chooser.begin_new()
    chooser.form.send()
    assert chooser.form.fields["book"].wrong
    chooser.form.set_values(book="Northmoor: system", name="Posy Merriweather", founding="blank")
    with qtbot.waitSignal(window.shelf.ready, timeout=30_000):
        chooser.form.send()
    assert window.current_code == "today"
    assert window.windowTitle().startswith("Northmoor")
    assert Path(keeper.now.recent[0]).name == "Northmoor system.minutebook"
    window.close()
    again = open_book(Path(keeper.now.recent[0]), window.shelf.home)
    assert again.store.holder.person == "Posy Merriweather"
    _put_away(again)


def test_a_minute_book_without_a_name_for_its_keeper_is_refused_beside_the_field(
    window: Window,
) -> None:
    chooser = window.shelf.chooser
    chooser.begin_new()
    chooser.form.set_values(book="Northmoor", name="")
    chooser.form.send()
    assert "Your name is needed" in chooser.form.fields["name"].wrong


@pytest.mark.parametrize("content", [b"", b"not a book at all" * 20])
def test_a_file_that_is_no_minute_book_is_explained_and_left_alone(
    window: Window, tmp_path: Path, content: bytes
) -> None:
    path = tmp_path / "x.minutebook"
    path.write_bytes(content)
    window.shelf.open(path)
    assert str(path) in window.shelf.chooser.notices.words
    assert path.read_bytes() == content
    assert window.desk is None


def test_a_recent_minute_book_that_has_gone_is_shown_as_gone(
    window: Window, tmp_path: Path
) -> None:
    window.keeper.remember_book(tmp_path / "lost.minutebook")
    window.show_chooser()
    rows = window.shelf.chooser._recent.rows
    assert "Not found" in rows.index(0).data()
    window.begin(None)
    assert not (tmp_path / "lost.minutebook").exists()


def test_today_comes_first_with_its_list_in_focus(opened: Window) -> None:
    assert opened.current_code == "today"
    assert opened.pages["today"].first().hasFocus()
    assert opened.windowTitle() == "Northmoor system committees - Minutebook"
    assert opened.desk is not None
    assert opened.desk.ready


def test_pages_are_made_when_first_gone_to_and_back_goes_back(opened: Window) -> None:
    assert set(opened.pages) == {"today"}
    opened.show_page("settings")
    opened.show_page("help")
    assert set(opened.pages) == {"today", "settings", "help"}
    opened.back()
    assert opened.current_code == "settings"
    opened.back()
    assert opened.current_code == "today"
    opened.back()
    assert opened.current_code == "today"


def test_every_page_is_reached_by_its_key(opened: Window, qtbot: QtBot) -> None:
    qtbot.keyClick(opened, Qt.Key.Key_F1)
    assert opened.current_code == "help"
    qtbot.keyClick(opened, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert opened.current_code == "today"


@pytest.mark.parametrize("code", ["actions", "decisions", "meetings", "papers", "risks"])
def test_the_filter_of_a_list_is_reached_by_its_key(
    opened: Window, qtbot: QtBot, code: str
) -> None:
    page = opened.show_page(code)
    assert page is not None
    qtbot.keyClick(page.first(), Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    field = opened.focusWidget()
    assert isinstance(field, FilterField)
    assert field.window() is opened


def test_search_goes_to_a_page_by_a_few_letters(opened: Window, qtbot: QtBot) -> None:
    qtbot.keyClick(opened, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    line = opened.search.line
    assert line.hasFocus()
    qtbot.keyClicks(line, "sett")
    opened.search.look_up_now()
    assert opened.search.found()[1].startswith("Settings")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert opened.current_code == "settings"
    assert opened.search.found() == []


def test_search_says_when_nothing_is_found_and_escape_leaves_it(
    opened: Window, qtbot: QtBot
) -> None:
    opened.search.begin()
    qtbot.keyClicks(opened.search.line, "zzzz")
    opened.search.look_up_now()
    assert opened.search.found() == ["Nothing found for “zzzz”."]
    qtbot.keyClick(opened.search.line, Qt.Key.Key_Escape)
    assert opened.search.found() == []


def test_a_change_says_when_it_was_saved_and_is_undone_by_key(
    opened: Window, office: Secretariat, qtbot: QtBot
) -> None:
    desk = opened.desk
    assert desk is not None
    action = office.ids["Write to the materni"]
    desk.do(CloseAction(action=action, closed_on=TODAY, evidence="Sent"))
    assert opened.top.saved.words == "Saved 09:12"
    qtbot.waitUntil(lambda: opened.navigation._counts["actions"] == 3)
    qtbot.keyClick(opened, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert opened.top.saved.words == "Undo: Close action"
    qtbot.waitUntil(lambda: opened.navigation._counts["actions"] == 4)


def test_what_was_done_on_another_page_is_not_undone_out_of_sight(
    opened: Window, office: Secretariat, qtbot: QtBot
) -> None:
    desk = opened.desk
    assert desk is not None
    opened.show_page("people")
    action = office.ids["Write to the materni"]
    desk.do(CloseAction(action=action, closed_on=TODAY, evidence="Sent"))
    undo = partial(qtbot.keyClick, opened, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    opened.show_page("risks")
    undo()
    assert opened.pages["risks"].notices.words == (
        "The last change, “Close action”, was made on the page People: go there to undo it."
    )
    assert opened.top.saved.words == "Saved 09:12"
    opened.show_page("actions")  # where the record is shown it may be undone as well
    undo()
    assert opened.top.saved.words == "Undo: Close action"


@pytest.mark.parametrize("zoom", [100, 150, 200])
def test_no_page_needs_more_than_a_small_laptops_width(
    opened: Window, look: Look, zoom: int
) -> None:
    look.choose("light", zoom, "auto")
    for code in opened.known:
        page = opened.show_page(code)
        assert page is not None
        assert opened.minimumSizeHint().width() <= 1366, code
        assert page.minimumSizeHint().width() <= 1366 - 56, code


def test_a_page_scrolls_on_a_screen_too_low_for_it_and_is_cut_at_no_side(opened: Window) -> None:
    for code in opened.known:
        page = opened.show_page(code)
        opened.resize(911, 512)
        assert opened.size().toTuple() == (911, 512), code
        assert page is not None
        assert page.minimumSizeHint().width() <= page.visibleRegion().boundingRect().width(), code


def test_a_window_may_be_put_beside_another_on_half_a_small_screen(opened: Window) -> None:
    opened.resize(683, 700)
    assert (opened.width(), opened.navigation.folded) == (683, True)
    for code in opened.known:
        opened.show_page(code)
        settle()
        assert opened.minimumSizeHint().width() <= opened.minimumWidth(), code


@pytest.mark.parametrize("step", [1, -1])
def test_type_is_made_larger_and_smaller_by_key(opened: Window, look: Look, step: int) -> None:
    opened.zoom(step)
    assert look.zoom == (110 if step > 0 else 90)
    assert opened.keeper.now.zoom == look.zoom
    opened.zoom(0)
    assert look.zoom == 100


def test_every_part_that_takes_the_focus_has_a_name(opened: Window) -> None:
    for code in opened.known:
        opened.show_page(code)
        nameless = [
            f"{code}: {type(part).__name__} {part.objectName()}"
            for part in opened.findChildren(QWidget)
            if part.isVisible() and part.focusPolicy() != Qt.FocusPolicy.NoFocus and not _name(part)
        ]
        assert nameless == []


def _name(part: QWidget) -> str:
    interface: QAccessibleInterface | None = QAccessible.queryAccessibleInterface(part)
    named = interface.text(QAccessible.Text.Name) if interface is not None else ""
    return named or part.accessibleName()


def test_the_focus_walks_through_the_whole_window_and_comes_back(
    opened: Window, qtbot: QtBot
) -> None:
    start = opened.focusWidget()
    seen = [start]
    for _ in range(60):
        qtbot.keyClick(opened.focusWidget(), Qt.Key.Key_Tab)
        if opened.focusWidget() is start:
            break
        seen.append(opened.focusWidget())
    assert opened.focusWidget() is start
    assert opened.search.line in seen
    assert len(set(map(id, seen))) == len(seen)


def test_a_reader_is_told_so_and_may_look_at_everything(
    office: Secretariat, look: Look, tmp_path: Path, shown: Callable[[QWidget], QWidget]
) -> None:
    book = office.copied(tmp_path / "copy")
    _put_away(book)
    window = Window(look, Keeper(tmp_path / "other"), Home(tmp_path / "other"))
    window.begin(book.path)
    shown(window)
    assert "has not been added" in window.pages["today"].notices.words
    window.close()


def test_settings_hold_at_once_and_are_kept(opened: Window, look: Look) -> None:
    page = opened.show_page("settings")
    assert isinstance(page, SettingsPage)
    page.colours.set_value("dark")
    page.colours.edited.emit()
    assert look.name == "dark"
    assert opened.keeper.now.colours == "dark"
    assert look.hex("surface") == "#1B2126"


def test_p20_the_rule_for_e_mails_is_kept_with_the_minute_book(
    opened: Window, qtbot: QtBot
) -> None:
    """P20: own domains and [secure]; what is no domain is refused beside its field."""
    page = opened.show_page("settings")
    assert isinstance(page, SettingsPage)
    qtbot.waitUntil(lambda: page.desk.ready)
    assert page.own.value == "nhs.net, nhs.uk, gov.uk"
    page.own.set_value("nhs")
    page.keep_rule()
    assert page.own.entry.property("wrong") == "true"
    page.own.set_value("@NHS.net nhs.scot")
    page.secure.set_value(Secure.OUTSIDE)
    page.keep_rule()
    assert page.own.entry.property("wrong") == "false"
    assert page.desk.read(mail_rule) == ("nhs.net, nhs.scot", Secure.OUTSIDE)
    assert page.own.value == "nhs.net, nhs.scot"


def test_a_backup_is_made_once_a_day_and_its_age_is_shown(
    opened: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    """P24."""
    desk = opened.desk
    assert desk is not None
    assert opened.top.backed_up.words == "Not backed up yet"
    assert not is_due(desk)
    folder = tmp_path / "stick"
    folder.mkdir()
    for day in range(1, 30):
        (folder / f"northmoor 2026-10-{day:02}.backup").write_bytes(b"old")
        (folder / f"northmoor 2026-09-{day:02}.backup").write_bytes(b"old")
    (folder / "northmoor notes.txt").write_text("kept")
    page = opened.show_page("settings")
    assert isinstance(page, SettingsPage)
    page.choose_folder(folder)
    assert is_due(desk)
    with qtbot.waitSignal(opened.shelf.backed_up):
        opened.shelf._back_up(desk)
    copies = sorted(folder.glob("*.backup"))
    assert copies[-1].name == backup_name(desk.store.path, TODAY)
    assert len(copies) == KEPT
    assert (folder / "northmoor notes.txt").exists()
    assert opened.top.backed_up.words == "Backed up today"
    assert not is_due(desk)


def test_p24_a_laptop_that_forgets_is_told_of_and_where_to_go(
    opened: Window, tmp_path: Path
) -> None:
    desk = opened.desk
    assert desk is not None
    told = opened.pages["today"].notices
    mind_passing(desk, PureWindowsPath(r"C:\Users\ada\AppData\Local\Minutebook"))
    assert "forgets" not in told.words
    passing = PureWindowsPath(r"C:\Users\TEMP\AppData\Local\Minutebook")
    mind_passing(desk, passing)
    assert "Choose a folder under Settings" in told.words
    desk.keeper.change(backup_folder=str(tmp_path))
    mind_passing(desk, passing)
    assert "see that today's backup has been made" in told.words


def test_a_backup_that_cannot_be_made_says_so(opened: Window, qtbot: QtBot, tmp_path: Path) -> None:
    desk = opened.desk
    assert desk is not None
    (tmp_path / "in the way").write_text("")
    desk.keeper.change(backup_folder=str(tmp_path / "in the way"))
    told: list[bool] = []
    send_backup(desk, lambda: told.append(True))
    qtbot.waitUntil(lambda: told == [True])
    assert "could not be finished" in opened.pages["today"].notices.words


@pytest.mark.parametrize(
    ("kept", "words", "ink"),
    [
        (None, "Not backed up yet", "amber"),
        ("rubbish", "Not backed up yet", "amber"),
        ("2026-11-30", "Backed up today", "green"),
        ("2026-11-29", "Backed up yesterday", "green"),
        ("2026-11-28", "Backed up 2 days ago", "amber"),
        ("2026-12-01", "Backed up today", "green"),
    ],
)
def test_an_old_backup_is_amber(kept: str | None, words: str, ink: str) -> None:
    assert states.backed_up(kept, TODAY) == (words, ink)


def test_a_new_day_reads_everything_again(
    opened: Window, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    assert opened.desk is not None
    monkeypatch.setenv(SET_BY, "2026-12-01T00:01:00+00:00")
    with qtbot.waitSignal(opened.desk.changed):
        opened._tick()
    assert clock.today().day == 1
    assert "Tuesday 1 December 2026" in opened.pages["today"]._subtitle.words


def test_a_faults_report_holds_no_word_of_the_record(tmp_path: Path, qtbot: QtBot) -> None:
    def fault() -> None:
        try:
            int("Marigold Penhaligon")
        except ValueError as error:
            raise Refusal("x", "y", name="Marigold Penhaligon") from error

    with pytest.raises(Refusal) as caught:
        fault()
    text = report(caught.value)
    assert "Marigold" not in text
    assert "ValueError" in text
    assert "test_window.py" in text
    dialog = DefectDialog(text)
    qtbot.addWidget(dialog)
    dialog.save(tmp_path / "report.txt")
    assert (tmp_path / "report.txt").read_text() == text


@pytest.mark.parametrize(
    ("words", "name"),
    [("MG: papers / 2026", "MG papers 2026"), ("", "Minutes"), ("a" * 99, "a" * 80)],
)
def test_a_minute_books_name_becomes_a_file_every_system_takes(words: str, name: str) -> None:
    assert safe_name(words) == name


def test_a_verb_of_the_command_line_opens_no_window(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("desktop.window.open_desk", lambda *_given: 99)
    assert main(["commands", "close-action"]) == 0
    assert "close" in capsys.readouterr().out
    assert main([]) == 99
    assert main(["some.minutebook"]) == 99
