"""Sentences of setting up."""

SENTENCES = {
    "founding.unknown": "There is no founding called {given}; there are: {known}.",
}
