"""What the search field says of what it found."""

from db.search import Hit
from desktop.frame.finding import second

REF, TITLE = "MG/A/25-26/001", "Share the winter bed plan with each of the four partnerships"


def hit(snippet: str, title: str = TITLE) -> Hit:
    return Hit("action", "id", REF, title, snippet)


def test_words_of_the_title_are_not_said_again_under_it() -> None:
    assert second(hit(TITLE)) == REF
    assert second(hit("Share the winter bed plan…")) == REF
    assert second(hit("")) == REF


def test_words_found_elsewhere_stand_beside_the_reference() -> None:
    said = "…asked whether the winter beds…"
    assert second(hit(said)) == f"{REF}, {said}"
    assert second(hit("Winter", "Beds")) == f"{REF}, Winter"
