"""What risks are measured by: the matrix, what its scores mean, appetites and reviews by level."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from db.risks.commands import SetAppetite, SetReviewRule, SetScale
from db.risks.queries import (
    AppetiteLine,
    ReviewRuleLine,
    ScaleShown,
    appetites,
    review_rules,
    scale_of,
)
from db.risks.rules.appetite import ReviewOf
from db.risks.rules.risk import RiskCategory
from db.risks.rules.scores import ScoreKind, write_scale
from db.words import choice, day, say
from desktop.kit.cells import Cell, Words
from desktop.kit.desk import Desk
from desktop.kit.detail import CommandForm, DetailPane
from desktop.kit.fields import ChoiceField, DateField, Field, LongField, NumberField
from desktop.kit.offers import bodies, on_day, pick, plain_form, prose, words
from desktop.kit.page import Split
from desktop.kit.parts import Card, Facts, button, column, label, row
from desktop.kit.rows import RowList


class MeasuresView(QWidget):
    """The committee's own, each with its source; a change never rescales scores given before."""

    left = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk, self._body = desk, ""
        self._scale: ScaleShown | None = None
        self._whose = label("", "section", wrap=True)
        self._matrix = Facts()
        look = desk.look
        self._appetites: RowList[AppetiteLine] = RowList(
            look, _appetite, say("risks.appetites"), height="two"
        )
        self._rules: RowList[ReviewRuleLine] = RowList(
            look, _rule, say("risks.review_rules"), height="two"
        )
        self.pane = DetailPane(desk, say("risks.measures"))
        told = label(say("risks.measures_told"), "quiet", wrap=True)
        inside = QWidget()
        inside.setLayout(column(told, None, margins=(16, 12, 16, 12)))
        self.pane.show_inside(inside)
        self.pane.left.connect(self._read)
        back = button(say("risks.to_register"))
        back.clicked.connect(self.left)
        matrix, appetite = button(say("risks.set_matrix")), button(say("risks.set_appetite"))
        rule = button(say("risks.set_rule"))
        matrix.clicked.connect(lambda: self.pane.open_form(self.scaling()))
        appetite.clicked.connect(lambda: self.pane.open_form(self.seeking()))
        rule.clicked.connect(lambda: self.pane.open_form(self.timing()))
        facts = column(self._matrix, margins=(16, 8, 16, 8))
        cards = QWidget()
        cards.setLayout(
            column(
                Card(say("risks.matrix"), facts),
                Card(say("risks.appetites"), self._appetites),
                Card(say("risks.review_rules"), self._rules),
                None,
                gap=16,
            )
        )
        self._first = matrix
        whole = column(self._whose, gap=12)
        whole.addWidget(Split(desk, cards, self.pane), 1)
        whole.addLayout(row(back, None, matrix, appetite, rule))
        self.setLayout(whole)

    def begin(self, body: str) -> None:
        """Show the committee's in view, or the whole minute book's."""
        self._body = body
        with self._desk.store.read() as book:
            name = book.value("SELECT name FROM body_live WHERE id = :id", id=body)
        self._whose.setText(name or say("risks.whole_book"))
        self._read()
        self._first.setFocus()

    def _read(self) -> None:
        today = self._desk.today()
        shown = self._scale = self._desk.read(scale_of, self._body, today)
        own = (shown.initial_means, shown.current_means, shown.target_means)
        means = [
            (choice(kind), given or say(f"risk.{kind}_means"))
            for kind, given in zip(ScoreKind, own, strict=True)
        ]
        self._matrix.show_facts(
            [
                (say("risks.bands"), write_scale(shown.scale)),
                *means,
                (say("risks.source"), shown.source or say("risks.suggested")),
            ]
        )
        self._appetites.show_things(self._desk.read(appetites, self._body, today))
        self._rules.show_things(self._desk.read(review_rules, self._body))

    def scaling(self) -> CommandForm:
        """Return the form of a matrix with its bands, its words and what its scores mean."""
        desk, look = self._desk, self._desk.look
        fields: list[Field] = [
            pick(desk, "body", "risks.whose", bodies),
            LongField(look, "scale", say("risks.bands"), hint=say("risks.bands_hint")),
            on_day(desk, "from_on", "risks.from_on"),
            LongField(look, "likelihoods", say("risks.likelihood"), hint=say("risks.one_a_line")),
            LongField(look, "impacts", say("risks.impact"), hint=say("risks.one_a_line")),
            *(prose(desk, f"{kind}_means", f"ScoreKind.{kind}") for kind in ScoreKind),
            words(desk, "source", "risks.source"),
        ]
        made = plain_form(desk, "risks.set_matrix", fields, _set_scale)
        if (shown := self._scale) is not None:
            made.set_values(
                body=self._body,
                scale=write_scale(shown.scale),
                from_on=desk.today(),
                likelihoods="\n".join(shown.likelihoods),
                impacts="\n".join(shown.impacts),
                initial_means=shown.initial_means,
                current_means=shown.current_means,
                target_means=shown.target_means,
                source=shown.source,
            )
        return made

    def seeking(self) -> CommandForm:
        """Return the form of an appetite and its tolerance."""
        desk, look = self._desk, self._desk.look
        categories = [each for each in RiskCategory if each is not RiskCategory.NOT_SET]
        fields: list[Field] = [
            pick(desk, "body", "risks.whose", bodies),
            ChoiceField(look, "category", say("risks.category"), categories),
            prose(desk, "words", "risks.statement"),
            NumberField(
                look, "appetite", say("risks.appetite"), hint=say("risks.appetite_hint")
            ).needed(),
            NumberField(look, "tolerance", say("risks.tolerance")).needed(),
            DateField(look, "from_on", say("risks.from_on"), desk.today),
            words(desk, "source", "risks.source"),
        ]

        def make(form: CommandForm) -> SetAppetite:
            given: dict[str, Any] = {name: form.value(name) for name in form.fields}
            given["body"] = given["body"] or None
            for name in ("appetite", "tolerance"):
                given[name] = given[name] or 0
            return SetAppetite(**given)

        made = CommandForm(desk, say("risks.set_appetite"), fields, "log.save", make)
        made.set_values(body=self._body, from_on=desk.today())
        return made

    def timing(self) -> CommandForm:
        """Return the form that says how often a level is reviewed."""
        desk, look = self._desk, self._desk.look
        fields: list[Field] = [
            pick(desk, "body", "risks.whose", bodies),
            ChoiceField(look, "of", say("risks.rule_of"), list(ReviewOf)),
            NumberField(look, "months", say("risks.months")),
            words(desk, "source", "risks.source"),
        ]

        def make(form: CommandForm) -> SetReviewRule:
            return SetReviewRule(
                of=form.value("of"),
                months=form.value("months") or 0,
                source=form.value("source"),
                body=form.value("body") or None,
            )

        made = CommandForm(desk, say("risks.set_rule"), fields, "log.save", make)
        made.set_values(body=self._body)
        return made


def _set_scale(**given: Any) -> SetScale:
    return SetScale(**{**given, "body": given["body"] or None})


def _appetite(line: AppetiteLine) -> Cell:
    first = say(
        "risks.appetite_line",
        category=choice(line.category),
        appetite=line.appetite,
        tolerance=line.tolerance,
    )
    on = say("risks.since_day", on=day(line.from_on)) if line.from_on else ""
    whose = line.body or say("risks.whole_book")
    return Words(first, ", ".join(filter(None, (line.words, whose, on, line.source))))


def _rule(line: ReviewRuleLine) -> Cell:
    often = "risks.rule_monthly" if line.months == 1 else "risks.rule_line"
    first = say(often, of=choice(line.of), months=line.months)
    return Words(first, ", ".join((line.body or say("risks.whole_book"), line.source)))


def make(desk: Desk) -> MeasuresView:
    """Make the view."""
    return MeasuresView(desk)
