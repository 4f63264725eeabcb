"""What must hold of risks, their scores and their quality assurance status."""
