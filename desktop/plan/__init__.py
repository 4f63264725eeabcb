"""The Forward plan page: what agendas are set from, for one committee at a time."""
