"""Sentences about workstreams."""

SENTENCES = {
    "programmes.name_taken": "There is already a workstream called {name}.",
}
