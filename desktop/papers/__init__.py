"""The Documents page: every document the minute book can print, seen before it leaves."""
