"""What can be seen of oversight."""
