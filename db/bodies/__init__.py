"""Who meets and on whose behalf: organisations, places, people, bodies, their terms and seats."""
