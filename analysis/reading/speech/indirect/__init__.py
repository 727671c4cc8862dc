"""Reported speech: what the grammar of a clause or a noun gives to somebody."""
