"""What must hold of numbers and frozen texts, and of requests for information."""

from db.custody.rules.foi import Exemption, FoiState, HeldState
from db.custody.rules.numbers import (
    Number,
    Series,
    canonical,
    check_custodian,
    parsed,
    printed,
    provisional,
    text_hash,
)

__all__ = [
    "Exemption",
    "FoiState",
    "HeldState",
    "Number",
    "Series",
    "canonical",
    "check_custodian",
    "parsed",
    "printed",
    "provisional",
    "text_hash",
]
