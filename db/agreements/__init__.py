"""Agreements between organisations, what was delegated to whom, and what is hosted for others."""
