"""When bodies meet: how often, the year's meetings, and what is due before and after each."""
