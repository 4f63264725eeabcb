"""The families of pages: those that stand side by side under one entry of the navigation."""

COMMITTEES = ("bodies", "people", "organisations", "contacts", "interests")
ACTIONS = ("actions", "foi")
MEETINGS = ("meetings", "plan")
OVERSIGHT = ("oversight", "concerns", "programmes", "finance", "agreements")
