from datetime import date, timedelta
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.errors import Refusal
from db.risks.rules.scores import (
    SUGGESTED,
    WEIGHT,
    Band,
    Cell,
    Movement,
    Scale,
    Scored,
    Span,
    check_scored_on,
    check_steps,
    latest,
    moved,
    parse_scale,
    same_matrix,
    write_scale,
)
from db.words import explain, known

NHS = parse_scale(SUGGESTED)
DAY = timedelta(days=1)
MEETING = date(2026, 11, 5)
DAYS = st.dates(date(2024, 1, 1), date(2028, 12, 31))


@pytest.mark.parametrize(
    ("likelihood", "impact", "band"),
    [
        (1, 1, Band.LOW),
        (1, 3, Band.LOW),
        (1, 4, Band.MODERATE),
        (2, 3, Band.MODERATE),
        (2, 4, Band.HIGH),
        (3, 4, Band.HIGH),
        (3, 5, Band.EXTREME),
        (5, 5, Band.EXTREME),
    ],
)
def test_the_suggested_bands_at_their_edges(likelihood: int, impact: int, band: Band) -> None:
    assert NHS.band(likelihood, impact) is band
    assert NHS.band(impact, likelihood) is band


@pytest.mark.parametrize(
    ("likelihood", "impact", "field"),
    [
        (6, 3, "likelihood"),
        (3, 6, "impact"),
        (-1, 1, "likelihood"),
    ],
)
def test_a_score_outside_the_matrix_is_refused_beside_its_field(
    likelihood: int, impact: int, field: str
) -> None:
    with pytest.raises(Refusal) as refused:
        NHS.band(likelihood, impact)
    assert (refused.value.code, refused.value.field) == ("risk.off_matrix", field)


def test_a_score_that_was_not_given_is_asked_for_beside_its_field() -> None:
    for likelihood, impact, field in ((0, 3, "likelihood"), (3, 0, "impact")):
        with pytest.raises(Refusal, match=f"no_{field}") as refused:
            NHS.band(likelihood, impact)
        assert refused.value.field == field
        assert explain(refused.value) == f"Give the {field}, from 1 to 5."


def test_a_committee_may_have_its_own_matrix() -> None:
    own = parse_scale("4x4; Low 1-2; HIGH 3-16; extreme 1x4")
    assert own.band(1, 4) is Band.EXTREME
    assert own.band(4, 1) is Band.HIGH
    assert own.band(1, 2) is Band.LOW


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("low 1-3; high 8-25", "risk.scale_gap"),
        ("low 1-24", "risk.scale_gap"),
        ("low 2-25", "risk.scale_gap"),
        ("low 1-8; high 8-25", "risk.scale_order"),
        ("high 1-8; low 9-25", "risk.scale_order"),
        ("low 1-8; low 9-25", "risk.scale_order"),
        ("low 9-1; high 10-25", "risk.scale_order"),
        ("1x1; low 1", "risk.scale_size"),
        ("11x11; low 1-121", "risk.scale_size"),
        ("5x5; 4x4; low 1-25", "risk.scale_size"),
        ("5x4; low 1-25", "risk.scale_unread"),
        ("low one-3", "risk.scale_unread"),
        ("mild 1-25", "risk.scale_unread"),
        ("low", "risk.scale_unread"),
        ("low 1 - 25", "risk.scale_unread"),
        ("low 1-25; high 6x1", "risk.off_matrix"),
        ("low 1-25; high 1x6", "risk.off_matrix"),
        ("", "risk.no_scale"),
        ("5x5", "risk.scale_gap"),
    ],
)
def test_a_matrix_that_does_not_hold_together_is_refused(text: str, code: str) -> None:
    with pytest.raises(Refusal) as refused:
        parse_scale(text)
    assert (refused.value.code, refused.value.field) == (code, "scale")
    assert known(code)


@pytest.mark.parametrize(
    "part", ["axa", "high ax5", "high 5xb", "low a-3", "low 1-b", "mild 1-25", "low", "5x4"]
)
def test_the_part_of_a_matrix_that_cannot_be_read_is_shown_as_written(part: str) -> None:
    with pytest.raises(Refusal) as refused:
        parse_scale(f"5x5; {part} ; low 1-25")
    assert refused.value.values["given"] == part


def test_the_first_score_without_a_band_is_named() -> None:
    with pytest.raises(Refusal) as refused:
        parse_scale("low 1-3; high 8-20")
    assert refused.value.values == {"points": 4}


def test_the_smallest_and_largest_matrix() -> None:
    assert parse_scale("2x2; low 1-4; ").band(2, 2) is Band.LOW
    assert parse_scale("10x10; low 1-100").band(10, 10) is Band.LOW


@st.composite
def scales(draw: st.DrawFn) -> Scale:
    size = draw(st.integers(2, 10))
    bands = sorted(draw(st.sets(st.sampled_from(Band), min_size=1)), key=WEIGHT.__getitem__)
    top = size * size
    inner = st.lists(
        st.integers(1, top - 1), min_size=len(bands) - 1, max_size=len(bands) - 1, unique=True
    )
    ends = [*sorted(draw(inner)), top]
    starts = [1, *(end + 1 for end in ends[:-1])]
    spans = tuple(Span(*each) for each in zip(bands, starts, ends, strict=True))
    places = st.integers(1, size)
    cells = st.lists(st.builds(Cell, places, places, st.sampled_from(Band)), max_size=4)
    return Scale(size, spans, tuple(draw(cells)))


@given(scales())
def test_a_matrix_written_down_reads_back_the_same(scale: Scale) -> None:
    assert parse_scale(write_scale(scale)) == scale


@given(scales())
def test_every_cell_has_a_band_and_without_exceptions_a_worse_score_is_never_milder(
    scale: Scale,
) -> None:
    plain = Scale(scale.size, scale.spans)
    places = range(1, scale.size + 1)
    for likelihood, impact in product(places, repeat=2):
        assert scale.band(likelihood, impact) in Band
        if impact < scale.size:
            here = plain.band(likelihood, impact)
            assert WEIGHT[here] <= WEIGHT[plain.band(likelihood, impact + 1)]


def test_a_score_given_today_stands_and_tomorrow_is_refused() -> None:
    check_scored_on(MEETING, MEETING)
    with pytest.raises(Refusal):
        check_scored_on(MEETING + DAY, MEETING)


def test_the_score_that_stands_is_the_last_given_and_of_one_day_the_last_written() -> None:
    assert latest([]) is None
    one, other = Scored(MEETING, 1, "x", 12), Scored(MEETING, 0, "x", 16)
    assert latest([one, other]) == latest([other, one]) == one
    assert latest([one, Scored(MEETING + DAY, 0, "x", 4)]) == Scored(MEETING + DAY, 0, "x", 4)


def test_movement_looks_back_to_what_the_last_meeting_had_in_its_papers() -> None:
    before, at = Scored(MEETING - DAY, 0, "x", 12), Scored(MEETING, 1, "x", 16)
    assert moved([before, at], MEETING) == (Movement.UP, 4)
    assert moved([before, at], MEETING + DAY) == (Movement.SAME, 0)
    assert moved([before], MEETING) == (Movement.SAME, 0)
    assert moved([at], MEETING) == (Movement.NEW, 0)
    assert moved([before, Scored(MEETING, 1, "x", 9)], MEETING) == (Movement.DOWN, -3)
    assert moved([], MEETING) == (Movement.UNSCORED, 0)


def test_without_a_meeting_the_score_before_is_compared() -> None:
    scores = [
        Scored(MEETING, 0, "x", 12),
        Scored(MEETING, 1, "x", 16),
        Scored(MEETING + DAY, 2, "x", 20),
    ]
    assert moved(scores, None) == (Movement.UP, 4)
    assert moved(scores[:1], None) == (Movement.NEW, 0)


SCORES = st.lists(
    st.builds(
        Scored,
        DAYS,
        st.integers(0, 3),
        st.text("abcdef", min_size=3, max_size=3),
        st.integers(1, 25),
    ),
    unique_by=lambda each: each.id,
    max_size=8,
)


@given(SCORES, st.none() | DAYS)
def test_movement_does_not_depend_on_the_order_scores_arrive_in(
    scores: list[Scored], since: date | None
) -> None:
    movement, points = moved(scores, since)
    assert (movement, points) == moved(scores[::-1], since)
    assert (points > 0) == (movement is Movement.UP)
    assert (points < 0) == (movement is Movement.DOWN)


def test_the_words_of_the_steps_are_one_a_step_or_none() -> None:
    check_steps(NHS, "", "impacts")
    check_steps(NHS, "a\nb\nc\nd\ne", "impacts")
    with pytest.raises(Refusal) as refused:
        check_steps(NHS, "a\nb\nc\nd", "impacts")
    assert (refused.value.code, refused.value.field) == ("risk.scale_words", "impacts")


def test_two_matrices_are_one_where_size_and_bands_are_however_they_were_written() -> None:
    assert same_matrix("", SUGGESTED)
    assert same_matrix("5x5;  low 1-3; moderate 4-6; high 8-12; extreme 15-25", SUGGESTED)
    assert not same_matrix("5x5; low 1-4; moderate 5-9; high 10-14; extreme 15-25", SUGGESTED)
    assert same_matrix("of a newer kind", "of a newer kind")
    assert not same_matrix("of a newer kind", SUGGESTED)
