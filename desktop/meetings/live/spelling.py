"""Spelling as one types: a British dictionary on this laptop, and the names and words of the book.

Words are looked up as a paragraph changes (some hundredths of a millisecond each, kept after); the
dictionary itself is read off the screen. The word under the hand is left alone until it is left.
"""

import re
from collections.abc import Iterable
from functools import cache

from hunspell import Hunspell
from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QSyntaxHighlighter, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QMenu
from typing_extensions import override

from db.meetings.queries.session import known_words
from db.words import say
from desktop.kit.desk import Desk
from desktop.kit.errand import Errand, Progress
from desktop.kit.verbs import entry
from desktop.meetings.live.words import Words
from resources import path

CAPTURE = "desktop.meetings.form.capture"
WORD = re.compile(r"[^\W\d_]+(?:['\u2019][^\W\d_]+)*")
OFFERED = 5
"""Suggestions offered at once."""
LONGEST = 60
"""Letters after which something is no word: it is not looked up."""


class _Reading(Errand):
    """Reads the dictionary off the screen, once for every window."""

    def __init__(self) -> None:
        super().__init__("", self._read)
        self.begun = False
        self.dictionary: Hunspell | None = None

    def _read(self, _progress: Progress) -> Hunspell:
        folder = path("spelling", "en_GB.dic").parent
        self.dictionary = Hunspell("en_GB", hunspell_data_dir=str(folder))
        return self.dictionary


@cache
def _reading() -> _Reading:
    return _Reading()


class Speller(QObject):
    """Knows which words are spelt right; until the dictionary has been read, all are."""

    ready = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._dictionary: Hunspell | None = None
        self._own: frozenset[str] = frozenset()
        self._known: dict[str, bool] = {}
        errand = _reading()
        errand.done.connect(self._take)
        if not errand.begun:
            errand.begun = True
            errand.start()
        elif errand.dictionary is not None:
            self._dictionary = errand.dictionary

    def _take(self, dictionary: Hunspell) -> None:
        self._dictionary = dictionary
        self.ready.emit()

    def know(self, names: Iterable[str]) -> bool:
        """Take every word of these names as right; return whether any is new or gone."""
        own = frozenset(each for name in names for each in WORD.findall(_plain(name)))
        new = own != self._own
        if new:
            self._own = own
            self._known.clear()
        return new

    def right(self, word: str) -> bool:
        """Return whether a word is spelt right, or is none that can be: an acronym, a name."""
        if self._dictionary is None or len(word) > LONGEST or (len(word) > 1 and word.isupper()):
            return True
        plain = _plain(word)
        if plain not in self._known:
            stem = plain.removesuffix("'s")
            own = bool({plain, stem, plain.casefold(), stem.casefold()} & self._own)
            acronym = len(stem) > 1 and stem.isupper()
            self._known[plain] = own or acronym or bool(self._dictionary.spell(plain))
        return self._known[plain]

    def suggest(self, word: str) -> list[str]:
        """Return what may have been meant, the likeliest first."""
        if self._dictionary is None:
            return []
        return list(self._dictionary.suggest(_plain(word)))[:OFFERED]


def _plain(word: str) -> str:
    return word.replace("\u2019", "'")


class Underlines(QSyntaxHighlighter):
    """Underlines what is not spelt right, a paragraph at a time."""

    def __init__(self, words: Words, speller: Speller) -> None:
        super().__init__(words.document())
        self._words, self.speller = words, speller
        self._at = -1
        speller.ready.connect(self.rehighlight)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._look_again)
        words.cursorPositionChanged.connect(self._soon.start)

    @override
    def highlightBlock(self, text: str) -> None:
        wrong = QTextCharFormat()
        wrong.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SpellCheckUnderline)
        wrong.setUnderlineColor(self._words.look.colour("amber"))
        cursor, block = self._words.textCursor(), self.currentBlock()
        here = cursor.position() - block.position() if self._words.hasFocus() else -1
        if text.lstrip().startswith("/"):
            return
        for found in WORD.finditer(text):
            under_hand = found.start() <= here <= found.end()
            if not under_hand and not self.speller.right(found[0]):
                self.setFormat(found.start(), len(found[0]), wrong)

    def _look_again(self) -> None:
        """Look again at the paragraph that was left, and at the one come to."""
        block = self._words.textCursor().block()
        if block.blockNumber() != self._at:
            before = self.document().findBlockByNumber(self._at)
            if before.isValid():
                self.rehighlightBlock(before)
            self._at = block.blockNumber()
        self.rehighlightBlock(block)


class Spelling(QObject):
    """The check at work in the words of the page: underlines, suggestions, words learnt."""

    def __init__(self, desk: Desk, words: Words) -> None:
        super().__init__(words)
        self._desk, self._words = desk, words
        self.speller = Speller()
        self.underlines = Underlines(words, self.speller)
        words.asked.connect(self.fill)

    def refresh(self) -> None:
        """Take over the names and words the book holds now."""
        if self.speller.know(self._desk.read(known_words)):
            self.underlines.rehighlight()

    def at(self, cursor: QTextCursor) -> QTextCursor | None:
        """Return the word at a place, chosen, if it is not spelt right."""
        block = cursor.block()
        here = cursor.position() - block.position()
        for found in WORD.finditer(block.text()):
            if found.start() <= here <= found.end() and not self.speller.right(found[0]):
                chosen = QTextCursor(block)
                chosen.setPosition(block.position() + found.start())
                chosen.setPosition(block.position() + found.end(), QTextCursor.MoveMode.KeepAnchor)
                return chosen
        return None

    def fill(self, menu: QMenu, cursor: QTextCursor) -> None:
        """Put what may have been meant at the top of a menu, and the way to keep the word."""
        chosen = self.at(cursor)
        if chosen is None:
            return
        word = chosen.selectedText()
        first = menu.actions()[0] if menu.actions() else None
        made = [
            entry(menu, each, lambda each=each: chosen.insertText(each))  # type: ignore[misc]
            for each in self.speller.suggest(word)
        ]
        made.append(entry(menu, say("live.learn", word=word), lambda: self._keep(word)))
        if first is not None:
            menu.insertActions(first, made)
            menu.insertSeparator(first)

    def _keep(self, word: str) -> None:
        self._desk.later.module(CAPTURE).learn(self._desk, word)
        self.refresh()
