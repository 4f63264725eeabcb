"""The Share page: what passes between colleagues' minute books, and what a person must settle."""
