"""What a committee keeps as lists: actions, decisions, risks and interests."""
