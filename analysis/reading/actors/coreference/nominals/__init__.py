"""Noun phrases that describe an actor without naming it: which they are, and what their nouns mean."""
