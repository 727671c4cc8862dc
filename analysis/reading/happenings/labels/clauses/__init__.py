"""What a label tells of them: a verb, what that must have, and what there is room for besides."""
