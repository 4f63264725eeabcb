"""Where partners stand and how they do: segments, readings, support and the reviews of them.

The organisations are real and every figure is invented, and says so where its source stands.
"""

import tomllib
from datetime import date
from typing import Any

from db.demo.fuller import evidence_of
from db.demo.stage import Stage
from db.demo.year import EXAMPLE
from db.words import say
from resources import read_text

ENTERED_ON = date(2026, 5, 21)
PLACINGS = (
    ("STSFT", "2022/23", 2, "2023-05-18", "Finance and use of resources", "Plan agreed and met"),
    ("STSFT", "2025/26", 3, "2025-09-11", "Finance and use of resources", "Forecast below plan"),
    ("STSFT", "2025/26", 2, "2026-03-12", "Finance and use of resources", "Back on plan since Q3"),
    ("CDDFT", "2022/23", 3, "2023-05-18", "People", "Vacancies above one in eight"),
    ("CDDFT", "2025/26", 3, "2025-09-11", "People", "Vacancies fell and are still above plan"),
    ("Gateshead Health", "2022/23", 2, "2023-05-18", "People", "Turnover steady"),
    ("Gateshead Health", "2025/26", 1, "2025-09-11", "People", "Turnover the lowest of the system"),
)
INDICATORS = (
    ("Vacancies", "People", "%", "lower", (("12.4", "2026-02-28"), ("11.8", "2026-03-31"))),
    ("Turnover in twelve months", "People", "%", "lower", (("10.9", "2026-03-31"),)),
    ("Seen within four hours", "Quality of care, access and outcomes", "%", "higher",
     (("74.1", "2026-01-31"), ("72.6", "2026-02-28"), ("75.9", "2026-03-31"),
      ("77.2", "2026-04-30"))),
    ("Waits over 52 weeks", "Quality of care, access and outcomes", "", "lower",
     (("412", "2026-02-28"), ("436", "2026-03-31"), ("451", "2026-04-30"))),
)  # fmt: skip
WELL = (
    ("CDDFT", "2026-04-20", "Forty nurses from abroad passed their examinations at first attempt"),
    ("STSFT", "2026-04-28", "Day-case hip replacement began on both sites"),
    (None, "2026-05-06", "Mutual aid cleared the longest waits for children’s dentistry"),
)
AIMS = (
    ("Population Health and Prevention", "Blood pressure checked in places of work", "no metric",
     "Sixteen employers took part in the first quarter"),
    ("Workforce Transformation", "One staff bank for the four partnerships", "metric", ""),
    ("Mental Health", "Children’s crisis support by text message", "not said", ""),
)  # fmt: skip
PLAN = (
    "a. One rota for stroke: agreed by both providers (COMPLETE) b. Shared care record: live in"
    " three of four partnerships (IN PROGRESS) c. Community diagnostics: sites chosen (ONGOING)"
    " d. Estates review: scope to be agreed"
)
GUIDANCE = (
    ("Example guidance on quality oversight", "National Quality Board", "1", "2021-04-01"),
    ("Example guidance on quality oversight, revised", "National Quality Board", "2", "2024-04-01"),
)


def watch(stage: Stage) -> None:
    """Enter where three trusts stood, readings, and what went well."""
    with stage.at(ENTERED_ON, 10):
        _name_themes(stage)
        for placing in PLACINGS:
            _place(stage, *placing)
        for indicator in INDICATORS:
            _read(stage, *indicator)
        for short, on, words in WELL:
            stage.do("record_achievement", organisation=short, on=on, words=words, source=EXAMPLE)
        _support(stage)
        _programmes(stage)
    stage.tell(say("demo.watched", n=len(PLACINGS)))


def _name_themes(stage: Stage) -> None:
    """Give the later framework themes, which its sources do not print, as examples."""
    former, later = (
        tomllib.loads(read_text("oversight", f"{each}.toml")) for each in ("2022-23", "2025-26")
    )
    shown = [{**each, "criteria": each.get("criteria", [])} for each in later.pop("segment")]
    days = {name: day.isoformat() for name, day in later.items() if isinstance(day, date)}
    source = f"{later['source']}; themes: {EXAMPLE}"
    fields = {**later, **days, "source": source}
    stage.do("adopt_framework", **fields, themes=former["theme"], segments=shown)


def _place(stage: Stage, short: str, version: str, number: int, on: str, *why: str) -> None:
    theme, words = why
    framework = stage.value("SELECT id FROM oversightframework_live WHERE version = :v", v=version)
    of = "WHERE framework = :f AND"
    segment = stage.value(f"SELECT id FROM segment_live {of} number = :n", f=framework, n=number)
    with stage.store.read() as book:
        sql = "SELECT title, id FROM oversighttheme_live WHERE framework = :f"
        themes: dict[str, str] = dict(book.rows(sql, f=framework))
    stage.do(
        "place_in_segment",
        organisation=short,
        segment=segment,
        decided_by="NHSE NEY",
        rationale=words,
        evidence=[
            {"theme": themes[theme], "words": words, "source": EXAMPLE},
            *(evidence_of(themes, theme) if version == "2025/26" else []),
        ],
        criteria=met(stage, segment) if version == "2022/23" else [],
        on=on,
    )


def met(stage: Stage, segment: str) -> list[str]:
    """Return the criteria of a segment, which an organisation placed there is shown to meet."""
    sql = "SELECT words FROM segmentcriterion_live WHERE segment = :id ORDER BY pos, id"
    with stage.store.read() as book:
        return [words for (words,) in book.rows(sql, id=segment)]


def _read(stage: Stage, title: str, theme: str, *more: Any) -> None:
    unit, better, series = more
    about = stage.value(
        "SELECT t.id FROM oversighttheme_live t JOIN oversightframework_live f"
        " ON f.id = t.framework WHERE f.version = '2025/26' AND t.title = :t",
        t=theme,
    )
    indicator = stage.do(
        "add_indicator", title=title, theme=about, unit=unit, better=better, source=EXAMPLE
    )
    for level, whose in (("organisation", "CDDFT"), ("system", None)):
        for actual, on in series if whose else series[-1:]:
            stage.do(
                "record_reading",
                indicator=indicator,
                level=level,
                organisation=whose,
                actual=actual,
                on=on,
                source=EXAMPLE,
            )


def _support(stage: Stage) -> None:
    stage.do(
        "record_undertaking",
        organisation="CDDFT",
        words="A plan to bring vacancies below one in ten",
        given_on="2026-02-05",
        due_on="2026-09-30",
        source=EXAMPLE,
    )
    stage.do(
        "raise_issue",
        title="Ambulances waiting at the door",
        words="Handover takes longer than thirty minutes on one day in three. " + EXAMPLE,
        lead="NEAS",
        organisations=["NEAS", "CDDFT", "STSFT"],
        joint=True,
        on="2026-04-16",
    )
    stage.do(
        "hold_review",
        organisation="CDDFT",
        words="Vacancies, and the plan to bring them down. " + EXAMPLE,
        on="2026-04-23",
        next_on="2026-07-23",
    )


def _programmes(stage: Stage) -> None:
    stage.do(
        "take_in_plan",
        plan="System plan (example)",
        theme="Services across the system",
        text=PLAN,
        source=EXAMPLE,
    )
    for stream, title, measure, told in AIMS:
        priority = stage.do(
            "add_priority",
            title=title,
            measure=measure,
            metric="Shifts filled from the bank" if measure == "metric" else "",
            workstream=stream,
            at_scale="shared functions" if measure == "metric" else "",
            source=EXAMPLE,
        )
        if told:
            stage.do("record_evidence", priority=priority, words=told, source=EXAMPLE)
    older, newer = (
        stage.do(
            "add_guidance",
            title=title,
            issuer=issuer,
            version=version,
            published_on=on,
            source=EXAMPLE,
        )
        for title, issuer, version, on in GUIDANCE
    )
    stage.do("supersede_guidance", guidance=older, by=newer)
