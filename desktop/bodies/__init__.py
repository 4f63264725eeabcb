"""The Committees page: who meets on what terms, who sits where, and what is not known yet."""
