"""Heat map, quoracy strip, versions side by side, notices, chips, verbs and the preview."""

from collections.abc import Callable
from threading import Event

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from reportlab.pdfgen.canvas import Canvas

from desktop.kit.chips import Chips, Choice
from desktop.kit.compare import Compare, Version, marked
from desktop.kit.errand import Errand, Progress
from desktop.kit.heat import HeatMap
from desktop.kit.notices import BusyBar, Empty, NoticeStrip
from desktop.kit.parts import LONGEST_NAME, Card, Facts, Sentence, button, label
from desktop.kit.preview import PaperPreview
from desktop.kit.quoracy import QuoracyStrip
from desktop.kit.tabs import Tabs
from desktop.kit.theme import Look
from desktop.kit.verbs import KEYS, VerbButton, key_of, verb

Show = Callable[[QWidget], QWidget]


def band(likelihood: int, impact: int) -> int:
    return 1 + sum(likelihood * impact >= start for start in (4, 8, 15))


@pytest.fixture
def heat(look: Look, shown: Show) -> HeatMap:
    made = HeatMap(look, band)
    made.resize(300, 264)
    shown(made)
    made.show_counts({(4, 5): 3, (1, 1): 1})
    return made


def test_the_heat_map_speaks_its_places(heat: HeatMap, qtbot: QtBot) -> None:
    heat.setFocus()
    assert heat.accessibleName() == "Heat map of 4 risks, likelihood by impact"
    qtbot.keyClick(heat, Qt.Key.Key_Down)
    assert heat.accessibleDescription() == "Likelihood 4, impact 5: 3"
    for _ in range(9):
        qtbot.keyClick(heat, Qt.Key.Key_Left)
    assert heat.accessibleDescription() == "Likelihood 4, impact 1: 0"


def test_a_place_is_chosen_by_key_or_click_and_let_go_by_choosing_it_again(
    heat: HeatMap, qtbot: QtBot
) -> None:
    heat.setFocus()
    with qtbot.waitSignal(heat.picked) as picked:
        qtbot.keyClick(heat, Qt.Key.Key_Return)
    assert picked.args == [(5, 5)]
    with qtbot.waitSignal(heat.picked) as again:
        place = heat._box((5, 5)).center().toPoint()
        qtbot.mouseClick(heat, Qt.MouseButton.LeftButton, pos=place)
    assert again.args == [None]


def test_the_strip_keeps_its_height_when_quorum_is_lost(look: Look, shown: Show) -> None:
    ways = [button("Carry on"), button("Adjourn")]
    strip = QuoracyStrip(look, ways)
    strip.resize(900, 76)
    shown(strip)
    strip.show_quoracy("Quorate", "Eight of twelve members are present and eight are needed.")
    before = strip.height(), strip.minimumSizeHint().width()
    assert not ways[0].isVisible()
    strip.show_quoracy("Not quorate since 11:24", "Seven of twelve are present.", lost=True)
    assert ways[0].isVisible()
    assert (strip.height(), before[0]) == (76, 76)
    assert strip.minimumSizeHint().width() < 600
    assert strip.accessibleName() == "Not quorate since 11:24. Seven of twelve are present."
    assert strip.grab().toImage().pixelColor(450, 70).name() == look.hex("loud").lower()


def test_a_button_without_room_for_its_key_keeps_its_words_whole(look: Look, shown: Show) -> None:
    holder = QWidget()
    made = VerbButton(look, verb(holder, "desk.save", lambda: None))
    bare = VerbButton(look, verb(holder, "desk.save", lambda: None, key="none"))
    bare.setText(made.text())
    whole = made.sizeHint()
    for each in (made, bare):
        each.setParent(holder)
        each.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        each.setFixedSize(whole.width() - 1, whole.height())
    shown(holder)
    assert made.grab().toImage() == bare.grab().toImage()
    made.setFixedSize(whole)
    bare.setFixedSize(whole)
    assert made.grab().toImage() != bare.grab().toImage()


def test_a_long_sentence_takes_two_lines_of_the_same_strip(look: Look, shown: Show) -> None:
    strip = QuoracyStrip(look)
    words = "Eight of twelve members are present; nobody represents the providers of the north."
    strip.show_quoracy("Quorate", words)
    needed = look.metrics("section").horizontalAdvance(words)
    assert strip.fits(needed)
    assert not strip.fits(needed - 1)
    strip.resize(needed // 2 + 160, 76)
    shown(strip)
    drawn, ground = strip.grab().toImage(), look.hex("surface").lower()

    def inked(top: int, bottom: int) -> bool:
        across = range(80, strip.width() - 24)
        return any(
            drawn.pixelColor(x, y).name() != ground for y in range(top, bottom) for x in across
        )

    assert strip.height() == 76
    assert inked(10, 28)
    assert inked(32, 48)
    assert inked(54, 70)


def test_what_differs_between_versions_is_marked() -> None:
    made = marked("Write to <all> by Friday", "Write to each by Friday", "#E4EFF9")
    assert made == 'Write to <u style="background-color: #E4EFF9">&lt;all&gt;</u> by Friday'
    assert marked("same", "same", "#FFFFFF") == "same"


def test_a_version_is_kept_or_other_words_are_written(
    look: Look, shown: Show, qtbot: QtBot
) -> None:
    versions = (
        Version("7", "by Friday", "Posy", "12 March 2026 09:30", here=True),
        Version("9", "by Monday", "Wilf", "12 March 2026 10:00"),
    )
    made = Compare(look, "Words", versions)
    shown(made)
    keeps = {
        each.accessibleName(): each for each in made.findChildren(QPushButton) if each.isVisible()
    }
    with qtbot.waitSignal(made.kept) as kept:
        keeps["Keep the version of Wilf"].click()
    assert kept.args == ["9"]
    keeps["Write it another way…"].click()
    made._own.setPlainText("by Thursday ")
    with qtbot.waitSignal(made.written) as written:
        made._keep_own.click()
    assert written.args == ["by Thursday"]


def test_short_work_is_not_mentioned_and_long_work_can_be_stopped(
    look: Look, shown: Show, qtbot: QtBot
) -> None:
    host = QWidget()
    bar = BusyBar(look)
    bar.setParent(host)
    shown(host)
    quick = Errand("Reading", lambda _progress: 1)
    bar.watch(quick)
    with qtbot.waitSignal(quick.over):
        quick.start()
    assert bar.isHidden()
    hold = Event()

    def job(progress: Progress) -> None:
        progress.step(40, "Half way")
        hold.wait(5)
        progress.step(41)

    slow = Errand("Reading", job)
    bar.watch(slow)
    slow.start()
    qtbot.waitUntil(bar.isVisible)
    assert bar._bar.value() == 40
    assert bar._words.words == "Half way"
    bar._cancel.click()
    with qtbot.waitSignal(slow.cancelled):
        hold.set()
    qtbot.waitUntil(bar.isHidden)


def test_a_notice_stays_until_it_is_closed_or_cleared(look: Look, shown: Show) -> None:
    host = QWidget()
    strip = NoticeStrip(look)
    strip.setParent(host)
    shown(host)
    strip.trouble("The disk is full. Free some space and save again.")
    assert strip.isVisible()
    assert strip.words.startswith("The disk")
    strip.clear()
    assert strip.words == ""


def test_an_empty_list_offers_one_thing(qtbot: QtBot, shown: Show) -> None:
    empty = Empty("No actions yet.", "New action")
    shown(empty)
    with qtbot.waitSignal(empty.pressed):
        empty._offer.click()
    empty.show_words("No actions match.")
    assert not empty._offer.isVisible()


def test_a_chip_is_as_wide_chosen_as_not(look: Look, shown: Show, qtbot: QtBot) -> None:
    chips = Chips(look, "Filter")
    shown(chips)
    chips.show_choices([Choice("open", "Open", 14), Choice("late", "Overdue", 4)])
    assert chips.current == "open"
    widths = [chip.width() for chip in chips._chips.values()]
    with qtbot.waitSignal(chips.chosen) as chosen:
        chips.choose("late")
    assert chosen.args == ["late"]
    assert [chip.width() for chip in chips._chips.values()] == widths
    chips.show_choices([Choice("late", "Overdue", 5)])
    assert chips._chips["late"].accessibleName() == "Overdue  5"
    assert chips.current == "late"


def test_no_two_keys_at_hand_on_a_page_are_the_same_and_none_belongs_to_the_system() -> None:
    everywhere = {code for code in KEYS if code.partition(".")[0] in {"desk", "go"}}
    for page in {code.partition(".")[0] for code in KEYS}:
        here = everywhere | {code for code in KEYS if code.partition(".")[0] == page}
        assert len({KEYS[code] for code in here}) == len(here), page
    assert not {"F10", "Alt+F4", "Ctrl+C", "Ctrl+V"} & set(KEYS.values())
    assert KEYS["desk.help"] == "F1"


def test_a_verb_has_its_words_its_key_and_its_button(look: Look, shown: Show, qtbot: QtBot) -> None:
    done: list[int] = []
    host = QWidget()
    made = verb(host, "desk.save", lambda: done.append(1))
    press = VerbButton(look, made, "primary")
    press.setParent(host)
    shown(host)
    host.activateWindow()
    press.setFocus()
    assert press.accessibleName() == "Save"
    assert key_of(made) == "Ctrl+S"
    press.click()
    qtbot.keyClick(press, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert done == [1, 1]
    made.setEnabled(False)
    assert not press.isEnabled()


def test_a_sentence_is_never_the_reason_a_window_is_wide(look: Look, shown: Show) -> None:
    made = Sentence(look, "Eight of twelve members are present " * 20)
    shown(made)
    assert made.minimumSizeHint().width() < 100
    assert made.toolTip() == made.words


def test_facts_leave_out_what_is_not_known(shown: Show, qtbot: QtBot) -> None:
    facts = Facts()
    shown(facts)
    facts.show_facts([("Owner", "Wilf Larkspur"), ("Closed", "")])
    facts.show_facts([("Owner", "Posy Merriweather"), ("Closed", "")])

    def told() -> list[str]:
        parts = facts.findChildren(QWidget)
        return [name for each in parts if each.isVisible() and (name := each.accessibleName())]

    qtbot.waitUntil(lambda: told() == ["Owner: Posy Merriweather"])


def test_a_long_name_of_a_fact_is_no_wider_once_the_type_is_smaller_again(
    look: Look, shown: Show
) -> None:
    facts = Facts()
    shown(facts)
    facts.show_facts([("Preventing ill health and reducing inequalities", "Two readings")])
    name = next(each for each in facts.findChildren(QLabel) if not each.accessibleName())
    wide = []
    for zoom in (100, 200, 100):
        look.choose("light", zoom, "normal")
        wide.append(name.width())
        letter = name.fontMetrics().averageCharWidth()
        assert name.width() == letter * LONGEST_NAME * 2 // 3
        assert name.heightForWidth(name.width()) <= name.minimumHeight()
    assert wide[0] == wide[2] < wide[1]


def test_a_card_counts_and_links(shown: Show, qtbot: QtBot) -> None:
    card = Card("Due", label("x"), link="Year plan")
    shown(card)
    card.set_count(3)
    link = card.findChild(QPushButton)
    assert isinstance(link, QPushButton)
    assert link.accessibleName() == "Due: Year plan"
    with qtbot.waitSignal(card.linked):
        link.click()


def paper(pages: int) -> bytes:
    canvas = Canvas("paper", invariant=1)
    for number in range(pages):
        canvas.drawString(72, 720, f"Item {number + 1} of the agenda")
        canvas.showPage()
    return bytes(canvas.getpdfdata())  # type: ignore[no-untyped-call]


def test_only_pages_in_view_are_drawn_and_each_says_its_words(
    look: Look, shown: Show, qtbot: QtBot
) -> None:
    preview = PaperPreview(look)
    preview.resize(420, 500)
    shown(preview)
    assert preview.show_paper(paper(6)) == 6
    qtbot.waitUntil(lambda: preview.drawn(0))
    assert not preview.drawn(5)
    assert "Item 1 of the agenda" in preview._sheets[0].accessibleDescription()
    preview.ensureWidgetVisible(preview._sheets[5])
    qtbot.waitUntil(lambda: preview.drawn(5))
    assert preview._sheets[5].accessibleName() == "Page 6 of 6"
    middle = preview._sheets[0].mapTo(preview, QPoint(0, 0))
    assert middle is not None
    preview.clear()
    assert preview.pages == 0


def test_the_tabs_of_a_family_lead_to_its_other_pages_by_keyboard(
    look: Look, qtbot: QtBot, shown: Callable[[QWidget], QWidget]
) -> None:
    tabs = Tabs(look, ("risks", "decisions", "papers"), "decisions")
    shown(tabs)
    assert [tabs.tab(code).isChecked() for code in ("risks", "decisions", "papers")] == [
        False,
        True,
        False,
    ]
    tabs.tab("decisions").setFocus()
    qtbot.keyClick(tabs.tab("decisions"), Qt.Key.Key_Right)
    assert tabs.tab("papers").hasFocus()
    with qtbot.waitSignal(tabs.went) as went:
        qtbot.keyClick(tabs.tab("papers"), Qt.Key.Key_Space)
    assert went.args == ["papers"]
    assert tabs.tab("decisions").isChecked()
    assert not tabs.tab("papers").isChecked()
    with qtbot.assertNotEmitted(tabs.went):
        qtbot.keyClick(tabs.tab("decisions"), Qt.Key.Key_Space)
    assert tabs.tab("decisions").isChecked()
