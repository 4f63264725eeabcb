"""Field numbers are permanent, and the last migration is what the records say."""

import re
from pathlib import Path

from db import migrations
from db.book.register import whole_register
from db.book.schema import whole_schema
from db.record import Record, fields
from tests.house.plan import listed
from tests.house.write_schema import columns, made_by, newest, objects, references

BLOCKS = {
    "bodies": range(1000, 2000),
    "custody": range(2000, 2500),
    "interests": range(2500, 3000),
    "programmes": range(3000, 3500),
    "calendar": range(3500, 4000),
    "meetings": range(4000, 5000),
    "decisions": range(5000, 6000),
    "actions": range(6000, 7000),
    "risks": range(7000, 8000),
    "oversight": range(8000, 8500),
    "finance": range(8500, 8800),
    "agreements": range(8800, 9000),
    "exchange": range(9000, 10000),
}


def _now() -> dict[int, str]:
    whole_register().records()
    return {each.number: f"{each.table}.{each.column}" for each in fields().by_number.values()}


def _frozen() -> dict[int, str]:
    text = Path(__file__).with_name("field_ids.txt").read_text("utf-8")
    lines = [line.split() for line in text.splitlines() if line and not line.startswith("#")]
    return {int(number): name for number, name in lines}


def test_a_field_number_never_changes_its_field_and_is_never_given_twice() -> None:
    """Add new fields at the end of field_ids.txt; a line there is never taken out or changed."""
    frozen, now = _frozen(), _now()
    assert {number: now[number] for number in now if frozen.get(number) != now[number]} == {}


def test_the_list_of_field_numbers_is_in_order_and_names_each_once() -> None:
    text = Path(__file__).with_name("field_ids.txt").read_text("utf-8")
    lines = [line.split() for line in text.splitlines() if line and not line.startswith("#")]
    numbers = [int(number) for number, _name in lines]
    assert numbers == sorted(set(numbers))


def test_an_area_numbers_its_fields_from_its_own_block() -> None:
    whole_register().records()
    astray = [
        f"{record.__module__}.{record.__name__}.{each.column} {each.number}"
        for mapper in Record._sa_registry.mappers
        for record in [mapper.class_]
        for each in fields().by_table[record.__tablename__]
        if each.number not in BLOCKS[record.__module__.split(".")[1]]
    ]
    assert not astray, listed(astray)


def test_the_first_number_of_a_table_is_its_removal() -> None:
    whole_register().records()
    firsts = {
        table: min(kept, key=lambda each: each.number).column
        for table, kept in fields().by_table.items()
        if kept
    }
    assert {table: column for table, column in firsts.items() if column != "deleted"} == {}


def test_the_schema_after_all_migrations_is_the_schema_of_the_records() -> None:
    whole_register().records()
    assert len(migrations.STEPS) == migrations.FORMAT
    grown = made_by(*(step.schema() for step in migrations.STEPS))
    made = made_by(whole_schema())
    assert objects(grown).keys() == objects(made).keys()
    for kind, name in objects(made):
        if kind == "table":
            assert columns(grown, name) == columns(made, name)
            assert references(grown, name) == references(made, name)
        else:
            assert objects(grown)[kind, name] == objects(made)[kind, name]
    assert migrations.STEPS[-1].schema() == newest()


def test_every_record_column_is_kept_or_local() -> None:
    """A column is either replicated, with a number, or local, and every table is STRICT."""
    from sqlmodel import SQLModel

    whole_register().records()
    loose = [
        f"{table.name}.{column.name}"
        for table in SQLModel.metadata.tables.values()
        for column in table.columns
        if column.name not in {"n", "id"}
        and "field" not in column.info
        and not column.info.get("local")
    ]
    assert not loose, listed(loose)
    made = re.findall(r"CREATE TABLE (\w+) \((.*?)\n\)([^;]*);", whole_schema(), re.DOTALL)
    assert [name for name, _columns, options in made if "STRICT" not in options] == []
