"""What passes between colleagues' minute books, who may send it, and what it brings."""
