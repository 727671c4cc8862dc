"""What the text says of the order of two events: connectives, causes, tense, the way it is narrated, speech."""
