"""Parts every page is built from; none of them knows an area of the work.

A page is a module ``desktop/<area>/page.py`` with ``make(desk) -> Page``::

    class ActionsPage(Page):
        kinds = ("action", "actionupdate")          # news of these makes it read again

        def build(self) -> QWidget:                 # once
            self.new_verb("actions.new", self._new, "primary", key="desk.new")
            table = LineTable(COLUMNS, self.desk.lines(queries.log_lines))
            self.list = LineView(self.look, table, say("page.actions"))
            table.sorted_by.connect(lambda _sorting: self.refresh())
            return Split(self.desk, framed(self.list), self.pane)

        def refresh(self) -> None:                  # whenever something changed
            self.list.show_ids(self.desk.read(queries.log_ids, sort=self.list.table.sorting.key))

        def first(self) -> QWidget:                 # takes the focus
            return self.list

A form is asked for through ``desk.later.module("desktop.actions.form")``, so that commands and the
ORM stay out of the first paint; there, ``desk.do(CloseAction(...), seen=desk.seen(id), form=form,
by=page)`` shows a refusal beside its field, or returns what was done.

``theme`` and ``colours`` are the look; ``icons``, ``ink`` and ``delegates`` draw; ``cells``
say what a cell shows; ``table``, ``views`` and ``rows`` are lists; ``parts``, ``chips``, ``heat``,
``quoracy``, ``compare`` and ``preview`` are widgets; ``fields`` and ``forms`` take input; ``verbs``
holds every key; ``notices`` speak; ``errand`` is work off the screen; ``desk`` and ``page`` join it
up; ``later`` imports what can wait; ``settings`` are the laptop's own.
"""
