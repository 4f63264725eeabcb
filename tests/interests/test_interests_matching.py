"""Which registered interests an agenda item touches, by organisation and by subject (R17)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.interests.rules.matching import Held, Touch, TouchedBy, telling, touches
from db.interests.rules.stopwords import COMMON

HOME = Held(
    "1",
    "Director and shareholder of a care home",
    ("Pennine Lodge Care Ltd", "PLC2", "PLC2"),
    ("Fellside Homes Limited",),
)
HOSPICE = Held("2", "Trustee of a hospice; spouse is a community pharmacist")


@pytest.mark.parametrize(
    ("said", "by", "found"),
    [
        ("Contract with Pennine Lodge Care Ltd", TouchedBy.ORGANISATION, "Pennine Lodge Care Ltd"),
        ("PENNINE  LODGE, care: beds", TouchedBy.ORGANISATION, "Pennine Lodge Care Ltd"),
        ("Pennine Lodge Care's extension", TouchedBy.ORGANISATION, "Pennine Lodge Care Ltd"),
        ("Beds at PLC2", TouchedBy.ORGANISATION, "PLC2"),
        ("Pennine Lodge Ca\u2019re", TouchedBy.ORGANISATION, "Pennine Lodge Care Ltd"),
        ("The former Fellside Homes", TouchedBy.FORMER, "Fellside Homes Limited"),
    ],
)
def test_an_item_that_names_the_organisation_touches_the_interest(
    said: str, by: TouchedBy, found: str
) -> None:
    """R17: by name, short name, code, and the organisation before or after."""
    assert touches(said, [HOME]) == [Touch("1", by, found)]


@pytest.mark.parametrize(
    "said",
    [
        "Care at home: the director's report",
        "plc2 in small letters",
        "Penninelodge Care",
        "Lodge Pennine Care",
        "Winter plan: quality and performance",
        "",
    ],
)
def test_what_every_agenda_says_is_no_alarm(said: str) -> None:
    assert touches(said, [HOME]) == []


def test_an_item_on_the_subject_touches_the_interest_and_says_the_word() -> None:
    found = touches("Hospices and end of life", [HOME, HOSPICE])
    assert found == [Touch("2", TouchedBy.SUBJECT, "hospice")]
    assert touches("The pharmacist's view", [HOSPICE])[0].found == "pharmacist"
    assert touches("A tie", [Held("4", "Maker of ties")])[0].found == "ties"
    assert touches("A hospice pharmacist", [HOSPICE])[0].found == "hospice, pharmacist"
    assert telling("Shares in a pharmacy, pharmacies, 2024 and an MRI") == ["pharmacy"]


def test_a_name_of_common_words_only_counts_in_full() -> None:
    held = Held("3", "", ("Community Health Services Ltd",))
    assert touches("Community health services", [held]) == []
    assert touches("Award to Community Health Services Ltd", [held])


@given(st.lists(st.sampled_from(sorted(COMMON)), max_size=12), st.text(max_size=60))
def test_common_words_alone_never_raise_an_alarm(words: list[str], subject: str) -> None:
    said = " ".join(words)
    assert touches(said, [Held("1", said), Held("2", subject)]) == []


@given(st.text(max_size=80), st.text(max_size=80), st.text(max_size=30))
def test_what_is_found_is_there_and_each_interest_is_told_once(
    said: str, subject: str, name: str
) -> None:
    held = Held("1", subject, (name,), (subject,))
    found = touches(said, [held, held])
    assert len(found) in (0, 2)
    assert all(each.found in (name, subject) or each.by is TouchedBy.SUBJECT for each in found)
    assert touches(said.upper(), [Held("1", subject)]) == touches(said, [Held("1", subject)]) or (
        said.upper().casefold() != said.casefold()
    )


@given(st.text(alphabet="abcdefghij ", min_size=1, max_size=40))
def test_more_words_on_the_agenda_never_lose_a_match(said: str) -> None:
    held = Held("1", "jade cabbage ice", ("Acacia Bead", "BID"), ("Face Deal",))
    if touches(said, [held]):
        assert touches(f"Item: {said} , and more", [held])


@pytest.mark.parametrize(
    ("name", "said", "touched"),
    [
        ("The Moor Trust", "A visit to Moor", True),  # four letters are enough to tell
        ("The Fox Trust", "A visit to Fox", False),  # three are not, cut down
        ("The Fox Trust", "A visit to the Fox Trust", True),
        ("Care Trust", "Any care trust", True),  # two common words count in full
        ("Trust", "Any trust", False),
        ("Health", "Any health", False),
        ("Fox", "A visit to Fox", True),
        ("University of Sunder", "At Sunder", True),
    ],
)
def test_a_name_is_cut_down_only_to_what_tells_it_from_others(
    name: str, said: str, *, touched: bool
) -> None:
    assert bool(touches(said, [Held("4", "", (name,))])) is touched


def test_four_letters_tell_a_subject_and_three_do_not() -> None:
    assert telling("Farm and oak") == ["farm"]


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("St Bede\u2019s Lodge", "At St Bede's Lodge"),
        ("St Bedes\u2019 Lodge", "At St Bedes Lodge"),
        ("O'Moor Lodge", "At OMoor Lodge"),
        ("Moor & Fell Lodge", "At Moor and Fell Lodge"),
    ],
)
def test_apostrophes_and_signs_make_no_other_name(name: str, said: str) -> None:
    assert touches(said, [Held("5", "", (name,))]) != []


def test_a_plural_is_the_same_word_and_an_s_of_its_own_is_kept() -> None:
    assert telling("Abscess abscesse virus viru sepsis sepsi") == [
        "abscess", "abscesse", "virus", "viru", "sepsis", "sepsi"
    ]  # fmt: skip
