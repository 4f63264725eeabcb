"""How a person is addressed in a letter."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.bodies.rules.greeting import greeted


@pytest.mark.parametrize(
    ("name", "greeting"),
    [
        ("Dorothea Plumstone", "Dorothea"),
        ("Mary Ann Evans", "Mary"),
        ("Dorothea", "Dorothea"),
        ("Dr Dorothea Plumstone", "Dr Plumstone"),
        ("Prof. Ada Lowther", "Prof. Lowther"),
        ("Cllr John O'Hara", "Cllr O'Hara"),
        ("Sir John Falstaff", "Sir John"),
        ("Dame Judith Weir", "Dame Judith"),
        ("Lady Hale", "Lady Hale"),
        ("K. Harkaway", "K. Harkaway"),
        ("k. harkaway", "k. harkaway"),
        ("Jo Harkaway", "Jo"),
        ("Alex. Harkaway", "Alex."),
        ("X. Harkaway", "X. Harkaway"),
        ("Max Harkaway", "Max"),
        ("MX Ada Harkaway", "MX Harkaway"),
        ("KJ Harkaway", "KJ Harkaway"),
        ("", ""),
        ("  ", ""),
    ],
)
def test_a_letter_greets_by_first_name_or_by_title(name: str, greeting: str) -> None:
    assert greeted(name) == greeting


@given(st.text())
def test_a_greeting_says_nothing_the_name_does_not(name: str) -> None:
    assert set(greeted(name).split()) <= set(name.split())
