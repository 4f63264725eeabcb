"""What the secretary is answerable for keeping as it was: numbers issued, and frozen texts."""
