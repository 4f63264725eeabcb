"""Documents: what members, the public and the chair see of the record."""
