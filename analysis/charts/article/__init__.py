"""Charts and views of one article."""
