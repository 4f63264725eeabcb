"""A reading of more than a hundred per cent, or given anew, is asked about and taken."""

from datetime import date
from typing import Any

from db.oversight.commands.readings import AddIndicator, RecordReading
from db.store import Store, cautions

TODAY = date(2026, 6, 8)


def told(store: Store, it: Any) -> list[tuple[str, str]]:
    with store.read() as book:
        return [(each.about, each.words) for each in cautions(book, it, TODAY)]


def test_r29_more_than_a_hundred_per_cent_is_asked_about(store: Store) -> None:
    share = store.do(AddIndicator("Seen in four hours", unit="%")).refs[0].id
    count = store.do(AddIndicator("Waiting", unit="people")).refs[0].id
    said = "999 per cent is more than the whole. Is that what you mean?"
    given: dict[str, Any] = {"source": "Return", "on": TODAY}
    assert told(store, RecordReading(share, actual="999", **given)) == [("actual", said)]
    assert told(store, RecordReading(share, actual="100", forecast="100%", **given)) == []
    over = [("forecast", said.replace("999", "100.1"))]
    assert told(store, RecordReading(share, forecast="100.1", **given)) == over
    assert told(store, RecordReading(count, actual="999", **given)) == []
    assert told(store, RecordReading(count, actual="many", **given)) == []


def test_r29_a_reading_given_anew_says_what_it_takes_the_place_of(store: Store) -> None:
    count = store.do(AddIndicator("Waiting", unit="people")).refs[0].id
    on = date(2020, 5, 31)
    store.do(RecordReading(count, "Return", on, actual="1,200", forecast="900"))
    assert told(store, RecordReading(count, "Return", on, actual="1200.0", forecast="900")) == []
    place = "This takes the place of {}, recorded for 31 May 2020, which stays in the history."
    assert told(store, RecordReading(count, "Return", on, actual="1300")) == [
        ("actual", place.format("1200")),
        ("forecast", place.format("900")),
    ]
    assert told(store, RecordReading(count, "Return", date(2020, 6, 30), actual="1300")) == []
