"""What must hold for agreements, delegations and hosted services."""
