"""Whom a text describes first and names only then."""
