"""What can be seen of organisations, places, people, bodies, terms and seats."""
