"""What must hold for programmes: milestones and plans, priorities, guidance, places."""
