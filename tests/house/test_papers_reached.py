"""Every document of the catalogue can be reached at the desk, or says here why it is not."""

import ast
from collections.abc import Iterator
from typing import Final

from db.papers.catalogue import PAPERS
from tests.house.plan import Module, listed

LIST: Final = "db/across/documents.py"
"""What the Documents page lists."""
PRINTS: Final = {"saving"}
"""What a page calls to write a document, named, where there is no list to choose it from."""
ELSEWHERE: Final[dict[str, str]] = {}
"""Documents that the desk does not offer: why."""


def _words(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value


def _calls(module: Module) -> Iterator[tuple[str, list[str]]]:
    """Return each method a page calls, with the words it is given."""
    if module.place.startswith("desktop/"):
        for node in ast.walk(module.tree):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
                yield node.func.attr, list(_words(node))


def _reached(modules: list[Module]) -> set[str]:
    """Return the documents the list may hold, and those a page writes without it."""
    found = {word for each in modules if each.place == LIST for word in _words(each.tree)}
    for module in modules:
        found.update(word for name, words in _calls(module) if name in PRINTS for word in words)
    return found & set(PAPERS)


def _sent_to(modules: list[Module]) -> Iterator[tuple[str, str]]:
    """Return each document that a page goes to by name, and from where."""
    for module in modules:
        for name, words in _calls(module):
            if name == "go" and words[:1] == ["papers"]:
                yield from ((each, module.place) for each in words[1:] if each in PAPERS)


def test_every_document_is_reached_at_the_desk_or_says_why_not(modules: list[Module]) -> None:
    missing = set(PAPERS) - _reached(modules)
    assert missing == set(ELSEWHERE), listed(sorted(missing ^ set(ELSEWHERE)))
    assert all(why.strip() for why in ELSEWHERE.values())


def test_no_page_goes_to_a_document_that_the_documents_page_does_not_list(
    modules: list[Module],
) -> None:
    """A Print button that leads to a list without its document prints nothing."""
    (page,) = [each for each in modules if each.place == LIST]
    offered = set(_words(page.tree))
    sent = list(_sent_to(modules))
    assert len(sent) > 10
    lost = [f"{place}: {name}" for name, place in sent if name not in offered]
    assert not lost, listed(lost)
