"""The families of pages: those that stand side by side under one entry of the navigation."""

OVERSIGHT = ("finance",)
