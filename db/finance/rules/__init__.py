"""What must hold for the money of the system."""
