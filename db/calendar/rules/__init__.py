"""What must hold of meeting dates, deadlines and the states of a meeting."""
