"""Fields of a form: label above, help in caption beneath, and what is wrong beside it.

``field`` is what all have in common; ``entries`` hold words, dates, times, numbers and choices;
``pick`` finds a person or a thing by a few letters, ``many`` several of them; ``ticked`` takes
several of a few lines, ``several`` any of a kind of choices;
``dates`` understands a date as it is typed.
"""

from desktop.kit.fields.dates import Looks
from desktop.kit.fields.entries import (
    ChoiceField,
    DateField,
    FlagField,
    LongField,
    NumberField,
    TextField,
    TimeField,
)
from desktop.kit.fields.field import Field
from desktop.kit.fields.many import ManyField
from desktop.kit.fields.pick import Option, PickField
from desktop.kit.fields.several import SeveralField
from desktop.kit.fields.ticked import TickField

__all__ = [
    "ChoiceField",
    "DateField",
    "Field",
    "FlagField",
    "LongField",
    "Looks",
    "ManyField",
    "NumberField",
    "Option",
    "PickField",
    "SeveralField",
    "TextField",
    "TickField",
    "TimeField",
]
