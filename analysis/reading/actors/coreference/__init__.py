"""Whom descriptions and pronouns refer to."""
