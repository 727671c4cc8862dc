"""A module per command of `python -m analysis`: `add` says what it takes, what it runs stands below."""
