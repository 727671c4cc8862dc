"""Several articles on one story: actors joined, events aligned."""
