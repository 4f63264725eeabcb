"""The Oversight page: segments, readings, support, issues, reviews, achievements."""
