"""What must hold for oversight."""
