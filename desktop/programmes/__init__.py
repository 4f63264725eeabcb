"""The Programmes page: milestones, priorities, people functions, places, guidance, development."""
