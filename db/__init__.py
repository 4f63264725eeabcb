"""The book: everything that is true whether or not a window is open. Nothing here imports Qt."""
