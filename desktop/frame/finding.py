"""What the search field finds: pages by name, then what the minute book holds."""

from collections.abc import Iterable

from db.search import Hit as Found
from db.search import search
from db.words import say
from desktop.frame.pages import CODES
from desktop.frame.search import MOST, Hit
from desktop.kit.cells import Heading
from desktop.kit.desk import Desk
from desktop.kit.whereabouts import PAGE_OF


def find(desk: Desk, words: str, known: Iterable[str]) -> list[Hit | Heading]:
    """Return the pages and the records these words lead to, each kind under its heading."""
    return [*find_pages(words, known), *find_records(desk, words, frozenset(known))]


def find_pages(words: str, known: Iterable[str]) -> list[Hit | Heading]:
    """Return the pages whose name begins with these words, under a heading."""
    near = words.casefold()
    pages = [
        Hit(word, say("desk.search_page"), code)
        for code in CODES
        if code in known and (word := say(f"page.{code}")).casefold().startswith(near)
    ]
    return [Heading(say("desk.search_pages")), *pages] if pages else []


def find_records(desk: Desk, words: str, known: frozenset[str]) -> list[Hit | Heading]:
    """Return the records that hold every one of these words and have a page, best first."""
    found = [] if desk.held else desk.read(search, words, MOST)
    hits = [
        Hit(each.title, second(each), page, each.kind, each.id)
        for each in found
        if (page := PAGE_OF.get(each.kind, "")) in known
    ]
    return [Heading(say("desk.search_records")), *hits] if hits else []


def second(found: Found) -> str:
    """Return what stands under a title: the reference, and the words found unless the title's."""
    snippet = "" if found.title.startswith(found.snippet.strip("… ")) else found.snippet
    return ", ".join(filter(None, (found.ref, snippet)))
