"""What the leak check looks for: which names, which figures, which runs of words, found where."""

from decimal import Decimal

import pytest

from db.meetings.rules.leaks import Leak, LeakKind, Place, PrivateText, Public, find_leaks
from db.meetings.rules.leaks.figures import Figure, figures, same_figure
from db.meetings.rules.leaks.names import Name, is_said, known_name, names_in
from db.meetings.rules.leaks.plain import cleaned, words

COMMON = frozenset({"trust", "hall", "north", "group"})
NOBODY = Public()
PHRASE = "the ward should close quietly before the summer"


def leaks(
    private: str, said: str, kind: LeakKind = LeakKind.PHRASE, **public: frozenset[str]
) -> list[Leak]:
    return find_leaks([PrivateText(private, kind)], [], Public(**public), [Place("page 2", said)])


def test_what_is_found_is_told_as_it_is_said_and_where() -> None:
    assert leaks("They met Wexcombe there.", "To Wex-\ncombe then") != []
    assert leaks("Wexcombe Moor closed.", "About WEXCOMBE moor.") == [
        Leak(LeakKind.NAME, "Wexcombe Moor", "page 2")
    ]
    assert leaks(PHRASE, PHRASE) == [Leak(LeakKind.PHRASE, PHRASE, "page 2")]
    assert leaks("It fell by £1,250.", "It cost £1250 more.") == [
        Leak(LeakKind.FIGURE, "£1,250", "page 2")
    ]
    assert leaks("The bid  fell", "So the bid fell.", LeakKind.PASSAGE) == [
        Leak(LeakKind.PASSAGE, "The bid fell", "page 2")
    ]
    both = [PrivateText("bid", LeakKind.TITLE), PrivateText("fell", LeakKind.TITLE)]
    place = Place("page 2", "the bid fell")
    found = find_leaks(both, [], Public(), [place, Place("page 3", "the bid")])
    assert [(each.words, each.where) for each in found] == [
        ("bid", "page 2"), ("fell", "page 2"), ("bid", "page 3")
    ]  # fmt: skip


@pytest.mark.parametrize("hidden", ["\u00ad", "\u200b", "\u00ad\n ", "\x02 \n"])
def test_what_no_eye_sees_within_a_word_hides_nothing(hidden: str) -> None:
    found = leaks("They met Wexcombe there.", f"To Wex{hidden}combe then")
    assert [each.words for each in found] == ["Wexcombe"]


def test_a_title_that_stands_in_public_anyhow_is_passed_over_and_the_next_is_not() -> None:
    texts = [PrivateText(each, LeakKind.TITLE) for each in ("The bid", " ", "Tenders")]
    public, place = Public(titles=frozenset({"thebid"})), Place("page 2", "the bid and tenders")
    found = find_leaks(texts, [], public, [place])
    assert found == [Leak(LeakKind.TITLE, "Tenders", "page 2")]
    assert find_leaks(texts, [], public, [Place("an empty page", "")]) == []


def test_a_short_passage_is_found_as_words_and_a_longer_one_whatever_lies_between() -> None:
    assert leaks("bid", "They were forbidden.", LeakKind.PASSAGE) == []
    assert leaks("a bid", "That is a bid.", LeakKind.PASSAGE) != []
    assert leaks("bids", "Two bi-ds.", LeakKind.PASSAGE) == []
    assert leaks("tenders", "Ten-ders came.", LeakKind.PASSAGE) != []
    assert leaks("a bids", "All a b-ids.", LeakKind.PASSAGE) != []


def test_five_words_in_a_row_are_no_accident_and_four_are() -> None:
    said = "ward should close quietly before"
    assert [each.words for each in leaks(PHRASE, f"X {said} Y")] == [said]
    assert leaks(PHRASE, "ward should close quietly after") == []
    assert [each.words for each in leaks(PHRASE, f"Then {PHRASE}.")] == [PHRASE]
    begins = "the ward should close quietly"
    assert [each.words for each in leaks(PHRASE, f"{begins} now")] == [begins]
    assert leaks(PHRASE, "So quietly before the summer") == []
    ends = "close quietly before the summer"
    assert [each.words for each in leaks(PHRASE, f"to {ends}")] == [ends]


def test_little_words_in_a_row_say_nothing() -> None:
    three = "it was to be closed quietly soon"
    assert [each.words for each in leaks(three, three)] == [three]
    assert leaks("it was to be closed soon by them", "it was to be closed soon by them") == []
    assert leaks("it was to be closed in 2026 or 2027", "it was to be closed in 2026 or 2027") == []


def test_a_passage_left_out_whole_is_not_told_again_as_a_phrase() -> None:
    found = leaks(PHRASE, f"Then {PHRASE}.", LeakKind.PASSAGE)
    assert [each.kind for each in found] == [LeakKind.PASSAGE]


def test_people_are_looked_for_by_name_surname_and_initials_unless_they_are_public() -> None:
    people = [("Dr Ada Lowther-Moss", "ALM"), ("Bo", "B")]
    private = [PrivateText("Ada Lowther-Moss and Bo spoke of the rota.")]

    def said(text: str, public: Public = NOBODY) -> list[str]:
        return [each.words for each in find_leaks(private, people, public, [Place("p", text)])]

    assert said("ada lowther-moss") == ["Ada Lowther Moss"]
    assert said("Ada Lowther-\nMoss") == ["Ada Lowther Moss"]
    assert said("Mrs Moss") == ["Moss"]
    assert said("A.L.M. and A L M") == ["ALM"]
    assert said("B came") == []
    assert said("") == []
    two = find_leaks([PrivateText("Ada Fox spoke.")], [("Ada Fox", "AF")], NOBODY,
                     [Place("p", "AF came")])  # fmt: skip
    assert [each.words for each in two] == ["AF"]
    assert said("Mrs Moss, ALM", Public(initials=frozenset({"ALM"}))) == ["Moss"]
    assert said("Mrs Moss, ALM", Public(names=frozenset({"Kate Moss"}))) == ["ALM"]
    whole = Public(names=frozenset({"Ada Lowther-Moss"}))
    assert said("Ada Lowther-Moss, ALM", whole) == []


def test_a_known_name_has_a_surname_worth_looking_for_if_it_is_long_enough() -> None:
    assert known_name("Dr Ada Fox", "AF") == Name("ada fox", "fox", "AF")
    assert known_name("Ada Jane Fox", "AF").last == "fox"
    assert known_name("Ada Ng", "AN") == Name("ada ng", "", "AN")
    assert known_name("Prof Madonna", "M") == Name("madonna", "", "M")
    assert known_name("", "") == Name("", "", "")


def test_a_name_is_said_whole_or_by_its_surname_and_not_within_a_word() -> None:
    fox = known_name("Ada Fox", "AF")
    for said in ("then ada fox spoke", "mrs fox", "mrs fox\u00b4s", "mrs fox\u2019s"):
        assert is_said(fox, words(cleaned(said)))
    for said in ("the foxes", "ada spoke", ""):
        assert not is_said(fox, words(said))
    assert not is_said(known_name("Ada Ng", "AN"), words("ng spoke"))
    assert is_said(known_name("Ada Ng", "AN"), words("ada ng spoke"))
    assert not is_said(known_name("Ada Ng", "AN"), [])


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("They met Wexcombe there.", [Name("wexcombe")]),
        ("They met Cora there.", [Name("cora")]),
        ("They met Ben there.", []),
        ("Wexcombe was told.", []),
        ("We met Ada Fox there.", [Name("ada fox", "", "AF")]),
        ("We met Ada Lowe there.", [Name("ada lowe", "lowe", "AL")]),
        ("We met Ada Jane Lowther there.", [Name("ada jane lowther", "lowther", "")]),
        ("We saw Wexcombe Hall there.", [Name("wexcombe hall", "wexcombe", "")]),
        ("Closing Hall was hard.", []),
        ("Closing Wexcombe was hard.", [Name("closing wexcombe", "wexcombe", "CW")]),
        ("North Wexcombe was shut.", [Name("north wexcombe", "wexcombe", "")]),
        ("The North Hall Group met.", []),
        ("We saw North Hall.", []),
        ("It ended.\nWexcombe began.", []),
    ],
)
def test_capitals_that_look_like_a_name_are_looked_for(text: str, names: list[Name]) -> None:
    assert list(names_in(text, COMMON)) == names


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("12", Figure("12", Decimal(12), "", Decimal(1))),
        ("£1 250", Figure("£1 250", Decimal(1250), "£", Decimal(1))),
        ("£ 1.25m", Figure("£ 1.25m", Decimal(1_250_000), "£", Decimal(10_000))),
        ("2 billion", Figure("2 billion", Decimal(2_000_000_000), "", Decimal(1_000_000_000))),
        ("7.5\nper cent", Figure("7.5 per cent", Decimal("7.5"), "%", Decimal("0.1"))),
        ("7%", Figure("7%", Decimal(7), "%", Decimal(1))),
        ("7 Per Cent", Figure("7 Per Cent", Decimal(7), "%", Decimal(1))),
        ("£2M", Figure("£2M", Decimal(2_000_000), "£", Decimal(1_000_000))),
        ("12 -", Figure("12", Decimal(12), "", Decimal(1))),
    ],
)
def test_a_figure_is_read_with_its_value_its_kind_and_its_last_place(
    text: str, found: Figure
) -> None:
    assert list(figures(f"about {text} in all")) == [found]


@pytest.mark.parametrize(
    ("written", "telling"),
    [
        ("£5", True),
        ("5%", True),
        ("99", False),
        ("100", True),
        ("1.5", True),
        ("1.0", True),
        ("2026", False),
        ("2,026", True),
        ("1899", True),
    ],
)
def test_money_a_share_and_a_number_of_some_size_or_exactness_tell_and_a_year_does_not(
    written: str, *, telling: bool
) -> None:
    (found,) = figures(written)
    assert found.telling is telling


@pytest.mark.parametrize(
    ("private", "public", "same"),
    [
        ("£1,204,500", "£1.2m", True),
        ("£1,250,000", "£1.2m", True),
        ("£1,250,001", "£1.2m", False),
        ("£1,150,000", "£1.2m", True),
        ("£9,600", "£10k", True),
        ("£9,400", "£9k", False),
        ("1200", "1199", False),
        ("£1,200.40", "£1,200", False),
        ("61%", "61", False),
        ("61", "61%", False),
        ("61%", "61 per cent", True),
    ],
)
def test_a_rounded_figure_gives_the_exact_one_away(
    private: str, public: str, *, same: bool
) -> None:
    (one,), (other,) = list(figures(private)), list(figures(public))
    assert same_figure(one, other) is same
