"""How a register is read: what the scores mean, and the appetites they are marked by."""

from datetime import date

from db.papers.paper import Block, Facts, Heading, Paragraph, Tone
from db.risks.queries import ScaleShown, appetites
from db.risks.rules import scores
from db.store import Reading
from db.words import choice, say


def key(shown: ScaleShown) -> list[Block]:
    """Say what the scores mean, and on which matrix they are given."""
    own = {
        "initial": shown.initial_means,
        "current": shown.current_means,
        "target": shown.target_means,
    }
    means = tuple(
        (say(f"ScoreKind.{kind}"), words or say(f"risk.{kind}_means"))
        for kind, words in own.items()
    )
    source = shown.source or say("papers.scale_suggested")
    matrix_told = say("papers.scale", scale=scores.write_scale(shown.scale), source=source)
    return [
        Heading(say("papers.how_scored")),
        Facts(means),
        Paragraph(matrix_told, Tone.QUIET),
        Paragraph(say("papers.movement_told"), Tone.QUIET),
    ]


def limits(book: Reading, body: str, as_at: date) -> list[Block]:
    """Say what appetite and tolerance the scores are marked by, and where they are laid down."""
    facts = tuple(
        (
            choice(each.category),
            say(
                "papers.appetite_told",
                appetite=each.appetite,
                tolerance=each.tolerance,
                words=f"{each.words.rstrip('.')}." if each.words else "",
                source=each.source,
            ),
        )
        for each in appetites(book, body, as_at)
    )
    return [Heading(say("papers.appetites")), Facts(facts)] if facts else []
