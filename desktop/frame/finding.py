"""What the search field finds: pages by name, then what the minute book holds."""

from collections.abc import Iterable

from db.words import say
from desktop.frame.navigation import FOOT, MAIN
from desktop.frame.search import Hit
from desktop.kit.cells import Heading


def find_pages(words: str, known: Iterable[str]) -> list[Hit | Heading]:
    """Return the pages whose name begins with these words, under a heading."""
    near = words.casefold()
    pages = [
        Hit(each.word, say("desk.search_page"), each.code)
        for each in (*MAIN, *FOOT)
        if each.code in known and each.word.casefold().startswith(near)
    ]
    return [Heading(say("desk.search_pages")), *pages] if pages else []
