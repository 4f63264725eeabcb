"""Sentences of the book itself: its files, commands and input."""

SENTENCES = {
    "input.not_object": "A command takes an object of named fields.",
    "input.nothing": "The list is empty: there is nothing to do.",
    "input.twice": "“{name}” is given twice.",
    "input.missing": "“{name}” is still to be filled in.",
    "input.unknown_field": "There is no field called {name} here.",
    "input.not_text": "“{name}” must be words.",
    "input.not_number": "“{name}” must be a whole number.",
    "input.not_flag": "“{name}” must be true or false.",
    "input.not_date": "“{name}” must be a real date, such as 2026-03-12; {given} is not one.",
    "input.far_date": "“{name}” must be in a year from {first} to {last}; {given} is not.",
    "input.not_time": "“{name}” must be a time of day, such as 09:30; {given} is not one.",
    "input.not_choice": "“{name}” must be one of: {known}. {given} is not one of them.",
    "input.not_list": "“{name}” must be a list.",
    "input.unfit_text": "“{name}” holds a character that cannot be kept.",
    "ref.unknown": "Nothing in this minute book is called “{given}”.",
    "ref.none": "Say which record is meant ({kind}): the reference is empty.",
    "ref.other_kind": "“{given}” is the reference of another kind of record ({found}). Needed "
    "here: {kind}.",
    "ref.ambiguous": "{given} could be any of: {candidates}.",
    "command.unknown": "There is no command called {name}.",
    "role.reader": "This colleague may read the minute book but not change it.",
    "role.admin": "Only an administrator of this minute book may do that.",
}
