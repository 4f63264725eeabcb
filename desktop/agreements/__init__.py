"""The Agreements page: agreements with their parties, delegations, hosted services."""
