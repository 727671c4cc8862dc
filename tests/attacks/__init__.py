"""Attacks on the program, each repeated by `python -m tests.attacks NAME`, with its figures."""
