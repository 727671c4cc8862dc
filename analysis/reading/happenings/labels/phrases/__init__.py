"""Whom and what a label speaks of: names, pronouns, descriptions, and how far a noun phrase goes."""
