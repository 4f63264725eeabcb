"""Words broken into lines that fit a width."""

from collections.abc import Iterator
from dataclasses import dataclass

from db.papers.letters import clean
from db.papers.paper import Run, Words, runs
from db.papers.pdf.fonts import BOLD, REGULAR, face, measure, pieces

_SEAMS = frozenset("/-@_")  # where a long reference or address is best broken


@dataclass(slots=True)
class Span:
    """Words in one face, of one run."""

    run: int
    face: str
    words: str
    width: float  # thousandths of the size


@dataclass(frozen=True, slots=True)
class Line:
    """One line: its spans, and whether a reader must hear a space after it."""

    spans: tuple[Span, ...]
    width: float  # thousandths of the size
    spaced: bool = True


@dataclass(slots=True)
class _Word:
    spans: list[Span]
    width: float
    space: int  # the run of the space before it; -1 for none


class _Setter:
    """Fills lines with words, greedily."""

    def __init__(self, width: float) -> None:
        self.room = width
        self.lines: list[Line] = []
        self.spans: list[Span] = []
        self.width = 0.0

    def close(self, *, spaced: bool = True) -> None:
        self.lines.append(Line(tuple(self.spans), self.width, spaced))
        self.spans, self.width = [], 0.0

    def put(self, word: _Word) -> None:
        space = self._space(word)
        if self.spans and self.width + (space.width if space else 0) + word.width > self.room:
            self.close(spaced=word.space >= 0)
            space = None
        if space:
            self._append(space)
        for span in word.spans:
            if word.width > self.room:
                self._cut(span)
            else:
                self._append(span)

    def _space(self, word: _Word) -> Span | None:
        if word.space < 0 or not self.spans:
            return None
        name = self.spans[-1].face
        name = name if name in {REGULAR, BOLD} else REGULAR
        return Span(word.space, name, " ", measure(name, " "))

    def _append(self, span: Span) -> None:
        last = self.spans[-1] if self.spans else None
        if last is not None and last.face == span.face and last.run == span.run:
            last.words += span.words
            last.width += span.width
        else:
            self.spans.append(Span(span.run, span.face, span.words, span.width))
        self.width += span.width

    def _cut(self, span: Span) -> None:
        """Break a word that is wider than a line: after a seam, or where the line is full."""
        widths = face(span.face).widths
        start, stop, width, kept = 0, 0, 0.0, 0.0
        for place, letter in enumerate(span.words):
            while 0 < self.width + width > self.room - widths[letter]:
                stop, kept = (stop, kept) if stop > start else (place, width)
                self._part(span, start, stop, kept)
                self.close(spaced=False)
                start, width = stop, width - kept
            width += widths[letter]
            if letter in _SEAMS:
                stop, kept = place + 1, width
        self._part(span, start, len(span.words), width)

    def _part(self, span: Span, start: int, stop: int, width: float) -> None:
        if stop > start:
            self._append(Span(span.run, span.face, span.words[start:stop], width))


class _Reader:
    """Reads runs as words, and None for each line end that is to be kept."""

    def __init__(self, *, bold: bool) -> None:
        self.bold = bold
        self.held: _Word | None = None
        self.space = -1

    def read(self, parts: tuple[Run, ...]) -> Iterator[_Word | None]:
        for number, run in enumerate(parts):
            for row, row_words in enumerate(clean(run.words).split("\n")):
                if row:
                    yield from self._let_go(-1)
                    yield None
                yield from self._row(number, run, row_words)
        yield from self._let_go(-1)

    def _row(self, number: int, run: Run, words: str) -> Iterator[_Word]:
        for place, word in enumerate(words.split(" ")):
            if place:
                yield from self._let_go(number)
            for name, part in pieces(word, bold=self.bold or run.bold):
                self._hold(Span(number, name, part, measure(name, part)))

    def _let_go(self, space: int) -> Iterator[_Word]:
        if self.held:
            yield self.held
        self.held, self.space = None, space

    def _hold(self, span: Span) -> None:
        if self.held is None:
            self.held = _Word([], 0.0, self.space)
        self.held.spans.append(span)
        self.held.width += span.width


def wrap(words: Words, size: float, width: float, *, bold: bool = False) -> list[Line]:
    """Return words as lines no wider than ``width`` points at ``size``; no words, no lines."""
    setter = _Setter(max(width, size) * 1000 / size)
    for word in _Reader(bold=bold).read(runs(words)):
        if word is None:
            setter.close()
        else:
            setter.put(word)
    if setter.spans:
        setter.close(spaced=False)
    return setter.lines
