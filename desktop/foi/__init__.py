"""Requests for information: the list with its clock, and what is held and released for one."""
