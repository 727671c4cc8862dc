"""Pronouns, and whom they refer to: by agreement, syntax and salience."""
