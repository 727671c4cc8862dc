"""Whom a description refers to: by office, age, kin, number, or the meaning of its noun."""
