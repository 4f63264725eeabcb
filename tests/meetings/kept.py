"""What a minute book would answer, for tests of rules that read one."""

from typing import Any

from db.meetings.rules.account import Row, Rows

Question = tuple[str, tuple[tuple[str, Any], ...]]


def kept(*answers: tuple[str, dict[str, Any], list[Row]]) -> Rows:
    """Return a book of these answers: the SQL text asked, its values, and the rows there are.

    Whatever else is asked of it finds nothing.
    """
    held = {_question(sql, values): found for sql, values, found in answers}

    def rows(sql: str, /, **values: Any) -> list[Row]:
        return held.get(_question(sql, values), [])

    return rows


def _question(sql: str, values: dict[str, Any]) -> Question:
    return sql, tuple(sorted(values.items()))
