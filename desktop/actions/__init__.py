"""The Actions page: the log across committees, one action beside it, and what is done to it."""
