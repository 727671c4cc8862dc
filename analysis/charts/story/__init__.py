"""Charts and views of several articles on one story."""
