"""The minutes of a meeting as text to be read, with quoracy at every item."""

from typing import Any

from PySide6.QtGui import QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from db.decisions.rules import DecisionKind, awaits_ratification, between
from db.meetings.queries import MinutesText
from db.meetings.queries.minutes import Correction, what_became
from db.meetings.rules.minutes import CorrectionKind
from db.meetings.rules.quorum import QuorumState
from db.words import choice, say
from desktop.kit.theme import Look

LEADING = 140.0
"""Line height of the minutes in percent."""
PROPORTIONAL = QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
GROUPS = ("present", "in attendance", "observer", "apologies", "absent")


class MinutesReader(QTextEdit):
    """Reads only; the words are changed where they were written."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look
        self.setReadOnly(True)
        self.setAccessibleName(say("meetings.minutes_text"))
        self.setTabChangesFocus(True)
        self._meeting = ""
        self._text: MinutesText | None = None
        look.changed.connect(self._again)

    def show_minutes(self, meeting: str, text: MinutesText) -> None:
        """Show the minutes of a meeting; shown again, the place one has read to is kept."""
        at = self.verticalScrollBar().value() if meeting == self._meeting else 0
        self._meeting, self._text = meeting, text
        self.clear()
        self.document().setDocumentMargin(self.look.scaled(16))
        self._people(text.shown["people"])
        for item in text.shown["items"]:
            self._item(item, over=bool(text.shown["closed_time"]))
        if text.corrections:
            self._put(say("meetings.corrections"), bold=True, above=16)
        for each in text.corrections:
            self._put(corrected(each))
        self.moveCursor(QTextCursor.MoveOperation.Start)  # or it opens where the last word is
        self.verticalScrollBar().setValue(at)

    def _again(self) -> None:
        if self._text is not None:
            self.show_minutes(self._meeting, self._text)

    def _people(self, people: list[dict[str, Any]]) -> None:
        for group in GROUPS:
            names = [f"{each['name']} {each['words']}".strip() for each in _of(people, group)]
            if names:
                self._put(say(f"meetings.group_{group.replace(' ', '_')}"), "caption", bold=True)
                self._put(", ".join(names), below=8)

    def _item(self, item: dict[str, Any], *, over: bool) -> None:
        title = say("meetings.item_title", number=item["number"], title=item["title"])
        self._put(title, "section", bold=True, above=16)
        lost = item["quorum_state"] == QuorumState.NOT_QUORATE
        if item["quorum"]:
            self._put(item["quorum"], "caption", ink="amber" if lost else "text2")
        gone = what_became(item, over=over)
        if gone:
            self._put(f"{gone}. {item['why']}".strip(), bold=True)
        self._declared(item)
        for paragraph in filter(None, item["text"].split("\n")):
            self._put(paragraph)
        for decided in item["decisions"]:
            kind = choice(DecisionKind(decided["shown_kind"] or decided["kind"]))
            words = decided["words"]
            self._said("green", f"{kind}{between(words)}{words}", decided["ref"])
            if awaits_ratification(decided["kind"], decided["quorate"]):
                self._put(say("meetings.for_ratification"), "caption", ink="amber", bold=True)
        for action in item["actions"]:
            owner = action["initials"] or action["owner"]
            words = say("meetings.action", owner=owner, words=action["words"])
            self._said("accent", words, action["ref"])

    def _declared(self, item: dict[str, Any]) -> None:
        for declared in item["declarations"]:
            values = {"name": declared["name"], "nature": declared["nature"].strip().rstrip(".")}
            if say("declared.sentence", **values) not in item["text"]:
                ahead = declared.get("not_there")
                code = "meetings.had_declared" if ahead else "meetings.declared"
                self._put(say(code, **values), ink="amber")

    def _said(self, ink: str, words: str, ref: str) -> None:
        self._put(say("meetings.with_ref", words=words, ref=ref), ink=ink, bold=True)

    def _put(
        self,
        words: str,
        size: str = "body",
        *,
        ink: str = "text",
        bold: bool = False,
        above: int = 0,
        below: int = 4,
    ) -> None:
        cursor = QTextCursor(self.document())
        cursor.movePosition(QTextCursor.MoveOperation.End)
        block, face = QTextBlockFormat(), QTextCharFormat()
        block.setTopMargin(self.look.scaled(above))
        block.setBottomMargin(self.look.scaled(below))
        block.setLineHeight(LEADING, PROPORTIONAL)
        face.setFont(self.look.font(size, bold=bold))
        face.setForeground(self.look.colour(ink))
        if self.document().isEmpty():
            cursor.setBlockFormat(block)
        else:
            cursor.insertBlock(block)
        cursor.insertText(words, face)


def corrected(each: Correction) -> str:
    """Return a correction as it is read: of which item, who agreed it when, and both texts."""
    clerical = each.kind is CorrectionKind.CLERICAL
    words = say("papers.clerical", was=each.was, became=each.text) if clerical else each.text
    if each.reason:
        words = say("meetings.corrected_why", words=words, reason=each.reason.rstrip("."))
    code = "meetings.corrected_by_chair" if clerical else "meetings.corrected_at"
    by = say(code, name=each.agreed_by, ref=each.adopted_at, on=each.adopted_on or "")
    item = say("meetings.corrected_item", number=each.number) if each.number else ""
    return say("meetings.corrected", by=", ".join(filter(None, (item, by))), words=words)


def _of(people: list[dict[str, Any]], group: str) -> list[dict[str, Any]]:
    return [each for each in people if each["group"] == group]
