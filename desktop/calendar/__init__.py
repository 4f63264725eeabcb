"""The Calendar page: a year of meetings and what falls due around them, England's bank holidays."""
