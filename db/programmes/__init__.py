"""What the system works on together: its workstreams."""
