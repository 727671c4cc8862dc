"""Whether an event happened, and who says so: its attributes, its source, and the status that follows from both."""
