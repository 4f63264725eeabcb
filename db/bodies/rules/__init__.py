"""What must hold of organisations, bodies, seats and those who hold them."""
