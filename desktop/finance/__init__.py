"""The Finance page: positions rolled up, the ladder, capital, funding, efficiencies, advice."""
